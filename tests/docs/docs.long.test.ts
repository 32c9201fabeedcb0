import { expect, it } from 'vitest';
import { product } from './product.ts';
import { stalePages } from './stale-pages.ts';

it('all pages of the documentation are what `npm run docs` makes of the fixtures and the schemas as they are', async () => {
  expect(await stalePages(product.codes)).toEqual([]);
});
