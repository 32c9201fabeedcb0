import { describe, expect, it } from 'vitest';
import { describeChart } from '../../../src/charts/alt-text.ts';
import type { ChartSpec } from '../../../src/charts/chart-schema.ts';
import { color, dataset, fact, plan, words } from '../draw.ts';

const data = [
  fact('a', 'GDP at establishment', 100.2, { period: 'at establishment' }),
  fact('b', 'GDP in 2019', 339.1, { period: '2019' }),
];
const title = words('Gross domestic product');
const names = (chart: object, type = 'column', language = 'en') =>
  plan({ type, ...chart }, [8, 4.5], language).config.data.labels;

describe('names by period', () => {
  it.each(['column', 'bar', 'line', 'slope'])('stand where the title says what is measured: %s', (type) => {
    expect(names({ title, data }, type)).toEqual(['At establishment', '2019']);
  });

  it('write a year as the language does', () => {
    expect(names({ title, data }, 'column', 'zh')).toEqual(['At establishment', '2019年']);
  });

  it.each([
    ['without a title', { data }],
    ['where a fact has no period', { title, data: [...data, fact('c', 'GDP', 400)] }],
    ['where periods are the same', { title, data: data.map((each) => ({ ...each, period: '2019' })) }],
    ['for a single fact', { title, data: data.slice(0, 1) }],
  ])('do not %s', (_, chart) => {
    expect(names(chart)).toEqual(chart.data.map(({ name }) => name));
  });

  it('leave the full names to alt text, and to a highlight', () => {
    const chart = { type: 'column', title, data, highlight: 'GDP in 2019' };
    expect(describeChart(chart as unknown as ChartSpec, 'en', '')).toContain('GDP in 2019 339.1');
    expect(dataset(plan(chart)).backgroundColor).toEqual([color('subject'), color('highlight')]);
  });
});
