import {
  boxAround,
  type LabelPlace,
  type MapLabel,
  type MapSurroundings,
} from '../../../charts/kinds/map/map-labels.ts';
import { comesInto, cross } from '../../../charts/points/point-labels.ts';
import { inchToPx, type Px } from '../../../core/lengths.ts';
import { type Point, type Rect, touches } from '../../../marks/pen.ts';

/** A column is tried at places so far from each other, and its middle at most so far above or below that of its marks. */
const STEP: Px = inchToPx(0.1);
const OFF: Px = inchToPx(1.2);
/** From the marks to the column: at least so much, and at most. The leader of a lone name is no longer than so. */
const NEAREST: Px = inchToPx(0.3);
const FURTHEST: Px = inchToPx(2.6);
const LONGEST_ALONE: Px = inchToPx(0.8);
/** From one name to the next, beside its height. */
const PITCH = 1.06;
/** How much longer a leader counts that rises or falls: it is read less well. */
const STEEP = 1.5;
const BEFORE: Px = inchToPx(0.02);
/** What a name in a column costs, and an inch of its leader, beside places that touch their marks. */
const COST = { name: 8, inch: 1 };

/** Marks that lie further from each other, from north to south, have names in columns of their own. */
const APART: Px = inchToPx(0.95);

/** The places of labels by their numbers, and what they cost. */
interface NameColumns {
  readonly places: ReadonlyMap<number, LabelPlace>;
  readonly cost: number;
}

interface Entry {
  readonly number: number;
  readonly at: Point;
  readonly radius: Px;
  readonly w: Px;
  readonly h: Px;
  readonly also: MapLabel['also'];
}

/**
 * Names one below the other beside their marks, where they cover nothing, each joined to
 * its mark by a leader: at the left of the marks with one right edge, or at their right with one left edge. The nearest such
 * place is taken; names for which there is none have no place.
 */
export function nameColumns(labels: ReadonlyMap<number, MapLabel>, around: MapSurroundings): NameColumns {
  const entries = [...labels].flatMap(
    ([
      number,
      {
        marks: [mark],
        shapes: [shape],
        also,
      },
    ]): Entry[] => (mark && shape ? [{ ...mark, number, w: shape.w, h: shape.h, also }] : []),
  );
  const sorted = entries.toSorted((a, b) => a.at.y - b.at.y);
  const groups: Entry[][] = [];
  for (const entry of sorted) {
    const last = groups.at(-1)?.at(-1);
    if (last && entry.at.y - last.at.y < APART) groups.at(-1)?.push(entry);
    else groups.push([entry]);
  }
  const places = new Map<number, LabelPlace>();
  let cost = 0;
  for (const group of groups) {
    const taken = [...around.taken, ...places.values()];
    const sides = ([-1, 1] as const).flatMap((side) => column(group, side, { ...around, taken }) ?? []);
    const [best] = sides.toSorted((a, b) => a.length - b.length);
    if (!best) continue;
    for (const [i, { number }] of group.entries()) {
      const place = best.places[i];
      if (place) places.set(number, place);
    }
    cost += COST.name * group.length + (COST.inch * best.length) / inchToPx(1);
  }
  return { places, cost };
}

interface Column {
  readonly places: readonly LabelPlace[];
  /** The sum of its leaders, those that rise or fall as if they were longer. */
  readonly length: Px;
}

function column(group: readonly Entry[], side: -1 | 1, around: MapSurroundings): Column | undefined {
  const boxes = around.lines.map(({ points }) => boxAround(points));
  const columns = heightsOf(group, around.within);
  let best: Column | undefined;
  for (const edge of edgesOf(group, side, around.within)) {
    for (const heights of columns) {
      const length = leaderLength(group, edge - side * BEFORE, heights);
      if ((best && length >= best.length) || (group.length === 1 && length > LONGEST_ALONE)) continue;
      const places = placesAt(group, side, edge, heights);
      if (stands(group, places, around, boxes)) best = { places, length };
    }
  }
  return best;
}

