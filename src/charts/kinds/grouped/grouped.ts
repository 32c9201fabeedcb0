import type { Chart } from 'chart.js';
import { z } from 'zod';
import { axisField, reviewBarAxis } from '../../base/axis.ts';
import { baseConfig } from '../../base/base-config.ts';
import { chartFields, highlightField, lyingField } from '../../base/common-fields.ts';
import { defineChart } from '../../base/define-chart.ts';
import { normalise } from '../../base/normalise.ts';
import type { Pen } from '../../base/pen.ts';
import { referenceField, reviewReference } from '../../base/reference.ts';
import { reviewChartData, reviewSeries } from '../../base/review.ts';
import { nativeWords } from '../../native/native-series.ts';
import { barFill } from '../../parts/marks.ts';
import { referenceOptions, referencePlugins } from '../../parts/reference-draw.ts';
import { nativeGroups } from './grouped-native.ts';
import {
  drawGroupedColumns,
  drawGroupRows,
  GROUP_GAP,
  groupedColumnMargins,
  layoutGroupRows,
  planGroups,
} from './grouped-plan.ts';

/** Bars in groups: the same few series for each category. */
export const grouped = defineChart({
  type: 'grouped',
  name: { en: 'Grouped column chart', zh: '簇状柱形图' },
  summary: 'Columns in groups: two or three series side by side in each category.',
  schema: z.object({ ...chartFields, ...axisField, ...highlightField, ...lyingField, ...referenceField }),
  plot(chart, context) {
    const plan = planGroups(chart, context);
    const { table, style, roles, axis, fill, references } = plan;
    const { horizontal } = chart;
    const datasets = table.series.map((series, i) => ({
      label: series.name,
      data: [...series.values],
      ...barFill(
        series.values.map(() => roles[i] ?? 'subject'),
        style,
      ),
      categoryPercentage: fill,
      barPercentage: 1 - GROUP_GAP,
    }));
    const overlay = {
      margins: (pen: Pen) => (horizontal ? layoutGroupRows(pen, plan).margins : groupedColumnMargins(pen, plan)),
      draw: (pen: Pen, drawn: Chart) => (horizontal ? drawGroupRows : drawGroupedColumns)(pen, drawn, plan),
    };
    const [across, along] = [{ display: false }, { display: false, ...axis }];
    const config = baseConfig('bar', { labels: [...table.categories], datasets }, overlay, {
      ...(horizontal ? { indexAxis: 'y' } : {}),
      scales: horizontal ? { x: along, y: across } : { x: across, y: along },
      plugins: referenceOptions(references, horizontal ? 'x' : 'y', style),
    });
    const names = [...table.categories, ...table.series.map(({ name }) => name)];
    const written = [...table.series.flatMap(({ labels }) => labels), ...references.map(({ text }) => text)];
    return { config, labels: [...names, ...written], ...referencePlugins(references) };
  },
  native: (chart, context) => nativeGroups(planGroups(chart, context), chart.horizontal, nativeWords(chart), context),
  prefixed: () => true,
  review(chart, path) {
    const table = normalise(chart);
    return [
      ...reviewChartData(chart, path),
      ...reviewSeries(table.series.length, path),
      ...reviewBarAxis(table, chart, path),
      ...reviewReference(chart, table, path),
    ];
  },
});
