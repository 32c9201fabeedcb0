import { z } from 'zod';
import { sum } from '../../core/collections.ts';
import type { Language } from '../../core/language.ts';
import { type ChartData, chartFields, highlightField, lyingField } from '../base/common-fields.ts';
import { defineChart } from '../base/define-chart.ts';
import { reviewChartData, reviewNegative, reviewSeries, reviewSums } from '../base/review.ts';
import { areShares, type ChartTable, inWords, printed, textOf } from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import { nativeStacks } from '../native/stacked-native.ts';
import { planStacks, present, stackParts, sums } from '../stacks/stacked-plan.ts';
import { plotStacks } from '../stacks/stacked-plot.ts';

export const stacked100 = defineChart({
  type: 'stacked-100',
  name: { en: '100% stacked chart', zh: '百分比堆积图' },
  summary: 'Stacks of one length: how the shares of each whole differ or change, whatever it is in all.',
  schema: z.object({ ...chartFields, ...highlightField, ...lyingField }),
  plot: (chart, context) => plotStacks(planStacks(chart, context, sharesOf(chart, context.language))),
  native: (chart, context) => nativeStacks(planStacks(chart, context, sharesOf(chart, context.language)), context),
  table: sharesOf,
  ofWhole: () => true,
  review(chart, path) {
    const table = stackParts(chart);
    return [
      ...reviewChartData(chart, path),
      ...reviewSeries(table.series.length, path, 'parts'),
      ...reviewNegative(table, path),
      ...reviewSums(table, false, path),
    ];
  },
});

/** Shares that are given may miss a hundred by this much, as rounding leaves it. */
const ROUNDING = 0.5 + 1e-9;

/**
 * The data with each part as its share of its stack, in percent. Shares that are given as such keep their own labels.
 * Computed ones are whole numbers, or have a decimal where a part would else be none, and are rounded such that those
 * of a stack sum to a hundred.
 */
function sharesOf(chart: ChartData, language: Language): ChartTable {
  const table = stackParts(chart, language);
  const wholes = sums(present(table));
  const given = areShares(table) && wholes.every((whole) => Math.abs(whole - 100) <= ROUNDING);
  const shares = table.series.map(({ values }) => values.map((value, i) => (100 * value) / (wholes[i] ?? Number.NaN)));
  const decimals = shares.flat().some((share) => share > 0 && share < 0.5) ? 1 : 0;
  const rounded = wholes.map((_, k) =>
    roundedShares(
      shares.map((values) => values[k] ?? 0),
      decimals,
    ),
  );
  const series = table.series.map(({ labels, facts, ...each }, i) => {
    const values = shares[i] ?? [];
    if (given) return { ...each, labels, facts, values };
    const shown = values.map((share, k) =>
      printed(Number.isFinite(share) ? (rounded[k]?.[i] ?? share) : share, decimals, '%', language),
    );
    const texts = shown.map((own, k) => `${facts[k]?.bound ? wordsFor(language).about : ''}${textOf(own)}`);
    const own = shown.map((each, k) => (facts[k]?.bound ? inWords(each) : each));
    return { ...each, facts, values, labels: texts, printed: own };
  });
  return { ...table, series, unit: '%' };
}

/**
 * Shares of a whole, rounded such that they sum to what they do before: each down, and those that lose most one up, as
 * many as are missing (the method of the largest remainder).
 */
export function roundedShares(shares: readonly number[], decimals: number): number[] {
  const scale = 10 ** decimals;
  const exact = shares.map((share) => (Number.isFinite(share) ? share * scale : 0));
  const down = exact.map((share) => Math.floor(share + 1e-9));
  const missing = Math.round(sum(exact)) - sum(down);
  const order = exact
    .map((share, i) => ({ i, lost: share - (down[i] ?? 0) }))
    .sort((a, b) => b.lost - a.lost || a.i - b.i);
  const up = new Set(order.slice(0, missing).map(({ i }) => i));
  return down.map((share, i) => (share + (up.has(i) ? 1 : 0)) / scale);
}
