import { z } from 'zod';
import { axisEndField, describeReferences, referenceField, reviewAxis } from '../base/axis.ts';
import { chartFields, highlightField, lyingField } from '../base/common-fields.ts';
import { defineChart } from '../base/define-chart.ts';
import { reviewChartData, reviewNegative, reviewSeries, reviewSums } from '../base/review.ts';
import { describeTable } from '../base/table.ts';
import { nativeStacks } from '../native/stacked-native.ts';
import { asSums, planStacks, present, stackParts } from '../stacks/stacked-plan.ts';
import { plotStacks } from '../stacks/stacked-plot.ts';
import { reviewStackReference } from '../stacks/stacked-towers.ts';

export const stacked = defineChart({
  type: 'stacked',
  name: { en: 'Stacked chart', zh: '堆积图' },
  summary: 'Parts of a whole in one stack, or in a few stacks that are compared.',
  schema: z.object({
    ...chartFields,
    ...axisEndField,
    ...highlightField,
    ...lyingField,
    ...referenceField,
    rest: z.boolean().default(false).describe('Draws what is left to 100%, without a label.'),
    totals: z
      .boolean()
      .default(true)
      .describe('Writes what each of several stacks sums to at its end, unless the parts are shares.'),
  }),
  plot: (chart, context) => plotStacks(planStacks(chart, context)),
  native: (chart, context) => nativeStacks(planStacks(chart, context), context),
  describe(chart, language) {
    const table = stackParts(chart, language);
    return describeTable(table, language) + describeReferences(chart, table, language);
  },
  ofWhole: ({ rest }) => !rest,
  review(chart, path) {
    const table = stackParts(chart);
    return [
      ...reviewChartData(chart, path),
      ...reviewSeries(table.series.length, path, 'parts'),
      ...reviewNegative(table, path),
      ...reviewAxis(asSums(present(table)), chart, path),
      ...reviewSums(table, chart.rest, path),
      ...reviewStackReference(chart, table, path),
    ];
  },
});
