import { z } from 'zod';
import type { FactView } from '../../core/fact.ts';
import type { Language } from '../../core/language.ts';
import { type Inch, PIXELS_PER_INCH, type Pt, pxToInch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { plainText } from '../../core/rich-text.ts';
import { factRef, text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import type { Finding } from '../../findings/finding.ts';
import { textWidth } from '../../marks/lettering.ts';
import { rectMark } from '../../marks/marks.ts';
import { pixelsOf } from '../../marks/pen.ts';
import { say } from '../../messages/say.ts';
import type { ChartPoint } from '../../scene/native-chart.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { chartFields } from '../base/common-fields.ts';
import {
  type ChartWord,
  type Composition,
  defineChart,
  drawnPlot,
  type NativeContext,
  type NativeDrawing,
  type PlotContext,
} from '../base/define-chart.ts';
import { badData } from '../base/review.ts';
import { chartStyle } from '../base/style.ts';
import { compareFigure, known, type Printed } from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import { APART, areaIn, around, boldFace, gapOf, labelledPoints, sizeOf, wordsNamed } from '../native/native-series.ts';
import { openAxis } from '../native/open-axis.ts';
import { type FactFigure, factFigure, NO_FIGURE } from '../parts/figure.ts';
import { type ChartSheet, figureHeight, sheetOf } from '../parts/sheet.ts';

/** What the bars take of a picture whose words have not placed them. */
const BAR = 0.7;
const GAP: Inch = 0.04;

const rowSchema = z.strictObject({
  name: text('What grew: “Built-up area”.'),
  from: factRef('What it was, a fact.'),
  to: factRef('What it became, a fact of the same unit.'),
  highlight: z.literal(true).describe('Whether it is the one that matters.').optional(),
});

const schema = z.object({
  title: chartFields.title,
  rows: z.array(rowSchema).min(1).max(4).describe('What grew, from the top down.'),
  native: chartFields.native,
});

type GrowthChart = Resolved<z.output<typeof schema>>;

const BEFORE_ROLE: ColorRole = 'step-1';

/** The rows, each with how many times it is what it was and by how much it grew: "+80%", empty where a fact is not there. */
const rowsOf = ({ rows }: GrowthChart, language: Language) =>
  rows.map((row) => {
    const [from, to] = [known(row.from), known(row.to)];
    const times = from && to && from.value > 0 && to.value > from.value ? to.value / from.value : 1;
    const growth = from && to ? compareFigure(from, to, 'change', language) : NO_FIGURE;
    const role: ColorRole = row.highlight ? 'highlight' : 'subject';
    return { name: plainText(row.name), from, to, times, growth, text: growth.number + growth.unit, role };
  });

export function planGrowth(chart: GrowthChart, { brand, language, width, height, slots }: PlotContext) {
  const rows = rowsOf(chart, language);
  const [w, h] = [pxToInch(width), pxToInch(height)];
  const pitch = 1 / Math.max(1, rows.length);
  const unit = w / Math.max(1, ...rows.map(({ times }) => times));
  const bars = rows.map((row, i) => {
    const slot = slots?.[i] ?? { y: (i + (1 - BAR) / 2) * pitch, h: BAR * pitch };
    const at = { y: slot.y * h, h: slot.h * h };
    return {
      ...row,
      before: pixelsOf({ ...at, x: 0, w: unit - GAP / 2 }),
      added: pixelsOf({ ...at, x: unit + GAP / 2, w: Math.max(0, (row.times - 1) * unit - GAP / 2) }),
    };
  });
  return { style: chartStyle(brand), bars };
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
const MAX_ENDS = 0.24;
const ROOM = 1.05;

/**
 * A bar a row, below what it is of: in its first part what was before, in what was added by how much it grew, and at its
 * end what it came to. Figures of one role have one size.
 */
function composeGrowth(chart: GrowthChart, sheet: ChartSheet): Composition {
  const { language, w, h, ground, title } = sheet;
  const heading = sheet.headingAbove(title);
  const named = (fact: FactView | undefined): string => {
    const { period = '' } = fact ?? {};
    return /^\d{4}$/.test(period) ? wordsFor(language).year(period) : period;
  };
  const rows = rowsOf(chart, language).map(({ from, to, ...row }) => {
    return { ...row, from: factFigure(from), to: factFigure(to), before: named(from), after: named(to) };
  });
  const nameSize = sheet.scaled(SIZES.name);
  const periodSize = sheet.scaled(SIZES.period);
  const nameHeight = sheet.labelHeight('0', nameSize, w, true) + SPACE.name;
  const room = h - heading.h;
  const pitch = (room + SPACE.row) / Math.max(1, rows.length);
  const bar = Math.max(0.1, pitch - SPACE.row - nameHeight);
  const valueHeight = DIGITS.value * bar;
  const ends = sheet.figureSize(
    rows.map(({ to }) => to),
    { w: MAX_ENDS * w, h: valueHeight },
    SIZES.value,
  );
  const end = Math.max(
    0,
    ...rows.flatMap(({ to, after }) => [ROOM * sheet.figureWidth(to, ends), ROOM * sheet.wordWidth(after, periodSize)]),
  );
  const length = w - end - SPACE.end;
  const unit = length / Math.max(1, ...rows.map(({ times }) => times));
  const inUnit = sheet.figureSize(
    rows.map(({ from }) => from),
    { w: unit - 2 * SPACE.inside, h: valueHeight },
    SIZES.value,
  );
  const valueSize = Math.min(ends, inUnit);
  /** The size at which how much each grew stands in what was added; undefined where one has no room. */
  const growthSize = (): Pt | undefined => {
    const sizes = rows.map(({ times, growth }) => {
      const room = { w: (times - 1) * unit - SPACE.inside, h: DIGITS.growth * bar };
      const size = sheet.figureSize([growth], room, SIZES.growth);
      return ROOM * sheet.figureWidth(growth, size) <= room.w ? size : 0;
    });
    const size = Math.min(...sizes);
    return size >= sheet.scaled(SIZES.growth.least) ? size : undefined;
  };
  const inside = growthSize();
  const style = chartStyle(sheet.brand);
  const words = rows.flatMap((row, i) => {
    const top = heading.h + i * pitch;
    const barTop = top + nameHeight;
    /** A value and when it was, in the middle of its bar's height. */
    const valueWords = (
      key: string,
      figure: FactFigure,
      period: string,
      { x, w }: { readonly x: Inch; readonly w: Inch },
      on: { readonly color: ColorRole; readonly ground: ColorRole },
    ): ChartWord[] => {
      const digits = figureHeight(valueSize);
      const below = period === '' ? 0 : SPACE.period + sheet.labelHeight('0', periodSize, w);
      const y = barTop + (bar - digits - below) / 2;
      const value = sheet.figure(`value ${key} ${i + 1}`, figure, { x, w, top: y }, { size: valueSize, ...on });
      if (period === '') return [value];
      const at = { x, y: y + digits + SPACE.period, w };
      return [value, sheet.label(`period ${key} ${i + 1}`, period, at, { size: periodSize, ...on })];
    };
    const growthWord = (name: string): ChartWord => {
      const { growth, role } = row;
      if (inside !== undefined) {
        const at = { x: unit, w: (row.times - 1) * unit, top: barTop + (bar - figureHeight(inside)) / 2 };
        return sheet.figure(name, growth, at, {
          size: inside,
          color: style.inkRole(role),
          ground: role,
          align: 'center',
        });
      }
      const at = { x: unit, w: w - unit, top: barTop - SPACE.name - figureHeight(nameSize) };
      return sheet.figure(name, growth, at, { size: nameSize, ink: role });
    };
    const inBefore = { x: SPACE.inside, w: unit - 2 * SPACE.inside };
    const atEnd = { x: row.times * unit + SPACE.end, w: end };
    return [
      sheet.label(`name ${i + 1}`, row.name, { x: 0, y: top, w }, { size: nameSize, bold: true, color: 'text' }),
      ...valueWords('before', row.from, row.before, inBefore, {
        ...{ color: style.inkRole(BEFORE_ROLE), ground: BEFORE_ROLE },
      }),
      growthWord(`growth ${i + 1}`),
      ...valueWords('after', row.to, row.after, atEnd, { color: 'text', ground }),
    ];
  });
  return {
    marks: { x: 0, y: heading.h, w: length, h: room },
    words: [...heading.words, ...words],
    slots: rows.map((_, i) => ({ y: (i * pitch + nameHeight) / room, h: bar / room })),
  };
}

/** Sizes of growth in its bar, in parts of that, and at least. */
const GROWN = { width: 0.84, height: 0.7, least: 0.25 * PIXELS_PER_INCH };

function nativeGrowth(chart: GrowthChart, context: NativeContext): NativeDrawing {
  const { style, bars } = planGrowth(chart, context);
  const { language, width, title } = context;
  const words = wordsFor(language);
  const percents = bars.map(({ times }) => Number((100 * (times - 1)).toPrecision(12)));
  const data = bars.map(({ from, to, growth, text, role }, i) => {
    const isAbout = from?.bound === 'about' || to?.bound === 'about';
    const style = { figure: growth, decimals: 0, sign: '+', grouped: true } as const;
    const value = percents[i] ?? 0;
    const printed: Printed = { ...style, ...(isAbout ? {} : { number: Math.round(value) }) };
    return { role, value, label: text, printed };
  });
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
  const room = bars.map(
    ({ text, added }) => (GROWN.width * added.w) / textWidth(context.pen, text, boldFace(style, 1)),
  );
  const face = boldFace(
    style,
    Math.max(GROWN.least, Math.min(sizeOf(wordsNamed(context, 'growth')), GROWN.height * thick, ...room)),
  );
  const added = labelledPoints(data, face, style).map((point): ChartPoint => ({ ...point, outline: APART }));
  const frame = around([marks]);
  return {
    chart: {
      plot: { kind: 'bars', horizontal: true, stacked: true, gap: gapOf(pitch, thick), overlap: 100 },
      categories: bars.map(({ name }) => name),
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
const MAX_TIMES = 4;

function review({ rows }: GrowthChart, path: Path): Finding[] {
  return rows.flatMap(({ from, to }, i) => {
    const [before, after] = [known(from), known(to)];
    // An unknown fact has its finding already.
    if (!before || !after) return [];
    const alike = before.dimension === after.dimension;
    if (alike && before.value > 0 && after.value > before.value && after.value <= MAX_TIMES * before.value) return [];
    return [
      badData(
        [...path, 'rows', i, 'to'],
        say.charts.growth.unfit({ timesMost: MAX_TIMES, before: before.prose, after: after.prose }),
      ),
    ];
  });
}

function describe(chart: GrowthChart, language: Language): string {
  const { colon, comma, semicolon, grownTo } = wordsFor(language);
  const space = grownTo.endsWith(' ') ? ' ' : '';
  const sentences = rowsOf(chart, language).map(({ name, from, to, text }) => {
    return `${name}${colon}${from?.prose ?? ''}${space}${grownTo}${to?.prose ?? ''}${comma}${text}`;
  });
  return sentences.join(semicolon);
}

export const growth = defineChart({
  type: 'growth',
  name: { en: 'Growth from a common start', zh: '增长对比图' },
  summary:
    'How much things of unlike units grew: a bar each, what was before equally long in all, what was added to scale.',
  schema,
  plot(chart, context) {
    const { bars } = planGrowth(chart, context);
    const labels = bars.flatMap(({ name, from, to, text }) => [
      name,
      ...[from, to].map((fact) => fact?.figure.number ?? ''),
      text,
    ]);
    const marks = bars.flatMap(({ before, added, role }) => [rectMark(before, BEFORE_ROLE), rectMark(added, role)]);
    return drawnPlot(context, labels, () => marks);
  },
  compose: (chart) => (context) => composeGrowth(chart, sheetOf(context)),
  writes: () => ['growth'],
  native: (chart, context) => nativeGrowth(chart, context),
  table: () => ({ categories: [], series: [], unit: '' }),
  describe,
  review,
});
