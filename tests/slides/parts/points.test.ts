import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../../src/scene/items.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const FULL = 3.91;
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
    const [one, two] = ['A point', 'A point that goes on for a line or two of this column'].map(pointOf);
    expect(one?.lines.flat()).toHaveLength(1);
    expect(two?.lines.flat()).toHaveLength(2);
    expect(two?.box.h).toBeCloseTo(2 * (one?.box.h ?? 0), 6);
  });

  it('that nearly has one line fewer is held to the lines that it was given', () => {
    const near = pointOf('Output of the firms along the river');
    expect(near.lines.flat()).toHaveLength(2);
    expect(near.box.w).toBeLessThan(FULL - 0.5);
    expect(near.excess).toBeUndefined();
    const far = pointOf('A point that goes on for a line or two of this column');
    expect(far.box.w).toBeCloseTo(FULL, 2);
  });
});
