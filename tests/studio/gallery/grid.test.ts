import { describe, expect, it } from 'vitest';
import { besideIn } from '../../../src/studio/client/gallery/grid.ts';

/** Three tiles in the first row, two in the second. */
const TILES = [0, 1, 2, 3, 4].map((i) => ({ left: (i % 3) * 100, top: Math.floor(i / 3) * 80 }));

describe('besideIn', () => {
  it.each([
    [0, 'ArrowRight', 1],
    [4, 'ArrowRight', undefined],
    [3, 'ArrowLeft', 2],
    [0, 'ArrowLeft', undefined],
    [1, 'ArrowDown', 4],
    [2, 'ArrowDown', 4],
    [3, 'ArrowDown', undefined],
    [4, 'ArrowUp', 1],
    [1, 'ArrowUp', undefined],
    [2, 'Home', 0],
    [0, 'End', 4],
    [0, 'a', undefined],
    [-1, 'ArrowDown', undefined],
  ])('leads from tile %i by %s to %s', (from, key, to) => {
    expect(besideIn(TILES, from, key)).toBe(to);
  });
});
