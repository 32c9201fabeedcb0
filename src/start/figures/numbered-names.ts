import { lookUp } from '../../core/collections.ts';
import WORDS from './words.json' with { type: 'json' };

/** How a text writes numbers: as English does, as Chinese does, or otherwise, so that they stand as they are written. */
export type NumberForm = 'en' | 'zh' | 'plain';

/** What only a language has that writes decimals with a comma, and what only one has that writes them with a point. */
const COMMA_SIGNS = /(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2})(?![\d,.]\d|\d)/g;
const POINT_SIGNS = /(?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{1,2})(?![\d.,]\d|\d)/g;

/** How a text writes numbers, by its script, and by the numbers in it that tell. */
export function numberFormOf(text: string): NumberForm {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
  if (count(/\p{Script=Han}/gu) * 3 > count(/\p{Script=Latin}/gu)) return 'zh';
  return count(COMMA_SIGNS) > count(POINT_SIGNS) ? 'plain' : 'en';
}

interface NamePattern {
  /** Lists of words stand in it by their names: `@places`. */
  readonly pattern: string;
  readonly anyCase?: boolean;
}

const { names: NAMES, ages: AGES, chineseUnits: _, englishUnits: __, ...LISTS } = WORDS;

function patternsOf(patterns: readonly NamePattern[]): RegExp[] {
  const anyOf = (_: string, list: string) => `(?:${lookUp<readonly string[]>(LISTS, list)?.join('|')})`;
  return patterns.map(({ pattern, anyCase }) => new RegExp(pattern.replace(/@(\w+)/g, anyOf), anyCase ? 'giu' : 'gu'));
}

/** Ages say whom a figure counts, and are no figures themselves. */
const AGE_PATTERNS = patternsOf(AGES);
/** Names with a number in them, and numbers that count and measure nothing. */
const NAME_PATTERNS = patternsOf(NAMES);

/** The words that say an age: "under 25", "aged 18 to 24", "60岁". */
export const agesIn = (text: string): string[] => AGE_PATTERNS.flatMap((pattern) => text.match(pattern) ?? []);

/** Groups of digits that are no thousands, and how many they have where they are a telephone number. */
const GROUPS = /(?<![\d.,])\d{2,}(?:[ \u00a0]\d{2,})+(?!\d|[.,]\d|\s?[%‰])/g;
const NO_TELEPHONE = /^[1-9]\d{0,2}(?:[ \u00a0]\d{3})+$|^(?:1[5-9]|20)\d{2}[ \u00a0]/;
const MIN_DIGITS = 7;

/** The names in a text that have a number in them, and the stretches whose digits count nothing. */
export function numberedNames(text: string): string[] {
  const groups = (text.match(GROUPS) ?? []).filter(
    (each) => !NO_TELEPHONE.test(each) && (/ .* /.test(each) || each.replaceAll(/\D/g, '').length >= MIN_DIGITS),
  );
  return [...NAME_PATTERNS.flatMap((pattern) => text.match(pattern) ?? []), ...groups].map((name) => name.trim());
}
