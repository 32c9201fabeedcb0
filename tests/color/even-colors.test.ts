import { describe, expect, it } from 'vitest';
import { evenColors } from '../../src/color/even-colors.ts';

const SIZE = { w: 100, h: 50 };

function painted(color: (x: number, y: number) => readonly [number, number, number]): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(4 * SIZE.w * SIZE.h);
  for (let i = 0; i < SIZE.w * SIZE.h; i++) pixels.set([...color(i % SIZE.w, Math.floor(i / SIZE.w)), 255], 4 * i);
  return pixels;
}

describe('the even colours of a picture', () => {
  it('are those of flat areas, as small as a logo, and no greys', () => {
    const pixels = painted((x, y) => (x < 20 ? [0, 89, 79] : x > 90 && y < 8 ? [200, 16, 46] : [240, 240, 240]));
    const even = evenColors(pixels, SIZE);
    expect([...even.keys()]).toEqual(['00594F', 'C8102E']);
    expect(even.get('00594F')).toBeCloseTo(0.19, 1);
  });

  it('are none where a gradient or a photograph is', () => {
    const gradient = painted((x, y) => [2 * x, y, 250 - 2 * x]);
    expect(evenColors(gradient, SIZE).size).toBe(0);
    const noise = painted((x, y) => [(37 * x + 91 * y) % 256, (57 * x * y) % 256, 40]);
    expect(evenColors(noise, SIZE).size).toBe(0);
  });
});
