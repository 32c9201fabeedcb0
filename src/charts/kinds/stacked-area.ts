import { z } from 'zod';
import { axisEndField, reviewAxis } from '../base/axis.ts';
import { baseConfig } from '../base/base-config.ts';
import { commonFields, highlightField } from '../base/common-fields.ts';
import { defineChart } from '../base/define-chart.ts';
import { describeTable } from '../base/describe-table.ts';
import { normalise, wordsOf } from '../base/normalise.ts';
import { describeReferences, referenceField, reviewReference } from '../base/reference.ts';
import { reviewData, reviewEmphasis, reviewMissing, reviewNegative, reviewSeries } from '../base/review.ts';
import { drawOver, lineLabels } from '../lines/line-draw.ts';
import { drawnPlaces } from '../lines/line-places.ts';
import { marginsOf } from '../lines/line-plan.ts';
import { nativeAreas } from '../native/area-native.ts';
import { toPt } from '../parts/overlay-items.ts';
import { referenceOptions, referencePlugins } from '../parts/reference-draw.ts';
import { asSums } from '../stacks/stack-sums.ts';
import { type BandPlan, planBands } from '../stacks/stacked-area-plan.ts';

/** One filled line a series, each upon the one before it, with a gap of ground between touching bands. */
function datasets({ table, style, roles }: BandPlan) {
  return table.series.map(({ name, values }, i) => ({
    label: name,
    data: [...values],
    fill: i === 0 ? 'origin' : '-1',
    backgroundColor: style.color(roles[i] ?? 'subject'),
    borderColor: style.color('ground'),
    borderWidth: i < table.series.length - 1 ? style.separator : 0,
    borderJoinStyle: 'round',
    pointRadius: 0,
    clip: false,
  }));
}

/** Parts of a sum over time. */
export const stackedArea = defineChart({
  type: 'stacked-area',
  name: { en: 'Stacked area chart', zh: '堆积面积图' },
  summary: 'Bands on each other over time: how a sum developed, and which part of it.',
  schema: z.object({ ...commonFields, ...axisEndField, ...highlightField, ...referenceField }),
  plot(chart, context) {
    const plan = planBands(chart, context);
    const config = baseConfig(
      'line',
      { labels: [...plan.table.categories], datasets: datasets(plan) as never },
      {
        margins: (pen) => marginsOf(pen, plan),
        draw: (pen, drawn) => drawOver(pen, plan, drawnPlaces(drawn)),
      },
      {
        scales: { x: { display: false, offset: false }, y: { display: false, stacked: true, ...plan.axis } },
        plugins: referenceOptions(plan.references, 'y', plan.style, true),
      },
    );
    return { config, labels: lineLabels(plan), ...referencePlugins(plan.references) };
  },
  native(chart, context) {
    const plan = planBands(chart, context);
    const { axis, roles, style } = plan;
    const outline = { color: 'ground' as const, width: toPt(style.separator) };
    return nativeAreas(plan, { axis, roles, outline, stacked: true, title: wordsOf(chart.title ?? '') }, context);
  },
  describe(chart, language) {
    const table = normalise(chart, language);
    return describeTable(table, language) + describeReferences(chart, table, language);
  },
  review(chart, path) {
    const table = normalise(chart);
    return [
      ...reviewData(chart, path),
      ...reviewEmphasis(chart, path),
      ...reviewSeries(table.series.length, path),
      ...reviewNegative(table, path),
      ...reviewMissing(table, path),
      ...reviewAxis(asSums(table), chart, path),
      ...reviewReference(chart, table, path),
    ];
  },
});
