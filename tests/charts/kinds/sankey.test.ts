import { describe, expect, it } from 'vitest';
import { describeChart, heading } from '../../../src/charts/chart-words.ts';
import { planSankey } from '../../../src/charts/kinds/sankey.ts';
import { type ChartSpec, reviewChart } from '../../../src/charts/plot-chart.ts';
import { unsourcedData } from '../../../src/resolve/resolve-deck.ts';
import { brand } from '../../support/brand.ts';
import { type AnyChart, draw, fact, pixels, plan, share, words } from '../draw.ts';

type Row = readonly [from: string, to: string, value: unknown];
const flows = (...rows: readonly Row[]) =>
  rows.map(([from, to, value]) => ({ from: words(from), to: words(to), value }));
const rows: readonly Row[] = [
  ['Gas', 'Power', 30],
  ['Water', 'Power', 12.5],
  ['Power', 'Industry', 25],
  ['Power', 'Homes', 17.5],
];
const chart = { type: 'sankey', flows: flows(...rows) };

/** The colours of nodes by name, and of flows in order. */
function roles(spec: AnyChart) {
  const { w, h } = pixels([8, 4.5]);
  const planned = planSankey(spec as never, { brand, language: 'en', width: w, height: h });
  return {
    nodes: Object.fromEntries(planned.nodes.map(({ name, role }) => [name, role])),
    flows: planned.flows.map(({ role }) => role),
  };
}

describe('sankey', () => {
  it('names each node once, with what flows through it', () => {
    const labels = ['Gas', '30.0', 'Power', '42.5', 'Water', '12.5', 'Industry', '25.0', 'Homes', '17.5'];
    expect(plan(chart).labels).toEqual([...labels, '30.0', '12.5']);
  });

  it('tells the values of flows that join, where there is room on them', async () => {
    const told = (given: readonly Row[], size: readonly [number, number]) =>
      plan({ type: 'sankey', flows: flows(...given) }, size).labels.slice(10);
    expect(told(rows, [4, 4.4])).toEqual([]);
    expect(told([['Gas', 'Power', 41.5], ['Water', 'Power', 1], ...rows.slice(2)], [8, 4.5])).toEqual(['41.5']);
    const { texts, findings } = await draw(chart);
    expect(findings).toEqual([]);
    expect(texts.filter(({ text }) => text === '12.5')).toHaveLength(2);
  });

  it('tells flows of nodes on the way apart', () => {
    const two = flows(...rows, ['Wind', 'Heat', 20], ['Heat', 'Homes', 20]);
    expect(roles({ type: 'sankey', flows: two }).nodes).toMatchObject({ Power: 'step-2', Heat: 'context' });
  });

  it('colours flows by their source, and those on the way in tints', () => {
    expect(roles(chart)).toEqual({
      nodes: { Gas: 'subject', Water: 'second', Power: 'step-2', Industry: 'context', Homes: 'context' },
      flows: ['subject', 'second', 'step-2', 'step-2'],
    });
  });

  it('lifts a node out with its flows, or a flow alone, which then tells its value', () => {
    expect(roles({ ...chart, highlight: 'Homes' }).nodes.Homes).toBe('highlight');
    expect(roles({ ...chart, highlight: 'Homes' }).flows).toEqual(['context', 'context', 'context', 'highlight']);
    const lone = { ...chart, highlight: 'Gas → Power' };
    expect(roles(lone).flows).toEqual(['highlight', 'context', 'context', 'context']);
    expect(plan(lone, [4, 4.4]).labels.slice(10)).toEqual(['30.0']);
    const facts = { type: 'sankey', flows: flows(['A', 'B', fact('ab', 'A to B', 3)]), highlight: 'ab' };
    expect(roles(facts).flows).toEqual(['highlight']);
  });

  it('takes the unit of its facts, and marks a sum of what is only about right', () => {
    const about = { unit: 'GWh', bound: 'about', label: '~3' } as const;
    const spec = {
      type: 'sankey',
      flows: flows(['A', 'C', fact('a', 'A', 3, about)], ['B', 'C', fact('b', 'B', 4, about)]),
    };
    expect(heading(spec as unknown as ChartSpec, 'en').unit).toEqual(words('GWh'));
    expect(plan(spec).labels).toContain('~7');
    expect(plan(spec, [8, 4.5], 'zh').labels).toContain('约7');
  });

  it('keeps labels of thin flows apart', async () => {
    const thin = flows(...Array.from({ length: 12 }, (_, i): Row => ['All', `Use ${i}`, i === 0 ? 500 : 1]));
    expect((await draw({ type: 'sankey', flows: thin }, [8, 4.4])).findings).toEqual([]);
  });

  it('finds flows of nothing, circles, units that differ, and a highlight of nothing', () => {
    const found = (...given: readonly Row[]) => reviewChart({ type: 'sankey', flows: flows(...given) } as never, []);
    expect(found(...rows)).toEqual([]);
    expect(found(['A', 'B', 0])).toMatchObject([{ code: 'bad-data', path: ['flows', 0, 'value'] }]);
    expect(found(['A', 'B', 1], ['B', 'A', 1])).toMatchObject([{ code: 'bad-data', path: ['flows', 0] }]);
    const all = [...'ABCDEFGHIJKL'].flatMap((from) => [...'ABCDEFGHIJKL'].map((to): Row => [from, to, 1]));
    expect(found(...all.filter(([from, to]) => from !== to))).toMatchObject([{ path: ['flows', 0] }]);
    expect(found(['A', 'A', 1])).toMatchObject([{ code: 'bad-data', path: ['flows', 0] }]);
    const mixed = found(['A', 'B', share('s', 'S', 5)], ['A', 'C', fact('f', 'F', 3)]);
    expect(mixed).toMatchObject([{ code: 'bad-data', path: ['flows', 1, 'value'] }]);
    expect(reviewChart({ ...chart, highlight: 'Powr' } as never, [])).toMatchObject([{ suggestion: 'Power' }]);
  });

  it('asks for the source of a typed flow', () => {
    const found = unsourcedData([{ from: 'A', to: 'B', value: 3 }], ['flows']);
    expect(found).toMatchObject([{ code: 'unsourced-figure', path: ['flows'] }]);
  });

  it('is told in words', () => {
    const spec = { ...chart, unit: words('GWh') } as unknown as ChartSpec;
    expect(describeChart(spec, 'en', 'Gas leads')).toContain('Sankey diagram, GWh: Gas → Power 30.0;');
  });
});
