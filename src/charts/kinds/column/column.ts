import { z } from 'zod';
import { factRef } from '../../../fields/fields.ts';
import { planBars } from '../../bars/bar-plan.ts';
import { plotBars } from '../../bars/bars.ts';
import { axisField, referenceField, reviewBarAxis, reviewReference } from '../../base/axis.ts';
import { chartFields, compareFields, lyingField } from '../../base/common-fields.ts';
import { defineChart, drawnPlot } from '../../base/define-chart.ts';
import { reviewBars } from '../../base/review.ts';
import { namesAndValues, normalise } from '../../base/table.ts';
import { nativeBars } from '../../native/bar-native.ts';
import { sheetOf } from '../../parts/sheet.ts';
import {
  composeMultiple,
  isMultiple,
  multipleMarks,
  nativeMultiple,
  planMultiple,
  reviewMultiple,
} from './multiple.ts';

export const column = defineChart({
  type: 'column',
  name: { en: 'Column chart', zh: '柱形图' },
  summary: 'Columns side by side: a few values of one measure, or a before and after.',
  schema: z.object({
    ...chartFields,
    ...axisField,
    ...compareFields,
    ...lyingField,
    ...referenceField,
    multiple: factRef(
      'How many times the first column the last is: a fact, large, above the first. Two or three columns then fill the frame, with lines across them at each height of the first.',
    ).optional(),
  }),
  plot(chart, context) {
    if (isMultiple(chart)) {
      const multiple = planMultiple(chart, context);
      return drawnPlot(context, namesAndValues(multiple.table), () => multipleMarks(multiple));
    }
    return plotBars(planBars(chart, context, { lying: chart.horizontal }));
  },
  native(chart, context) {
    if (isMultiple(chart)) return nativeMultiple(chart, context);
    return nativeBars(planBars(chart, context, { lying: chart.horizontal }), context);
  },
  compose: (chart) => (isMultiple(chart) ? (context) => composeMultiple(chart, sheetOf(context)) : undefined),
  writes: (chart) => (isMultiple(chart) ? ['name', 'value'] : []),
  prefixed: () => true,
  review(chart, path) {
    const table = normalise(chart);
    const findings = [...reviewBars(chart, path), ...reviewBarAxis(table, chart, path)];
    if (findings.length === 0) findings.push(...reviewMultiple(chart, table, path));
    return [...findings, ...reviewReference(chart, table, path)];
  },
});
