import { z } from 'zod';
import { chartFields, highlightField } from '../base/common-fields.ts';
import { chartPlot, defineChart } from '../base/define-chart.ts';
import { reviewChartData, reviewNegative, reviewSeries } from '../base/review.ts';
import { barRoles, highlightedCategory, normalise } from '../base/table.ts';
import { outsideTexts, type RingPlan, ringOverlay, ringPlan } from '../shares/ring-plan.ts';

const MAX_SECTORS = 8;

export const polar = defineChart({
  type: 'polar',
  name: { en: 'Polar area chart', zh: '极坐标面积图' },
  summary: 'Sectors of one angle whose areas are to scale: a few values that are no parts of a whole, as a wheel.',
  schema: z.object({ ...chartFields, ...highlightField }),
  plot(chart, context) {
    /**
     * Sectors of one angle, whose areas are to scale: how far each reaches, as a part of the largest. They are of one measure,
     * and so of one colour.
     */
    const polarPlan = (): RingPlan => {
      const plan = ringPlan({ ...chart, rest: false }, context, 0);
      const values = (plan.table.series[0]?.values ?? []).map((value) => Math.max(0, Number.isNaN(value) ? 0 : value));
      const largest = Math.max(...values) || 1;
      const angle = (2 * Math.PI) / Math.max(1, values.length);
      const roles = barRoles(values.length, highlightedCategory(plan.table, chart), undefined);
      const parts = plan.parts.map((part) => ({
        ...part,
        role: roles[part.index] ?? ('subject' as const),
        angle: angle * (part.index + 0.5),
        reach: Math.sqrt((values[part.index] ?? 0) / largest),
      }));
      return { ...plan, parts, roles };
    };
    const plan = polarPlan();
    const { style, roles, parts, table } = plan;
    const dataset = {
      data: parts.map(({ reach }) => reach),
      backgroundColor: roles.map(style.color),
      borderColor: style.color('ground'),
      borderWidth: style.separator,
    };
    return chartPlot('polarArea', {
      ...ringOverlay(plan),
      ...{ categories: table.categories, datasets: [dataset], labels: outsideTexts(plan) },
      options: { scales: { r: { display: false, min: 0, max: 1, beginAtZero: true } } },
    });
  },
  review(chart, path) {
    const table = normalise(chart);
    return [
      ...reviewChartData(chart, path),
      ...reviewSeries(table.categories.length, path, 'parts', MAX_SECTORS),
      ...reviewNegative(table, path),
    ];
  },
});
