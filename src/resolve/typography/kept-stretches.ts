import type { Stretch } from '../../core/rich-text.ts';
import { matchesOf } from './rules.ts';

/** What stays as it is written in every language: addresses, dates, times, telephone numbers, codes. */
const KEPT: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)[!-~]+|[\w.+-]{1,256}@[\w-]+(?:\.[\w-]+)+/g,
  // Dates and months; a year and two digits above twelve are a range.
  /(?<![\d-])\d{4}-(?:0\d|1[0-2])(?:-\d{2})?(?![\d-])/g,
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g,
  /\+\d[\d\s()-]{6,}\d|(?<![\d-])0\d{2,3}-\d{7,8}(?!\d)|(?<![\d-])\d+(?:-\d+){2,}/g,
  // Products, standards and diseases: letters with digits, and what hangs on them.
  /(?<![A-Za-z\d])[A-Za-z]+(?:\/[A-Za-z]+)?-?\d[\w.:/-]*|(?<![\w.,-])\d+-?[A-Za-z]+\d[\w-]*/g,
  /\b(?:ISO|IEC|GB|EN|DIN|ANSI|IEEE|ASTM|BS|JIS)(?:\/[A-Z]+)? \d[\d.]*(?:[:-]\d+)*/g,
];

/** The stretches of a text that no rule may touch: what is kept in every deck, and this deck's names. */
export function keptStretches(text: string, names: readonly string[]): Stretch[] {
  return [...KEPT.flatMap((pattern) => stretchesOf(text, pattern)), ...namedStretches(text, names)];
}

/** Where the names stand in a text, in any case and with any space between their words. */
export function namedStretches(text: string, names: readonly string[]): Stretch[] {
  const lower = text.toLowerCase();
  return patternsOf(names).flatMap((name) => {
    if (!lower.includes(name.first)) return [];
    name.pattern ??= new RegExp(name.words.join('\\s+'), 'giu');
    return stretchesOf(text, name.pattern);
  });
}

/** A name as it is looked for: only in texts in which its first word stands. */
interface NamePattern {
  readonly first: string;
  readonly words: readonly string[];
  pattern?: RegExp;
}

/** The patterns of lists of names, which are asked about every text of a deck. */
const PATTERNS = new WeakMap<readonly string[], readonly NamePattern[]>();

function patternsOf(names: readonly string[]): readonly NamePattern[] {
  const known = PATTERNS.get(names);
  if (known) return known;
  const patterns = names.flatMap((name): NamePattern[] => {
    const [first = '', ...others] = name.trim().split(/\s+/);
    const words = [first, ...others].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return first === '' ? [] : [{ first: first.toLowerCase(), words }];
  });
  PATTERNS.set(names, patterns);
  return patterns;
}

/** The stretches that a pattern matches. */
export function stretchesOf(text: string, pattern: RegExp): Stretch[] {
  return matchesOf(text, pattern).map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
