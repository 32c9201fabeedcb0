import { lookUp } from '../../core/collections.ts';
import type { Guide } from './guides.ts';

/** A path of a shape: its steps, and how it is painted (a:path, ECMA-376 part 1, 20.1.9.15). */
export interface GeometryPath {
  /** The size of the box that its points are stated in; 0 where that is the shape's own. */
  readonly w: number;
  readonly h: number;
  /** ST_PathFillMode: `norm`, `none`, or a lighter or darker shade. */
  readonly fill: string;
  readonly stroke: boolean;
  readonly steps: readonly PathStep[];
}

/** A step, and its numbers or names: points for M, L, Q and C; two radii, start and sweep for A. */
export interface PathStep {
  readonly command: 'M' | 'L' | 'A' | 'Q' | 'C' | 'Z';
  readonly tokens: readonly string[];
}

/** How a shape is drawn (a:custGeom, 20.1.9.8): what its paths are made of. */
export interface Geometry {
  readonly guides: readonly Guide[];
  readonly paths: readonly GeometryPath[];
}

/**
 * The geometry of a preset (ST_ShapeType, ECMA-376 part 1, 20.1.10.55); a rectangle's, the shape's box, for those that
 * are not known.
 */
export function presetGeometry(preset: string): Geometry {
  return geometryOf(lookUp(PRESETS, preset) ?? PRESETS.rect ?? '');
}

export function knowsPreset(preset: string): boolean {
  return Object.hasOwn(PRESETS, preset);
}

const NUMBERS: Readonly<Record<string, number>> = { M: 2, L: 2, A: 4, Q: 4, C: 6, Z: 0 };

/** Guides, each `name formula` up to a semicolon, and after each bar a path. */
function geometryOf(source: string): Geometry {
  const [guides = '', ...paths] = source.split('|');
  return {
    guides: guides
      .split(';')
      .map((guide) => guide.trim())
      .filter((guide) => guide !== '')
      .map(guideOf),
    paths: paths.map(pathOf),
  };
}

/** `adj 16667` is a value, `x +- r 0 w` a formula. */
function guideOf(source: string): Guide {
  const space = source.indexOf(' ');
  const formula = source.slice(space + 1);
  return { name: source.slice(0, space), formula: /^-?\d+$/.test(formula) ? `val ${formula}` : formula };
}

/**
 * Steps with spaces between their tokens. Before them stand the box that points are stated in, as `5x5`; `open` where
 * only a line is drawn and `plain` where only an area; or the shade of an area (ST_PathFillMode, 20.1.10.37).
 */
function pathOf(source: string): GeometryPath {
  const tokens = source.trim().split(/\s+/);
  const start = tokens.indexOf('M');
  const [mode = ''] = tokens.slice(0, start).filter((token) => /^[a-z]/.test(token));
  const [w = 0, h = 0] =
    tokens[0]
      ?.match(/^(\d+)x(\d+)$/)
      ?.slice(1)
      .map(Number) ?? [];
  const steps: PathStep[] = [];
  for (let i = start; i < tokens.length; ) {
    const command = (tokens[i] ?? 'Z') as PathStep['command'];
    const count = NUMBERS[command] ?? 0;
    steps.push({ command, tokens: tokens.slice(i + 1, i + 1 + count) });
    i += 1 + count;
  }
  const fill = mode === 'open' ? 'none' : mode === 'plain' || mode === '' ? 'norm' : mode;
  return { w, h, fill, stroke: mode === 'open' || mode === '', steps };
}

/** `a`: the first handle, as a part of the shorter side up to a half of it; `x1`: that length. */
const CORNER = 'a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1';
/** The same for two handles, up to a half of the shorter side each. */
const CORNERS =
  'a1 pin 0 adj1 50000; a2 pin 0 adj2 50000; u */ ss a1 100000; v */ ss a2 100000; u2 +- r 0 u; v2 +- r 0 v; u3 +- b 0 u; v3 +- b 0 v';
