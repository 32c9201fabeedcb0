import type { Box } from '../core/box.ts';
import type { Inch } from '../core/units.ts';
import type { Brand } from '../scene/brand.ts';

/** Width of one grid column. */
function columnWidth({ grid }: Brand): Inch {
  return (grid.right - grid.left - grid.gutter * (grid.columns - 1)) / grid.columns;
}

/** Left edge and width of `count` grid columns from column `from` (0 is the first). */
export function gridSpan(brand: Brand, from: number, count: number): { readonly x: Inch; readonly w: Inch } {
  const w = columnWidth(brand);
  const { left, gutter } = brand.grid;
  return { x: left + from * (w + gutter), w: count * w + (count - 1) * gutter };
}

/** The part of `box` that lies in the given grid columns. */
export function onGrid(brand: Brand, box: Box, from: number, count: number): Box {
  return { ...box, ...gridSpan(brand, from, count) };
}

/**
 * `count` boxes side by side over the whole width, each beginning on a grid column: as wide as the grid allows where
 * the grid divides evenly, else with columns to spare at the right.
 */
export function gridColumns(brand: Brand, box: Box, count: number): Box[] {
  const each = Math.floor(brand.grid.columns / count);
  return Array.from({ length: count }, (_, i) => onGrid(brand, box, i * each, each));
}
