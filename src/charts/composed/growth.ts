import type { FactView, Figure } from '../../core/fact.ts';
import type { Language } from '../../core/language.ts';
import { type Inch, type Pt, pxToInch } from '../../core/lengths.ts';
import { plainText, type RichText } from '../../core/rich-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { drawnBars } from '../base/base-config.ts';
import type { ChartWord, Composition, CompositionContext } from '../base/composition.ts';
import type { ChartPlot, PlotContext } from '../base/define-chart.ts';
import { compareText } from '../base/emphasis.ts';
import { known } from '../base/normalise.ts';
import { fillRects, type Pen, pixelsOf, type Rect } from '../base/pen.ts';
import { type ChartStyle, chartStyle } from '../base/style.ts';
import { wordsFor } from '../base/words.ts';
import { type FactFigure, factFigure, figureIn } from '../parts/figure.ts';
import {
  figureHeight,
  figureInches,
  figureSize,
  figureWord,
  headingAbove,
  labelHeight,
  labelWord,
  legible,
  scaledSize,
  wordWidth,
} from '../parts/native-words.ts';

/** What the bars take of a picture whose words have not placed them. */
const BAR = 0.7;
/** Between what was before and what was added. */
const GAP: Inch = 0.04;

/** What grew, from what to what. */
interface GrowthRow {
  readonly name: RichText;
  readonly from: FactView;
  readonly to: FactView;
  readonly highlight?: boolean | undefined;
}

/** How much several things grew, in one language. */
export interface GrowthChart {
  readonly title?: RichText | undefined;
  readonly rows: readonly GrowthRow[];
}

/** A bar a row: what was before is equally long in all, and what was added is to scale. */
interface GrowthPlan {
  readonly style: ChartStyle;
  readonly bars: readonly { readonly before: Rect; readonly added: Rect; readonly role: ColorRole }[];
  readonly labels: readonly string[];
}

/** The colour of what was before. */
const BEFORE_ROLE: ColorRole = 'step-1';

/** The colour of what was added. */
const addedRole = ({ highlight }: GrowthRow): ColorRole => (highlight ? 'highlight' : 'subject');

/** How many times what was before something became; 1 where the outline is wrong. */
function timesOf({ from, to }: GrowthRow): number {
  const [before = 0, after = 0] = [known(from)?.value, known(to)?.value];
  return before > 0 && after > before ? after / before : 1;
}

/** How much it grew in percent, as it is printed at full length. */
export const growthPercent = (row: GrowthRow): number => Number((100 * (timesOf(row) - 1)).toPrecision(12));

/** How much it grew: "+80%"; empty where a fact is not there. */
export function growthText({ from, to }: GrowthRow, language: Language): string {
  const [before, after] = [known(from), known(to)];
  return before && after ? compareText(before, after, 'change', language) : '';
}

/** The bars over the picture's width, the longest from edge to edge. */
export function planGrowth(chart: GrowthChart, { brand, language, width, height, slots }: PlotContext): GrowthPlan {
  const { rows } = chart;
  const [w, h] = [pxToInch(width), pxToInch(height)];
  const pitch = 1 / Math.max(1, rows.length);
  const unit = w / Math.max(1, ...rows.map(timesOf));
  const bars = rows.map((row, i) => {
    const slot = slots?.[i] ?? { y: (i + (1 - BAR) / 2) * pitch, h: BAR * pitch };
    const at = { y: slot.y * h, h: slot.h * h };
    const length = (timesOf(row) - 1) * unit;
    return {
      before: pixelsOf({ ...at, x: 0, w: unit - GAP / 2 }),
      added: pixelsOf({ ...at, x: unit + GAP / 2, w: Math.max(0, length - GAP / 2) }),
      role: addedRole(row),
    };
  });
  const labels = rows.flatMap((row) => [
    plainText(row.name),
    ...[known(row.from), known(row.to)].flatMap((fact) => (fact ? [fact.figure.number] : [])),
    growthText(row, language),
  ]);
  return { style: chartStyle(brand), bars, labels: labels.filter((label) => label !== '') };
}

