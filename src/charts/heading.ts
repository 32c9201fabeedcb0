import { type RichText, richText } from '../core/rich-text.ts';
import type { ChartSpec } from './chart-schema.ts';
import { normalise } from './normalise.ts';

/** What a slide writes above the picture of a chart. */
export interface ChartHeading {
  readonly title?: RichText;
  readonly unit?: RichText;
}

/**
 * The chart's title and unit, for native text above its picture. The unit comes from the facts where the outline names
 * none, and is left out where every label carries it already ("30%").
 */
export function heading(chart: ChartSpec): ChartHeading {
  const table = normalise(chart);
  const carried = table.unit === '%' || table.unit === '';
  const unit = chart.unit ?? (carried ? undefined : richText(table.unit));
  return { ...(chart.title ? { title: chart.title } : {}), ...(unit ? { unit } : {}) };
}
