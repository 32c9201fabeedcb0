import { maxOf } from '../core/collections.ts';
import type { Words } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import type { Cell, DataPlace } from '../fields/data.ts';
import { BINARY_WORDS, type Binary, decodeText } from '../files/decode-text.ts';
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
  /** The cells as a file of texts writes them, of rows that may name the columns: years and codes among them are names. */
  readonly texts?: readonly string[];
}

/** What is wrong with a file, or with what is asked of it; the place in the outline is the caller's. */
export type Problem = Omit<Finding, 'path'>;

/** A problem with what is asked of a file, and the key of the query that it is about. */
export interface QueryProblem extends Problem {
  readonly below?: Path;
}

/** A column's letters, as spreadsheets name it: A for 0, AA for 26. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** What is read of the rows of a file. */
export interface ReadingWishes {
  /** Whether a row names the columns. */
  readonly header: boolean;
  /** The cells to read, as `B3:F20`; all where omitted. */
  readonly range?: string | undefined;
  /** The columns that are asked for by name. */
  readonly wanted: readonly string[];
}

/** Rows among which a header is looked for. */
export const HEADER_ROWS = 20;

/**
 * Rows of cells as a table: the header names the columns, else letters do. The header is the first row that has
 * anything, save where titles stand above it: then the first that has all columns which are asked for, or, where none is
 * asked for, the first with more than one cell, all of them texts.
 */
export function tableOf(
  rows: readonly DataRow[],
  { header, wanted }: ReadingWishes,
  place: DataTable['place'],
): DataTable {
  const filled = rows.filter((row) => row.cells.some(isFilled));
  const width = maxOf(
    filled.slice(0, 1000).map((row) => row.cells.length),
    0,
  );
  const first = header ? headerRow(filled, width, wanted) : -1;
  return { columns: namesIn(filled[first], width), rows: filled.slice(first + 1), place };
}

const isFilled = (cell: Cell) => cell !== null && cell !== '';

function namesIn(row: DataRow | undefined, width: number): string[] {
  const names: readonly Cell[] = row?.texts ?? row?.cells ?? [];
  return Array.from({ length: width }, (_, i) => String(names[i] ?? '').trim() || columnLetters(i));
}

function headerRow(filled: readonly DataRow[], width: number, wanted: readonly string[]): number {
  const head = filled.slice(0, HEADER_ROWS);
  const missing = (row: DataRow | undefined) => {
    const names = namesIn(row, width);
    return wanted.filter((name) => !names.includes(name)).length;
  };
  if (wanted.length > 0)
    return missing(head[0]) === 0
      ? 0
      : Math.max(
          0,
          head.findIndex((row) => missing(row) === 0),
        );
  const titles = head.findIndex(({ cells }) => cells.filter(isFilled).length > 1);
  const below = head[titles]?.cells.filter(isFilled) ?? [];
  return titles > 0 && below.every((cell) => typeof cell === 'string') ? titles : 0;
}

/** An area of cells by its ends, counted from 0. */
interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The ends of `B3:F20`; the whole sheet where there is no range. */
export function areaOf(range: string | undefined): Area {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/i.exec(range ?? '');
  if (!match) return { left: 0, top: 0, right: Number.POSITIVE_INFINITY, bottom: Number.POSITIVE_INFINITY };
  const [, from = '', first, to = '', last] = match;
  return { left: letterIndex(from), top: Number(first) - 1, right: letterIndex(to), bottom: Number(last) - 1 };
}

function letterIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The cells of an area, of rows that are numbered from 1. */
export function rowsIn<Value>(
  rows: readonly (readonly Value[])[],
  { left, top, right, bottom }: Area,
): { readonly number: number; readonly cells: readonly Value[] }[] {
  return rows.flatMap((cells, i) =>
    i < top || i > bottom ? [] : [{ number: i + 1, cells: cells.slice(left, right + 1) }],
  );
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

/** The text of a data file, in whatever encoding its program saved it; a problem where it is no text. */
export function dataText(bytes: Uint8Array, file: string): { readonly text: string } | { readonly problem: Problem } {
  const decoded = decodeText(bytes);
  if ('text' in decoded) return decoded;
  const words: Words =
    'binary' in decoded
      ? {
          en: `${file} is ${binaryWords(decoded.binary, file).en}, and data are read from .xlsx, CSV and JSON.`,
          zh: `${file} 是${binaryWords(decoded.binary, file).zh}，而数据只能取自 .xlsx、CSV 和 JSON。`,
        }
      : {
          en: `${file} is written in an encoding that the tool cannot recognise.`,
          zh: `无法判断 ${file} 的文字编码。`,
        };
  return { problem: { code: 'bad-data', message: words, hint: 'binary' in decoded ? SAVE_AS : AS_UTF8 } };
}

/** What a file is; of the older Office its name says which program it is of. */
function binaryWords(binary: Binary, file: string): Words {
  const isOldExcel = binary === 'office' && /\.xls$/i.test(file);
  return isOldExcel
    ? { en: 'a workbook of the old Excel (.xls)', zh: '旧版 Excel 工作簿（.xls）' }
    : BINARY_WORDS[binary];
}

const SAVE_AS: Words = {
  en: 'Open it in a spreadsheet program, save it as an Excel workbook (.xlsx) or as CSV, and name that file here.',
  zh: '请用电子表格软件打开，另存为 Excel 工作簿（.xlsx）或 CSV，再在这里写那个文件。',
};

const AS_UTF8: Words = {
  en: 'Save it as “CSV UTF-8”, or as an Excel workbook (.xlsx).',
  zh: '请另存为“CSV UTF-8”，或 Excel 工作簿（.xlsx）。',
};
