import type { Chart } from 'chart.js';
import type { Px } from '../../core/lengths.ts';
import {
  CAP_HEIGHT,
  drawCentred,
  type Face,
  type Lines,
  linesHeight,
  textWidth,
  wrapText,
} from '../../marks/lettering.ts';
import { drawLine, NOWHERE, type Pen, type Rect, touches } from '../../marks/pen.ts';
import { type AxisEnds, levelsOf, type Reference, type WithLevels } from '../base/axis.ts';
import type { ChartData, Compared } from '../base/common-fields.ts';
import {
  type ChartPlan,
  type ChartPlot,
  chartPlot,
  type Margins,
  type Overlay,
  type PlotContext,
} from '../base/define-chart.ts';
import { type ChartStyle, chartStyle, fitLettering, grown, nameFace, rowStyle, valueFace } from '../base/style.ts';
import { barRoles, type Comparison, comparisonOf, highlightedCategory, normalise, periodNames } from '../base/table.ts';
import {
  clearing,
  drawComparisonBracket,
  drawSwing,
  drawUprightLabels,
  pillSize,
  referenceAnnotations,
  referenceHeight,
  referenceRoom,
  type Swing,
  swingPill,
} from '../parts/annotations.ts';
import { type ColumnNames, columnNames, drawColumnNames, namesFit, rowNames } from '../parts/labels.ts';
import { barFill, barRect, drawMissing, valueColor, zeroPixel } from '../parts/marks.ts';

const ROW_FILL = 0.66;
const GROUP_FILL = 0.8;
const GROWN = { label: 1.22, value: 1.6 };

type BarChart = ChartData & Compared & WithLevels & { readonly horizontal?: boolean | undefined };

export interface BarPlan extends ChartPlan {
  readonly axis: AxisEnds;
  /** The category whose name is bold; -1 for none. */
  readonly focus: number;
  readonly roles: ReturnType<typeof barRoles>;
  readonly comparison: Comparison | undefined;
  /** From the middle of a bar to the next one's. */
  readonly pitch: Px;
  readonly references: readonly Reference[];
  /** Whether values stand above their columns, and never in them. */
  readonly above?: boolean;
  /** How many columns stand side by side in each category; one where omitted. */
  readonly slots?: number;
  /** The columns of the pictures beside this one, which share its base line and its sizes of text. */
  readonly beside: readonly BarPlan[];
}

export function planBars(chart: BarChart, context: PlotContext, lying: boolean): BarPlan {
  const named = normalise(chart, context.language);
  const table = periodNames(named, chart, context.language);
  const comparison = comparisonOf(table, chart, context.language);
  const highlighted = highlightedCategory(named, chart);
  const focus = highlighted >= 0 ? highlighted : (comparison?.to.category ?? -1);
  const count = Math.max(1, table.categories.length);
  const roles = barRoles(count, highlighted, comparison);
  const { references, axis } = levelsOf(table, chart);
  const usual = chartStyle(context.brand);
  const style = lying
    ? rowStyle(usual, context, context.height / count)
    : grown(usual, context, GROWN.label, GROWN.value);
  const pitch = lying
    ? (context.height - referenceHeight(references, style)) / count
    : (context.width - referenceRoom(references, context.width, style)) / count;
  const beside = (lying ? [] : (context.beside ?? []))
    .map((each) => ({ ...each, chart: each.chart as unknown as BarChart }))
    .filter(({ chart }) => (chart as { readonly type?: string }).type === 'column' && !chart.horizontal)
    .map(({ chart, width, height }) => planBars(chart, { ...context, width, height, beside: [] }, false));
  return { table, style, axis, focus, roles, comparison, context, pitch, references, beside };
}

export function columnWidth({ table, pitch, comparison, slots = 1 }: BarPlan): Px {
  /** The part of its space that a column fills. Columns of a comparison leave room for its arrow. */
  const fill = (count: number, compared: boolean): number => {
    if (count <= 3) return compared ? 0.56 : 0.72;
    return count <= 6 ? 0.66 : 0.72;
  };
  const part = slots > 1 ? GROUP_FILL : fill(Math.max(1, table.categories.length), comparison !== undefined);
  return Math.round((pitch * part) / slots);
}

