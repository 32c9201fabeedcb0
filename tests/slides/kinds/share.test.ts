import { describe, expect, it } from 'vitest';
import { contains } from '../../../src/core/box.ts';
import type { TextItem } from '../../../src/scene/items.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../../support/brands.ts';
import { HEAD, sceneOf, slideOf } from '../../support/scene.ts';

const ITEMS = `    items:
      - { fact: firms, text: firms }
      - { text: Words alone }
`;
const outline = (fact: string, title = 'A title', items = ITEMS) =>
  `${HEAD}slides:\n  - kind: share\n    title: ${title}\n    fact: ${fact}\n    text: of it all\n${items}`;
const boxOf = ({ items }: ReturnType<typeof slideOf>, name: string) => items.find((item) => item.name === name)?.box;
const textOf = ({ items }: ReturnType<typeof slideOf>, name: string) =>
  items.find((item): item is TextItem => item.kind === 'text' && item.name === name);

describe.each(SHIPPED_BRANDS)('on %s', (name) => {
  const brand = shippedBrand(name);

  it.each([
    ['goods', 0.62],
    ['services', 0.38],
    ['share', 0.015],
  ])('the field is as wide as the share: %s', (fact, share) => {
    const slide = slideOf(outline(fact), brand);
    const [field, whole] = [boxOf(slide, 'Share'), boxOf(slide, 'Whole')];
    expect((field?.w ?? 0) / (whole?.w ?? 1)).toBeCloseTo(share, 4);
    expect(slide.crowded).toBeUndefined();
    const page = { x: 0, y: 0, ...brand.size };
    expect(slide.items.filter(({ box }) => !contains(page, box, 0.01)).map((item) => item.name)).toEqual([]);
  });
});

describe('a share', () => {
  it('has the title on its field, over the whole slide, where it fits there', () => {
    const short = slideOf(outline('goods'));
    expect(boxOf(short, 'Share')).toMatchObject({ x: 0, y: 0, h: 7.5 });
    expect(textOf(short, 'Title')?.style.color).toBe('on-dark');
    const long = slideOf(outline('goods', 'A title that is longer than the field is wide, by far'));
    expect(boxOf(long, 'Share')?.y).toBe(1.45);
    expect(textOf(long, 'Title')?.style.color).toBe('text');
  });

  it('has its figure on its field, as large as it fits, and beside it where the field is narrow', () => {
    const wide = slideOf(outline('goods'));
    expect(textOf(wide, 'Share figure')).toMatchObject({ size: 360, ground: 'field' });
    const narrow = slideOf(outline('services'));
    const figure = textOf(narrow, 'Share figure');
    expect(figure?.ground).toBe('field-pale');
    expect(figure?.box.x).toBeGreaterThan(boxOf(narrow, 'Share')?.w ?? 0);
  });

  it('has other things in the rest, or below where the rest is narrow', () => {
    const slide = slideOf(outline('goods'));
    expect(boxOf(slide, 'Item 1 text')?.x).toBeGreaterThan(boxOf(slide, 'Share')?.w ?? 0);
    const small = slideOf(outline('services'));
    expect(boxOf(small, 'Item 1 text')?.y).toBeGreaterThan(boxOf(small, 'Share text')?.y ?? 99);
  });

  it('is one of a whole', () => {
    const found = sceneOf(outline('firms')).findings;
    expect(found.map(({ code, path }) => `${code} ${path.slice(2).join('.')}`)).toContain('bad-data fact');
  });
});
