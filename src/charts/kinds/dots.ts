import { z } from 'zod';
import { sum } from '../../core/collections.ts';
import type { Language } from '../../core/language.ts';
import { type Inch, PIXELS_PER_INCH, ptToInch, pxToInch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import { type Mark, traceDisc } from '../../marks/marks.ts';
import type { Pen, Point } from '../../marks/pen.ts';
import { say } from '../../messages/say.ts';
import { type ChartData, chartFields, type Highlighted, highlightField } from '../base/common-fields.ts';
import {
  type ChartWord,
  type Composition,
  defineChart,
  drawnPlot,
  type PlotContext,
  type Slot,
} from '../base/define-chart.ts';
import { badData, reviewBars, reviewMissing, reviewNegative } from '../base/review.ts';
import { areShares, dataOf, highlightedCategory, inScale, namesAndValues, normalise } from '../base/table.ts';
import { figureOf } from '../parts/figure.ts';
import { keyedHeading } from '../parts/labels.ts';
import { type ChartSheet, figureHeight, sheetOf } from '../parts/sheet.ts';

const RADIUS = 0.37;
/** Dots stand no further apart than this, so that few do not become discs. */
const MAX_PITCH: Inch = 0.5;
const MAX_LINE = 400;
/** A last line is at least this part of a full one, if lines that are this much longer allow it. */
const STRAY = 0.15;
const LONGER = 1.1;
const MIN_GROUP_GAP: Inch = 0.28;

type DotsChart = ChartData & Highlighted & { readonly per?: number | undefined };

/** Where dots stand: a group in lines of one length, the groups below each other, one distance for all of them. */
type DotRows = ReturnType<typeof dotRows>;

type Dotted = ReturnType<typeof dotted>['data'][number];

/** The chart's values, each as a count of dots. */
function dotted(chart: DotsChart, language?: Language) {
  const table = normalise(chart, language);
  const highlighted = highlightedCategory(table, chart);
  const dot = inScale(chart.per ?? 1, table.scale ?? 1);
  const data = dataOf(table).map((datum, i) => ({
    ...{ ...datum, figure: figureOf(datum), highlighted: i === highlighted },
    count: Math.max(0, Math.round((datum.value || 0) / dot)),
  }));
  return { table, data, dot };
}

type Room = { readonly w: Inch; readonly h: Inch };

const pitchOf = (line: number, w: Inch): Inch => Math.min(MAX_PITCH, w / (line - 1 + 2 * RADIUS));
const heightOf = (count: number, line: number, pitch: Inch): Inch =>
  (Math.max(0, Math.ceil(count / line) - 1) + 2 * RADIUS) * pitch;

/** The shortest line that fits; one a little longer where the last line of a group would have but a few dots. */
function lineWhere(counts: readonly number[], fits: (line: number) => boolean): number {
  let first = 1;
  while (first < MAX_LINE && !fits(first)) first++;
  const strays = (line: number) => counts.some((count) => count > line && (count - 1) % line < STRAY * line - 1);
  for (let line = first; line <= LONGER * first; line++) if (fits(line) && !strays(line)) return line;
  return first;
}

/**
 * The rows whose dots are largest in a room, where each group is as high as its dots or as its words, whichever is higher.
 * What height is left parts the groups, so that the last ends at the foot.
 */
export function dotRows(counts: readonly number[], { w, h }: Room, words: readonly Inch[]) {
  const gaps = MIN_GROUP_GAP * Math.max(0, counts.length - 1);
  const rowsAt = (line: number) => {
    const pitch = pitchOf(line, w);
    const heights = counts.map((count, i) => Math.max(words[i] ?? 0, heightOf(count, line, pitch)));
    return { pitch, heights, fits: sum(heights) + gaps <= h };
  };
  const line = lineWhere(counts, (each) => rowsAt(each).fits);
  const { pitch, heights, fits } = rowsAt(line);
  const gap = Math.max(0, h - sum(heights)) / Math.max(1, counts.length - 1);
  const rows = heights.map((height, i) => ({ y: sum(heights.slice(0, i)) + i * gap, h: height }));
  return { line, pitch, fits, rows };
}

export function planDots(chart: DotsChart, { language, width, height, slots }: PlotContext) {
  const { table, data } = dotted(chart, language);
  const counts = data.map(({ count }) => count);
  const room = { w: pxToInch(width), h: pxToInch(height) };
  /** The largest dots that stand in rows whose places are given in parts of the height. */
  const rowsIn = (given: readonly Slot[]): Omit<DotRows, 'fits'> => {
    const { w, h } = room;
    const rows = given.map((slot) => ({ y: slot.y * h, h: slot.h * h }));
    const fits = (line: number) =>
      counts.every((count, i) => heightOf(count, line, pitchOf(line, w)) <= (rows[i]?.h ?? 0) + 0.01);
    const line = lineWhere(counts, fits);
    return { line, pitch: pitchOf(line, w), rows };
  };
  const { line, pitch, rows } = slots ? rowsIn(slots) : dotRows(counts, room, []);
  const groups = counts.map((count, i) => {
    const { y = 0, h = 0 } = rows[i] ?? {};
    const top = y + (h - heightOf(count, line, pitch)) / 2;
    return Array.from({ length: count }, (_, dot): Point => {
      const [row, column] = [Math.floor(dot / line), dot % line];
      const at = { x: (column + RADIUS) * pitch, y: top + (row + RADIUS) * pitch };
      return { x: at.x * PIXELS_PER_INCH, y: at.y * PIXELS_PER_INCH };
    });
  });
  return { table, data, groups, radius: RADIUS * pitch * PIXELS_PER_INCH };
}

const dotMarks = ({ data, groups, radius }: ReturnType<typeof planDots>): readonly Mark[] =>
  groups.flatMap((dots, i): Mark[] => {
    const trace = (pen: Pen) => {
      for (const at of dots) traceDisc(pen, at, radius);
    };
    return dots.length === 0 ? [] : [{ kind: 'path', trace, role: data[i]?.highlighted ? 'highlight' : 'step-3' }];
  });

/** In a hall: names, that of the group that matters, and the least size of counts. */
const SIZES = { name: 22, highlightedName: 28, least: 28 } as const;
/** Sizes of counts that go together, the first that leave room for large dots: usual ones, and the one that matters. */
const COUNTS = [
  { usual: 72, highlighted: 132 },
  { usual: 60, highlighted: 110 },
  { usual: 44, highlighted: 88 },
  { usual: 44, highlighted: 60 },
  { usual: 28, highlighted: 36 },
] as const;
/** Dots may be smaller than the largest possible by this much, for larger counts or for names beside them. */
const NEAR = 0.88;
/** Above the first row, from a count to its name beside or below it, and from words to dots. */
const SPACE = { top: 0.14, beside: 0.2, below: 0.1, dots: 0.35 };
const FIGURE_BOX = 1.02;
/** The parts of the width that words take at most, and that names in one line may take. */
const MAX_WORDS = 0.46;
const MIN_WORDS = 0.35;

type Place = 'beside' | 'below';

type Group = ReturnType<typeof groupOf>;

function composeDots(chart: DotsChart, sheet: ChartSheet): Composition {
  const { w, h, title, language } = sheet;
  const { table, data, dot } = dotted(chart, language);
  const isEach = chart.per === undefined || chart.per === 1;
  const heading = sheet.headingAbove(isEach ? title : keyedHeading(title, dot, table.unit, language));
  const top = heading.h || SPACE.top;
  /**
   * The groups with names at these places. Names take one line where the row is no wider for it than the widest of those
   * that need two; those without spaces always do.
   */
  const wordsWidth = ({ place, figureWidth, nameBox }: Group): Inch =>
    place === 'beside' ? figureWidth + SPACE.beside + nameBox.w : Math.max(figureWidth, nameBox.w);
  const placed = (groups: readonly Group[], placeOf: (group: Group) => Place): readonly Group[] => {
    const set = groups.map((group): Group => ({ ...group, place: placeOf(group) }));
    const widest = Math.max(MIN_WORDS * w, ...set.map(wordsWidth));
    return set.map((group) => {
      const { name, nameSize, highlighted } = group;
      const own = (1.04 * sheet.wordWidth(name, nameSize, highlighted)) / 0.95;
      const single = { ...group, nameBox: { w: own, h: sheet.labelHeight(name, nameSize, own, highlighted) } };
      return !/\s/u.test(name) || wordsWidth(single) <= widest ? single : group;
    });
  };
  const triedWith = (groups: readonly Group[], below: number) => {
    const order = groups.toSorted((a, b) => b.count - a.count).slice(0, below);
    const set = placed(groups, (group) => (order.includes(group) ? 'below' : 'beside'));
    const taken = Math.max(0, ...set.map(wordsWidth));
    const room = { w: Math.max(0.1, w - taken - SPACE.dots), h: h - top };
    const words = set.map((group, i) => wordsHeight(group, i === groups.length - 1));
    const counts = groups.map(({ count }) => count);
    const { fits, pitch, rows } = dotRows(counts, room, words);
    return { groups: set, taken, room, rows, pitch: fits && taken <= MAX_WORDS * w ? pitch : 0 };
  };
  const tried = COUNTS.map((sizes) => {
    const groups = data.map((each) => groupOf(each, sheet, sizes));
    const set = Array.from({ length: groups.length + 1 }, (_, below) => triedWith(groups, below));
    return set.reduce((best, each) => (each.pitch > best.pitch ? each : best));
  });
  const most = Math.max(...tried.map(({ pitch }) => pitch));
  const set = tried.find(({ pitch }) => pitch > 0 && pitch >= NEAR * most) ?? tried.at(-1);
  if (!set) return { marks: { x: 0, y: top, w, h: h - top }, words: heading.words };
  const { groups, taken, room, rows } = set;
  const words = groups.flatMap((group, i) => {
    const row = rows[i] ?? { y: 0, h: 0 };
    return groupWords(sheet, group, i, taken, top + row.y + row.h / 2);
  });
  return {
    marks: { x: w - room.w, y: top, ...room },
    words: [...heading.words, ...words],
    slots: rows.map((row) => ({ y: row.y / room.h, h: row.h / room.h })),
  };
}

function groupOf(datum: Dotted, sheet: ChartSheet, sizes: (typeof COUNTS)[number]) {
  const { name, figure, highlighted } = datum;
  const room = { w: MAX_WORDS * sheet.w, h: sheet.h };
  const most = highlighted ? sizes.highlighted : sizes.usual;
  const size = sheet.figureSize([figure], room, { most, least: SIZES.least });
  const nameSize = sheet.scaled(highlighted ? SIZES.highlightedName : SIZES.name);
  const w = 1.04 * sheet.twoLineWidth(name, nameSize, highlighted);
  return {
    ...{ ...datum, size, nameSize, place: 'beside' as Place },
    nameBox: { w, h: sheet.labelHeight(name, nameSize, w, highlighted) },
    figureWidth: 1.04 * sheet.figureWidth(figure, size),
  };
}

/** The height of a row's words; in the lowest row the box of the figure counts, which is higher than its digits. */
function wordsHeight({ place, size, nameBox }: Group, lowest = false): Inch {
  const digits = figureHeight(size);
  if (place === 'below') return digits + SPACE.below + nameBox.h;
  return Math.max(lowest ? FIGURE_BOX * ptToInch(size) : digits, nameBox.h);
}

function groupWords(sheet: ChartSheet, group: Group, index: number, w: Inch, middle: Inch): ChartWord[] {
  const { figure, name, place, size, nameSize, highlighted, nameBox, figureWidth } = group;
  const digits = figureHeight(size);
  const isBeside = place === 'beside';
  const top = middle - (isBeside ? digits : wordsHeight(group)) / 2;
  const x = isBeside ? figureWidth + SPACE.beside : 0;
  const at = isBeside ? { y: middle, at: 'middle' as const } : { y: top + digits + SPACE.below };
  const value = { x: 0, w: isBeside ? figureWidth : w, top };
  const manner = { size: nameSize, bold: highlighted, color: 'text' } as const;
  return [
    sheet.figure(`value ${index + 1}`, figure, value, { size, ink: highlighted ? 'highlight' : 'subject' }),
    sheet.label(`name ${index + 1}`, name, { x, w: nameBox.w, ...at }, manner),
  ];
}

/** More dots than these become a tint. */
const MAX_DOTS = 2500;

function review(chart: DotsChart, path: Path): Finding[] {
  const { table, data } = dotted(chart);
  const findings = [...reviewBars(chart, path, true), ...reviewNegative(table, path), ...reviewMissing(table, path)];
  /** `bad-data` for values that are not whole numbers of things to count. */
  const reviewCounts = (): Finding[] => {
    const isCounted = chart.per !== undefined || data.every(({ value }) => Number.isInteger(value));
    if (isCounted && !areShares(table)) return [];
    return [badData(path, say.charts.dots.notWhole)];
  };
  /** `bad-data` for more dots than can be seen, or for a group without any. */
  const reviewRoom = (): Finding[] => {
    const counts = data.map(({ count }) => count);
    if (sum(counts) <= MAX_DOTS && counts.every((count) => count > 0)) return [];
    return [badData([...path, 'per'], say.charts.dots.noRoom({ counts, most: MAX_DOTS }))];
  };
  return findings.length > 0 ? findings : [...reviewCounts(), ...reviewRoom()];
}

export const dots = defineChart({
  type: 'dots',
  name: { en: 'Dot counts', zh: '点阵图' },
  summary:
    'Counts at true scale: one dot for each, in rows, so that six looks like six and four hundred like four hundred.',
  schema: z.object({
    ...chartFields,
    per: z
      .number()
      .positive()
      .meta({
        description: 'How much one dot stands for, in the unit of the values; 1 where omitted.',
        examples: [10],
      })
      .optional(),
    ...highlightField,
  }),
  plot(chart, context) {
    const plan = planDots(chart, context);
    return drawnPlot(context, namesAndValues(plan.table), () => dotMarks(plan));
  },
  compose: (chart) => (context) => composeDots(chart, sheetOf(context)),
  shapes: () => 'marks',
  review,
});
