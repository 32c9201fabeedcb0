import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import writeSheet from 'write-excel-file/node';
import { RefusedContent } from '../core/refused-content.ts';
import { csvText, inertCell, plainCell } from '../data/write-csv.ts';
import { roughText } from '../files/decode-text.ts';
import type { Finding } from '../findings/finding.ts';
import { readableWorkbook } from '../io/workbook.ts';
import { unzip, zip } from '../io/zip.ts';
import { say } from '../messages/say.ts';
import { escapeCodes, FORBIDDEN } from '../office/xml.ts';
import { formatKey, type TextKey } from '../outline/outline.ts';
import { COLUMN_NAMES, headsOf, tableCells, WIDTHS } from './columns.ts';
import { type ReadTable, translationTableOf } from './read-table.ts';
import type { TableFormat } from './table-format.ts';
import type { TextTable } from './text-table.ts';
import { readXliff, writeXliff } from './xliff.ts';

export async function writeTexts(table: TextTable, format: TableFormat): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return writeXlsx(table);
    case 'csv':
      return writeCsv(table);
    case 'xlf':
      return writeXliff(table);
  }
}

/** A table from a file, whatever its name says; `keys` are those of the deck's texts. */
export async function readTexts(file: string, bytes: Uint8Array, keys: readonly TextKey[]): Promise<ReadTable> {
  // A zip archive begins with PK.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWorkbook(file, bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replaceAll('\0', '');
  if (/^[^<]{0,4}\s*<(?:\?xml|xliff|!--)/.test(head)) return readXliff(file, bytes, keys.map(formatKey));
  return readCsvTable(file, bytes);
}

/** A table as CSV that spreadsheets open as it is, and compute nothing in. */
function writeCsv(table: TextTable): Uint8Array {
  const rows = table.rows.map((row) => tableCells(row, table.language, table.ui).map(inertCell));
  return new TextEncoder().encode(csvText([headsOf(table), ...rows]));
}

/** A table from CSV, however a spreadsheet saved it: with commas, semicolons or tabs, and in any of its encodings. */
export function readCsvTable(file: string, bytes: Uint8Array): ReadTable {
  // Excel may begin with a line that names the separator.
  const [, separator, text = ''] = /^(?:sep=(.)\r?\n)?([\s\S]*)$/.exec(roughText(bytes)) ?? [];
  const { data } = Papa.parse<string[]>(text, { delimiter: separator ?? delimiterOf(text) });
  return translationTableOf(
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

/**
 * A table as a workbook of one sheet: the head is while the rest scrolls, long texts are wrapped, and every cell is
 * text, so that nothing in it is computed or turned into a date.
 */
async function writeXlsx(table: TextTable): Promise<Uint8Array> {
  const text = (words: string) => ({
    value: escaped(words),
    type: String,
    format: '@',
    wrap: true,
    alignVertical: 'top' as const,
  });
  const head = headsOf(table).map((value) => ({ ...text(value), fontWeight: 'bold' as const }));
  const rows = table.rows.map((row) => tableCells(row, table.language, table.ui).map(text));
  const columns = COLUMN_NAMES.map((name) => ({ width: WIDTHS[name] }));
  const options = { columns, stickyRowsCount: 1, orientation: 'landscape' as const, sheet: table.language };
  const written = await writeSheet([head, ...rows], options).toBuffer();
  // Packed anew without the time of day, so that the same texts give the same bytes.
  return zip(unzip(written));
}

/** Characters that XML does not allow, and what would be read as the code of one, as codes (ECMA-376-1, 22.9.2.19). */
function escaped(text: string): string {
  const code = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  return escapeCodes(text).replace(FORBIDDEN, code);
}

/** A table from the first sheet of a workbook; `syntax` where it cannot be read. */
async function readWorkbook(file: string, bytes: Uint8Array): Promise<ReadTable> {
  let lines: string[][];
  try {
    const rows = await readSheet(Buffer.from(readableWorkbook(bytes)), { trim: false });
    lines = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)).replace(/\r\n?/g, '\n')));
  } catch (error) {
    return { rows: [], findings: [unreadable(file, error)], text: '' };
  }
  return translationTableOf(file, lines);
}

function unreadable(file: string, error: unknown): Finding {
  const reason = error instanceof RefusedContent ? error.words : say.translate.noWorkbook;
  return {
    code: 'syntax',
    ...say.translate.unreadable({ reason }),
    path: [],
    span: { file, start: 0, end: 1, line: 1, column: 1, cell: 'A1' },
  };
}
