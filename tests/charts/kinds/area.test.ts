import { describe, expect, it } from 'vitest';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { modelOf, nativeScene } from '../../outputs/pptx/chart/native-charts.ts';
import { type AnyChart, color, dataset, draw, inline, plan, scale } from '../draw.ts';

const years = ['2015', '2016', '2017', '2018', '2019'];
const one = inline(years, { '': [10, 14, 12, 15, 19] });
const codes = (chart: AnyChart) => reviewChart(chart, []).map(({ code }) => code);

describe('area', () => {
  it('fills the ground from zero to its line in a tint of it, and writes every value', () => {
    const plot = plan({ type: 'area', ...one });
    expect(scale(plot, 'y')).toMatchObject({ min: 0, max: 19 });
    expect(dataset(plot)).toMatchObject({
      fill: 'origin',
      backgroundColor: color('step-1'),
      borderColor: color('subject'),
    });
    expect(plot.labels).toEqual([...years, '10', '14', '12', '15', '19']);
  });

  it('has its line and its dots to edit, too', () => {
    const [area, course] = modelOf(nativeScene({ type: 'area', ...one })).series;
    expect(area?.points.map(({ fill }) => fill)).toEqual(years.map(() => 'step-1'));
    expect(course).toMatchObject({ line: { color: 'subject' }, over: { as: 'course', of: 0 } });
    expect(course?.points.filter(({ dot, label }) => dot !== undefined && label)).toHaveLength(years.length);
  });

  it('never writes a value on the filled ground', async () => {
    const values = [32, 8, 3, 17, 35];
    const { plot, texts, findings } = await draw({ type: 'area', ...inline(years, { '': values }) });
    expect(findings).toEqual([]);
    const bottom = (text: string) => {
      const box = texts.find((each) => each.text === text)?.box;
      return (box?.y ?? 0) + (box?.h ?? 0);
    };
    const base = texts.find((each) => each.text === '2015')?.box.y ?? 0;
    const top = bottom('35');
    const heights = values.map((value) => top + ((35 - value) / 35) * (base - top));
    const over = values.filter((value, i) => bottom(String(value)) > (heights[i] ?? 0) + 1);
    expect(over).toEqual([]);
    expect(plot.labels).toHaveLength(10);
  });

  it('keeps its first label within a narrow picture', async () => {
    const values = [31.4, 35.2, 39.8, 44.1, 47.7, 52.3, 58.6, 64.5];
    const labels = values.map((_, i) => `${2017 + i}`);
    for (const name of ['', 'Trade']) {
      const chart = { type: 'area', ...inline(labels, { [name]: values }) };
      expect((await draw(chart, [5.9, 4])).findings).toEqual([]);
    }
  });

  it('leaves a gap where a value is missing', async () => {
    const chart = { type: 'area', ...inline(years, { '': [10, Number.NaN, 12, 15, 19] }) };
    const { plot, findings } = await draw(chart);
    expect(findings).toEqual([]);
    expect(dataset(plot).data[1]).toBeNaN();
    expect(plot.labels).toEqual([...years, '10', '12', '15', '19']);
  });

  it('takes one series', () => {
    expect(codes({ type: 'area', ...one })).toEqual([]);
    expect(codes({ type: 'area', ...inline(['a', 'b'], { A: [1, 2], B: [2, 3] }) })).toEqual(['bad-data']);
  });
});
