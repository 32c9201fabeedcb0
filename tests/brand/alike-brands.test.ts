import { describe, expect, it } from 'vitest';
import { alikeBrands, MANNER_TOKENS, mannerTokens } from '../../src/brand/alike-brands.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../support/brands.ts';

const shipped = Object.fromEntries(SHIPPED_BRANDS.map((name) => [name, shippedBrand(name)]));

describe('alikeBrands', () => {
  it.each(SHIPPED_BRANDS)('finds no shipped brand that looks like %s', (name) => {
    const { [name]: own, ...others } = shipped;
    expect(own && alikeBrands(own, others)).toEqual([]);
  });

  it('names a brand with the same manner, and all that they share', () => {
    const own = shippedBrand('ledger');
    const red = { ...own, colors: { ...own.colors, highlight: { ...own.colors.highlight, hex: '2330E8' } } };
    const shared = MANNER_TOKENS.filter((token) => token !== 'claim');
    expect(alikeBrands(red, shipped)).toEqual([{ name: 'ledger', shared }]);
  });

  it('tells reds from blues, and not one red from another', () => {
    const claim = (hex: string) => {
      const own = shippedBrand('liangjiang');
      return mannerTokens({ ...own, colors: { ...own.colors, highlight: { ...own.colors.highlight, hex } } }).claim;
    };
    expect(claim('D2432A')).toBe(claim('C9301C'));
    expect(claim('D2432A')).not.toBe(claim('2330E8'));
  });
});
