import { describe, expect, it } from 'vitest';
import type { PictureView } from '../../../../src/core/picture.ts';
import { quietest } from '../../../../src/slides/kinds/picture/quiet-corner.ts';

/** A picture of 8 × 4 cells of greys. */
function pictureOf(grey: (column: number, row: number) => number): PictureView {
  const lightest = Uint8Array.from({ length: 3 * 32 }, (_, i) => {
    const cell = Math.floor(i / 3);
    return grey(cell % 8, Math.floor(cell / 8));
  });
  const samples = { columns: 8, rows: 4, lightest };
  const raster = { bytes: new Uint8Array(), format: 'png', pixels: { w: 1600, h: 800 } } as const;
  return { ...raster, file: 'grey.png', path: [], samples };
}

const SHOWN = { x: 0, y: 0, w: 12, h: 6 };
const HALVES = [0, 6].map((x) => ({ x, y: 0, w: 6, h: 6 }));
const MIDDLE = { x: 0.5, y: 0.5 };

describe('the quiet place of a picture', () => {
  it('is where neighbouring cells differ least', () => {
    const busyLeft = pictureOf((column, row) => (column < 4 && (column + row) % 2 === 0 ? 255 : 40));
    expect(quietest(busyLeft, SHOWN, MIDDLE, HALVES)).toBe(1);
  });

  it('is the first of places that are alike', () => {
    expect(
      quietest(
        pictureOf(() => 80),
        SHOWN,
        MIDDLE,
        HALVES,
      ),
    ).toBe(0);
  });

  it('never hides the focus', () => {
    expect(
      quietest(
        pictureOf(() => 80),
        SHOWN,
        { x: 0.2, y: 0.5 },
        HALVES,
      ),
    ).toBe(1);
  });
});