/** A slant that reaches at most over the width. */
const SLANT = 'm */ 100000 w ss; a pin 0 adj m; x1 */ ss a 100000; x2 +- r 0 x1';
/** A slant that reaches at most over half of the width. */
const SLOPES = 'm */ 50000 w ss; a pin 0 adj m; x1 */ ss a 100000; x2 +- r 0 x1';
/** An arrow along the width: `x1` is the length of its head, `y1` and `y2` the sides of its shaft. */
const ACROSS =
  'm */ 100000 w ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 m; x1 */ ss a2 100000; x2 +- r 0 x1; d */ h a1 200000; y1 +- vc 0 d; y2 +- vc d 0';
const DOWN =
  'm */ 100000 h ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 m; y1 */ ss a2 100000; y2 +- b 0 y1; d */ w a1 200000; x1 +- hc 0 d; x2 +- hc d 0';
const HANDLES = 'adj1 50000; adj2 50000';
/** Where an arc of the ellipse begins, from `adj1` to `adj2` clockwise. */
const ARC =
  's pin 0 adj1 21599999; e pin 0 adj2 21599999; d1 +- e 0 s; d2 +- d1 21600000 0; sw ?: d1 d1 d2; p sin wd2 s; q cos hd2 s; dx cat2 wd2 q p; dy sat2 hd2 q p; x1 +- hc dx 0; y1 +- vc dy 0';
const ELLIPSE = 'M l vc A wd2 hd2 cd2 cd4 A wd2 hd2 3cd4 cd4 A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z';
const ROUNDED = 'M l x1 A x1 x1 cd2 cd4 L x2 t A x1 x1 3cd4 cd4 L r y2 A x1 x1 0 cd4 L x1 b A x1 x1 cd4 cd4 Z';
/** The five corners of a regular pentagon in the box. */
const FIVE =
  'hf 105146; vf 110557; sw */ wd2 hf 100000; sh */ hd2 vf 100000; sv */ vc vf 100000; dx1 cos sw 1080000; dx2 cos sw 18360000; dy1 sin sh 1080000; dy2 sin sh 18360000; x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc dx2 0; x4 +- hc dx1 0; y1 +- sv 0 dy1; y2 +- sv 0 dy2';
/** The tip of a callout, and on each side where it leaves the box. */
const CALLOUT =
  'dx */ w adj1 100000; dy */ h adj2 100000; px +- hc dx 0; py +- vc dy 0; q */ dx h w; ady abs dy; aq abs q; z +- ady 0 aq; g1 ?: dx 7 2; g2 ?: dx 10 5; x1 */ w g1 12; x2 */ w g2 12; k1 ?: dy 7 2; k2 ?: dy 10 5; y1 */ h k1 12; y2 */ h k2 12; n1 ?: dx l px; xl ?: z l n1; n2 ?: dy x1 px; xt ?: z n2 x1; n3 ?: dx px r; xr ?: z r n3; n4 ?: dy px x1; xb ?: z n4 x1; n5 ?: dx y1 py; yl ?: z y1 n5; n6 ?: dy t py; yt ?: z n6 t; n7 ?: dx py y1; yr ?: z y1 n7; n8 ?: dy py b; yb ?: z n8 b';

