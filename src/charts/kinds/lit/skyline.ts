import type { Box } from '../../../core/box.ts';
import type { KitPart } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import { type At, block, type PageMark } from '../../base/page-marks.ts';
import { quietPart } from '../../parts/tones.ts';
import type { Night, Side } from './night.ts';
import { type Storeys, storeysFor } from './storeys.ts';

/** A stretch of ground with so many lights, and how high things may stand from there on. */
export interface Stretch {
  readonly name: 'Here' | 'There';
  readonly x: Inch;
  readonly w: Inch;
  readonly lights: number;
  readonly colors: Side;
}

export interface Ground {
  readonly y: Inch;
  /** The room above it from a place on to the right. */
  readonly above: (x: Inch) => Inch;
  /** Whether nothing but sky is above a place, up to the headline. */
  readonly isOpen: (x: Inch) => boolean;
}

/** Distances between windows, from the largest: across, those between rows are shorter. */
const PITCHES: readonly Inch[] = Array.from({ length: 46 }, (_, i) => 0.78 * 0.95 ** i);
const ROW = 0.9;
const WINDOW = 0.66;
/** Parts of a row: above the upper windows, below the lowest ones, and a roof at most. */
const [TOP, BASE, ROOF] = [0.5, 0.75, 0.6] as const;
/** Windows that a building is wide, about, and what of a pitch it has beside them. */
const [USUAL, SIDES] = [4.6, 0.85] as const;
/** Between buildings, in pitches. */
const APART = 0.14;

interface Building {
  readonly x: Inch;
  readonly w: Inch;
  readonly columns: number;
  readonly most: number;
}

/**
 * Houses and towers whose windows are so many on each stretch, of one size and density on all; those of the first are the
 * tallest where there is room for it. Undefined without room.
 */
export function skyline(stretches: readonly Stretch[], ground: Ground, light: KitPart, night: Night) {
  const stand = (pitch: Inch, sway: readonly number[], lower: number) => {
    let tallest = Number.POSITIVE_INFINITY;
    const built = stretches.flatMap((stretch) => {
      const own = stretch.name === 'Here' ? sway : SWAY.theirs;
      const buildings = buildingsOn(stretch, ground, pitch, own).map((each) => ({
        ...each,
        most: Math.max(1, Math.min(each.most, tallest)),
      }));
      const storeys = storeysFor(buildings, stretch.lights);
      if (storeys) tallest = Math.floor(lower * Math.max(...storeys.rows));
      return storeys ? [{ stretch, buildings, storeys }] : [];
    });
    if (built.length < stretches.length) return undefined;
    return built.flatMap(({ stretch, buildings, storeys }) =>
      builtMarks(stretch, buildings, storeys, { pitch, y: ground.y, light, night }),
    );
  };
  const tries = [
    ...PITCHES.filter((pitch) => pitch >= LOWER_FROM).map((pitch) => ({ pitch, lower: LOWER })),
    ...PITCHES.map((pitch) => ({ pitch, lower: Number.POSITIVE_INFINITY })),
  ];
  for (const { pitch, lower } of tries) {
    const marks = stand(pitch, SWAY.ours, lower) ?? stand(pitch, SWAY.oursNarrow, lower);
    if (marks) return marks;
  }
  return undefined;
}

/** How high others stand at most, in parts of our highest house; no longer where windows would become so small by it. */
const LOWER = 0.82;
const LOWER_FROM: Inch = 0.17;

/** Buildings side by side from end to end of a stretch; both rise to the seam. */
function buildingsOn(
  { name, x, w }: Stretch,
  { above, isOpen }: Ground,
  pitch: Inch,
  swayed: readonly number[],
): Building[] {
  const count = Math.max(1, Math.round(w / ((USUAL + SIDES) * pitch)));
  const columns = Math.floor(w / pitch - SIDES * count);
  if (columns < count) return [];
  const margin = (w - columns * pitch) / count;
  const [least, more] = [Math.floor(columns / count), columns % count];
  let at = x;
  return Array.from({ length: count }, (_, i): Building => {
    const sway = count > 2 && least > 3 ? swayed : NONE;
    const wide = i === count - 1 ? -sumOf(sway, count - 1) : (sway[i % sway.length] ?? 0);
    const own = least + (i < more ? 1 : 0) + wide;
    const left = at;
    at += own * pitch + margin;
    const room = above(left) / (ROW * pitch) - TOP - BASE - ROOF;
    const profile = !isOpen(left) ? UNDER : name === 'Here' ? HERE : THERE;
    const rise = profile[count === 1 ? 0 : Math.round((i / (count - 1)) * (profile.length - 1))] ?? 1;
    const most = Math.floor(Math.min(rise * room, SLENDER * own));
    return { x: left, w: at - left, columns: own, most: Math.max(1, most) };
  });
}

