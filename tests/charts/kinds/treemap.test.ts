import { describe, expect, it } from 'vitest';
import { describeChart } from '../../../src/charts/chart-words.ts';
import { boxRole, layoutTreemap, planTreemap, squarify } from '../../../src/charts/kinds/treemap.ts';
import { type ChartSpec, reviewChart } from '../../../src/charts/plot-chart.ts';
import { measuringPen } from '../../../src/marks/lettering.ts';
import { brand } from '../../support/brand.ts';
import { type AnyChart, draw, inline, pixels, plan } from '../draw.ts';

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

  it('draws every label at a part that has room for it', async () => {
    const { findings, texts } = await draw(chart);
    expect(findings).toEqual([]);
    expect(texts).toHaveLength(8);
  });

  it('finds parts below zero, and too many groups', () => {
    const codes = (spec: AnyChart) => reviewChart(spec, []).map(({ code }) => code);
    expect(codes({ type: 'treemap', ...inline(['A', 'B'], { n: [5, -1] }) })).toEqual(['bad-data']);
    const many = Object.fromEntries([...'ABCDEF'].map((name) => [name, [1]]));
    expect(codes({ type: 'treemap', ...inline(['x'], many) })).toEqual(['too-many-series']);
  });

  it('is told in words', () => {
    expect(describeChart(chart as unknown as ChartSpec, 'en', 'Ports lead')).toContain('Treemap: n: Ports 50;');
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

  it('lays boxes out as the plugin does', async () => {
    const { w, h } = pixels([8, 4.5]);
    const values = [34, 21, 13, 8, 5, 5, 3];
    const { plot } = await draw({
      type: 'treemap',
      ...inline(
        values.map((_, i) => `P${i}`),
        { n: values },
      ),
    });
    const drawn = plot.config.data.datasets[0]?.data as unknown as readonly { x: number; w: number; y: number }[];
    const right = Math.max(...drawn.map((box) => box.x + box.w));
    const planned = squarify(values, { x: 0, y: 0, w: right, h });
    expect(right).toBeLessThanOrEqual(w);
    expect(drawn.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual(
      planned.map(({ x, y }) => [Math.round(x), Math.round(y)]),
    );
  });
});
