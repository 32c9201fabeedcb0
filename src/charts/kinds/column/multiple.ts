import type { Box } from '../../../core/box.ts';
import type { FactView } from '../../../core/fact.ts';
import { type Inch, PIXELS_PER_INCH, type Px, ptToInch, pxToInch } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import type { Finding } from '../../../findings/finding.ts';
import { linesHeight } from '../../../marks/lettering.ts';
import { drawMarks, type Mark, rectMark } from '../../../marks/marks.ts';
import { inchesOf, type Rect } from '../../../marks/pen.ts';
import { say } from '../../../messages/say.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { ChartData, Highlighted } from '../../base/common-fields.ts';
import type { ChartWord, Composition, NativeContext, NativeDrawing, PlotContext } from '../../base/define-chart.ts';
import { badData } from '../../base/review.ts';
import { type ChartStyle, chartStyle } from '../../base/style.ts';
import { type ChartTable, highlightedCategory, normalise, periodNames } from '../../base/table.ts';
import {
  areaIn,
  around,
  boldFace,
  chartText,
  gapOf,
  outerSeries,
  sizeOf,
  wordsNamed,
} from '../../native/native-series.ts';
import { leftAfter, openAxis } from '../../native/open-axis.ts';
import { factFigure } from '../../parts/figure.ts';
import { type ChartSheet, figureHeight } from '../../parts/sheet.ts';

/** Between two columns: of the width, and at least. */
const GAP = { part: 1 / 8, least: 0.25 * PIXELS_PER_INCH };
/** No column is narrower because of the gaps. */
const MIN_COLUMN: Px = 2.5 * PIXELS_PER_INCH;
/** The part of the height that the first column takes at most, so that the multiple has room above it. */
const MAX_FIRST = 0.62;
const MULTIPLE_LINE: Px = 0.03 * PIXELS_PER_INCH;
/**
 * The bracket along the higher of two columns: its line, its ends and the marks on it, what parts it from the column, and
 * the least gap between columns for it. A hairline leads to it from the first column's top.
 */
const BRACKET = {
  line: 0.05 * PIXELS_PER_INCH,
  end: 0.2 * PIXELS_PER_INCH,
  mark: 0.12 * PIXELS_PER_INCH,
  beside: 0.1 * PIXELS_PER_INCH,
  gap: 0.6 * PIXELS_PER_INCH,
  hairline: 0.02 * PIXELS_PER_INCH,
};
const COUNT = { least: 2, most: 3 };

type MultipleChart = ChartData &
  Highlighted & { readonly multiple?: FactView | undefined; readonly horizontal?: boolean | undefined };

/** Whether the columns fill the frame, with their multiple above the first: two or three that stand and rise. */
export function isMultiple(chart: MultipleChart): boolean {
  return chart.multiple !== undefined && multipleFaults(normalise(chart), chart).length === 0;
}

export function reviewMultiple(chart: MultipleChart, table: ChartTable, path: Path): Finding[] {
  if (chart.multiple === undefined) return [];
  return multipleFaults(table, chart).map((fault) => badData([...path, 'multiple'], fault));
}

function multipleFaults(table: ChartTable, { horizontal }: MultipleChart) {
  const values = table.series[0]?.values ?? [];
  if (horizontal || values.length < COUNT.least || values.length > COUNT.most) return [say.charts.multiple.count];
  return values.every((value) => value > 0) ? [] : [say.charts.multiple.negative];
}

/** Up to three columns, and the lines across them at each height of the first. */
interface MultiplePlan {
  readonly table: ChartTable;
  readonly style: ChartStyle;
  readonly columns: readonly Rect[];
  readonly roles: readonly ColorRole[];
  /** The column that is a multiple. */
  readonly focus: number;
  /** Across the columns that are higher than the first, column by column from the foot up. */
  readonly levels: readonly (readonly Px[])[];
  readonly baseLine: Rect;
  /** The value that would reach the top of the picture. */
  readonly valueMost: number;
  /** Between two columns, along the whole of the higher one: the left edge of its line. */
  readonly bracket?: { readonly x: Px };
}

