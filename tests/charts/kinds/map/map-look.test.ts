import { describe, expect, it } from 'vitest';
import { type MapData, planMap } from '../../../../src/charts/kinds/map/map-plan.ts';
import { contrastRatio } from '../../../../src/color/contrast.ts';
import { richText } from '../../../../src/core/rich-text.ts';
import { brandOnDark } from '../../../../src/scene/grounds.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../../../support/brands.ts';

const chart: MapData = { points: [{ name: richText('Chongqing'), lat: 29.56, lon: 106.55 }] };
const size = { width: 1200, height: 800 };
const room = { x: 0, y: 0, w: 1200, h: 800 };

describe.each(SHIPPED_BRANDS)('land and sea in %s', (name) => {
  const brand = shippedBrand(name);
  const grounds = [
    ['a chart', brand, undefined],
    ['a chart on a dark slide', brandOnDark(brand), undefined],
    ['the ground of a slide', brand, { room, dark: false }],
    ['the dark ground of a slide', brand, { room, dark: true }],
  ] as const;

  it.each(grounds)('are told apart by three to one, and marks from both: %s', (_, own, field) => {
    const { look } = planMap(chart, { brand: own, language: 'en', ...size, field });
    const contrast = (a: keyof typeof own.colors, b: keyof typeof own.colors) =>
      contrastRatio(own.colors[a].hex, own.colors[b].hex);
    const { land, ground, mark } = look;
    expect(contrast(land, ground), `${land} on ${ground}`).toBeGreaterThanOrEqual(3);
    for (const fill of [land, ground]) {
      expect(contrast(mark, fill), `${mark} on ${fill}`).toBeGreaterThanOrEqual(3);
      const inks = (['text', 'on-dark', 'dark'] as const).map((ink) => contrast(ink, fill));
      expect(Math.max(...inks), `words on ${fill}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
