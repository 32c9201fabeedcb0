import { z } from 'zod';
import { chartFields, highlightField } from '../base/common-fields.ts';
import { defineChart } from '../base/define-chart.ts';
import { nativeRing } from '../native/ring-native.ts';
import { plotRing, restField, reviewRing, ringPlan } from '../shares/ring-plan.ts';

export const pie = defineChart({
  type: 'pie',
  name: { en: 'Pie chart', zh: '饼图' },
  summary: 'A disc: two to five parts of one whole, each named beside its slice.',
  schema: z.object({ ...chartFields, ...highlightField, ...restField }),
  plot: (chart, context) => plotRing(ringPlan(chart, context, 0)),
  native: (chart, context) => nativeRing(ringPlan(chart, context, 0), context),
  ofWhole: ({ rest }) => !rest,
  review: reviewRing,
});
