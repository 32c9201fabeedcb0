import { describe, expect, it } from 'vitest';
import { partFields } from '../../../src/charts/kinds/parts.ts';
import { contains } from '../../../src/core/box.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import type { TextItem } from '../../../src/scene/items.ts';
import { lineBoxes } from '../../../src/scene/page/place-text.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../../support/brands.ts';
import { HEAD, slideOf } from '../../support/scene.ts';

const LIST = ', list: { title: Four, items: [One, Two, Three, Four] }';
const outline = (facts: readonly string[], more = '') =>
  `${HEAD}slides:\n  - kind: parts\n    title: A title\n    items:\n${facts
    .map((fact) => `      - { fact: ${fact}, name: A part${more} }\n`)
    .join('')}`;
const chartOf = ({ items }: ReturnType<typeof slideOf>) => {
  const chart = items.find((item) => item.kind === 'chart');
  if (!chart) throw new Error('There is a chart.');
  return chart;
};

describe('parts of a whole', () => {
  it('are a chart behind the texts, from the title to the foot of the body, from edge to edge', () => {
    const { box, chart } = chartOf(slideOf(outline(['goods', 'services'])));
    expect(box).toEqual({ x: 0, y: 1.45, w: 13.333, h: 5.3 });
    expect(chart).toMatchObject({ type: 'parts', direction: 'down' });
  });

  it('have lists in the same two columns, in a low field too', () => {
    const { items } = slideOf(outline(['services', 'schools', 'labs'], LIST));
    const columns = (part: number) =>
      [1, 2, 3, 4].map((i) => items.find(({ name }) => name === `Part ${part} entry ${i}`)?.box.x);
    expect(new Set(columns(1)).size).toBe(2);
    expect(columns(2)).toEqual(columns(1));
  });

  it('have a long list in two columns of rows', () => {
    const more = ', list: { title: Six, items: [One, Two, Three, Four, Five, Six] }';
    const { items } = slideOf(outline(['services', 'schools'], more));
    const at = (i: number) => items.find(({ name }) => name === `Part 1 entry ${i}`)?.box;
    expect([at(1)?.y, at(3)?.y]).toEqual([at(4)?.y, at(6)?.y]);
    expect(at(4)?.x).toBeGreaterThan(at(1)?.x ?? 0);
  });

  it('that are too thin for words are named in a row below the fields, from where figures begin', () => {
    const slide = slideOf(outline(['firms', 'schools', 'labs']));
    const notes = slide.items.filter(
      (item): item is TextItem => item.kind === 'text' && /^Thin part \d$/.test(item.name),
    );
    expect(notes.map(({ text }) => plainText(text))).toEqual(['86 A part', '7 A part']);
    const [square] = slide.items.filter(({ name }) => name.startsWith('Thin part 1 colour'));
    expect(square?.box.x).toBeCloseTo(0.6, 2);
    // They stand on the ground, below all fields.
    const foot = Math.min(...notes.map(({ box }) => box.y));
    expect(foot).toBeGreaterThan(chartOf(slide).box.y + chartOf(slide).box.h);
  });
});

describe.each(SHIPPED_BRANDS)('on %s, the texts of a part', (name) => {
  const brand = shippedBrand(name);

  it.each([
    ['with lists', LIST],
    ['without', ''],
  ])('stand on its own field: %s', (_, more) => {
    const slide = slideOf(outline(['goods', 'services'], more), brand);
    const { box, chart } = chartOf(slide);
    const { direction } = chart as unknown as { direction: 'down' | 'across' };
    const fields = partFields([62, 38], box, direction);
    expect(slide.crowded).toBeUndefined();
    for (const [i, field] of fields.entries()) {
      const own = slide.items.filter(
        (item): item is TextItem => item.kind === 'text' && new RegExp(`^Part ${i + 1}( |$)`).test(item.name),
      );
      expect(own.length).toBeGreaterThan(1);
      const outside = own.filter(({ style }) => style.role !== 'number').flatMap(lineBoxes);
      expect(outside.filter((line) => !contains(field, line, 0.03))).toEqual([]);
    }
  });
});
