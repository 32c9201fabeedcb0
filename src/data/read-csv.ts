import Papa from 'papaparse';
import { maxOf } from '../core/collections.ts';
import {
  areaOf,
  columnLetters,
  type DataRow,
  type DataTable,
  dataText,
  HEADER_ROWS,
  type Problem,
  problemAt,
  type ReadingWishes,
  rowsIn,
  tableOf,
} from './data-table.ts';
import { cellOf, decimalOf } from './numbers.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Cells that show how decimals are written. */
const JUDGED = 5000;

/** The table of a CSV file: fields parted by commas, semicolons, tabs or bars, quoted as RFC 4180 says. */
export function readCsv(
  bytes: Uint8Array,
  file: string,
  reading: ReadingWishes,
): DataTable | { readonly problem: Problem } {
  const read = dataText(bytes, file);
  if ('problem' in read) return read;
  const { text } = read;
  const delimiter = delimiterOf(text);
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  const decimal = decimalOf(data.slice(0, JUDGED).flat(), delimiter === ';');
  const area = areaOf(reading.range);
  const rows = rowsIn(data, area).map(({ number, cells }, i): DataRow => {
    const values = cells.map((cell) => cellOf(cell, decimal));
    return i < HEADER_ROWS ? { number, cells: values, texts: cells } : { number, cells: values };
  });
  const table = tableOf(rows, reading, (row, column) => placeIn(text, file, delimiter, row.number, area.left + column));
  const problem = reading.header ? partedCell(table) : undefined;
  return problem ? { problem } : table;
}

/**
 * A row with more cells than the header names columns, where a delimiter within a number has most likely parted one: the
 * cells behind it would stand in wrong columns. What most rows have behind the last name is a column without one.
 */
function partedCell(table: DataTable): Problem | undefined {
  const named = table.columns.findLastIndex((name, i) => name !== columnLetters(i)) + 1;
  const isFilled = (cell: DataRow['cells'][number]) => cell !== null && cell !== '';
  const longer = table.rows.filter(({ cells }) => cells.slice(named).some(isFilled));
  const [row] = longer;
  if (!row || named === 0 || 2 * longer.length >= table.rows.length) return undefined;
  const count = row.cells.findLastIndex(isFilled) + 1;
  return problemAt(
    table,
    row,
    named,
    {
      en: `the row has ${count} cells, and the header names ${named} columns: figures would stand in wrong ones.`,
      zh: `这一行有 ${count} 个单元格，而表头只有 ${named} 列，数字会错列。`,
    },
    {
      en: 'Put a cell in quotes that has the separator in it, as "1,310"; or name the column in the header.',
      zh: '单元格里如果有分隔符，请加引号，例如 "1,310"；或者在表头补上列名。',
    },
  );
}

/** The delimiter of which the first line has most, outside quotes. */
function delimiterOf(text: string): string {
  const line = text.slice(0, /\r?\n/.exec(text)?.index).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(maxOf(counts))] ?? ',';
}

/** Where a field stands, found by reading the text again: findings are few. */
function placeIn(text: string, file: string, delimiter: string, row: number, column: number) {
  const start = fieldStart(text, delimiter, row, column);
  const ends = text.slice(start).search(delimiter === '\t' ? /[\t\r\n]|$/ : new RegExp(`[${delimiter}\r\n]|$`));
  const before = text.slice(0, start).split('\n');
  const [line, at] = [before.length, (before.at(-1)?.length ?? 0) + 1];
  return {
    words: { en: `Row ${row}, column ${column + 1} of ${file}`, zh: `${file} 第 ${row} 行第 ${column + 1} 列` },
    span: { file, start, end: start + ends, line, column: at },
  };
}

function fieldStart(text: string, delimiter: string, row: number, column: number): number {
  let [r, c, quoted] = [1, 0, false];
  for (let i = 0; i < text.length; i++) {
    if (r === row && c === column) return i;
    const character = text[i];
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === delimiter) c += 1;
    else if (!quoted && character === '\n') [r, c] = [r + 1, 0];
    if (r > row) return i;
  }
  return text.length;
}
