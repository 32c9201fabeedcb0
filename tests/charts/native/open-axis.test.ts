import { describe, expect, it } from 'vitest';
import { openAxis } from '../../../src/charts/native/open-axis.ts';

describe('an axis whose ends a program chooses', () => {
  it('leaves a twentieth beyond the values, on either side of its zero', () => {
    const { ends } = openAxis({ min: 0, max: 100 }, [40, 100], undefined);
    expect(ends.min).toBeCloseTo(0);
    expect(ends.max).toBeGreaterThanOrEqual(105);
    expect(ends.max).toBeLessThan(112);
    const both = openAxis({ min: -60, max: 100 }, [-60, 100], undefined).ends;
    expect(both.max).toBeGreaterThanOrEqual(108);
    expect(both.min).toBeLessThanOrEqual(-68);
  });

  it('keeps the ends that are stated, and those of nothing but zeros', () => {
    const wanted = { min: 0, max: 100 };
    expect(openAxis(wanted, [40, 90], { max: 100 }).ends).toEqual(wanted);
    expect(openAxis(wanted, [0, 0], undefined).ends).toEqual(wanted);
  });
});
