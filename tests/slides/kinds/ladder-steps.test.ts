import { expect, it } from 'vitest';
import { shipped } from '../../support/brand.ts';
import { HEAD, slideOf, textsIn } from '../../support/scene.ts';

const ladder = (items: string, keys = '') =>
  slideOf(`${HEAD}slides:\n  - kind: ladder\n    title: A title\n${keys}    items:\n${items}`, shipped);
const FIGURES = '      - { fact: services }\n      - { fact: goods }\n';

it('rises in steps of one width to scale, the last of which leads', () => {
  const { items, composition } = ladder(FIGURES);
  const box = (i: number) => items.find(({ name }) => name === `Step ${i} block`)?.box ?? { w: 0, h: 0 };
  const texts = textsIn(items);
  expect(composition).toBe('steps');
  expect(box(2).h / box(1).h).toBeCloseTo(62 / 38);
  expect(box(2).w).toBeCloseTo(box(1).w, 0);
  expect(texts['Step 2 figure']?.size).toBeGreaterThan(texts['Step 1 figure']?.size ?? 0);
});

it('rises alike where no step has a figure, with numbers that grow', () => {
  const { items } = ladder('      - text: Survey\n      - text: Building\n      - text: Service\n');
  const [first = 0, second = 0, third = 0] = [1, 2, 3].map(
    (i) => items.find(({ name }) => name === `Step ${i} block`)?.box.h ?? 0,
  );
  expect(third - second).toBeCloseTo(second - first);
  expect(second).toBeGreaterThan(first);
  const sizes = [1, 2, 3].map((i) => textsIn(items)[`Step ${i} number`]?.size ?? 0);
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
});

it('sets the figure of the last step large in it', () => {
  const { items } = ladder('      - { fact: labs }\n      - { fact: schools }\n      - { fact: firms }\n');
  const block = items.find(({ name }) => name === 'Step 3 block')?.box;
  const { box, size } = textsIn(items)['Step 3 figure'] ?? { box: { x: 0, y: 0 }, size: 0 };
  expect(box.x).toBeGreaterThan((block?.x ?? 0) - 0.1);
  expect(box.y).toBeGreaterThan(block?.y ?? 0);
  expect(size).toBeGreaterThan(1.2 * (textsIn(items)['Step 2 figure']?.size ?? 0));
});

it('leaves figures of several measures to the plain way', () => {
  expect(ladder('      - { fact: labs }\n      - { fact: now }\n').composition).toBeUndefined();
});
