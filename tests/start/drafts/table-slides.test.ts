import { describe, expect, test } from 'vitest';
import { asTable, chartOf, withData } from '../../../src/start/drafts/table-slides.ts';

const years = (count: number, ...values: string[]) =>
  Array.from({ length: count }, (_, i) => [String(2020 + i), ...values.map((value) => value)]);

describe('a table of years by numbers', () => {
  test.each<[string, readonly string[], readonly (readonly string[])[], object]>([
    ['columns', ['Year', 'Power (GW)'], years(4, '2.1'), { type: 'column', unit: 'GW', values: ['Power'] }],
    ['a line, of many years', ['Year', 'Firms'], years(12, '1,240'), { type: 'line', values: ['Firms'] }],
    [
      'lines, of series of one unit',
      ['Year', 'Built (GW)', 'Planned (GW)'],
      years(4, '2', '3'),
      { type: 'line', unit: 'GW', values: ['Built', 'Planned'] },
    ],
    [
      'columns and a line, of two units',
      ['Year', 'Sales (EUR m)', 'Margin (%)'],
      years(4, '20', '3.5'),
      { type: 'combo', unit: 'EUR m', line: 'Margin', line_unit: '%', values: ['Sales', 'Margin'] },
    ],
  ])('becomes %s', (_, head, rows, first) => {
    expect(chartOf({ head, rows }, 'en')).toMatchObject({ first });
    expect(chartOf({ head, rows }, 'en')).not.toHaveProperty('second');
  });

  test('becomes two charts where one of its series is a count, which has no unit', () => {
    expect(
      chartOf({ head: ['Year', 'Built (GW)', 'Begun (GW)', 'Jobs'], rows: years(4, '2', '1', '900') }, 'en'),
    ).toMatchObject({
      first: { type: 'line', unit: 'GW', values: ['Built', 'Begun'] },
      second: { type: 'column', title: 'Jobs', values: ['Jobs'] },
    });
  });

  test('keeps a unit in the words of its heading where the tool would have to change its numbers for it', () => {
    expect(
      chartOf(
        {
          head: ['年份', '投运（万千瓦）'],
          rows: [
            ['2021年', '290'],
            ['2022年', '360'],
            ['2023年', '450'],
          ],
        },
        'zh',
      ),
    ).toMatchObject({
      first: { unit: '万千瓦', values: ['投运'] },
    });
  });

  test.each<[string, readonly string[], readonly (readonly string[])[]]>([
    ['of two years', ['Year', 'A'], years(2, '3')],
    ['whose years do not rise', ['Year', 'A'], [...years(3, '3'), ['2020', '4']]],
    ['of other rows', ['Port', 'A'], [...years(3, '3'), ['Total', '9']]],
    ['with words in it', ['Year', 'A'], [...years(3, '3'), ['2023', 'about 4']]],
    ['of three units', ['Year', 'A (GW)', 'B (%)', 'C (EUR m)'], years(4, '1', '2', '3')],
    ['of two columns of one name', ['Year', 'A (GW)', 'A (GW)'], years(4, '1', '2')],
    ['without numbers', ['Year', 'A'], years(4, '–')],
  ])('is none that is %s', (_, head, rows) => {
    expect(chartOf({ head, rows }, 'en')).toBeUndefined();
  });

  test('is none where a comma stands before decimals, nor where nobody knows', () => {
    expect(chartOf({ head: ['Jahr', 'A'], rows: years(4, '1.240') }, 'plain')).toBeUndefined();
    expect(chartOf({ head: ['Jahr', 'A'], rows: years(4, '1,2') }, 'en')).toBeUndefined();
  });

  test('is drawn from a file, or stands as a table', () => {
    const rows = [...years(3, '2.10', '1,240'), ['2023', '–', '−5']];
    const chart = chartOf({ head: ['Year', 'Power (GW)', 'Jobs'], rows }, 'en');
    const slide = { kind: 'chart', title: 'T', chart, points: [{ text: 'A' }] };
    const files: (readonly (readonly string[])[])[] = [];
    const drawn = withData(slide, (rows) => `data/${files.push(rows)}.csv`);
    expect(drawn).toMatchObject({
      chart: { type: 'column', unit: 'GW', from: { file: 'data/1.csv', values: ['Power'], source: 'notes' } },
      second: { from: { file: 'data/1.csv', values: ['Jobs'] } },
    });
    expect(files).toEqual([[['Year', 'Power', 'Jobs'], ...years(3, '2.10', '1240'), ['2023', '', '-5']]]);
    expect(asTable(slide)).toMatchObject({
      kind: 'table',
      title: 'T',
      columns: [{ title: 'Year' }, { type: 'number' }, {}],
    });
    expect(asTable(slide)).not.toHaveProperty('chart');
    expect(asTable(slide)).not.toHaveProperty('points');
  });
});
