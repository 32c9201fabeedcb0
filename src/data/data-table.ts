import { maxOf } from '../core/collections.ts';
import type { Path } from '../core/path.ts';
import type { Cell, DataPlace } from '../fields/data.ts';
import { decodeText } from '../files/decode-text.ts';
import type { Advice, Finding } from '../findings/finding.ts';
import { say } from '../messages/say.ts';

/** The cells of a file, or of a sheet of it, row by row. */
export interface CellGrid {
  /** The rows that are not empty. */
  readonly rows: readonly DataRow[];
  /** Where a cell is in the file, for findings. */
  readonly place: (row: DataRow, column: number) => DataPlace;
  readonly separator?: string;
}

export interface DataTable extends Pick<CellGrid, 'rows' | 'place'> {
  readonly columns: readonly string[];
  /** The number of the row that names the columns; undefined where none does. */
  readonly header: number | undefined;
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

export interface ReadingWishes {
  readonly header: boolean;
  /** The cells to read, as `B3:F20`; all where omitted. */
  readonly range?: string | undefined;
  readonly wanted: readonly string[];
}

/** Rows among which a header is looked for. */
export const HEADER_ROWS = 20;

/**
 * Cells as a table: the header names the columns, else letters do. The header is the first row that has anything, save
 * where titles stand above it: then the one that has most of the columns which are asked for, or, where it has none of
 * them or none is asked for, the first with more than one cell, all of them texts or years.
 */
export function tableOf(
  grid: CellGrid,
  { header, range, wanted }: ReadingWishes,
): DataTable | { readonly problem: Problem } {
  const area = areaOf(range);
  const within = rowsIn(grid.rows, area);
  const width = maxOf(
    within.slice(0, 1000).map(({ cells }) => cells.findLastIndex(isFilled) + 1),
    0,
  );
  const first = header ? headerRow(within, width, wanted) : -1;
  const head = within[first];
  const table: DataTable = {
    columns: namesIn(head, width),
    rows: first < 0 ? within : within.slice(first + 1),
    header: head?.number,
    place: (row, column) => grid.place(row, area.left + column),
  };
  const problem = head && grid.separator !== undefined ? partedCell(grid, head.number, area) : undefined;
  return problem ? { problem } : table;
}

const isFilled = (cell: Cell | undefined) => cell !== null && cell !== undefined && cell !== '';

export const hasCells = (cells: readonly Cell[]) => cells.some(isFilled);

function namesIn(row: DataRow | undefined, width: number): string[] {
  const names: readonly Cell[] = row?.texts ?? row?.cells ?? [];
  return Array.from({ length: width }, (_, i) => String(names[i] ?? '').trim() || columnLetters(i));
}

function headerRow(filled: readonly DataRow[], width: number, wanted: readonly string[]): number {
  const head = filled.slice(0, HEADER_ROWS);
  const found = head.map((row) => {
    const names = namesIn(row, width);
    return wanted.filter((name) => names.includes(name)).length;
  });
  const most = maxOf(found, 0);
  if (most > 0) return found.indexOf(most);
  const titles = head.findIndex(({ cells }) => cells.filter(isFilled).length > 1);
  const below = head[titles]?.cells.filter(isFilled) ?? [];
  return titles > 0 && below.every((cell) => typeof cell === 'string' || isYear(cell)) ? titles : 0;
}

const isYear = (cell: Cell) => typeof cell === 'number' && Number.isInteger(cell) && cell >= 1000 && cell < 3000;

/**
 * A row with more cells than the header: most likely the separator is within a number, too, and parts it, so that
 * the cells behind it would stand in wrong columns.
 */
function partedCell(grid: CellGrid, head: number, { right, bottom }: Area): Problem | undefined {
  const header = grid.rows.find(({ number }) => number === head);
  const named = header?.cells.length ?? 0;
  if (!header || named > right + 1) return undefined;
  const row = grid.rows.find(({ number, cells }) => number > head && number <= bottom + 1 && isFilled(cells[named]));
  if (!row) return undefined;
  const count = row.cells.findLastIndex(isFilled) + 1;
  const joined = grid.separator === ',' ? rejoined(row.cells.slice(0, count), named) : undefined;
  const [name, cell] = [namesIn(header, named)[1] ?? '', row.cells[1]];
  const advice = joined
    ? say.data.rowTooLongByCommas({ count, named, name, cell, joined })
    : say.data.rowTooLong({ count, named });
  return problemAt(grid, row, named, advice);
}

/** The first number of a row that is as long as its header if each of its numbers is two cells. */
function rejoined(cells: readonly Cell[], named: number): string | undefined {
  const parts = cells.slice(1);
  const isParted = parts.length === 2 * (named - 1) && parts.every((cell) => typeof cell === 'number');
  return isParted ? `${parts[0]},${parts[1]}` : undefined;
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function areaOf(range: string | undefined): Area {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/i.exec(range ?? '');
  if (!match) return { left: 0, top: 0, right: Number.POSITIVE_INFINITY, bottom: Number.POSITIVE_INFINITY };
  const [, from = '', first, to = '', last] = match;
  return { left: letterIndex(from), top: Number(first) - 1, right: letterIndex(to), bottom: Number(last) - 1 };
}

function letterIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowsIn(rows: readonly DataRow[], { left, top, right, bottom }: Area): readonly DataRow[] {
  if (bottom === Number.POSITIVE_INFINITY) return rows;
  return rows.flatMap((row): DataRow | DataRow[] => {
    const { number, cells, texts } = row;
    if (number <= top || number > bottom + 1) return [];
    if (left === 0 && cells.length <= right + 1) return row;
    const within = cells.slice(left, right + 1);
    if (!hasCells(within)) return [];
    return { number, cells: within, ...(texts ? { texts: texts.slice(left, right + 1) } : {}) };
  });
}

export function problemAt(
  { place }: Pick<CellGrid, 'place'>,
  row: DataRow,
  column: number,
  { message, hint }: Advice,
): Problem {
  const { words, span } = place(row, column);
  return { code: 'bad-data', message: say.data.at({ place: words, message }), hint, ...(span ? { span } : {}) };
}

/** The text of a data file, in whatever encoding its program saved it; a problem where it is no text. */
export function dataText(bytes: Uint8Array, file: string): { readonly text: string } | { readonly problem: Problem } {
  const decoded = decodeText(bytes);
  if ('text' in decoded) return decoded;
  if (!('binary' in decoded)) return { problem: { code: 'bad-data', ...say.data.unknownEncoding({ file }) } };
  // Of the older Office the name says which program it is of.
  const isOldExcel = decoded.binary === 'office' && /\.xls$/i.test(file);
  const sort = isOldExcel ? say.data.oldExcel : say.files.sorts[decoded.binary];
  return { problem: { code: 'bad-data', ...say.data.noTextFile({ file, sort }) } };
}
