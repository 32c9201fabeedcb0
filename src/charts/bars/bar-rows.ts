import type { Chart } from 'chart.js';
import type { Px } from '../../core/lengths.ts';
import type { Margins } from '../base/base-config.ts';
import type { ChartPlot } from '../base/define-chart.ts';
import type { Comparison } from '../base/emphasis.ts';
import { drawLine, NOWHERE, type Pen, type Rect } from '../base/pen.ts';
import { rowNames } from '../parts/category-names.ts';
import { drawComparisonBracket, pillSize } from '../parts/comparison-arrow.ts';
import { drawCentred, type Lines, nameFace, textWidth, valueFace } from '../parts/lettering.ts';
import { barRect, valueColor, zeroPixel } from '../parts/marks.ts';
import { clearing, drawUprightLabels, referenceHeight } from '../parts/reference-draw.ts';
import { type BarPlan, barPlot, rowThickness } from './bar-plan.ts';

function namesOf(pen: Pen, { table, style, context, pitch, focus }: BarPlan): readonly Lines[] {
  return rowNames(pen, table.categories, nameFace(style), focus, { width: context.width, pitch });
}

/** The upper and the lower row of a comparison. */
const spanOf = ({ from, to }: Comparison) =>
  [Math.min(from.category, to.category), Math.max(from.category, to.category)] as const;

/** What stands right of a bar: its value, and the arrow of a comparison that passes there. */
function besideBar(pen: Pen, { table, style, comparison }: BarPlan, index: number): Px {
  const label = table.series[0]?.labels[index] ?? '';
  const width = style.gap + textWidth(pen, label, valueFace(style));
  if (!comparison) return width;
  const [first, last] = spanOf(comparison);
  if (index < first || index > last) return width;
  return width + 4 * style.gap + pillSize(pen, comparison.text, style).w;
}

/** What stands left of the axis: the values of bars below zero. */
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

function draw(plain: Pen, chart: Chart, plan: BarPlan): void {
  const { table, style, roles, focus, references } = plan;
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
}

/** Draws the comparison of two rows at their right. */
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

/** Bars that lie, with their names at the left. */
export function plotRows(plan: BarPlan): ChartPlot {
  const overlay = {
    margins: (pen: Pen) => rowMargins(pen, plan),
    draw: (pen: Pen, drawn: Chart) => draw(pen, drawn, plan),
  };
  const scales = { x: { display: false, ...plan.axis }, y: { display: false } };
  return barPlot(plan, rowThickness(plan), overlay, { indexAxis: 'y', scales }, true);
}
