import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../src/color/contrast.ts';
import { plainText } from '../../../src/core/rich-text.ts';
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

describe('the heights of a ladder', () => {
  /** The heights of its blocks, as parts of the highest, and its source line. */
  const ladder = (items: string) => {
    const text = `${HEAD}slides:\n  - kind: ladder\n    title: A title\n    items: [${items}]\n`;
    const [slide] = sceneOf(text).scene.slides;
    const heights = (slide?.items ?? []).flatMap(({ name, box }) => (name.endsWith('block') ? [box.h] : []));
    const source = slide?.items.find((item) => item.name === 'Source');
    const most = Math.max(...heights);
    return { parts: heights.map((h) => h / most), source: source?.kind === 'text' ? plainText(source.text) : '' };
  };

  it('are to the scale of figures that measure the same', () => {
    const { parts } = ladder('{ fact: schools }, { fact: firms }');
    expect(parts[0]).toBeCloseTo(86 / 1240);
  });

  it('rise equally where no step has a figure', () => {
    const { parts } = ladder('{ text: Survey }, { text: Permit }, { text: Build }, { text: Run }');
    expect(parts.map((part) => Math.round(100 * part))).toEqual([25, 50, 75, 100]);
  });

  it('are all the same where figures have no scale in common', () => {
    expect(ladder('{ fact: labs }, { fact: now }').parts).toEqual([1, 1]);
  });

  it('are said to be drawn higher where they could not be seen', () => {
    const tiny = ladder('{ fact: labs }, { fact: firms }');
    expect(tiny.parts[0]).toBeGreaterThan(7 / 1240);
    expect(tiny.source).toContain('is drawn higher than to scale');
  });
});
