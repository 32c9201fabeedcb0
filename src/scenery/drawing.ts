import { type Box, contains } from '../core/box.ts';
import { parseSvg } from '../scene/svg.ts';
import type { ColorRole } from '../scene/tokens.ts';
import { clipPath } from './clip-path.ts';
import { atDusk } from './dusk.ts';
import type { QuietPart, SceneEntry } from './library.ts';
import { SCENE_SIZE, type SceneArt, sceneIn } from './scene-art.ts';

/** A scene: its drawing, and what layouts ask of it. */
export interface SceneDrawing extends Omit<SceneEntry, 'crops'> {
  readonly art: SceneArt;
}

/**
 * The scene in an SVG, with what its root says of it: `data-focus="800 470"`, `data-quiet="0 0 900 490; 0 0 1600 90"`, in
 * units of the drawing, and a title in each language. What it leaves out is that of `entry`, where the library has a scene of
 * that name; else its middle, no quiet part and no title. Throws on what `parseScene` refuses, on points and parts
 * that do not lie in it, and on a quiet part of more than one colour.
 */
export function parseDrawing(source: string, entry?: SceneEntry): SceneDrawing {
  const svg = parseSvg(source);
  const art = sceneIn(svg);
  const { 'data-focus': focus, 'data-quiet': quiet } = svg.attributes;
  return {
    art,
    title: titleOf(svg.titles) ?? entry?.title ?? { en: '', zh: '' },
    focus: focus === undefined ? (entry?.focus ?? MIDDLE) : pointIn(focus),
    quiet: quiet === undefined ? (entry?.quiet ?? []) : quiet.split(';').map((part) => quietPart(part, art)),
  };
}

const MIDDLE = { x: SCENE_SIZE.w / 2, y: SCENE_SIZE.h / 2 };
const WHOLE: Box = { x: 0, y: 0, ...SCENE_SIZE };

function titleOf(titles: readonly { readonly text: string; readonly language?: string }[]) {
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
export function quietAtDusk({ art, quiet }: SceneDrawing): readonly QuietPart[] {
  const dusk = atDusk(art);
  const known =
    kept.get(dusk) ??
    quiet.flatMap((part) => {
      const [role, ...others] = rolesIn(dusk, part);
      return role && others.length === 0 ? [{ ...part, role }] : [];
    });
  kept.set(dusk, known);
  return known;
}

const kept = new WeakMap<SceneArt, readonly QuietPart[]>();

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
