import { type Box, contains } from '../core/box.ts';
import { remembered } from '../core/collections.ts';
import type { DrawingAnchor } from '../core/kit.ts';
import { nearest } from '../findings/suggest.ts';
import { parseSvg, type Svg, type SvgShape } from '../scene/svg.ts';
import { COLOR_ROLES, type ColorRole } from '../scene/tokens.ts';
import { anchorIn } from './anchors.ts';
import { type Contour, clipPath, contoursOf } from './clip-path.ts';
import type { QuietPart, SceneEntry } from './library.ts';

/** The size of every scene's drawing, in its own units. */
export const SCENE_SIZE = { w: 1600, h: 900 } as const;

export interface SceneShape {
  readonly contours: readonly Contour[];
  readonly fill: ColorRole;
  /** What it is filled with at dusk, where that is not what its role becomes then. */
  readonly dusk?: ColorRole;
}

/** The drawing of a scene, in colour roles, from the lowest shape up. */
export interface SceneArt {
  readonly shapes: readonly SceneShape[];
}

/** A class that names what a shape is filled with at dusk begins so. */
const DUSK = 'dusk-';

/**
 * The scene in an SVG. The `class` of a shape, or of the group around it, names the role of its fill, and may name a second
 * one after `dusk-` that it has at dusk; its hex colour is only for looking at it elsewhere. Throws on what is not of
 * 1600 × 900, on a shape without a role, and on strokes, which could not be cut at an edge.
 */
function sceneIn({ viewBox, shapes }: Svg): SceneArt {
  const { x, y, w, h } = viewBox;
  if (x !== 0 || y !== 0 || w !== SCENE_SIZE.w || h !== SCENE_SIZE.h) {
    throw new SyntaxError(`The viewBox is not 0 0 ${SCENE_SIZE.w} ${SCENE_SIZE.h}.`);
  }
  if (shapes.length === 0) throw new SyntaxError('Nothing is drawn in it.');
  return { shapes: shapes.map(shapeIn) };
}

function shapeIn(shape: SvgShape): SceneShape {
  const { d, fill, stroke, className = '', line } = shape;
  const names = className.split(/\s+/).filter(Boolean);
  const [role, ...more] = names.filter((name) => !name.startsWith(DUSK));
  const [dusk] = names.filter((name) => name.startsWith(DUSK));
  if (stroke || !fill) throw new SyntaxError(`Line ${line}: a shape has a stroke, or no fill.`);
  if (more.length > 0) throw new SyntaxError(`Line ${line}: the class “${className}” names more than one role.`);
  return {
    contours: contoursOf(d),
    fill: roleNamed(role ?? '', line),
    ...(dusk === undefined ? {} : { dusk: roleNamed(dusk.slice(DUSK.length), line) }),
  };
}

function roleNamed(name: string, line: number): ColorRole {
  const role = COLOR_ROLES.find((each) => each === name);
  if (role) return role;
  const meant = nearest(name, COLOR_ROLES);
  const asked = meant ? ` Is it ${meant}?` : '';
  throw new SyntaxError(`Line ${line}: the class “${name}” of a shape is none of the colour roles.${asked}`);
}

/** What each role of a scene by day becomes at dusk; one that is left out stays itself. */
const AT_DUSK: Partial<Readonly<Record<ColorRole, ColorRole>>> = {
  'subject-pale': 'dark',
  context: 'dark-tint',
  'step-1': 'dark-tint-2',
  'step-2': 'subject-deep',
  'step-3': 'subject-shade',
  'on-dark': 'on-dark-subtle',
  dark: 'dark-shade',
};

/** The grounds of scenes that are night already. */
const NIGHT: readonly ColorRole[] = ['dark', 'dark-shade', 'dark-tint', 'dark-tint-2'];

/** Whether a scene has a night of its own: the form that lies below all others is dark. */
export const isNight = ({ shapes }: SceneArt): boolean => shapes[0] !== undefined && NIGHT.includes(shapes[0].fill);

/** The scene with the roles of its forms swapped for those of dusk; itself where it is night in it already. */
export const atDusk = remembered(
  (art: SceneArt): SceneArt => (isNight(art) ? art : { shapes: art.shapes.map(swapped) }),
  new WeakMap(),
);

const swapped = ({ contours, fill, dusk }: SceneShape): SceneShape => ({
  contours,
  fill: dusk ?? AT_DUSK[fill] ?? fill,
});

export interface SceneDrawing extends Omit<SceneEntry, 'also'> {
  readonly art: SceneArt;
  /** The places that it names, in its units. */
  readonly anchors: readonly DrawingAnchor[];
}

