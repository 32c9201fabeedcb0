/** A change of a text: what stands instead of a stretch of it. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The changes that one rule makes to a text, in order. */
export type Rule = (text: string) => readonly Change[];

/**
 * A rule that puts a text in the place of every match; of its own making where it depends on the match. Texts that `among`
 * is not found in have none: that is cheap to ask, where the pattern is not.
 */
export function replacing(pattern: RegExp, by: string | ((match: RegExpExecArray) => string), among?: RegExp): Rule {
  return (text) => {
    if (among && !among.test(text)) return [];
    return matchesOf(text, pattern).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: typeof by === 'string' ? by : by(match),
    }));
  };
}

/** The matches of a pattern, which most texts have none of: to ask that first takes less than to go through none. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  return text.search(pattern) === -1 ? [] : [...text.matchAll(pattern)];
}
