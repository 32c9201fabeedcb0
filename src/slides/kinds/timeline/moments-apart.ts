import type { Box } from '../../../core/box.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { type Filled, fill } from '../../../layout/fill.ts';
import type { Span } from '../../../layout/grid.ts';
import { textLeaf } from '../../../layout/leaves.ts';
import { type Steps, textSteps } from '../../../layout/scale.ts';
import { anchored, elastic, inSpans, type Part, space, stack, tall } from '../../../layout/tree.ts';
import type { PathItem, TextItem } from '../../../scene/items.ts';
import type { LaidOutItem, LayoutContext } from '../../parts/define-slide.ts';

import {
  dateColor,
  discItems,
  discSide,
  gapItems,
  lineItems,
  type Moment,
  type MomentSizes,
  momentHead,
  momentName,
  momentText,
  type OnLine,
  timeScale,
} from './moments.ts';

/** How thick the line is, and how high the room for leaders is on each side of it. */
const BAND = { min: 0.36, preferred: 0.6, max: 1.1 } as const;
const LANES: Inch = 0.34;
const RING = 1.15;
/** The widest that a ring is. */
const MOST_RING: Inch = 0.9;
/** Between the texts of moments, in points, where there is room: alike in all of them. */
const GAPS: Steps = { sizes: [0, 3, 6, 9, 12], start: 0, late: true };
/** Between a head and the text below it at least. */
const TEXT_GAP: Inch = 0.04;

/** Sizes of the texts of moments, and what parts them. */
type Sizes = MomentSizes & { readonly gap: Pt };

/** From a leader to the texts at its right, and between texts side by side. */
const STEM: Inch = 0.16;
const APART: Inch = 0.3;
/** Dots of times that are close stand at least so far apart, middle to middle. */
const LEAST_WAY: Inch = 0.24;
/** The widest that the texts of a moment to scale are, as a part of the width. */
const MOST = 0.25;

const RANGES = {
  date: { min: 22, preferred: 40, max: 66 },
  head: { min: 18, preferred: 28, max: 40 },
  text: { min: 16, preferred: 22, max: 30 },
} as const;

/** A side of the line: the numbers of its moments, from 0, and where their leaders and texts stand. */
interface Side {
  readonly moments: readonly number[];
  readonly stems: readonly Inch[];
  readonly w: Inch;
}

/**
 * Moments on a line, every other one above it and the others below; at the places of their times, where these are given.
 * Undefined where times are so close that their dots would touch; `straight`, that texts would not stand at their dots.
 */
export function momentsApart(
  context: LayoutContext,
  moments: readonly Moment[],
  { straight, ...line }: OnLine & { readonly straight: boolean },
): Filled<keyof Sizes> | undefined {
  const { body } = context;
  const { times } = line;
  const w = times ? Math.min(MOST, 1 / Math.ceil(moments.length / 2)) * body.w : (2 * body.w) / (moments.length + 1);
  const dots = dotsOf(body, moments.length, w, times);
  if (dots.some((x, i) => i > 0 && x - (dots[i - 1] ?? 0) < LEAST_WAY)) return undefined;
  const sides = [0, 1].map((first) => sideOf(body, dots, first, w));
  const isStraight = sides.every(({ moments: own, stems }) =>
    own.every((i, k) => Math.abs((dots[i] ?? 0) - (stems[k] ?? 0)) < 0.01),
  );
  if (straight && !isStraight) return undefined;
  const steps: Record<keyof Sizes, Steps> = {
    text: textSteps(context, 'body', RANGES.text),
    head: textSteps(context, 'heading', RANGES.head),
    date: textSteps(context, 'heading', RANGES.date),
    gap: GAPS,
  };
  return fill(body, steps, (sizes: Sizes) => {
    const [above, below] = sides.map((side) => blocks(context, moments, side, sizes));
    return (width) => {
      const rows = [above ?? space(0), below ?? space(0)];
      const band = elastic(BAND.min, BAND.preferred, () => [], BAND.max);
      const sized = stack([
        tall(rows[0] ?? space(0)),
        space(LANES),
        band,
        space(LANES),
        tall(anchored(rows[1] ?? space(0), 'bottom')),
      ])(width);
      return {
        ...sized,
        place: (box) => {
          const items = sized.place(box);
          const own = (i: number) => items.filter(({ name }) => name.startsWith(momentName(i)));
          const bandBox = bandIn(box, items, sides);
          return [...chart(context, bandBox, { moments, dots, sides, line }, own), ...items];
        },
      };
    };
  });
}

