import type { Language } from '../core/language.ts';
import { plainText, type RichText, richText } from '../core/rich-text.ts';
import { axisStart, type WithAxis } from './base/axis.ts';
import type { ChartData } from './base/common-fields.ts';
import { wordsFor } from './base/words.ts';
import type { ChartSpec } from './chart-schema.ts';
import { tableOf } from './plot-chart.ts';

/** What a slide writes above the picture of a chart. */
export interface ChartHeading {
  readonly title?: RichText;
  readonly unit?: RichText;
}

/**
 * The chart's title and unit, for native text above its picture. The unit comes from the facts where the outline names
 * none, and is left out where every label carries it already ("30%"). Where the axis does not begin at zero, the line of
 * the unit says so.
 */
export function heading(chart: ChartSpec, language: Language): ChartHeading {
  const table = tableOf(chart, language);
  const carried = table.unit === '%' || table.unit === '';
  const { unit: given }: ChartData = chart;
  // The unit of what is given is not that of shares computed from it.
  const stated = given && plainText(given) === table.unit ? given : undefined;
  const unit = carried ? undefined : (stated ?? richText(table.unit));
  const start = axisStart(table, chart as WithAxis);
  const unitLine = start === undefined ? unit : withAxisStart(unit, start, language);
  return { ...(chart.title ? { title: chart.title } : {}), ...(unitLine ? { unit: unitLine } : {}) };
}

function withAxisStart(unit: RichText | undefined, start: string, language: Language): RichText {
  const { semicolon, axisFrom } = wordsFor(language);
  const words = axisFrom(start);
  if (!unit) return richText(words.charAt(0).toUpperCase() + words.slice(1));
  const last = unit.paragraphs.at(-1) ?? [];
  return { ...unit, paragraphs: [...unit.paragraphs.slice(0, -1), [...last, { text: `${semicolon}${words}` }]] };
}

/** Title and unit in one line: "Gross domestic product, RMB bn"; undefined where there is neither. */
export function headingLine(chart: ChartSpec, language: Language): RichText | undefined {
  const { title, unit } = heading(chart, language);
  if (!title || !unit) return title ?? unit;
  const [before = '', after = ''] = wordsFor(language).measured('\n', plainText(unit)).split('\n');
  const last = title.paragraphs.at(-1) ?? [];
  const joined = [{ text: before }, ...last, { text: after }].filter(({ text }) => text !== '');
  return { ...title, paragraphs: [...title.paragraphs.slice(0, -1), joined] };
}
