import { maxOf } from '../../core/collections.ts';
import type { FactView, Figure, PrintedNumber } from '../../core/fact.ts';
import { isEastAsian, isEastAsianCharacter, type Language } from '../../core/language.ts';
import { plainText, type RichText, type Run } from '../../core/rich-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { decimalsOf, formatNumber, isGrouped, withoutNoise } from '../../units/number-format.ts';
import type { UnitView } from '../../units/unit.ts';
import type { ChartData, Compared, Highlighted, StatedClaim } from './common-fields.ts';
import { wordsFor } from './words.ts';

/** How a chart prints a value: a sign of per cent is its figure’s unit, and other units stand elsewhere. */
export interface Printed extends PrintedNumber {
  readonly figure: Figure;
}

export interface DataSeries {
  readonly name: string;
  readonly values: readonly number[];
  readonly labels: readonly string[];
  readonly printed: readonly Printed[];
  readonly facts: readonly (FactView | undefined)[];
}

/** A value of a series: the name of its category, what is printed of it, and its fact. */
export interface Datum {
  readonly name: string;
  readonly value: number;
  readonly label: string;
  readonly printed: Printed;
  readonly fact: FactView | undefined;
}

export interface ChartTable {
  readonly categories: readonly string[];
  readonly series: readonly DataSeries[];
  /** Empty for plain counts and where facts disagree. */
  readonly unit: string;
  /** What the outline's numbers are multiplied by to be printed in the language; 1 where omitted. */
  readonly scale?: number;
  /** Whose numbers are printed in it; as English prints them where omitted. */
  readonly language?: Language;
}

