import { describe, expect, it } from 'vitest';
import { modelOf, nativeScene } from '../../outputs/pptx/chart/native-charts.ts';
import { color, dataset, draw, inline, plan, scale } from '../draw.ts';
import { sampled } from '../samples.ts';

const areas = ['Europe', 'ASEAN', 'Africa'];

describe('grouped', () => {
  it('has one colour a series, and an axis from zero', () => {
    const plot = plan({ type: 'grouped', ...inline(areas, { '2018': [1, 2, 3], '2019': [2, 3, 4] }) });
    expect(dataset(plot, 0).backgroundColor).toEqual(areas.map(() => color('subject')));
    expect(dataset(plot, 1).backgroundColor).toEqual(areas.map(() => color('second')));
    expect(scale(plot, 'y')).toMatchObject({ min: 0, max: 4 });
  });

  it('writes short names of series under each column', async () => {
    const { texts } = await draw({ type: 'grouped', ...inline(areas, { 2018: [1, 2, 3], 2019: [2, 3, 4] }) });
    expect(texts.filter(({ text }) => text === '2018')).toHaveLength(areas.length);
  });

  it('takes a key only for names that have no room there', async () => {
    const series = { 'High-tech development zone': [1, 2, 3], 'Other districts': [2, 3, 4] };
    const { texts, findings } = await draw({ type: 'grouped', ...inline(areas, series) });
    expect(findings).toEqual([]);
    expect(texts.filter(({ text }) => text === 'Other districts')).toHaveLength(1);
  });

  it('makes a highlighted series the subject and the others quiet', () => {
    const plot = plan({ type: 'grouped', ...inline(areas, { A: [1, 2, 3], B: [2, 3, 4] }), highlight: 'B' });
    expect(dataset(plot, 0).backgroundColor).toContain(color('context'));
    expect(dataset(plot, 1).backgroundColor).toContain(color('subject'));
  });

  it('lies, with the names of series at the bars of the first group', async () => {
    const chart = { type: 'grouped', horizontal: true, ...inline(areas, { A: [1, 2, -3], B: [2, 3, 4] }) };
    const { texts, plot, findings } = await draw(chart);
    expect(plot.config.options).toMatchObject({ indexAxis: 'y' });
    expect(findings).toEqual([]);
    const box = (words: string) => texts.find(({ text }) => text === words)?.box ?? { x: 0, y: 0 };
    expect(box('A').x).toBeGreaterThan(box('1').x);
    expect(Math.abs(box('A').y - box('1').y)).toBeLessThan(20);
    expect(box('−3').x).toBeLessThan(box('2').x);
    expect(modelOf(nativeScene(chart)).plot).toMatchObject({ kind: 'bars', horizontal: true });
  });

  it('names series in a key where bars would be short beside their names', async () => {
    const series = { 'High-tech development zone': [3, 2, 3], 'Other districts of the city': [3, 3, 4] };
    const { texts, findings } = await draw({ type: 'grouped', horizontal: true, ...inline(areas, series) }, [5, 3]);
    expect(findings).toEqual([]);
    const key = texts.find(({ text }) => text === 'Other districts of the city');
    expect(key?.box.y).toBeLessThan(texts.find(({ text }) => text === 'Europe')?.box.y ?? 0);
  });

  it.each([false, true])('writes a dash for a missing value (lying: %s)', async (horizontal) => {
    const chart = { ...sampled('grouped with gaps').chart, horizontal };
    const { texts, findings } = await draw(chart);
    expect(findings).toEqual([]);
    expect(texts.filter(({ text }) => text === '–')).toHaveLength(2);
    const { items = [] } = nativeScene(chart).slides[0] ?? {};
    expect(items.filter((item) => item.kind === 'text' && JSON.stringify(item).includes('–'))).toHaveLength(2);
  });
});
