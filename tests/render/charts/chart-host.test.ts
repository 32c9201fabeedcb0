import type { Plugin } from 'chart.js';
import { describe, expect, it } from 'vitest';
import { ChartHost } from '../../../src/render/charts/chart-host.ts';

const size = { width: 400, height: 300 };

/** Counts how often Chart.js sets the size of the canvas, which allocates it anew. */
function counter() {
  let count = 0;
  const plugin: Plugin = {
    id: 'counter',
    beforeInit({ canvas }) {
      let { width } = canvas;
      Object.defineProperty(canvas, 'width', {
        get: () => width,
        set(value: number) {
          width = value;
          count++;
        },
        configurable: true,
      });
    },
    afterDraw({ canvas }) {
      Reflect.deleteProperty(canvas, 'width');
    },
  };
  return { plugin, count: () => count };
}

describe('ChartHost', () => {
  it('gives the pixels of a chart in its canvas, which is allocated once', () => {
    const { plugin, count } = counter();
    const config = {
      type: 'bar' as const,
      data: { labels: ['A'], datasets: [{ data: [1], backgroundColor: '#123456' }] },
      options: { devicePixelRatio: 1 },
      plugins: [plugin],
    };
    const pixels = new ChartHost(size).renderToPixels(config);
    expect(pixels).toHaveLength(4 * size.width * size.height);
    expect(pixels.some((byte) => byte !== 0)).toBe(true);
    expect(count()).toBe(0);
  });
});
