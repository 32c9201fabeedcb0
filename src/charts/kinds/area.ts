import { z } from 'zod';
import { say } from '../../messages/say.ts';
import { axisEndField, referenceField, reviewAxis, reviewReference } from '../base/axis.ts';
import { chartFields, highlightField } from '../base/common-fields.ts';
import { defineChart } from '../base/define-chart.ts';
import { badData, reviewChartData, reviewOrder } from '../base/review.ts';
import { normalise } from '../base/table.ts';
import { planLines, plotLines } from '../lines/lines.ts';
import { nativeLines } from '../native/line-native.ts';

export const area = defineChart({
  type: 'area',
  name: { en: 'Area chart', zh: '面积图' },
  summary: 'A filled line over time: how large one quantity was, and how it grew.',
  schema: z.object({ ...chartFields, ...axisEndField, ...highlightField, ...referenceField }),
  plot: (chart, context) => plotLines(planLines(chart, context, true)),
  native: (chart, context) => nativeLines(planLines(chart, context, true), context),
  prefixed: () => true,
  review(chart, path) {
    const table = normalise(chart);
    const findings = [
      ...reviewChartData(chart, path),
      ...reviewOrder(table, chart, path),
      ...reviewAxis(table, chart, path),
      ...reviewReference(chart, table, path),
    ];
    if (table.series.length <= 1) return findings;
    return [...findings, badData([...path, chart.from ? 'from' : 'series'], say.charts.area.manySeries)];
  },
});
