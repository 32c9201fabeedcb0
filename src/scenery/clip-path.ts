import { around, type Box } from '../core/box.ts';
import { flattened, mixed, type Point, type Ring, ringArea, ringsOf } from '../scene/path-rings.ts';

/** What is left of a ring and is smaller is not seen, in square units. */
const SMALLEST = 0.25;

/** How far what is cut may leave its curves, in units of a scene: a quarter of a pixel across a slide of 3,840. */
const TOLERANCE = 0.1;

/** A closed outline of a filled path: its ring, the smallest box that holds all of its points, and how it is written. */
export interface Contour {
  readonly ring: Ring;
  readonly bounds: Box;
  readonly d: string;
}

/** The closed contours of a filled path of absolute M, L, C, Q and Z commands. */
export const contoursOf = (d: string): Contour[] => ringsOf(d).map(contourOf);

const contourOf = (ring: Ring): Contour => ({ ring, bounds: boundsOf(ring), d: written(ring) });

/**
 * The part of a filled path that lies within a rectangle, both in the same units; undefined where none does. Outlines that
 * lie within it whole keep their curves, others are cut exactly at its edges.
 */
export function clipPath(contours: readonly Contour[], to: Box) {
  const left = contours.flatMap((contour) => clipContour(contour, to));
  if (left.length === 0) return undefined;
  return { d: left.map(({ d }) => d).join(''), bounds: around(left.map(({ bounds }) => bounds)) };
}

function boundsOf({ start, segments }: Ring): Box {
  let [left, top, right, bottom] = [start.x, start.y, start.x, start.y];
  for (const { points } of segments) {
    for (const { x, y } of points) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  }
  return { x: left, y: top, w: right - left, h: bottom - top };
}

function clipContour(contour: Contour, to: Box): Contour[] {
  const { x, y, w, h } = contour.bounds;
  const [right, bottom] = [to.x + to.w, to.y + to.h];
  if (x >= right || x + w <= to.x || y >= bottom || y + h <= to.y) return [];
  if (x >= to.x && x + w <= right && y >= to.y && y + h <= bottom) return [contour];
  const corners = cut(flattened(contour.ring, TOLERANCE), to);
  const [start, ...others] = corners;
  if (!start || Math.abs(ringArea(corners)) < SMALLEST) return [];
  return [contourOf({ start, segments: others.map((point) => ({ command: 'L', points: [point] })) })];
}

/** The polygon within the rectangle, edge after edge (Sutherland and Hodgman, 1974). */
function cut(polygon: readonly Point[], { x, y, w, h }: Box): readonly Point[] {
  const sides = [
    { axis: 'x', at: x, sign: 1 },
    { axis: 'x', at: x + w, sign: -1 },
    { axis: 'y', at: y, sign: 1 },
    { axis: 'y', at: y + h, sign: -1 },
  ] as const;
  return sides.reduce<readonly Point[]>((corners, { axis, at, sign }) => {
    const depth = (point: Point) => sign * (point[axis] - at);
    return corners.flatMap((point, i) => {
      const before = corners.at(i - 1) ?? point;
      const crosses = depth(point) >= 0 !== depth(before) >= 0;
      const edge = crosses
        ? [{ ...mixed(before, point, depth(before) / (depth(before) - depth(point))), [axis]: at }]
        : [];
      return depth(point) >= 0 ? [...edge, point] : edge;
    });
  }, polygon);
}

function written({ start, segments }: Ring): string {
  const pair = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
  return `M${pair(start)}${segments.map(({ command, points }) => command + points.map(pair).join(' ')).join('')}Z`;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
