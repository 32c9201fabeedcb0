import type { Chart } from 'chart.js';
import { z } from 'zod';
import { axisEnds, axisField, reviewAxis } from './axis.ts';
import { baseConfig } from './base-config.ts';
import { commonFields, highlightField } from './common-fields.ts';
import { defineChart } from './define-chart.ts';
import { describeTable } from './describe-table.ts';
import { type Cell, highlightedCategory, highlightedSeries } from './emphasis.ts';
import { CAP_HEIGHT, drawText, linesHeight, textWidth } from './lettering.ts';
import { drawEnds } from './line-ends.ts';
import { placeBeside } from './line-labels.ts';
import { dotRadius, lineDatasets, pointOf } from './line-marks.ts';
import { nativeLines } from './line-native.ts';
import {
  besidePoints,
  dotOf,
  ENDS_MOST,
  endsOf,
  type LinePlan,
  lineNameFace,
  lineValueFace,
  marginsOf,
  planOf,
} from './line-plan.ts';
import { zeroPixel } from './marks.ts';
import { normalise, wordsOf } from './normalise.ts';
import { drawLine, type Pen } from './pen.ts';
import { periodNames } from './period-names.ts';
import { reviewData, reviewEmphasis, reviewSeries } from './review.ts';

function draw(pen: Pen, chart: Chart, plan: LinePlan): void {
  const { style, table, context, shown, point } = plan;
  const { left, right, bottom } = chart.chartArea;
  const zero = zeroPixel(chart, 'y');
  // A line that is no zero is not drawn as one.
  const base = plan.zero
    ? { width: style.baseLine, color: 'text' as const }
    : { width: style.hairline, color: 'context' as const };
  drawLine(pen, { x: left, y: zero }, { x: right, y: zero }, base.width, style.color(base.color));
  const step = (right - left) / Math.max(1, table.categories.length - 1);
  for (const i of shown) {
    const face = lineNameFace(style, i === point?.category);
    const middle = bottom + style.baseLine + style.gap + linesHeight(0.5, face.size);
    drawText(pen, table.categories[i] ?? '', face, style.color('text'), {
      x: left + step * i,
      middle,
      align: 'center',
    });
  }
  for (const side of ['left', 'right'] as const) {
    const category = side === 'left' ? 0 : table.categories.length - 1;
    const points = table.series.map((_, i) => pointOf(chart, i, category));
    const room = { most: ENDS_MOST * context.width, top: 0, bottom: zero - style.gap / 2 };
    drawEnds(pen, endsOf(plan, side), points, side, room, style);
  }
  for (const cell of besidePoints(plan)) drawValue(pen, chart, plan, cell);
}

/** A value beside its point, where neither the line nor the axis passes through it. */
function drawValue(pen: Pen, chart: Chart, plan: LinePlan, { series, category }: Cell): void {
  const { style, table, roles, point } = plan;
  const label = table.series[series]?.labels[category] ?? '';
  const face = lineValueFace(style);
  const size = { w: textWidth(pen, label, face), h: CAP_HEIGHT * face.size };
  const own = table.categories.map((_, i) => pointOf(chart, series, i));
  const place = placeBeside(own, category, size, dotRadius(style) + style.gap / 2, zeroPixel(chart, 'y'));
  const lifted = point?.series === series && point.category === category;
  const color = style.textFor(lifted ? 'highlight' : (roles[series] ?? 'subject'));
  drawText(pen, label, face, color, { x: place.x, middle: place.y, align: 'center' });
}

function labelsOf(plan: LinePlan): string[] {
  const { table, shown, all } = plan;
  const ends = all ? [] : table.series.flatMap(({ labels }) => [labels[0] ?? '', labels.at(-1) ?? '']);
  return [
    ...shown.map((i) => table.categories[i] ?? ''),
    ...table.series.map(({ name }) => name),
    ...ends,
    ...besidePoints(plan).map(({ series, category }) => table.series[series]?.labels[category] ?? ''),
  ].filter((label) => label !== '');
}

/** Lines over time. */
export const line = defineChart({
  type: 'line',
  name: { en: 'Line chart', zh: '折线图' },
  summary: 'Lines over time: how one measure, or a few, developed.',
  schema: z.object({ ...commonFields, ...axisField, ...highlightField }),
  plot(chart, context) {
    const named = normalise(chart);
    const table = periodNames(named, chart, context.language);
    const plan = planOf(table, chart, context, highlightedCategory(named, chart));
    const axis = axisEnds(table, chart);
    const datasets = lineDatasets(table, plan.roles, plan.style, (series, category) => dotOf(plan, series, category));
    const config = baseConfig(
      'line',
      { labels: [...table.categories], datasets: datasets as never },
      { margins: (pen) => marginsOf(pen, plan), draw: (pen, drawn) => draw(pen, drawn, plan) },
      {
        scales: {
          x: { display: false, offset: false },
          y: { display: false, ...axis },
        },
      },
    );
    return { config, labels: labelsOf(plan) };
  },
  native(chart, context) {
    const named = normalise(chart);
    const table = periodNames(named, chart, context.language);
    const plan = planOf(table, chart, context, highlightedCategory(named, chart));
    return nativeLines(plan, axisEnds(table, chart), wordsOf(chart.title ?? ''), context);
  },
  describe: (chart, language) => describeTable(normalise(chart), language),
  review(chart, path) {
    const table = normalise(chart);
    const focused = highlightedSeries(table, chart) >= 0;
    return [
      ...reviewData(chart, path),
      ...reviewEmphasis(chart, path),
      ...reviewSeries(focused ? 0 : table.series.length, path),
      ...reviewAxis(table, chart, path),
    ];
  },
});
