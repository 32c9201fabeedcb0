import { describe, expect, it } from 'vitest';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { color, dataset, draw, plan, share } from '../draw.ts';

const parts = [
  share('c', 'Tertiary industry', 68.4),
  share('b', 'Secondary industry', 31.2),
  share('a', 'Primary', 0.4),
];
const chart = { type: 'pie', rest: false, data: parts };

describe('pie', () => {
  it('is a full disc of the parts in their order, the largest as the subject', () => {
    const plot = plan(chart);
    expect(plot.config.type).toBe('pie');
    expect(dataset(plot).data).toEqual([68.4, 31.2, 0.4]);
    expect(dataset(plot).backgroundColor).toEqual([color('subject'), color('second'), color('third')]);
  });

  it('labels every part outside, none of them twice', async () => {
    const { plot, texts, findings } = await draw(chart);
    expect(findings).toEqual([]);
    expect(plot.labels).toHaveLength(6);
    expect(texts.filter(({ text }) => text === '68.4%')).toHaveLength(1);
  });

  it('draws what is left to a hundred as context, without a label', () => {
    const plot = plan({ type: 'pie', rest: true, data: [share('x', 'In use', 70)] });
    expect(dataset(plot).data).toEqual([70, 30]);
    expect(plot.labels).toEqual(['In use', '70%']);
  });

  it('reports parts that are negative or do not sum', () => {
    const codes = (values: readonly number[]) =>
      reviewChart({ ...chart, data: values.map((value, i) => share(`p${i}`, `P${i}`, value)) } as never, []).map(
        ({ code }) => code,
      );
    expect(codes([60, 40])).toEqual([]);
    expect(codes([60, 20])).toEqual(['parts-do-not-sum']);
    expect(codes([110, -10])).toEqual(['bad-data']);
  });
});
