/** Characters that are never meant: controls but line feed, and byte order marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g;

/**
 * The text as a language sets it: no control characters, tabs as spaces; in English, straight quotes as curly ones.
 * `before` is the character that the text follows, for quotes at its beginning.
 */
export function tidy(text: string, language: string, before = ''): string {
  const clean = text.replaceAll('\t', ' ').replace(UNWANTED, '');
  return language === 'en' ? curlyQuotes(clean, before) : clean;
}

/** Characters after which a quote opens. */
const OPENS = /^[\s([{\u2013\u2014\u2018\u201c\u00a0/-]?$/;

function curlyQuotes(text: string, before: string): string {
  let previous = before;
  let result = '';
  for (const character of text) {
    const opens = OPENS.test(previous);
    const set =
      character === '"' ? (opens ? '\u201c' : '\u201d') : character === "'" ? (opens ? '\u2018' : '\u2019') : character;
    result += set;
    previous = set;
  }
  return result;
}
