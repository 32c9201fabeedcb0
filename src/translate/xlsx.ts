import { readSheet } from 'read-excel-file/node';
import writeSheet from 'write-excel-file/node';
import { RefusedContent } from '../core/refused-content.ts';
import type { Finding } from '../findings/finding.ts';
import { readableWorkbook } from '../io/workbook.ts';
import { unzip, zip } from '../io/zip.ts';
import { say } from '../messages/say.ts';
import { escapeCodes, FORBIDDEN } from '../office/xml.ts';
import { COLUMN_NAMES, headsOf, tableCells, WIDTHS } from './columns.ts';
import { type ReadTable, tableOf } from './read-table.ts';
import type { TextTable } from './text-table.ts';

/**
 * A table as a workbook of one sheet: the head is while the rest scrolls, long texts are wrapped, and every cell is
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
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<ReadTable> {
  let lines: string[][];
  try {
    const rows = await readSheet(Buffer.from(readableWorkbook(bytes)), { trim: false });
    lines = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)).replace(/\r\n?/g, '\n')));
  } catch (error) {
    return { rows: [], findings: [unreadable(file, error)], text: '' };
  }
  return tableOf(file, lines);
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
