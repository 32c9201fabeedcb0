import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../src/color/contrast.ts';
import { brand } from '../../support/brand.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const FACTS = ['labs', 'services', 'goods', 'schools', 'now', 'firms'];

function blocks(count: number, more = '') {
  const steps = FACTS.slice(0, count).map((fact) => `      - fact: ${fact}\n`);
  const text = `${HEAD}slides:\n  - kind: ladder\n    title: A title\n${more}    items:\n${steps.join('')}`;
  const [slide] = sceneOf(text).scene.slides;
  const ground = brand.frames[slide?.frame ?? 'title-only'].ground;
  return (slide?.items ?? []).flatMap((item) =>
    item.kind === 'shape' && item.name.endsWith('block') ? [{ ground, fill: item.fill, stroke: item.stroke }] : [],
  );
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
    const ratio = (a = brand.frames['title-only'].ground, b = a) =>
      contrastRatio(brand.colors[a].hex, brand.colors[b].hex);
    const outlined = steps.map(({ stroke }) => stroke !== undefined);
    expect(outlined).toEqual(steps.map(({ fill, ground }) => ratio(fill, ground) < 3));
    expect(outlined).toContain(true);
    for (const { stroke, ground } of steps) if (stroke) expect(ratio(stroke.color, ground)).toBeGreaterThan(3);
  });
});
