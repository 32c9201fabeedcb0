import { grouped } from '../core/counted.ts';
import type { Words } from '../core/language.ts';
import type { DataLimits } from '../core/limits.ts';
import type { Cell } from '../fields/data.ts';
import type { Decimal } from './numbers.ts';

/** How much of a file of cells is read, and how. */
export interface CellReading {
  /** The sign before decimals; found in the texts where omitted. */
  readonly decimal: Decimal | undefined;
  /** The rows, counted from 0, from which on a header may be looked for. */
  readonly heads: readonly number[];
  /** The last row that is read, counted from 0. */
  readonly last: number;
  readonly room: Room;
  readonly limits: DataLimits;
}

/** How much more of an outline's data files is read, or gone through. */
export class Room {
  private cells: number;
  constructor(cells: number) {
    this.cells = cells;
  }

  /** Whether there is room for so many cells more, which are then taken. */
  take(count: number): boolean {
    this.cells -= count;
    return this.cells >= 0;
  }
}

/** What a row has more of than is read: what is wrong with it, from which column on, and what to do. */
export interface Excess {
  readonly column: number;
  readonly message: Words;
  readonly hint: Words;
}

const SUM_UP: Words = {
  en: 'Sum up the data in the program that they come from, and save only the rows and columns that the deck needs.',
  zh: '请在生成数据的程序里先汇总，只保存演示需要的行和列。',
};

/** Of what a row of cells has more than is read. */
export function excessOf(
  cells: readonly Cell[],
  row: number,
  { room, limits }: Pick<CellReading, 'room' | 'limits'>,
): Excess | undefined {
  if (cells.length > limits.columns) return tooWide(limits);
  const long = cells.findIndex((cell) => typeof cell === 'string' && cell.length > limits.characters);
  if (long >= 0) return tooLong(long, String(cells[long]), limits);
  return row > limits.rows || !room.take(cells.length) ? tooMany(row, limits) : undefined;
}

/** That a row has more columns than a sheet. */
export function tooWide({ columns }: DataLimits): Excess {
  const message = {
    en: `a row has at most ${grouped(columns)} cells; what is here and after it is not read.`,
    zh: `一行最多 ${grouped(columns)} 个单元格，从这里起不再读取。`,
  };
  return { column: columns, message, hint: SUM_UP };
}

/** That a cell is longer than one of a sheet may be. */
function tooLong(column: number, text: string, { characters }: DataLimits): Excess {
  const message = {
    en: `the cell has more than ${grouped(characters)} characters, and is not read.`,
    zh: `这个单元格超过 ${grouped(characters)} 个字符，不予读取。`,
  };
  const shorten = { en: 'Shorten it, or leave it out of the file.', zh: '请缩短它，或从文件中删去。' };
  return { column, message, hint: text.includes('\n') ? UNCLOSED : shorten };
}

/** What to do about a cell that goes on over lines. */
export const UNCLOSED: Words = {
  en: 'A quote is opened in this cell and not closed, so that it goes on over the lines below: close it, or remove it.',
  zh: '这个单元格里的引号没有闭合，把下面几行也算了进去：请补上或删去引号。',
};

/** That a file has too many rows, where `row` is beyond the last; else that files have too many cells. */
export function tooMany(row: number, { rows, cells }: DataLimits): Excess {
  const message =
    row > rows
      ? {
          en: `a file has at most ${grouped(rows)} rows; what is here and below is not read.`,
          zh: `一个文件最多 ${grouped(rows)} 行，从这里起不再读取。`,
        }
      : {
          en: `the data files of a deck have at most ${grouped(cells)} cells together; what is here and below is not read.`,
          zh: `一份演示的数据文件合计最多 ${grouped(cells)} 个单元格，从这里起不再读取。`,
        };
  return { column: 0, message, hint: SUM_UP };
}

/** That lists and objects of a file in JSON stand too deep within one another. */
export function tooDeep({ depth }: DataLimits): Excess {
  const message = {
    en: `lists and objects stand more than ${grouped(depth)} deep within one another, and are not read.`,
    zh: `列表和对象嵌套超过 ${grouped(depth)} 层，不予读取。`,
  };
  const hint = {
    en: 'Save a list of objects whose values are numbers and texts.',
    zh: '请保存成对象列表，对象的值只用数字和文字。',
  };
  return { column: 0, message, hint };
}
