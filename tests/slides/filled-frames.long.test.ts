import { describe } from 'vitest';
import { READINGS } from '../../src/core/reading.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../support/brands.ts';
import { filledNames, testFilled } from '../support/filled.ts';

describe.each(SHIPPED_BRANDS)('in the brand %s', (folder) => {
  const brand = shippedBrand(folder);
  describe.each(READINGS)('read in a %s', (reading) => {
    describe.each(filledNames)('the frame of %s', (name) => {
      describe.each(['en', 'zh'] as const)('in %s', (language) =>
        testFilled(name, language, { brand, reading, strict: false }),
      );
    });
  });
});
