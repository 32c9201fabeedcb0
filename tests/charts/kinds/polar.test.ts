import { describe, expect, it } from 'vitest';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { color, dataset, draw, inline, plan } from '../draw.ts';
import { sampled } from '../samples.ts';

const chart = { type: 'polar', ...inline(['A', 'B', 'C'], { '': [100, 25, 4] }) };

describe('polar', () => {
  it('draws areas, not radii, to scale', () => {
    expect(dataset(plan(chart)).data).toEqual([1, 0.5, 0.2]);
  });

  it('labels every sector outside', async () => {
    const { plot, findings } = await draw(chart);
    expect(findings).toEqual([]);
    expect(plot.labels).toEqual(['A', '100', 'B', '25', 'C', '4']);
  });

  it('lists long names beside a small wheel', async () => {
    expect((await draw(sampled('polar of long names').chart, [4.4, 4.4])).findings).toEqual([]);
  });

  it('has one colour for its one measure, and the highlight', () => {
    const colors = dataset(plan({ ...chart, highlight: 'B' })).backgroundColor;
    expect(colors).toEqual([color('subject'), color('highlight'), color('subject')]);
  });

  it('draws nothing for a value that is missing, and writes a dash', async () => {
    const series = [{ name: 'V', values: [3, null, 5] }];
    const { plot, findings } = await draw({ type: 'polar', from: { categories: ['A', 'B', 'C'], series } });
    expect(findings).toEqual([]);
    expect(dataset(plot).data[1]).toBe(0);
    expect(plot.labels).toContain('–');
  });

  it('reports values below zero, and more sectors than can be told apart', () => {
    const codes = (values: readonly number[]) =>
      reviewChart({ type: 'polar', ...inline(values.map(String), { '': values }) }, []).map(({ code }) => code);
    expect(codes([1, 2, 3])).toEqual([]);
    expect(codes([1, -2])).toEqual(['bad-data']);
    expect(codes([1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual(['too-many-series']);
  });
});
