import { expect, it } from 'vitest';
import { shipped } from '../../support/brand.ts';
import { HEAD, slideOf } from '../../support/scene.ts';

const contrast = (keys = '') =>
  slideOf(
    `${HEAD}slides:\n  - kind: contrast\n    title: A title\n${keys}    sides:\n      - { fact: goods, whole: Output, text: goods }\n      - { fact: services, whole: Output, text: services }\n`,
    shipped,
  );

it('fills rows of one height, as wide as the slide, to their shares', () => {
  const { items, composition } = contrast();
  const box = (name: string) => items.find((item) => item.name === name)?.box ?? { x: 0, w: 0, h: 0 };
  const end = (name: string) => box(name).x + box(name).w;
  expect(composition).toBe('rows');
  expect(end('Side 1 share') / shipped.size.w).toBeCloseTo(0.62);
  expect(end('Side 2 share') / shipped.size.w).toBeCloseTo(0.38);
  expect(box('Side 1 share').h).toBeCloseTo(box('Side 2 share').h);
});

it('marks only the side that is claimed', () => {
  const marked = (keys?: string) =>
    contrast(keys).items.flatMap((item) => (item.kind === 'shape' && item.fill === 'highlight' ? [item.name] : []));
  expect(marked()).toEqual([]);
  expect(marked('    claim: 2\n')).toEqual(['Side 2 share']);
});
