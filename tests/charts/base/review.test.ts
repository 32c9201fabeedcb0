import { describe, expect, it } from 'vitest';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { nativeScene } from '../../outputs/pptx/chart/native-charts.ts';
import { type AnyChart, draw, fact, inline, words } from '../draw.ts';

const review = (chart: AnyChart) => reviewChart(chart, ['slides', 0, 'chart']);
const codes = (chart: AnyChart) => review(chart).map((finding) => finding.code);

const a = fact('a', 'A', 10, { dimension: 'CNY' });
const b = fact('b', 'B', 20, { dimension: 'CNY' });
const column = { type: 'column', data: [a, b] };

describe('data without any value', () => {
  const from = { categories: ['A', 'B'], series: [{ name: 'x', values: [null, null] }] };

  it.each(['column', 'bar', 'grouped', 'stacked', 'stacked-100', 'waterfall'])(
    'is reported for %s, and drawn all the same',
    async (type) => {
      expect(reviewChart({ type, from } as never, [])).toMatchObject([{ code: 'bad-data', path: ['from'] }]);
      for (const horizontal of [false, true]) {
        for (const chart of [
          { type, horizontal, from },
          { type, horizontal, ...inline(['A', 'B'], { x: [0, 0] }) },
        ]) {
          expect((await draw(chart)).findings).toEqual([]);
          const boxes = nativeScene(chart).slides[0]?.items.map(({ box }) => Object.values(box)) ?? [];
          expect(boxes.flat().every(Number.isFinite)).toBe(true);
        }
      }
    },
  );
});

describe('bad-data', () => {
  it('is given for a chart without data, or with half of it, or with two kinds of it', () => {
    expect(codes({ type: 'column' })).toEqual(['bad-data']);
    expect(codes({ type: 'column', labels: [words('x')] })).toEqual(['bad-data']);
    expect(codes({ ...column, ...inline(['x', 'y'], { s: [1, 2] }) })).toEqual(['bad-data']);
  });

  it('is given for a comparison with a bound, or from nothing; a figure that is about right may be compared', () => {
    const compared = (from: typeof a) => codes({ type: 'column', data: [from, b], compare: [from, b] });
    expect(compared({ ...a, bound: 'below' })).toEqual(['bad-data']);
    expect(compared({ ...a, value: 0 })).toEqual(['bad-data']);
    expect(compared({ ...a, bound: 'about' })).toEqual([]);
  });
});
