import type { Chart } from 'chart.js';
import { z } from 'zod';
import type { Px } from '../core/units.ts';
import { axisEndField, axisEnds, reviewAxis, type WithAxis } from './axis.ts';
import { baseConfig } from './base-config.ts';
import { type ChartData, commonFields, type Highlighted, highlightField, lyingField } from './common-fields.ts';
import { defineChart, type PlotContext } from './define-chart.ts';
import { describeTable } from './describe-table.ts';
import { highlightedSeries } from './emphasis.ts';
import { barRect, outlineBar } from './marks.ts';
import { asParts, type DataTable, normalise, wordsOf } from './normalise.ts';
import type { Pen } from './pen.ts';
import { reviewData, reviewEmphasis, reviewNegative, reviewSeries, reviewSum } from './review.ts';
import { asSums, sums } from './stack-sums.ts';
import { nativeStacks } from './stacked-native.ts';
import { drawRows, loneHeight, rowMargins, rowPitch, rowThickness } from './stacked-rows.ts';
import { drawTowers, towerMargins, towerPitch, towerWidth } from './stacked-towers.ts';
import { type ChartStyle, chartStyle, shareRoles } from './style.ts';

/** What the labels of a stacked chart are placed by. */
export interface StackPlan {
  readonly table: DataTable;
  readonly style: ChartStyle;
  readonly roles: ReturnType<typeof shareRoles>;
  readonly context: PlotContext;
  /** The length of the value axis. */
  readonly total: number;
  readonly pitch: Px;
}

/** What is left to 100 in each stack. */
function restOf(table: DataTable): number[] {
  return sums(table).map((sum) => Math.max(0, 100 - sum));
}

function planOf(chart: ChartData & Highlighted & WithAxis & Layout, context: PlotContext): StackPlan {
  const table = asParts(normalise(chart));
  const style = chartStyle(context.brand);
  const sizes = table.series.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const roles = shareRoles(sizes, highlightedSeries(table, chart));
  const total = Math.max(axisEnds(asSums(table), chart).max, ...(chart.rest ? [100] : []));
  const count = Math.max(1, table.categories.length);
  const pitch = chart.horizontal ? rowPitch(context.height, count) : towerPitch(context.width, count);
  return { table, style, roles, context, total, pitch };
}

interface Layout {
  readonly horizontal?: boolean | undefined;
  readonly rest?: boolean | undefined;
}

function datasets({ table, style, roles, pitch }: StackPlan, { horizontal, rest }: Layout) {
  const count = table.categories.length;
  const gap = { [horizontal ? 'right' : 'top']: style.separator };
  const common = {
    ...(horizontal ? rowThickness(pitch, count) : { barThickness: towerWidth(pitch, count) }),
    borderColor: style.color('ground'),
    borderSkipped: false,
    inflateAmount: 0,
  };
  const parts = table.series.map(({ name, values }, i) => ({
    ...common,
    label: name,
    data: [...values],
    backgroundColor: style.color(roles[i] ?? 'subject'),
    borderWidth: i < table.series.length - 1 || rest ? gap : 0,
  }));
  if (!rest) return parts;
  return [
    ...parts,
    { ...common, label: '', data: restOf(table), backgroundColor: style.color('context'), borderWidth: 0 },
  ];
}

/** Outlines pale parts, within the gaps between parts. */
function outlinePale(pen: Pen, drawn: Chart, { style, roles }: StackPlan, horizontal: boolean): void {
  drawn.data.datasets.forEach((dataset, part) => {
    if (!style.isPale(roles[part] ?? 'context')) return;
    const gap = dataset.borderWidth === 0 ? 0 : style.separator;
    dataset.data.forEach((_, i) => {
      const { x, y, w, h } = barRect(drawn, part, i);
      const inner = horizontal ? { x, y, w: w - gap, h } : { x, y: y + gap, w, h: h - gap };
      outlineBar(pen, inner, style);
    });
  });
}

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
    rest: z.boolean().default(false).meta({ description: 'Draws what is left to 100%, without a label.' }),
  }),
  plot(chart, context) {
    const plan = planOf(chart, context);
    const { table, total } = plan;
    const value = { display: false, stacked: true, min: 0, max: total };
    const category = { display: false, stacked: true };
    const labels = chart.horizontal ? drawRows(plan) : drawTowers(plan);
    const overlay = {
      margins: chart.horizontal ? rowMargins(plan) : towerMargins(plan),
      draw: (pen: Pen, drawn: Chart) => {
        outlinePale(pen, drawn, plan, chart.horizontal);
        labels(pen, drawn);
      },
    };
    const config = baseConfig('bar', { labels: [...table.categories], datasets: datasets(plan, chart) }, overlay, {
      indexAxis: chart.horizontal ? 'y' : 'x',
      scales: chart.horizontal ? { x: value, y: category } : { x: category, y: value },
    });
    const names = [...table.categories, ...table.series.map(({ name }) => name)].filter((name) => name !== '');
    return { config, labels: [...names, ...table.series.flatMap(({ labels }) => labels)] };
  },
  native(chart, context) {
    const plan = planOf(chart, context);
    const rest = chart.rest ? restOf(plan.table) : undefined;
    return nativeStacks(plan, { horizontal: chart.horizontal, rest, title: wordsOf(chart.title ?? '') }, context);
  },
  describe: (chart, language) => describeTable(asParts(normalise(chart)), language),
  naturalHeight(chart, brand) {
    const { categories, series } = asParts(normalise(chart));
    return chart.horizontal && categories.length === 1 ? loneHeight(series.length, brand) : undefined;
  },
  review(chart, path) {
    const table = asParts(normalise(chart));
    const stacks = table.categories.map((_, i) => table.series.map(({ values }) => values[i] ?? 0));
    return [
      ...reviewData(chart, path),
      ...reviewEmphasis(chart, path),
      ...reviewSeries(table.series.length, path, 'parts'),
      ...reviewNegative(table, path),
      ...reviewAxis(asSums(table), chart, path),
      ...stacks.flatMap((parts) => reviewSum(parts, table, chart.rest, path)).slice(0, 1),
    ];
  },
});