/** Connectors and other lines. */
const LINES = {
  line: '| open M l t L r b',
  lineInv: '| open M l b L r t',
  straightConnector1: '| open M l t L r b',
  bentConnector2: '| open M l t L r t L r b',
  bentConnector3: 'adj1 50000; x1 */ w adj1 100000 | open M l t L x1 t L x1 b L r b',
  bentConnector4: `${HANDLES}; x1 */ w adj1 100000; y2 */ h adj2 100000 | open M l t L x1 t L x1 y2 L r y2 L r b`,
  bentConnector5: `${HANDLES}; adj3 50000; x1 */ w adj1 100000; x3 */ w adj3 100000; y2 */ h adj2 100000 | open M l t L x1 t L x1 y2 L x3 y2 L x3 b L r b`,
  curvedConnector2: '| open M l t C wd2 t r hd2 r b',
  curvedConnector3:
    'adj1 50000; x2 */ w adj1 100000; x1 +/ l x2 2; x3 +/ r x2 2; y3 */ h 3 4 | open M l t C x1 t x2 hd4 x2 vc C x2 y3 x3 b r b',
  arc: `adj1 16200000; adj2 0; ${ARC} | plain M x1 y1 A wd2 hd2 s sw L hc vc Z | open M x1 y1 A wd2 hd2 s sw`,
  leftBracket:
    'adj 8333; m */ 50000 h ss; a pin 0 adj m; y1 */ ss a 100000 | plain M r b A w y1 cd4 cd4 L l y1 A w y1 cd2 cd4 Z | open M r b A w y1 cd4 cd4 L l y1 A w y1 cd2 cd4',
  rightBracket:
    'adj 8333; m */ 50000 h ss; a pin 0 adj m; y1 */ ss a 100000; y2 +- b 0 y1 | plain M l t A w y1 3cd4 cd4 L r y2 A w y1 0 cd4 Z | open M l t A w y1 3cd4 cd4 L r y2 A w y1 0 cd4',
  bracketPair: `adj 16667; ${CORNER} | plain ${ROUNDED} | open M x1 b A x1 x1 cd4 cd4 L l x1 A x1 x1 cd2 cd4 M x2 t A x1 x1 3cd4 cd4 L r y2 A x1 x1 0 cd4`,
  leftBrace:
    'adj1 8333; adj2 50000; a2 pin 0 adj2 100000; q1 +- 100000 0 a2; q2 min q1 a2; q3 */ q2 1 2; m */ q3 h ss; a1 pin 0 adj1 m; y1 */ ss a1 100000; y3 */ h a2 100000; y4 +- y3 y1 0 | open M r b A wd2 y1 cd4 cd4 L hc y4 A wd2 y1 0 -5400000 A wd2 y1 cd4 -5400000 L hc y1 A wd2 y1 cd2 cd4',
  rightBrace:
    'adj1 8333; adj2 50000; a2 pin 0 adj2 100000; q1 +- 100000 0 a2; q2 min q1 a2; q3 */ q2 1 2; m */ q3 h ss; a1 pin 0 adj1 m; y1 */ ss a1 100000; y3 */ h a2 100000; y2 +- y3 0 y1; y4 +- b 0 y1 | open M l t A wd2 y1 3cd4 cd4 L hc y2 A wd2 y1 cd2 -5400000 A wd2 y1 3cd4 -5400000 L hc y4 A wd2 y1 0 cd4',
};