export function rowThickness({ pitch }: BarPlan): Px {
  return Math.round(pitch * ROW_FILL);
}

export function barPlot(plan: BarPlan, barThickness: Px, overlay: Overlay, options: object, lying = false): ChartPlot {
  const { table, style, roles, comparison, references } = plan;
  const [series] = table.series;
  return chartPlot('bar', {
    ...overlay,
    categories: table.categories,
    datasets: [{ data: [...(series?.values ?? [])], ...barFill(roles, style), barThickness }],
    options,
    annotations: referenceAnnotations(references, lying ? 'x' : 'y', style),
    labels: [
      ...[...table.categories, ...(series?.labels ?? []), comparison?.text ?? ''],
      ...references.map(({ text }) => text),
    ],
  });
}

type Lettered = ReturnType<typeof letter>;

/** Values inside columns: for at most this many columns, this many times as large, and this part as wide. */
const INSIDE = { count: 3, times: 1.7, width: 0.86 };
/** From the top of a column to a value in it, and the least height of a column for that, in em. */
const WITHIN = { top: 0.45, least: 1.6 };

interface Sizes {
  readonly name: Px;
  readonly value: Px;
}

export function letter(pen: Pen, plan: BarPlan) {
  const faceOf = ({ style }: BarPlan, bold: boolean, size: Px): Face => ({ family: style.family, bold, size });
  const sizesOf = (plan: BarPlan): Sizes => {
    const fits = (lines: readonly Lines[]) => lines.every((each) => !each.tooWide);
    const single = (lines: readonly Lines[]) => lines.every((each) => each.lines.length === 1);
    return {
      name: fitLettering(plan.style.label, (size) => namesFit(names(pen, plan, faceOf(plan, false, size)))),
      value: fitLettering(plan.style.value, (size) => {
        const set = values(pen, plan, faceOf(plan, true, size));
        return fits(set) && single(set);
      }),
    };
  };
  const sizes = [plan, ...plan.beside].map((each) => sizesOf(each));
  const nameFace = faceOf(plan, false, Math.min(...sizes.map((each) => each.name)));
  const valueFace = faceOf(plan, true, Math.min(...sizes.map((each) => each.value)));
  const inside = [plan, ...plan.beside].map((each) => insideSize(pen, each, valueFace));
  const insideFace = { ...valueFace, size: Math.min(...inside) };
  return { names: names(pen, plan, nameFace), values: values(pen, plan, valueFace), nameFace, valueFace, insideFace };
}

/** The size of values in columns: as large as the widest column allows, and no smaller than above others. */
function insideSize(pen: Pen, plan: BarPlan, face: Face): Px {
  const [series] = plan.table.series;
  const labels = (series?.labels ?? []).filter((_, i) => mayBeInside(plan, i));
  const widest = Math.max(0, ...labels.map((label) => textWidth(pen, label, face)));
  const room = INSIDE.width * columnWidth(plan);
  return face.size * Math.min(INSIDE.times, Math.max(1, room / Math.max(1, widest)));
}

/** Whether a value belongs in its column: of up to three columns all do, of more the one that is highlighted. */
function mayBeInside({ table, roles, references, above = false }: BarPlan, index: number): boolean {
  const [series] = table.series;
  if (references.length > 0 || above || series?.values.some((value) => value < 0)) return false;
  return table.categories.length <= INSIDE.count || roles[index] === 'highlight';
}

export function standsInside(pen: Pen, plan: BarPlan, { insideFace }: Lettered, index: number, height: Px): boolean {
  if (!mayBeInside(plan, index)) return false;
  const label = plan.table.series[0]?.labels[index] ?? '';
  const fits = textWidth(pen, label, insideFace) <= INSIDE.width * columnWidth(plan) + 1;
  return fits && height >= WITHIN.least * insideFace.size;
}

export const insideDrop = ({ size }: Face): Px => (WITHIN.top + CAP_HEIGHT / 2) * size;

