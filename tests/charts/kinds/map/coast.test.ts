import { describe, expect, it } from 'vitest';
import { drawnCoasts } from '../../../../src/charts/kinds/map/coast.ts';
import { inchToPx } from '../../../../src/core/lengths.ts';

const inches = (ring: readonly (readonly [number, number])[]) =>
  ring.map(([x, y]) => ({ x: inchToPx(x), y: inchToPx(y) }));
/** A coast of four inches with a narrow inlet in each tenth of an inch. */
const FJORDS = Array.from({ length: 40 }, (_, i) => i / 10).flatMap((x) => [
  [x, 0] as const,
  [x + 0.04, 0] as const,
  [x + 0.05, 0.12] as const,
  [x + 0.06, 0] as const,
]);
const square = (x: number, side: number) =>
  inches([
    [x, 9],
    [x + side, 9],
    [x + side, 9 + side],
    [x, 9 + side],
    [x, 9],
  ]);

describe('coasts as they are drawn', () => {
  it('have no fjords that are too small to be seen, and keep their large forms', () => {
    const [coast = []] = drawnCoasts([inches([...FJORDS, [4, 0], [4, 3], [0, 3], [0, 0]])]);
    expect(coast.length).toBeLessThan(8);
    expect(Math.max(...coast.map(({ y }) => y))).toBe(inchToPx(3));
    expect(coast[0]).toEqual(coast.at(-1));
  });

  it('keep islands that can be seen, and lakes, which turn the other way', () => {
    const [seen, speck, lake] = [square(0, 0.1), square(1, 0.02), square(2, 0.02).toReversed()];
    expect(drawnCoasts([seen, speck, lake])).toEqual([seen, lake]);
  });
});
