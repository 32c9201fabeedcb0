import { expect, it } from 'vitest';
import { shipped } from '../../support/brand.ts';
import { HEAD, slideOf } from '../../support/scene.ts';

const share = (composition: string) =>
  slideOf(
    `${HEAD}slides:\n  - kind: share\n    composition: ${composition}\n    title: A title\n    fact: goods\n    text: of it\n`,
    shipped,
  );

it('draws a hundred units, as many of the share as it has per cent', () => {
  const squares = (name: string) => {
    const item = share('units').items.find((each) => each.name === name);
    return item?.kind === 'path' ? item.d.split('M').length - 1 : 0;
  };
  expect(squares('Share units')).toBe(62);
  expect(squares('Rest')).toBe(38);
});

it('fills the slide below the headline to the share', () => {
  const { items } = share('level');
  const height = (name: string) => items.find((item) => item.name === name && item.kind === 'shape')?.box.h ?? 0;
  expect(height('Share') / height('Whole')).toBeCloseTo(0.62);
});