/** The edges that a column may have on a side of its marks, the nearest first. */
function edgesOf(group: readonly Entry[], side: -1 | 1, within: Rect): Px[] {
  const outermost = Math.max(...group.map(({ at, radius }) => side * at.x + radius));
  const widest = Math.max(...group.map(({ w }) => w));
  const edges: Px[] = [];
  for (let away = NEAREST; away <= FURTHEST; away += STEP) {
    const edge = side * (outermost + away);
    if (side < 0 ? edge - widest < within.x : edge + widest > within.x + within.w) break;
    edges.push(edge);
  }
  return edges;
}

/** The heights that the names of a group may have the middles of their lines at, from the highest column to the lowest. */
function heightsOf(group: readonly Entry[], within: Rect): (readonly Px[])[] {
  const pitch = PITCH * Math.max(...group.map(({ h }) => h));
  const middle = group.reduce((total, { at }) => total + at.y, 0) / group.length;
  const half = ((group.length - 1) * pitch + pitch / PITCH) / 2;
  const columns: Px[][] = [];
  for (let off = -OFF; off <= OFF; off += STEP) {
    const centre = middle + off;
    if (centre - half < within.y || centre + half > within.y + within.h) continue;
    columns.push(group.map((_, i) => centre + (i - (group.length - 1) / 2) * pitch));
  }
  return columns;
}

function leaderLength(group: readonly Entry[], edge: Px, heights: readonly Px[]): Px {
  return group.reduce((total, { at, radius }, i) => {
    const dx = Math.abs(edge - at.x);
    const dy = Math.abs((heights[i] ?? 0) - at.y);
    return total + (dx + STEEP * dy) * (1 - radius / Math.max(1, Math.hypot(dx, dy)));
  }, 0);
}

/** Names at an edge, each with the leader from its mark. */
function placesAt(group: readonly Entry[], side: -1 | 1, edge: Px, heights: readonly Px[]): LabelPlace[] {
  return group.map(({ at, radius, w, h }, i) => {
    const x = side < 0 ? edge - w : edge;
    const y = heights[i] ?? 0;
    const end = { x: edge - side * BEFORE, y };
    const part = radius / Math.max(1, Math.hypot(end.x - at.x, end.y - at.y));
    const start = { x: at.x + part * (end.x - at.x), y: at.y + part * (end.y - at.y) };
    return { ...{ x, y: y - h / 2, w, h, shape: 0, side }, leader: [start, end] };
  });
}

/** Whether names are free of all around them and cover nothing, and none of their leaders crosses another. */
function stands(
  group: readonly Entry[],
  places: readonly LabelPlace[],
  around: MapSurroundings,
  boxes: readonly Rect[],
): boolean {
  const covers = (place: LabelPlace, i: number) => (group[i]?.also?.(place, 0) ?? 0) > 0;
  if (places.some((place, i) => covers(place, i) || !isFree(place, around, boxes))) return false;
  const leaders = places.flatMap(({ leader }) => (leader ? [leader] : []));
  return !leaders.some((leader, i) => leaders.some((other, j) => j > i && cross(...leader, ...other)));
}

/** From a mark so far, lines that begin there lie beside its leader. */
const OWN: Px = inchToPx(0.4);

function isFree(
  box: LabelPlace,
  { within, gap, discs, lines, taken }: MapSurroundings,
  boxes: readonly Rect[],
): boolean {
  const { x, y, w, h } = within;
  if (box.x < x || box.y < y || box.x + box.w > x + w || box.y + box.h > y + h) return false;
  if (taken.some((rect) => touches(box, rect, gap))) return false;
  const near = (point: Point, reach: Px) =>
    point.x > box.x - reach &&
    point.x < box.x + box.w + reach &&
    point.y > box.y - reach &&
    point.y < box.y + box.h + reach;
  if (discs.some(({ at, radius }) => near(at, radius + gap))) return false;
  const [from, to] = box.leader ?? [];
  // Lines that begin at its own mark lie beside it at first.
  const isOwn = ({ x: px, y: py }: Point) => from !== undefined && (px - from.x) ** 2 + (py - from.y) ** 2 < OWN ** 2;
  return !lines.some(({ points, width }, line) => {
    const around = boxes[line];
    if (around && !touches(box, around, width / 2 + gap) && !(from && to && comesInto(from, to, around))) return false;
    return points.some((point, i) => {
      if (near(point, width / 2 + gap)) return true;
      const before = points[i - 1];
      return from && to && before && !isOwn(point) && cross(from, to, before, point);
    });
  });
}
