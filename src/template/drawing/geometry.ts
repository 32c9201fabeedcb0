import { lookUp, mapValues } from '../../core/collections.ts';
import { childrenOf, descend, type XmlElement } from '../../office/xml.ts';
import { type Matrix, mapped, type PaintFrame } from '../../scene/drawing.ts';
import { type Guide, guideValues, radians, type Values } from './guides.ts';
import PRESET_SHAPES from './preset-shapes.json' with { type: 'json' };

/** A path on the slide: SVG path data of absolute M, L, C and Z in inches, and how it is painted. */
export interface PlacedPath {
  readonly path: string;
  readonly fill: string;
  readonly stroke: boolean;
}

/** The paths of a shape's geometry (a:prstGeom or a:custGeom) in its frame; those of a rectangle where it states none. */
export function placedPaths(properties: XmlElement | undefined, frame: PaintFrame): PlacedPath[] {
  const custom = descend(properties, 'a:custGeom');
  const preset = descend(properties, 'a:prstGeom');
  const geometry = custom ? customGeometry(custom) : presetGeometry(preset?.attributes.prst ?? 'rect');
  const adjusted = custom ? [] : guidesIn(descend(preset, 'a:avLst'));
  return geometry.paths.flatMap((path) => placed(path, [...geometry.guides], adjusted, frame));
}

export function hasUnknownOutline(properties: XmlElement | undefined): boolean {
  const preset = descend(properties, 'a:prstGeom')?.attributes.prst;
  return preset !== undefined && !knowsPreset(preset);
}

/** Formulas compute in EMU, as their constants are meant. */
const EMU = 914_400;

function placed(path: GeometryPath, guides: Guide[], adjusted: readonly Guide[], frame: PaintFrame): PlacedPath[] {
  const [w, h] = [frame.w * EMU, frame.h * EMU];
  const values = guideValues(w, h, withAdjusted(guides, adjusted));
  const across = path.w ? frame.w / path.w : 1 / EMU;
  const down = path.h ? frame.h / path.h : 1 / EMU;
  const data = pathData(path.steps, values, [across, 0, 0, down, 0, 0], frame.matrix);
  return data === '' ? [] : [{ path: data, fill: path.fill, stroke: path.stroke }];
}

function withAdjusted(guides: readonly Guide[], adjusted: readonly Guide[]): Guide[] {
  return guides.map((guide) => adjusted.find(({ name }) => name === guide.name) ?? guide);
}

function guidesIn(list: XmlElement | undefined): Guide[] {
  return (list ? childrenOf(list, 'a:gd') : []).map(({ attributes: { name = '', fmla = '' } }) => ({
    name,
    formula: fmla,
  }));
}

function customGeometry(custom: XmlElement): Geometry {
  const list = descend(custom, 'a:pathLst');
  return {
    guides: [...guidesIn(descend(custom, 'a:avLst')), ...guidesIn(descend(custom, 'a:gdLst'))],
    paths: (list ? childrenOf(list, 'a:path') : []).map((path) => {
      const { w = '0', h = '0', fill = 'norm', stroke = '1' } = path.attributes;
      const steps = childrenOf(path).flatMap((step) => stepOf(step) ?? []);
      return { w: Number(w), h: Number(h), fill, stroke: stroke !== '0' && stroke !== 'false', steps };
    }),
  };
}

const COMMANDS: Readonly<Record<string, PathStep['command']>> = {
  'a:moveTo': 'M',
  'a:lnTo': 'L',
  'a:quadBezTo': 'Q',
  'a:cubicBezTo': 'C',
  'a:arcTo': 'A',
  'a:close': 'Z',
};

function stepOf(step: XmlElement): PathStep | undefined {
  const command = COMMANDS[step.name];
  if (!command) return undefined;
  const { wR = '0', hR = '0', stAng = '0', swAng = '0' } = step.attributes;
  if (command === 'A') return { command, tokens: [wR, hR, stAng, swAng] };
  const points = childrenOf(step, 'a:pt').flatMap(({ attributes: { x = '0', y = '0' } }) => [x, y]);
  return { command, tokens: points };
}

/** Steps as path data: arcs and quadratic curves become cubic ones. */
function pathData(steps: readonly PathStep[], values: Values, scale: Matrix, matrix: Matrix): string {
  const place = (x: number, y: number) => {
    const inner = mapped(scale, x, y);
    const { x: right, y: down } = mapped(matrix, inner.x, inner.y);
    return `${rounded(right)} ${rounded(down)}`;
  };
  const written: string[] = [];
  let at: readonly [number, number] = [0, 0];
  const write = (command: string, numbers: readonly number[]) => {
    const points = pairs(numbers);
    written.push(`${command}${points.map(([x, y]) => place(x, y)).join(' ')}`);
    at = points[points.length - 1] ?? at;
  };
  for (const { command, tokens } of steps) {
    const numbers = tokens.map(values);
    if (command === 'A') for (const curve of arcCurves(at, numbers)) write('C', curve);
    else if (command === 'Q') write('C', cubic(at, numbers));
    else write(command, numbers);
  }
  return written.join('');
}

