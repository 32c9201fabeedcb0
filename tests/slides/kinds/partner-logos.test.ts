import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../src/color/contrast.ts';
import type { LogoView } from '../../../src/core/picture.ts';
import type { ColorRole } from '../../../src/scene/tokens.ts';
import { type Arrangement, logoCells, logoItems } from '../../../src/slides/tiles/logos.ts';
import { shipped } from '../../support/brand.ts';
import { shippedBrand } from '../../support/brands.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const outline = (slide: string) => `${HEAD}slides:\n  - ${slide}\n`;
const wall = (files: readonly string[], more = '') =>
  sceneOf(outline(`{ kind: partner-logos, title: Partners, ${more}items: [${files.join(', ')}] }`));
const itemsOf = ({ scene }: ReturnType<typeof wall>) => scene.slides[0]?.items ?? [];
const tilesOf = (made: ReturnType<typeof wall>) => itemsOf(made).filter(({ name }) => /^Tile \d+$/.test(name));

describe('a wall of logos', () => {
  it('shows a square one beside wide ones large enough to be seen, on tiles and in a strip', () => {
    const pixels = { square: { w: 400, h: 400 }, wide: { w: 1200, h: 150 } };
    const logo = (shape: keyof typeof pixels): LogoView => ({
      ...{ bytes: new Uint8Array(), format: 'png', pixels: pixels[shape] },
      ...{ file: `${shape}.png`, path: [], tints: [], ink: shape === 'square' ? 0.95 : 0.25 },
    });
    const partners = (['square', 'wide', 'wide', 'wide', 'wide', 'wide'] as const).map((shape) => ({
      logo: logo(shape),
    }));
    const height = (h: number, arrangement: Arrangement) => {
      const room = { x: 0, y: 0, w: 12, h };
      const cells = logoCells(
        partners.map((each) => each.logo),
        room,
        arrangement,
      );
      const [square] = logoItems({ path: [] }, partners, cells, arrangement);
      return (square?.box.h ?? 0) / (cells.cells[0]?.h ?? 1);
    };
    expect(height(5, { gap: 0.14, most: { w: 0.76, h: 0.62 }, rows: { least: 1, most: 4 } })).toBeGreaterThan(0.4);
    expect(height(0.95, { gap: 0.1, most: { w: 0.72, h: 0.66 }, rows: { least: 1, most: 1 } })).toBeGreaterThan(0.45);
  });

  it('has light tiles, also on a dark slide and in a dark brand, and a dark one for a white logo', () => {
    const files = ['logos/ferry.svg', 'logos/moon.svg'];
    const fills = (made: ReturnType<typeof wall>) =>
      tilesOf(made).map((tile) => (tile.kind === 'shape' ? tile.fill : ''));
    expect(fills(wall(files))).toEqual(['ground', 'dark']);
    expect(fills(wall(files, 'dark: true, '))).toEqual(['ground', 'dark']);
    const slide = `{ kind: partner-logos, title: Partners, composition: plain, items: [${files.join(', ')}] }`;
    const night = shippedBrand('harbour-night');
    const shades = fills(sceneOf(outline(slide), 'en', night)).map((role) => night.colors[role as ColorRole].hex);
    expect(shades.map((hex) => contrastRatio(hex, '000000') > 10)).toEqual([true, false]);
  });
});

describe('logos on paper', () => {
  const composed = (composition: string, count: number) => {
    const files = Array.from({ length: count }, () => 'logos/ring.svg').join(', ');
    const text = outline(`{ kind: partner-logos, title: Partners, composition: ${composition}, items: [${files}] }`);
    return sceneOf(text, 'en', shipped).scene.slides[0];
  };

  it('stand in an even grid without tiles, above a headline on a dark field', () => {
    const slide = composed('above', 7);
    expect(slide?.composition).toBe('above');
    const boxes = slide?.items.filter(({ name }) => name.startsWith('Logo')).map(({ box }) => box) ?? [];
    expect(boxes).toHaveLength(7);
    expect(boxes[4]?.x).toBeCloseTo(boxes[0]?.x ?? 0, 5);
    const title = slide?.items.find((item) => 'placeholder' in item && item.placeholder === 'title');
    expect(title?.kind === 'text' && title.ground).toBe('field-dark');
    expect(title?.box.y).toBeGreaterThan(Math.max(...boxes.map(({ y, h }) => y + h)));
  });

  it('stand at the right of a field with the headline', () => {
    const slide = composed('beside', 6);
    expect(slide?.composition).toBe('beside');
    const boxes = slide?.items.filter(({ name }) => name.startsWith('Logo')).map(({ box }) => box) ?? [];
    expect(Math.min(...boxes.map(({ x }) => x))).toBeGreaterThan(0.4 * 13.333);
  });
});
