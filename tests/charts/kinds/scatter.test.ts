import { describe, expect, it } from 'vitest';
import { describeChart } from '../../../src/charts/chart-words.ts';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { color, dataset, draw, fact, plan, scale, share, words } from '../draw.ts';
import { sampled } from '../samples.ts';

const { points } = sampled('scatter usual').chart as unknown as { readonly points: readonly object[] };
const chart = { type: 'scatter', trend: false, points };
const found = (more: object) =>
  reviewChart({ ...chart, ...more }, []).map(({ code, path }) => [code, ...path].join(' '));

describe('scatter', () => {
  it('draws each point at its two values, and names it', async () => {
    const { plot, findings } = await draw(chart);
    expect(findings).toEqual([]);
    expect(dataset(plot).data[0]).toEqual({ x: 15.7, y: 6 });
    expect(plot.labels).toEqual(expect.arrayContaining(['Shanghai', 'Xi’an']));
  });

  it('ends its axes at round numbers, and begins at zero where that costs little', () => {
    const plot = plan(chart);
    expect(scale(plot, 'x')).toMatchObject({ min: 0, max: 25 });
    expect(scale(plot, 'y')).toMatchObject({ min: 6, max: 8 });
  });

  it('takes the ends of axes that the outline states', () => {
    expect(scale(plan({ ...chart, x: { min: 5, max: 21 } }), 'x')).toMatchObject({ min: 5, max: 21 });
  });

  it('names axes with their units, unless the numbers carry these', () => {
    const axes = { x: { name: words('GDP'), unit: words('EUR bn') }, y: { name: words('Growth'), unit: words('%') } };
    const { labels } = plan({ ...chart, ...axes });
    expect(labels).toEqual(expect.arrayContaining(['GDP, EUR bn', 'Growth', '7.0%']));
    expect(plan({ ...chart, ...axes }, [8, 4.5], 'zh').labels).toContain('GDP（EUR bn）');
  });

  it('colours the highlighted point, and gives groups colours and shapes of their own', () => {
    const lifted = dataset(plan({ ...chart, highlight: words('Beijing') })).backgroundColor;
    expect(lifted.slice(0, 3)).toEqual([color('subject'), color('highlight'), color('subject')]);
    const groups = plan({ ...chart, points: chart.points.map((each, i) => ({ ...each, group: i < 3 ? 'A' : 'B' })) });
    expect(dataset(groups, 0)).toMatchObject({ pointStyle: 'circle' });
    expect(dataset(groups, 1)).toMatchObject({ pointStyle: 'rectRot' });
    expect(dataset(groups, 1).backgroundColor[0]).toBe(color('second'));
    expect(groups.labels).toEqual(expect.arrayContaining(['A', 'B']));
  });

  it('names of many points those at the edges and the highlighted one', async () => {
    const { plot, findings } = await draw({ ...sampled('scatter largest').chart, trend: false });
    expect(findings).toEqual([]);
    expect(plot.labels.filter((label) => label.startsWith('P'))).toEqual(['P1', 'P7', 'P9', 'P28']);
  });

  it('draws the straight line that fits best', () => {
    const points = [1, 2, 3].map((x) => ({ name: `N${x}`, x, y: 2 * x + 1 }));
    const line = dataset(plan({ type: 'scatter', trend: true, points }), 1);
    expect(line.data).toEqual([
      { x: 1, y: 3 },
      { x: 3, y: 7 },
    ]);
  });

  it('reads points from two columns of a file, and leaves out one whose place is missing', () => {
    const series = [
      { name: 'Research', values: [1, null, 3] },
      { name: 'Growth', values: [4, 5, 6] },
    ];
    const file = { type: 'scatter', trend: false, from: { categories: ['A', 'B', 'C'], series } };
    const { labels, config } = plan(file);
    expect(config.data.datasets[0]?.data).toHaveLength(2);
    expect(labels).toEqual(expect.arrayContaining(['Research', 'Growth', 'A', 'C']));
    expect(labels).not.toContain('B');
  });

  it('says what each point is', () => {
    const named = {
      ...chart,
      points: chart.points.slice(0, 1),
      x: { name: words('Income') },
      y: { name: words('Growth') },
    };
    expect(describeChart(named as never, 'en', '')).toBe('Scatter chart: Shanghai: Income 15.7, Growth 6.');
  });

  it('reports data that are missing, doubled, of unlike units or outside of an axis', () => {
    expect(found({})).toEqual([]);
    expect(found({ points: undefined })).toEqual(['bad-data']);
    expect(found({ from: { categories: [], series: [] } })).toEqual(['bad-data']);
    expect(found({ points: undefined, from: { categories: ['A'], series: [{ name: 'V', values: [1] }] } })).toEqual([
      'bad-data from',
    ]);
    expect(found({ x: { min: 10 } })).toEqual(['bad-data x min']);
    // Both ends leave out points, and the first of these is beyond `max`.
    expect(found({ x: { min: 10, max: 11 } })).toEqual(['bad-data x min']);
    expect(found({ y: { min: 10, max: 1 } })).toEqual(['bad-data y']);
    expect(found({ highlight: 'Atlantis' })).toEqual(['bad-data highlight']);
    const mixed = [
      { name: 'A', x: share('a', 'A', 1), y: 1 },
      { name: 'B', x: fact('b', 'B', 2, { unit: 'km', dimension: 'length' }), y: 1 },
    ];
    expect(found({ points: mixed })).toEqual(['bad-data points 1 x']);
  });
});
