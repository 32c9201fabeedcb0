import { describe, expect, it } from 'vitest';
import { areaBoxes, grownBoxes } from '../../../src/charts/kinds/areas.ts';
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

  it('write what was before and what was added on their own fills, and what both come to below', () => {
    const words = composed({ type: 'areas', data: DATA, compare: DATA, compare_as: 'change' }, [5.9, 5.3])?.words ?? [];
    const told = words.map(({ name, text, ground }) => `${name}: ${plainText(text)} on ${ground}`);
    expect(told).toEqual([
      'value 1: 158 on second-pale',
      'name 1: Before on second-pale',
      'value added: +51% on second-text',
      'name added: added on second-text',
      'total: 238 Now on ground',
    ]);
  });

  it('lie side by side where one grew to the other, each as wide as its part', () => {
    const [before, all] = grownBoxes([158, 238], { w: 6, h: 4 });
    if (!before || !all) throw new Error('There are two areas.');
    expect(areaOf(before) / areaOf(all)).toBeCloseTo(158 / 238);
    expect([before.h, all.w, all.h]).toEqual([4, 6, 4]);
  });

  it('have the words of what was added above them where it is too narrow for these', () => {
    const data = [fact('before', 'Before', 230), fact('now', 'Now', 238)];
    const words = composed({ type: 'areas', data, compare: data, compare_as: 'change' }, [5.9, 5.3])?.words ?? [];
    expect(words.map(({ ground }) => ground)).toEqual(Array(5).fill('ground'));
    expect(Math.max(...words.map(({ box }) => box.x + box.w))).toBeLessThan(5.901);
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