export function wordsOf(text: string | RichText): string {
  return typeof text === 'string' ? text : plainText(text);
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export function drawnWords(text: string | RichText): string {
  if (typeof text === 'string') return text;
  const marked = (run: Run) => (run.note ? run.text.replace(/\d/g, (digit) => RAISED.charAt(Number(digit))) : run.text);
  return text.paragraphs.map((runs) => runs.map(marked).join('')).join('\n');
}

/** Whether a name of the table is made of these words, whatever notes it has. */
export function isNamed(name: string, words: string): boolean {
  return name === words || name.replace(/[⁰¹²³⁴-⁹①-⑳]+$/u, '') === words;
}

/**
 * The fact; undefined where the outline names one that does not exist. That has its finding elsewhere, and the chart is
 * only laid out, never drawn.
 */
export function known(fact: FactView): FactView | undefined {
  return fact as FactView | undefined;
}

type Given = number | FactView;

const isNumber = (value: Given) => typeof value === 'number';
const isFact = (value: Given) => typeof value !== 'number';

interface Column {
  readonly name: string;
  readonly values: readonly Given[];
}

/**
 * The chart's data as one table, with numbers as a language prints them. Facts under `data` are one unnamed series, each
 * fact a category. Missing values are NaN, and those of unknown facts are left out.
 */
export function normalise(chart: ChartData, language: Language = 'en'): ChartTable {
  const { data, from, labels = [], series = [], unit } = chart;
  if (data) {
    const facts = data.filter(known);
    const names = facts.map(({ name }) => name);
    return { ...tableFrom(names, [{ name: '', values: facts }], unit, language), scale: facts[0]?.scale ?? 1 };
  }
  if (from) {
    const columns = from.series.map(({ name, values }) => ({
      // A series alone needs no name at its marks.
      name: from.series.length === 1 ? '' : name,
      values: values.map((value) => value ?? Number.NaN),
    }));
    return tableFrom(from.categories, columns, unit, language);
  }
  const decimals = series.map(
    ({ values, decimals }) => decimals ?? maxOf(values.filter((value) => typeof value === 'number').map(decimalsOf), 0),
  );
  const columns = series.map(({ name, values }) => ({
    name: drawnWords(name),
    values: values.filter((value) => value !== undefined).map((value) => value ?? Number.NaN),
  }));
  return tableFrom(labels.map(drawnWords), columns, unit, language, maxOf(decimals, 0));
}

/**
 * The columns as a table, in the unit that is stated or that their facts share. Numbers beside facts are in their unit, and
 * so in their scale; in another than the typed one they would have decimals that nobody typed.
 */
export function tableFrom(
  categories: readonly string[],
  columns: readonly Column[],
  stated: UnitView | undefined,
  language: Language,
  typedDecimals?: number,
): ChartTable {
  const given = columns.flatMap(({ values }) => values);
  const facts = given.filter(isFact);
  const unit = stated ? plainText(stated) : commonUnit(facts);
  const scale = stated?.scale ?? facts[0]?.scale ?? 1;
  const numbers = given.filter(isNumber).map((value) => inScale(value, scale));
  const decimals = scale === 1 && typedDecimals !== undefined ? typedDecimals : sensibleDecimals(numbers);
  const datum = (value: Given) => datumOf(isFact(value) ? value : inScale(value, scale), decimals, unit, language);
  const series = columns.map(({ name, values }) => dataSeries(name, values.map(datum)));
  return { categories, series, unit, scale: facts[0]?.scale ?? scale, language };
}

function datumOf(given: Given, decimals: number, unit: string, language: Language): Omit<Datum, 'name'> {
  if (isFact(given)) {
    const { value, label, figure, printed } = given;
    const own = { ...printed, figure: figure.unit === '%' ? figure : { number: label, unit: '' } };
    return { value, label, printed: own, fact: given };
  }
  const own = printed(given, decimals, unit, language);
  return { value: given, label: textOf(own), printed: own, fact: undefined };
}

export function dataSeries(name: string, data: readonly Omit<Datum, 'name'>[]): DataSeries {
  return {
    name,
    values: data.map(({ value }) => value),
    labels: data.map(({ label }) => label),
    printed: data.map(({ printed }) => printed),
    facts: data.map(({ fact }) => fact),
  };
}

/** The values of the first series. */
export function dataOf({ categories, series: [first] }: ChartTable): readonly Datum[] {
  const { values = [], labels = [], printed = [], facts = [] } = first ?? {};
  return values.map((value, i) => ({
    ...{ name: categories[i] ?? '', value, label: labels[i] ?? '' },
    ...{ printed: printed[i] as Printed, fact: facts[i] },
  }));
}

export function inScale(value: number, scale: number): number {
  return scale === 1 ? value : withoutNoise(value * scale);
}

/** Decimals as the values have them, but no more than three digits that count where the largest has so many. */
function sensibleDecimals(values: readonly number[]): number {
  const present = values.filter(Number.isFinite);
  const most = maxOf(present.map(decimalsOf), 0);
  const largest = maxOf(present.map(Math.abs), 0);
  return Math.min(most, largest >= 100 ? 0 : largest >= 10 ? 1 : 2);
}

function commonUnit(facts: readonly FactView[]): string {
  const units = new Set(facts.map((fact) => fact.unit).filter((unit) => unit !== ''));
  return units.size === 1 ? ([...units][0] ?? '') : '';
}

/**
 * The number with thousands set apart as its language does, a true minus, and a percent sign where that is the unit; a dash
 * where it is missing.
 */
export function printedNumber(value: number, decimals: number, unit: string, language: Language | undefined): string {
  return textOf(printed(value, decimals, unit, language));
}

export function printed(value: number, decimals: number, unit: string, language: Language | undefined): Printed {
  const isMissing = !Number.isFinite(value);
  const number = isMissing ? '–' : formatNumber(value, decimals, language);
  return {
    figure: { number, unit: unit === '%' && !isMissing ? '%' : '' },
    ...(isMissing ? {} : { number: value, mark: '' }),
    ...{ decimals: isMissing ? 0 : decimals, sign: '', grouped: isGrouped(value, decimals, language) },
  };
}

export const textOf = ({ figure: { number, unit } }: Pick<Printed, 'figure'>): string => number + unit;

/** The printed value without its number: of a text that says more than that. */
export const inWords = ({ number: _, ...rest }: Printed): Printed => rest;

/** What is printed as that label, without its number where the label says more. */
export const printedAs = (label: string, own: Printed): Printed => (textOf(own) === label ? own : inWords(own));

/** The size of a number as programs round it: a half goes away from zero. */
export function roundedSize(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.floor(Math.abs(value) * scale + 0.5 + 1e-7) / scale;
}

export const mostDecimals = (series: readonly DataSeries[]): number =>
  maxOf(
    series.flatMap((each) => each.printed.map(({ decimals }) => decimals)),
    0,
  );

export function printedWhole(value: number, { unit, language }: Pick<ChartTable, 'unit' | 'language'>): string {
  return printedNumber(value, decimalsOf(value), unit, language);
}

export function areShares({ series, unit }: ChartTable): boolean {
  const facts = series.flatMap((each) => each.facts).filter((fact) => fact !== undefined);
  return unit === '%' || (facts.length > 0 && facts.every((fact) => fact.dimension === 'share'));
}

/** The table turned over: each category of a single series becomes a series of its own, over one unnamed category. */
export function asParts(table: ChartTable): ChartTable {
  const [only] = table.series;
  if (table.series.length !== 1 || !only || only.name !== '') return table;
  const series = dataOf(table).map((datum) => dataSeries(datum.name, [datum]));
  return { ...table, categories: [''], series };
}

export interface DataCell {
  readonly series: number;
  readonly category: number;
}

export interface Comparison {
  readonly from: DataCell;
  readonly to: DataCell;
  readonly figure: Figure;
  readonly text: string;
}

export function cellOfFact(table: ChartTable, id: string): DataCell | undefined {
  for (const [series, { facts }] of table.series.entries()) {
    const category = facts.findIndex((fact) => fact?.id === id);
    if (category >= 0) return { series, category };
  }
  return undefined;
}

/** The words of the one that a chart highlights or claims; undefined where it names none. */
export function namedOne({ highlight, claim }: Highlighted): string | undefined {
  const one = highlight ?? (isPair(claim) ? undefined : claim);
  const words = one === undefined ? undefined : wordsOf(one as string | RichText);
  return words === 'none' ? undefined : words;
}

const isPair = (claim: StatedClaim | undefined): claim is Extract<StatedClaim, readonly unknown[]> =>
  Array.isArray(claim);

/** The words of the two that a chart claims something of. */
export function namedPair({ claim }: Pick<Highlighted, 'claim'>): readonly [string, string] | undefined {
  if (!isPair(claim)) return undefined;
  const [from, to] = claim;
  return from === undefined || to === undefined ? undefined : [wordsOf(from), wordsOf(to)];
}

export const claimsNothing = ({ claim }: Pick<Highlighted, 'claim'>): boolean =>
  claim !== undefined && !isPair(claim) && wordsOf(claim) === 'none';

export function highlightedCategory(table: ChartTable, chart: Highlighted): number {
  const words = namedOne(chart);
  if (words === undefined) return -1;
  return cellOfFact(table, words)?.category ?? table.categories.findIndex((name) => isNamed(name, words));
}

export function highlightedSeries(table: ChartTable, chart: Highlighted): number {
  const words = namedOne(chart);
  if (words === undefined) return -1;
  return cellOfFact(table, words)?.series ?? table.series.findIndex((series) => isNamed(series.name, words));
}

export function comparisonOf(table: ChartTable, chart: Compared, language: Language): Comparison | undefined {
  if (!chart.compare) return undefined;
  const [first, second] = chart.compare.map(known);
  const from = first && cellOfFact(table, first.id);
  const to = second && cellOfFact(table, second.id);
  if (!from || !to || (first.value <= 0 && chart.compare_as !== 'difference')) return undefined;
  const figure = compareFigure(first, second, chart.compare_as, language);
  return { from, to, figure, text: figure.number + figure.unit };
}

/** What the pill says: "×3.4", "+80%" or "+238.9", marked where a figure is only about right. */
export function compareFigure(from: FactView, to: FactView, as: Compared['compare_as'], language: Language): Figure {
  const about = from.bound === 'about' || to.bound === 'about' ? wordsFor(language).about : '';
  const signed = (change: number, size: string) => `${about}${change < 0 ? '\u2212' : '+'}${size}`;
  const ratio = to.value / from.value;
  if (as === 'ratio') return { number: `${about}×${ratio < 9.95 ? ratio.toFixed(1) : ratio.toFixed(0)}`, unit: '' };
  if (as === 'change') {
    const percent = Math.round((ratio - 1) * 100);
    return { number: signed(percent, String(Math.abs(percent))), unit: '%' };
  }
  const decimals = Math.max(from.printed.decimals, to.printed.decimals);
  const change = to.value - from.value;
  const points = to.unit === '%' || to.dimension === 'share' ? wordsFor(language).percentagePoints : '';
  return { number: signed(change, printedNumber(Math.abs(change), decimals, '', language) + points), unit: '' };
}

/**
 * Colours of single bars. The accent is spent once: on the highlighted bar, or on the arrow of a comparison, and then
 * the bar it leads to is the subject and the others are context.
 */
export function barRoles(count: number, highlighted: number, comparison: Comparison | undefined): ColorRole[] {
  const focus = highlighted >= 0 || !comparison ? highlighted : comparison.to.category;
  return Array.from({ length: count }, (_, i) => {
    if (comparison) return i === focus ? 'subject' : 'context';
    return i === focus ? 'highlight' : 'subject';
  });
}

const YEAR = /^\d{4}$/;

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

const NAMES = 3;
/** The least length of what names share, in letters and in hanzi; and of what is left of each name, in hanzi. */
const MIN_PREFIX = { letters: 4, hanzi: 3, rest: 2 };

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
  const wordPrefix = (): string => {
    const words = alike.slice(0, alike.lastIndexOf(' ') + 1).trim();
    const more = names.every((name) => name.slice(words.length).trim() !== '');
    return more && words.length >= MIN_PREFIX.letters && /^[\p{L}\p{N} ]+$/u.test(words) ? words : '';
  };
  const hanziPrefix = (): string => {
    const hanzi = /^\p{Script=Han}+/u.exec(alike)?.[0] ?? '';
    const more = names.every(
      (name) => /^\p{Script=Han}/u.test(name.slice(hanzi.length)) && name.length >= hanzi.length + MIN_PREFIX.rest,
    );
    return more && hanzi.length >= MIN_PREFIX.hanzi ? hanzi : '';
  };
  return isEastAsianCharacter(first) ? hanziPrefix() : wordPrefix();
}

