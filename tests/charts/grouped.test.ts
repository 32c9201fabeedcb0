import { describe, expect, it } from 'vitest';
import { color, dataset, draw, inline, plan, scale } from './draw.ts';

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
});
