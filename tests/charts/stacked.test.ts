import { describe, expect, it } from 'vitest';
import { naturalHeight } from '../../src/charts/natural-height.ts';
import { brand } from '../support/brand.ts';
import { type AnyChart, color, dataset, draw, inline, plan, scale, share } from './draw.ts';

const zone = share('ftz', 'Free-trade zone’s area in Liangjiang', 70);
const sectors = [
  share('a', 'Primary industry', 0.4),
  share('b', 'Secondary industry', 31.1),
  share('c', 'Tertiary industry', 68.4),
];
const lies = { type: 'stacked', horizontal: true };
const years = inline(['2018', '2019'], { Exports: [12, 15], Imports: [8, 9] });

describe('stacked', () => {
  it('makes of facts the parts of one stack, and of series the parts of one stack a label', () => {
    expect(plan({ ...lies, rest: false, data: sectors }).config.data.datasets.map((each) => each.data)).toEqual([
      [0.4],
      [31.1],
      [68.4],
    ]);
    expect(plan({ ...lies, rest: false, ...years }).config.data.datasets.map((each) => each.data)).toEqual([
      [12, 15],
      [8, 9],
    ]);
  });

  it('draws what is left to a hundred as context, without a label', () => {
    const plot = plan({ ...lies, rest: true, data: [zone] });
    expect(dataset(plot, 1)).toMatchObject({ data: [30], backgroundColor: color('context'), label: '' });
    expect(scale(plot, 'x')).toMatchObject({ min: 0, max: 100 });
    expect(plot.labels).toEqual([zone.name, '70%']);
  });

  it('stands or lies', () => {
    expect(plan({ type: 'stacked', horizontal: false, rest: false, ...years }).config.options).toMatchObject({
      indexAxis: 'x',
    });
    expect(plan({ ...lies, rest: false, ...years }).config.options).toMatchObject({ indexAxis: 'y' });
  });

  it('gives the largest part the subject’s colour, whatever the order', () => {
    expect(dataset(plan({ ...lies, rest: false, data: sectors }), 2).backgroundColor).toBe(color('subject'));
  });

  it('names a part that is too thin for its value below the stack, value and all', async () => {
    const { texts, findings } = await draw({ ...lies, rest: false, data: sectors });
    const box = (words: string) => texts.find(({ text }) => text === words)?.box;
    expect(findings).toEqual([]);
    expect(box('Primary industry')?.y).toBeGreaterThan(box('Tertiary industry')?.y ?? 0);
    expect(box('0.4%')?.y).toBeCloseTo(box('Primary industry')?.y ?? 0, -1);
  });

  it('names series at the last of several standing stacks', async () => {
    const { texts } = await draw({ type: 'stacked', horizontal: false, rest: false, ...years });
    const box = (words: string) => texts.find(({ text }) => text === words)?.box;
    expect(box('Exports')?.x).toBeGreaterThan(box('2019')?.x ?? 0);
    expect(box('Imports')?.y).toBeLessThan(box('Exports')?.y ?? 0);
  });

  it('says the value of a part without others large, its sign smaller, and its name below the stack', async () => {
    const { texts, findings } = await draw({ ...lies, rest: true, data: [zone] });
    expect(findings).toEqual([]);
    const of = (words: string) => texts.find(({ text }) => text === words);
    expect((of('%')?.size ?? 0) / (of('70')?.size ?? 1)).toBeCloseTo(brand.unitScale, 2);
    expect(of(zone.name)?.box.y).toBeGreaterThan(1.5 * 288);
    expect(of(zone.name)?.box.x).toBeLessThan(8);
  });

  it('fits a picture of its natural height', async () => {
    for (const data of [[zone], sectors]) {
      const chart = { ...lies, rest: data.length === 1, data };
      const height = naturalHeight(chart, brand) ?? 0;
      expect(height).toBeLessThan(2.5);
      expect((await draw(chart, [8, height])).findings).toEqual([]);
    }
    const tall: readonly AnyChart[] = [
      { ...lies, rest: false, ...years },
      { type: 'column', ...years },
    ];
    for (const chart of tall) expect(naturalHeight(chart, brand)).toBeUndefined();
  });
});