export function withoutPrefix(names: readonly string[], prefix: string): readonly string[] {
  if (prefix === '') return names;
  return names.map((name) => {
    const rest = name.slice(prefix.length).trim();
    return rest.replace(/^./u, (letter) => letter.toUpperCase());
  });
}

const DESCRIBED = 8;

export function firstOf(points: readonly string[], language: Language): readonly string[] {
  const rest = points.length - DESCRIBED;
  return [...points.slice(0, DESCRIBED), ...(rest > 0 ? [wordsFor(language).more(rest)] : [])];
}

export function named(name: string, label: string): string {
  const closes = isEastAsian(name.codePointAt(name.length - 1) ?? 0);
  return name === '' ? label : `${name}${closes ? '' : ' '}${label}`;
}

/** A table in words, up to eight points: "Exports: 2018 3.1; 2019 4.2; Imports: 2018 2.9; and 3 more". */
export function describeTable(table: ChartTable, language: Language): string {
  const { colon, semicolon, missing } = wordsFor(language);
  const points = table.series.flatMap(({ name, labels, values, facts }) =>
    labels.map((shown, i) => {
      // What facts that disagree count stands with each of them.
      const label = table.unit === '' ? (facts[i]?.whole ?? shown) : shown;
      const category = table.categories[i] ?? '';
      const head = i === 0 && name !== '' && category !== '' ? `${name}${colon}` : '';
      return `${head}${named(category === '' ? name : category, Number.isNaN(values[i]) ? missing : label)}`;
    }),
  );
  return firstOf(points, language).join(semicolon);
}

/** The names and printed values of a table of one series: what its picture has to show, or the words around it. */
export const namesAndValues = ({ categories, series: [series] }: ChartTable): readonly string[] => [
  ...categories,
  ...(series?.labels ?? []),
];
