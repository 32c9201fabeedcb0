import { z } from 'zod';
import { text } from '../../../fields/fields.ts';
import { planBars } from '../../bars/bar-plan.ts';
import { plotBars } from '../../bars/bars.ts';
import { axisField, referenceField, reviewBarAxis, reviewReference } from '../../base/axis.ts';
import { chartFields, compareFields } from '../../base/common-fields.ts';
import { defineChart, drawnPlot } from '../../base/define-chart.ts';
import { reviewBars } from '../../base/review.ts';
import { namesAndValues, normalise } from '../../base/table.ts';
import { nativeBars } from '../../native/bar-native.ts';
import { sheetOf } from '../../parts/sheet.ts';
import { hasTrack, nativeTrack, planTrack, reviewTrack, trackMarks } from './track.ts';
import { composeTrack } from './track-words.ts';

export const bar = defineChart({
  type: 'bar',
  name: { en: 'Bar chart', zh: '条形图' },
  summary: 'Horizontal bars: several values of one measure, with names as long as they need to be.',
  schema: z.object({
    ...chartFields,
    ...axisField,
    ...compareFields,
    ...referenceField,
    track: z
      .boolean()
      .default(false)
      .describe('For shares: each bar lies on a track that is 100%, and the rows fill the frame.'),
    note: text('With tracks: words beside the value of the highlighted bar: “158 companies”.', 'label').optional(),
    whole: text('What a track is, at the end of the first: “the city’s total”.', 'label').optional(),
  }),
  plot(chart, context) {
    if (!hasTrack(chart)) return plotBars(planBars(chart, context, { lying: true }));
    const plan = planTrack(chart, context);
    return drawnPlot(context, namesAndValues(plan.table), () => trackMarks(plan));
  },
  compose: (chart) => (hasTrack(chart) ? (context) => composeTrack(chart, sheetOf(context)) : undefined),
  writes: (chart) => (hasTrack(chart) ? ['name', 'value', 'note', 'whole'] : []),
  native: (chart, context) =>
    hasTrack(chart) ? nativeTrack(chart, context) : nativeBars(planBars(chart, context, { lying: true }), context),
  prefixed: (chart) => !hasTrack(chart),
  review(chart, path) {
    const table = normalise(chart);
    const findings = [...reviewBars(chart, path), ...reviewBarAxis(table, chart, path)];
    if (findings.length === 0) findings.push(...reviewTrack(chart, table, path));
    return [...findings, ...reviewReference(chart, table, path)];
  },
});
