import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { PathItem } from '../../scene/items.ts';
import type { ColorRole } from '../../scene/tokens.ts';

/** A line across the slide: its height at each place. */
export type Course = (x: Inch) => Inch;

/** Two streams that run side by side, rise, and grow: their upper edge, where they touch, their lower edge, their middle. */
export interface Stream {
  readonly left: Inch;
  readonly right: Inch;
  readonly top: Course;
  readonly seam: Course;
  readonly foot: Course;
  readonly middle: Course;
}

/** Where a stream begins and ends, and how thick it is there. */
export interface StreamSides {
  readonly left: Inch;
  readonly right: Inch;
  readonly thin: Inch;
  readonly thick: Inch;
}

/** Its course is a hyperbola: level at first, straight in the end. Where it bends, and how sharply, as parts of the width. */
const BEND = 0.2;
const SOFTNESS = 0.2;
/** The part of the stream that the upper one takes. */
const UPPER = 0.35;

const hyperbola = (u: number, bend: number) => Math.sqrt((u - bend) ** 2 + SOFTNESS ** 2) + u - bend;

/** A course that looks up what it was asked before. */
function keptCourse(course: Course): Course {
  const kept = new Map<Inch, number>();
  return (x) => {
    const value = kept.get(x) ?? course(x);
    kept.set(x, value);
    return value;
  };
}

/**
 * Streams of one width and thickness, level as far as their bend, a part of the width: each between two heights of its
 * middle. They are made by the thousand, and looked at in the same places.
 */
export function streamsBetween(
  { left, right, thin, thick }: StreamSides,
  bend = BEND,
): (from: Inch, to: Inch) => Stream {
  const [first, last] = [hyperbola(0, bend), hyperbola(1, bend)];
  /** From 0 at the left to 1 at the right. */
  const partAt = (x: Inch) => (x - left) / (right - left);
  const rise = keptCourse((x) => (hyperbola(partAt(x), bend) - first) / (last - first));
  const thickness = keptCourse((x) => thin + (thick - thin) * Math.max(0, partAt(x)) ** 1.2);
  return (from, to) => {
    const middle: Course = (x) => from + (to - from) * rise(x);
    const at =
      (part: number): Course =>
      (x) =>
        middle(x) + part * thickness(x);
    return { left, right, middle, top: at(-0.5), seam: at(UPPER - 0.5), foot: at(0.5) };
  };
}

/** How many curves an edge is drawn in. */
const CURVES = 8;
/** Units of a path to the inch. */
const UNITS = 100;
/** The step in which a course's slope is taken, in inches. */
const STEP = 0.001;

/** The band between two courses as a free form. */
export function bandItem(
  name: string,
  { left, right }: Pick<Stream, 'left' | 'right'>,
  [upper, lower]: readonly [Course, Course],
  fill: ColorRole,
): PathItem {
  const knots = Array.from({ length: CURVES + 1 }, (_, i) => left + ((right - left) * i) / CURVES);
  const heights = knots.flatMap((x) => [upper(x), lower(x)]);
  const y = Math.min(...heights);
  const box: Box = { x: left, y, w: right - left, h: Math.max(...heights) - y };
  const point = (x: Inch, at: Inch) => `${units(x - left)} ${units(at - y)}`;
  const along = (course: Course, places: readonly Inch[]) =>
    places.slice(1).map((x, i) => curve(course, places[i] ?? x, x, point));
  const back = knots.toReversed();
  const d = [
    `M${point(left, upper(left))}`,
    ...along(upper, knots),
    `L${point(right, lower(right))}`,
    ...along(lower, back),
    'Z',
  ].join('');
  const viewBox = { x: 0, y: 0, w: units(box.w), h: units(box.h) };
  return { kind: 'path', name, box, path: [], d, viewBox, fill };
}

/** The cubic curve that has a course's heights and slopes at both of its ends (Hermite). */
function curve(course: Course, from: Inch, to: Inch, point: (x: Inch, y: Inch) => string): string {
  const third = (to - from) / 3;
  const slope = (x: Inch) => (course(x + STEP) - course(x - STEP)) / (2 * STEP);
  const first = point(from + third, course(from) + third * slope(from));
  const second = point(to - third, course(to) - third * slope(to));
  return `C${first} ${second} ${point(to, course(to))}`;
}

const units = (length: Inch) => Math.round(length * UNITS * 10) / 10;
