import { expect, it } from 'vitest';
import { contains } from '../../../src/core/box.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../../support/brands.ts';
import { HEAD, slideOf } from '../../support/scene.ts';

const FACTS = ['now', 'goods', 'services', 'firms', 'labs', 'schools'];
const outline = (count: number, keys = '', first = '') =>
  `${HEAD}slides:\n  - kind: kpis\n    title: A title\n${keys}    items:\n${FACTS.slice(0, count)
    .map((fact, i) => `      - { fact: ${fact}, text: of something${i === 0 ? first : ''} }\n`)
    .join('')}`;
const OUTLINES = [2, 3, 4, 5, 6].flatMap((count) => [
  outline(count),
  outline(count, '    lead: now\n', ', from: start'),
]);

it.each(SHIPPED_BRANDS)('figures stand in one line, and every text within the slide: %s', (name) => {
  const brand = shippedBrand(name);
  for (const text of OUTLINES) {
    const slide = slideOf(text, brand);
    expect(slide.crowded).toBeUndefined();
    for (const item of slide.items)
      if (item.kind === 'text' && /^Figure \d$/.test(item.name)) expect(item.lines.flat()).toHaveLength(1);
    const page = { x: 0, y: 0, ...brand.size };
    // Fields and lengths that run off the slide reach a little beyond its edge.
    const most = ({ part }: (typeof slide.items)[number]) =>
      part?.kind === 'bleed' || part?.kind === 'data' ? 0.041 : 0.01;
    expect(slide.items.filter((item) => !contains(page, item.box, most(item))).map(({ name }) => name)).toEqual([]);
  }
});
