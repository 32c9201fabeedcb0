import bidiFactory from 'bidi-js';

/** Letters that run from right to left, and marks that make others do so. */
const TO_THE_LEFT =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const bidi = bidiFactory();

export interface BidiRun {
  readonly text: string;
  /** Its place among the row's stretches as they stand, from the left, from 0. */
  readonly place: number;
}

/**
 * A row of letters cut into stretches of one direction, in the order in which they are read, each with its place from left
 * to right (the Unicode Bidirectional Algorithm, rule L2). Letters within a stretch stay in the order of reading.
 */
export function bidiRuns(text: string): BidiRun[] {
  if (!TO_THE_LEFT.test(text)) return [{ text, place: 0 }];
  const { levels } = bidi.getEmbeddingLevels(text);
  const runs: { text: string; readonly level: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const level = levels[at] ?? 0;
    const last = runs.at(-1);
    if (last?.level === level) last.text += text[at];
    else runs.push({ text: text[at] ?? '', level });
  }
  const standing = [...runs];
  const highest = Math.max(...runs.map(({ level }) => level));
  for (let level = highest; level >= 1; level--) reverseFrom(standing, level);
  return runs.map((run) => ({ text: run.text, place: standing.indexOf(run) }));
}

function reverseFrom(runs: { readonly level: number }[], level: number): void {
  for (let at = 0; at < runs.length; ) {
    let end = at;
    while (end < runs.length && (runs[end]?.level ?? 0) >= level) end++;
    if (end > at) runs.splice(at, end - at, ...runs.slice(at, end).reverse());
    at = end + 1;
  }
}
