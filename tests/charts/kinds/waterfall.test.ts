import { describe, expect, it } from 'vitest';
import { describeChart } from '../../../src/charts/chart-words.ts';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { modelOf, nativeScene } from '../../outputs/pptx/chart/native-charts.ts';
import { color, dataset, draw, fact, inline, plan, scale, words } from '../draw.ts';

const names = ['Before', 'Up', 'Down', 'After'];
const chart = { type: 'waterfall', ...inline(names, { x: [10, 5.5, -3, 12.5] }), totals: ['Before', 'After'] };
const through = { type: 'waterfall', ...inline(['A', 'B', 'C'], { x: [5, -8, 2] }), end: words('D') };

/** The points of a series of the chart to edit, as value and label. */
function native(spec: typeof chart | typeof through, name: string) {
  const series = modelOf(nativeScene(spec)).series.find((each) => each.name === name);
  return series?.points.map(({ value, label }) => (label ? [value, label.text] : value));
}

describe('waterfall', () => {
  it('draws totals from zero, and each change from where the one before it ended', () => {
    const plot = plan(chart);
    expect(dataset(plot).data).toEqual([
      [0, 10],
      [10, 15.5],
      [15.5, 12.5],
      [0, 12.5],
    ]);
    expect(scale(plot, 'y')).toMatchObject({ min: 0, max: 15.5 });
  });

  it('tells rises from falls by their sign as well as by their colour', () => {
    const plot = plan(chart);
    expect(plot.labels).toEqual([...names, '10.0', '+5.5', '−3.0', '12.5']);
    expect(dataset(plot).backgroundColor).toEqual(
      ['text', 'subject', 'highlight', 'text'].map((role) => color(role as never)),
    );
  });

  it('takes the first value alone for a total where it is not told, and computes the last', () => {
    const plot = plan(through);
    expect(dataset(plot).data).toEqual([
      [0, 5],
      [5, -3],
      [-3, -1],
      [0, -1],
    ]);
    expect(plot.labels.slice(4)).toEqual(['5', '−8', '+2', '−1']);
    expect(scale(plot, 'y')).toMatchObject({ min: -3, max: 5 });
  });

  it('computes a total whose value is missing, and passes over a change that is', async () => {
    const from = { categories: names, series: [{ name: '', values: [10, null, -3, null] }] };
    const gap = { type: 'waterfall', from, totals: ['Before', 'After'] };
    const { plot, findings } = await draw(gap);
    expect(findings).toEqual([]);
    expect(plot.labels.slice(4)).toEqual(['10', '–', '−3', '7']);
    expect(describeChart(gap as never, 'en', '')).toBe('Waterfall chart: Before 10; Up no data; Down −3; After 7.');
  });

  it('marks a computed total as about right where a value before it is', () => {
    const data = [fact('a', 'A', 10), fact('b', 'B', 5, { bound: 'about', label: '~5' })];
    expect(plan({ type: 'waterfall', data, end: words('C') }).labels.slice(3)).toEqual(['10', '~+5', '~15']);
  });

  it('gives the highlighted bar the accent, the computed one too', () => {
    expect(dataset(plan({ ...chart, highlight: 'Down' })).backgroundColor[2]).toBe(color('highlight'));
    const last = { ...through, highlight: 'D' };
    expect(dataset(plan(last)).backgroundColor[3]).toBe(color('highlight'));
    expect(reviewChart(last as never, [])).toEqual([]);
  });

  it('joins each bar to the next one at the level that it reaches', async () => {
    const { texts, findings } = await draw(through);
    expect(findings).toEqual([]);
    const y = (text: string) => texts.find((each) => each.text === text)?.box.y ?? 0;
    // Values of what lies below zero stand below it.
    expect(y('+2')).toBeGreaterThan(y('5'));
    expect(y('−1')).toBeLessThan(y('D'));
  });

  it('is stacked bars to edit, the first of which is not seen', () => {
    expect(native(chart, 'Base (not shown)')).toEqual([0, 10, 12.5, 0]);
    expect(native(chart, 'Total')).toEqual([[10, '10.0'], undefined, undefined, [12.5, '12.5']]);
    expect(native(chart, 'Increase')?.[1]).toEqual([5.5, '+5.5']);
    expect(native(chart, 'Decrease')?.[2]).toEqual([3, '−3.0']);
    const { plot, series } = modelOf(nativeScene(chart));
    expect(plot).toMatchObject({ kind: 'bars', stacked: true });
    expect(series[0]?.points.every(({ fill }) => fill === undefined)).toBe(true);
    expect(series[3]?.points[2]?.label?.format).toBe('"−"#,##0.0;"−"#,##0.0;#,##0.0');
  });

  it('is split at zero there, the longer part with the label', () => {
    expect(native(through, 'Base (not shown)')).toEqual([0, 0, -1, 0]);
    expect(native(through, 'Decrease')).toEqual([undefined, [5, '−8'], undefined, undefined]);
    expect(native(through, 'Decrease, below zero')).toEqual([undefined, -3, undefined, undefined]);
    expect(native(through, 'Increase, below zero')?.[2]).toEqual([-2, '+2']);
    expect(native(through, 'Total, below zero')?.[3]).toEqual([-1, '−1']);
  });

  it('reports totals that the changes do not come to, and totals that it does not have', () => {
    const review = (more: object) => reviewChart({ ...chart, ...more } as never, ['chart']);
    expect(review({})).toEqual([]);
    const [wrong] = review(inline(names, { x: [10, 5.5, -3, 14] }));
    expect(wrong).toMatchObject({ code: 'parts-do-not-sum', path: ['chart', 'series', 0, 'values', 3] });
    const [unknown] = review({ totals: ['Before', 'Aftr'] });
    expect(unknown).toMatchObject({ code: 'bad-data', path: ['chart', 'totals', 1], suggestion: 'After' });
    expect(review({ axis: { max: 12 } })[0]).toMatchObject({ code: 'bad-data', path: ['chart', 'axis', 'max'] });
  });
});
