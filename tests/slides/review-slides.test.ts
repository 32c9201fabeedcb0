import { expect, test } from 'vitest';
import { reviewAmounts } from '../../src/slides/review-slides.ts';

const deck = (content: Record<string, unknown>, kind = 'chart') => ({
  language: 'en',
  slides: [{ id: 'a', kind, path: ['slides', 0], content, faceFacts: [], ok: {} }],
});
const list = (count: number) => Array.from({ length: count }, (_, i) => i);
const found = (content: Record<string, unknown>, kind?: string) =>
  reviewAmounts(deck(content, kind)).map(({ code, path }) => [code, path.join('.')]);

test('a chart with more marks than any picture of its type has room for is refused before layout', () => {
  const from = (count: number, series = 1) => ({ categories: list(count), series: list(series) });
  expect(found({ chart: { type: 'column', from: from(301) } })).toEqual([['bad-data', 'slides.0.chart']]);
  expect(found({ charts: [{ type: 'pie', data: list(101) }] })).toEqual([['bad-data', 'slides.0.charts.0']]);
  expect(found({ chart: { type: 'line', from: from(130_000) } })).toEqual([['bad-data', 'slides.0.chart']]);
  expect(found({ chart: { type: 'scatter', points: list(5001) } })).toEqual([['bad-data', 'slides.0.chart']]);
  expect(found({ chart: { type: 'sankey', flows: list(301) } })).toEqual([['bad-data', 'slides.0.chart']]);
});

test('long lines and clouds of points are taken, and lists that are no charts', () => {
  const series = { labels: list(5000), series: list(3) };
  expect(found({ chart: { type: 'line', ...series } })).toEqual([]);
  expect(found({ chart: { type: 'scatter', points: list(5000) } })).toEqual([]);
  expect(found({ chart: { type: 'column', labels: list(300), series: list(3) } })).toEqual([]);
  expect(found({ rows: list(20_000) })).toEqual([]);
});

test('a table of more rows than a deck can show is refused before layout', () => {
  expect(found({ rows: list(5001) }, 'table')).toEqual([['bad-data', 'slides.0.rows']]);
  expect(found({ rows: list(5000) }, 'table')).toEqual([]);
});
