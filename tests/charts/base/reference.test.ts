import { describe, expect, it } from 'vitest';
import { describeData, reviewChart } from '../../../src/charts/plot-chart.ts';
import type { NativeChart } from '../../../src/scene/native-chart.ts';
import { modelOf, nativeScene } from '../../outputs/pptx/chart/native-charts.ts';
import { type AnyChart, draw, fact, inline, plan, scale, words } from '../draw.ts';

const data = inline(['2017', '2018', '2019'], { '': [72, 86, 88] });
const two = [...data.series, { name: words('Plan'), values: [70, 80, 85] }];
const target = [{ at: 90, label: words('Target') }];
const TYPES = ['column', 'bar', 'grouped', 'line', 'area', 'stacked-area'];
const codes = (chart: AnyChart) => reviewChart(chart, []).map(({ code }) => code);

/** Where a program ends the axis of a chart that leaves it the choice: a twentieth beyond the values. */
function endOf({ plot, series, axes }: NativeChart): number {
  const heights =
    series[0]?.points.map((_, i) => series.map(({ points, over }) => (over ? 0 : (points[i]?.value ?? 0)))) ?? [];
  const stacked = plot.kind === 'areas' || (plot.kind === 'bars' && plot.stacked);
  const most = Math.max(...heights.map((values) => (stacked ? values.reduce((a, b) => a + b) : Math.max(...values))));
  const step = axes?.values?.step ?? Number.NaN;
  return axes?.max ?? Math.ceil((1.05 * most) / step) * step;
}

describe('a reference', () => {
  it.each(TYPES)('is a line that the axis reaches, with its label beside it: %s', async (type) => {
    const { plot, texts, findings } = await draw({ type, ...data, reference: target });
    expect(findings).toEqual([]);
    expect(plot.plugins).toEqual(['annotation']);
    expect(plot.labels).toContain('Target');
    expect(scale(plot, type === 'bar' ? 'x' : 'y')).toMatchObject({ max: 90 });
    const label = texts.find(({ text }) => text === 'Target')?.box;
    const value = texts.find(({ text }) => text.startsWith('86'))?.box;
    if (value) expect(type === 'bar' ? (label?.y ?? 0) < value.y : (label?.x ?? 0) > value.x).toBe(true);
  });

  it('is written with its name and value where it is a fact without a label', () => {
    const reference = [{ at: fact('plan', 'Plan', 90, { label: '90%' }) }];
    expect(plan({ type: 'column', ...data, reference }).labels).toContain('Plan 90%');
  });

  it('may be a band behind the marks', () => {
    const reference = [{ from: 60, to: 80, label: words('Normal') }];
    const plot = plan({ type: 'column', ...data, reference });
    const plugins = plot.config.options?.plugins as unknown as { annotation: { annotations: object[] } } | undefined;
    expect(plugins?.annotation.annotations).toEqual([
      expect.objectContaining({ type: 'box', yMin: 60, yMax: 80, drawTime: 'beforeDatasetsDraw' }),
    ]);
  });

  it.each(TYPES)('lies over a chart that can be edited: %s', (type) => {
    const chart = { type, ...data, reference: target };
    const scene = nativeScene(chart);
    expect(endOf(modelOf(scene))).toBeGreaterThanOrEqual(90);
    const items = scene.slides[0]?.items ?? [];
    const texts = items.flatMap((item) => (item.kind === 'text' ? item.text.paragraphs.flat() : []));
    expect(texts.map(({ text }) => text)).toContain('Target');
    expect(items.some(({ kind }) => kind === 'path')).toBe(true);
  });

  it.each([false, true])('stands at groups of bars, lying %s', async (horizontal) => {
    const chart = { type: 'grouped', horizontal, ...data, series: two, reference: target };
    const { plot, findings } = await draw(chart);
    expect(findings).toEqual([]);
    expect(scale(plot, horizontal ? 'x' : 'y')).toMatchObject({ max: 90 });
    const items = nativeScene(chart).slides[0]?.items ?? [];
    const texts = items.flatMap((item) => (item.kind === 'text' ? item.text.paragraphs.flat() : []));
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['Target']));
    expect(items.some(({ kind }) => kind === 'path')).toBe(true);
  });

  it('stands left of stacks, over which its line passes', async () => {
    const chart = { type: 'stacked', ...data, series: two, reference: [{ at: 200, label: words('Target') }] };
    const { plot, texts, findings } = await draw(chart);
    expect(findings).toEqual([]);
    expect(scale(plot, 'y')).toMatchObject({ min: 0, max: 200 });
    const left = (text: string) => texts.find((each) => each.text === text)?.box.x ?? Number.NaN;
    expect(left('Target')).toBeLessThan(left('72'));
    const scene = nativeScene(chart);
    expect(endOf(modelOf(scene))).toBeGreaterThanOrEqual(200);
    expect(scene.slides[0]?.items.some(({ kind }) => kind === 'path')).toBe(true);
    expect(codes(chart)).toEqual([]);
    expect(codes({ ...chart, horizontal: true })).toEqual(['bad-data']);
    expect(codes({ ...chart, reference: [{ at: -5 }] })).toEqual(['bad-data']);
  });

  it.each(['scatter', 'bubble'])('stands on the axis of heights of points: %s', async (type) => {
    const points = [
      { name: words('Alpha'), x: 1, y: 20, size: 4 },
      { name: words('Beta'), x: 2, y: 45, size: 9 },
    ];
    const chart = { type, points, reference: [{ at: 70, label: words('Target') }], trend: false };
    const { plot, texts, findings } = await draw(chart);
    expect(findings).toEqual([]);
    expect(plot.labels).toContain('Target');
    expect(texts.map(({ text }) => text)).toContain('Target');
    expect((scale(plot, 'y') as { max: number }).max).toBeGreaterThanOrEqual(70);
    expect(modelOf(nativeScene(chart)).axes?.max).toBeGreaterThanOrEqual(70);
    expect(describeData(chart, 'en')).toContain('; Target: 70');
    expect(codes({ ...chart, reference: [{ from: 5 }] })).toEqual(['bad-data']);
  });

  it('is told in words', () => {
    const chart = { type: 'column', ...data, reference: target };
    expect(describeData(chart, 'en')).toBe('2017 72; 2018 86; 2019 88; Target: 90');
    expect(describeData(chart, 'zh')).toContain('；Target：90');
  });

  it.each([
    ['no value', [{ label: words('Target') }]],
    ['half a band', [{ from: 5 }]],
    ['a line and a band', [{ at: 5, from: 1, to: 2 }]],
    ['a band that ends before it begins', [{ from: 5, to: 1 }]],
  ])('has a finding with %s', (_, reference) => {
    expect(codes({ type: 'line', ...data, reference: target })).toEqual([]);
    expect(codes({ type: 'line', ...data, reference })).toEqual(['bad-data']);
  });
});
