import { z } from 'zod';
import { axisEndField, reviewAxis } from '../../base/axis.ts';
import { baseConfig } from '../../base/base-config.ts';
import { chartFields, highlightField } from '../../base/common-fields.ts';
import { defineChart } from '../../base/define-chart.ts';
import { normalise } from '../../base/normalise.ts';
import { badData, reviewChartData, reviewNegative, reviewSeries } from '../../base/review.ts';
import { dotRadius, lineDatasets } from '../../lines/line-marks.ts';
import { nativeWords } from '../../native/native-series.ts';
import { nativeRadar } from './radar-native.ts';
import { drawRadarLabels, drawWeb, placeRadar, planRadar, SHAPES } from './radar-plan.ts';

const AXES = { least: 3, most: 8 };
const SERIES_MAX = 3;
/** The shapes of points as Chart.js calls them. */
const POINT_STYLES = { circle: 'circle', square: 'rect', triangle: 'triangle' } as const;

/** Profiles: a few measures of one scale, around a centre. */
export const radar = defineChart({
  type: 'radar',
  name: { en: 'Radar chart', zh: '雷达图' },
  summary: 'Profiles: three to eight measures of one scale around a centre, of one to three things.',
  schema: z.object({ ...chartFields, ...axisEndField, ...highlightField }),
  plot(chart, context) {
    const plan = planRadar(chart, context);
    const { table, style, roles, axis, leading } = plan;
    const datasets = lineDatasets(table, roles, style, (series) => roles[series]).map((each, i) => ({
      ...each,
      pointStyle: POINT_STYLES[SHAPES[i % SHAPES.length] ?? 'circle'],
      pointRadius: 1.3 * dotRadius(style),
      fill: false,
      order: i === leading ? 0 : i + 1,
    }));
    const config = baseConfig(
      'radar',
      { labels: [...table.categories], datasets: datasets as never },
      {
        margins: (pen) => placeRadar(pen, plan).margins,
        before: (pen) => drawWeb(pen, plan, placeRadar(pen, plan)),
        draw: (pen) => drawRadarLabels(pen, plan, placeRadar(pen, plan)),
      },
      { scales: { r: { display: false, ...axis } } },
    );
    const values = table.series.flatMap(({ labels, values: numbers }) =>
      labels.map((label, i) => (Number.isFinite(numbers[i]) ? label : '–')),
    );
    const names = table.series.map(({ name }) => name).filter((name) => name !== '');
    return { config, labels: [...table.categories, ...names, ...values, plan.scale] };
  },
  native: (chart, context) => nativeRadar(planRadar(chart, context), nativeWords(chart), context),
  review(chart, path) {
    const table = normalise(chart);
    const count = table.categories.length;
    const findings = [
      ...reviewChartData(chart, path),
      ...reviewSeries(table.series.length, path, 'series', SERIES_MAX),
      ...reviewNegative(table, path),
      ...reviewAxis(table, chart, path),
    ];
    if (findings.length > 0 || (count >= AXES.least && count <= AXES.most)) return findings;
    const words = {
      en: `A radar has ${AXES.least} to ${AXES.most} axes, and here are ${count}.`,
      zh: `雷达图有${AXES.least}到${AXES.most}条轴，而这里有${count}条。`,
    };
    const hint = { en: 'Use the type `grouped`, or `bar`.', zh: '请改用 `grouped` 或 `bar` 类型。' };
    return [badData(path, words, hint)];
  },
});
