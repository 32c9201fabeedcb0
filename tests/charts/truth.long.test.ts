import { describe, expect, it } from 'vitest';
import { SHIPPED_BRANDS, shippedBrand } from '../support/brands.ts';
import { DRAWN, faultsIn, LANGUAGES, narrowed } from './truth.ts';

const wide = SHIPPED_BRANDS.map((name) => ({ name, brand: shippedBrand(name) }));
/** Brands of documents have a sheet of their own form. */
const narrow = wide
  .filter(({ brand }) => !brand.manner?.sheet)
  .map(({ name, brand }) => ({ name: `${name}, four to three`, brand: narrowed(brand) }));

/** Above the books of its top shelf a stack has air, which is more than a pixel of a low one in two brands. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'stage.largest': ['7.712', '7.721'].map((times) => `/^large / is ${times} times /^small /, not 7.806`),
};

describe.each([...wide.slice(1), ...narrow])('in the brand $name', ({ brand }) => {
  describe.each(LANGUAGES)('in %s', (language) => {
    it.each(DRAWN)('%s/%s shows what is true, and its words keep clear', async (group, name) => {
      const faults = await faultsIn(group, name, language, brand);
      expect(faults.filter((fault) => !KNOWN[name]?.includes(fault))).toEqual([]);
    });
  });
});
