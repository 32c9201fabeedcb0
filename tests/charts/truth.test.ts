import { describe, expect, it } from 'vitest';
import { shipped } from '../support/brand.ts';
import { DRAWN, faultsIn, LANGUAGES } from './truth.ts';

// In the other brands, and on slides of four to three: the long test of the same name.
describe.each(LANGUAGES)('in %s', (language) => {
  it.each(DRAWN)('%s/%s shows what is true, and its words keep clear', async (group, name) => {
    expect(await faultsIn(group, name, language, shipped)).toEqual([]);
  });
});
