import { z } from 'zod';
import { axisEndField, axisEnds, reviewAxis } from '../base/axis.ts';
import { baseConfig } from '../base/base-config.ts';
import { type ChartData, chartFields, type Highlighted, highlightField } from '../base/common-fields.ts';
import { defineChart, type PlotContext } from '../base/define-chart.ts';
import { highlightedCategory } from '../base/emphasis.ts';
import { normalise, wordsOf } from '../base/normalise.ts';
import { periodNames } from '../base/period-names.ts';
import {
  describeReferences,
  referenceField,
  reviewReference,
  type WithReference,
  withReferences,
} from '../base/reference.ts';
import { badData, reviewData, reviewEmphasis } from '../base/review.ts';
import { describeTable } from '../base/words.ts';
import { drawOver, lineLabels } from '../lines/line-draw.ts';
import { lineDatasets } from '../lines/line-marks.ts';
import { dotOf, drawnPlaces, marginsOf, planOf } from '../lines/line-plan.ts';
import { nativeAreas } from '../native/line-native.ts';
import { referenceOptions, referencePlugins } from '../parts/reference-draw.ts';

/** The ground below the line: a tint of it, on which the line itself stands out. */
const AREA_ROLE = 'step-1';

function planArea(chart: ChartData & Highlighted & WithReference, context: PlotContext) {
  const named = normalise(chart, context.language);
  const table = periodNames(named, chart, context.language);
  return planOf(table, chart, context, highlightedCategory(named, chart), true);
}

/** One line over time, with the ground below it filled. */
export const area = defineChart({
  type: 'area',
  name: { en: 'Area chart', zh: '面积图' },
  summary: 'A filled line over time: how large one quantity was, and how it grew.',
  schema: z.object({ ...chartFields, ...axisEndField, ...highlightField, ...referenceField }),
  plot(chart, context) {
    const plan = planArea(chart, context);
    const { table, style, roles } = plan;
    const axis = withReferences(axisEnds(table, chart), plan.references);
    const lines = lineDatasets(table, roles, style, (series, category) => dotOf(plan, series, category));
    const datasets = lines.map((each) => ({ ...each, fill: 'origin', backgroundColor: style.color(AREA_ROLE) }));
    const config = baseConfig(
      'line',
      { labels: [...table.categories], datasets: datasets as never },
      { margins: (pen) => marginsOf(pen, plan), draw: (pen, drawn) => drawOver(pen, plan, drawnPlaces(drawn)) },
      {
        scales: { x: { display: false, offset: false }, y: { display: false, ...axis } },
        plugins: referenceOptions(plan.references, 'y', style, true),
      },
    );
    return { config, labels: lineLabels(plan), ...referencePlugins(plan.references) };
  },
  native(chart, context) {
    const plan = planArea(chart, context);
    const axis = withReferences(axisEnds(plan.table, chart), plan.references);
    const title = wordsOf(chart.title ?? '');
    return nativeAreas(plan, { axis, roles: [AREA_ROLE], stacked: false, title }, context);
  },
  describe(chart, language) {
    const table = normalise(chart, language);
    return describeTable(table, language) + describeReferences(chart, table, language);
  },
  prefixed: () => true,
  review(chart, path) {
    const table = normalise(chart);
    const findings = [
      ...reviewData(chart, path),
      ...reviewEmphasis(chart, path),
      ...reviewAxis(table, chart, path),
      ...reviewReference(chart, table, path),
    ];
    if (table.series.length <= 1) return findings;
    const words = {
      en: 'Areas of more than one series lie on each other, and hide each other.',
      zh: '多个系列的面积会互相重叠、遮挡。',
    };
    const hint = {
      en: 'Use the type `stacked-area` for parts of a sum, or `line`.',
      zh: '各系列可以相加时请用 `stacked-area` 类型，否则用 `line`。',
    };
    return [...findings, badData([...path, chart.from ? 'from' : 'series'], words, hint)];
  },
});