/** The picture of the bars: their words are the slide's. */
export function plotGrowth(plan: GrowthPlan): ChartPlot {
  const { style, bars, labels } = plan;
  const data = bars.map(({ before, added }) => added.x + added.w - before.x);
  const names = bars.map((_, i) => String(i + 1));
  return { config: drawnBars(names, data, (pen) => drawGrowth(pen, plan, style.color)), labels };
}

/** Fills the bars in colours by role. */
function drawGrowth(pen: Pen, { bars }: GrowthPlan, color: (role: ColorRole) => string): void {
  const fills = bars.flatMap(({ before, added, role }) => [
    [before, color(BEFORE_ROLE)] as const,
    [added, color(role)] as const,
  ]);
  fillRects(pen, fills);
}

/** In a hall: what grew, values, how much they grew, and when values were. */
const SIZES = {
  name: 26,
  value: { most: 44, least: 24 },
  growth: { most: 150, least: 36 },
  period: 22,
} as const;
/** In inches: from a name to its bar, between rows, in bars, before the values at their ends, from a value to its period. */
const SPACE = { name: 0.08, row: 0.34, inside: 0.28, end: 0.22, period: 0.1 };
/** The parts of a bar's height that the digits of growth and of values are at most. */
const DIGITS = { growth: 0.64, value: 0.34 };
/** The part of the width that the values at the ends of bars take at most. */
const ENDS_MOST = 0.24;
const ROOM = 1.05;

/** A row as its words are set. */
interface Row {
  readonly row: GrowthRow;
  readonly from: FactFigure;
  readonly to: FactFigure;
  readonly growth: Figure;
  readonly periods: readonly [string, string];
}

/**
 * A bar a row, below what it is of: in its first part what was before, in what was added by how much it grew, and at its
 * end what it came to. Figures of one role have one size.
 */
export function composeGrowth(chart: GrowthChart, context: CompositionContext): Composition {
  const { brand, language, w, h, title } = context;
  const heading = headingAbove(context, title);
  const rows = chart.rows.map((row) => rowOf(row, language));
  const nameSize = scaledSize(brand, SIZES.name);
  const nameHeight = labelHeight(context, '0', nameSize, w, true) + SPACE.name;
  const room = h - heading.h;
  const pitch = (room + SPACE.row) / Math.max(1, rows.length);
  const bar = Math.max(0.1, pitch - SPACE.row - nameHeight);
  const valueRoom = { w: ENDS_MOST * w, h: DIGITS.value * bar };
  const ends = figureSize(
    context,
    rows.map(({ to }) => to),
    valueRoom,
    SIZES.value,
  );
  const periodSize = scaledSize(brand, SIZES.period);
  const end = Math.max(
    0,
    ...rows.flatMap(({ to, periods }) => [
      ROOM * figureInches(context, to, ends),
      ROOM * wordWidth(context, periods[1], periodSize, false),
    ]),
  );
  const length = w - end - SPACE.end;
  const unit = length / Math.max(1, ...rows.map(({ row }) => timesOf(row)));
  const before = Math.min(
    ends,
    figureSize(
      context,
      rows.map(({ from }) => from),
      { w: unit - 2 * SPACE.inside, h: valueRoom.h },
      SIZES.value,
    ),
  );
  const growth = growthSize(context, rows, unit, bar);
  const style = chartStyle(brand);
  const words = rows.flatMap((row, i) => {
    const top = heading.h + i * pitch;
    const place = { top, bar: top + nameHeight, h: bar, unit, end };
    return rowWords(context, style, row, i, place, {
      name: nameSize,
      before,
      after: before,
      growth,
      period: periodSize,
    });
  });
  return {
    marks: { x: 0, y: heading.h, w: length, h: room },
    words: [...heading.words, ...words],
    slots: rows.map((_, i) => ({ y: (i * pitch + nameHeight) / room, h: bar / room })),
  };
}

function rowOf(row: GrowthRow, language: Language): Row {
  const [from, to] = [known(row.from), known(row.to)];
  const named = (fact: FactView | undefined): string => {
    const { period = '' } = fact ?? {};
    return /^\d{4}$/.test(period) ? wordsFor(language).year(period) : period;
  };
  const growth = figureIn(growthText(row, language));
  return { row, from: factFigure(from), to: factFigure(to), growth, periods: [named(from), named(to)] };
}

