/** A word as a command line takes it: in quotes where it has spaces. */
export const quoted = (word: string) => (/\s/.test(word) ? `"${word}"` : word);
