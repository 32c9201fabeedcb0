import { readSheet } from 'read-excel-file/node';
import writeSheet from 'write-excel-file/node';
import { unzip } from '../io/unzip.ts';
import { readableWorkbook } from '../io/workbook.ts';
import { zip } from '../io/zip.ts';
import { COLUMN_NAMES, cellsOf, headsOf, WIDTHS } from './columns.ts';
import { type ReadTable, tableOf } from './read-table.ts';
import type { TextTable } from './text-table.ts';

/**
 * A table as a workbook of one sheet: the head stands while the rest scrolls, long texts are wrapped, and every cell is
 * text, so that nothing in it is computed or turned into a date.
 */
export async function writeXlsx(table: TextTable): Promise<Uint8Array> {
  const text = (words: string) => ({
    value: escaped(words),
    type: String,
    format: '@',
    wrap: true,
    alignVertical: 'top' as const,
  });
  const head = headsOf(table).map((value) => ({ ...text(value), fontWeight: 'bold' as const }));
  const rows = table.rows.map((row) => cellsOf(row, table.language, table.ui).map(text));
  const columns = COLUMN_NAMES.map((name) => ({ width: WIDTHS[name] }));
  const options = { columns, stickyRowsCount: 1, orientation: 'landscape' as const, sheet: table.language };
  const written = await writeSheet([head, ...rows], options).toBuffer();
  // Packed anew without the time of day, so that the same texts give the same bytes.
  return zip(unzip(written));
}

/** Characters that XML does not allow, and what would be read as the code of one, as codes (ECMA-376-1, 22.9.2.19). */
function escaped(text: string): string {
  const code = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, code);
}

/** A table from the first sheet of a workbook. */
export async function readXlsx(file: string, bytes: Uint8Array): Promise<ReadTable> {
  const rows = await readSheet(Buffer.from(readableWorkbook(bytes)), { trim: false });
  return tableOf(
    file,
    rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)).replace(/\r\n?/g, '\n'))),
  );
}
