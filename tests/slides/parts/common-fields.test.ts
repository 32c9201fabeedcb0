import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../../src/scene/items.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

function pointOf(text: string): TextItem {
  const { scene } = sceneOf(
    `${HEAD}slides:\n  - kind: chart\n    title: A title\n    chart: { type: column, data: [start, now] }\n    points: [{ text: ${text} }]\n`,
  );
  const point = scene.slides[0]?.items.find(
    (item): item is TextItem => item.kind === 'text' && item.name === 'Point 1',
  );
  if (!point) throw new Error('The slide has no point.');
  return point;
}

describe('a point beside a chart', () => {
  it('is as high as its own lines', () => {
    const [one, more] = ['A point', 'A point that goes on for some lines of this column'].map(pointOf);
    expect(one?.lines.flat()).toHaveLength(1);
    const lines = more?.lines.flat().length ?? 0;
    expect(lines).toBeGreaterThan(1);
    expect((more?.box.h ?? 0) / (more?.size ?? 1)).toBeCloseTo((lines * (one?.box.h ?? 0)) / (one?.size ?? 1), 3);
  });

  it('that nearly has one line fewer is held to the lines that it was given', () => {
    const near = pointOf('Output of the firms along the river');
    expect(near.lines.flat()).toHaveLength(2);
    expect(near.excess).toBeUndefined();
    const far = pointOf('A point that goes on for a line or two of this column');
    expect(near.box.w).toBeLessThanOrEqual(far.box.w);
  });
});
