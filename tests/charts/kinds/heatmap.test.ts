import { describe, expect, it } from 'vitest';
import { describeChart } from '../../../src/charts/chart-words.ts';
import type { ChartSpec } from '../../../src/charts/plot-chart.ts';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { color, dataset, draw, inline, plan } from '../draw.ts';

const columns = ['Q1', 'Q2', 'Q3'];
const rows = { North: [0, 10, 20], South: [30, Number.NaN, 50] };
const chart = { type: 'heatmap', values: true, ...inline(columns, rows) };

describe('heatmap', () => {
  it('has a cell for each value, row by row, the darker the greater it is', () => {
    const { data, backgroundColor } = dataset(plan(chart));
    expect(data).toHaveLength(6);
    const steps = ['step-1', 'step-2', 'step-3', 'step-4', 'ground', 'step-5'] as const;
    expect(backgroundColor).toEqual(steps.map(color));
  });

  it('names rows and columns, and writes a dash where a value is missing', () => {
    expect(plan(chart).labels).toEqual(['North', 'South', ...columns, '0', '10', '20', '30', '–', '50', '0', '50']);
  });

  it('explains its colours by a scale where values are not written', async () => {
    const { plot, findings, texts } = await draw({ ...chart, values: false });
    expect(findings).toEqual([]);
    expect(plot.labels).toEqual(['North', 'South', ...columns, '–', '0', '50']);
    expect(texts).toHaveLength(8);
  });

  it('paints equal values in the middle of the ramp', () => {
    const plot = plan({ ...chart, ...inline(['Q1', 'Q2'], { North: [5, 5] }) });
    expect(dataset(plot).backgroundColor).toEqual([color('step-3'), color('step-3')]);
  });

  it('narrows the names of rows where columns need the room', async () => {
    const long = ['Manufacturing', 'Biotechnology', 'Infrastructure'];
    const wide = inline(long, { 'The northern industrial park of the city': [1, 2, 3] });
    expect((await draw({ ...chart, ...wide }, [5.9, 3])).findings).toEqual([]);
  });

  it('takes a row or a column by its name, and finds a highlight of neither', () => {
    const codes = (highlight: string) => reviewChart({ ...chart, highlight } as never, []).map(({ code }) => code);
    expect(codes('South')).toEqual([]);
    expect(codes('Q2')).toEqual([]);
    expect(codes('West')).toEqual(['bad-data']);
  });

  it('is told in words', () => {
    expect(describeChart(chart as unknown as ChartSpec, 'en', 'South leads')).toBe(
      'Heat map: North: Q1 0; Q2 10; Q3 20; South: Q1 30; Q2 no data; Q3 50. South leads',
    );
  });
});
