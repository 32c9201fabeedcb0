import { describe, expect, it } from 'vitest';
import { describeData, reviewChart } from '../../../src/charts/plot-chart.ts';
import { type AnyChart, color, dataset, draw, fact, inline, plan, scale, words } from '../draw.ts';

const years = ['2017', '2018', '2019'];
const data = inline(years, { Output: [1200, 1500, 2100], Growth: [8.5, 25, 40] });
const chart = { type: 'combo', ...data, line_unit: words('%') };
const codes = (each: AnyChart) => reviewChart(each, []).map(({ code }) => code);

describe('combo', () => {
  it('draws the last series as the line, on an axis of its own above the bars', () => {
    const plot = plan(chart);
    expect(plot.config.data.datasets.map((each) => each.type)).toEqual(['bar', 'line']);
    expect(dataset(plot, 1).data).toEqual([8.5, 25, 40]);
    const [bars, line] = [scale(plot, 'y'), plot.config.options?.scales?.line as { min: number; max: number }];
    const top = 2100 / (bars?.max ?? 1);
    const bottom = (8.5 - line.min) / (line.max - line.min);
    expect(bars?.min).toBe(0);
    expect(bottom).toBeGreaterThan(top + 0.1);
  });

  it('writes the values of both, each in its own unit, and names both', async () => {
    const { plot, findings } = await draw({ ...chart, unit: words('EUR m') });
    expect(findings).toEqual([]);
    expect(plot.labels).toEqual([...years, 'Output', 'Growth', '1,200', '1,500', '2,100', '8.5%', '25.0%', '40.0%']);
  });

  it('draws the series that is named, and its unit with it', () => {
    const plot = plan({ ...chart, line: words('Output'), line_unit: words('EUR m') });
    expect(dataset(plot, 1).data).toEqual([1200, 1500, 2100]);
    expect(plot.labels).toContain('Output, EUR m');
  });

  const two = (bars: string, line: string, more: object = {}) =>
    codes({ type: 'combo', ...inline(years, { [bars]: [4, 5, 6.2], [line]: [1, 2, 2.8] }), ...more });
  const GW = { ...words('GW'), named: 'GW', scale: 1 };
  const power = (id: string) => fact(id, id, 5, { unit: 'GW', dimension: 'power' });

  it.each([
    ['the unit of all values, where the line has none of its own', two('Installed', 'Planned', { unit: GW })],
    ['units in names', two('Installed (GW)', 'Planned (GW)')],
    ['the unit of the chart in a name', two('Installed (GW)', 'Planned (GW)', { unit: GW })],
    ['a unit and the line’s', two('Installed', 'Planned', { unit: GW, line_unit: GW })],
    ['words', two('Firms', 'Parks', { unit: words('sites'), line_unit: words('sites') })],
    ['shares', two('Firms', 'Parks', { unit: words('%'), line_unit: words('%') })],
    [
      'facts',
      codes({
        type: 'combo',
        labels: ['x'].map(words),
        series: [
          { name: words('A'), values: [power('a')] },
          { name: words('B'), values: [power('b')] },
        ],
      }),
    ],
  ])('draws no two series of one unit on two axes: %s', (_, found) => {
    expect(found).toEqual(['bad-data']);
  });

  it.each([
    ['another unit of the line', two('Installed', 'Jobs', { unit: GW, line_unit: words('people') })],
    ['another unit in its name', two('Installed (GW)', 'Growth (%)', { unit: GW })],
    ['no units at all', two('Firms', 'Jobs')],
    ['women and men', two('Firms (f)', 'Jobs (m)')],
  ])('draws two series of %s', (_, found) => {
    expect(found).toEqual([]);
  });

  it('takes facts of unlike dimensions', () => {
    const series = [
      { name: words('Output'), values: [fact('a', 'A', 5, { unit: 'EUR m', dimension: 'EUR' }), 6] },
      { name: words('Growth'), values: [fact('b', 'B', 3, { dimension: 'share', label: '3%' }), 4] },
    ];
    expect(codes({ type: 'combo', labels: ['x', 'y'].map(words), series })).toEqual([]);
  });

  it('lifts out one bar, or the line', () => {
    expect(dataset(plan({ ...chart, highlight: '2018' })).backgroundColor).toEqual(
      (['subject', 'highlight', 'subject'] as const).map(color),
    );
    const lifted = plan({ ...chart, highlight: words('Growth') });
    expect(dataset(lifted).backgroundColor).toEqual(years.map(() => color('context')));
    expect(dataset(lifted, 1)).toMatchObject({ borderColor: color('subject') });
  });

  it('tells both in words', () => {
    expect(describeData(chart, 'en')).toBe(
      'Output: 2017 1,200; 2018 1,500; 2019 2,100; Growth: 2017 8.5%; 2018 25.0%; 2019 40.0%',
    );
  });

  it('asks for two series', () => {
    expect(codes(chart)).toEqual([]);
    expect(codes({ type: 'combo', ...inline(years, { Output: [1, 2, 3] }) })).toEqual(['bad-data']);
    expect(codes({ type: 'combo', ...inline(years, { A: [1, 2, 3], B: [1, 2, 3], C: [1, 2, 3] }) })).toEqual([
      'bad-data',
    ]);
  });
});