const RECTANGLES = {
  rect: '| M l t L r t L r b L l b Z',
  roundRect: `adj 16667; ${CORNER} | ${ROUNDED}`,
  round1Rect: `adj 16667; ${CORNER} | M l t L x2 t A x1 x1 3cd4 cd4 L r b L l b Z`,
  round2SameRect: `adj1 16667; adj2 0; ${CORNERS} | M u t L u2 t A u u 3cd4 cd4 L r v3 A v v 0 cd4 L v b A v v cd4 cd4 L l u A u u cd2 cd4 Z`,
  round2DiagRect: `adj1 16667; adj2 0; ${CORNERS} | M u t L v2 t A v v 3cd4 cd4 L r u3 A u u 0 cd4 L v b A v v cd4 cd4 L l u A u u cd2 cd4 Z`,
  snip1Rect: `adj 16667; ${CORNER} | M l t L x2 t L r x1 L r b L l b Z`,
  snip2SameRect: `adj1 16667; adj2 0; ${CORNERS} | M u t L u2 t L r u L r v3 L v2 b L v b L l v3 L l u Z`,
  snip2DiagRect: `adj1 0; adj2 16667; ${CORNERS} | M u t L v2 t L r v L r u3 L u2 b L v b L l v3 L l u Z`,
  snipRoundRect: `adj1 16667; adj2 16667; ${CORNERS} | M u t L v2 t L r v L r b L l b L l u A u u cd2 cd4 Z`,
  plaque: `adj 16667; ${CORNER} | M l x1 A x1 x1 cd4 -5400000 L x2 t A x1 x1 cd2 -5400000 L r y2 A x1 x1 3cd4 -5400000 L x1 b A x1 x1 0 -5400000 Z`,
  frame: `adj1 12500; adj +- adj1 0 0; ${CORNER} | M l t L r t L r b L l b Z M x1 x1 L x1 y2 L x2 y2 L x2 x1 Z`,
  halfFrame:
    'adj1 33333; adj2 33333; m2 */ 100000 w ss; a2 pin 0 adj2 m2; x1 */ ss a2 100000; g1 */ h x1 w; g2 +- h 0 g1; m1 */ 100000 g2 ss; a1 pin 0 adj1 m1; y1 */ ss a1 100000; d1 */ y1 w h; x2 +- r 0 d1; d2 */ x1 h w; y2 +- b 0 d2 | M l t L r t L x2 y1 L x1 y1 L x1 y2 L l b Z',
  corner: `${HANDLES}; m1 */ 100000 h ss; m2 */ 100000 w ss; a1 pin 0 adj1 m1; a2 pin 0 adj2 m2; x1 */ ss a2 100000; d */ ss a1 100000; y1 +- b 0 d | M l t L x1 t L x1 y1 L r y1 L r b L l b Z`,
  diagStripe: 'adj 50000; a pin 0 adj 100000; x2 */ w a 100000; y2 */ h a 100000 | M l y2 L x2 t L r t L l b Z',
  foldedCorner:
    'adj 16667; a pin 0 adj 50000; d */ ss a 100000; e */ d 1 5; x1 +- r 0 d; x2 +- x1 e 0; y2 +- b 0 d; y1 +- y2 e 0 | M l t L r t L r y2 L x1 b L l b Z | darkenLess M x1 b L x2 y1 L r y2 Z',
  plus: `adj 25000; ${CORNER} | M l x1 L x1 x1 L x1 t L x2 t L x2 x1 L r x1 L r y2 L x2 y2 L x2 b L x1 b L x1 y2 L l y2 Z`,
  cube: 'adj 25000; a pin 0 adj 100000; y1 */ ss a 100000; y4 +- b 0 y1; x4 +- r 0 y1 | M l y1 L x4 y1 L x4 b L l b Z | darkenLess M x4 y1 L r t L r y4 L x4 b Z | lightenLess M l y1 L y1 t L r t L x4 y1 Z',
  wedgeRectCallout: `adj1 -20833; adj2 62500; ${CALLOUT} | M l t L x1 t L xt yt L x2 t L r t L r y1 L xr yr L r y2 L r b L x2 b L xb yb L x1 b L l b L l y2 L xl yl L l y1 Z`,
  wedgeRoundRectCallout: `adj1 -20833; adj2 62500; adj3 16667; ${CALLOUT}; u */ ss adj3 100000; u2 +- r 0 u; v2 +- b 0 u | M l u A u u cd2 cd4 L x1 t L xt yt L x2 t L u2 t A u u 3cd4 cd4 L r y1 L xr yr L r y2 L r v2 A u u 0 cd4 L x2 b L xb yb L x1 b L u b A u u cd4 cd4 L l y2 L xl yl L l y1 Z`,
};

