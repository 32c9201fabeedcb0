import culori from 'culori/require';
import { describe, expect, it } from 'vitest';
import { leavesFor } from '../../src/brand/leaves.ts';
import { contrastRatio } from '../../src/color/contrast.ts';
import type { ThemeSlot } from '../../src/scene/brand.ts';
import { type Shade, shadeOf } from '../../src/scene/shades.ts';
import { paletteOf } from '../../src/start/palette.ts';
import { shipped } from '../support/brand.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../support/brands.ts';

const toOklch = culori.converter('oklch');
const hue = (hex: string) => toOklch(`#${hex}`)?.h ?? 0;

const MAINS = ['0E6B84', '0B4F6C', 'C8102E', '5B2A86', '1A1A1A'];
const SECONDS = ['E0A030', 'D01E63', '2330E8', '888888'];

describe('leaves', () => {
  const colorsOf = (main: string, second: string) => {
    const palette = paletteOf(main, second);
    if ('refused' in palette) return undefined;
    const { theme } = palette;
    const leaves = leavesFor({ theme, colors: { subject: 'accent1', second: 'accent2' } }) as {
      readonly colors: Readonly<Record<string, { readonly of: ThemeSlot } & Omit<Shade, 'slot'>>>;
    };
    return Object.values(leaves.colors).map(({ of: slot, ...change }) => shadeOf(theme, { slot, ...change }).hex);
  };

  it.each(MAINS.flatMap((main) => SECONDS.map((second) => [main, second] as const)))(
    'are greens in a brand of %s and %s',
    (main, second) => {
      const hexes = colorsOf(main, second) ?? [];
      for (const hex of hexes) {
        expect(hue(hex), hex).toBeGreaterThan(100);
        expect(hue(hex), hex).toBeLessThan(215);
      }
    },
  );

  it('are the second colour where that is a green', () => {
    const { colors } = shipped;
    expect([colors.leaf, colors['leaf-deep'], colors['leaf-pale']]).toEqual([
      colors.second,
      colors['second-text'],
      colors['second-pale'],
    ]);
  });
});

describe('people', () => {
  it.each(SHIPPED_BRANDS)('have the tone of skin in %s', (name) => {
    const brand = shippedBrand(name);
    expect(hue(brand.colors.skin.hex)).toBeGreaterThan(50);
    expect(hue(brand.colors.skin.hex)).toBeLessThan(90);
    expect(contrastRatio(brand.colors['hair-pale'].hex, brand.colors.skin.hex)).toBeGreaterThan(1.5);
  });
});
