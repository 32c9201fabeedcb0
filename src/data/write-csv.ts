import Papa from 'papaparse';

/** How cells begin that a spreadsheet would compute. */
const COMPUTED = /^[=+\-@\t\r]/;

/** Rows of cells as CSV that spreadsheets open as it is: UTF-8 with a byte order mark, commas, all cells quoted. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${Papa.unparse(rows as string[][], { quotes: true, newline: '\r\n' })}\r\n`;
}

/** A text that stays one in a spreadsheet: with an apostrophe before what would be computed. */
export const inertCell = (text: string): string => (isComputed(text) ? `'${text}` : text);

/** The text that such a cell was made of. */
export const plainCell = (cell: string): string => (cell.startsWith("'") && isComputed(cell) ? cell.slice(1) : cell);

/** Whether a spreadsheet would compute a text but for apostrophes before it. */
const isComputed = (text: string) => COMPUTED.test(text.replace(/^'+/, ''));
