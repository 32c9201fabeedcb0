import { expect, it } from 'vitest';
import { overlaps } from '../../../src/core/box.ts';
import type { PathItem, ShapeItem } from '../../../src/scene/items.ts';
import { lineBoxes } from '../../../src/scene/page/place-text.ts';
import { shipped } from '../../support/brand.ts';
import { HEAD, sceneOf, textsIn } from '../../support/scene.ts';

const SPACES = [
  '{ word: Production, houses: [car-works, silo-row] }',
  '{ word: Living, houses: [flats] }',
  '{ word: Ecology }',
];
const slideOf = (count: number) => {
  const items = `items: [${SPACES.slice(0, count).join(', ')}]`;
  const text = `${HEAD}slides:\n  - { kind: plan, title: Spaces of one plan, ${items} }\n`;
  return sceneOf(text, 'en', shipped).scene.slides[0]?.items ?? [];
};

it.each([2, 3])(
  'draws one river through %i spaces, each a field of its own, and nothing in the colour of the claim',
  (count) => {
    const items = slideOf(count);
    const drawn = items.filter((item): item is PathItem => item.kind === 'path');
    expect(drawn.filter(({ fill }) => fill?.startsWith('highlight')).map(({ name }) => name)).toEqual([]);
    expect(drawn.filter(({ name }) => name === 'River')).toHaveLength(1);
    const fields = drawn.filter(({ name }) => name.startsWith('Field '));
    expect(new Set(fields.map(({ fill }) => fill)).size).toBe(count);
  },
);

it.each([2, 3])(
  'keeps the words of %i spaces off what stands there, and at half the size of the title at least',
  (count) => {
    const items = slideOf(count);
    const texts = textsIn(items);
    const words = Array.from({ length: count }, (_, i) => texts[`Word ${i + 1}`]);
    const things = items.filter(
      (item): item is PathItem | ShapeItem =>
        (item.kind === 'path' || item.kind === 'shape') && /house|tree/.test(item.name),
    );
    for (const word of words) {
      if (!word) throw new Error('Each space has its word.');
      expect(word.size).toBeGreaterThanOrEqual((texts.Title?.size ?? 0) / 2);
      const [line] = lineBoxes(word);
      expect(things.filter(({ box }) => line && overlaps(box, line, 0.08)).map(({ name }) => name)).toEqual([]);
    }
  },
);
