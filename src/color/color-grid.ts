import type { Crop } from '../core/picture.ts';
import type { Rgb } from './contrast.ts';

export interface CellColors {
  readonly lightest: Uint8Array;
  readonly darkest: Uint8Array;
  readonly mean: Uint8Array;
}

interface GridCell {
  readonly column: number;
  readonly row: number;
  readonly index: number;
}

/** The lightest, darkest and mean colour in each cell of a grid over opaque pixels (red, green, blue, alpha). */
export function cellColors(
  pixels: Uint8ClampedArray,
  size: { readonly w: number; readonly h: number },
  columns: number,
  rows: number,
): CellColors {
  const cells = columns * rows;
  const [lightest, darkest, mean] = [new Uint8Array(3 * cells), new Uint8Array(3 * cells), new Uint8Array(3 * cells)];
  const lights = new Float64Array(cells).fill(-1);
  const darks = new Float64Array(cells).fill(Number.POSITIVE_INFINITY);
  const sums = new Float64Array(4 * cells);
  const columnOf = Int32Array.from({ length: size.w }, (_, x) => Math.floor((x * columns) / size.w));
  let from = 0;
  for (let y = 0; y < size.h; y++) {
    const first = Math.floor((y * rows) / size.h) * columns;
    for (let x = 0; x < size.w; x++, from += 4) {
      const cell = first + (columnOf[x] as number);
      const [r, g, b] = [pixels[from] as number, pixels[from + 1] as number, pixels[from + 2] as number];
      // By the stored numbers: enough to order the pixels of a cell by how light they are.
      const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
      if (luma >= (lights[cell] as number)) keep(lightest, lights, cell, luma, r, g, b);
      if (luma <= (darks[cell] as number)) keep(darkest, darks, cell, luma, r, g, b);
      add(sums, 4 * cell, r, g, b);
    }
  }
  for (let i = 0; i < 3 * cells; i++) {
    const at = 4 * Math.floor(i / 3);
    mean[i] = Math.round((sums[at + (i % 3)] as number) / Math.max(1, sums[at + 3] as number));
  }
  return { lightest, darkest, mean };
}

function keep(to: Uint8Array, lumas: Float64Array, cell: number, luma: number, r: number, g: number, b: number): void {
  lumas[cell] = luma;
  to[3 * cell] = r;
  to[3 * cell + 1] = g;
  to[3 * cell + 2] = b;
}

function add(sums: Float64Array, at: number, r: number, g: number, b: number): void {
  sums[at] = (sums[at] as number) + r;
  sums[at + 1] = (sums[at + 1] as number) + g;
  sums[at + 2] = (sums[at + 2] as number) + b;
  sums[at + 3] = (sums[at + 3] as number) + 1;
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

/** How far two colours are apart: by the channel, 0 to 255, that differs most. */
export const channelsApart = (a: Rgb, b: Rgb): number => Math.max(...a.map((each, i) => Math.abs(each - (b[i] ?? 0))));

/** How far the lightest and the darkest colour of a cell are apart: little in what is even, grained or a gradient. */
export const unevennessAt = ({ lightest, darkest }: CellColors, index: number): number =>
  channelsApart(colorAt(lightest, index), colorAt(darkest, index));

/** A cell that is less even, a channel differing by more of 255, holds art: no fine grain and no gradient. */
export const GRAIN = 24;

export function colorAt(colors: Uint8Array, index: number): Rgb {
  return [colors[3 * index] ?? 0, colors[3 * index + 1] ?? 0, colors[3 * index + 2] ?? 0];
}