function values(pen: Pen, plan: BarPlan, face: Face): readonly Lines[] {
  const room = (plan.slots ?? 1) > 1 ? columnWidth(plan) : plan.pitch - 1.5 * plan.style.gap;
  return (plan.table.series[0]?.labels ?? []).map((label) => wrapText(pen, label, face, room));
}

function names(pen: Pen, plan: BarPlan, face: Face): ColumnNames {
  const { table, focus, pitch, style, context } = plan;
  const own = (i: number) => ({ ...face, bold: i === focus });
  return columnNames(pen, table.categories, own, { pitch, style, width: context.width });
}

export function drawNamesBelow(pen: Pen, plan: BarPlan, place: { readonly left: Px; readonly top: Px }): void {
  drawColumnNames(pen, letter(pen, plan).names, place, (i) => (plan.roles[i] === 'context' ? 'subtle' : 'text'));
}

export function labelAbove(pen: Pen, plan: BarPlan, lettered: Lettered, index: number, bar: Rect): Rect {
  const x = bar.x + bar.w / 2;
  if (standsInside(pen, plan, lettered, index, bar.h)) return { x, y: bar.y, w: 0, h: 0 };
  return valueAbove(bar, lettered.values[index], lettered.valueFace, plan.style);
}

function valueAbove(bar: Rect, lines: Lines | undefined, face: Face, style: ChartStyle): Rect {
  const count = lines?.lines.length ?? 1;
  const h = linesHeight(count - 1, face.size) + CAP_HEIGHT * face.size;
  const w = lines?.width ?? 0;
  return { x: bar.x + bar.w / 2 - w / 2, y: bar.y - style.gap - h, w, h };
}

export function outerBox(plan: BarPlan, { values, valueFace }: Lettered, bar: Rect, index: number): Rect {
  const { table, style } = plan;
  const box = valueAbove(bar, values[index], valueFace, style);
  return (table.series[0]?.values[index] ?? 0) < 0 ? { ...box, y: bar.y + bar.h + style.gap } : box;
}

export function drawOuterValue(pen: Pen, plan: BarPlan, lettered: Lettered, bar: Rect, index: number): void {
  const { table, style, roles } = plan;
  const { values, valueFace } = lettered;
  const { y, h } = outerBox(plan, lettered, bar, index);
  const color = valueColor(table.series[0]?.values[index], roles[index] ?? 'subject', style);
  const place = { x: bar.x + bar.w / 2, middle: y + h / 2, align: 'center' as const };
  drawCentred(pen, values[index]?.lines ?? [], valueFace, color, place);
}

export function drawMissingColumns(pen: Pen, { table, style }: BarPlan, face: Face, bars: readonly Rect[]): void {
  drawMissing(pen, face, style, table.series[0], (i) => {
    const { x = 0, y = 0, w = 0 } = bars[i] ?? {};
    return { x: x + w / 2, middle: y - style.gap - (CAP_HEIGHT / 2) * face.size, align: 'center' };
  });
}

export function roomBelowZero({ table, style }: Pick<BarPlan, 'table' | 'style'>, face: Face): Px {
  const hasNegative = table.series.some(({ values }) => values.some((value) => value < 0));
  return hasNegative ? style.gap + linesHeight(1, face.size) : 0;
}

/** How far arrows keep from the values that they rise over, in widths of their line. */
const CLEAR = 4;

/**
 * The arrow that rises from over the first column's value and swings into the side of the second, its next neighbour;
 * undefined where it has no room, or its pill would hide it.
 */
function swingOf(pen: Pen, plan: BarPlan, bars: readonly Rect[]): Swing | undefined {
  const { comparison, style } = plan;
  if (!comparison || comparison.to.category !== comparison.from.category + 1) return undefined;
  const a = bars[comparison.from.category];
  const b = bars[comparison.to.category];
  if (!a || !b) return undefined;
  const lettered = letter(pen, plan);
  const label = labelAbove(pen, plan, lettered, comparison.from.category, a);
  const swing = {
    from: { x: a.x + a.w / 2, y: label.y - CLEAR * style.arrow },
    to: { x: b.x - style.gap / 2, y: b.y + 2 * style.gap },
  };
  const pill = swingPill(pen, swing, comparison.text, style);
  if (!pill) return undefined;
  const other = labelAbove(pen, plan, lettered, comparison.to.category, b);
  return [b, label, other].some((rect) => touches(pill, rect, style.gap / 2)) ? undefined : swing;
}

