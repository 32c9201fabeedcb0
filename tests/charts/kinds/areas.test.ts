import { describe, expect, it } from 'vitest';
import { areaBoxes, grownBoxes } from '../../../src/charts/kinds/areas.ts';

const areaOf = ({ w, h }: { w: number; h: number }) => w * h;

describe('areas', () => {
  it('are to each other as their values, in one corner', () => {
    const [inner, outer] = areaBoxes([158, 238], { w: 5.3, h: 5.3 });
    if (!inner || !outer) throw new Error('There are two areas.');
    expect(areaOf(inner) / areaOf(outer)).toBeCloseTo(158 / 238);
    expect([outer.w, outer.h]).toEqual([5.3, 5.3]);
    expect([inner.x, inner.y + inner.h]).toEqual([0, 5.3]);
  });

  it('lie side by side where one grew to the other, each as wide as its part', () => {
    const [before, all] = grownBoxes([158, 238], { w: 6, h: 4 });
    if (!before || !all) throw new Error('There are two areas.');
    expect(areaOf(before) / areaOf(all)).toBeCloseTo(158 / 238);
    expect([before.h, all.w, all.h]).toEqual([4, 6, 4]);
  });
});
