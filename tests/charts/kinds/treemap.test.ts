import { describe, expect, it } from 'vitest';
import { boxRole, layoutTreemap, planTreemap, squarify } from '../../../src/charts/kinds/treemap.ts';
import { measuringPen } from '../../../src/marks/lettering.ts';
import { brand } from '../../support/brand.ts';
import { type AnyChart, inline, pixels, plan } from '../draw.ts';

const names = ['Ports', 'Semiconductors', 'Health care', 'Film'];
const chart = { type: 'treemap', ...inline(names, { n: [50, 30, 19, 1] }) };

/** The layout with letters of half an em, and the colours of the boxes. */
function laidOut(spec: AnyChart, size: readonly [number, number] = [8, 4.5]) {
  const { w, h } = pixels(size);
  const planned = planTreemap(spec as never, { brand, language: 'en', width: w, height: h });
  const pen = measuringPen({
    advance: (text) => 0.5 * [...text].length,
    metrics: () => ({ digits: 0.65, ascent: 0.95 }),
    missing: () => [],
  });
  const layout = layoutTreemap(pen, planned);
  const listed = layout.listed.map(({ name }) => name);
  return { listed, roles: planned.items.map((_, i) => boxRole(planned, layout, i)) };
}

describe('treemap', () => {
  it('lists beside the map what has no room for its name, and draws that pale', () => {
    const { listed, roles } = laidOut(chart);
    expect(listed).toEqual(['Film']);
    expect(roles).toEqual(['subject', 'step-3', 'step-2', 'step-1']);
  });

  it('gives the highlighted part the accent, also in the list', () => {
    expect(laidOut({ ...chart, highlight: 'Film' }).roles).toEqual(['subject', 'step-3', 'step-2', 'highlight']);
  });

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

describe('squarify', () => {
  const room = { x: 0, y: 0, w: 600, h: 400 };

  it('fills the room with areas as the values', () => {
    // The example of Bruls, Huizing and van Wijk.
    const boxes = squarify([6, 6, 4, 3, 2, 2, 1], room);
    expect(boxes.map(({ w, h }) => Math.round((w * h) / 10_000))).toEqual([6, 6, 4, 3, 2, 2, 1]);
    expect(boxes[0]).toEqual({ x: 0, y: 0, w: 300, h: 200 });
  });
});
