import { z } from 'zod';
import { axisField, reviewBarAxis } from './axis.ts';
import { nativeRows } from './bar-native.ts';
import { planBars, rowsHeight } from './bar-plan.ts';
import { plotRows } from './bar-rows.ts';
import { commonFields, compareFields } from './common-fields.ts';
import { defineChart } from './define-chart.ts';
import { describeTable } from './describe-table.ts';
import { normalise, wordsOf } from './normalise.ts';
import { describeReferences, referenceField, reviewReference } from './reference.ts';
import { reviewBars } from './review.ts';

/** Horizontal bars: values of one measure whose names are long. */
export const bar = defineChart({
  type: 'bar',
  name: { en: 'Bar chart', zh: '条形图' },
  summary: 'Horizontal bars: several values of one measure, with names as long as they need to be.',
  schema: z.object({ ...commonFields, ...axisField, ...compareFields, ...referenceField }),
  plot: (chart, context) => plotRows(planBars(chart, context, true)),
  native: (chart, context) => nativeRows(planBars(chart, context, true), wordsOf(chart.title ?? ''), context),
  describe(chart, language) {
    const table = normalise(chart);
    return describeTable(table, language) + describeReferences(chart, table, language);
  },
  naturalHeight: rowsHeight,
  review(chart, path) {
    const table = normalise(chart);
    const findings = [...reviewBars(chart, path), ...reviewBarAxis(table, chart, path)];
    return [...findings, ...reviewReference(chart, table, path)];
  },
});
