/** Characters that XML 1.0 (production 2) excludes: most controls, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What programs break lines at, or not, each in its own way (Unicode 16, 23.2). */
const OTHER_BREAKS = /[\u0085\u2028\u2029]/g;

/** The text without the characters that make a file unreadable, and without breaks that were measured as spaces. */
export function cleanText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(OTHER_BREAKS, ' ');
}

/** What programs read as the code of a character (ST_Xstring, ECMA-376 part 1, 22.9.2.19), as `_x000D_`. */
const CODE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The text with what looks like the code of a character written so that it reads as it stands. */
export function escapeCodes(text: string): string {
  return text.replace(CODE, '_x005F_');
}

/** The text of a run as it is written: cleaned, and on one line, since only the author's paragraphs part lines. */
export function cleanRun(text: string): string {
  return escapeCodes(cleanText(text).replace(/\s*[\r\n\v]+\s*/g, ' '));
}