/** A tower has no more storeys than so many for each window that it is wide. */
const SLENDER = 4.2;
/** By how many windows buildings are wider than the usual one, in turn; our last one is wide, or narrow beside a wide text. */
const SWAY = { ours: [-1, 0, 0, -1, 0, 0], oursNarrow: [1, -1, 0, 0, 0, 0], theirs: [0, -1, 1, 0, 1, -1] } as const;
const NONE = [0] as const;
const sumOf = (sway: readonly number[], count: number): number =>
  Array.from({ length: count }, (_, i) => sway[i % sway.length] ?? 0).reduce((sum, each) => sum + each, 0);
/** How high buildings are, in parts of their room, from the left end of a stretch to its right end. */
const HERE = [0.6, 0.5, 0.65, 0.5, 0.62, 1] as const;
const THERE = [1, 0.6, 0.48, 0.74, 0.5, 0.64, 0.46, 0.7, 0.56] as const;
const UNDER = [0.8, 1, 0.7, 0.9, 0.75, 1, 0.7, 0.9, 1] as const;

interface Manner {
  readonly pitch: Inch;
  readonly y: Inch;
  readonly light: KitPart;
  readonly night: Night;
}

function builtMarks(
  { name, colors }: Stretch,
  buildings: readonly Building[],
  { rows, rest }: Storeys,
  { pitch, y, light, night }: Manner,
): PageMark[] {
  const row = ROW * pitch;
  const window = { w: WINDOW * pitch, h: (WINDOW * pitch * light.viewBox.h) / light.viewBox.w };
  const lights: Box[] = [];
  const marks: PageMark[] = [];
  const add = (...each: PageMark[]) => marks.push(...each.map((mark) => ({ ...mark, name: `${name}, houses` })));
  const windowsOf = (middle: Inch, columns: number, top: Inch) => {
    for (let i = 0; i < columns; i += 1) {
      const x = middle + (i - (columns - 1) / 2) * pitch - window.w / 2;
      lights.push({ ...window, x, y: top + (row - window.h) / 2 });
    }
  };
  buildings.forEach(({ x, w, columns }, i) => {
    const storeys = rows[i] ?? 0;
    if (storeys === 0) return;
    const inner = { x: x + (APART * pitch) / 2, w: w - APART * pitch };
    const top = y - (storeys + TOP + BASE) * row;
    const middle = x + w / 2;
    add(block({ ...inner, y: top, h: y - top }, colors.wall));
    for (let k = 0; k < storeys; k += 1) windowsOf(middle, columns, top + (TOP + k) * row);
    const door = 0.5 * pitch;
    add(block({ x: middle - door / 2, y: y - 0.62 * row, w: door, h: 0.62 * row }, night.unlit));
    if (rest.openings > 0 && rest.stack === i) {
      const width = (rest.openings + SIDES) * pitch;
      add(
        block({ x: middle - width / 2, y: top - (1 + TOP / 2) * row, w: width, h: (1 + TOP / 2) * row }, colors.wall),
      );
      windowsOf(middle, rest.openings, top - row);
    } else add(...roof(i, { ...inner, y: top, h: row }, colors.wall));
  });
  return [
    ...marks,
    { kind: 'art', name: `${name}, lights`, part: quietPart(light, colors.wall), boxes: lights, role: colors.light },
  ];
}

/** What a building has on top, in turn: a gable, a box, a slanted roof, a mast. */
function roof(i: number, { x, y, w, h }: Box, wall: PageMark['role']): PageMark[] {
  const area = (points: readonly At[]): PageMark => ({ kind: 'area', role: wall, points });
  const foot = y + 0.02;
  switch (i % 4) {
    case 0:
      return [
        area([
          { x, y: foot },
          { x: x + w / 2, y: y - 0.9 * h },
          { x: x + w, y: foot },
        ]),
      ];
    case 1:
      return [block({ x: x + 0.2 * w, y: y - 0.45 * h, w: 0.3 * w, h: 0.45 * h + 0.02 }, wall)];
    case 2:
      return [
        area([
          { x, y: foot },
          { x, y: y - 0.6 * h },
          { x: x + w, y: y - 0.1 * h },
          { x: x + w, y: foot },
        ]),
      ];
    default:
      return [
        block({ x: x + 0.62 * w, y: y - 0.4 * h, w: 0.22 * w, h: 0.4 * h + 0.02 }, wall),
        block({ x: x + 0.72 * w, y: y - 0.9 * h, w: 0.03, h: 0.9 * h }, wall),
      ];
  }
}
