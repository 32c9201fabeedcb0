import type { Words } from '../core/language.ts';
import { MARKUP, SHEET } from '../core/limits.ts';
import { say } from '../messages/say.ts';
import { ArchiveTooLarge, directoryStart, unzipMarkup, zip, zipEntries } from './zip.ts';

/**
 * The bytes of a workbook (.xlsx) for a reader that takes whatever an archive and its sheets claim. Throws on what is no
 * archive, and an ArchiveTooLarge where it, or the area of its cells, is larger than is read.
 */
export function readableWorkbook(bytes: Uint8Array): Uint8Array {
  const files = unzipMarkup(bytes, MARKUP.sheetMarks);
  let cells = 0;
  for (const [name, content] of files) {
    if (!/\.xml$/i.test(name)) continue;
    const area = areaOf(Buffer.from(content.buffer, content.byteOffset, content.length));
    const beyond = 'refused' in area ? area.refused : undefined;
    cells += 'cells' in area ? area.cells : 0;
    const refused = beyond ?? (cells > SHEET.cells ? say.io.cellsFarApart({ cells, most: SHEET.cells }) : undefined);
    if (refused) throw new ArchiveTooLarge(refused);
  }
  // A reader that goes through an archive from its beginning unpacks what its directory does not list.
  return isGapless(bytes) ? bytes : zip(files);
}

/** What references of cells and rows are called (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73), whatever is in them. */
const REFERENCE = /(?<![\w:.-])r\s*=\s*["']([^"']{1,64})/g;
const ROW = /<(?:\w+:)?row[\s/>]/g;
const CELL = /^([A-Z]{1,3})?(\d{1,7})$/i;

/** The cells of the area in which a sheet's cells stand; none where a part is no sheet. */
function areaOf(content: Buffer): { readonly cells: number } | { readonly refused: Words } {
  if (!content.includes('sheetData')) return { cells: 0 };
  const text = content.toString('latin1');
  let [rows, columns] = [0, 0];
  for (const _ of text.matchAll(ROW)) if (++rows > SHEET.rows) break;
  if (rows > SHEET.rows) return { refused: say.io.cellBeyondSheet({ reference: `A${rows}`, rows: SHEET.rows }) };
  for (const [, reference = ''] of text.matchAll(REFERENCE)) {
    const [, letters = '', digits = ''] = CELL.exec(reference) ?? [];
    const column = columnNumber(letters);
    const row = Number(digits);
    if (digits === '' || row > SHEET.rows || column > SHEET.columns)
      return { refused: say.io.cellBeyondSheet({ reference, rows: SHEET.rows }) };
    if (row > rows) rows = row;
    if (column > columns) columns = column;
  }
  return { cells: rows * columns };
}

/** A column’s number by its letters, 1 for A. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** Whether nothing is between the entries of an archive but the sizes that may follow each (APPNOTE.TXT 4.3.9). */
function isGapless(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = zipEntries(bytes).toSorted((a, b) => a.offset - b.offset);
  const follows = (offset: number) => offset >= end && offset - end <= LARGEST_DESCRIPTOR;
  let end = 0;
  for (const { offset, packed } of entries) {
    if (!follows(offset)) return false;
    end = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true) + packed;
  }
  return follows(directoryStart(bytes));
}

const LARGEST_DESCRIPTOR = 24;

/** The letters of a column, counted from 0: A to Z, then AA. */
export function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return `${before > 0 ? columnName(before - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}
