import { z } from 'zod';
import { commonFields, highlightField } from './common-fields.ts';
import { defineChart } from './define-chart.ts';
import { describeTable } from './describe-table.ts';
import { normalise, wordsOf } from './normalise.ts';
import { nativeRing } from './ring-native.ts';
import { plotRing, restField, reviewRing, ringPlan } from './ring-plan.ts';

/** A disc of the parts of one whole. */
export const pie = defineChart({
  type: 'pie',
  name: { en: 'Pie chart', zh: '饼图' },
  summary: 'A disc: two to five parts of one whole, each named beside its slice.',
  schema: z.object({ ...commonFields, ...highlightField, ...restField }),
  plot: (chart, context) => plotRing(ringPlan(chart, context, 0)),
  native: (chart, context) => nativeRing(ringPlan(chart, context, 0), wordsOf(chart.title ?? ''), context),
  describe: (chart, language) => describeTable(normalise(chart), language),
  review: reviewRing,
});
