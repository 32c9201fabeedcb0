import { expect, it } from 'vitest';
import { shipped } from '../../support/brand.ts';
import { HEAD, slideOf, textsIn } from '../../support/scene.ts';

const parts = (keys = '') =>
  slideOf(
    `${HEAD}slides:\n  - kind: parts\n    title: A title\n${keys}    items:\n      - { fact: goods, name: Goods, list: { title: Two, items: [Cars, Ships] } }\n      - { fact: services, name: Services }\n`,
    shipped,
  );

it('draws parts as strata to scale, the largest of which leads', () => {
  const { items, composition } = parts();
  const height = (name: string) => items.find((item) => item.name === name)?.box.h ?? 0;
  const texts = textsIn(items);
  expect(composition).toBe('strata');
  expect(height('Part 1 stratum') / height('Part 2 stratum')).toBeCloseTo(62 / 38);
  expect(texts['Part 1 figure']?.size).toBeGreaterThan(texts['Part 2 figure']?.size ?? 0);
});

it('has the figure of the claim on a pale stratum', () => {
  const { items } = parts('    claim: 2\n');
  expect(items.find(({ name }) => name === 'Part 2 stratum')).toMatchObject({ fill: 'field-pale' });
  expect(textsIn(items)['Part 2 figure']?.style.color).toBe('highlight');
});
