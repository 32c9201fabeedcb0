/** A word as a command line takes it: in quotes where it has spaces. */
export const shellQuoted = (word: string) => (/\s/.test(word) ? `"${word}"` : word);
