import { describe, expect, it } from 'vitest';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { type AnyChart, color, dataset, draw, inline, plan, scale } from '../draw.ts';

const years = ['2017', '2018', '2019'];
const two = inline(years, { Rail: [10, 14.5, 20], Road: [8, 9, 12] });
const codes = (chart: AnyChart) => reviewChart(chart, []).map(({ code }) => code);

describe('stacked-area', () => {
  it('ends its axis at the largest sum', () => {
    expect(scale(plan({ type: 'stacked-area', ...two }), 'y')).toMatchObject({ min: 0, max: 32, stacked: true });
  });

  it('writes parts and totals at both ends, each part at the middle of its band', async () => {
    const { plot, texts, findings } = await draw({ type: 'stacked-area', ...two });
    expect(findings).toEqual([]);
    expect(plot.labels).toEqual(
      expect.arrayContaining([...years, 'Rail', 'Road', 'Total', '10.0', '8.0', '18.0', '20.0', '12.0', '32.0']),
    );
    const y = (words: string) => texts.find(({ text }) => text === words)?.box.y ?? 0;
    expect(y('Total')).toBeLessThan(y('Road'));
    expect(y('Road')).toBeLessThan(y('Rail'));
  });

  it('writes no total where shares fill one whole', () => {
    const labels = plan({ type: 'stacked-area', ...inline(years, { A: [60, 50, 40], B: [40, 50, 60] }, '%') }).labels;
    expect(labels).not.toContain('Total');
  });

  it('lifts out a series', () => {
    const plot = plan({ type: 'stacked-area', ...two, highlight: 'Road' });
    expect(dataset(plot, 1).backgroundColor).toBe(color('highlight'));
    expect(dataset(plot, 0).backgroundColor).toBe(color('subject'));
  });

  it('asks for whole, positive data', () => {
    expect(codes({ type: 'stacked-area', ...two })).toEqual([]);
    expect(codes({ type: 'stacked-area', ...inline(years, { A: [1, Number.NaN, 2] }) })).toEqual(['bad-data']);
    expect(codes({ type: 'stacked-area', ...inline(years, { A: [1, -1, 2] }) })).toEqual(['bad-data']);
  });
});
