import type { Box } from '../../../core/box.ts';
import { remembered } from '../../../core/collections.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { Span } from '../../../layout/grid.ts';
import type { PathItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';

/** A text of a station as it was set: its height, and the lower right corner of each of its lines, from its top left. */
export interface StationText {
  readonly h: Inch;
  readonly lines: readonly { readonly right: Inch; readonly bottom: Inch }[];
}

/** A station on a stream: where its disc stands, and the top of its text, above the stream or below. */
export interface Station {
  readonly x: Inch;
  readonly y: Inch;
  /** Half the width of its disc with the ring. */
  readonly r: Inch;
  readonly top: Inch;
  readonly above: boolean;
}

/** A stream, and what stands along it. */
export interface Course {
  readonly stream: Stream;
  readonly stations: readonly Station[];
  /** By how much the largest empty rectangles are more than may be, as parts of the body's area. */
  readonly hollow: number;
}

/** Half the width of a disc with the ring around it, in inches; its middle stands so far right of its text's edge. */
const DISC = 0.42;
const DISC_INDENT = 0.3;
/** The same of the last one, where the stream leads. */
const AIM = 0.72;
/** Between a text and the stream. */
const CLEAR = 0.16;
/** Between texts and their own discs, the same for all on one side of the stream: the shorter the better. */
const SHORTEST: Inch = 0.32;
const STEMS: readonly Inch[] = [SHORTEST, 0.4, 0.55, 0.75, 1];
/** What a longer stem costs, an inch. */
const STEM_WEIGHT = 2;
/** How thick the stream is at its ends in a body of the usual height, and that height. */
const THICKNESS = { thin: 0.36, thick: 2 };
const USUAL_HEIGHT = 4.6;
const MOST_GROWN = 1.15;
/** Where the stream begins to rise, as parts of its width: the later, the more level it is below the first texts. */
const BENDS = [0.2, 0.32, 0.44, 0.54];
/** How far the middle of the stream stands from the top of the body at its right end, as it is at best. */
const RIGHT_TOP = 0.08;
/** The steps in which its ends are moved until every text has room. */
const MOVE: Inch = 0.18;

/** The room of a stream: the body that its texts stay in, and the edges that it runs between. */
interface StreamRoom {
  readonly body: Box;
  readonly edges: Box;
}

/**
 * A stream whose stations stand at the beginnings of their columns, on its middle line, with texts above the first of them
 * and below the others, all a stem of one length away and none touching it: the one whose ends are moved least from where they
 * look best, and which leaves little empty. Undefined where there is none.
 */
export function courseFor(
  room: StreamRoom,
  columns: readonly Span[],
  texts: readonly StationText[],
  above: number,
): Course | undefined {
  const { body, edges } = room;
  const grown = Math.min(MOST_GROWN, body.h / USUAL_HEIGHT);
  const [thin, thick] = [THICKNESS.thin * grown, THICKNESS.thick * grown];
  const bottom = body.y + body.h;
  const lowest = bottom - DISC - 0.02;
  const highest = Math.max(body.y + RIGHT_TOP * grown, edges.y + thick / 2);
  const reach = Math.max(0, Math.floor((lowest - highest) / MOVE));
  const moves = Array.from({ length: reach + 1 }, (_, i) => i * MOVE);
  const tries = moves
    .flatMap((lift) => moves.filter((drop) => lift + drop <= lowest - highest).map((drop) => ({ lift, drop })))
    .toSorted((a, b) => a.lift + a.drop - (b.lift + b.drop));
  const sides = { left: edges.x, right: edges.x + edges.w, thin, thick };
  const streams = BENDS.map((bend) => streamsBetween(sides, bend));
  const along: Along = { body, columns, texts, above };
  let best: CostedCourse | undefined;
  for (const { lift, drop } of tries) {
    // What follows is moved further, however little it leaves empty.
    if (best && lift + drop >= best.cost) break;
    for (const streamBetween of streams) {
      const stream = streamBetween(lowest - lift, highest + drop);
      best = courseOn(stream, along, lift + drop, best?.cost ?? Number.POSITIVE_INFINITY) ?? best;
    }
  }
  return best;
}

/** What stands along a stream: texts at the beginnings of columns, so many of them above it. */
interface Along {
  readonly body: Box;
  readonly columns: readonly Span[];
  readonly texts: readonly StationText[];
  readonly above: number;
}

interface CostedCourse extends Course {
  readonly cost: number;
}

/** The course on a stream whose ends are moved so far, where it costs less than `most`. */
function courseOn(stream: Stream, along: Along, moved: Inch, most: number): CostedCourse | undefined {
  const { body, columns, texts, above } = along;
  const stationsAt = (stem: Inch) =>
    columns.map((column, i) =>
      stationOn(stream, column, texts[i]?.h ?? 0, { i, count: columns.length, isAbove: i < above, stem }),
    );
  // What does not fit with the shortest stems fits with none.
  if (!isWithin(body, stationsAt(SHORTEST), texts)) return undefined;
  const costWith = (stem: Inch) => moved + STEM_WEIGHT * stem;
  const stem = STEMS.find((each) => costWith(each) >= most || isClear(stream, columns, texts, { above, stem: each }));
  if (stem === undefined || costWith(stem) >= most) return undefined;
  const stations = stationsAt(stem);
  if (!isWithin(body, stations, texts)) return undefined;
  const hollow = hollowness(body, stream, columns, stations, texts);
  const cost = costWith(stem) + HOLLOW_WEIGHT * hollow;
  return cost < most ? { stream, stations, hollow, cost } : undefined;
}

/** Whether stations and their texts stand within the body. */
function isWithin(body: Box, stations: readonly Station[], texts: readonly StationText[]): boolean {
  const bottom = body.y + body.h;
  return stations.every(({ top, y, r }, i) => {
    const end = top + (texts[i]?.h ?? 0);
    return top >= body.y - TOLERANCE && end <= bottom + TOLERANCE && y + r <= bottom && y - r >= body.y;
  });
}

const TOLERANCE: Inch = 0.001;

/** Empty rectangles up to this part of the body may stay; what is more weighs so much against moving the stream's ends. */
const MOST_HOLLOW = 0.1;
const HOLLOW_WEIGHT = 45;
/** The step in which rectangles are tried, in inches. */
const TRY = 0.5;

/** By how much the largest empty rectangles at the body's corners, as parts of its area, are more than may be. */
function hollowness(
  body: Box,
  { top, foot }: Stream,
  columns: readonly Span[],
  stations: readonly Station[],
  texts: readonly StationText[],
): number {
  const [right, bottom] = [body.x + body.w, body.y + body.h];
  const boxes = stations.flatMap(({ x, y, r, top: at }, i) => {
    const { h, lines } = texts[i] ?? { h: 0, lines: [] };
    const left = columns[i]?.x ?? x;
    const wide = Math.max(0, ...lines.map((line) => line.right));
    return [
      { left: x - r, right: x + r, top: y - r, bottom: y + r },
      { left, right: left + wide, top: at, bottom: at + h },
    ];
  });
  let [topLeft, bottomLeft, bottomRight] = [0, 0, 0];
  const start = foot(body.x);
  for (let x = body.x + TRY; x <= right; x += TRY) {
    let [above, below, after] = [top(x), start, foot(x)];
    for (const box of boxes) {
      if (box.left < x) {
        above = Math.min(above, box.top);
        below = Math.max(below, box.bottom);
      }
      if (box.right > x) after = Math.max(after, box.bottom);
    }
    topLeft = Math.max(topLeft, (x - body.x) * (above - body.y));
    bottomLeft = Math.max(bottomLeft, (x - body.x) * (bottom - below));
    bottomRight = Math.max(bottomRight, (right - x) * (bottom - after));
  }
  const excess = (area: number) => Math.max(0, area / (body.w * body.h) - MOST_HOLLOW);
  return excess(topLeft) + excess(bottomLeft) + excess(bottomRight);
}

/** Half the width of the disc of a station, the last of which is larger. */
export const discAt = (i: number, count: number): Inch => (i === count - 1 ? AIM : DISC);

/** Whether no line of the texts above the stream comes near it, or the next disc, where their stems are so long. */
function isClear(
  stream: Stream,
  columns: readonly Span[],
  texts: readonly StationText[],
  { above, stem }: { readonly above: number; readonly stem: Inch },
): boolean {
  const discs = columns.map((column, i) => discOn(stream, column, i, columns.length));
  return columns.slice(0, above).every((column, i) => {
    const { h, lines } = texts[i] ?? { h: 0, lines: [] };
    const { top } = stationOn(stream, column, h, { i, count: columns.length, isAbove: true, stem });
    const next = discs[i + 1];
    return lines.every(({ right, bottom }) => {
      const end = column.x + right + CLEAR;
      const disc = next && end > next.x - next.r ? next.y - next.r : Number.POSITIVE_INFINITY;
      return top + bottom + CLEAR <= Math.min(stream.top(end), disc);
    });
  });
}

/** The disc of a station, near the left edge of its column. */
function discOn(stream: Stream, column: Span, i: number, count: number): Pick<Station, 'x' | 'y' | 'r'> {
  const x = column.x + DISC_INDENT;
  return { x, y: stream.middle(x), r: discAt(i, count) };
}

/** A station, its text a stem away from its disc; below the stream from that, where it reaches further down. */
function stationOn(
  stream: Stream,
  column: Span,
  h: Inch,
  at: { readonly i: number; readonly count: number; readonly isAbove: boolean; readonly stem: Inch },
): Station {
  const { x, y, r } = discOn(stream, column, at.i, at.count);
  const top = at.isAbove ? y - r - at.stem - h : Math.max(y + r, stream.foot(x)) + SHORTEST;
  return { x, y, r, above: at.isAbove, top };
}

type StreamLine = (x: Inch) => Inch;

/** Two streams that run side by side, rise, and grow: their upper edge, where they touch, their lower edge, their middle. */
export interface Stream {
  readonly left: Inch;
  readonly right: Inch;
  readonly top: StreamLine;
  readonly seam: StreamLine;
  readonly foot: StreamLine;
  readonly middle: StreamLine;
}

/** Where a stream begins and ends, and how thick it is there. */
interface StreamSides {
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
  const rise = remembered<Inch, number>((x) => (hyperbola(partAt(x), bend) - first) / (last - first));
  const thickness = remembered<Inch, number>((x) => thin + (thick - thin) * Math.max(0, partAt(x)) ** 1.2);
  return (from, to) => {
    const middle: StreamLine = (x) => from + (to - from) * rise(x);
    const at =
      (part: number): StreamLine =>
      (x) =>
        middle(x) + part * thickness(x);
    return { left, right, middle, top: at(-0.5), seam: at(UPPER - 0.5), foot: at(0.5) };
  };
}

/** How many curves an edge is drawn in. */
const CURVES = 8;
/** Units of a path to the inch. */
const UNITS = 100;
/** A course's slope is taken between places so far before and behind. */
const NEAR: Inch = 0.001;

/** The band between two courses as a free form. */
export function bandItem(
  name: string,
  { left, right }: Pick<Stream, 'left' | 'right'>,
  [upper, lower]: readonly [StreamLine, StreamLine],
  fill: ColorRole,
): PathItem {
  const knots = Array.from({ length: CURVES + 1 }, (_, i) => left + ((right - left) * i) / CURVES);
  const heights = knots.flatMap((x) => [upper(x), lower(x)]);
  const y = Math.min(...heights);
  const box: Box = { x: left, y, w: right - left, h: Math.max(...heights) - y };
  const point = (x: Inch, at: Inch) => `${units(x - left)} ${units(at - y)}`;
  const along = (course: StreamLine, places: readonly Inch[]) =>
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
function curve(course: StreamLine, from: Inch, to: Inch, point: (x: Inch, y: Inch) => string): string {
  const third = (to - from) / 3;
  const slope = (x: Inch) => (course(x + NEAR) - course(x - NEAR)) / (2 * NEAR);
  const first = point(from + third, course(from) + third * slope(from));
  const second = point(to - third, course(to) - third * slope(to));
  return `C${first} ${second} ${point(to, course(to))}`;
}

const units = (length: Inch) => Math.round(length * UNITS * 10) / 10;