/** Where the line lies: between the lowest text above it and the highest below it. */
function bandIn(box: Box, items: readonly LaidOutItem[], [above, below]: readonly Side[]): Box {
  const of = (side: Side | undefined) =>
    items.filter(({ name }) => side?.moments.some((i) => name.startsWith(momentName(i))));
  const end = (item: LaidOutItem) => item.box.y + (item.kind === 'text' ? item.height : item.box.h);
  const top = Math.max(box.y, ...of(above).map(end)) + LANES;
  const bottom = Math.min(box.y + box.h, ...of(below).map((item) => item.box.y)) - LANES;
  const h = Math.min(BAND.max, Math.max(BAND.min, bottom - top));
  return { ...box, y: top + Math.max(0, bottom - top - h) / 2, h };
}

/** The middles of the dots: to scale, or evenly. */
function dotsOf({ x, w }: Box, count: number, slot: Inch, times: readonly number[] | undefined): Inch[] {
  const [from, to] = [x + DOT / 2, x + w - slot + DOT / 2];
  if (!times) return Array.from({ length: count }, (_, i) => from + (i * (to - from)) / (count - 1));
  const [first = 0] = times;
  const range = (times.at(-1) ?? 0) - first;
  return times.map((time) => from + ((time - first) / range) * (to - from));
}

const DOT: Inch = 0.36;

/** Every other moment from the first or the second, its texts as near to its dot as those beside them allow. */
function sideOf({ x, w }: Box, dots: readonly Inch[], first: number, slot: Inch): Side {
  const moments = dots.flatMap((_, i) => (i % 2 === first ? [i] : []));
  const stems: Inch[] = [];
  for (const i of moments) stems.push(Math.max(dots[i] ?? 0, (stems.at(-1) ?? x - slot) + slot));
  for (let k = stems.length - 1; k >= 0; k--) {
    stems[k] = Math.min(stems[k] ?? 0, (stems[k + 1] ?? x + w + DOT / 2) - slot);
  }
  return { moments, stems, w: slot };
}

/** The texts of a side, the date above the rest. */
function blocks(
  context: LayoutContext,
  moments: readonly Moment[],
  { moments: own, stems, w }: Side,
  sizes: Sizes,
): Part {
  const { ground } = context.frame;
  const parts = own.flatMap((i): Part[] => {
    const moment = moments[i];
    if (!moment) return [];
    const date = textLeaf(context, 'heading', {
      ...{ name: `${momentName(i)} label`, text: moment.label, size: sizes.date, ground, maxLines: 1 },
      style: { color: dateColor(context, moment, ground), spacing: 0.92 },
    });
    return [
      stack([
        date,
        space(ptToInch(sizes.gap)),
        momentHead(context, moment.title, i, sizes.head),
        ...(moment.text
          ? [space(TEXT_GAP + ptToInch(sizes.gap)), momentText(context, moment.text, i, sizes.text)]
          : []),
      ]),
    ];
  });
  const spans = stems.map((x): Span => ({ x: x + STEM, w: w - STEM - APART }));
  return inSpans(parts, spans);
}

