import { describe, expect, it } from 'vitest';
import { color, dataset, draw, inline, plan, scale, share } from '../draw.ts';

const land = share('land', 'City’s land area', 1.5, { label: '<1.5%', bound: 'below' });
const trade = share('trade', 'City’s foreign trade', 30);
const cars = share('cars', 'City’s car production', 60);
const chart = { type: 'bar', data: [land, trade, cars] };

describe('bar', () => {
  it('lies on its side, from zero to the largest value', () => {
    const plot = plan(chart);
    expect(plot.config.options).toMatchObject({ indexAxis: 'y' });
    expect(scale(plot, 'x')).toMatchObject({ min: 0, max: 60 });
  });

  it('gives the highlighted bar the accent and leaves the others to the subject', () => {
    const colors = dataset(plan({ ...chart, highlight: 'land' })).backgroundColor;
    expect(colors).toEqual([color('highlight'), color('subject'), color('subject')]);
  });

  it('ends names in one line before the axis, and the longest value at the picture’s edge', async () => {
    const { texts, plot } = await draw(chart);
    const ends = chart.data.map(({ name }) => {
      const { x = 0, w = 0 } = texts.find(({ text }) => text === name)?.box ?? {};
      return x + w;
    });
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(4);
    const last = texts.find(({ text }) => text === '60%')?.box;
    expect((last?.x ?? 0) + (last?.w ?? 0)).toBeGreaterThan(8 * 288 - 8);
    expect(plot.labels).toHaveLength(6);
  });

  it('wraps a long Chinese name within its row, and keeps its lines right-aligned', async () => {
    const name = '中国（重庆）自由贸易试验区内登记的世界500强企业及其分支机构所占的全市比重';
    const { findings, texts } = await draw({ type: 'bar', data: [land, share('x', name, 40)] }, [5.9, 3], 'zh');
    expect(findings).toEqual([]);
    expect(new Set(texts.map(({ box }) => Math.round(box.y))).size).toBeGreaterThan(4);
  });

  it('fills its height, however few bars there are', () => {
    const thickness = (data: readonly unknown[]) =>
      Number(dataset(plan({ type: 'bar', data }, [12, 4.8])).barThickness) * data.length;
    expect(thickness([land, cars])).toBeCloseTo(thickness(chart.data), -1);
    expect(thickness([land, cars])).toBeGreaterThan(0.6 * 4.8 * 288);
  });

  it('writes values below zero at the other side', async () => {
    const { texts } = await draw({ type: 'bar', ...inline(['Up', 'Down'], { s: [4, -4] }) });
    const x = (text: string) => texts.find((each) => each.text === text)?.box.x ?? 0;
    expect(x('−4')).toBeLessThan(x('4'));
  });
});
