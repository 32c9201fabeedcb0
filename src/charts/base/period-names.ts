import { isEastAsianCharacter, type Language } from '../../core/language.ts';
import type { ChartData } from './common-fields.ts';
import type { ChartTable } from './normalise.ts';
import { wordsFor } from './words.ts';

const YEAR = /^\d{4}$/;

/** What all names of categories begin with, if `periodNames` leaves it out; empty otherwise. */
export function prefixOf(table: ChartTable, chart: Pick<ChartData, 'title'>, language: Language): string {
  const prefix = sharedPrefix(table.categories);
  const [short] = periodNames(table, chart, language).categories;
  return short === withoutPrefix(table.categories, prefix)[0] ? prefix : '';
}

/**
 * The table with periods in place of category names, if the chart's title already says what is measured: "At establishment"
 * and "2019" under "Gross domestic product". Every fact must have a period, and no two the same. Names that stand `after`
 * their values have no capital: "1.5 million before". Other tables' names lose what all of them begin with.
 */
export function periodNames(
  table: ChartTable,
  { title }: Pick<ChartData, 'title'>,
  language: Language,
  { after = false }: { readonly after?: boolean } = {},
): ChartTable {
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

/** The fewest names that can have a shared beginning. */
const NAMES = 3;
/** The least length of what names share, in letters and in hanzi; and of what is left of each name, in hanzi. */
const LEAST = { letters: 4, hanzi: 3, rest: 2 };

/**
 * What all of three or more names begin with, up to the end of a word: "Exports to" of "Exports to France", "Exports to
 * Italy" and "Exports to Spain"; empty where they share nothing.
 */
export function sharedPrefix(names: readonly string[]): string {
  const [first = '', ...others] = names;
  if (names.length < NAMES || new Set(names).size < names.length) return '';
  let length = 0;
  while (length < first.length && others.every((name) => name[length] === first[length])) length++;
  const alike = first.slice(0, length);
  return isEastAsianCharacter(first) ? hanziPrefix(alike, names) : wordPrefix(alike, names);
}

/** The names without what they share. */
export function withoutPrefix(names: readonly string[], prefix: string): readonly string[] {
  if (prefix === '') return names;
  return names.map((name) => {
    const rest = name.slice(prefix.length).trim();
    return rest.replace(/^./u, (letter) => letter.toUpperCase());
  });
}

/** The whole words that names begin with, if each goes on after them. */
function wordPrefix(alike: string, names: readonly string[]): string {
  const words = alike.slice(0, alike.lastIndexOf(' ') + 1).trim();
  const more = names.every((name) => name.slice(words.length).trim() !== '');
  return more && words.length >= LEAST.letters && /^[\p{L}\p{N} ]+$/u.test(words) ? words : '';
}

/** The hanzi that names begin with, if each goes on after them. */
function hanziPrefix(alike: string, names: readonly string[]): string {
  const hanzi = /^\p{Script=Han}+/u.exec(alike)?.[0] ?? '';
  const more = names.every(
    (name) => /^\p{Script=Han}/u.test(name.slice(hanzi.length)) && name.length >= hanzi.length + LEAST.rest,
  );
  return more && hanzi.length >= LEAST.hanzi ? hanzi : '';
}
