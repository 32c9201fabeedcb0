import type { Box } from '../core/box.ts';
import { flattened, mixed, type Point, type Ring, ringsOf } from '../scene/path-rings.ts';

/** A form, and the smallest box that holds all of its points. */
export interface Clipped {
  readonly d: string;
  readonly bounds: Box;
}

/** What is left of a ring and is smaller is not seen, in square units. */
const SMALLEST = 0.25;

/**
 * The part of a filled path that lies within a rectangle, both in the same units; undefined where none does. Outlines that
 * lie within it whole keep their curves, others are cut exactly at its edges. `d` has absolute M, L, C, Q and Z commands.
 */
export function clipPath(d: string, to: Box): Clipped | undefined {
  const rings = ringsOf(d).flatMap((ring) => clipRing(ring, to));
  if (rings.length === 0) return undefined;
  return { d: rings.map(written).join(''), bounds: boundsOf(rings.flatMap(pointsOf)) };
}

const pointsOf = ({ start, segments }: Ring): Point[] => [start, ...segments.flatMap(({ points }) => points)];

function boundsOf(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

function clipRing(ring: Ring, to: Box): Ring[] {
  const { x, y, w, h } = boundsOf(pointsOf(ring));
  const [right, bottom] = [to.x + to.w, to.y + to.h];
  if (x >= right || x + w <= to.x || y >= bottom || y + h <= to.y) return [];
  if (x >= to.x && x + w <= right && y >= to.y && y + h <= bottom) return [ring];
  const corners = cut(flattened(ring), to);
  const [start, ...others] = corners;
  if (!start || Math.abs(areaOf(corners)) < SMALLEST) return [];
  return [{ start, segments: others.map((point) => ({ command: 'L', points: [point] })) }];
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

function areaOf(polygon: readonly Point[]): number {
  return polygon.reduce((sum, { x, y }, i) => {
    const next = polygon[(i + 1) % polygon.length] ?? { x, y };
    return sum + (x * next.y - next.x * y) / 2;
  }, 0);
}

function written({ start, segments }: Ring): string {
  const pair = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
  return `M${pair(start)}${segments.map(({ command, points }) => command + points.map(pair).join(' ')).join('')}Z`;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