/**
 * The scene in an SVG, with what its root says of it: `data-focus="800 470"`, `data-quiet="0 0 900 490; 0 0 1600 90"`, in
 * units of the drawing, and a title in each language. What it leaves out is that of `entry`, where the library has a scene of
 * that name; else its middle, no quiet part and no title. Throws on what is no sound scene, on points and parts
 * that do not lie in it, on anchors of no known kind, and on a quiet part of more than one colour.
 */
export function parseDrawing(source: string, entry?: SceneEntry): SceneDrawing {
  const svg = parseSvg(source);
  const art = sceneIn(svg);
  const { 'data-focus': focus, 'data-quiet': quiet } = svg.attributes;
  return {
    art,
    title: titleOf(svg.titles) ?? entry?.title ?? { en: '', zh: '' },
    focus: focus === undefined ? (entry?.focus ?? MIDDLE) : pointIn(focus),
    anchors: svg.anchors.map((each) => anchorIn(each, WHOLE)),
    quiet: quiet === undefined ? (entry?.quiet ?? []) : quiet.split(';').map((part) => quietPart(part, art)),
  };
}

const MIDDLE = { x: SCENE_SIZE.w / 2, y: SCENE_SIZE.h / 2 };
const WHOLE: Box = { x: 0, y: 0, ...SCENE_SIZE };

export function titleOf(titles: readonly { readonly text: string; readonly language?: string }[]) {
  const [first] = titles;
  const inLanguage = (code: string) => titles.find(({ language }) => language?.toLowerCase().startsWith(code))?.text;
  return first && { en: inLanguage('en') ?? first.text, zh: inLanguage('zh') ?? first.text };
}

function pointIn(written: string) {
  const [x = Number.NaN, y = Number.NaN, ...more] = numbersIn(written);
  if (more.length === 0 && contains(WHOLE, { x, y, w: 0, h: 0 })) return { x, y };
  throw new SyntaxError(`“${written}” in data-focus is no point of the drawing. Write x and y: 800 450.`);
}

function quietPart(written: string, art: SceneArt): QuietPart {
  const [x = Number.NaN, y = Number.NaN, w = Number.NaN, h = Number.NaN, ...more] = numbersIn(written);
  const part = { x, y, w, h };
  if (more.length > 0 || !(w > 0 && h > 0) || !contains(WHOLE, part)) {
    const right = 'Write x, y, width and height: 0 0 900 400; one part after another, with ; between them.';
    throw new SyntaxError(`“${written.trim()}” in data-quiet is no part of the drawing. ${right}`);
  }
  const [role, ...others] = rolesIn(art, part);
  if (role && others.length === 0) return { ...part, role };
  const seen = role ? `more than one colour (${[role, ...others].join(', ')})` : 'nothing';
  throw new SyntaxError(`“${written.trim()}” in data-quiet shows ${seen}, and text needs a single one below it.`);
}

const numbersIn = (written: string) =>
  written
    .trim()
    .split(/[\s,]+/)
    .map(Number);

/** The quiet parts of a scene at dusk: those that are of one colour then, too. */
export const quietAtDusk = remembered(
  ({ art, quiet }: SceneDrawing): readonly QuietPart[] =>
    quiet.flatMap((part) => {
      const [role, ...others] = rolesIn(atDusk(art), part);
      return role && others.length === 0 ? [{ ...part, role }] : [];
    }),
  new WeakMap(),
);

/** The colours that are seen in a part of a scene; none where it is not covered. */
export function rolesIn({ shapes }: SceneArt, part: Box): ColorRole[] {
  const drawn = shapes.flatMap(({ contours, fill }) => {
    const clipped = clipPath(contours, part);
    return clipped ? [{ fill, whole: covers(clipped.d, part) }] : [];
  });
  const lowest = drawn.findLastIndex(({ whole }) => whole);
  return lowest < 0 ? [] : [...new Set(drawn.slice(lowest).map(({ fill }) => fill))];
}

/** Whether what is left of a form is the whole of a part: its four corners and no more. */
function covers(d: string, { x, y, w, h }: Box): boolean {
  const points = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, across, down]) => ({
    x: Number(across),
    y: Number(down),
  }));
  const near = (a: number, b: number) => Math.abs(a - b) < TOUCHING;
  const atCorner = (point: { x: number; y: number }) =>
    (near(point.x, x) || near(point.x, x + w)) && (near(point.y, y) || near(point.y, y + h));
  return new Set(points.map((point) => `${point.x} ${point.y}`)).size >= 4 && points.every(atCorner);
}

const TOUCHING = 0.01;
