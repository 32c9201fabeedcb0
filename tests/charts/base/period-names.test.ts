import { describe, expect, it } from 'vitest';
import { sharedPrefix, withoutPrefix } from '../../../src/charts/base/table.ts';
import { headingLine } from '../../../src/charts/chart-words.ts';
import type { ChartSpec } from '../../../src/charts/plot-chart.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import { fact, inline, plan, words } from '../draw.ts';

const data = [
  fact('a', 'GDP at establishment', 100.2, { period: 'at establishment' }),
  fact('b', 'GDP in 2019', 339.1, { period: '2019' }),
];
const title = words('Gross domestic product');
const names = (chart: object, type = 'column', language = 'en') =>
  plan({ type, ...chart }, [8, 4.5], language).config.data.labels;

describe('names by period', () => {
  it.each([
    ['without a title', { data }],
    ['where a fact has no period', { title, data: [...data, fact('c', 'GDP', 400)] }],
    ['where periods are the same', { title, data: data.map((each) => ({ ...each, period: '2019' })) }],
    ['for a single fact', { title, data: data.slice(0, 1) }],
  ])('do not %s', (_, chart) => {
    expect(names(chart)).toEqual(chart.data.map(({ name }) => name));
  });
});

const ports = ['Exports to France', 'Exports to Italy', 'Exports to Spain'];

describe('what names begin with alike', () => {
  it('is whole words of three names or more, or hanzi', () => {
    expect(sharedPrefix(ports)).toBe('Exports to');
    expect(sharedPrefix(ports.slice(1))).toBe('');
    expect(sharedPrefix(['Port', 'Portal', 'Portfolio'])).toBe('');
    expect(sharedPrefix(['2019', '2020', '2021'])).toBe('');
    expect(sharedPrefix(['重庆市渝北区', '重庆市江北区', '重庆市北碚区'])).toBe('重庆市');
    expect(sharedPrefix(['重庆北', '重庆西', '重庆东'])).toBe('');
  });

  it('is nothing where it is all of a name', () => {
    expect(sharedPrefix(['Exports', 'Exports to Italy', 'Exports to Spain'])).toBe('');
  });

  it('is left out, and the rest has a capital', () => {
    expect(withoutPrefix(['Output in the north', 'Output in the south'], 'Output')).toEqual([
      'In the north',
      'In the south',
    ]);
  });

  it('is said once above a chart', () => {
    const chart = { type: 'bar', track: false, ...inline(ports, { n: [3, 2, 1] }) };
    expect(plan(chart).config.data.labels).toEqual(['France', 'Italy', 'Spain']);
    expect(plainText(headingLine(chart as unknown as ChartSpec, 'en') ?? { paragraphs: [], path: [] })).toBe(
      'Exports to …',
    );
  });
});
