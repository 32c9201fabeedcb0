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
import { chartStyle } from '../../base/style.ts';
import { type ChartTable, dataOf, highlightedCategory, normalise, periodNames } from '../../base/table.ts';
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

type MultiplePlan = ReturnType<typeof planMultiple>;

/** Up to three columns, each with the lines across it at each height of the first, from the foot up. */
export function planMultiple(chart: MultipleChart, context: PlotContext) {
  const named = normalise(chart, context.language);
  const table = periodNames(named, chart, context.language);
  const data = dataOf(table);
  const values = data.map(({ value }) => Math.max(0, value || 0));
  const count = Math.max(1, values.length);
  const { width, height } = context;
  const spare = count > 1 ? (width - count * MIN_COLUMN) / (count - 1) : 0;
  const gap = count > 1 ? Math.max(GAP.least, Math.min(GAP.part * width, spare)) : 0;
  const w = (width - gap * (count - 1)) / count;
  const foot = Math.round(height - MULTIPLE_LINE);
  const [first = 0] = values;
  const most = Math.max(...values, 0) || 1;
  const scale = Math.min(foot / most, first > 0 && count > 1 ? (MAX_FIRST * foot) / first : Number.POSITIVE_INFINITY);
  const highlighted = highlightedCategory(named, chart);
  const focus = highlighted >= 0 ? highlighted : count - 1;
  const levelsBelow = (height: Px, length: Px): Px[] => {
    const count = length > 0 ? Math.ceil(height / length - 0.02) - 1 : 0;
    return Array.from({ length: Math.max(0, Math.min(count, MAX_LINES)) }, (_, i) => (i + 1) * length);
  };
  const columns = data.map((datum, i) => {
    const h = Math.round((values[i] ?? 0) * scale);
    const rect: Rect = { x: Math.round(i * (w + gap)), y: foot - h, w: Math.round(w), h };
    const role: ColorRole = i === focus ? 'subject' : i === 0 ? 'context' : 'step-2';
    const levels = i === 0 ? [] : levelsBelow(h, first * scale).map((level) => foot - level);
    return { ...datum, key: i + 1, rect, role, levels, isFocus: i === focus };
  });
  return {
    ...{ table, columns, style: chartStyle(context.brand) },
    bracketX: bracketX(columns.map(({ rect }) => rect)),
    baseLine: { x: 0, y: foot, w: width, h: MULTIPLE_LINE },
    /** The value that would reach the top of the picture. */
    valueMost: foot / scale,
  };
}

/** The left edge of the line between two columns, along the whole of the higher one; undefined where it has no room. */
function bracketX([first, second, third]: readonly Rect[]): Px | undefined {
  if (!first || !second || third) return undefined;
  const gap = second.x - first.x - first.w;
  if (gap < BRACKET.gap || second.y >= first.y) return undefined;
  return Math.round(second.x - BRACKET.beside - BRACKET.end);
}

/** The bracket, with a mark at each height of the first column, and a line to it from that column's top. */
function bracketMarks([first, second]: readonly Rect[], x: Px | undefined, levels: readonly Px[] = []): Mark[] {
  if (x === undefined || !first || !second) return [];
  const { line, end, mark, hairline } = BRACKET;
  const foot = second.y + second.h;
  const start = first.x + first.w;
  return [
    rectMark({ x: start, y: first.y, w: x - start, h: hairline }, 'context'),
    rectMark({ x, y: second.y, w: line, h: foot - second.y }, 'highlight'),
    ...[second.y, foot - line].map((y) => rectMark({ x: x + line, y, w: end - line, h: line }, 'highlight')),
    ...levels.map((y) => rectMark({ x: x + line, y: Math.round(y - line / 2), w: mark - line, h: line }, 'highlight')),
  ];
}

/** More lines than these would be a pattern. */
const MAX_LINES = 20;

