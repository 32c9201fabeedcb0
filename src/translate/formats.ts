import { formatKey, type TextKey } from '../outline/outline.ts';
import { readCsvTable, writeCsv } from './csv.ts';
import type { ReadTable } from './read-table.ts';
import type { TableFormat } from './table-format.ts';
import type { TextTable } from './text-table.ts';
import { readXliff, writeXliff } from './xliff.ts';
import { readWorkbook, writeXlsx } from './xlsx.ts';

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
