import { describe, expect, it } from 'vitest';
import { around, overlaps } from '../../../src/core/box.ts';
import { lineBoxes } from '../../../src/scene/page/place-text.ts';
import { shipped } from '../../support/brand.ts';
import { HEAD, slideOf, textsIn } from '../../support/scene.ts';

const section = (title: string, more: string) => `  - kind: section\n    title: ${title}\n    ${more}\n`;
const agenda = (...sections: readonly string[]) =>
  slideOf(
    `${HEAD}slides:\n  - kind: agenda\n    title: Three chapters, then your first step\n${sections.join('')}`,
    shipped,
  );

const three = () =>
  agenda(
    section('Little land, large share', 'carrier: car'),
    section('A gate open to the world', 'carrier: freight-train'),
    section('City and outlook', 'carrier: liner'),
  );

describe('agenda whose sections have carriers', () => {
  it('has a step for each in a tone of its own, each higher than the one before it by as much', () => {
    const { items, composition } = three();
    expect(composition).toBe('levels');
    const levels = items.filter(({ name }) => /^Level \d$/.test(name));
    expect(levels).toHaveLength(3);
    expect(new Set(levels.map((item) => 'fill' in item && item.fill)).size).toBe(3);
    const [first = 0, second = 0, third = 0] = levels.map(({ box }) => box.y);
    expect(first - second).toBeGreaterThan(0.4);
    expect(first - second).toBeCloseTo(second - third, 5);
    for (const [i, { box }] of levels.entries()) {
      const before = levels[i - 1]?.box;
      expect(box.x).toBeCloseTo(before ? before.x + before.w : -0.04, 5);
    }
  });

  it('has each carrier on its step and each title in that, clear of the headline, and only the first carrier red', () => {
    const { items } = three();
    const texts = textsIn(items);
    for (const number of [1, 2, 3]) {
      const step = around(items.flatMap(({ name, box }) => (name === `Level ${number}` ? [box] : [])));
      const carrier = around(items.flatMap(({ group, box }) => (group === `Carrier ${number}` ? [box] : [])));
      expect(carrier.y + carrier.h).toBeCloseTo(step.y, 1);
      expect(carrier.x).toBeGreaterThan(step.x);
      expect(carrier.x + carrier.w).toBeLessThan(step.x + step.w);
      const title = texts[`Section ${number}`];
      if (!title) throw new Error('There is a title in each.');
      expect(title.box.y).toBeGreaterThan(step.y);
      expect(title.lines.flat().length).toBeLessThanOrEqual(2);
      for (const line of lineBoxes(texts.Title ?? title)) expect(overlaps(carrier, line)).toBe(false);
      const drawn = items.filter(({ group }) => group === `Carrier ${number}`);
      expect(drawn.some((item) => 'fill' in item && item.fill === 'highlight')).toBe(number === 1);
    }
  });

  it('leads from each step to its section', () => {
    const texts = textsIn(three().items);
    const links = [1, 2, 3].flatMap((i) => [texts[`Section ${i}`]?.link, texts[`Section ${i} number`]?.link]);
    expect(links.every((link) => link?.startsWith('#'))).toBe(true);
    expect(new Set(links).size).toBe(3);
  });

  it('is laid out otherwise where a section has none, or another composition is asked for', () => {
    const mixed = agenda(section('One', 'carrier: car'), section('Two', 'subtitle: Without'));
    expect(mixed.composition).not.toBe('levels');
    const asked = slideOf(
      `${HEAD}slides:\n  - kind: agenda\n    title: Two chapters\n    composition: strata\n${section('One', 'carrier: car')}${section('Two', 'carrier: tram')}`,
      shipped,
    );
    expect(asked.composition).toBe('strata');
  });
});
