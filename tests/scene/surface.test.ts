import { describe, expect, it } from 'vitest';
import { commonColor, contrastOnSurface, surfaceIn, surfaceOf } from '../../src/scene/surface.ts';

const SIZE = { w: 10, h: 5 };
const PIXELS = { w: 640, h: 320 };

/** Pixels of a slide, painted by place in inches. */
function painted(color: (x: number, y: number) => readonly [number, number, number]): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(PIXELS.w * PIXELS.h * 4);
  for (let i = 0; i < PIXELS.w * PIXELS.h; i++) {
    const [x, y] = [(i % PIXELS.w) / 64, Math.floor(i / PIXELS.w) / 64];
    pixels.set([...color(x, y), 255], 4 * i);
  }
  return pixels;
}

const WHITE = [255, 255, 255] as const;
const NAVY = [0, 32, 96] as const;
/** White, with a bar of navy over the left fifth. */
const bar = surfaceOf(
  painted((x) => (x < 2 ? NAVY : WHITE)),
  PIXELS,
  SIZE,
);

describe('a surface', () => {
  it('has a grid over the whole slide', () => {
    expect([bar.columns, bar.rows]).toEqual([64, 32]);
  });

  it('is one colour where it is even, and none where it is not', () => {
    expect(surfaceIn(bar, { x: 3, y: 1, w: 5, h: 3 })).toEqual({
      lightest: 'FFFFFF',
      darkest: 'FFFFFF',
      mean: 'FFFFFF',
      uniform: 'FFFFFF',
      known: true,
    });
    expect(surfaceIn(bar, { x: 1, y: 1, w: 5, h: 3 })).toMatchObject({
      lightest: 'FFFFFF',
      darkest: '002060',
      uniform: undefined,
    });
  });

  it('says nothing of a box off the slide', () => {
    expect(surfaceIn(bar, { x: 11, y: 1, w: 1, h: 1 })).toBeUndefined();
    expect(commonColor(bar, { x: 11, y: 1, w: 1, h: 1 })).toBeUndefined();
  });

  it('keeps a speck that is smaller than a cell', () => {
    const speck = surfaceOf(
      painted((x, y) => (x === 5 && y === 2 ? NAVY : WHITE)),
      PIXELS,
      SIZE,
    );
    expect(surfaceIn(speck, { x: 4.9, y: 1.9, w: 0.3, h: 0.3 })?.darkest).toBe('002060');
  });

  it('has as its ground the colour that most of a box has', () => {
    expect(commonColor(bar, { x: 0, y: 0, w: 10, h: 5 })).toBe('FFFFFF');
    expect(commonColor(bar, { x: 0, y: 0, w: 3, h: 5 })).toBe('002060');
  });
});

describe('contrast on a surface', () => {
  const left = { x: 0.5, y: 1, w: 1, h: 0.4 };
  const right = { x: 4, y: 1, w: 4, h: 0.4 };

  it('is the least under any of a text’s lines', () => {
    expect(contrastOnSurface('000000', [right], bar)).toBe(21);
    expect(contrastOnSurface('000000', [right, left], bar)).toBeLessThan(1.5);
    expect(contrastOnSurface('FFFFFF', [left], bar)).toBeGreaterThan(14);
    expect(contrastOnSurface('FFFFFF', [left, right], bar)).toBe(1);
  });

  it('is that with the cells which lie in the text’s box, not with what is beside it in those that its edge cuts', () => {
    // The bar ends in the middle of a cell.
    const edge = surfaceOf(
      painted((x) => (x < 2.08 ? NAVY : WHITE)),
      PIXELS,
      SIZE,
    );
    expect(contrastOnSurface('000000', [{ x: 2.1, y: 1.05, w: 3, h: 0.4 }], edge)).toBe(21);
    expect(contrastOnSurface('000000', [{ x: 1.9, y: 1.05, w: 3, h: 0.4 }], edge)).toBeLessThan(1.5);
    // A line of small type is lower than a cell and lies in none.
    expect(contrastOnSurface('000000', [{ x: 1, y: 1.1, w: 0.5, h: 0.1 }], edge)).toBeLessThan(1.5);
  });

  it('counts the nearer of a cell’s extremes where the text’s colour lies between them', () => {
    const striped = surfaceOf(
      painted((x) => (Math.floor(64 * x) % 2 === 0 ? WHITE : [0, 0, 0])),
      PIXELS,
      SIZE,
    );
    // 4.5 with white and 4.7 with black.
    expect(contrastOnSurface('767676', [right], striped)).toBeCloseTo(4.54, 1);
  });

  it('is not known over what is not known', () => {
    const unknown = surfaceOf(
      painted(() => WHITE),
      PIXELS,
      SIZE,
      [{ x: 0, y: 0, w: 2, h: 2 }],
    );
    expect(contrastOnSurface('000000', [left], unknown)).toBeUndefined();
    expect(contrastOnSurface('000000', [right], unknown)).toBe(21);
    expect(surfaceIn(unknown, left)?.known).toBe(false);
  });
});
