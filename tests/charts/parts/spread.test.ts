import { describe, expect, it } from 'vitest';
import { spread } from '../../../src/charts/parts/labels.ts';

const at = (...middles: number[]) => middles.map((middle) => ({ at: middle, height: 10 }));

describe('spread', () => {
  it('leaves labels alone that are apart', () => {
    expect(spread(at(20, 40, 60), 0, 100)).toEqual([20, 40, 60]);
  });

  it('parts labels that overlap around where they want to be, in their order', () => {
    expect(spread(at(50, 52), 0, 100)).toEqual([46, 56]);
    expect(spread(at(52, 50), 0, 100)).toEqual([56, 46]);
  });

  it('keeps labels within bounds', () => {
    expect(spread(at(2, 99), 0, 100)).toEqual([5, 95]);
    expect(spread(at(98, 99), 0, 100)).toEqual([85, 95]);
  });

  it('pushes a chain of labels, none onto another', () => {
    const middles = spread(at(10, 12, 14, 40, 41), 0, 100).sort((a, b) => a - b);
    for (const [i, middle] of middles.entries()) {
      if (i > 0) expect(middle - (middles[i - 1] ?? 0)).toBeGreaterThanOrEqual(10 - 1e-9);
    }
  });
});
