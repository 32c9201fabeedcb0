import { z } from 'zod';
import { axisField, referenceField, reviewAxis, reviewReference } from '../base/axis.ts';
import { chartFields, highlightField } from '../base/common-fields.ts';
import { defineChart } from '../base/define-chart.ts';
import { reviewChartData, reviewOrder, reviewSeries } from '../base/review.ts';
import { highlightedSeries, normalise } from '../base/table.ts';
import { planLines, plotLines } from '../lines/lines.ts';
import { nativeLines } from '../native/line-native.ts';

export const line = defineChart({
  type: 'line',
  name: { en: 'Line chart', zh: '折线图' },
  summary: 'Lines over time: how one measure, or a few, developed.',
  schema: z.object({ ...chartFields, ...axisField, ...highlightField, ...referenceField }),
  plot: (chart, context) => plotLines(planLines(chart, context)),
  native: (chart, context) => nativeLines(planLines(chart, context), context),
  prefixed: () => true,
  review(chart, path) {
    const table = normalise(chart);
    const focused = highlightedSeries(table, chart) >= 0;
    return [
      ...reviewChartData(chart, path),
      ...reviewSeries(focused ? 0 : table.series.length, path),
      ...reviewOrder(table, chart, path),
      ...reviewAxis(table, chart, path),
      ...reviewReference(chart, table, path),
    ];
  },
});
