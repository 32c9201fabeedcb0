import { type Change, type Rule, replacing } from './rule.ts';

/** Characters after which a quote opens. */
const OPENS = /^[\s([{\u2013\u2014\u2018\u201c\u00a0/-]?$/;

/** Straight quotes as curly ones; an apostrophe before years that have lost their century (’90s). */
function curlyQuotes(text: string): Change[] {
  if (!/["']/.test(text)) return [];
  const changes: Change[] = [];
  let previous = '';
  for (let i = 0; i < text.length; i++) {
    let set = text.charAt(i);
    const opens = OPENS.test(previous);
    if (set === '"') set = opens ? '\u201c' : '\u201d';
    else if (set === "'") set = opens && !/^\d0s/.test(text.slice(i + 1)) ? '\u2018' : '\u2019';
    if (set !== text.charAt(i)) changes.push({ start: i, end: i + 1, text: set });
    previous = set;
  }
  return changes;
}

/** What English sets in its own way. */
export const englishRules: readonly Rule[] = [
  curlyQuotes,
  replacing(/(?<!\.)\.{3}(?!\.)/g, '\u2026'),
  // Two spaces, and a space before punctuation that ends something.
  replacing(/(?<=\S) {2,}(?=\S)/g, ' '),
  replacing(/(?<=[\p{L}\d)\]%\u2019\u201d]) +(?!: \d)(?=[,;:!?.](?:[\s)\u201d\u2019]|$))/gu, '', / [,;:!?.]/),
  replacing(/(?<=[([]) +(?=\S)|(?<=\S) +(?=[)\]])/g, ''),
];
