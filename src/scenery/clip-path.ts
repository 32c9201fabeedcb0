import svgpath from 'svgpath';
import type { Box } from '../core/box.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line or a curve of a ring: its control points, and last the point where it ends. */
interface Segment {
  readonly command: 'L' | 'C' | 'Q';
  readonly points: readonly Point[];
}

/** One closed outline of a form. */
interface Ring {
  readonly start: Point;
  readonly segments: readonly Segment[];
}

/** A form, and the smallest box that holds all of its points. */
export interface Clipped {
  readonly d: string;
  readonly bounds: Box;
}

/** Curves are cut as chains of lines that leave them nowhere by more than this, in units of the path. */
const TOLERANCE = 0.05;
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

function ringsOf(d: string): Ring[] {
  const rings: { start: Point; segments: Segment[] }[] = [];
  svgpath(d).iterate(([command, ...numbers]) => {
    const points = pairs(numbers as number[]);
    const [first] = points;
    if (command === 'M' && first) rings.push({ start: first, segments: [] });
    if (command === 'L' || command === 'C' || command === 'Q') rings.at(-1)?.segments.push({ command, points });
  });
  return rings.filter(({ segments }) => segments.length > 0);
}

function pairs(numbers: readonly number[]): Point[] {
  return numbers.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: numbers[i + 1] ?? 0 }] : []));
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

/** The corners of the ring, its curves as chains of lines. */
function flattened({ start, segments }: Ring): Point[] {
  const corners = [start];
  for (const { points } of segments) {
    const own = [corners.at(-1) ?? start, ...points];
    const count = stepsOf(own);
    for (let i = 1; i <= count; i++) corners.push(pointAt(own, i / count));
  }
  return corners;
}

/** How many lines a curve needs, by the second differences of its control points (the bound of Wang). */
function stepsOf(points: readonly Point[]): number {
  const degree = points.length - 1;
  if (degree === 1) return 1;
  const bends = points.slice(2).map((point, i) => {
    const [before, middle] = [points[i] ?? point, points[i + 1] ?? point];
    return Math.hypot(before.x - 2 * middle.x + point.x, before.y - 2 * middle.y + point.y);
  });
  return Math.max(1, Math.ceil(Math.sqrt((degree * (degree - 1) * Math.max(...bends)) / (8 * TOLERANCE))));
}

/** The point of a curve at a part of its course (de Casteljau). */
function pointAt(points: readonly Point[], part: number): Point {
  const [first = { x: 0, y: 0 }, ...others] = points;
  if (others.length === 0) return first;
  const between = others.map((point, i) => mixed(points[i] ?? point, point, part));
  return pointAt(between, part);
}

const mixed = (a: Point, b: Point, part: number): Point => ({
  x: a.x + (b.x - a.x) * part,
  y: a.y + (b.y - a.y) * part,
});

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
