import { sum } from '../../core/collections.ts';
import type { Px } from '../../core/lengths.ts';
import { type Point, passes, type Rect, touches } from '../../marks/pen.ts';

export interface Mark {
  readonly at: Point;
  readonly radius: Px;
}

export interface Placing extends Mark {
  readonly w: Px;
  readonly h: Px;
}

/** Where a label stands: its box, on which side of its mark, and the ends of its leader where it is further away. */
interface PlacedLabel extends Rect {
  readonly side: -1 | 0 | 1;
  readonly leader?: readonly [Point, Point];
}

interface Surroundings {
  readonly within: Rect;
  readonly gap: Px;
  readonly marks: readonly Mark[];
  /** Lines that texts should rather not stand on. */
  readonly lines?: readonly (readonly [Point, Point])[];
}

/** Directions around a mark, the best first. */
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
  [1, -0.5],
  [1, 0.5],
  [-1, -0.5],
  [-1, 0.5],
  [0.5, -1],
  [-0.5, -1],
  [0.5, 1],
  [-0.5, 1],
] as const;
/** How far from its mark a label may stand, in gaps; beyond the first a leader joins them. */
const REACHES = [1, 2.5, 4, 7, 11, 16, 22];
const ROUNDS = 6;

/**
 * Places for labels so that none covers a mark or another label: beside its own mark, or further away with a leader.
 * Each round gives every label its best place among the others, until nothing changes.
 */
export function placeLabels(labels: readonly Placing[], around: Surroundings): readonly PlacedLabel[] {
  const placed: (PlacedLabel | undefined)[] = labels.map(() => undefined);
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    labels.forEach((label, i) => {
      const others = placed.filter((_, n) => n !== i).filter((each) => each !== undefined);
      const costOf = (each: Candidate) => cost(each, i, labels, others, around);
      const best = candidates(label, around.gap).reduce((a, b) => (costOf(b) < costOf(a) ? b : a));
      changed ||= best.x !== placed[i]?.x || best.y !== placed[i]?.y;
      placed[i] = best;
    });
    if (!changed) break;
  }
  return placed.filter((each) => each !== undefined);
}

interface Candidate extends PlacedLabel {
  /** What its place costs by itself. */
  readonly own: number;
}

function candidates({ at, radius, w, h }: Placing, gap: Px): Candidate[] {
  return REACHES.flatMap((reach, far) =>
    DIRECTIONS.map(([dx, dy], n) => {
      const slant = 1 / Math.hypot(dx, dy);
      const distance = radius + reach * gap;
      const tip = { x: at.x + dx * slant * distance, y: at.y + dy * slant * distance };
      const x = tip.x - w / 2 + (dx * w) / 2;
      const y = tip.y - h / 2 + (dy * (dx === 0 || far > 0 ? h : h * 0.6)) / 2;
      const start = { x: at.x + dx * slant * (radius + gap / 2), y: at.y + dy * slant * (radius + gap / 2) };
      const back = { x: tip.x - (dx * slant * gap) / 2, y: tip.y - (dy * slant * gap) / 2 };
      const leader = far > 0 ? { leader: [start, back] as const } : {};
      return { x, y, w, h, side: Math.trunc(dx) as PlacedLabel['side'], ...leader, own: far * 20 + n };
    }),
  );
}

const COVERED = 1000;
/** A text on another, or outside of the room, can never be read. */
const LOST = 10 * COVERED;
/** A text on a line is worse than any other place beside the mark, or a little further away. */
const CROSSED = 30;

function cost(
  each: Candidate,
  own: number,
  labels: readonly Placing[],
  others: readonly PlacedLabel[],
  { within, gap, marks, lines = [] }: Surroundings,
): number {
  const apart = gap / 2;
  const discs = [...labels.filter((_, i) => i !== own), ...marks];
  const { x, y, w, h } = each;
  const isOutAcross = x < within.x || x + w > within.x + within.w;
  const isOutUpwards = y < within.y || y + h > within.y + within.h;
  const led = (label: PlacedLabel, to: Rect) => (label.leader && meets(label.leader, to) ? COVERED : 0);
  const covering = (other: PlacedLabel) =>
    (touches(each, other, apart) ? LOST : 0) + led(other, each) + led(each, other);
  const overDisc = ({ at, radius }: Mark) => {
    const passed = each.leader && passes(each.leader, at, radius) ? COVERED / 2 : 0;
    return (reaches(each, at, radius + apart) ? COVERED : 0) + passed;
  };
  return sum([
    ...[each.own, isOutAcross ? LOST : 0, isOutUpwards ? LOST : 0],
    ...others.map(covering),
    ...discs.map(overDisc),
    CROSSED * lines.filter((line) => meets(line, padded(each, gap / 3))).length,
  ]);
}

export const padded = ({ x, y, w, h }: Rect, by: Px): Rect => ({ x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by });

export function reaches({ x, y, w, h }: Rect, at: Point, radius: Px): boolean {
  const dx = at.x - Math.min(Math.max(at.x, x), x + w);
  const dy = at.y - Math.min(Math.max(at.y, y), y + h);
  return Math.hypot(dx, dy) < radius;
}

export const meets = ([from, to]: readonly [Point, Point], rect: Rect): boolean => comesInto(from, to, rect);

/** The same of the line between two points (Liang and Barsky's clipping). */
export function comesInto(from: Point, to: Point, { x, y, w, h }: Rect): boolean {
  const left = Math.min(from.x, to.x);
  const top = Math.min(from.y, to.y);
  if (left > x + w || top > y + h || Math.max(from.x, to.x) < x || Math.max(from.y, to.y) < y) return false;
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let enter = 0;
  let leave = 1;
  if (dx !== 0) {
    const at = (x - from.x) / dx;
    const end = (x + w - from.x) / dx;
    enter = Math.max(enter, Math.min(at, end));
    leave = Math.min(leave, Math.max(at, end));
  }
  if (dy !== 0) {
    const at = (y - from.y) / dy;
    const end = (y + h - from.y) / dy;
    enter = Math.max(enter, Math.min(at, end));
    leave = Math.min(leave, Math.max(at, end));
  }
  return enter <= leave;
}

export const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);

const side = (from: Point, to: Point, at: Point) =>
  Math.sign((to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x));