export function multipleMarks({ columns, bracketX, baseLine }: MultiplePlan): readonly Mark[] {
  const rects = columns.map(({ rect }) => rect);
  return [
    ...columns.map(({ rect, role }) => rectMark(rect, role)),
    ...columns.flatMap(({ rect: { x, w }, levels }) =>
      levels.map((y) => rectMark({ x, y: Math.round(y - MULTIPLE_LINE / 2), w, h: MULTIPLE_LINE }, 'ground')),
    ),
    ...bracketMarks(rects, bracketX, columns[1]?.levels),
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
  const nameHeights = trial.columns.map(({ name, rect, isFocus }) =>
    sheet.labelHeight(name, size, inchesOf(rect).w, isFocus),
  );
  const marks = { x: 0, y: 0, w, h: h - SPACE.name - Math.max(0, ...nameHeights) };
  const { style, bracketX, ...plan } = planMultiple(chart, sheet.picture(marks));
  const columns = plan.columns.map((column) => ({ ...column, box: inchesOf(column.rect) }));
  const names = columns.map(({ key, name, box: { x, w: width }, isFocus }) => {
    const manner = { size, bold: isFocus, color: 'text', align: 'center' } as const;
    return sheet.label(`name ${key}`, name, { x, y: marks.h + SPACE.name, w: width }, manner);
  });
  /** The tallest part of a column between the lines across it. */
  const tallestBand = ({ x, y, w, h }: Box, levels: readonly Inch[]): Box => {
    const edges = [y, ...levels.toSorted((a, b) => a - b), y + h];
    const bands = edges.slice(1).map((edge, i) => ({ x, y: edges[i] ?? y, w, h: edge - (edges[i] ?? y) }));
    return bands.reduce((best, band) => (band.h > best.h + 0.01 ? band : best));
  };
  const values = columns.map(({ key, label, fact, box, levels, role, isFocus }) => {
    const figure = { number: label, unit: '', fact: fact?.id };
    const band = tallestBand(box, levels.map(pxToInch));
    const room = { w: box.w - 2 * SPACE.value, h: BAND * band.h };
    const most = isFocus ? SIZES.value.most : SIZES.quiet;
    const size = sheet.figureSize([figure], room, { most, least: SIZES.value.least });
    const digits = figureHeight(size);
    const inside = digits <= BAND * band.h;
    const top = inside ? band.y + (band.h - digits) / 2 : box.y - SPACE.value - digits;
    const look = inside ? { ground: role, color: style.inkRole(role) } : ({ color: 'text' } as const);
    return sheet.figure(`value ${key}`, figure, { x: box.x, w: box.w, top }, { size, ...look, align: 'center' });
  });
  const boxes = columns.map(({ box }) => box);
  const end = bracketX && pxToInch(bracketX) - SPACE.bracket;
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
  const { table, style, baseLine, valueMost, bracketX } = plan;
  const { width, title } = context;
  const columns = plan.columns.map(({ rect }) => rect);
  const names = wordsNamed(context, 'name');
  const face = boldFace(style, sizeOf(wordsNamed(context, 'value'), ABOVE.most));
  const above = linesHeight(1, face.size) + ABOVE.gap;
  const wanted = { min: 0, max: valueMost };
  const open = openAxis(
    wanted,
    plan.columns.map(({ value }) => value),
    undefined,
  );
  const after = leftAfter(wanted, open, baseLine.y - above, above);
  const count = Math.max(1, columns.length);
  const [{ w: bar } = { w: width }, pitch] = [columns[0], columns[1] ? columns[1].x - (columns[0]?.x ?? 0) : width];
  // Half of the space between columns stands at either side, so that they stand where they do in the picture.
  const marks = { x: (bar - pitch) / 2, y: after, w: count * pitch, h: baseLine.y - after };
  const frame = around([marks, { ...marks, y: 0 }, baseLine, ...names.map(({ rect }) => rect)]);
  const scale = marks.h / open.ends.max;
  const drawn = plan.columns.map(
    ({ rect, value }): Rect => ({ ...rect, y: baseLine.y - value * scale, h: value * scale }),
  );
  const nameSize = names.length > 0 ? sizeOf(names) : style.label.size;
  return {
    chart: {
      plot: { kind: 'bars', horizontal: false, stacked: false, gap: gapOf(pitch, bar), overlap: 0 },
      categories: table.categories,
      series: [outerSeries({ table, style, roles: plan.columns.map(({ role }) => role) }, face, title)],
      axes: { ...open.axes, names: chartText({ size: nameSize, bold: false, color: 'text' }) },
      area: areaIn(frame, marks),
    },
    frame,
    overlay(over) {
      drawMarks(over, [...bracketMarks(drawn, bracketX), rectMark(baseLine, 'text')], (role) => role);
    },
  };
}