/** The size at which how much each grew stands in what was added; undefined where one has no room. */
function growthSize(context: CompositionContext, rows: readonly Row[], unit: Inch, bar: Inch): Pt | undefined {
  const least = scaledSize(context.brand, SIZES.growth.least);
  const sizes = rows.map(({ row, growth }) => {
    const room = { w: (timesOf(row) - 1) * unit - SPACE.inside, h: DIGITS.growth * bar };
    const size = figureSize(context, [growth], room, SIZES.growth);
    return ROOM * figureInches(context, growth, size) <= room.w ? size : 0;
  });
  const size = Math.min(...sizes);
  return size >= least ? size : undefined;
}

/** Where a row stands: its top and its bar's, the height of that, how long what was before is, and what its end takes. */
interface Place {
  readonly top: Inch;
  readonly bar: Inch;
  readonly h: Inch;
  readonly unit: Inch;
  readonly end: Inch;
}

interface RowSizes {
  readonly name: Pt;
  readonly before: Pt;
  readonly after: Pt;
  readonly growth: Pt | undefined;
  readonly period: Pt;
}

function rowWords(
  context: CompositionContext,
  style: ChartStyle,
  { row, from, to, growth, periods }: Row,
  index: number,
  place: Place,
  sizes: RowSizes,
): ChartWord[] {
  const { ground, w } = context;
  const number = index + 1;
  const length = timesOf(row) * place.unit;
  const manner = { size: sizes.name, bold: true, color: 'text', ground } as const;
  const name = labelWord(context, `name ${number}`, plainText(row.name), { x: 0, y: place.top, w }, manner);
  const inBefore = { x: SPACE.inside, w: place.unit - 2 * SPACE.inside };
  const atEnd = { x: length + SPACE.end, w: place.end };
  return [
    name,
    ...valueWords(context, { key: `before ${number}`, figure: from, period: periods[0], size: sizes.before }, place, {
      ...{ ...inBefore, on: BEFORE_ROLE, color: style.inkRole(BEFORE_ROLE), periodSize: sizes.period },
    }),
    growthWord(context, style, row, `growth ${number}`, growth, place, sizes),
    ...valueWords(context, { key: `after ${number}`, figure: to, period: periods[1], size: sizes.after }, place, {
      ...{ ...atEnd, on: ground, color: 'text', periodSize: sizes.period },
    }),
  ];
}

/** How much something grew, in the middle of what was added; above that where it has no room. */
function growthWord(
  context: CompositionContext,
  style: ChartStyle,
  row: GrowthRow,
  name: string,
  growth: Figure,
  place: Place,
  sizes: RowSizes,
): ChartWord {
  const { brand, ground, w } = context;
  const role = addedRole(row);
  const added = (timesOf(row) - 1) * place.unit;
  if (sizes.growth !== undefined) {
    const top = place.bar + (place.h - figureHeight(sizes.growth)) / 2;
    const at = { x: place.unit, w: added, top, size: sizes.growth };
    return figureWord(name, growth, at, { color: style.inkRole(role), ground: role, align: 'center' });
  }
  const size = sizes.name;
  const top = place.bar - SPACE.name - figureHeight(size);
  const at = { x: place.unit, w: w - place.unit, top, size };
  return figureWord(name, growth, at, { color: legible(brand, ground, size, role), ground });
}

/** A value and when it was, in the middle of its bar's height. */
function valueWords(
  context: CompositionContext,
  {
    key,
    figure,
    period,
    size,
  }: { readonly key: string; readonly figure: FactFigure; readonly period: string; readonly size: Pt },
  place: Place,
  {
    x,
    w,
    on,
    color,
    periodSize,
  }: {
    readonly x: Inch;
    readonly w: Inch;
    readonly on: ChartWord['ground'];
    readonly color: ChartWord['color'];
    readonly periodSize: Pt;
  },
): ChartWord[] {
  const digits = figureHeight(size);
  const below = period === '' ? 0 : SPACE.period + labelHeight(context, '0', periodSize, w);
  const top = place.bar + (place.h - digits - below) / 2;
  const value = figureWord(`value ${key}`, figure, { x, w, top, size }, { color, ground: on });
  if (period === '') return [value];
  const at = { x, y: top + digits + SPACE.period, w };
  return [value, labelWord(context, `period ${key}`, period, at, { size: periodSize, color, ground: on })];
}
