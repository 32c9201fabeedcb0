import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../src/color/contrast.ts';
import type { ColorRole } from '../../../src/scene/tokens.ts';
import { brand } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

/** The blocks of steps without figures, and the colour of the field that they stand on. */
function blocks(count: number, more = '') {
  const steps = Array.from({ length: count }, (_, i) => `      - text: Step ${i + 1}\n`);
  const text = `${HEAD}slides:\n  - kind: ladder\n    title: A title\n${more}    items:\n${steps.join('')}`;
  const shapes = (sceneOf(text).scene.slides[0]?.items ?? []).filter((item) => item.kind === 'shape');
  const ground = shapes.find(({ name }) => name === 'Steps field')?.fill;
  return shapes.filter(({ name }) => name.endsWith('block')).map(({ fill, stroke }) => ({ ground, fill, stroke }));
}

describe('the steps of a ladder', () => {
  it.each([
    [2, ''],
    [4, ''],
    [6, ''],
    [4, '    dark: true\n'],
    [6, '    dark: true\n'],
  ])('have an outline where their colour is close to the ground: %i steps, “%s”', (count, more) => {
    const steps = blocks(count, more);
    expect(steps).toHaveLength(count);
    const ratio = (a: ColorRole = 'ground', b: ColorRole = 'ground') =>
      contrastRatio(brand.colors[a].hex, brand.colors[b].hex);
    const outlined = steps.map(({ stroke }) => stroke !== undefined);
    expect(outlined).toEqual(steps.map(({ fill, ground }) => ratio(fill, ground) < 3));
    expect(outlined).toContain(true);
    for (const { stroke, ground } of steps) if (stroke) expect(ratio(stroke.color, ground)).toBeGreaterThan(3);
  });
});
