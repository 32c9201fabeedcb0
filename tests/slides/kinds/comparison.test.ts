import { expect, it } from 'vitest';
import { shipped } from '../../support/brand.ts';
import { HEAD, slideOf, textsIn } from '../../support/scene.ts';

const comparison = (sides: string) =>
  slideOf(`${HEAD}slides:\n  - kind: comparison\n    title: A title\n${sides}`, shipped);

it('draws two figures of one measure as lengths of one height to scale, ticked at each multiple', () => {
  const { items, composition } = comparison(
    '    left: { title: Then, fact: start }\n    right: { title: Now, fact: now }\n',
  );
  const box = (name: string) => items.find((item) => item.name === name)?.box ?? { w: 0, h: 0 };
  expect(composition).toBe('lengths');
  expect(box('Right length').w / box('Left length').w).toBeCloseTo(3, 1);
  expect(box('Right length').h).toBeCloseTo(box('Left length').h);
  expect(items.filter(({ name }) => name.startsWith('Multiple '))).toHaveLength(2);
});

it('marks what is claimed, and nothing else', () => {
  const fills = (claim: string) =>
    comparison(
      `    claim: ${claim}\n    left: { title: Then, fact: start }\n    right: { title: Now, fact: now }\n`,
    ).items.flatMap((item) => (item.kind === 'shape' && item.fill?.startsWith('highlight') ? [item.name] : []));
  expect(fills('1')).toEqual(['Left length']);
  expect(fills('none')).toEqual([]);
});

it('has the rows of two sides answer each other on one line', () => {
  const { items, composition } = comparison(
    '    left: { title: Then, items: [One dock, Coal] }\n    right: { title: Now, items: [Two docks, Boxes, Rail] }\n',
  );
  expect(composition).toBe('split');
  const texts = textsIn(items);
  expect(texts['Left 2']?.box.y).toBeCloseTo(texts['Right 2']?.box.y ?? 0);
});
