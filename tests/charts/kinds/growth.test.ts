import { describe, expect, it } from 'vitest';
import { planGrowth } from '../../../src/charts/kinds/growth.ts';
import { brand } from '../../support/brand.ts';
import { fact, words } from '../draw.ts';

const row = (name: string, before: number, after: number, unit = 'km²') => ({
  name: words(name),
  from: fact(`${name}-then`, name, before, {
    period: 'before',
    dimension: unit,
    figure: { number: `${before}`, unit },
  }),
  to: fact(`${name}-now`, name, after, { period: '2024', dimension: unit, figure: { number: `${after}`, unit } }),
});
const ROWS = [row('Area', 158, 238), { ...row('People', 150, 270, 'k'), highlight: true as const }];
const context = { brand, language: 'en', width: 288 * 9, height: 288 * 5 };

describe('growth', () => {
  it('begins with what was before, equally long in all, and adds to scale', () => {
    const { bars } = planGrowth({ rows: ROWS }, context);
    const [area, people] = bars;
    if (!area || !people) throw new Error('There are two bars.');
    expect(area.before.w).toBe(people.before.w);
    expect(area.added.x).toBe(people.added.x);
    const whole = people.added.x + people.added.w;
    expect(whole).toBeCloseTo(context.width, -1);
    expect((area.added.x + area.added.w) / whole).toBeCloseTo(238 / 158 / (270 / 150), 2);
    expect(bars.map(({ role }) => role)).toEqual(['subject', 'highlight']);
  });
});
