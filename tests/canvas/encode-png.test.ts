import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { pngEncoder } from '../../src/canvas/encode-png.ts';

/** Opaque pixels, each by its place. */
function picture(w: number, h: number, colorAt: (x: number, y: number) => readonly [number, number, number]) {
  const colors = Array.from({ length: w * h }, (_, i) => [...colorAt(i % w, Math.floor(i / w)), 255]);
  return Uint8Array.from(colors.flat());
}

const PICTURES = {
  'one pixel': [1, 1, picture(1, 1, () => [1, 2, 3])],
  'flat bars, whose rows repeat': [
    40,
    30,
    picture(40, 30, (x, y) => (x > 9 && y > 12 ? [14, 107, 132] : [255, 255, 255])),
  ],
  'exactly 256 colours': [16, 16, picture(16, 16, (x, y) => [x * 16, y * 16, 7])],
  '257 colours': [257, 2, picture(257, 2, (x) => [x % 256, x >> 8, 9])],
  'noise of many colours': [64, 64, picture(64, 64, (x, y) => [(x * 37) % 251, (y * 91) % 249, (x * y) % 253])],
} as const;

const encode = pngEncoder();

describe('a PNG of ours', () => {
  it.each(Object.entries(PICTURES))('holds the same pixels: %s', (_, [w, h, pixels]) => {
    const decoded = PNG.sync.read(Buffer.from(encode(pixels, { w, h })));
    expect([decoded.width, decoded.height]).toEqual([w, h]);
    expect(Buffer.compare(decoded.data, pixels)).toBe(0);
  });

  it('reads pixels that do not begin at the start of their memory', () => {
    const pixels = picture(4, 4, (x, y) => [x, y, 0]);
    const shifted = new Uint8Array(pixels.length + 1);
    shifted.set(pixels, 1);
    const decoded = PNG.sync.read(Buffer.from(encode(shifted.subarray(1), { w: 4, h: 4 })));
    expect(Buffer.compare(decoded.data, pixels)).toBe(0);
  });

  it('is the same for the same pixels', () => {
    const [w, h, pixels] = PICTURES['noise of many colours'];
    expect(encode(pixels, { w, h })).toEqual(encode(pixels, { w, h }));
  });

  it('of a clear picture has colours apart from their opacity, and clear pixels the colour of the nearest mark', () => {
    const half = [100, 50, 0, 128];
    const row = [...half, 0, 0, 0, 0, 9, 8, 7, 255];
    const many = PICTURES['257 colours'][2];
    for (const [pixels, w] of [
      [Uint8Array.from(row), 3],
      [Uint8Array.from([...row, ...many]), 3 + many.length / 4],
    ] as const) {
      const { data } = PNG.sync.read(Buffer.from(encode(pixels, { w, h: 1 }, true)));
      expect([...data.subarray(0, 12)]).toEqual([199, 100, 0, 128, 199, 100, 0, 0, 9, 8, 7, 255]);
    }
  });

  it('of a clear picture takes colours from above and below', () => {
    const pixels = Uint8Array.from([0, 0, 0, 0, 1, 2, 3, 255, 0, 0, 0, 0, 0, 0, 0, 0]);
    const { data } = PNG.sync.read(Buffer.from(encode(pixels, { w: 1, h: 4 }, true)));
    expect([...data]).toEqual([1, 2, 3, 0, 1, 2, 3, 255, 1, 2, 3, 0, 1, 2, 3, 0]);
  });
});
