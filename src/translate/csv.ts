import Papa from 'papaparse';
import { csvText, inertCell, plainCell } from '../data/write-csv.ts';
import { roughText } from '../files/decode-text.ts';
import { headsOf, tableCells } from './columns.ts';
import { type ReadTable, tableOf } from './read-table.ts';
import type { TextTable } from './text-table.ts';

/** A table as CSV that spreadsheets open as it is, and compute nothing in. */
export function writeCsv(table: TextTable): Uint8Array {
  const rows = table.rows.map((row) => tableCells(row, table.language, table.ui).map(inertCell));
  return new TextEncoder().encode(csvText([headsOf(table), ...rows]));
}

/** A table from CSV, however a spreadsheet saved it: with commas, semicolons or tabs, and in any of its encodings. */
export function readCsvTable(file: string, bytes: Uint8Array): ReadTable {
  // Excel may begin with a line that names the separator.
  const [, separator, text = ''] = /^(?:sep=(.)\r?\n)?([\s\S]*)$/.exec(roughText(bytes)) ?? [];
  const { data } = Papa.parse<string[]>(text, { delimiter: separator ?? delimiterOf(text) });
  return tableOf(
    file,
    data.map((line) => line.map((cell) => plainCell(cell).replace(/\r\n?/g, '\n'))),
  );
}

/** What is most often in the first line, whose heads hold none of these. */
function delimiterOf(text: string): string {
  const [heads = ''] = text.split('\n', 1);
  const count = (delimiter: string) => heads.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}
