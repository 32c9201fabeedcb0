import { describe, expect, it } from 'vitest';
import { boxRole, layoutTreemap, planTreemap, squarify } from '../../../src/charts/kinds/treemap.ts';
import { measuringPen } from '../../../src/marks/lettering.ts';
import { brand } from '../../support/brand.ts';
import { testCalls } from '../../support/calls.ts';
import { type AnyChart, inline, pixels, plan } from '../draw.ts';

/** The layout with letters of half an em, and the colours of the boxes. */
function laidOut(spec: AnyChart, size: readonly [number, number] = [8, 4.5]) {
  const { w, h } = pixels(size);
  const planned = planTreemap(spec as never, { brand, language: 'en', width: w, height: h });
  const pen = measuringPen({
    advance: (text) => 0.5 * [...text].length,
    metrics: () => ({ digits: 0.65 }),
    missing: () => [],
  });
  const layout = layoutTreemap(pen, planned);
  const listed = layout.listed.map(({ name }) => name);
  return { listed, roles: planned.items.map((_, i) => boxRole(planned, layout, i)) };
}

describe('treemap', () => {
  it('lists what is missing or nothing', () => {
    const spec = { type: 'treemap', ...inline(['A', 'B', 'C'], { n: [5, Number.NaN, 0] }) };
    expect(laidOut(spec).listed).toEqual(['B', 'C']);
    expect(plan(spec).labels).toEqual(['A', '5', 'B', '–', 'C', '0']);
  });

  it('tells groups by colour, and leaves out parts that a group does not have', () => {
    const spec = { type: 'treemap', ...inline(['A', 'B'], { One: [5, 4], Two: [3, Number.NaN] }) };
    expect(plan(spec).labels).toEqual(['One', 'Two', 'A', '5', 'B', '4', 'A', '3']);
    expect(laidOut(spec).roles).toEqual(['subject', 'subject', 'second']);
  });
});

testCalls(import.meta.url, 'treemap.yaml', { laidOut, squarify });
