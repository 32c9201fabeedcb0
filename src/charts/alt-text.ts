import type { Language } from '../core/language.ts';
import { wordsFor } from './base/words.ts';
import type { ChartSpec } from './chart-schema.ts';
import { definitionOf, tableOf } from './plot-chart.ts';

/**
 * The alternative text of a chart: its type, unit and data, and then what the slide's title claims of it.
 * "Column chart, RMB bn: GDP at establishment 100.2; GDP in 2019 339.1. The economy more than tripled"
 */
export function describeChart(chart: ChartSpec, language: Language, claim: string): string {
  const { comma, colon, stop } = wordsFor(language);
  const definition = definitionOf(chart);
  const name = definition.name[language] ?? definition.name.en ?? definition.type;
  const { unit } = tableOf(chart, language);
  const carried = unit === '' || unit === '%';
  const data = definition.describe(chart as never, language);
  return `${name}${carried ? '' : comma + unit}${colon}${data}${stop}${claim}`.trim();
}
