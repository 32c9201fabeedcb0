import { describe } from 'vitest';
import { brand } from '../support/brand.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../support/brands.ts';
import { filledNames, testFilled } from '../support/filled.ts';

describe.each(filledNames)('the frame of %s', (name) => {
  describe.each(['en', 'zh'] as const)('in %s', (language) => {
    testFilled(name, language, { brand, reading: 'hall', strict: true });
  });
});

/** At their smallest and largest, and at a desk, by the long test of the same name. */
const usual = filledNames.filter((name) => !name.includes('.'));

describe.each(SHIPPED_BRANDS.slice(1))('in the brand %s', (folder) => {
  const other = shippedBrand(folder);
  describe.each(usual)('the frame of %s', (name) =>
    testFilled(name, 'en', { brand: other, reading: 'hall', strict: false }),
  );
});
