import { type Box, columns } from '../core/box.ts';
import type { Inch } from '../core/lengths.ts';
import type { Brand } from '../scene/brand.ts';
import type { Frame } from '../scene/frame.ts';

export interface Grid {
  readonly left: Inch;
  readonly right: Inch;
  readonly columns: number;
  readonly gutter: Inch;
}

export interface Span {
  readonly x: Inch;
  readonly w: Inch;
}

/** Kinds say their places in twelfths of the body, whatever the columns of the brand's grid. */
export const TWELVE = 12;

/** The part of the width that side by side things may leave free so that each begins on a grid column. */
const MOST_SPARED = 1 / 6;

function columnWidth({ left, right, columns, gutter }: Grid): Inch {
  return (right - left - gutter * (columns - 1)) / columns;
}

/** The grid of a frame's body: the brand's columns that lie in it, or as many as wide where it begins beside them. */
export function gridIn({ grid }: Pick<Brand, 'grid'>, { body }: Pick<Frame, 'body'>): Grid {
  const pitch = columnWidth(grid) + grid.gutter;
  const columns = Math.max(1, Math.round((body.w + grid.gutter) / pitch));
  return { left: body.x, right: body.x + body.w, columns, gutter: grid.gutter };
}

/** The grid that outlines count on: twelve columns over the same width. */
export function twelveColumns(grid: Grid): Grid {
  return { ...grid, columns: TWELVE };
}

/** Left edge and width of `count` grid columns from column `from` (0 is the first). */
export function gridSpan(grid: Grid, from: number, count: number): Span {
  const w = columnWidth(grid);
  const { left, gutter } = grid;
  return { x: left + from * (w + gutter), w: count * w + (count - 1) * gutter };
}

/** The grid columns nearest to `count` twelfths from the twelfth `from` (0 is the first); one at least. */
export function gridPart(grid: Grid, from: number, count: number): Span {
  const first = Math.min(grid.columns - 1, inColumns(grid, from));
  return gridSpan(grid, first, Math.max(1, inColumns(grid, from + count) - first));
}

function inColumns({ columns }: Grid, twelfths: number): number {
  return Math.round((twelfths * columns) / TWELVE);
}

/** The fewest grid columns that are as wide as something, their width, and where the next one begins behind them. */
export function columnsFor(
  grid: Grid,
  width: Inch,
): { readonly count: number; readonly width: Inch; readonly next: Inch } {
  let count = 1;
  while (count < grid.columns && gridSpan(grid, 0, count).w < width - 0.001) count++;
  return { count, width: gridSpan(grid, 0, count).w, next: gridSpan(grid, count, 1).x };
}

/** The part of `box` that lies in the grid columns nearest to the given twelfths. */
export function onPart(grid: Grid, box: Box, from: number, count: number): Box {
  return { ...box, ...gridPart(grid, from, count) };
}

/** `count` boxes of one width side by side in the box, a gutter apart. */
export function sideBySide({ gutter }: Grid, box: Box, count: number): Box[] {
  return columns(box, count, gutter);
}

/**
 * `count` boxes side by side over the whole width, each beginning on a grid column: as wide as the grid allows where
 * the grid divides evenly, else with columns to spare at the right; where that would be too many, without regard to
 * the columns.
 */
export function gridColumns(grid: Grid, box: Box, count: number): Box[] {
  const each = Math.floor(grid.columns / count);
  if (each === 0 || grid.columns - each * count > grid.columns * MOST_SPARED) {
    return sideBySide(grid, { ...box, x: grid.left, w: grid.right - grid.left }, count);
  }
  return Array.from({ length: count }, (_, i) => ({ ...box, ...gridSpan(grid, i * each, each) }));
}
