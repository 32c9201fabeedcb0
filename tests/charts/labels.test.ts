import { describe, expect, it } from 'vitest';
import * as kinds from '../../src/charts/kinds.ts';
import { draw } from './draw.ts';
import { SAMPLES } from './samples.ts';

describe('the labels of drawn charts', () => {
  it.each(SAMPLES)('are all there, and apart: $name, $language', async ({ chart, size, language }) => {
    const { findings } = await draw(chart, size, language);
    expect(findings).toEqual([]);
  });

  it('are tried for every type', () => {
    const types = new Set(SAMPLES.map(({ chart }) => chart.type));
    expect([...types].sort()).toEqual(
      Object.values(kinds)
        .map((kind) => kind.type)
        .sort(),
    );
  });

  it('are never smaller than the brand’s labels', async () => {
    const drawings = await Promise.all(SAMPLES.slice(0, 10).map(({ chart, size }) => draw(chart, size)));
    for (const { texts } of drawings) expect(Math.min(...texts.map((text) => text.size))).toBeGreaterThanOrEqual(64);
  });
});
