/** Characters that XML 1.0 (production 2) excludes: most controls, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text without the characters that make a file unreadable. */
export function cleanText(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** The text of a run as it is written: cleaned, and on one line, since only the author's paragraphs part lines. */
export function cleanRun(text: string): string {
  return cleanText(text).replace(/\s*[\r\n\v]+\s*/g, ' ');
}