export function planMultiple(chart: MultipleChart, context: PlotContext): MultiplePlan {
  const named = normalise(chart, context.language);
  const table = periodNames(named, chart, context.language);
  const style = chartStyle(context.brand);
  const values = (table.series[0]?.values ?? []).map((value) => Math.max(0, value || 0));
  const count = Math.max(1, values.length);
  const { width, height } = context;
  const spare = count > 1 ? (width - count * MIN_COLUMN) / (count - 1) : 0;
  const gap = count > 1 ? Math.max(GAP.least, Math.min(GAP.part * width, spare)) : 0;
  const w = (width - gap * (count - 1)) / count;
  const foot = Math.round(height - MULTIPLE_LINE);
  const [first = 0] = values;
  const most = Math.max(...values, 0) || 1;
  const scale = Math.min(foot / most, first > 0 && count > 1 ? (MAX_FIRST * foot) / first : Number.POSITIVE_INFINITY);
  const columns = values.map((value, i): Rect => {
    const h = Math.round(value * scale);
    return { x: Math.round(i * (w + gap)), y: foot - h, w: Math.round(w), h };
  });
  const highlighted = highlightedCategory(named, chart);
  const focus = highlighted >= 0 ? highlighted : count - 1;
  const bracketBetween = ([first, second, third]: readonly Rect[]): Pick<MultiplePlan, 'bracket'> => {
    if (!first || !second || third) return {};
    const gap = second.x - first.x - first.w;
    if (gap < BRACKET.gap || second.y >= first.y) return {};
    return { bracket: { x: Math.round(second.x - BRACKET.beside - BRACKET.end) } };
  };
  const levelsBelow = (height: Px, length: Px): Px[] => {
    const count = length > 0 ? Math.ceil(height / length - 0.02) - 1 : 0;
    return Array.from({ length: Math.max(0, Math.min(count, MAX_LINES)) }, (_, i) => (i + 1) * length);
  };
  return {
    ...{ table, style, columns, focus },
    roles: values.map((_, i) => (i === focus ? 'subject' : i === 0 ? 'context' : 'step-2')),
    levels: columns.map(({ h }, i) => (i === 0 ? [] : levelsBelow(h, first * scale).map((level) => foot - level))),
    baseLine: { x: 0, y: foot, w: width, h: MULTIPLE_LINE },
    valueMost: foot / scale,
    ...bracketBetween(columns),
  };
}

/** The bracket, with a mark at each height of the first column, and a line to it from that column's top. */
function bracketMarks({ columns, bracket, levels }: Pick<MultiplePlan, 'columns' | 'bracket' | 'levels'>): Mark[] {
  const [first, second] = columns;
  if (!bracket || !first || !second) return [];
  const { x } = bracket;
  const { line, end, mark, hairline } = BRACKET;
  const foot = second.y + second.h;
  const start = first.x + first.w;
  return [
    rectMark({ x: start, y: first.y, w: x - start, h: hairline }, 'context'),
    rectMark({ x, y: second.y, w: line, h: foot - second.y }, 'highlight'),
    ...[second.y, foot - line].map((y) => rectMark({ x: x + line, y, w: end - line, h: line }, 'highlight')),
    ...(levels[1] ?? []).map((y) =>
      rectMark({ x: x + line, y: Math.round(y - line / 2), w: mark - line, h: line }, 'highlight'),
    ),
  ];
}

/** More lines than these would be a pattern. */
const MAX_LINES = 20;

export function multipleMarks(plan: MultiplePlan): readonly Mark[] {
  const { columns, roles, levels, baseLine } = plan;
  return [
    ...columns.map((column, i) => rectMark(column, roles[i] ?? 'subject')),
    ...columns.flatMap(({ x, w }, i) =>
      (levels[i] ?? []).map((y) =>
        rectMark({ x, y: Math.round(y - MULTIPLE_LINE / 2), w, h: MULTIPLE_LINE }, 'ground'),
      ),
    ),
    ...bracketMarks(plan),
    rectMark(baseLine, 'text'),
  ];
}

/** In a hall: names below the columns, values in them, the multiple. */
const SIZES = { name: 20, value: { most: 60, least: 36 }, quiet: 44, multiple: { most: 176, least: 36 } } as const;
/** Between the base line and the names, a value and the edges of its column, around the multiple, from that to the bracket. */
const SPACE = { name: 0.1, value: 0.2, multiple: 0.15, bracket: 0.26 };
/** Part of a band's height that the digits in it take at most. */
const BAND = 0.7;

