import { z } from 'zod';
import { axisEndField, reviewAxis } from './axis.ts';
import { commonFields, highlightField, lyingField } from './common-fields.ts';
import { defineChart } from './define-chart.ts';
import { describeTable } from './describe-table.ts';
import { wordsOf } from './normalise.ts';
import { describeReferences, referenceField } from './reference.ts';
import { reviewData, reviewEmphasis, reviewNegative, reviewSeries, reviewSums } from './review.ts';
import { asSums } from './stack-sums.ts';
import { nativeStacks } from './stacked-native.ts';
import { partsOf, planStacks, present } from './stacked-plan.ts';
import { plotStacks } from './stacked-plot.ts';
import { reviewStackReference } from './stacked-references.ts';
import { loneHeight } from './stacked-row-sizes.ts';

/** Parts of wholes, one stack a category. */
export const stacked = defineChart({
  type: 'stacked',
  name: { en: 'Stacked chart', zh: '堆积图' },
  summary: 'Parts of a whole in one stack, or in a few stacks that are compared.',
  schema: z.object({
    ...commonFields,
    ...axisEndField,
    ...highlightField,
    ...lyingField,
    ...referenceField,
    rest: z.boolean().default(false).meta({ description: 'Draws what is left to 100%, without a label.' }),
    totals: z
      .boolean()
      .default(true)
      .meta({ description: 'Writes what each of several stacks sums to at its end, unless the parts are shares.' }),
  }),
  plot: (chart, context) => plotStacks(planStacks(chart, partsOf(chart), context)),
  native: (chart, context) =>
    nativeStacks(planStacks(chart, partsOf(chart), context), wordsOf(chart.title ?? ''), context),
  describe(chart, language) {
    const table = partsOf(chart);
    return describeTable(table, language) + describeReferences(chart, table, language);
  },
  naturalHeight(chart, brand) {
    const { categories, series } = partsOf(chart);
    return chart.horizontal && categories.length === 1 ? loneHeight(series.length, brand) : undefined;
  },
  review(chart, path) {
    const table = partsOf(chart);
    return [
      ...reviewData(chart, path),
      ...reviewEmphasis(chart, path),
      ...reviewSeries(table.series.length, path, 'parts'),
      ...reviewNegative(table, path),
      ...reviewAxis(asSums(present(table)), chart, path),
      ...reviewSums(table, chart.rest, path),
      ...reviewStackReference(chart, table, path),
    ];
  },
});
