import type { DataLimits } from '../core/limits.ts';
import type { Cell } from '../fields/data.ts';
import type { Advice } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
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

export class Room {
  private cells: number;
  constructor(cells: number) {
    this.cells = cells;
  }

  take(count: number): boolean {
    this.cells -= count;
    return this.cells >= 0;
  }
}

/** What a row has more of than is read: what is wrong with it, from which column on, and what to do. */
export interface Excess extends Advice {
  readonly column: number;
}

export function excessOf(
  cells: readonly Cell[],
  row: number,
  { room, limits }: Pick<CellReading, 'room' | 'limits'>,
): Excess | undefined {
  if (cells.length > limits.columns) return tooWide(limits);
  const long = cells.findIndex((cell) => typeof cell === 'string' && cell.length > limits.characters);
  if (long >= 0) {
    const isOpen = String(cells[long]).includes('\n');
    return { column: long, ...say.data.cellTooLong({ characters: limits.characters, isOpen }) };
  }
  return row > limits.rows || !room.take(cells.length) ? tooMany(row, limits) : undefined;
}

export const tooWide = ({ columns }: DataLimits): Excess => ({
  column: columns,
  ...say.data.tooManyColumns({ columns }),
});

/** That a file has too many rows, where `row` is beyond the last; else that files have too many cells. */
export const tooMany = (row: number, { rows, cells }: DataLimits): Excess => ({
  column: 0,
  ...(row > rows ? say.data.tooManyRows({ rows }) : say.data.tooManyCells({ cells })),
});
