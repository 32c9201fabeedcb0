/** What is put into a message where all of it are texts. */
export type Texts<Name extends string> = Readonly<Record<Name, string>>;

/** Fonts that so many decks need. */
export interface FontsOfDecks {
  fonts: readonly string[];
  decks: number;
}

/** What follows a number that cannot be written out with all its digits. */
export const UNWRITABLE = 'is beyond what can be written out: figures go from 1e-60 to 1e60';

/** Words as a list in English: "a, b or c". */
export function listed(words: readonly string[], last: 'or' | 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
