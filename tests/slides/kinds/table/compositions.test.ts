import { expect, it } from 'vitest';
import { shipped } from '../../../support/brand.ts';
import { HEAD, slideOf, textsIn } from '../../../support/scene.ts';

const table = (count: number, keys = '') =>
  slideOf(
    `${HEAD}slides:\n  - kind: table\n    title: A title\n${keys}    columns:\n      - { title: Port }\n      - { title: Depth, type: number }\n    rows:\n${Array.from(
      { length: count },
      (_, i) => `      - [Port ${i + 1}, ${10 + i}]\n`,
    ).join('')}`,
    shipped,
  );

it('sets the row that is to be seen first on a band, larger than the others', () => {
  const { items, composition } = table(3, '    highlight: 2\n');
  const texts = textsIn(items);
  expect(composition).toBe('bands');
  expect(items.find(({ name }) => name === 'Band 2')).toMatchObject({ fill: 'field' });
  expect(texts['Row 2 cell 1']?.size).toBeGreaterThan(texts['Row 1 cell 1']?.size ?? 0);
});

it('draws a column of figures in one scale, and marks only the row that is to be seen first', () => {
  const { items, composition } = table(8, '    highlight: 3\n');
  const bars = items.filter(({ name }) => name.endsWith(' length'));
  expect(composition).toBe('index');
  expect((bars[7]?.box.w ?? 0) / (bars[0]?.box.w ?? 1)).toBeCloseTo(1.7);
  expect(
    bars.filter((bar) => bar.kind === 'shape' && bar.fill?.startsWith('highlight')).map(({ name }) => name),
  ).toEqual(['Row 3 length']);
});

it('leaves long tables to pages', () => {
  expect(table(13).composition).toBeUndefined();
});
