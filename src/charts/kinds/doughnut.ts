import { z } from 'zod';
import { factRef } from '../../fields/fields.ts';
import { chartFields, highlightField } from '../base/common-fields.ts';
import { defineChart } from '../base/define-chart.ts';
import { nativeRing } from '../native/ring-native.ts';
import { plotRing, restField, reviewRing, ringPlan } from '../shares/ring-plan.ts';

const HOLE = 0.64;

export const doughnut = defineChart({
  type: 'doughnut',
  name: { en: 'Doughnut chart', zh: '环形图' },
  summary: 'A ring: the parts of one whole, the most important in its middle.',
  schema: z.object({
    ...chartFields,
    ...highlightField,
    center: factRef('A fact for the middle of the ring; a part that stands there is not labelled again.').optional(),
    ...restField,
  }),
  plot: (chart, context) => plotRing(ringPlan(chart, context, HOLE)),
  native: (chart, context) => nativeRing(ringPlan(chart, context, HOLE), context),
  ofWhole: ({ rest }) => !rest,
  review: reviewRing,
});
