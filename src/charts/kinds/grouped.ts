import { z } from 'zod';
import { planBars } from '../bars/bar-plan.ts';
import { plotBars } from '../bars/bars.ts';
import { axisField, referenceField, reviewBarAxis, reviewReference } from '../base/axis.ts';
import { chartFields, highlightField, lyingField } from '../base/common-fields.ts';
import { defineChart } from '../base/define-chart.ts';
import { reviewChartData, reviewSeries } from '../base/review.ts';
import { normalise } from '../base/table.ts';
import { nativeBars } from '../native/bar-native.ts';

export const grouped = defineChart({
  type: 'grouped',
  name: { en: 'Grouped column chart', zh: '簇状柱形图' },
  summary: 'Columns in groups: two or three series side by side in each category.',
  schema: z.object({ ...chartFields, ...axisField, ...highlightField, ...lyingField, ...referenceField }),
  plot: (chart, context) => plotBars(planBars(chart, context, { lying: chart.horizontal, grouped: true })),
  native: (chart, context) => nativeBars(planBars(chart, context, { lying: chart.horizontal, grouped: true }), context),
  prefixed: () => true,
  review(chart, path) {
    const table = normalise(chart);
    return [
      ...reviewChartData(chart, path),
      ...reviewSeries(table.series.length, path),
      ...reviewBarAxis(table, chart, path),
      ...reviewReference(chart, table, path),
    ];
  },
});
