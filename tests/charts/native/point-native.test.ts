import { describe, expect, it } from 'vitest';
import type { NativeChartItem, SceneItem } from '../../../src/scene/items.ts';
import { nativeScene } from '../../outputs/pptx/chart/native-charts.ts';
import type { AnyChart } from '../draw.ts';
import { sampled } from '../samples.ts';

const { points: all } = sampled('scatter usual').chart as unknown as { readonly points: readonly object[] };
const cities = { type: 'scatter', trend: false, points: all };
const bubbles = { type: 'bubble', points: all.map((each, i) => ({ ...each, size: 10 + i })) };

/** The chart as data and marks, and what is drawn over it. */
function nativeOf(chart: AnyChart) {
  const items: readonly SceneItem[] = nativeScene(chart).slides[0]?.items ?? [];
  const own = items.find((item): item is NativeChartItem => item.kind === 'native-chart');
  if (!own) throw new Error('The scene has no native chart.');
  return { model: own.model, over: items.filter((item) => item.group !== undefined && item !== own) };
}

describe('points to edit', () => {
  it('have the program’s axes, whose numbers are the round ones of the picture', () => {
    const { axes } = nativeOf(cities).model;
    expect(axes?.across).toMatchObject({ min: 0, step: 5, numbers: { format: expect.any(String) } });
    expect([axes?.max, axes?.across?.max]).toEqual([undefined, undefined]);
    expect(axes?.values).toMatchObject({ numbers: { color: 'subtle' }, line: { color: 'text' } });
  });

  it('keep the ends of an axis that the outline states', () => {
    expect(nativeOf({ ...cities, x: { min: 3 } }).model.axes?.across).toMatchObject({ min: 3, max: 25 });
  });

  it('have the program’s own line that fits them, and one of two points where they are of several series', () => {
    expect(nativeOf({ ...cities, trend: true }).model.series).toMatchObject([{ trend: { dashed: true } }]);
    const points = cities.points.map((each, i) => ({ ...each, group: i < 3 ? 'Coast' : 'Inland' }));
    const { series } = nativeOf({ ...cities, points, trend: true }).model;
    expect(series.at(-1)).toMatchObject({ name: 'Trend', points: [{}, {}], line: { dashed: true } });
    expect(series.at(-1)?.points.map(({ dot }) => dot)).toEqual([undefined, undefined]);
  });

  it('of groups have forms of their own, and the key drawn over them', () => {
    const points = cities.points.map((each, i) => ({ ...each, group: i < 3 ? 'Coast' : 'Inland' }));
    const { model, over } = nativeOf({ ...cities, points });
    expect(model.series.map(({ name, symbol }) => [name, symbol])).toEqual([
      ['Coast', 'circle'],
      ['Inland', 'diamond'],
    ]);
    const [circle] = over.flatMap((item) => (item.kind === 'path' && item.fill ? [item] : []));
    expect(circle?.d.match(/C/g)).toHaveLength(4);
  });

  it('as bubbles are as large as those of the picture, the largest first', () => {
    const { plot, series, categories } = nativeOf(bubbles).model;
    expect(plot.kind === 'bubbles' && plot.largest).toBeGreaterThan(0.25);
    expect(series[0]?.points.map(({ size }) => size)).toEqual([17, 16, 15, 14, 13, 12, 11, 10]);
    expect(categories[0]).toBe('Xi’an');
  });
});
