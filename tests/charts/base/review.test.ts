import { describe, expect, it } from 'vitest';
import { reviewChart } from '../../../src/charts/plot-chart.ts';
import { nativeScene } from '../../outputs/pptx/chart/native-charts.ts';
import { testCalls } from '../../support/calls.ts';
import { type AnyChart, draw, inline, words } from '../draw.ts';

const review = (chart: AnyChart) => reviewChart(chart, ['slides', 0, 'chart']);
const codes = (chart: AnyChart) => review(chart).map((finding) => finding.code);

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

testCalls(import.meta.url, 'review.yaml', { codes, inline, words });
