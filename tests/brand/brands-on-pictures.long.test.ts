import { expect, it } from 'vitest';
import { checkScene } from '../../src/check/check-scene.ts';
import { contrastRatio } from '../../src/color/contrast.ts';
import type { TextItem } from '../../src/scene/items.ts';
import { brandMeasurer } from '../../src/text/brand-measurer.ts';
import { everyKindIn, SHIPPED_BRANDS, shippedBrand } from '../support/brands.ts';

it.each(SHIPPED_BRANDS)(
  'the brand %s keeps every text of every kind of slide legible on a picture behind it',
  (name) => {
    const brand = shippedBrand(name);
    const scene = everyKindIn(brand, 'en', 'fields.jpg');
    const faint = checkScene(scene, brand, brandMeasurer(brand)).filter(({ code }) => code === 'low-contrast');
    expect(faint).toEqual([]);
    const texts = scene.slides.flatMap(({ items }) => items.filter((item): item is TextItem => item.kind === 'text'));
    expect(texts.filter(({ ground }) => ground === 'dark').length).toBeGreaterThan(50);
    const dim = texts.filter(
      ({ style, ground }) => contrastRatio(brand.colors[style.color].hex, brand.colors[ground].hex) < 3,
    );
    expect(dim.map(({ name: item }) => item)).toEqual([]);
  },
);
