import type { Place } from '../core/path.ts';

/** A stretch of a text as findings name it: its words, and which of their occurrences it is. */
export function stretch(text: string, start: number, end: number): Place {
  const words = text.slice(start, end);
  let nth = 0;
  for (let at = text.indexOf(words); at !== -1 && at < start; at = text.indexOf(words, at + words.length)) nth += 1;
  return nth === 0 ? { text: words } : { text: words, nth };
}
