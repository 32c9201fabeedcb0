import { maxOf, sum } from '../core/collections.ts';
import { capital, type Language } from '../core/language.ts';
import { plainText, type RichText, richText } from '../core/rich-text.ts';
import { axisStart, type WithAxis } from './base/axis.ts';
import type { ChartData } from './base/common-fields.ts';
import { areShares, prefixOf, roundedSize } from './base/table.ts';
import { wordsFor } from './base/words.ts';
import { type ChartSpec, chartTable, definitionOf, describeData } from './plot-chart.ts';

/** Rounding may make shares miss a hundred by this much. */
const ROUNDING = 0.5;

/**
 * The chart's title and unit, for native text above its picture. The unit comes from the facts where the outline names
 * none, and is left out where every label carries it already ("30%"). Where the axis does not begin at zero, the line of
 * the unit says so.
 */
export function heading(chart: ChartSpec, language: Language) {
  const table = chartTable(chart, language);
  const carried = table.unit === '%' || table.unit === '';
  const { unit: given }: ChartData = chart;
  // Shares that the chart computes have another unit than the data they are computed from.
  const stated = given && plainText(given) === table.unit ? given : undefined;
  const unit = carried ? undefined : (stated ?? richText(table.unit));
  const start = axisStart(table, chart as WithAxis);
  const { axisFrom } = wordsFor(language);
  /** A note on what shares sum to as printed, if rounding makes that differ from a hundred. */
  const sumNote = (): string[] => {
    if (!definitionOf(chart).ofWhole?.(chart as never) || !areShares(table)) return [];
    const stacks =
      table.series.length > 1
        ? table.categories.map((_, i) => table.series.flatMap(({ printed }) => printed[i] ?? []))
        : [];
    const all = stacks.length > 0 ? stacks : [table.series[0]?.printed ?? []];
    const sums = all.map((parts) => {
      const decimals = maxOf(
        parts.map((each) => each.decimals),
        0,
      );
      const numbers = parts.map(({ number = Number.NaN, decimals: own }) => roundedSize(number, own));
      return Number(sum(numbers).toFixed(decimals));
    });
    const off = sums.filter((sum) => Math.abs(sum - 100) <= ROUNDING && sum !== 100);
    const { sumsTo, sumsAbout } = wordsFor(language);
    if (off.length === 0) return [];
    return [all.length === 1 ? sumsTo(`${off[0]}%`) : sumsAbout];
  };
  const notes = [...(start === undefined ? [] : [axisFrom(start)]), ...sumNote()];
  const withNote = (line: RichText | undefined, note: string): RichText => {
    if (!line) return richText(capital(note));
    const last = line.paragraphs.at(-1) ?? [];
    const words = { text: `${wordsFor(language).semicolon}${note}` };
    return { ...line, paragraphs: [...line.paragraphs.slice(0, -1), [...last, words]] };
  };
  const unitLine = notes.reduce<RichText | undefined>((line, note) => withNote(line, note), unit);
  /** The chart's title, with what all its names begin with added where they go without it. */
  const titleOf = (): RichText | undefined => {
    const title: RichText | undefined = chart.title;
    if (!definitionOf(chart).prefixed?.(chart as never)) return title;
    const prefix = prefixOf(table, chart, language);
    if (prefix === '' || (title && plainText(title).includes(prefix))) return title;
    const last = title?.paragraphs.at(-1) ?? [];
    const words = { text: `${title ? wordsFor(language).colon : ''}${prefix} …` };
    return title
      ? { ...title, paragraphs: [...title.paragraphs.slice(0, -1), [...last, words]] }
      : richText(words.text);
  };
  const title = titleOf();
  return { ...(title ? { title } : {}), ...(unitLine ? { unit: unitLine } : {}) };
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

/**
 * The alternative text of a chart: its type, unit and data, and then what the slide's title claims of it.
 * "Column chart, RMB bn: GDP at establishment 100.2; GDP in 2019 339.1. The economy more than tripled"
 */
export function describeChart(chart: ChartSpec, language: Language, claim: string): string {
  const { comma, colon, stop } = wordsFor(language);
  const definition = definitionOf(chart);
  const name = definition.name[language] ?? definition.name.en ?? definition.type;
  const { unit } = chartTable(chart, language);
  const carried = unit === '' || unit === '%';
  return `${name}${carried ? '' : comma + unit}${colon}${describeData(chart, language)}${stop}${claim}`.trim();
}