const ROUND = {
  ellipse: `| ${ELLIPSE}`,
  donut: `adj 25000; a pin 0 adj 50000; d */ ss a 100000; iw +- wd2 0 d; ih +- hd2 0 d | ${ELLIPSE} M d vc A iw ih cd2 -5400000 A iw ih cd4 -5400000 A iw ih 0 -5400000 A iw ih 3cd4 -5400000 Z`,
  pie: `adj1 0; adj2 16200000; ${ARC} | M x1 y1 A wd2 hd2 s sw L hc vc Z`,
  chord: `adj1 2700000; adj2 16200000; ${ARC} | M x1 y1 A wd2 hd2 s sw Z`,
  blockArc: `adj1 10800000; adj2 0; adj3 25000; ${ARC}; a3 pin 0 adj3 50000; k */ ss a3 100000; iw +- wd2 0 k; ih +- hd2 0 k; p2 sin iw e; q2 cos ih e; ex cat2 iw q2 p2; ey sat2 ih q2 p2; x2 +- hc ex 0; y2 +- vc ey 0; is +- 0 0 sw | M x1 y1 A wd2 hd2 s sw L x2 y2 A iw ih e is Z`,
  teardrop:
    'adj 100000; a pin 0 adj 200000; q sqrt 2; tw */ wd2 q 1; th */ hd2 q 1; sw */ tw a 100000; sh */ th a 100000; dx cos sw 2700000; dy sin sh 2700000; x1 +- hc dx 0; y1 +- vc 0 dy; x2 +/ hc x1 2; y2 +/ vc y1 2 | M l vc A wd2 hd2 cd2 cd4 Q x2 t x1 y1 Q r y2 r vc A wd2 hd2 0 cd4 A wd2 hd2 cd4 cd4 Z',
  heart:
    'd1 */ w 49 48; d2 */ w 10 48; x1 +- hc 0 d1; x2 +- hc 0 d2; x3 +- hc d2 0; x4 +- hc d1 0; y1 +- t 0 hd3 | M hc hd4 C x3 y1 x4 hd4 hc b C x1 hd4 x2 y1 hc hd4 Z',
  can: 'adj 25000; m */ 50000 h ss; a pin 0 adj m; y1 */ ss a 200000; y3 +- b 0 y1 | M l y1 A wd2 y1 cd2 -10800000 L r y3 A wd2 y1 0 cd2 Z | lighten M l y1 A wd2 y1 cd2 cd2 A wd2 y1 0 cd2 Z',
  wave: 'adj1 12500; adj2 0; a1 pin 0 adj1 20000; a2 pin -10000 adj2 10000; y1 */ h a1 100000; d */ y1 10 3; y2 +- y1 0 d; y3 +- y1 d 0; y4 +- b 0 y1; y5 +- y4 0 d; y6 +- y4 d 0; o */ w a2 50000; d2 ?: o 0 o; x2 +- l 0 d2; d5 ?: o o 0; x5 +- r 0 d5; d3 +/ d2 x5 3; x3 +- x2 d3 0; x4 +/ x3 x5 2; x6 +- l d5 0; x10 +- r d2 0; x7 +- x6 d3 0; x8 +/ x7 x10 2 | M x2 y1 C x3 y2 x4 y3 x5 y1 L x10 y4 C x8 y6 x7 y5 x6 y4 Z',
};

const POLYGONS = {
  triangle: 'adj 50000; a pin 0 adj 100000; x */ w a 100000 | M l b L x t L r b Z',
  rtTriangle: '| M l b L l t L r b Z',
  diamond: '| M l vc L hc t L r vc L hc b Z',
  parallelogram: `adj 25000; ${SLANT} | M l b L x1 t L r t L x2 b Z`,
  trapezoid: `adj 25000; ${SLOPES} | M l b L x1 t L x2 t L r b Z`,
  nonIsoscelesTrapezoid:
    'adj1 25000; adj2 25000; m */ 50000 w ss; a1 pin 0 adj1 m; a2 pin 0 adj2 m; x1 */ ss a1 100000; d */ ss a2 100000; x2 +- r 0 d | M l b L x1 t L x2 t L r b Z',
  pentagon: `${FIVE} | M x1 y1 L hc t L x4 y1 L x3 y2 L x2 y2 Z`,
  hexagon: `adj 25000; vf 115470; ${SLOPES}; sh */ hd2 vf 100000; d sin sh 3600000; y1 +- vc 0 d; y2 +- vc d 0 | M l vc L x1 y1 L x2 y1 L r vc L x2 y2 L x1 y2 Z`,
  octagon: `adj 29289; ${CORNER} | M l x1 L x1 t L x2 t L r x1 L r y2 L x2 b L x1 b L l y2 Z`,
  homePlate: `adj 50000; ${SLANT} | M l t L x2 t L r vc L x2 b L l b Z`,
  chevron: `adj 50000; ${SLANT} | M l t L x2 t L r vc L x2 b L l b L x1 vc Z`,
  star4:
    'adj 12500; a pin 0 adj 50000; iw */ wd2 a 50000; ih */ hd2 a 50000; dx cos iw 2700000; dy sin ih 2700000; x1 +- hc 0 dx; x2 +- hc dx 0; y1 +- vc 0 dy; y2 +- vc dy 0 | M l vc L x1 y1 L hc t L x2 y1 L r vc L x2 y2 L hc b L x1 y2 Z',
  star5: `adj 19098; ${FIVE}; a pin 0 adj 50000; iw */ sw a 50000; ih */ sh a 50000; e1 cos iw 20520000; e2 cos iw 3240000; f1 sin ih 3240000; f2 sin ih 20520000; u1 +- hc 0 e1; u2 +- hc 0 e2; u3 +- hc e2 0; u4 +- hc e1 0; w1 +- sv 0 f1; w2 +- sv 0 f2; w3 +- sv ih 0 | M x1 y1 L u2 w1 L hc t L u3 w1 L x4 y1 L u4 w2 L x3 y2 L hc w3 L x2 y2 L u1 w2 Z`,
  rightArrow: `${HANDLES}; ${ACROSS} | M l y1 L x2 y1 L x2 t L r vc L x2 b L x2 y2 L l y2 Z`,
  leftArrow: `${HANDLES}; ${ACROSS} | M l vc L x1 t L x1 y1 L r y1 L r y2 L x1 y2 L x1 b Z`,
  upArrow: `${HANDLES}; ${DOWN} | M l y1 L hc t L r y1 L x2 y1 L x2 b L x1 b L x1 y1 Z`,
  downArrow: `${HANDLES}; ${DOWN} | M l y2 L x1 y2 L x1 t L x2 t L x2 y2 L r y2 L hc b Z`,
  leftRightArrow: `${HANDLES}; ${ACROSS} | M l vc L x1 t L x1 y1 L x2 y1 L x2 t L r vc L x2 b L x2 y2 L x1 y2 L x1 b Z`,
  upDownArrow: `${HANDLES}; ${DOWN} | M l y1 L hc t L r y1 L x2 y1 L x2 y2 L r y2 L hc b L l y2 L x1 y2 L x1 y1 Z`,
  notchedRightArrow: `${HANDLES}; ${ACROSS}; n */ d x1 hd2 | M l y1 L x2 y1 L x2 t L r vc L x2 b L x2 y2 L l y2 L n vc Z`,
};

