import { plainText, type RichText } from '../../core/rich-text.ts';
import { LocalizedText } from '../../fields/fields.ts';

/** A year that stands alone in a text. */
const YEAR = /(?<!\d)(\d{4})(?!\d)/g;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME = new RegExp(`\\b(${MONTHS.join('|')})[a-z]*\\b`, 'i');
/** The month of `2010-05` and of 2010年5月. */
const MONTH_NUMBER = /\d{4}(?:-|\s?年\s?)(\d{1,2})(?!\d)/;

/**
 * When a moment was, in years with the month as their part: of a year, or of a text that names one year. Undefined for
 * a text without a year, or with several.
 */
export function timeOf(when: number | string): number | undefined {
  if (typeof when === 'number') return when;
  const years = [...when.matchAll(YEAR)].map((match) => Number(match[1]));
  const [year] = years;
  if (year === undefined || years.length > 1) return undefined;
  const name = MONTH_NAME.exec(when)?.[1]?.toLowerCase();
  const month = name ? MONTHS.indexOf(name) : Number(MONTH_NUMBER.exec(when)?.[1] ?? 1) - 1;
  return year + (month >= 0 && month < 12 ? month / 12 : 0);
}

/** The times of moments in one language; undefined where one of them has none, or where they do not rise. */
export function risingTimes(whens: readonly (number | RichText)[]): readonly number[] | undefined {
  const times = whens.map((when) => timeOf(typeof when === 'number' ? when : plainText(when)));
  const known = times.filter((time) => time !== undefined);
  return known.length === times.length && rises(known) ? known : undefined;
}

/** How much longer than the shortest an interval is that stands for more than its length shows. */
const UNEVEN = 1.5;

/**
 * The intervals, by the numbers of the moments that they follow, which last longer than others and are as long on a line
 * that spaces all moments evenly. One between moments that name no year is none of them.
 */
export function unevenIntervals(whens: readonly (number | RichText)[]): readonly number[] {
  const times = whens.map((when) => timeOf(typeof when === 'number' ? when : plainText(when)));
  const ways = times.map((time, i) => {
    const next = times[i + 1];
    return time === undefined || next === undefined || next <= time ? undefined : next - time;
  });
  const shortest = Math.min(...ways.filter((way) => way !== undefined));
  return ways.flatMap((way, i) => (way !== undefined && way > UNEVEN * shortest ? [i] : []));
}

/** Whether no time comes before the one at its left, and the last after the first. */
function rises(times: readonly number[]): boolean {
  const [first = 0] = times;
  return (times.at(-1) ?? 0) > first && times.every((time, i) => i === 0 || time >= (times[i - 1] ?? time));
}

/** What keeps a moment from its place on a scale, as far as the outline shows it before facts are filled in. */
export type TimeFault = 'no-year' | 'too-early';

/** The first moment that has no place on a scale; a text with a fact in it is taken to have a year. */
export function timeFault(
  whens: readonly (number | LocalizedText)[],
): { readonly index: number; readonly fault: TimeFault } | undefined {
  let latest = Number.NEGATIVE_INFINITY;
  for (const [index, when] of whens.entries()) {
    const times = textsOf(when).map((text) => timeOf(text));
    const open = textsOf(when).some((text) => typeof text === 'string' && text.includes('{'));
    if (!open && times.includes(undefined)) return { index, fault: 'no-year' };
    const known = times.filter((time) => time !== undefined);
    if (known.some((time) => time < latest)) return { index, fault: 'too-early' };
    latest = Math.max(latest, ...known);
  }
  return undefined;
}

function textsOf(when: number | LocalizedText): (number | string)[] {
  if (!(when instanceof LocalizedText)) return [when];
  return typeof when.value === 'string' ? [when.value] : Object.values(when.value);
}