export function composeMultiple(chart: MultipleChart, sheet: ChartSheet): Composition {
  const { w, h, ground: own } = sheet;
  const size = sheet.scaled(SIZES.name);
  const trial = planMultiple(chart, sheet.picture({ w, h }));
  const nameHeights = trial.table.categories.map((name, i) => {
    const column = trial.columns[i];
    return sheet.labelHeight(name, size, column ? inchesOf(column).w : w, i === trial.focus);
  });
  const marks = { x: 0, y: 0, w, h: h - SPACE.name - Math.max(0, ...nameHeights) };
  const { table, style, roles, levels, focus, bracket, columns } = planMultiple(chart, sheet.picture(marks));
  const [series] = table.series;
  const boxes = columns.map(inchesOf);
  const names = table.categories.map((name, i) => {
    const { x = 0, w: width = w } = boxes[i] ?? {};
    const manner = { size, bold: i === focus, color: 'text', align: 'center' } as const;
    return sheet.label(`name ${i + 1}`, name, { x, y: marks.h + SPACE.name, w: width }, manner);
  });
  /** The tallest part of a column between the lines across it. */
  const tallestBand = ({ x, y, w, h }: Box, levels: readonly Inch[]): Box => {
    const edges = [y, ...levels.toSorted((a, b) => a - b), y + h];
    const bands = edges.slice(1).map((edge, i) => ({ x, y: edges[i] ?? y, w, h: edge - (edges[i] ?? y) }));
    return bands.reduce((best, band) => (band.h > best.h + 0.01 ? band : best));
  };
  const values = boxes.map((column, i) => {
    const figure = { number: series?.labels[i] ?? '', unit: '', fact: series?.facts[i]?.id };
    const band = tallestBand(column, (levels[i] ?? []).map(pxToInch));
    const room = { w: column.w - 2 * SPACE.value, h: BAND * band.h };
    const most = i === focus ? SIZES.value.most : SIZES.quiet;
    const size = sheet.figureSize([figure], room, { most, least: SIZES.value.least });
    const digits = figureHeight(size);
    const role = roles[i] ?? 'subject';
    const inside = digits <= BAND * band.h;
    const top = inside ? band.y + (band.h - digits) / 2 : column.y - SPACE.value - digits;
    const look = inside ? { ground: role, color: style.inkRole(role) } : ({ color: 'text' } as const);
    return sheet.figure(
      `value ${i + 1}`,
      figure,
      { x: column.x, w: column.w, top },
      { size, ...look, align: 'center' },
    );
  });
  const end = bracket && pxToInch(bracket.x) - SPACE.bracket;
  const heading = sheet.headingAbove(sheet.heading, (end ?? boxes[1]?.x ?? w) - SPACE.multiple);
  const multipleWord = (multiple: FactView): ChartWord => {
    const figure = factFigure(multiple);
    // A value that stands above its column takes from the room.
    const [first] = values;
    const above = first && first.ground === own ? 2 * SPACE.value + figureHeight(first.size) : 0;
    const tried = boxes.map((_, i) => {
      const right = (boxes[i + 1]?.x ?? w) - SPACE.multiple;
      const bottom = Math.min(...boxes.slice(0, i + 1).map(({ y }) => y));
      const free = { w: end ?? right, h: bottom - heading.h - above };
      const room = { w: free.w, h: free.h - 2 * SPACE.multiple };
      return { free, size: sheet.figureSize([figure], room, SIZES.multiple) };
    });
    const fits = ({ free, size }: (typeof tried)[number]) =>
      sheet.figureWidth(figure, size) <= free.w && figureHeight(size) + ptToInch(size) / 10 <= free.h;
    const { free, size } = tried.reduce((a, b) => (fits(b) && b.size > a.size ? b : a));
    const place = { x: 0, w: free.w, top: heading.h + (free.h - figureHeight(size)) / 2 };
    const align = end === undefined ? 'left' : 'right';
    return sheet.figure('multiple', figure, place, { size, ink: 'highlight', align });
  };
  const multiple = chart.multiple ? [multipleWord(chart.multiple)] : [];
  return { marks, words: [...heading.words, ...multiple, ...values, ...names] };
}

/** Values above the columns of a multiple, in an inch, and what parts them from these. */
const ABOVE = { most: 0.5 * PIXELS_PER_INCH, gap: 0.06 * PIXELS_PER_INCH };

/**
 * Columns whose last is a multiple of the first, as a chart that can be edited: as wide as in the picture, with their values
 * above them. The bracket between them stays what it is, as the multiple does.
 */
export function nativeMultiple(chart: MultipleChart, context: NativeContext): NativeDrawing {
  const plan = planMultiple(chart, context);
  const { table, columns, style, baseLine, valueMost } = plan;
  const { width, title } = context;
  const [series] = table.series;
  const names = wordsNamed(context, 'name');
  const face = boldFace(style, sizeOf(wordsNamed(context, 'value'), ABOVE.most));
  const above = linesHeight(1, face.size) + ABOVE.gap;
  const wanted = { min: 0, max: valueMost };
  const open = openAxis(wanted, series?.values ?? [], undefined);
  const after = leftAfter(wanted, open, baseLine.y - above, above);
  const count = Math.max(1, columns.length);
  const [{ w: bar } = { w: width }, pitch] = [columns[0], columns[1] ? columns[1].x - (columns[0]?.x ?? 0) : width];
  // Half of the space between columns stands at either side, so that they stand where they do in the picture.
  const marks = { x: (bar - pitch) / 2, y: after, w: count * pitch, h: baseLine.y - after };
  const frame = around([marks, { ...marks, y: 0 }, baseLine, ...names.map(({ rect }) => rect)]);
  const scale = marks.h / open.ends.max;
  const drawn = columns.map((column, i): Rect => {
    const h = (series?.values[i] ?? 0) * scale;
    return { ...column, y: baseLine.y - h, h };
  });
  const nameSize = names.length > 0 ? sizeOf(names) : style.label.size;
  return {
    chart: {
      plot: { kind: 'bars', horizontal: false, stacked: false, gap: gapOf(pitch, bar), overlap: 0 },
      categories: table.categories,
      series: [outerSeries(plan, face, title)],
      axes: { ...open.axes, names: chartText({ size: nameSize, bold: false, color: 'text' }) },
      area: areaIn(frame, marks),
    },
    frame,
    overlay(over) {
      const marks = [...bracketMarks({ ...plan, columns: drawn, levels: [] }), rectMark(baseLine, 'text')];
      drawMarks(over, marks, (role) => role);
    },
  };
}
