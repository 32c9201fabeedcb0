import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { Span } from '../parts/grid.ts';
import { type Stream, streamBetween } from './stream.ts';

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
}

/** Half the width of a disc with the ring around it, in inches; its middle stands so far right of its text's edge. */
const DISC = 0.42;
const DISC_INDENT = 0.3;
/** The same of the last one, where the stream leads. */
const AIM = 0.56;
/** Between a text and the stream, and between a text and its own disc. */
const CLEAR = 0.16;
const STEM = 0.2;
/** How thick the stream is at its ends in a body of the usual height, and that height. */
const THICKNESS = { thin: 0.2, thick: 1.36 };
const USUAL_HEIGHT = 4.6;
const MOST_GROWN = 1.15;
/** How far the middle of the stream stands from the top of the body at its right end, as it is at best. */
const RIGHT_TOP = 0.35;
/** The steps in which its ends are moved until every text has room. */
const STEP = 0.1;

/** The room of a stream: the body that its texts stay in, and the edges that it runs between. */
export interface StreamRoom {
  readonly body: Box;
  readonly edges: Box;
}

/**
 * A stream whose stations stand at the beginnings of their columns, on its middle line, with texts above the first of them
 * and below the others, none of which touches it: the one whose ends are moved least from where they look best, and which leaves
 * little empty above its texts. Undefined where there is none.
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
  const reach = Math.max(0, Math.floor((lowest - highest) / STEP));
  const moves = Array.from({ length: reach + 1 }, (_, i) => i * STEP);
  const tries = moves.flatMap((lift) =>
    moves.filter((drop) => lift + drop <= lowest - highest).map((drop) => ({ lift, drop })),
  );
  let best: (Course & { readonly cost: number }) | undefined;
  for (const { lift, drop } of tries) {
    const ends = { left: edges.x, right: edges.x + edges.w, from: lowest - lift, to: highest + drop, thin, thick };
    const stream = streamBetween(ends);
    const stations = columns.map((column, i) =>
      stationOn(stream, column, texts[i] ?? { h: 0, lines: [] }, { above: i < above, r: discAt(i, columns.length) }),
    );
    const fits = stations.every(({ top, y, r }, i) => {
      const end = top + (texts[i]?.h ?? 0);
      return top >= body.y - 0.001 && end <= bottom + 0.001 && y + r <= bottom && y - r >= body.y;
    });
    const cost = lift + drop + EMPTY_WEIGHT * emptiness(body, stations, texts);
    if (fits && (!best || cost < best.cost)) best = { stream, stations, cost };
  }
  return best;
}

/** Above and below its contents so much of the body may stay empty, in inches. */
const MOST_EMPTY = { above: 0.15, below: 0.25 };
/** What is empty beyond that weighs so many times what the stream's ends are moved by. */
const EMPTY_WEIGHT = 2.5;

/** How much more of the body than may be is empty above the texts that stand above the stream, and below everything. */
function emptiness(body: Box, stations: readonly Station[], texts: readonly StationText[]): Inch {
  const tops = stations.filter((each) => each.above).map(({ top }) => top);
  const ends = stations.map(({ y, r, top, above }, i) => (above ? y + r : top + (texts[i]?.h ?? 0)));
  const above = Math.min(...tops) - body.y;
  const below = body.y + body.h - Math.max(...ends);
  return Math.max(0, above - MOST_EMPTY.above) + Math.max(0, below - MOST_EMPTY.below);
}

/** Half the width of the disc of a station, the last of which is larger. */
export const discAt = (i: number, count: number): Inch => (i === count - 1 ? AIM : DISC);

/** A station, its text as near to the stream as all of its lines allow. */
function stationOn(
  stream: Stream,
  column: Span,
  { h, lines }: StationText,
  { above, r }: Pick<Station, 'above' | 'r'>,
): Station {
  const x = column.x + DISC_INDENT;
  const y = stream.middle(x);
  if (!above) {
    const own = Math.max(y + r, stream.foot(x)) + STEM;
    return { x, y, r, above, top: Math.max(own, stream.foot(column.x) + CLEAR) };
  }
  const tops = lines.map(({ right, bottom }) => stream.top(column.x + right + CLEAR) - CLEAR - bottom);
  return { x, y, r, above, top: Math.min(y - r - STEM - h, ...tops) };
}