export function drawComparison(pen: Pen, plan: BarPlan, bars: readonly Rect[], comparison: Comparison): void {
  const { style } = plan;
  const swing = swingOf(pen, plan, bars);
  if (swing) {
    drawSwing(pen, swing, comparison.text, style);
    return;
  }
  const lettered = letter(pen, plan);
  const above = (index: number) => {
    const bar = bars[index] ?? NOWHERE;
    const label = labelAbove(pen, plan, lettered, index, bar);
    return { x: bar.x + bar.w / 2, y: label.y - CLEAR * style.arrow };
  };
  const level = { y: pillSize(pen, comparison.text, style).h / 2 };
  drawComparisonBracket(
    pen,
    above(comparison.from.category),
    above(comparison.to.category),
    level,
    comparison.text,
    style,
  );
}

const SIGNS = 0.2;

/** The space around the columns; above and below as much as the neediest of the pictures side by side asks for. */
export function columnMargins(pen: Pen, plan: BarPlan): Margins {
  const { context, pitch, table, beside } = plan;
  const group = [plan, ...beside];
  const heights = (plan: BarPlan): Heights => {
    const { style, table, comparison } = plan;
    const lettered = letter(pen, plan);
    const { names, values, nameFace, valueFace } = lettered;
    const series = table.series[0]?.values ?? [];
    const tallest = (lines: readonly Lines[]) => Math.max(1, ...lines.map((each) => each.lines.length));
    const valueHeight = style.gap + linesHeight(tallest(values), valueFace.size);
    const nameHeight = style.names.room + Math.max(names.height, linesHeight(1, nameFace.size));
    const plain = {
      top: series.some((value) => value >= 0) ? valueHeight : 0,
      bottom: nameHeight + (series.some((value) => value < 0) ? valueHeight : 0),
    };
    const columns = plannedColumns(plan, plain);
    // Values in the highest columns leave room above them, which columns take.
    const needed = columns.map((bar, i) => {
      const { y, h } = labelAbove(pen, plan, lettered, i, bar);
      // Signs reach a little higher than figures.
      return plain.top - y + SIGNS * h;
    });
    const top = Math.max(0, ...needed.map((each) => Math.min(plain.top, each)));
    const fitted = { ...plain, top };
    if (!comparison || swingOf(pen, plan, plannedColumns(plan, fitted))) return fitted;
    return { ...fitted, top: fitted.top + pillSize(pen, comparison.text, style).h + 2 * style.gap };
  };
  const all = group.map((each) => heights({ ...each, beside: group.filter((other) => other !== each) }));
  return {
    top: Math.max(...all.map((each) => each.top)),
    right: context.width - pitch * table.categories.length,
    bottom: Math.max(...all.map((each) => each.bottom)),
    left: 0,
  };
}

interface Heights {
  readonly top: Px;
  readonly bottom: Px;
}

export function plannedColumns(plan: BarPlan, { top, bottom }: Heights): readonly Rect[] {
  const values = plan.table.series[0]?.values ?? [];
  const height = plan.context.height - top - bottom;
  const width = columnWidth(plan);
  const { min, max } = plan.axis;
  const base = Math.min(Math.max(0, min), max);
  return values.map((value, i) => {
    const h = Number.isNaN(value) ? 0 : (height * (value - base)) / (max - base);
    return { x: plan.pitch * (i + 0.5) - width / 2, y: top + height - h, w: width, h };
  });
}

function namesOf(pen: Pen, { table, style, context, pitch, focus }: BarPlan): readonly Lines[] {
  return rowNames(pen, table.categories, nameFace(style), focus, { width: context.width, pitch });
}

const spanOf = ({ from, to }: Comparison) =>
  [Math.min(from.category, to.category), Math.max(from.category, to.category)] as const;

function besideBar(pen: Pen, { table, style, comparison }: BarPlan, index: number): Px {
  const label = table.series[0]?.labels[index] ?? '';
  const width = style.gap + textWidth(pen, label, valueFace(style));
  if (!comparison) return width;
  const [first, last] = spanOf(comparison);
  if (index < first || index > last) return width;
  return width + 4 * style.gap + pillSize(pen, comparison.text, style).w;
}

