import { describe, expect, it } from 'vitest';
import { describeChart, heading } from '../../../src/charts/chart-words.ts';
import { roundedShares } from '../../../src/charts/kinds/stacked-100.ts';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import { modelOf, nativeScene } from '../../outputs/pptx/chart/native-charts.ts';
import { dataset, draw, fact, inline, plan, scale, share, words } from '../draw.ts';
import { sampled } from '../samples.ts';

const trade = inline(['2018', '2019'], { Exports: [12, 30], Imports: [8, 10] }, 'RMB bn');
const chart = { type: 'stacked-100', horizontal: false, ...trade };

describe('stacked-100', () => {
  it('computes what share of its stack each part is, from whatever values', () => {
    const plot = plan(chart);
    expect(dataset(plot, 0).data).toEqual([60, 75]);
    expect(dataset(plot, 1).data).toEqual([40, 25]);
    expect(plot.labels).toEqual(['2018', '2019', 'Exports', 'Imports', '60%', '75%', '40%', '25%']);
    expect(scale(plot, 'y')).toMatchObject({ min: 0, max: 100 });
  });

  it('keeps the labels of facts that are shares already', () => {
    const data = [share('a', 'Farming', 4.2), share('b', 'Industry', 35.4), share('c', 'Services', 60.4)];
    expect(plan({ type: 'stacked-100', data }).labels).toEqual([
      ...['Farming', 'Industry', 'Services'],
      ...['4.2%', '35.4%', '60.4%'],
    ]);
  });

  it('says that a share of figures that are only about right is so too', () => {
    const data = [fact('a', 'A', 30, { bound: 'about' }), fact('b', 'B', 70)];
    expect(plan({ type: 'stacked-100', data }).labels.slice(2)).toEqual(['~30%', '70%']);
    expect(plan({ type: 'stacked-100', data }, [8, 4], 'zh').labels.slice(2)).toEqual(['约30%', '70%']);
  });

  it('shows a decimal where a part would else be none', () => {
    const small = inline(['2018'], { A: [3], B: [997] });
    expect(plan({ type: 'stacked-100', ...small }).labels.slice(-2)).toEqual(['0.3%', '99.7%']);
  });

  it('rounds computed shares such that they sum to a hundred', () => {
    const thirds = inline(['2018', '2019'], { A: [1, 2], B: [1, 3], C: [1, 2] });
    expect(plan({ type: 'stacked-100', ...thirds }).labels.slice(-6)).toEqual([
      '34%',
      '29%',
      '33%',
      '43%',
      '33%',
      '28%',
    ]);
    expect(roundedShares([14.29, 42.86, 42.86], 0)).toEqual([14, 43, 43]);
    expect(roundedShares([0.25, 99.75], 1)).toEqual([0.3, 99.7]);
  });

  it('says what given shares sum to where that is not a hundred', () => {
    const given = { type: 'stacked-100', data: [share('a', 'A', 33.3), share('b', 'B', 66.6)] };
    expect(plainText(heading(given as never, 'en').unit ?? words(''))).toBe('Shares sum to 99.9% as rounded');
    expect(plainText(heading(given as never, 'zh').unit ?? words(''))).toBe('因四舍五入合计为99.9%');
    const whole = { type: 'stacked-100', data: [share('a', 'A', 33.3), share('b', 'B', 66.7)] };
    expect(heading(whole as never, 'en').unit).toBeUndefined();
  });

  it('names no unit, for that of its values is not that of shares', () => {
    expect(heading(chart as never, 'en').unit).toBeUndefined();
    expect(describeChart(chart as never, 'en', '')).toBe(
      '100% stacked chart: Exports: 2018 60%; 2019 75%; Imports: 2018 40%; 2019 25%.',
    );
    expect(describeChart(chart as never, 'zh', '')).toMatch(/^百分比堆积图：Exports：/);
  });

  it('stands or lies, as a picture and as a chart to edit', () => {
    const lying = { ...chart, horizontal: true };
    expect(plan(lying).config.options).toMatchObject({ indexAxis: 'y' });
    for (const [each, horizontal] of [
      [chart, false],
      [lying, true],
    ] as const) {
      const model = modelOf(nativeScene(each));
      expect(model.plot).toMatchObject({ kind: 'bars', stacked: true, horizontal });
      expect(model.axes?.min).toBe(0);
      expect(model.series.map(({ points }) => points.map(({ label }) => label?.text))).toEqual([
        ['60%', '75%'],
        ['40%', '25%'],
      ]);
    }
  });

  it('counts shares without what is missing, and writes a dash for it', async () => {
    const { plot, findings } = await draw(sampled('stacked-100 with gaps').chart);
    expect(findings).toEqual([]);
    expect(plot.labels.filter((label) => label === '–')).toHaveLength(2);
    expect(plot.labels.filter((label) => label === '100%')).toHaveLength(2);
  });

  it('reports parts below zero, and shares that do not sum to a hundred', () => {
    const codes = (data: object) => reviewChart({ ...chart, ...data } as never, []).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes(inline(['A'], { x: [-1], y: [2] }))).toEqual(['bad-data']);
    expect(codes(inline(['A'], { x: [50], y: [20] }, '%'))).toEqual(['parts-do-not-sum']);
  });
});
