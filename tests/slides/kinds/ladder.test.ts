import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../src/color/contrast.ts';
import { plainText } from '../../../src/core/rich-text.ts';
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

  it('touch, and stand on one line', () => {
    const text = `${HEAD}slides:\n  - kind: ladder\n    title: A title\n    items: [{ fact: schools }, { fact: firms }]\n`;
    const boxes = (sceneOf(text).scene.slides[0]?.items ?? []).flatMap(({ name, box }) =>
      name.endsWith('block') ? [box] : [],
    );
    const [first, second] = boxes;
    expect((first?.x ?? 0) + (first?.w ?? 0)).toBeCloseTo(second?.x ?? 0);
    expect((first?.y ?? 0) + (first?.h ?? 0)).toBeCloseTo((second?.y ?? 0) + (second?.h ?? 0));
  });
});

describe('the words of a ladder', () => {
  const textsOf = (more: string) => {
    const text = `${HEAD}slides:\n  - kind: ladder\n    title: A title\n${more}`;
    const items = sceneOf(text).scene.slides[0]?.items ?? [];
    return new Map(items.flatMap((item) => (item.kind === 'text' ? [[item.name, item] as const] : [])));
  };
  const said = (texts: ReturnType<typeof textsOf>, name: string) =>
    plainText(texts.get(name)?.text ?? { paragraphs: [], path: [] }).replaceAll('\u00a0', ' ');

  it('say a unit that all figures have once, with what they count', () => {
    const texts = textsOf('    text: Output a year\n    items: [{ fact: start }, { fact: now }]\n');
    expect(said(texts, 'Step 1')).toBe('40.5');
    expect(said(texts, 'Scale')).toBe('Output a year (RMB bn)\nHeights to scale');
  });

  it('have the highlight on the figure of the highest step alone', () => {
    const texts = textsOf('    items: [{ fact: labs }, { fact: schools }, { fact: firms }]\n');
    const colors = [1, 2, 3].map((i) => texts.get(`Step ${i}`)?.style.color);
    expect(colors).toEqual(['subject', 'subject', 'highlight']);
  });

  it('number steps that have no figures', () => {
    const texts = textsOf('    items: [{ text: Survey }, { text: Build }]\n');
    expect([said(texts, 'Step 1'), said(texts, 'Step 2')]).toEqual(['1', '2']);
    expect(texts.has('Scale')).toBe(false);
  });

  it('rise on steps of one height where figures have no scale in common', () => {
    const texts = textsOf('    items: [{ fact: labs }, { fact: goods }, { fact: now }]\n');
    const tops = [1, 2, 3].map((i) => texts.get(`Step ${i}`)?.box.y ?? 0);
    expect(tops).toEqual(tops.toSorted((a, b) => b - a));
    expect(texts.has('Scale')).toBe(false);
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
