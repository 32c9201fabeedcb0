import { describe, expect, it } from 'vitest';
import { planGrowth } from '../../../src/charts/kinds/growth.ts';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import { brand } from '../../support/brand.ts';
import { type AnyChart, composed, fact, words } from '../draw.ts';

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

  it('writes what was before and how much it grew into the bars, and what came of it at their ends', () => {
    const set = composed({ type: 'growth', rows: ROWS }, [12.1, 5.3])?.words ?? [];
    const told = set.map(({ name, text, ground }) => `${name}: ${plainText(text)} on ${ground}`);
    expect(told.slice(6)).toEqual([
      'name 2: People on ground',
      'value before 2: 150\u00a0k on step-1',
      'period before 2: before on step-1',
      'growth 2: +80% on highlight',
      'value after 2: 270\u00a0k on ground',
      'period after 2: 2024 on ground',
    ]);
    const sizes = set.filter(({ name }) => name.startsWith('growth')).map(({ size }) => size);
    expect(new Set(sizes).size).toBe(1);
    const values = set.filter(({ name }) => name.startsWith('value')).map(({ size }) => size);
    expect(Math.max(...values)).toBeLessThan(sizes[0] ?? 0);
  });

  it('writes all growth above the bars where one of them has no room for it', () => {
    const rows = [row('Few', 100, 104), row('More', 100, 180)];
    const set = composed({ type: 'growth', rows }, [12.1, 5.3])?.words ?? [];
    const grown = set.filter(({ name }) => name.startsWith('growth'));
    expect(grown.map(({ ground }) => ground)).toEqual(['ground', 'ground']);
  });

  it('is of two values of one unit, of which the second is greater, though not many times', () => {
    const codes = (from: number, to: number, unit = 'km²') => {
      const rows = [{ ...row('A', from, to), to: row('A', from, to, unit).to }];
      const chart: AnyChart = { type: 'growth', rows };
      return reviewChart(chart, ['chart']).map(({ code, path }) => `${code} ${path.join('.')}`);
    };
    expect(codes(158, 238)).toEqual([]);
    expect(codes(238, 158)).toEqual(['bad-data chart.rows.0.to']);
    expect(codes(10, 90)).toEqual(['bad-data chart.rows.0.to']);
    expect(codes(158, 238, 'k')).toEqual(['bad-data chart.rows.0.to']);
  });
});
