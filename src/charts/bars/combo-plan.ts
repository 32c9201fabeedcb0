import type { Language } from '../../core/language.ts';
import type { Px } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type AxisEnds, axisEnds } from '../base/axis.ts';
import type { Margins } from '../base/base-config.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import type { PlotContext } from '../base/define-chart.ts';
import { barRoles, highlightedCategory } from '../base/emphasis.ts';
import { type ChartTable, isNamed, normalise, wordsOf } from '../base/normalise.ts';
import { drawLine, type Pen, type Point, type Rect } from '../base/pen.ts';
import { type ChartStyle, chartStyle, grown } from '../base/style.ts';
import { wordsFor } from '../base/words.ts';
import { dotRadius, drawEnds, type LineEnd } from '../lines/line-marks.ts';
import { CAP_HEIGHT, drawCentred, textWidth } from '../parts/lettering.ts';
import { estimatedWidth, placeBeside } from '../parts/line-labels.ts';
import { type BarPlan, columnWidth } from './bar-plan.ts';
import { columnMargins, drawMissingColumns, drawNamesBelow, drawOuterValue, letter, roomBelowZero } from './columns.ts';

/** How much larger names and values may be than is usual: those of bars and of the line are near each other. */
const GROWN = { label: 1.22, value: 1.3 };

/** The part of the plot's height that the bars take, and from where on the line runs, so that neither meets the other. */
const BARS = 0.56;
const LINE = 0.74;
/** How far right of its point a value may reach, in its own widths. */
const BESIDE = 0.95;
/** The part of the picture's width that the names of the two series may take. */
const NAMES = 0.28;

/** A chart of bars and a line, in one language. */
export type ComboChart = ChartData &
  Highlighted & { readonly line?: Parameters<typeof wordsOf>[0] | undefined; readonly line_unit?: ChartData['unit'] };

/** What the bars, the line above them and their labels are placed by. */
export interface ComboPlan {
  readonly bars: BarPlan;
  readonly line: ChartTable;
  readonly lineRole: ColorRole;
  readonly barAxis: AxisEnds;
  readonly lineAxis: AxisEnds;
  /** The names at the right end: of the bars, and of the line. */
  readonly names: readonly [LineEnd, LineEnd];
}

/** The chart's data as two charts: the series that are bars, and the one that is the line, with its own unit. */
export function comboParts(chart: ComboChart): { readonly bars: ChartData; readonly line: ChartData } {
  const { line, line_unit: unit, unit: _, ...rest } = chart;
  const names = (chart.from?.series ?? chart.series ?? []).map(({ name }) => wordsOf(name));
  const wanted = line === undefined ? -1 : names.findIndex((name) => isNamed(name, wordsOf(line)));
  const own = wanted < 0 ? names.length - 1 : wanted;
  const only = (keep: (index: number) => boolean): ChartData => ({
    ...rest,
    ...(chart.series ? { series: chart.series.filter((__, i) => keep(i)) } : {}),
    ...(chart.from ? { from: { ...chart.from, series: chart.from.series.filter((__, i) => keep(i)) } } : {}),
  });
  return {
    bars: { ...only((i) => i !== own), ...(chart.unit ? { unit: chart.unit } : {}) },
    line: { ...only((i) => i === own), ...(unit ? { unit } : {}) },
  };
}

/** The two parts as tables, whose series have their names. */
export function comboTables(
  chart: ComboChart,
  language?: Language,
): { readonly bars: ChartTable; readonly line: ChartTable } {
  const parts = comboParts(chart);
  const named = (part: ChartData): ChartTable => {
    const table = normalise(part, language);
    const names = part.from?.series.map(({ name }) => name) ?? table.series.map(({ name }) => name);
    return { ...table, series: table.series.map((each, i) => ({ ...each, name: names[i] ?? each.name })) };
  };
  return { bars: named(parts.bars), line: named(parts.line) };
}

/** The plan of bars below and a line above them. */
export function planCombo(chart: ComboChart, context: PlotContext): ComboPlan {
  const { bars: table, line } = comboTables(chart, context.language);
  const style = grown(chartStyle(context.brand), context, GROWN.label, GROWN.value);
  const focus = highlightedCategory(table, chart);
  const lifted = chart.highlight !== undefined && isNamed(line.series[0]?.name ?? '', wordsOf(chart.highlight));
  const lineRole = lifted ? 'subject' : 'second';
  const count = Math.max(1, table.categories.length);
  const roles = lifted ? table.categories.map((): ColorRole => 'context') : barRoles(count, focus, undefined);
  const carried = line.unit === '' || line.unit === '%';
  const lineName = `${line.series[0]?.name ?? ''}${carried ? '' : wordsFor(context.language).comma + line.unit}`;
  const names = [
    { value: '', name: table.series[0]?.name ?? '', role: lifted ? 'context' : 'subject', bold: false },
    { value: '', name: lineName, role: lineRole, bold: lifted },
  ] as const;
  const widest = Math.max(...names.map(({ name }) => estimatedWidth(name, style.label.size)));
  const values = [table, line].map(({ series }) => estimatedWidth(series[0]?.labels.at(-1) ?? '', style.value.size));
  const beyond = Math.max(0, BESIDE * Math.max(...values) - context.width / count / 2);
  const room = Math.min(NAMES * context.width, widest + 2.5 * style.gap + beyond);
  const pitch = (context.width - room) / count;
  const axis = axisEnds(table, {});
  const bars = { table, style, axis, focus, roles, comparison: undefined, context, pitch, references: [], above: true };
  return {
    bars: { ...bars, beside: [{ ...bars, table: line, beside: [] }] },
    ...{ line, lineRole, names },
    barAxis: { min: axis.min, max: axis.min + (axis.max - axis.min) / BARS },
    lineAxis: upperAxis(line),
  };
}