/** The line, its dots, and leaders from these to the texts. */
function chart(
  context: LayoutContext,
  band: Box,
  {
    moments,
    dots,
    sides,
    line: { times, gaps },
  }: {
    readonly moments: readonly Moment[];
    readonly dots: readonly Inch[];
    readonly sides: readonly Side[];
    readonly line: OnLine;
  },
  textsOf: (i: number) => readonly LaidOutItem[],
): LaidOutItem[] {
  const middle = band.y + band.h / 2;
  const side = discSide(Math.min(MOST_RING, RING * band.h), dots);
  const leaders = sides.flatMap(({ moments: own, stems }, where) => {
    const isAbove = where === 0;
    const from = isAbove ? band.y : band.y + band.h;
    const lanes = laneNumbers(
      stems,
      own.map((i) => dots[i] ?? 0),
    );
    return own.flatMap((i, k): LaidOutItem[] => {
      const moment = moments[i];
      const texts = textsOf(i).filter((item) => item.kind === 'text');
      if (!moment || texts.length === 0) return [];
      const lane = ((lanes[k] ?? 0) + 1) / (own.length + 1);
      const turn = from + (isAbove ? -1 : 1) * lane * LANES;
      const end = leaderEnd(texts, isAbove);
      return [leader(context, moment, i, { dot: dots[i] ?? 0, stem: stems[k] ?? 0, from, turn, end })];
    });
  });
  return [
    ...lineItems(context, band, timeScale(times, dots)),
    ...(times ? [] : gapItems(context, band, dots, gaps)),
    ...leaders,
    ...moments.flatMap((moment, i) => discItems(context, moment, i, { x: dots[i] ?? 0, y: middle, side })),
  ];
}

/** How far a leader ends within the edge of its texts. */
const INSET: Inch = 0.06;

/** Where the leader to texts ends: at the top of those above the line, at the foot of those below it. */
const leaderEnd = (texts: readonly TextItem[], isAbove: boolean): Inch =>
  isAbove
    ? Math.min(...texts.map(({ box }) => box.y)) + INSET
    : Math.max(...texts.map(({ box, height }) => box.y + height)) - INSET;

/**
 * On which level between the line and the texts each leader runs sideways, from 0 at the line, so that none crosses
 * another: of those that lead to the left each runs beyond the one before it, of those that lead to the right each runs
 * beyond the one behind it. Leaders of different directions never meet, for dots and texts stand in one order.
 */
function laneNumbers(texts: readonly Inch[], dots: readonly Inch[]): number[] {
  const leftward = texts.map((x, i) => x < (dots[i] ?? 0));
  return leftward.map((left, i) =>
    left ? leftward.slice(0, i).filter(Boolean).length : leftward.slice(i + 1).filter((other) => !other).length,
  );
}

/** A line from a dot to its texts: straight up or down, on its lane to their left edge, and along that. */
function leader(
  { brand }: LayoutContext,
  { title, highlight }: Moment,
  i: number,
  { dot, stem, from, turn, end }: Readonly<Record<'dot' | 'stem' | 'from' | 'turn' | 'end', Inch>>,
): LaidOutItem {
  const name = `${momentName(i)} leader`;
  const stroke = { color: highlight ? 'highlight' : 'text', width: brand.strokes.line } as const;
  const { path } = title;
  const box = { x: Math.min(dot, stem), y: Math.min(from, end), w: Math.abs(dot - stem), h: Math.abs(from - end) };
  if (box.w < 0.01) return { kind: 'shape', shape: 'line', name, box: { ...box, w: 0 }, path, stroke };
  const at = (x: Inch, y: Inch) => `${round(x - box.x)} ${round(y - box.y)}`;
  const d = `M${at(dot, from)}L${at(dot, turn)}L${at(stem, turn)}L${at(stem, end)}`;
  const item: PathItem = { kind: 'path', name, box, path, d, viewBox: { x: 0, y: 0, w: box.w, h: box.h }, stroke };
  return item;
}

const round = (length: Inch) => Math.round(length * 10_000) / 10_000;
