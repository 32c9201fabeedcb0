import type { Chart } from 'chart.js';
import { z } from 'zod';
import { baseConfig } from './base-config.ts';
import { defineChart } from './define-chart.ts';
import { describePoints } from './describe-points.ts';
import type { Pen, Point } from './pen.ts';
import { axisMargins, axisTexts, drawAxes, pixelOf } from './point-axes.ts';
import { pointFields } from './point-fields.ts';
import { drawPointNames } from './point-names.ts';
import { type PointPlan, pointPlan } from './point-plan.ts';
import { pointStyle, shapeOf, shapeScale } from './point-shapes.ts';
import { reviewPoints } from './review-points.ts';
import type { ChartStyle } from './style.ts';
import { trendOf } from './trend-line.ts';

/** The size of marks, in em of the labels. */
const RADIUS = { usual: 0.3, highlighted: 0.4 };

const MEASURES = ['x', 'y'] as const;

const radiusOf = (style: ChartStyle, highlighted: boolean) =>
  style.label.size * (highlighted ? RADIUS.highlighted : RADIUS.usual);

function trendOn(chart: Chart, ends: ReturnType<typeof trendOf>): readonly [Point, Point] | undefined {
  const at = ({ x, y }: Point): Point => ({ x: pixelOf(chart, 'x')(x), y: pixelOf(chart, 'y')(y) });
  return ends && [at(ends[0]), at(ends[1])];
}

/** The points of one group as a dataset of Chart.js. */
function datasetOf({ table, roles, radii, style }: PointPlan, group: number): object {
  const own = table.groupOf.flatMap((each, i) => (each === group ? [i] : []));
  return {
    label: table.groups[group],
    data: own.map((i) => ({ x: table.series[0]?.values[i], y: table.series[1]?.values[i] })),
    ...pointStyle(shapeOf(group)),
    pointRadius: own.map((i) => radii[i]),
    backgroundColor: own.map((i) => style.color(roles[i] ?? 'subject')),
    borderColor: style.color('ground'),
    borderWidth: style.hairline,
    clip: false,
  };
}

/** Points between two value axes. */
export const scatter = defineChart({
  type: 'scatter',
  name: { en: 'Scatter chart', zh: '散点图' },
  summary: 'Points between two value axes: whether two measures go together, and who stands apart.',
  schema: z.object({
    ...pointFields,
    trend: z.boolean().default(false).meta({ description: 'Draws the straight line that fits the points best.' }),
  }),
  plot(chart, context) {
    const plan = pointPlan(chart, context, MEASURES, ({ groupOf }, style, highlighted) =>
      groupOf.map((group, i) => shapeScale(group) * radiusOf(style, i === highlighted)),
    );
    const { table, style, axes } = plan;
    const ends = chart.trend ? trendOf(table.series[0]?.values ?? [], table.series[1]?.values ?? []) : undefined;
    const trend = {
      type: 'line',
      data: ends ?? [],
      pointRadius: 0,
      borderColor: style.color('subtle'),
      borderWidth: 2 * style.hairline,
      borderDash: [style.gap, style.gap],
      order: 1,
    };
    const groups = table.groups.map((_, group) => datasetOf(plan, group));
    const config = baseConfig(
      'scatter',
      { datasets: [...groups, ...(ends ? [trend] : [])] as never },
      {
        margins: (pen) => axisMargins(pen, plan),
        before: (pen, drawn) => drawAxes(pen, drawn, plan),
        draw: (pen: Pen, drawn) => drawPointNames(pen, drawn, plan, () => undefined, trendOn(drawn, ends)),
      },
      {
        scales: {
          x: { type: 'linear', display: false, min: axes.x.min, max: axes.x.max },
          y: { type: 'linear', display: false, min: axes.y.min, max: axes.y.max },
        },
      },
    );
    return { config, labels: [...axisTexts(plan), ...plan.named.map((i) => table.categories[i] ?? '')] };
  },
  describe: (chart, language) => describePoints(chart, language, MEASURES),
  review: (chart, path) => reviewPoints(chart, path, MEASURES),
});
