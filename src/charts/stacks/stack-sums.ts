import { type DataTable, printed } from '../base/normalise.ts';

/** What the series sum to in each category; NaN where a value is missing. */
export function sums({ categories, series }: DataTable): number[] {
  return categories.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
}

/** The table with each stack as one value, with as many decimals as its parts have. */
export function asSums(table: DataTable): DataTable {
  const values = sums(table).map((sum) => Number(sum.toPrecision(12)));
  const most = Math.max(0, ...table.series.flatMap((each) => each.labels.map(decimalsShown)));
  const labels = values.map((value) => printed(value, most, table.unit, table.language));
  const facts = table.series.flatMap((each) => each.facts);
  return { ...table, series: [{ name: '', values, labels, facts }] };
}

const decimalsShown = (label: string) => /\.(\d+)/.exec(label)?.[1]?.length ?? 0;
