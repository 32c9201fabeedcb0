import { expect, test } from 'vitest';
import { asTable, chartOf, withData } from '../../../src/start/drafts/table-slides.ts';
import type { NumberForm } from '../../../src/start/figures/figures.ts';
import { casesIn } from '../../support/cases.ts';

const years = (count: number, ...values: string[]) =>
  Array.from({ length: count }, (_, i) => [String(2020 + i), ...values]);

type Case = { form: NumberForm; head: string[]; rows: string[][]; chart: object | null };

test.each(casesIn<Case>(import.meta.url, 'charts.yaml'))('%s', (_, cases) => {
  for (const { form, head, rows, chart } of cases) expect(chartOf({ head, rows }, form)).toEqual(chart ?? undefined);
});

test('a chart of a table is drawn from a file, or stands as a table', () => {
  const rows = [...years(3, '2.10', '1,240'), ['2023', '–', '−5.5']];
  const chart = chartOf({ head: ['Year', 'Sales (EUR m)', 'Margin (%)'], rows }, 'en');
  const slide = { kind: 'chart', title: 'T', chart, points: [{ text: 'A' }] };
  const files: (readonly (readonly string[])[])[] = [];
  const drawn = withData(slide, (rows) => `data/${files.push(rows)}.csv`);
  expect(drawn).toMatchObject({
    chart: {
      type: 'combo',
      line: 'Margin',
      from: { file: 'data/1.csv', values: ['Sales', 'Margin'], source: 'notes' },
    },
  });
  expect(files).toEqual([[['Year', 'Sales', 'Margin'], ...years(3, '2.10', '1240'), ['2023', '', '-5.5']]]);
  expect(asTable(slide)).toMatchObject({
    kind: 'table',
    title: 'T',
    columns: [{ title: 'Year' }, { type: 'number' }, {}],
  });
  expect(asTable(slide)).not.toHaveProperty('chart');
  expect(asTable(slide)).not.toHaveProperty('points');
});
