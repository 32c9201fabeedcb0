import { describe, expect, it } from 'vitest';
import { iconCount, pictogramPlan } from '../../../src/charts/kinds/pictogram/pictogram.ts';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { brand } from '../../support/brand.ts';
import { draw, fact, inline, share } from '../draw.ts';

const chart = { type: 'pictogram', icon: 'person', data: [share('a', 'On foot', 28), share('b', 'By metro', 41)] };

/** How many icons of a category are filled, and how many there are. */
const icons = (more: object, index = 0) => {
  const context = { brand, language: 'en', width: 288 * 8, height: 288 * 4.5 };
  const plan = pictogramPlan({ ...chart, ...more } as never, context);
  return { x: plan.filled[index], y: iconCount(plan, index) };
};

describe('pictogram', () => {
  it('fills as much of ten icons as the share is, the last in part, or of a hundred', () => {
    expect(icons({})).toEqual({ x: 3, y: 10 });
    expect(icons({}, 1)).toEqual({ x: 4, y: 10 });
    expect(icons({ of: 100 }, 1)).toEqual({ x: 41, y: 100 });
  });

  it('counts icons where values are no shares, and says what one stands for', async () => {
    const data = [fact('f', 'Firms', 340, { unit: 'firms' }), fact('g', 'Others', 90, { unit: 'firms' })];
    expect(icons({ data, per: 50 })).toEqual({ x: 7, y: 7 });
    const { plot, findings } = await draw({ ...chart, data, per: 50 });
    expect(findings).toEqual([]);
    expect(plot.labels).toContain('= 50 firms');
  });

  it.each([10, 100])('writes names and exact values beside the icons of %i', async (of) => {
    const { texts, findings } = await draw({ ...chart, of });
    expect(findings).toEqual([]);
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['On foot', '28%', 'By metro', '41%']));
  });

  it.each([10, 100])('sets the figure of a category that is alone large, of %i', async (of) => {
    const { texts, findings } = await draw({ ...chart, of, data: [share('a', 'On foot', 28)] });
    expect(findings).toEqual([]);
    const size = (words: string) => texts.find(({ text }) => text === words)?.size ?? 0;
    expect(size('28')).toBeGreaterThan(2 * size('On foot'));
  });

  it('writes a dash for a value that is missing', async () => {
    const from = { categories: ['A', 'B'], series: [{ name: '', values: [3, null] }] };
    const { plot, findings } = await draw({ type: 'pictogram', icon: 'disc', from });
    expect(findings).toEqual([]);
    expect(plot.labels).toContain('–');
  });

  it('reports shares beyond the whole, and counts that take too many icons', () => {
    const found = (more: object) => reviewChart({ ...chart, ...more }, []).map(({ code }) => code);
    const counts = { data: undefined, ...inline(['A', 'B'], { '': [300, 20] }) };
    expect(found({})).toEqual([]);
    expect(found({ data: [share('a', 'A', 120)] })).toEqual(['bad-data']);
    expect(found(counts)).toEqual(['bad-data']);
    expect(found({ ...counts, per: 20 })).toEqual([]);
    expect(found({ data: [share('a', 'A', -5)] })).toEqual(['bad-data']);
  });
});
