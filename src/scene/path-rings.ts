import svgpath from 'svgpath';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line or a curve of a ring: its control points, and last the point where it ends. */
interface Segment {
  readonly command: 'L' | 'C' | 'Q';
  readonly points: readonly Point[];
}

export interface Ring {
  readonly start: Point;
  readonly segments: readonly Segment[];
}

/** How far chains of lines may leave their curves, in units of the path. */
const TOLERANCE = 0.05;

/** The closed outlines of a filled path of absolute M, L, C, Q and Z commands. */
export function ringsOf(d: string): Ring[] {
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

/** The corners of the ring, its curves as chains of lines that leave them nowhere by more than so many units. */
export function flattened({ start, segments }: Ring, tolerance = TOLERANCE): Point[] {
  const corners = [start];
  let from = start;
  for (const { points } of segments) {
    const to = points.at(-1) ?? from;
    const count = stepsOf([from, ...points], tolerance);
    for (let i = 1; i < count; i++) corners.push(pointAt(from, points, i / count));
    corners.push(to);
    from = to;
  }
  return corners;
}

/** How many lines a curve needs, by the second differences of its control points (the bound of Wang). */
function stepsOf(points: readonly Point[], tolerance: number): number {
  const degree = points.length - 1;
  if (degree === 1) return 1;
  const bends = points.slice(2).map((point, i) => {
    const [before, middle] = [points[i] ?? point, points[i + 1] ?? point];
    return Math.hypot(before.x - 2 * middle.x + point.x, before.y - 2 * middle.y + point.y);
  });
  return Math.max(1, Math.ceil(Math.sqrt((degree * (degree - 1) * Math.max(...bends)) / (8 * tolerance))));
}

/** The point of a quadratic or cubic curve at a part of its course, by Bernstein's polynomials. */
function pointAt(from: Point, [first = from, second = first, third]: readonly Point[], part: number): Point {
  const left = 1 - part;
  const at = third
    ? (axis: keyof Point) =>
        left ** 3 * from[axis] +
        3 * left ** 2 * part * first[axis] +
        3 * left * part ** 2 * second[axis] +
        part ** 3 * third[axis]
    : (axis: keyof Point) => left ** 2 * from[axis] + 2 * left * part * first[axis] + part ** 2 * second[axis];
  return { x: at('x'), y: at('y') };
}

export const mixed = (a: Point, b: Point, part: number): Point => ({
  x: a.x + (b.x - a.x) * part,
  y: a.y + (b.y - a.y) * part,
});

export function ringArea(corners: readonly Point[]): number {
  return corners.reduce((sum, { x, y }, i) => {
    const next = corners[(i + 1) % corners.length] ?? { x, y };
    return sum + (x * next.y - next.x * y) / 2;
  }, 0);
}

/** Whether a point lies within corners, by how often a ray to the right crosses their lines. */
export function holdsPoint(corners: readonly Point[], { x, y }: Point): boolean {
  const crossed = corners.filter((a, i) => {
    const b = corners[(i + 1) % corners.length] ?? a;
    return a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
  });
  return crossed.length % 2 === 1;
}
