import { DATES, FIGURES, type FigurePattern, NO_FIGURES } from './figure-patterns.ts';
import { namedStretches, type Stretch, stretchesOf } from './typography/kept-stretches.ts';
import { matchesOf } from './typography/rule.ts';

/**
 * The figures that were typed into a text by hand: numbers in digits, percent words, fractions and multiples, in
 * English and Chinese. Not: one to twelve and 一 to 十 without a unit, dates and times, addresses, digits that belong
 * to a word (5G, G20, COVID-19), the given names, and whatever stands in braces or is an address of a link.
 */
export function typedFigures(raw: string, names: readonly string[]): Stretch[] {
  const text = raw.replace(/\{[^{}]*\}|\]\([^()\s]*\)/g, (hidden) => '\ufffc'.repeat(hidden.length));
  const found = FIGURES.flatMap(({ among, patterns }) =>
    among.test(text) ? patterns.flatMap((each) => figuresOf(text, each)) : [],
  );
  if (found.length === 0) return [];
  const exempt = [
    ...namedStretches(text, names),
    ...[...DATES, ...NO_FIGURES].flatMap((each) => stretchesOf(text, each)),
  ];
  const isExempt = new Uint8Array(text.length);
  for (const { start, end } of exempt) isExempt.fill(1, start, end);
  const counted = found.filter(({ start, end }) => !isExempt.subarray(start, end).includes(1));
  return withoutOverlaps(counted);
}

function figuresOf(text: string, { pattern, counts }: FigurePattern): Stretch[] {
  return matchesOf(text, pattern)
    .filter((match) => counts?.(match, text) ?? true)
    .map((match) => ({ start: match.index, end: match.index + match[0].trimEnd().length }));
}

/** In order, and of those that overlap the one that begins first, or is longer. */
function withoutOverlaps(all: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const each of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || each.start >= last.end) kept.push(each);
  }
  return kept;
}
