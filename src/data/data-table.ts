import type { Words } from '../core/words.ts';
import type { Cell, DataPlace } from '../fields/data.ts';
import type { Finding } from '../findings/finding.ts';

/** A file's rows under the names of their columns. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly DataRow[];
  /** Where a cell stands in the file, for findings. */
  readonly place: (row: DataRow, column: number) => DataPlace;
}

export interface DataRow {
  /** The row's number in the file, counted from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** What is wrong with a file, or with what is asked of it; the place in the outline is the caller's. */
export type Problem = Omit<Finding, 'path'>;

/** A column's letters, as spreadsheets name it: A for 0, AA for 26. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** Rows of cells as a table: the first row names the columns where it is a header, else letters do. */
export function tableOf(rows: readonly DataRow[], header: boolean, place: DataTable['place']): DataTable {
  const filled = rows.filter((row) => row.cells.some((cell) => cell !== null && cell !== ''));
  const width = Math.max(0, ...filled.slice(0, 1000).map((row) => row.cells.length));
  const names = header ? (filled[0]?.cells ?? []) : [];
  const columns = Array.from({ length: width }, (_, i) => String(names[i] ?? '').trim() || columnLetters(i));
  return { columns, rows: header ? filled.slice(1) : filled, place };
}

/** A `bad-data` problem at a cell. */
export function problemAt(table: DataTable, row: DataRow, column: number, message: Words, hint: Words): Problem {
  const { words, span } = table.place(row, column);
  return {
    code: 'bad-data',
    message: { en: `${words.en}: ${message.en}`, zh: `${words.zh}：${message.zh}` },
    hint,
    ...(span ? { span } : {}),
  };
}
