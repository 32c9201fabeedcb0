import type { Crop } from '../core/picture.ts';
import type { Rgb } from './contrast.ts';

/** The colours of a picture's cells, row by row three bytes a cell (red, green, blue). */
export interface CellColors {
  readonly lightest: Uint8Array;
  readonly darkest: Uint8Array;
  readonly mean: Uint8Array;
}

/** A cell of a grid: its column and row, and its place in lists of cells. */
export interface GridCell {
  readonly column: number;
  readonly row: number;
  readonly index: number;
}

/** How light a pixel is by its stored numbers: enough to order the pixels of a cell by. */
const luma = (colors: ArrayLike<number>, at: number) =>
  0.2126 * (colors[at] ?? 0) + 0.7152 * (colors[at + 1] ?? 0) + 0.0722 * (colors[at + 2] ?? 0);

/** The lightest, darkest and mean colour in each cell of a grid over opaque pixels (red, green, blue, alpha). */
export function cellColors(
  pixels: Uint8ClampedArray,
  size: { readonly w: number; readonly h: number },
  columns: number,
  rows: number,
): CellColors {
  const lightest = new Uint8Array(columns * rows * 3);
  const darkest = new Uint8Array(columns * rows * 3).fill(255);
  const sums = new Float64Array(columns * rows * 3);
  const counts = new Uint32Array(columns * rows);
  for (let y = 0; y < size.h; y++) {
    const row = Math.floor((y * rows) / size.h);
    for (let x = 0; x < size.w; x++) {
      const from = 4 * (y * size.w + x);
      const cell = row * columns + Math.floor((x * columns) / size.w);
      const light = luma(pixels, from);
      if (light >= luma(lightest, 3 * cell)) lightest.set(pixels.subarray(from, from + 3), 3 * cell);
      if (light <= luma(darkest, 3 * cell)) darkest.set(pixels.subarray(from, from + 3), 3 * cell);
      for (let i = 0; i < 3; i++) sums[3 * cell + i] = (sums[3 * cell + i] ?? 0) + (pixels[from + i] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  const mean = Uint8Array.from(sums, (sum, i) => Math.round(sum / Math.max(1, counts[Math.floor(i / 3)] ?? 1)));
  return { lightest, darkest, mean };
}

/** The cells that lie under a part of the picture, edges as parts of its width and height; edges outside are cut off. */
export function cellsIn(grid: { readonly columns: number; readonly rows: number }, part: Crop): GridCell[] {
  const { columns, rows } = grid;
  const cells: GridCell[] = [];
  for (let row = Math.max(0, Math.floor(part.top * rows)); row < Math.min(rows, part.bottom * rows); row++) {
    for (
      let column = Math.max(0, Math.floor(part.left * columns));
      column < Math.min(columns, part.right * columns);
      column++
    ) {
      cells.push({ column, row, index: row * columns + column });
    }
  }
  return cells;
}

/** The colour of a cell in a list of three bytes a cell. */
export function colorAt(colors: Uint8Array, index: number): Rgb {
  return [colors[3 * index] ?? 0, colors[3 * index + 1] ?? 0, colors[3 * index + 2] ?? 0];
}