export function leftOfAxis(pen: Pen, plan: BarPlan): Px {
  const values = plan.table.series[0]?.values ?? [];
  return Math.max(0, ...values.map((value, i) => (value < 0 ? besideBar(pen, plan, i) : 0)));
}

/** The axis is as long as it can be while every bar keeps room for what stands beside it. */
export function rowMargins(pen: Pen, plan: BarPlan): Margins {
  const { table, style, context, pitch, references } = plan;
  const above = referenceHeight(references, style);
  const values = table.series[0]?.values ?? [];
  const names = namesOf(pen, plan);
  const left = Math.max(0, ...names.map((name) => name.width)) + 2 * style.gap + leftOfAxis(pen, plan);
  const room = context.width - left;
  const { min: low, max: high } = plan.axis;
  const lengths = values.map((value, i) =>
    value > Math.max(0, low) ? ((room - besideBar(pen, plan, i)) * (high - low)) / (value - low) : room,
  );
  return {
    top: above,
    right: room - Math.min(room, ...lengths),
    bottom: Math.max(0, context.height - above - pitch * table.categories.length),
    left,
  };
}

export function drawRowComparison(pen: Pen, plan: BarPlan, bars: readonly Rect[], comparison: Comparison): void {
  const { style, table } = plan;
  const { from, to, text } = comparison;
  const face = valueFace(style);
  const end = (index: number) => {
    const bar = bars[index] ?? NOWHERE;
    const label = textWidth(pen, table.series[0]?.labels[index] ?? '', face);
    return { x: bar.x + bar.w + 2 * style.gap + label, y: bar.y + bar.h / 2 };
  };
  const [first, last] = spanOf(comparison);
  const between = bars.map((_, i) => i).slice(first, last + 1);
  const reach = Math.max(...between.map((i) => end(i).x));
  const level = { x: reach + style.gap + pillSize(pen, text, style).w / 2 };
  drawComparisonBracket(pen, end(from.category), end(to.category), level, text, style);
}

export function plotRows(plan: BarPlan): ChartPlot {
  const { table, style, roles, focus, references } = plan;
  const draw = (plain: Pen, chart: Chart) => {
    const xOf = (value: number) => chart.scales.x?.getPixelForValue(value) ?? 0;
    const pen = clearing(plain, references, { scale: 'x', at: xOf }, style);
    const { left, top, bottom } = chart.chartArea;
    const series = table.series[0];
    const names = namesOf(pen, plan);
    const face = valueFace(style);
    const zero = zeroPixel(chart, 'x');
    const bars = table.categories.map((_, i) => barRect(chart, 0, i));
    const nameEnd = left - 2 * style.gap - leftOfAxis(pen, plan);
    bars.forEach((bar, i) => {
      const middle = bar.y + bar.h / 2;
      const negative = (series?.values[i] ?? 0) < 0;
      const x = negative ? bar.x - style.gap : bar.x + bar.w + style.gap;
      const place = { x, middle, align: negative ? ('right' as const) : ('left' as const) };
      const color = valueColor(series?.values[i], roles[i] ?? 'subject', style);
      drawCentred(pen, [series?.labels[i] ?? ''], face, color, place);
      const name = nameFace(style, i === focus);
      drawCentred(pen, names[i]?.lines ?? [], name, style.color('text'), { x: nameEnd, middle, align: 'right' });
    });
    const x = zero - style.baseLine;
    drawLine(pen, { x, y: top }, { x, y: bottom }, style.baseLine, style.color('text'));
    if (plan.comparison) drawRowComparison(pen, plan, bars, plan.comparison);
    drawUprightLabels(pen, references, style, { width: plan.context.width, top, xOf });
  };
  const scales = { x: { display: false, ...plan.axis }, y: { display: false } };
  const margins = (pen: Pen) => rowMargins(pen, plan);
  return barPlot(plan, rowThickness(plan), { margins, draw }, { indexAxis: 'y', scales }, true);
}
