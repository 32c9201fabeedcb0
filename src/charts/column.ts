import type { Chart } from 'chart.js';
import { z } from 'zod';
import { axisField, reviewBarAxis } from './axis.ts';
import { baseConfig } from './base-config.ts';
import { drawComparison } from './column-arrow.ts';
import { labelAbove, letter } from './column-letters.ts';
import { columnMargins } from './column-margins.ts';
import { nativeColumns } from './column-native.ts';
import { type ColumnPlan, columnWidth, planColumns } from './column-plan.ts';
import { commonFields, compareFields } from './common-fields.ts';
import { defineChart } from './define-chart.ts';
import { describeTable } from './describe-table.ts';
import { drawCentred, drawLines, linesHeight } from './lettering.ts';
import { barFill, barRect, zeroPixel } from './marks.ts';
import { normalise, wordsOf } from './normalise.ts';
import { drawLine, type Pen } from './pen.ts';
import { reviewBars } from './review.ts';

function draw(pen: Pen, chart: Chart, plan: ColumnPlan): void {
  const { table, style, roles, focus } = plan;
  const { names, values, nameFace, valueFace } = letter(pen, plan);
  const { left, right, bottom } = chart.chartArea;
  const series = table.series[0];
  const bars = table.categories.map((_, i) => barRect(chart, 0, i));
  const zero = zeroPixel(chart, 'y');
  drawLine(pen, { x: left, y: zero }, { x: right, y: zero }, style.baseLine, style.color('text'));
  const negative = series?.values.some((value) => value < 0);
  const valueRoom = negative ? style.gap + linesHeight(1, valueFace.size) : 0;
  bars.forEach((bar, i) => {
    const x = bar.x + bar.w / 2;
    const role = roles[i] ?? 'subject';
    const value = values[i];
    const below = (series?.values[i] ?? 0) < 0;
    const box = labelAbove(bar, value, valueFace, style);
    const middle = below ? bar.y + bar.h + style.gap + box.h / 2 : box.y + box.h / 2;
    drawCentred(pen, value?.lines ?? [], valueFace, style.textFor(role), { x, middle, align: 'center' });
    const face = { ...nameFace, bold: i === focus };
    const nameMiddle = bottom + valueRoom + style.baseLine + style.gap + nameFace.size * 0.6;
    const color = style.color(role === 'context' ? 'subtle' : 'text');
    drawLines(pen, names[i]?.lines ?? [], face, color, { x, middle: nameMiddle, align: 'center' });
  });
  if (plan.comparison) drawComparison(pen, plan, bars, plan.comparison);
}

/** Columns: one series of a few values to compare. */
export const column = defineChart({
  type: 'column',
  name: { en: 'Column chart', zh: '柱形图' },
  summary: 'Columns side by side: a few values of one measure, or a before and after.',
  schema: z.object({ ...commonFields, ...axisField, ...compareFields }),
  plot(chart, context) {
    const plan = planColumns(chart, context);
    const { table, style, roles, comparison } = plan;
    const values = table.series[0]?.values ?? [];
    const dataset = {
      data: [...values],
      ...barFill(roles, style),
      barThickness: columnWidth(plan),
    };
    const config = baseConfig(
      'bar',
      { labels: [...table.categories], datasets: [dataset] },
      { margins: (pen) => columnMargins(pen, plan), draw: (pen, drawn) => draw(pen, drawn, plan) },
      {
        scales: {
          x: { display: false },
          y: { display: false, ...plan.axis },
        },
      },
    );
    const labels = [...table.categories, ...(table.series[0]?.labels ?? []), ...(comparison ? [comparison.text] : [])];
    return { config, labels };
  },
  native: (chart, context) => nativeColumns(planColumns(chart, context), wordsOf(chart.title ?? ''), context),
  describe: (chart, language) => describeTable(normalise(chart), language),
  review: (chart, path) => [...reviewBars(chart, path), ...reviewBarAxis(normalise(chart), chart, path)],
});
