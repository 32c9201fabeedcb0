import { describe, expect, it } from 'vitest';
import { areaBoxes } from '../../../src/charts/composed/areas-plan.ts';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import { composed, fact, inline } from '../draw.ts';

const DATA = [fact('before', 'Before', 158), fact('now', 'Now', 238)];
const areaOf = ({ w, h }: { w: number; h: number }) => w * h;

describe('areas', () => {
  it('are to each other as their values, in one corner', () => {
    const [inner, outer] = areaBoxes([158, 238], { w: 5.3, h: 5.3 });
    if (!inner || !outer) throw new Error('There are two areas.');
    expect(areaOf(inner) / areaOf(outer)).toBeCloseTo(158 / 238);
    expect([outer.w, outer.h]).toEqual([5.3, 5.3]);
    expect([inner.x, inner.y + inner.h]).toEqual([0, 5.3]);
  });

  it('write each value on its own fill, and how they compare', () => {
    const words = composed({ type: 'areas', data: DATA, compare: DATA, compare_as: 'change' }, [5.9, 5.3])?.words ?? [];
    const told = words.map(({ name, text, ground }) => `${name}: ${plainText(text)} on ${ground}`);
    expect(told).toEqual([
      'value 2: 238 on second-text',
      'name 2: Now on second-text',
      'change: +51% on second-text',
      'value 1: 158 on second-pale',
      'name 1: Before on second-pale',
    ]);
  });

  it('write the outer value above both where it has no room beside the inner one', () => {
    const words = composed({ type: 'areas', ...inline(['A', 'B'], { '': [96, 100] }) }, [5.9, 5.3])?.words ?? [];
    expect(words.find(({ name }) => name === 'value 2')?.ground).toBe('ground');
  });

  it('are two, and above zero', () => {
    const review = (values: readonly number[]) =>
      reviewChart({ type: 'areas', ...inline(values.map(String), { '': values }) }, ['chart']).map(({ code }) => code);
    expect(review([1, 2])).toEqual([]);
    expect(review([1])).toEqual(['bad-data']);
    expect(review([0, 2])).toEqual(['bad-data']);
    expect(review([1, 2, 3])).toEqual(['bad-data']);
  });
});
