import type { Language } from '../../core/language.ts';
import { named, TOLD } from '../base/describe-table.ts';
import { describeReferences } from '../base/reference.ts';
import { wordsFor } from '../base/words.ts';
import type { PointChart } from './point-fields.ts';
import { heightTable, type Measure, pointTable } from './point-table.ts';

/** Points in words, up to eight: "Berlin: income 3.7, growth 42; Paris: income 4.1, growth 38; and 3 more". */
export function describePoints(chart: PointChart, language: Language, measures: readonly Measure[]): string {
  const { comma, colon, semicolon, more } = wordsFor(language);
  const table = pointTable(chart, measures, language);
  const { categories, series } = table;
  const points = categories.map((category, i) => {
    const values = series.map(({ name, labels }) => named(name, labels[i] ?? ''));
    return `${category}${colon}${values.join(comma)}`;
  });
  const rest = points.length - TOLD;
  const told = [...points.slice(0, TOLD), ...(rest > 0 ? [more(rest)] : [])].join(semicolon);
  return told + describeReferences(chart, heightTable(chart, table), language);
}
