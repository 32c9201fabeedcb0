import { z } from 'zod';
import { defineChart, type PlotContext } from '../base/define-chart.ts';
import { nativeScatter } from '../native/point-native.ts';
import { describePoints, type PointChart, pointFields, reviewPoints } from '../points/point-data.ts';
import { pointPlot } from '../points/point-names.ts';
import { type PointPlan, pointPlan, pointStyle, shapeOf, shapeScale } from '../points/point-plan.ts';

const MEASURES = ['x', 'y'] as const;
/** Radii in em of the labels. */
const RADIUS = { usual: 0.44, highlighted: 0.58 };

const scatterPlan = (chart: PointChart & { readonly trend: boolean }, context: PlotContext): PointPlan =>
  pointPlan(chart, context, MEASURES, ({ groupOf }, style, highlighted) =>
    groupOf.map(
      (group, i) => shapeScale(group) * (style.label.size * RADIUS[i === highlighted ? 'highlighted' : 'usual']),
    ),
  );

export const scatter = defineChart({
  type: 'scatter',
  name: { en: 'Scatter chart', zh: '散点图' },
  summary: 'Points between two value axes: whether two measures go together, and who stands apart.',
  schema: z.object({
    ...pointFields,
    trend: z.boolean().default(false).describe('Draws the straight line that fits the points best.'),
  }),
  plot(chart, context) {
    const plan = scatterPlan(chart, context);
    const { table, style, points } = plan;
    const trend = {
      type: 'line',
      data: plan.trend ?? [],
      pointRadius: 0,
      borderColor: style.color('subtle'),
      borderWidth: 2 * style.hairline,
      borderDash: [style.gap, style.gap],
      order: 1,
    };
    const datasetOf = (group: number): object => {
      const own = points.filter((point) => point.group === group);
      return {
        label: table.groups[group],
        data: own.map(({ x, y }) => ({ x, y })),
        ...pointStyle(shapeOf(group)),
        pointRadius: own.map(({ radius }) => radius),
        backgroundColor: own.map(({ role }) => style.color(role)),
        borderColor: style.color('ground'),
        borderWidth: style.hairline,
        clip: false,
      };
    };
    const groups = table.groups.map((_, group) => datasetOf(group));
    return pointPlot('scatter', plan, [...groups, ...(plan.trend ? [trend] : [])]);
  },
  native: (chart, context) => nativeScatter(scatterPlan(chart, context), chart, context),
  describe: (chart, language) => describePoints(chart, language, MEASURES),
  review: (chart, path) => reviewPoints(chart, path, MEASURES),
});
