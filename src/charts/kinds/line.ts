import { z } from 'zod';
import { axisEnds, axisField, reviewAxis } from '../base/axis.ts';
import { baseConfig } from '../base/base-config.ts';
import { chartFields, highlightField } from '../base/common-fields.ts';
import { defineChart } from '../base/define-chart.ts';
import { highlightedCategory, highlightedSeries } from '../base/emphasis.ts';
import { normalise, wordsOf } from '../base/normalise.ts';
import { periodNames } from '../base/period-names.ts';
import { describeReferences, referenceField, reviewReference, withReferences } from '../base/reference.ts';
import { reviewData, reviewEmphasis, reviewSeries } from '../base/review.ts';
import { describeTable } from '../base/words.ts';
import { drawOver, lineLabels } from '../lines/line-draw.ts';
import { lineDatasets } from '../lines/line-marks.ts';
import { dotOf, drawnPlaces, marginsOf, planOf } from '../lines/line-plan.ts';
import { nativeLines } from '../native/line-native.ts';
import { referenceOptions, referencePlugins } from '../parts/reference-draw.ts';

/** Lines over time. */
export const line = defineChart({
  type: 'line',
  name: { en: 'Line chart', zh: '折线图' },
  summary: 'Lines over time: how one measure, or a few, developed.',
  schema: z.object({ ...chartFields, ...axisField, ...highlightField, ...referenceField }),
  plot(chart, context) {
    const named = normalise(chart, context.language);
    const table = periodNames(named, chart, context.language);
    const plan = planOf(table, chart, context, highlightedCategory(named, chart));
    const axis = withReferences(axisEnds(table, chart), plan.references);
    const datasets = lineDatasets(table, plan.roles, plan.style, (series, category) => dotOf(plan, series, category));
    const config = baseConfig(
      'line',
      { labels: [...table.categories], datasets: datasets as never },
      { margins: (pen) => marginsOf(pen, plan), draw: (pen, drawn) => drawOver(pen, plan, drawnPlaces(drawn)) },
      {
        scales: { x: { display: false, offset: false }, y: { display: false, ...axis } },
        plugins: referenceOptions(plan.references, 'y', plan.style),
      },
    );
    return { config, labels: lineLabels(plan), ...referencePlugins(plan.references) };
  },
  native(chart, context) {
    const named = normalise(chart, context.language);
    const table = periodNames(named, chart, context.language);
    const plan = planOf(table, chart, context, highlightedCategory(named, chart));
    return nativeLines(
      plan,
      withReferences(axisEnds(table, chart), plan.references),
      wordsOf(chart.title ?? ''),
      context,
    );
  },
  describe(chart, language) {
    const table = normalise(chart, language);
    return describeTable(table, language) + describeReferences(chart, table, language);
  },
  prefixed: () => true,
  review(chart, path) {
    const table = normalise(chart);
    const focused = highlightedSeries(table, chart) >= 0;
    return [
      ...reviewData(chart, path),
      ...reviewEmphasis(chart, path),
      ...reviewSeries(focused ? 0 : table.series.length, path),
      ...reviewAxis(table, chart, path),
      ...reviewReference(chart, table, path),
    ];
  },
});
