import type { Chart } from 'chart.js';
import { z } from 'zod';
import { type Inch, PIXELS_PER_INCH, type Px } from '../core/units.ts';
import type { ChartPoint } from '../scene/native-chart.ts';
import { type AxisEnds, axisEnds, axisField, reviewBarAxis, type WithAxis } from './axis.ts';
import { baseConfig, type Margins } from './base-config.ts';
import { type ChartData, type Compared, commonFields, compareFields } from './common-fields.ts';
import { drawBracket, pillSize } from './comparison-arrow.ts';
import { defineChart, type NativeContext, type NativeDrawing, type PlotContext } from './define-chart.ts';
import { describeTable } from './describe-table.ts';
import { barRoles, type Comparison, comparisonOf, highlightedCategory } from './emphasis.ts';
import { drawCentred, type Lines, textWidth } from './lettering.ts';
import { barFill, barRect, zeroPixel } from './marks.ts';
import { chartText, nativeLabel, plotArea } from './native-label.ts';
import { barPoint, begunEarlier, gapOf, seriesName, spaced } from './native-series.ts';
import { type DataTable, normalise, wordsOf } from './normalise.ts';
import { drawLine, type Pen, type Rect } from './pen.ts';
import { periodNames } from './period-names.ts';
import { reviewBars } from './review.ts';
import { rowNames } from './row-names.ts';
import { type ChartStyle, chartStyle, inRoles } from './style.ts';

/** Bars stand no further apart than this; what is left of the height stays empty below them. */
const PITCH_MAX: Inch = 0.9;
const FILL = 0.6;

interface Plan {
  readonly table: DataTable;
  readonly style: ChartStyle;
  readonly axis: AxisEnds;
  readonly focus: number;
  readonly roles: ReturnType<typeof barRoles>;
  readonly comparison: Comparison | undefined;
  readonly context: PlotContext;
  readonly pitch: Px;
}

const valueFace = (style: ChartStyle) => ({ family: style.family, size: style.value.size, bold: true });
const nameFace = (style: ChartStyle) => ({ family: style.family, size: style.label.size, bold: false });

function namesOf(pen: Pen, { table, style, context, pitch, focus }: Plan): readonly Lines[] {
  return rowNames(pen, table.categories, nameFace(style), focus, { width: context.width, pitch });
}

/** What stands right of a bar: its value, and the arrow of a comparison that passes there. */
function besideBar(pen: Pen, { table, style, comparison }: Plan, index: number): Px {
  const label = table.series[0]?.labels[index] ?? '';
  const width = style.gap + textWidth(pen, label, valueFace(style));
  if (!comparison) return width;
  const [first, last] = [comparison.from.category, comparison.to.category].sort((a, b) => a - b) as [number, number];
  if (index < first || index > last) return width;
  return width + 4 * style.gap + pillSize(pen, comparison.text, style).w;
}

/** The axis is as long as it can be while every bar keeps room for what stands beside it. */
function marginsOf(pen: Pen, plan: Plan): Margins {
  const { table, style, context, pitch } = plan;
  const values = table.series[0]?.values ?? [];
  const names = namesOf(pen, plan);
  const negative = values.map((value, i) => (value < 0 ? besideBar(pen, plan, i) : 0));
  const left = Math.max(0, ...names.map((name) => name.width)) + 2 * style.gap + Math.max(0, ...negative);
  const room = context.width - left;
  const { min: low, max: high } = plan.axis;
  const lengths = values.map((value, i) =>
    value > Math.max(0, low) ? ((room - besideBar(pen, plan, i)) * (high - low)) / (value - low) : room,
  );
  return {
    top: 0,
    right: room - Math.min(room, ...lengths),
    bottom: Math.max(0, context.height - pitch * table.categories.length),
    left,
  };
}

function draw(pen: Pen, chart: Chart, plan: Plan): void {
  const { table, style, roles, focus } = plan;
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
    drawCentred(pen, [series?.labels[i] ?? ''], face, style.textFor(roles[i] ?? 'subject'), place);
    const name = { ...nameFace(style), bold: i === focus };
    drawCentred(pen, names[i]?.lines ?? [], name, style.color('text'), { x: nameEnd, middle, align: 'right' });
  });
  drawLine(
    pen,
    { x: zero - style.baseLine, y: top },
    { x: zero - style.baseLine, y: bottom },
    style.baseLine,
    style.color('text'),
  );
  if (plan.comparison) drawComparison(pen, plan, bars, plan.comparison);
}

function leftOfAxis(pen: Pen, plan: Plan): Px {
  const values = plan.table.series[0]?.values ?? [];
  return Math.max(0, ...values.map((value, i) => (value < 0 ? besideBar(pen, plan, i) : 0)));
}

