import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { Rule, TableCell, TableItem, TableRow } from '../items.ts';
import type { Anchor } from '../tokens.ts';
import { type PlacedLine, placeText } from './place-text.ts';

export interface PlacedCell extends Omit<TableCell, 'lines'> {
  readonly box: Box;
  readonly lines: readonly (readonly PlacedLine[])[];
}

interface PlacedRow {
  readonly box: Box;
  readonly cells: readonly PlacedCell[];
}

/** A rule across a table, with its middle at `y`. */
interface PlacedRule extends Rule {
  readonly x: Inch;
  readonly y: Inch;
  readonly w: Inch;
}

/** A table with everything in it at its place on the slide. */
export interface PlacedTable extends Omit<TableItem, 'rows'> {
  readonly rows: readonly PlacedRow[];
  /** From top to bottom. */
  readonly rules: readonly PlacedRule[];
}

/** Where the text of a row's cells is: headers above their rule, everything else in the middle. */
export function cellAnchor({ headless }: Pick<TableItem, 'headless'>, row: number): Anchor {
  return row === 0 && !headless ? 'bottom' : 'middle';
}

/** The inner margin at the right of a column's cells. */
export const cellMarginRight = ({ cellMargin }: TableItem, column: number): Inch => cellMargin.x[column] ?? 0;

/**
 * The table with its rows, its cells, their lines and its rules where they are drawn. Lines are as far apart as in other
 * texts; rows have room for programs that take the font's own line height in cells.
 */
export function placeTable(table: TableItem): PlacedTable {
  const { box, columnWidths, rows } = table;
  const lefts = starts(columnWidths, box.x);
  const tops = starts(
    rows.map((row) => row.height),
    box.y,
  );
  const w = columnWidths.reduce((sum, width) => sum + width, 0);
  const placed = rows.map(({ height, cells }, r): PlacedRow => {
    const own = { x: box.x, y: tops[r] ?? 0, w, h: height };
    return { box: own, cells: cells.map((cell, c) => placeCell(cell, table, r, c, { ...own, x: lefts[c] ?? 0 })) };
  });
  return { ...table, rows: placed, rules: rows.flatMap((row, r) => rulesOf(row, placed[r]?.box ?? box)) };
}

/** Where things of these lengths begin, one behind the other. */
function starts(lengths: readonly Inch[], from: Inch): Inch[] {
  let at = from;
  return lengths.map((length) => {
    const start = at;
    at += length;
    return start;
  });
}

function placeCell(cell: TableCell, table: TableItem, row: number, column: number, place: Box): PlacedCell {
  const box = { ...place, w: table.columnWidths[column] ?? 0 };
  const { y } = table.cellMargin;
  const room = { x: box.x, y: box.y + y, w: box.w - cellMarginRight(table, column), h: box.h - 2 * y };
  const text = { ...cell, box: room, anchor: cellAnchor(table, row), paragraphSpacing: 0 };
  return { ...cell, box, lines: placeText(text) };
}

function rulesOf({ rule, ruleAbove }: TableRow, { x, y, w, h }: Box): PlacedRule[] {
  return [...(ruleAbove ? [{ ...ruleAbove, x, y, w }] : []), ...(rule ? [{ ...rule, x, y: y + h, w }] : [])];
}
