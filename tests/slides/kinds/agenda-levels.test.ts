import { describe, expect, it } from 'vitest';
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
  it('has a storey over the whole width for each, in a tone of its own', () => {
    const { items, composition } = three();
    expect(composition).toBe('levels');
    const levels = items.filter(({ name }) => /^Level \d$/.test(name));
    expect(levels).toHaveLength(3);
    expect(new Set(levels.map((item) => 'fill' in item && item.fill)).size).toBe(3);
    for (const { box } of levels) expect(box.x + box.w).toBeGreaterThan(shipped.size.w);
  });

  it('has carriers that run off the right edge, clear of titles, and only the first of them red', () => {
    const { items } = three();
    const texts = textsIn(items);
    for (const number of [1, 2, 3]) {
      const carrier = items.filter(({ group }) => group === `Carrier ${number}`);
      const left = Math.min(...carrier.map(({ box }) => box.x));
      const title = texts[`Section ${number}`];
      const end = (title?.box.x ?? 0) + (title?.lines.flat()[0]?.width ?? 0) / 72;
      expect(Math.max(...carrier.map(({ box }) => box.x + box.w))).toBeGreaterThanOrEqual(shipped.size.w);
      expect(left).toBeGreaterThan(0.6 * shipped.size.w);
      expect(left - end).toBeGreaterThan(0.3);
      expect(carrier.some((item) => 'fill' in item && item.fill === 'highlight')).toBe(number === 1);
    }
  });

  it('leads from each storey to its section', () => {
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
