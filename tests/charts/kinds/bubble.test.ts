import { describe, expect, it } from 'vitest';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { color, dataset, draw, plan, words } from '../draw.ts';
import { sampled } from '../samples.ts';

const { points: cities } = sampled('bubble usual').chart as unknown as { readonly points: readonly object[] };
const points = cities.slice(0, 4).map((each, i) => ({ ...each, size: [100, 25, 4, 50][i] ?? 0 }));
const chart = { type: 'bubble', points };
type Bubble = { readonly r: number };

describe('bubble', () => {
  it('draws areas to scale, the largest behind', () => {
    const radii = (dataset(plan(chart)).data as unknown as Bubble[]).map(({ r }) => r);
    expect(radii).toEqual(radii.toSorted((a, b) => b - a));
    expect((radii[0] ?? 0) / (radii[2] ?? 1)).toBeCloseTo(2, 5);
  });

  it('writes each size below the name, and what sizes say in the key', async () => {
    const { plot, findings } = await draw({ ...chart, size: { name: words('Sales'), unit: words('EUR m') } });
    expect(findings).toEqual([]);
    expect(plot.labels).toEqual(expect.arrayContaining(['Shanghai', '100', '4', 'Area: Sales, EUR m']));
  });

  it('keeps all names apart on half a slide', async () => {
    expect((await draw({ type: 'bubble', points: cities }, [5.9, 4])).findings).toEqual([]);
  });

  it('colours the highlighted bubble', () => {
    const { backgroundColor } = dataset(plan({ ...chart, highlight: 'Chongqing' }));
    expect(backgroundColor[1]).toBe(color('highlight'));
    expect(backgroundColor[0]).toBe(color('subject'));
  });

  it('reports a size below zero, and a file without sizes', () => {
    const codes = (more: object) => reviewChart({ ...chart, ...more }, []).map(({ code, path }) => [code, ...path]);
    expect(codes({})).toEqual([]);
    expect(codes({ points: [{ name: 'A', x: 1, y: 1, size: -3 }] })).toEqual([['bad-data', 'points']]);
    const series = ['X', 'Y'].map((name) => ({ name, values: [1] }));
    expect(codes({ points: undefined, from: { categories: ['A'], series } })).toEqual([['bad-data', 'from']]);
  });
});
