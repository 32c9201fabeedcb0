import { printable, printableJson } from '../core/printable.ts';

/** The colours that reports are painted with (ECMA-48, 8.3.117). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const COLORS = /(\u001b\[(?:0|1|2|3[123])m)/;

/** A text without orders to a terminal, save colours where it shows any. */
function plain(text: string, colored: boolean): string {
  if (!colored) return printable(text);
  return text
    .split(COLORS)
    .map((part, i) => (i % 2 === 0 ? printable(part) : part))
    .join('');
}

/** Writes a result to the standard output. */
export function say(text: string): void {
  process.stdout.write(plain(text, process.stdout.isTTY));
}

/** Writes a result as JSON to the standard output. */
export function sayJson(json: string): void {
  process.stdout.write(printableJson(json));
}

/** Writes what stops a command to the standard error. */
export function complain(text: string): void {
  process.stderr.write(plain(text, process.stderr.isTTY));
}
