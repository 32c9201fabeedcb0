import { describe, expect, it } from 'vitest';
import { inTones, tonesOf } from '../../src/pictures/brand-tones.ts';
import { shipped } from '../support/brand.ts';

const TONES = ['001020', '408080', 'ffffff'];

/** Pixels of greys, of which a picture has many: each a hundred times. */
const pixelsOf = (...greys: number[]) =>
  Uint8ClampedArray.from(greys.flatMap((grey) => Array(100).fill([grey, grey, grey, 255]).flat()));
const hexAt = (pixels: Uint8ClampedArray, index: number) =>
  Buffer.from(pixels.subarray(400 * index, 400 * index + 3)).toString('hex');

describe('a picture in tones', () => {
  it('has the first tone where it is darkest, the last where it is lightest, and what is between in the middle', () => {
    const pixels = pixelsOf(40, 120, 200);
    inTones(pixels, TONES);
    expect([0, 2].map((index) => hexAt(pixels, index))).toEqual(['001020', 'ffffff']);
    const [r, g, b] = pixels.subarray(400);
    for (const [channel, tone] of [
      [r, 0x40],
      [g, 0x80],
      [b, 0x80],
    ] as const)
      expect(Math.abs((channel ?? 0) - tone)).toBeLessThan(3);
  });

  it('is not stretched where it is all of one grey', () => {
    const pixels = pixelsOf(120, 125);
    inTones(pixels, TONES);
    expect(hexAt(pixels, 0)).not.toBe('001020');
    expect(hexAt(pixels, 1)).not.toBe('ffffff');
  });

  it('has the fields of its brand, from the darkest', () => {
    expect(tonesOf(shipped)).toEqual(
      (['field-dark', 'field', 'field-pale'] as const).map((role) => shipped.colors[role].hex),
    );
  });
});
