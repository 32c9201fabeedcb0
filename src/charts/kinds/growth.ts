import { z } from 'zod';
import type { FactView, Figure } from '../../core/fact.ts';
import type { Language } from '../../core/language.ts';
import { type Inch, PIXELS_PER_INCH, type Pt, pxToInch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { plainText, type RichText } from '../../core/rich-text.ts';
import { factRef, text } from '../../fields/fields.ts';
import type { Finding } from '../../findings/finding.ts';
import { textWidth } from '../../marks/lettering.ts';
import { rectMark } from '../../marks/marks.ts';
import { pixelsOf } from '../../marks/pen.ts';
import { say } from '../../messages/say.ts';
import type { ChartLabel, ChartPoint } from '../../scene/native-chart.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { chartFields } from '../base/common-fields.ts';
import {
  type ChartWord,
  type Composition,
  type CompositionContext,
  defineChart,
  drawnPlot,
  type NativeContext,
  type NativeDrawing,
  type PlotContext,
} from '../base/define-chart.ts';
import { badData } from '../base/review.ts';
import { type ChartStyle, chartStyle } from '../base/style.ts';
import { compareFigure, known, type Printed } from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import {
  APART,
  areaIn,
  around,
  boldFace,
  chartText,
  gapOf,
  labelFormats,
  sizeOf,
  wordsNamed,
} from '../native/native-series.ts';
import { openAxis } from '../native/open-axis.ts';
import {
  type FactFigure,
  factFigure,
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
} from '../parts/figure.ts';

/** What the bars take of a picture whose words have not placed them. */
const BAR = 0.7;
const GAP: Inch = 0.04;

interface GrowthRow {
  readonly name: RichText;
  readonly from: FactView;
  readonly to: FactView;
  readonly highlight?: boolean | undefined;
}

interface GrowthChart {
  readonly title?: RichText | undefined;
  readonly rows: readonly GrowthRow[];
}

const BEFORE_ROLE: ColorRole = 'step-1';

const addedRole = ({ highlight }: GrowthRow): ColorRole => (highlight ? 'highlight' : 'subject');

function timesOf({ from, to }: GrowthRow): number {
  const [before = 0, after = 0] = [known(from)?.value, known(to)?.value];
  return before > 0 && after > before ? after / before : 1;
}

/** How much it grew: "+80%"; empty where a fact is not there. */
function growthFigure({ from, to }: GrowthRow, language: Language): Figure {
  const [before, after] = [known(from), known(to)];
  return before && after ? compareFigure(before, after, 'change', language) : { number: '', unit: '' };
}

function growthText(row: GrowthRow, language: Language): string {
  const { number, unit } = growthFigure(row, language);
  return number + unit;
}

export function planGrowth(chart: GrowthChart, { brand, language, width, height, slots }: PlotContext) {
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
const ENDS_MOST = 0.24;
const ROOM = 1.05;

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
function composeGrowth(chart: GrowthChart, context: CompositionContext): Composition {
  const { brand, language, w, h, title } = context;
  const heading = headingAbove(context, title);
  const rowOf = (row: GrowthRow): Row => {
    const [from, to] = [known(row.from), known(row.to)];
    const named = (fact: FactView | undefined): string => {
      const { period = '' } = fact ?? {};
      return /^\d{4}$/.test(period) ? wordsFor(language).year(period) : period;
    };
    const growth = growthFigure(row, language);
    return { row, from: factFigure(from), to: factFigure(to), growth, periods: [named(from), named(to)] };
  };
  const rows = chart.rows.map((row) => rowOf(row));
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
  const growthWord = (name: string): ChartWord => {
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
  };
  return [
    name,
    ...valueWords(context, { key: `before ${number}`, figure: from, period: periods[0], size: sizes.before }, place, {
      ...{ ...inBefore, on: BEFORE_ROLE, color: style.inkRole(BEFORE_ROLE), periodSize: sizes.period },
    }),
    growthWord(`growth ${number}`),
    ...valueWords(context, { key: `after ${number}`, figure: to, period: periods[1], size: sizes.after }, place, {
      ...{ ...atEnd, on: ground, color: 'text', periodSize: sizes.period },
    }),
  ];
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

/** Sizes of growth in its bar, in parts of that, and at least. */
const GROWN = { width: 0.84, height: 0.7, least: 0.25 * PIXELS_PER_INCH };

/** How much things grew, as a chart that can be edited: bars of what was before, a hundred each, and of what was added in percent. */
function nativeGrowth(chart: GrowthChart, context: NativeContext): NativeDrawing {
  const { style, bars } = planGrowth(chart, context);
  const { language, width, title } = context;
  const words = wordsFor(language);
  const growthPercent = (row: GrowthRow): number => Number((100 * (timesOf(row) - 1)).toPrecision(12));
  const percents = chart.rows.map(growthPercent);
  const labels = chart.rows.map((row) => growthText(row, language));
  const printed = chart.rows.map((row, i): Printed => {
    const isAbout = [row.from, row.to].some((fact) => known(fact)?.bound === 'about');
    const style = { figure: growthFigure(row, language), decimals: 0, sign: '+', grouped: true } as const;
    return { ...style, ...(isAbout ? {} : { number: Math.round(percents[i] ?? 0) }) };
  });
  const formats = labelFormats({ labels, printed, values: percents });
  const [first, second] = bars.map(({ before }) => before);
  const thick = first?.h ?? context.height;
  const pitch = second ? second.y - (first?.y ?? 0) : thick;
  const sums = percents.map((percent) => 100 + percent);
  const wanted = { min: 0, max: Math.max(...sums, 100) };
  const open = openAxis(wanted, sums, undefined);
  const marks = {
    x: 0,
    y: (first?.y ?? 0) + thick / 2 - pitch / 2,
    w: (width * open.ends.max) / wanted.max,
    h: pitch * Math.max(1, bars.length),
  };
  const room = labels.map(
    (label, i) => (GROWN.width * (bars[i]?.added.w ?? 0)) / textWidth(context.pen, label, boldFace(style, 1)),
  );
  const face = boldFace(
    style,
    Math.max(GROWN.least, Math.min(sizeOf(wordsNamed(context, 'growth')), GROWN.height * thick, ...room)),
  );
  const added = percents.map((value, i): ChartPoint => {
    const role = bars[i]?.role ?? 'subject';
    const own = chartText({ ...face, color: style.inkRole(role, face.size) });
    const label: ChartLabel = {
      text: labels[i] ?? '',
      format: formats[i] ?? '',
      at: 'inside',
      style: own,
      ground: role,
    };
    return { value, fill: role, outline: APART, label };
  });
  const frame = around([marks]);
  return {
    chart: {
      plot: { kind: 'bars', horizontal: true, stacked: true, gap: gapOf(pitch, thick), overlap: 100 },
      categories: chart.rows.map(({ name }) => plainText(name)),
      series: [
        { name: words.before, points: percents.map((): ChartPoint => ({ value: 100, fill: 'step-1' })) },
        { name: title || words.rise, points: added },
      ],
      axes: open.axes,
      area: areaIn(frame, marks),
    },
    frame,
  };
}

/** Growth beyond this many times would leave a sliver for what was before. */
const TIMES_MOST = 4;

const rowSchema = z.strictObject({
  name: text('What grew: “Built-up area”.'),
  from: factRef('What it was, a fact.'),
  to: factRef('What it became, a fact of the same unit.'),
  highlight: z.literal(true).describe('Whether it is the one that matters.').optional(),
});

/** `bad-data` for what did not grow, grew many times over, or is measured in two units. */
function review({ rows }: GrowthChart, path: Path): Finding[] {
  return rows.flatMap(({ from, to }, i) => {
    const [before, after] = [known(from), known(to)];
    // An unknown fact has its finding already.
    if (!before || !after) return [];
    const alike = before.dimension === after.dimension;
    if (alike && before.value > 0 && after.value > before.value && after.value <= TIMES_MOST * before.value) return [];
    return [
      badData(
        [...path, 'rows', i, 'to'],
        say.charts.growth.unfit({ timesMost: TIMES_MOST, before: before.prose, after: after.prose }),
      ),
    ];
  });
}

/** The rows in words: "Built-up area: 158 km² to 238 km², +51%". */
function describe({ rows }: GrowthChart, language: Language): string {
  const { colon, comma, semicolon, grownTo } = wordsFor(language);
  const space = grownTo.endsWith(' ') ? ' ' : '';
  const sentences = rows.map((each) => {
    const [from, to] = [known(each.from)?.prose ?? '', known(each.to)?.prose ?? ''];
    return `${plainText(each.name)}${colon}${from}${space}${grownTo}${to}${comma}${growthText(each, language)}`;
  });
  return sentences.join(semicolon);
}

export const growth = defineChart({
  type: 'growth',
  name: { en: 'Growth from a common start', zh: '增长对比图' },
  summary:
    'How much things of unlike units grew: a bar each, what was before equally long in all, what was added to scale.',
  schema: z.object({
    title: chartFields.title,
    rows: z.array(rowSchema).min(1).max(4).describe('What grew, from the top down.'),
    native: chartFields.native,
  }),
  plot(chart, context) {
    const { bars, labels } = planGrowth(chart, context);
    const marks = bars.flatMap(({ before, added, role }) => [rectMark(before, BEFORE_ROLE), rectMark(added, role)]);
    return drawnPlot(context, labels, () => marks);
  },
  compose: (chart) => (context) => composeGrowth(chart, context),
  writes: () => ['growth'],
  native: (chart, context) => nativeGrowth(chart, context),
  table: () => ({ categories: [], series: [], unit: '' }),
  describe,
  review,
});
