import { z } from 'zod';
import { commonFields, highlightField, lyingField } from '../base/common-fields.ts';
import { defineChart } from '../base/define-chart.ts';
import { describeTable } from '../base/describe-table.ts';
import { wordsOf } from '../base/normalise.ts';
import { reviewData, reviewEmphasis, reviewNegative, reviewSeries, reviewSums } from '../base/review.ts';
import { nativeStacks } from '../native/stacked-native.ts';
import { partsOf, planStacks } from '../stacks/stacked-plan.ts';
import { plotStacks } from '../stacks/stacked-plot.ts';
import { asShares } from '../stacks/stacked-shares.ts';

/** Shares of wholes, one stack a category, all of one length. */
export const stacked100 = defineChart({
  type: 'stacked-100',
  name: { en: '100% stacked chart', zh: '百分比堆积图' },
  summary: 'Stacks of one length: how the shares of each whole differ or change, whatever it is in all.',
  schema: z.object({ ...commonFields, ...highlightField, ...lyingField }),
  plot: (chart, context) =>
    plotStacks(planStacks(chart, asShares(partsOf(chart, context.language), context.language), context)),
  native(chart, context) {
    const plan = planStacks(chart, asShares(partsOf(chart, context.language), context.language), context);
    return nativeStacks(plan, wordsOf(chart.title ?? ''), context);
  },
  describe: (chart, language) => describeTable(asShares(partsOf(chart, language), language), language),
  table: (chart, language) => asShares(partsOf(chart, language), language),
  ofWhole: () => true,
  review(chart, path) {
    const table = partsOf(chart);
    return [
      ...reviewData(chart, path),
      ...reviewEmphasis(chart, path),
      ...reviewSeries(table.series.length, path, 'parts'),
      ...reviewNegative(table, path),
      ...reviewSums(table, false, path),
    ];
  },
});
