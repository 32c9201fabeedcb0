import Papa from 'papaparse';
import { roughText } from '../files/decode-text.ts';
import { headsOf, tableCells } from './columns.ts';
import { type ReadTable, tableOf } from './read-table.ts';
import type { TextTable } from './text-table.ts';

/** How cells begin that a spreadsheet would compute. */
const COMPUTED = /^[=+\-@\t\r]/;
/** A cell with an apostrophe before such a beginning. */
const ESCAPED = /^'(?='*[=+\-@\t\r])/;

/**
 * A table as CSV that spreadsheets open as it is: UTF-8 with a byte order mark, commas, all cells quoted. A text that a
 * spreadsheet would compute has an apostrophe before it.
 */
export function writeCsv(table: TextTable): Uint8Array {
  const rows = table.rows.map((row) => tableCells(row, table.language, table.ui));
  return new TextEncoder().encode(csvText([headsOf(table), ...rows]));
}

/** Rows of cells as CSV that spreadsheets open as it is. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((line) => line.map(escaped));
  return `\ufeff${Papa.unparse(cells, { quotes: true, newline: '\r\n' })}\r\n`;
}

/** A table from CSV, however a spreadsheet saved it: with commas, semicolons or tabs, and in any of its encodings. */
export function readCsvTable(file: string, bytes: Uint8Array): ReadTable {
  // Excel may begin with a line that names the separator.
  const [, separator, text = ''] = /^(?:sep=(.)\r?\n)?([\s\S]*)$/.exec(roughText(bytes)) ?? [];
  const { data } = Papa.parse<string[]>(text, { delimiter: separator ?? delimiterOf(text) });
  return tableOf(
    file,
    data.map((line) => line.map((cell) => cell.replace(ESCAPED, '').replace(/\r\n?/g, '\n'))),
  );
}

/** What stands most often in the first line, whose heads hold none of these. */
function delimiterOf(text: string): string {
  const [heads = ''] = text.split('\n', 1);
  const count = (delimiter: string) => heads.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

function escaped(cell: string): string {
  return COMPUTED.test(cell.replace(/^'+/, '')) ? `'${cell}` : cell;
}