/** Flow charts' shapes, in boxes of their own. */
const FLOW_CHARTS = {
  flowChartProcess: RECTANGLES.rect,
  flowChartAlternateProcess: 'x1 */ ss 1 6; x2 +- r 0 x1; y2 +- b 0 x1 | '.concat(ROUNDED),
  flowChartDecision: POLYGONS.diamond,
  flowChartConnector: ROUND.ellipse,
  flowChartInputOutput: '| 5x5 M 0 5 L 1 0 L 5 0 L 4 5 Z',
  flowChartPredefinedProcess: RECTANGLES.rect,
  flowChartInternalStorage: RECTANGLES.rect,
  flowChartDocument: '| 21600x21600 M 0 0 L 21600 0 L 21600 17322 C 10800 17322 10800 23922 0 20172 Z',
  flowChartTerminator: '| 21600x21600 M 3475 0 L 18125 0 A 3475 10800 3cd4 cd2 L 3475 21600 A 3475 10800 cd4 cd2 Z',
  flowChartPreparation: '| 10x10 M 0 5 L 2 0 L 8 0 L 10 5 L 8 10 L 2 10 Z',
  flowChartManualInput: '| 5x5 M 0 1 L 5 0 L 5 5 L 0 5 Z',
  flowChartManualOperation: '| 5x5 M 0 0 L 5 0 L 4 5 L 1 5 Z',
  flowChartOffpageConnector: '| 10x10 M 0 0 L 10 0 L 10 8 L 5 10 L 0 8 Z',
  flowChartExtract: '| 2x2 M 0 2 L 1 0 L 2 2 Z',
  flowChartMerge: '| 2x2 M 0 0 L 2 0 L 1 2 Z',
  flowChartDelay: '| M l t L hc t A wd2 hd2 3cd4 cd2 L l b Z',
};

/**
 * Outlines of presets by their names (ST_ShapeType, ECMA-376 part 1, 20.1.10.55), in the formulas of 20.1.9.11: guides,
 * and after each bar a path (see `presetGeometry`). Decoration inside a shape, such as a second line, is left out.
 */
export const PRESETS: Readonly<Record<string, string>> = {
  ...LINES,
  ...RECTANGLES,
  ...ROUND,
  ...POLYGONS,
  ...FLOW_CHARTS,
};