/** The ends of an axis on which the line runs in the upper part of the plot. */
function upperAxis({ series }: ChartTable): AxisEnds {
  const values = (series[0]?.values ?? []).filter(Number.isFinite);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!(high > low)) return { min: high - 1, max: high + (1 - (1 + LINE) / 2) * 2 };
  return { min: high - (high - low) / (1 - LINE), max: high };
}

/** The space around the plot. */
export function comboMargins(pen: Pen, { bars }: ComboPlan): Margins {
  const margins = columnMargins(pen, bars);
  return { ...margins, top: margins.top + dotRadius(bars.style) };
}

/** How far right of the middle of the last bar the names begin. */
function namesStart(widestValue: Px, { bars }: ComboPlan): Px {
  // A value may stand beside the last point of the line.
  return Math.max(columnWidth(bars) / 2, BESIDE * widestValue);
}

/** Where the marks of a combination were drawn. */
interface ComboMarks {
  readonly bars: readonly Rect[];
  readonly dots: readonly Point[];
  /** The height at which the bars have their zero. */
  readonly zero: Px;
  readonly bottom: Px;
}

/** Draws the base line, names, and the values of bars and line. */
export function drawCombo(pen: Pen, plan: ComboPlan, marks: ComboMarks): void {
  const { style, pitch, table } = plan.bars;
  const width = pitch * table.categories.length;
  drawLine(pen, { x: 0, y: marks.zero }, { x: width, y: marks.zero }, style.baseLine, style.color('text'));
  drawBarLabels(pen, plan, marks);
  drawLineValues(pen, plan, marks);
  drawNames(pen, plan, marks);
}

function drawBarLabels(pen: Pen, { bars: plan }: ComboPlan, { bars, bottom }: ComboMarks): void {
  const { style } = plan;
  const lettered = letter(pen, plan);
  bars.forEach((bar, i) => {
    drawOuterValue(pen, plan, lettered, bar, i);
  });
  const [first] = bars;
  const left = first ? first.x + first.w / 2 - plan.pitch / 2 : 0;
  drawNamesBelow(pen, plan, {
    left,
    top: bottom + roomBelowZero(plan, lettered.valueFace) + style.baseLine + style.gap,
  });
}

function drawLineValues(pen: Pen, plan: ComboPlan, marks: ComboMarks): void {
  const { valueFace } = letter(pen, plan.bars);
  lineValues(pen, plan, marks).forEach((place, i) => {
    if (place) drawText(pen, plan.line.series[0]?.labels[i] ?? '', plan, valueFace, place);
  });
}

/** The middles of the values beside the points of the line, clear of each other; undefined for those that are missing. */
export function lineValues(pen: Pen, plan: ComboPlan, { dots, bars, zero }: ComboMarks): (Point | undefined)[] {
  const { style } = plan.bars;
  const { valueFace } = letter(pen, plan.bars);
  const [series] = plan.line.series;
  const floor = Math.min(zero, ...bars.map(({ y }) => y));
  const taken: Rect[] = [];
  return (series?.labels ?? []).map((label, i) => {
    if (!Number.isFinite(series?.values[i])) return undefined;
    const size = { w: textWidth(pen, label, valueFace), h: CAP_HEIGHT * valueFace.size };
    const place = placeBeside(dots, i, size, lineValueGap(style), floor, true, taken);
    taken.push({ x: place.x - size.w / 2, y: place.y - size.h / 2, ...size });
    return place;
  });
}

/** Space between a point of the line and its value. */
export const lineValueGap = (style: ChartStyle): Px => dotRadius(style) + style.gap / 2;

function drawText(pen: Pen, label: string, plan: ComboPlan, face: Parameters<typeof drawCentred>[2], { x, y }: Point) {
  drawCentred(pen, [label], face, plan.bars.style.textFor(plan.lineRole), { x, middle: y, align: 'center' });
}

/** The names of both series, right of the last bar and of the last point. */
export function drawNames(pen: Pen, plan: ComboPlan, { bars, dots, bottom }: ComboMarks): void {
  const { style, context, table } = plan.bars;
  const { valueFace } = letter(pen, plan.bars);
  const last = bars.length - 1;
  const bar = bars[table.series[0]?.values.findLastIndex(Number.isFinite) ?? last];
  const dot = dots[plan.line.series[0]?.values.findLastIndex(Number.isFinite) ?? last];
  const labels = [table, plan.line].map((each) => textWidth(pen, each.series[0]?.labels[last] ?? '', valueFace));
  const end = bars[last] ?? { x: 0, w: columnWidth(plan.bars) };
  const x = end.x + end.w / 2 + namesStart(Math.max(...labels), plan);
  const points = [
    { x, y: bar ? bar.y + bar.h / 2 : 0 },
    { x, y: dot?.y ?? 0 },
  ];
  drawEnds(pen, plan.names, points, 'right', { most: context.width - x - 1.5 * style.gap, top: 0, bottom }, style);
}

/** Draws the sign of each missing bar. */
export function drawMissingBars(pen: Pen, { bars: plan }: ComboPlan, { bars }: ComboMarks): void {
  drawMissingColumns(pen, plan, letter(pen, plan).valueFace, bars);
}
