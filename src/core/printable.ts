/** Controls but line feed and tab, what turns the direction of lines, and what parts lines (Unicode 16, 23.1 and 23.2). */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
/** Where Unicode has pictures of controls, in their order, and that of the last one, DEL. */
const PICTURES = 0x2400;
const DELETE = 0x7f;

/**
 * A text as a terminal may show it: controls, which would move its cursor or give it orders, as pictures of themselves,
 * each one character wide. Colours of our own are put on after.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const code = character.charCodeAt(0);
    if (code === DELETE) return '\u2421';
    return code < 0x20 ? String.fromCharCode(PICTURES + code) : '\ufffd';
  });
}

/** JSON with controls in its texts as escapes, which read as the same. */
export function printableJson(json: string): string {
  return json.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
