import { describe, expect, it } from 'vitest';
import { describeData, reviewChart } from '../../../src/charts/plot-chart.ts';
import { modelOf, nativeScene } from '../../outputs/pptx/chart/native-charts.ts';
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

  const two = (bars: string, line: string, more: object = {}) => ({
    ...{ type: 'combo', ...inline(years, { [bars]: [4, 5, 6.2], [line]: [1, 2, 2.8] }) },
    ...more,
  });
  const GW = { ...words('GW'), named: 'GW', scale: 1 };
  const power = (id: string, value: number) => fact(id, id, value, { unit: 'GW', dimension: 'power' });
  /** The axes of the picture, and the axis of each series. */
  const axesOf = (each: AnyChart) => {
    const plot = plan(each);
    const { y, line } = (plot.config.options?.scales ?? {}) as Record<string, { min: number; max: number } | undefined>;
    // A rim lies below a line that runs over bars.
    const sets = plot.config.data.datasets as readonly { label?: string; yAxisID?: string }[];
    const on = sets
      .filter(({ label }, i) => sets.findIndex((set) => set.label === label) === i)
      .map((set) => set.yAxisID);
    return { y, line, on };
  };

  it.each([
    ['the unit of all values, where the line has none of its own', two('Installed', 'Planned', { unit: GW })],
    ['units in names', two('Installed (GW)', 'Planned (GW)')],
    ['the unit of the chart in a name', two('Installed (GW)', 'Planned (GW)', { unit: GW })],
    ['a unit and the line’s', two('Installed', 'Planned', { unit: GW, line_unit: GW })],
    ['words', two('Firms', 'Parks', { unit: words('sites'), line_unit: words('sites') })],
    ['shares', two('Firms', 'Parks', { unit: words('%'), line_unit: words('%') })],
    [
      'facts',
      {
        ...{ type: 'combo', labels: ['x'].map(words) },
        series: [
          { name: words('A'), values: [power('a', 6.2)] },
          { name: words('B'), values: [power('b', 2.8)] },
        ],
      },
    ],
  ])('draws two series of one unit on one axis: %s', (_, chart) => {
    const { y, line, on } = axesOf(chart);
    expect([y, line, on]).toEqual([expect.objectContaining({ min: 0, max: 6.2 }), undefined, ['y', 'y']]);
    expect(codes(chart)).toEqual([]);
    const { axes, series } = modelOf(nativeScene(chart));
    expect([axes?.second, series.map((each) => each.line !== undefined)]).toEqual([undefined, [false, true]]);
  });

  it.each([
    ['another unit of the line', two('Installed', 'Jobs', { unit: GW, line_unit: words('people') })],
    ['another unit in its name', two('Installed (GW)', 'Growth (%)', { unit: GW })],
    ['no units at all', two('Firms', 'Jobs')],
    ['women and men', two('Firms (f)', 'Jobs (m)')],
  ])('draws two series of %s on two axes', (_, chart) => {
    expect(axesOf(chart)).toMatchObject({ line: { max: 2.8 }, on: ['y', 'line'] });
    expect(codes(chart)).toEqual([]);
    expect(modelOf(nativeScene(chart)).axes?.second).toBeDefined();
  });

  const A = [4, 5, 6.2];
  const B = [9, 8, 7];
  const C = [1, 2, 3];
  it.each([
    [
      'the last',
      { 'A (GW)': A, 'B (GW)': B, 'C (%)': C },
      {},
      ['y', 'y', 'line'],
      [9, 3],
      ['A (GW)', 'B (GW)', 'C (%)'],
    ],
    [
      'the one of another unit',
      { 'C (%)': C, 'A (GW)': A, 'B (GW)': B },
      {},
      ['y', 'y', 'line'],
      [9, 3],
      ['A (GW)', 'B (GW)', 'C (%)'],
    ],
    [
      'the one that is named',
      { A, B, C },
      { unit: GW, line: words('B'), line_unit: words('%') },
      ['y', 'y', 'line'],
      [6.2, 9],
      ['A', 'C', 'B'],
    ],
    ['all of one unit', { A, B, C }, { unit: GW }, ['y', 'y', 'y'], [9, undefined], ['A', 'B', 'C']],
  ])('draws three series, those of a unit on one axis: %s', (_, series, more, on, ends, names) => {
    const chart = { type: 'combo', ...inline(years, series), ...more };
    const axes = axesOf(chart);
    expect(axes.on).toEqual(on);
    // Above columns that have an axis of their own, the line has its part of the picture.
    expect([(axes.y?.max ?? 0) * (axes.line ? 0.56 : 1), axes.line?.max]).toEqual([
      expect.closeTo(ends[0] ?? 0),
      ends[1],
    ]);
    expect(dataset(plan(chart)).label).toBe(names[0]);
    expect(codes(chart)).toEqual([]);
    const model = modelOf(nativeScene(chart));
    expect(model.series.map(({ name }) => name.replace(/, %$/, ''))).toEqual(names);
    expect(model.axes?.second === undefined).toBe(!on.includes('line'));
  });

  it('refuses columns of two units', () => {
    const series = { 'A (GW)': A, 'B (people)': B, 'C (%)': C };
    expect(codes({ type: 'combo', ...inline(years, series) })).toEqual(['bad-data']);
  });

  it('writes a value where the line does not run: over its bar, or in it', async () => {
    const near = two('Installed', 'Planned', {
      unit: GW,
      series: inline(years, { I: [4, 5, 6.2], P: [4.4, 5.4, 6.6] }).series,
    });
    const { findings } = await draw(near);
    expect(findings).toEqual([]);
    const [bars] = modelOf(nativeScene(near)).series;
    expect(bars?.points.map(({ label }) => label?.at)).toEqual(['inside', 'inside', 'inside']);
    const below = modelOf(nativeScene(two('Installed', 'Planned', { unit: GW })));
    expect(below.series[1]?.points.map(({ label }) => label?.ground)).toEqual(['ground', 'ground', 'ground']);
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

  it('asks for two or three series', () => {
    expect(codes(chart)).toEqual([]);
    expect(codes({ type: 'combo', ...inline(years, { Output: [1, 2, 3] }) })).toEqual(['bad-data']);
    expect(codes({ type: 'combo', ...inline(years, { A, B, C, D: A }) })).toEqual(['bad-data']);
  });
});
