import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../src/color/contrast.ts';
import { contains } from '../../../src/core/box.ts';
import type { LogoView } from '../../../src/core/picture.ts';
import type { PictureItem } from '../../../src/scene/items.ts';
import type { ColorRole } from '../../../src/scene/tokens.ts';
import { type Arrangement, logoCells, logoItems } from '../../../src/slides/tiles/logos.ts';
import { shippedBrand } from '../../support/brands.ts';
import { HEAD, sceneOf } from '../../support/scene.ts';

const NAMES = ['ferry', 'mill', 'ring', 'tower', 'grid', 'moon', 'wave', 'peak'];
const logos = (count: number) => Array.from({ length: count }, (_, i) => `logos/${NAMES[i % NAMES.length]}.svg`);
const outline = (slide: string) => `${HEAD}slides:\n  - ${slide}\n`;
const wall = (files: readonly string[], more = '') =>
  sceneOf(outline(`{ kind: partner-logos, title: Partners, ${more}items: [${files.join(', ')}] }`));
const itemsOf = ({ scene }: ReturnType<typeof wall>) => scene.slides[0]?.items ?? [];
const picturesOf = (made: ReturnType<typeof wall>) =>
  itemsOf(made).filter((item): item is PictureItem => item.kind === 'picture');
const tilesOf = (made: ReturnType<typeof wall>) => itemsOf(made).filter(({ name }) => /^Tile \d+$/.test(name));

describe('a wall of logos', () => {
  it.each([2, 3, 5, 8, 13, 24])('of %i shows each whole, in its proportions, on a tile of its own', (count) => {
    const made = wall(logos(count));
    const [pictures, tiles] = [picturesOf(made), tilesOf(made)];
    expect([pictures.length, tiles.length]).toEqual([count, count]);
    pictures.forEach(({ box, pixels, crop }, i) => {
      expect(crop).toBeUndefined();
      expect(box.w / box.h).toBeCloseTo(pixels.w / pixels.h, 3);
      expect(contains(tiles[i]?.box ?? box, box)).toBe(true);
    });
    expect(made.findings).toEqual([]);
  });

  it('has rows of which none has two logos more than another, each in the middle', () => {
    for (const count of [5, 7, 11, 13, 23]) {
      const tiles = tilesOf(wall(logos(count)));
      const tops = [...new Set(tiles.map(({ box }) => box.y))];
      const rows = tops.map((y) => tiles.filter(({ box }) => box.y === y));
      const counts = rows.map((row) => row.length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(2);
      for (const row of rows) {
        const [left, right] = [row[0]?.box.x ?? 0, (row.at(-1)?.box.x ?? 0) + (row.at(-1)?.box.w ?? 0)];
        expect((left + right) / 2).toBeCloseTo(13.333 / 2, 2);
      }
    }
  });

  it('shows a logo of thin lines larger than a solid one', () => {
    const [solid, thin] = picturesOf(wall(['logos/mill.svg', 'logos/ring.svg']));
    expect((thin?.box.w ?? 0) * (thin?.box.h ?? 0)).toBeGreaterThan(1.5 * (solid?.box.w ?? 0) * (solid?.box.h ?? 0));
  });

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

  it('says whose each is: as the outline does, else by the file’s name', () => {
    const named = '{ logo: logos/mill.svg, name: The Old Mill }';
    expect(picturesOf(wall(['logos/ferry.svg', named])).map(({ alt }) => alt)).toEqual(['Ferry', 'The Old Mill']);
  });

  it('has light tiles, also on a dark slide and in a dark brand, and a dark one for a white logo', () => {
    const files = ['logos/ferry.svg', 'logos/moon.svg'];
    const fills = (made: ReturnType<typeof wall>) =>
      tilesOf(made).map((tile) => (tile.kind === 'shape' ? tile.fill : ''));
    expect(fills(wall(files))).toEqual(['ground', 'dark']);
    expect(fills(wall(files, 'dark: true, '))).toEqual(['ground', 'dark']);
    const slide = `{ kind: partner-logos, title: Partners, items: [${files.join(', ')}] }`;
    const night = shippedBrand('harbour-night');
    const shades = fills(sceneOf(outline(slide), 'en', night)).map((role) => night.colors[role as ColorRole].hex);
    expect(shades.map((hex) => contrastRatio(hex, '000000') > 10)).toEqual([true, false]);
  });

  it('is refused with one logo', () => {
    expect(() => wall(['logos/ferry.svg'])).toThrow('wrong-type');
  });
});

describe('a strip of logos', () => {
  const strip = (slide: string) => sceneOf(outline(slide));
  it.each([
    '{ kind: cover, note: In spring, partner-logos: [logos/ferry.svg, logos/mill.svg] }',
    '{ kind: cover, scene: port, partner-logos: [logos/ferry.svg, logos/mill.svg] }',
    '{ kind: contact, title: Write to us, lines: [a@example.org], qr: "https://example.org", partner-logos: [logos/ferry.svg] }',
  ])('stands at the foot, light from edge to edge, and all else ends above it: %s', (slide) => {
    const made = strip(slide);
    const items = itemsOf(made);
    const own = items.find(({ name }) => name === 'Logo strip');
    expect(own).toMatchObject({ fill: 'ground', box: { x: 0, w: 13.333 } });
    const top = own?.box.y ?? 0;
    const texts = items.filter(({ kind }) => kind === 'text');
    for (const { box } of texts) expect(box.y + box.h).toBeLessThanOrEqual(top);
    for (const { name, box } of picturesOf(made)) expect(box.y >= top).toBe(name.startsWith('Logo'));
    expect(made.findings).toEqual([]);
  });

  it('has two rows for more than seven', () => {
    const made = strip(`{ kind: cover, partner-logos: [${logos(9).join(', ')}] }`);
    expect(new Set(picturesOf(made).map(({ box }) => (box.y + box.h / 2).toFixed(2))).size).toBe(2);
  });
});
