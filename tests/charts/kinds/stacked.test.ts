import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/rich-text.ts';
import { modelOf, nativeScene } from '../../outputs/pptx/chart/native-charts.ts';
import { brand } from '../../support/brand.ts';
import { type AnyChart, color, dataset, draw, fact, inline, plan, scale, share, words } from '../draw.ts';
import { sampled } from '../samples.ts';

const zone = share('ftz', 'Free-trade zone’s area in Liangjiang', 70);
const sectors = [
  share('a', 'Primary industry', 0.4),
  share('b', 'Secondary industry', 31.1),
  share('c', 'Tertiary industry', 68.4),
];
const lies = { type: 'stacked', horizontal: true };
const years = inline(['2018', '2019'], { Exports: [12, 15], Imports: [8, 9] });

/** The words that are drawn over the chart that can be edited. */
function drawnOver(chart: AnyChart): string[] {
  const { items = [] } = nativeScene(chart).slides[0] ?? {};
  return items.flatMap((item) => (item.kind === 'text' ? [plainText(item.text)] : []));
}

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

  it('lets a value beside a small part stand nearer to its own stack than to the next, however narrow the picture', async () => {
    const rising = inline(['2020', '2021', '2022', '2023', '2024'], {
      Exports: [410, 520, 610, 660, 750],
      Services: [25, 130, 170, 220, 280],
    });
    const { texts, findings, plot } = await draw({ type: 'stacked', rest: false, ...rising }, [5.9, 4.5]);
    const box = (words: string) => texts.find(({ text }) => text === words)?.box ?? { x: 0, w: 0 };
    const middle = (words: string) => box(words).x + box(words).w / 2;
    const half = (dataset(plot).barThickness ?? 0) / 2;
    const before = box('25').x - middle('2020') - half;
    const after = middle('2021') - half - box('25').x - box('25').w;
    expect(findings).toEqual([]);
    expect(before).toBeGreaterThan(4);
    expect(after).toBeGreaterThan(before - 1);
  });

  it('leaves to names at the right what they need, and the rest to the stacks', () => {
    const thickness = (name: string) =>
      dataset(
        plan({ type: 'stacked', rest: false, ...inline(['A', 'B', 'C', 'D'], { [name]: [9, 8, 7, 9] }) }, [5.9, 4]),
      ).barThickness ?? 0;
    expect(thickness('Cars')).toBeGreaterThan(thickness('Intelligent connected vehicles'));
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

  it('fits a low picture and a whole frame', async () => {
    for (const data of [[zone], sectors]) {
      const chart = { ...lies, rest: data.length === 1, data };
      expect((await draw(chart, [8, 2.4])).findings).toEqual([]);
      expect((await draw(chart, [12.1, 4.8])).findings).toEqual([]);
    }
  });

  it.each([false, true])(
    'writes what several stacks sum to at their ends, in the decimals of the parts (lying: %s)',
    async (horizontal) => {
      const chart = {
        type: 'stacked',
        horizontal,
        rest: false,
        ...inline(['A', 'B'], { x: [1.5, 2.25], y: [3.5, 2] }),
      };
      const { texts, plot, findings } = await draw(chart);
      expect(findings).toEqual([]);
      expect(plot.labels.slice(-2)).toEqual(['5.00', '4.25']);
      const box = (words: string) => texts.find(({ text }) => text === words)?.box ?? { x: 0, y: 0 };
      if (horizontal) expect(box('5.00').x).toBeGreaterThan(box('3.50').x);
      else expect(box('5.00').y).toBeLessThan(box('3.50').y);
      const totals = modelOf(nativeScene(chart)).series.at(-1);
      expect(totals).toMatchObject({ computed: 'sum', over: { as: 'ends' } });
      expect(totals?.points.map(({ label }) => label?.text)).toEqual(['5.00', '4.25']);
      expect(plan({ ...chart, totals: false }).labels).not.toContain('5.00');
    },
  );

  it('has no sums of shares, of stacks with a rest, with a bound or with a part that is missing', () => {
    const sumsOf = (chart: AnyChart) => plan(chart).labels.slice(8);
    const shares = inline(['A', 'B'], { x: [40, 50], y: [60, 50] }, '%');
    expect(sumsOf({ type: 'stacked', ...shares })).toEqual([]);
    expect(sumsOf({ type: 'stacked', rest: true, ...inline(['A', 'B'], { x: [40, 50], y: [10, 5] }) })).toEqual([]);
    const [about, below] = [fact('a', 'A', 15, { bound: 'about' }), fact('b', 'B', 2, { bound: 'below', label: '<2' })];
    const series = [
      { name: words('x'), values: [about, below] },
      { name: words('y'), values: [3, 4] },
    ];
    expect(sumsOf({ type: 'stacked', labels: [words('A'), words('B')], series })).toEqual(['~18']);
    expect(plan(sampled('stacked with gaps').chart).labels.slice(14)).toEqual(['20.5', '33.6']);
  });

  it('writes a dash where a missing part would begin', async () => {
    for (const horizontal of [false, true]) {
      const chart = { ...sampled('stacked with gaps').chart, horizontal };
      const { texts, findings } = await draw(chart);
      expect(findings).toEqual([]);
      expect(texts.filter(({ text }) => text === '–')).toHaveLength(2);
      expect(drawnOver(chart).filter((text) => text === '–')).toHaveLength(2);
    }
  });
});
