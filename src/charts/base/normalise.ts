import { maxOf } from '../../core/collections.ts';
import type { FactView } from '../../core/fact.ts';
import type { Language } from '../../core/language.ts';
import { plainText, type RichText, type Run } from '../../core/rich-text.ts';
import type { SeriesView } from '../../fields/data.ts';
import { decimalsOf, formatNumber, withoutNoise } from '../../units/number-format.ts';
import type { UnitView } from '../../units/unit.ts';
import type { ChartData } from './common-fields.ts';

/** One series: as many values and labels as the table has categories, save where the outline is wrong. */
export interface DataSeries {
  readonly name: string;
  readonly values: readonly number[];
  /** The values as they are printed: "<1.5%", "339.1", "about one third". */
  readonly labels: readonly string[];
  /** The fact behind each value; undefined for typed numbers. */
  readonly facts: readonly (FactView | undefined)[];
}

/** A chart's data, from facts or inline, in one language. */
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

/** The text as plain words. */
export function wordsOf(text: string | RichText): string {
  return typeof text === 'string' ? text : plainText(text);
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The text as it is drawn in a picture: marks of notes as raised digits. */
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

/** A value of inline data: null where it is missing. An unknown fact is undefined, whatever its type says. */
type InlineValue = number | null | FactView;

const isFact = (value: InlineValue): value is FactView => value !== null && typeof value !== 'number';

/**
 * The chart's data as one table, with numbers as a language prints them. Facts under `data` are one unnamed series, each
 * fact a category.
 */
export function normalise(chart: ChartData, language: Language = 'en'): ChartTable {
  return { ...tableIn(chart, language), language };
}

function tableIn(chart: ChartData, language: Language): ChartTable {
  const stated = (chart.unit as UnitView | undefined)?.scale;
  if (chart.data) return fromFacts(chart.data.filter(known), chart.unit && plainText(chart.unit));
  if (chart.from)
    return fromFile(chart.from, { unit: chart.unit ? plainText(chart.unit) : '', scale: stated ?? 1, language });
  const given = (chart.series ?? []).flatMap(({ values }) => values.filter((value) => isFact(value) && known(value)));
  // Numbers beside facts are in their unit, and so in their scale.
  const scale = stated ?? (given[0] as FactView | undefined)?.scale ?? 1;
  const entries = (chart.series ?? []).map(({ name, values, decimals }) => ({
    name: drawnWords(name),
    decimals:
      decimals ??
      maxOf(
        values.map((value) => (typeof value === 'number' ? decimalsOf(value) : 0)),
        0,
      ),
    values: values
      .filter((value) => !isFact(value) || known(value))
      .map((value) => (typeof value === 'number' ? inScale(value, scale) : value)),
  }));
  const facts = entries.flatMap(({ values }) => values.filter(isFact));
  const unit = chart.unit ? plainText(chart.unit) : commonUnit(facts);
  const numbers = entries.flatMap(({ values }) => values.filter((value) => typeof value === 'number'));
  // Numbers in another scale than the typed one have decimals that nobody typed.
  const decimals =
    scale === 1
      ? maxOf(
          entries.map((each) => each.decimals),
          0,
        )
      : sensibleDecimals(numbers);
  return {
    categories: (chart.labels ?? []).map(drawnWords),
    series: entries.map(({ name, values }) => ({
      name,
      values: values.map((value) => (isFact(value) ? value.value : (value ?? Number.NaN))),
      labels: values.map((value) =>
        isFact(value) ? value.label : printedNumber(value ?? Number.NaN, decimals, unit, language),
      ),
      facts: values.map((value) => (isFact(value) ? value : undefined)),
    })),
    unit,
    scale: facts[0]?.scale ?? scale,
  };
}

/** A number in a language's scale, without the noise that binary arithmetic leaves behind its twelfth digit. */
export function inScale(value: number, scale: number): number {
  return scale === 1 ? value : withoutNoise(value * scale);
}

function fromFacts(facts: readonly FactView[], unit: string | undefined): ChartTable {
  const values = facts.map((fact) => fact.value);
  const labels = facts.map((fact) => fact.label);
  return {
    categories: facts.map((fact) => fact.name),
    series: [{ name: '', values, labels, facts }],
    unit: unit ?? commonUnit(facts),
    scale: facts[0]?.scale ?? 1,
  };
}

/** A file's series; one alone needs no name at its marks. A value that is missing is NaN, and printed as a dash. */
function fromFile(
  { categories, series: read }: SeriesView,
  { unit, scale, language }: { readonly unit: string; readonly scale: number; readonly language: Language },
): ChartTable {
  const series = read.map(({ name, values }) => ({
    name,
    values: values.map((value) => (value === null ? null : inScale(value, scale))),
  }));
  const present = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const decimals = sensibleDecimals(present);
  return {
    categories,
    series: series.map(({ name, values }) => ({
      name: series.length === 1 ? '' : name,
      values: values.map((value) => value ?? Number.NaN),
      labels: values.map((value) => (value === null ? '–' : printedNumber(value, decimals, unit, language))),
      facts: values.map(() => undefined),
    })),
    unit,
    scale,
  };
}

/** One series with the decimals of its own values, and its unit: that of its facts where none is given. */
export function seriesOf(
  name: string,
  values: readonly (number | FactView)[],
  given: UnitView | undefined,
  language: Language,
): { readonly series: DataSeries; readonly unit: string } {
  const facts = values.map((value) => (typeof value === 'number' ? undefined : value));
  const unit = given ? plainText(given) : commonUnit(facts.filter((fact) => fact !== undefined));
  const scale = given?.scale ?? 1;
  const numbers = values.map((value) => (typeof value === 'number' ? inScale(value, scale) : value.value));
  const decimals = sensibleDecimals(numbers.filter((value, i) => !facts[i] && Number.isFinite(value)));
  const labels = numbers.map(
    (value, i) => facts[i]?.label ?? (Number.isFinite(value) ? printedNumber(value, decimals, unit, language) : '–'),
  );
  return { series: { name, values: numbers, labels, facts }, unit };
}

/** Decimals as the values have them, but no more than three digits that count where the largest has so many. */
function sensibleDecimals(values: readonly number[]): number {
  const most = maxOf(values.map(decimalsOf), 0);
  const largest = maxOf(values.map(Math.abs), 0);
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
  if (Number.isNaN(value)) return '–';
  return `${formatNumber(value, decimals, language)}${unit === '%' ? '%' : ''}`;
}

/** The number as it is printed with all the decimals that it has. */
export function printedWhole(value: number, { unit, language }: Pick<ChartTable, 'unit' | 'language'>): string {
  return printedNumber(value, decimalsOf(value), unit, language);
}

/** How many decimals a printed number has. */
export function decimalsIn(label: string): number {
  return /\d\.(\d+)/.exec(label)?.[1]?.length ?? 0;
}

/** Whether the values are shares in percent. */
export function areShares({ series, unit }: ChartTable): boolean {
  const facts = series.flatMap((each) => each.facts).filter((fact) => fact !== undefined);
  return unit === '%' || (facts.length > 0 && facts.every((fact) => fact.dimension === 'share'));
}

/** The table turned over: each category of a single series becomes a series of its own, over one unnamed category. */
export function asParts(table: ChartTable): ChartTable {
  const [only] = table.series;
  if (table.series.length !== 1 || !only || only.name !== '') return table;
  const series = table.categories.map((name, i) => ({
    name,
    values: only.values.slice(i, i + 1),
    labels: only.labels.slice(i, i + 1),
    facts: only.facts.slice(i, i + 1),
  }));
  return { ...table, categories: [''], series };
}
