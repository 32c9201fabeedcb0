import type { Language } from '../../core/language.ts';
import { areShares, type DataTable, printed } from '../base/normalise.ts';
import { wordsFor } from '../base/words.ts';
import { sums } from './stack-sums.ts';
import { present } from './stacked-plan.ts';

/** Shares that are given may miss a hundred by this much, as rounding leaves it. */
const ROUNDING = 0.5 + 1e-9;

/**
 * The table with each part as its share of its stack, in percent. Shares that are given as such keep their own labels.
 * Computed ones are whole numbers, or have a decimal where a part would else be none.
 */
export function asShares(table: DataTable, language: Language): DataTable {
  const wholes = sums(present(table));
  const given = areShares(table) && wholes.every((whole) => Math.abs(whole - 100) <= ROUNDING);
  const shares = table.series.map(({ values }) => values.map((value, i) => (100 * value) / (wholes[i] ?? 0)));
  const decimals = shares.flat().some((share) => share > 0 && share < 0.5) ? 1 : 0;
  const series = table.series.map(({ labels, facts, ...each }, i) => {
    const values = shares[i] ?? [];
    const computed = (share: number, k: number) => {
      return `${facts[k]?.bound ? wordsFor(language).about : ''}${printed(share, decimals, '%')}`;
    };
    return { ...each, facts, values, labels: given ? labels : values.map(computed) };
  });
  return { ...table, series, unit: '%' };
}
