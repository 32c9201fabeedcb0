import { describe, expect, it } from 'vitest';
import { planSankey } from '../../../src/charts/kinds/sankey.ts';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { unsourcedData } from '../../../src/resolve/resolve-deck.ts';
import { brand } from '../../support/brand.ts';
import { type AnyChart, fact, pixels, plan, share, words } from '../draw.ts';

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
});
