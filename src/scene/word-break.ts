import type { Line } from './items.ts';

const HYPHENS = /[-\u2010\u2013]$/u;
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether no line of a paragraph but its last ends inside a word of hanzi, or behind a hyphen or dash. */
export function endsBetweenWords(lines: readonly Line[]): boolean {
  const ends: number[] = [];
  const text = lines.reduce((joined, line, i) => {
    // A space that the break swallowed parts words of itself.
    const all = joined + line.text;
    if (i < lines.length - 1) ends.push(all.length);
    return all;
  }, '');
  if (lines.slice(0, -1).some((line) => HYPHENS.test(line.text))) return false;
  const starts = new Set(Array.from(WORDS.segment(text), (segment) => segment.index));
  return ends.every((end) => starts.has(end) || !isHan(text.charAt(end - 1)) || !isHan(text.charAt(end)));
}

const isHan = (character: string) => /\p{Script=Han}/u.test(character);