function drawComparison(pen: Pen, plan: Plan, bars: readonly Rect[], { from, to, text }: Comparison): void {
  const { style, table } = plan;
  const face = valueFace(style);
  const end = (index: number) => {
    const bar = bars[index] ?? { x: 0, y: 0, w: 0, h: 0 };
    const label = textWidth(pen, table.series[0]?.labels[index] ?? '', face);
    return { x: bar.x + bar.w + 2 * style.gap + label, y: bar.y + bar.h / 2 };
  };
  const [first, last] = [from.category, to.category].sort((a, b) => a - b) as [number, number];
  const between = bars.map((_, i) => i).slice(first, last + 1);
  const reach = Math.max(...between.map((i) => end(i).x));
  const level = { x: reach + style.gap + pillSize(pen, text, style).w / 2 };
  drawBracket(pen, end(from.category), end(to.category), level, text, style);
}

const thickness = (pitch: Px): Px => Math.round(pitch * FILL);

function planOf(chart: ChartData & Compared & WithAxis, context: PlotContext): Plan {
  const named = normalise(chart);
  const table = periodNames(named, chart, context.language);
  const style = chartStyle(context.brand);
  const comparison = comparisonOf(table, chart, context.language);
  const highlighted = highlightedCategory(named, chart);
  const focus = highlighted >= 0 ? highlighted : (comparison?.to.category ?? -1);
  const count = Math.max(1, table.categories.length);
  const roles = barRoles(count, highlighted, comparison);
  const pitch = Math.min(context.height / count, PITCH_MAX * PIXELS_PER_INCH);
  const axis = axisEnds(table, chart);
  return { table, style, axis, focus, roles, comparison, context, pitch };
}

/** The bars as a chart that can be edited; the arrow of a comparison is drawn over it. */
function nativeBars(picture: Plan, title: string, { pen, width, height }: NativeContext): NativeDrawing {
  const plan = { ...picture, style: spaced(picture.style) };
  const { table, style, roles, pitch, axis, comparison } = plan;
  const margins = marginsOf(pen, plan);
  const series = table.series[0];
  const points = (series?.values ?? []).map((value, i): ChartPoint => {
    const role = roles[i] ?? 'subject';
    const face = { ...valueFace(style), color: style.textRole(role) };
    return { ...barPoint(value, role, style), label: nativeLabel(series?.labels[i] ?? '', value, 'outside', face) };
  });
  const before = leftOfAxis(pen, plan);
  const length = width - margins.left - margins.right;
  const at = (value: number) => margins.left + (length * (value - axis.min)) / (axis.max - axis.min);
  const zero = at(Math.min(Math.max(0, axis.min), axis.max));
  const bars = (series?.values ?? []).map((value, i): Rect => {
    const y = margins.top + pitch * (i + 0.5) - thickness(pitch) / 2;
    return { x: Math.min(zero, at(value)), y, w: Math.abs(at(value) - zero), h: thickness(pitch) };
  });
  return {
    chart: {
      plot: { kind: 'bars', horizontal: true, stacked: false, gap: gapOf(pitch, thickness(pitch)), overlap: 0 },
      categories: table.categories,
      series: [{ name: seriesName(series?.name, title, table), points }],
      axes: {
        ...begunEarlier(axis, before, length),
        base: { color: 'text', width: 1.25 },
        names: chartText({ ...nameFace(style), color: 'text' }),
      },
      area: plotArea({ ...margins, left: margins.left - before }, { width, height }),
    },
    overlay(over) {
      if (comparison) drawComparison(over, { ...plan, style: inRoles(style) }, bars, comparison);
    },
  };
}

/** Horizontal bars: values of one measure whose names are long. */
export const bar = defineChart({
  type: 'bar',
  name: { en: 'Bar chart', zh: '条形图' },
  summary: 'Horizontal bars: several values of one measure, with names as long as they need to be.',
  schema: z.object({ ...commonFields, ...axisField, ...compareFields }),
  plot(chart, context) {
    const plan = planOf(chart, context);
    const { table, style, axis, roles, comparison, pitch } = plan;
    const values = table.series[0]?.values ?? [];
    const dataset = {
      data: [...values],
      ...barFill(roles, style),
      barThickness: thickness(pitch),
    };
    const config = baseConfig(
      'bar',
      { labels: [...table.categories], datasets: [dataset] },
      { margins: (pen) => marginsOf(pen, plan), draw: (pen, drawn) => draw(pen, drawn, plan) },
      {
        indexAxis: 'y',
        scales: {
          x: { display: false, ...axis },
          y: { display: false },
        },
      },
    );
    const labels = [...table.categories, ...(table.series[0]?.labels ?? []), ...(comparison ? [comparison.text] : [])];
    return { config, labels };
  },
  native: (chart, context) => nativeBars(planOf(chart, context), wordsOf(chart.title ?? ''), context),
  describe: (chart, language) => describeTable(normalise(chart), language),
  naturalHeight: (chart) => PITCH_MAX * Math.max(1, normalise(chart).categories.length),
  review: (chart, path) => [...reviewBars(chart, path), ...reviewBarAxis(normalise(chart), chart, path)],
});
