import { z } from 'zod';
import { defineChart } from '../base/define-chart.ts';
import { nativeScatter } from '../native/point-native.ts';
import { describePoints, pointFields, reviewPoints } from '../points/point-data.ts';
import { placedNames, pointPlot, SCATTER_MEASURES, scatterPlan } from '../points/point-names.ts';
import { pointStyle, shapeOf } from '../points/point-plan.ts';

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
    const { table, style, roles, radii } = plan;
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
    };
    const groups = table.groups.map((_, group) => datasetOf(group));
    return pointPlot('scatter', plan, {
      datasets: [...groups, ...(plan.trend ? [trend] : [])],
      names: (pen, frame) => placedNames(pen, frame, plan),
      labels: plan.named.map((i) => table.categories[i] ?? ''),
    });
  },
  native: (chart, context) => nativeScatter(scatterPlan(chart, context), chart, context),
  describe: (chart, language) => describePoints(chart, language, SCATTER_MEASURES),
  review: (chart, path) => reviewPoints(chart, path, SCATTER_MEASURES),
});
