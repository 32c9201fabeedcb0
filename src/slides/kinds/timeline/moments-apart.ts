import type { Box } from '../../../core/box.ts';
import { beginsWith } from '../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { type Filled, fill } from '../../../layout/fill.ts';
import { type Steps, textSteps } from '../../../layout/scale.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { anchored, column, elastic, inSpans, type Part, space, stack, tall } from '../../../layout/tree.ts';
import type { TextItem } from '../../../scene/items.ts';
import type { LaidOutItem, LayoutContext } from '../../parts/define-slide.ts';
import { dateColor, type Moment, type MomentSizes, momentInk, momentWords, type OnLine, timeBand } from './moments.ts';

/** How thick the line is, and how high the room for leaders is on each side of it. */
const BAND = { min: 0.36, preferred: 0.6, max: 1.1 } as const;
const LANES: Inch = 0.34;
const RING = 1.15;
const MAX_RING: Inch = 0.9;
/** Between the texts of moments, in points, where there is room: alike in all of them. */
const GAPS: Steps = { sizes: [0, 3, 6, 9, 12], start: 0, late: true };
/** Between a head and the text below it at least. */
const TEXT_GAP: Inch = 0.04;

/** Sizes of the texts of moments, and what parts them. */
type Sizes = MomentSizes & { readonly gap: Pt };

/** From a leader to the texts at its right, and between texts side by side. */
const STEM: Inch = 0.16;
const APART: Inch = 0.3;
const MIN_DOT_PITCH: Inch = 0.24;
/** The widest that the texts of a moment to scale are, as a ratio to the body's width. */
const MAX_WIDTH_RATIO = 0.25;

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

/** Every other moment above the line; undefined where dots would touch or, if `straight`, texts leave them. */
export function momentsApart(
  context: LayoutContext,
  moments: readonly Moment[],
  { straight, ...line }: OnLine & { readonly straight: boolean },
): Filled<keyof Sizes> | undefined {
  const { body } = context;
  const { times } = line;
  const w = times
    ? Math.min(MAX_WIDTH_RATIO, 1 / Math.ceil(moments.length / 2)) * body.w
    : (2 * body.w) / (moments.length + 1);
  const dots = dotsOf(body, moments.length, w, times);
  if (dots.some((x, i) => i > 0 && x - (dots[i - 1] ?? 0) < MIN_DOT_PITCH)) return undefined;
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
  const textsOf = (items: readonly SheetItem[], i: number) =>
    items.filter((item) => item.kind === 'text').filter(({ path }) => beginsWith(path, [...context.path, 'items', i]));
  return fill(body, steps, (sizes: Sizes) => {
    const [above = space(0), below = space(0)] = sides.map((side) => sidePart(context, moments, side, sizes));
    const band = elastic(BAND.min, BAND.preferred, () => [], BAND.max);
    const parts = stack([tall(above), space(LANES), band, space(LANES), tall(anchored(below, 'bottom'))]);
    return (width) => {
      const sized = parts(width);
      const place: typeof sized.place = (box) => {
        const items = sized.place(box);
        const texts = moments.map((_, i) => textsOf(items, i));
        const own = bandIn(
          box,
          sides.map((side) => side.moments.flatMap((i) => texts[i] ?? [])),
        );
        const leaders = sides.flatMap((side, at) => leadersOf(context, own, { moments, dots, side, texts }, at === 0));
        const ring = Math.min(MAX_RING, RING * own.h);
        return [...timeBand(context, own, { moments, xs: dots, ring, line, leaders }), ...items];
      };
      return { ...sized, place };
    };
  });
}

/** Where the line lies: between the lowest text above it and the highest below it. */
function bandIn(box: Box, [above = [], below = []]: readonly (readonly TextItem[])[]): Box {
  const top = Math.max(box.y, ...above.map((item) => item.box.y + item.height)) + LANES;
  const bottom = Math.min(box.y + box.h, ...below.map((item) => item.box.y)) - LANES;
  const h = Math.min(BAND.max, Math.max(BAND.min, bottom - top));
  return { ...box, y: top + Math.max(0, bottom - top - h) / 2, h };
}

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

function sidePart(
  context: LayoutContext,
  moments: readonly Moment[],
  { moments: own, stems, w }: Side,
  sizes: Sizes,
): Part {
  const gap = ptToInch(sizes.gap);
  const parts = own.map((i) => {
    const moment = moments[i] as Moment;
    const ink = momentInk(context, moment, i);
    const look = { color: dateColor(context, moment, ink.fill), spacing: 0.92, maxLines: 1 };
    const date = ink.of('label').text('heading', moment.label, sizes.date, look);
    return stack([date, ...column(momentWords(context, moment, i, sizes), { head: [gap], text: [TEXT_GAP + gap] })]);
  });
  return inSpans(
    parts,
    stems.map((x) => ({ x: x + STEM, w: w - STEM - APART })),
  );
}

/** What leaders of a side lead from and to: the dots of moments, and their texts. */
interface Led {
  readonly moments: readonly Moment[];
  readonly dots: readonly Inch[];
  readonly side: Side;
  readonly texts: readonly (readonly TextItem[])[];
}

function leadersOf(
  context: LayoutContext,
  band: Box,
  { moments, dots, side: { moments: own, stems }, texts }: Led,
  isAbove: boolean,
): LaidOutItem[] {
  const from = isAbove ? band.y : band.y + band.h;
  const lanes = laneNumbers(
    stems,
    own.map((i) => dots[i] ?? 0),
  );
  return own.map((i, k) => {
    const lane = ((lanes[k] ?? 0) + 1) / (own.length + 1);
    const turn = from + (isAbove ? -1 : 1) * lane * LANES;
    const end = leaderEnd(texts[i] ?? [], isAbove);
    return leader(context, moments[i] as Moment, i, { dot: dots[i] ?? 0, stem: stems[k] ?? 0, from, turn, end });
  });
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
  context: LayoutContext,
  moment: Moment,
  i: number,
  { dot, stem, from, turn, end }: Readonly<Record<'dot' | 'stem' | 'from' | 'turn' | 'end', Inch>>,
): LaidOutItem {
  const { name, path } = momentInk(context, moment, i).of('leader');
  const stroke = { color: moment.highlight ? 'highlight' : 'text', width: context.brand.strokes.line } as const;
  const box = { x: Math.min(dot, stem), y: Math.min(from, end), w: Math.abs(dot - stem), h: Math.abs(from - end) };
  if (box.w < 0.01) return { kind: 'shape', shape: 'line', name, box: { ...box, w: 0 }, path, stroke };
  const at = (x: Inch, y: Inch) => `${round(x - box.x)} ${round(y - box.y)}`;
  const d = `M${at(dot, from)}L${at(dot, turn)}L${at(stem, turn)}L${at(stem, end)}`;
  return { kind: 'path', name, box, path, d, viewBox: { x: 0, y: 0, w: box.w, h: box.h }, stroke };
}

const round = (length: Inch) => Math.round(length * 10_000) / 10_000;