const PRECISION = 1e5;
const rounded = (value: number) => Math.round(value * PRECISION) / PRECISION;

function pairs(numbers: readonly number[]): (readonly [number, number])[] {
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, i) => [
    numbers[2 * i] ?? 0,
    numbers[2 * i + 1] ?? 0,
  ]);
}

function cubic([x, y]: readonly [number, number], [cx = 0, cy = 0, ex = 0, ey = 0]: readonly number[]): number[] {
  const between = (from: number, to: number) => from + (2 / 3) * (to - from);
  return [between(x, cx), between(y, cy), between(ex, cx), between(ey, cy), ex, ey];
}

/** A curve spans at most this much of an ellipse: a quarter is off by a 4,000th of its radius. */
const QUARTER = Math.PI / 2;

/**
 * The cubic curves of an arc from a point (a:arcTo, ECMA-376 part 1, 20.1.9.1): `wR hR stAng swAng`. Angles are those
 * that a ruler measures from the ellipse's middle, in 60,000ths of a degree, clockwise.
 */
function arcCurves(from: readonly [number, number], arc: readonly number[]): number[][] {
  const [rx = 0, ry = 0, startAngle = 0, sweepAngle = 0] = arc;
  const start = parameter(radians(startAngle), rx, ry);
  const end = parameter(radians(startAngle + sweepAngle), rx, ry);
  const middle = { x: from[0] - rx * Math.cos(start), y: from[1] - ry * Math.sin(start) };
  const count = Math.max(1, Math.ceil(Math.abs(end - start) / QUARTER - 1e-9));
  const step = (end - start) / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: count }, (_, i) => {
    const [t, u] = [start + i * step, start + (i + 1) * step];
    const point = (angle: number, along: number) => [
      middle.x + rx * (Math.cos(angle) - along * Math.sin(angle)),
      middle.y + ry * (Math.sin(angle) + along * Math.cos(angle)),
    ];
    return [...point(t, reach), ...point(u, -reach), ...point(u, 0)];
  });
}

/** The ellipse's parameter at an angle: both have the same quarters and full turns. */
function parameter(angle: number, rx: number, ry: number): number {
  if (rx === 0 || ry === 0) return angle;
  const turned = Math.atan2(rx * Math.sin(angle), ry * Math.cos(angle));
  return turned + 2 * Math.PI * Math.round((angle - turned) / (2 * Math.PI));
}

/** A path of a shape: its steps, and how it is painted (a:path, ECMA-376 part 1, 20.1.9.15). */
interface GeometryPath {
  /** The size of the box that its points are stated in; 0 where that is the shape's own. */
  readonly w: number;
  readonly h: number;
  /** ST_PathFillMode: `norm`, `none`, or a lighter or darker shade. */
  readonly fill: string;
  readonly stroke: boolean;
  readonly steps: readonly PathStep[];
}

/** A step, and its numbers or names: points for M, L, Q and C; two radii, start and sweep for A. */
interface PathStep {
  readonly command: 'M' | 'L' | 'A' | 'Q' | 'C' | 'Z';
  readonly tokens: readonly string[];
}

/** How a shape is drawn (a:custGeom, 20.1.9.8): what its paths are made of. */
interface Geometry {
  readonly guides: readonly Guide[];
  readonly paths: readonly GeometryPath[];
}

/**
 * The geometry of a preset (ST_ShapeType, ECMA-376 part 1, 20.1.10.55); a rectangle's, the shape's box, for those that
 * are not known.
 */
const presetGeometry = (preset: string): Geometry => geometryOf(lookUp(PRESETS, preset) ?? PRESETS.rect ?? '');

const knowsPreset = (preset: string) => Object.hasOwn(PRESETS, preset);

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

const { parts: PARTS, ...GROUPS } = PRESET_SHAPES;

/**
 * Outlines of presets by their names (ST_ShapeType, ECMA-376 part 1, 20.1.10.55), in the formulas of 20.1.9.11: guides,
 * and after each bar a path (see `presetGeometry`), with `$` and a name for a part that several have. Decoration inside a
 * shape, such as a second line, is left out.
 */
export const PRESETS: Readonly<Record<string, string>> = mapValues(
  Object.assign({}, ...Object.values(GROUPS)) as Record<string, string>,
  (source) => source.replace(/\$([A-Z]+)/g, (_, name: keyof typeof PARTS) => PARTS[name]),
);
