import { maxOf } from '../../core/collections.ts';
import type { FactView } from '../../core/fact.ts';
import type { Language } from '../../core/language.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Compared, Highlighted } from './common-fields.ts';
import { type ChartTable, decimalsIn, isNamed, known, printedNumber, wordsOf } from './normalise.ts';
import { wordsFor } from './words.ts';

/** A position in a table. */
export interface DataCell {
  readonly series: number;
  readonly category: number;
}

/** A comparison as it is drawn: from one value to another, with what the pill says. */
export interface Comparison {
  readonly from: DataCell;
  readonly to: DataCell;
  readonly text: string;
}

/** Where the table has the fact. */
export function cellOfFact(table: ChartTable, id: string): DataCell | undefined {
  for (const [series, { facts }] of table.series.entries()) {
    const category = facts.findIndex((fact) => fact?.id === id);
    if (category >= 0) return { series, category };
  }
  return undefined;
}

/** The category that the chart highlights, by one of its facts or by its label; -1 for none. */
export function highlightedCategory(table: ChartTable, { highlight }: Highlighted): number {
  if (highlight === undefined) return -1;
  const words = wordsOf(highlight);
  return cellOfFact(table, words)?.category ?? table.categories.findIndex((name) => isNamed(name, words));
}

/** The series that the chart highlights, by one of its facts or by its name; -1 for none. */
export function highlightedSeries(table: ChartTable, { highlight }: Highlighted): number {
  if (highlight === undefined) return -1;
  const words = wordsOf(highlight);
  return cellOfFact(table, words)?.series ?? table.series.findIndex((series) => isNamed(series.name, words));
}

/** The comparison that the chart asks for; undefined where it asks for none, or a fact is not in the chart. */
export function comparisonOf(table: ChartTable, chart: Compared, language: Language): Comparison | undefined {
  if (!chart.compare) return undefined;
  const [first, second] = chart.compare.map(known);
  const from = first && cellOfFact(table, first.id);
  const to = second && cellOfFact(table, second.id);
  if (!from || !to || (first.value <= 0 && chart.compare_as !== 'difference')) return undefined;
  return { from, to, text: compareText(first, second, chart.compare_as, language) };
}

/** What the pill says: "×3.4", "+80%" or "+238.9", marked where a figure is only about right. */
export function compareText(from: FactView, to: FactView, as: Compared['compare_as'], language: Language): string {
  const about = from.bound === 'about' || to.bound === 'about' ? wordsFor(language).about : '';
  if (as === 'difference') return about + difference(from, to, language);
  const ratio = to.value / from.value;
  if (as === 'ratio') return `${about}×${ratio < 9.95 ? ratio.toFixed(1) : ratio.toFixed(0)}`;
  const percent = Math.round((ratio - 1) * 100);
  return `${about}${percent < 0 ? '\u2212' : '+'}${Math.abs(percent)}%`;
}

/** The difference with as many decimals as the values are printed with; that of shares is in percentage points. */
function difference(from: FactView, to: FactView, language: Language): string {
  const decimals = maxOf([from, to].map(({ label }) => decimalsIn(label)));
  const change = to.value - from.value;
  const unit = to.unit === '%' || to.dimension === 'share' ? wordsFor(language).percentagePoints : '';
  return `${change < 0 ? '\u2212' : '+'}${printedNumber(Math.abs(change), decimals, '', language)}${unit}`;
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
