import { inchToPx, type Px } from '../../../core/lengths.ts';
import type { Point, Rect } from '../../base/pen.ts';
import type { MapSurroundings } from './map-labels.ts';
import { haloOf, type MapLook, type MapPlan, type MapPoint } from './map-plan.ts';

/** Space round a name, and between it and its mark. */
export const NAME_GAP: Px = inchToPx(0.05);
/** Places along a line that are tried for its name. */
const ALONG = 18;

/** How far a place's mark reaches, with its halo. */
export const reachOf = (point: MapPoint, look: MapLook): Px =>
  point.role === 'highlight' ? haloOf(point, look) : point.radius;

/** Whether a line ends at a place. */
export const isAt = (end: Point, { at }: MapPoint) => at !== undefined && end.x === at.x && end.y === at.y;

/** Away from what comes to a place. */
export function outwardsOf(at: Point, from: readonly Point[]): Point {
  const steps = from.map(({ x, y }) => {
    const length = Math.hypot(at.x - x, at.y - y) || 1;
    return { x: (at.x - x) / length, y: (at.y - y) / length };
  });
  return steps.reduce((sum, { x, y }) => ({ x: sum.x + x, y: sum.y + y }), { x: 0, y: 0 });
}

/** Points of lines at even distances, as far as they lie in a room and outside of the places' marks. */
export function alongIn(
  lines: readonly (readonly Point[])[],
  { x, y, w, h }: Rect,
  { points, look }: Pick<MapPlan, 'points' | 'look'>,
): Point[] {
  const isFree = (point: Point) =>
    point.x > x &&
    point.x < x + w &&
    point.y > y &&
    point.y < y + h &&
    !points.some((each) => each.at && Math.hypot(point.x - each.at.x, point.y - each.at.y) < reachOf(each, look));
  const pieces = lines.flatMap((line) => line.slice(1).map((to, i) => [line[i] ?? to, to] as const));
  const lengths = pieces.map(([from, to]) => Math.hypot(to.x - from.x, to.y - from.y));
  const step = lengths.reduce((sum, length) => sum + length, 0) / ALONG || 1;
  const found: Point[] = [];
  let rest = step / 2;
  for (const [i, [from, to]] of pieces.entries()) {
    const length = lengths[i] ?? 0;
    for (; rest <= length; rest += step) {
      const part = rest / length;
      found.push({ x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) });
    }
    rest -= length;
  }
  return found.filter(isFree);
}

/** The lines between the places of a map. */
export const waysOf = ({ routes, arcs }: Pick<MapPlan, 'routes' | 'arcs'>) => [
  ...routes.flatMap(({ legs }) => legs.flat()),
  ...arcs.map(({ line }) => line),
];

/** The marks and lines of a map, which its names keep clear of. */
export function marksOf({ points, routes, arcs, rivers, look }: MapPlan): Pick<MapSurroundings, 'discs' | 'lines'> {
  return {
    discs: points.flatMap((point) => (point.at ? [{ at: point.at, radius: reachOf(point, look) }] : [])),
    lines: [
      ...waysOf({ routes, arcs }).map((line) => ({ points: line, width: look.line })),
      ...rivers.flatMap(({ lines }) => lines).map((line) => ({ points: line, width: look.river })),
    ],
  };
}
