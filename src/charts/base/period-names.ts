import type { Language } from '../../core/language.ts';
import type { ChartData } from './common-fields.ts';
import type { DataTable } from './normalise.ts';
import { sharedPrefix, withoutPrefix } from './shared-prefix.ts';
import { wordsFor } from './words.ts';

const YEAR = /^\d{4}$/;

/** What all names of categories begin with, where `periodNames` leaves that out: it is said once. */
export function prefixOf(table: DataTable, chart: Pick<ChartData, 'title'>, language: Language): string {
  const prefix = sharedPrefix(table.categories);
  const [short] = periodNames(table, chart, language).categories;
  return short === withoutPrefix(table.categories, prefix)[0] ? prefix : '';
}

/**
 * The table with periods for category names, where the chart's title says what is measured already: "At establishment"
 * and "2019" under "Gross domestic product". Only for facts that all have a period, each another. Names that stand `after`
 * their values have no capital: "1.5 million before". Elsewhere names that begin alike go without what they share.
 */
export function periodNames(
  table: DataTable,
  { title }: Pick<ChartData, 'title'>,
  language: Language,
  { after = false }: { readonly after?: boolean } = {},
): DataTable {
  const [only] = table.series;
  const periods = only?.facts.flatMap((fact) => fact?.period ?? []) ?? [];
  const apart = new Set(periods).size === table.categories.length && periods.length === table.categories.length;
  if (!title || table.series.length !== 1 || only?.name !== '' || !apart || periods.length < 2) {
    return { ...table, categories: withoutPrefix(table.categories, sharedPrefix(table.categories)) };
  }
  const { year } = wordsFor(language);
  const named = (period: string) => (after ? period : period.replace(/^./u, (c) => c.toUpperCase()));
  const name = (period: string) => (YEAR.test(period) ? year(period) : named(period));
  return { ...table, categories: periods.map(name) };
}
