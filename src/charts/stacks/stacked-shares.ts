import type { Language } from '../../core/language.ts';
import { areShares, type DataTable, printed } from '../base/normalise.ts';
import { wordsFor } from '../base/words.ts';
import { sums } from './stack-sums.ts';
import { present } from './stacked-plan.ts';

/** Shares that are given may miss a hundred by this much, as rounding leaves it. */
const ROUNDING = 0.5 + 1e-9;

/**
 * The table with each part as its share of its stack, in percent. Shares that are given as such keep their own labels.
 * Computed ones are whole numbers, or have a decimal where a part would else be none, and are rounded such that those
 * of a stack sum to a hundred.
 */
export function asShares(table: DataTable, language: Language): DataTable {
  const wholes = sums(present(table));
  const given = areShares(table) && wholes.every((whole) => Math.abs(whole - 100) <= ROUNDING);
  const shares = table.series.map(({ values }) => values.map((value, i) => (100 * value) / (wholes[i] ?? 0)));
  const decimals = shares.flat().some((share) => share > 0 && share < 0.5) ? 1 : 0;
  const rounded = wholes.map((_, k) =>
    roundedShares(
      shares.map((values) => values[k] ?? 0),
      decimals,
    ),
  );
  const series = table.series.map(({ labels, facts, ...each }, i) => {
    const values = shares[i] ?? [];
    const computed = (share: number, k: number) => {
      const shown = Number.isFinite(share) ? (rounded[k]?.[i] ?? share) : share;
      return `${facts[k]?.bound ? wordsFor(language).about : ''}${printed(shown, decimals, '%', language)}`;
    };
    return { ...each, facts, values, labels: given ? labels : values.map(computed) };
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
  const missing = Math.round(sumOf(exact)) - sumOf(down);
  const order = exact
    .map((share, i) => ({ i, lost: share - (down[i] ?? 0) }))
    .sort((a, b) => b.lost - a.lost || a.i - b.i);
  const up = new Set(order.slice(0, missing).map(({ i }) => i));
  return down.map((share, i) => (share + (up.has(i) ? 1 : 0)) / scale);
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
