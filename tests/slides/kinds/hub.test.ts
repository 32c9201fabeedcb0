import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/rich-text.ts';
import type { PathItem } from '../../../src/scene/items.ts';
import { shipped } from '../../support/brand.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../../support/brands.ts';
import { HEAD, slideOf, textsIn } from '../../support/scene.ts';

const NAMES = ['Rivermouth', 'Kaldvik', 'Stonebridge', 'Oakfield'];
const outline = (more = '', names = NAMES) =>
  `${HEAD}slides:\n  - kind: hub\n    title: Towns train their nurses in one school\n    partners: [${names.map((name) => `{ name: ${name} }`).join(', ')}]\n    hub: { name: School, end: campus }\n${more}`;
const linesOf = ({ items }: ReturnType<typeof slideOf>, name = /^Line /) =>
  items.filter((item): item is PathItem => item.kind === 'path' && name.test(item.name));
const endIn = ({ items }: ReturnType<typeof slideOf>) => items.find(({ name }) => name === 'Joined end');
const endOf = ({ d }: PathItem) => d.split(' ').slice(-2).join(' ');

describe('a hub', () => {
  const slide = slideOf(outline(), shipped);

  it('has a line from each partner, and all of them end on the place', () => {
    expect(slide.composition).toBe('lines');
    const lines = linesOf(slide);
    expect(lines).toHaveLength(NAMES.length);
    expect(new Set(lines.map(endOf)).size).toBe(1);
    const end = endIn(slide);
    const [x = 0, y = 0] = lines[0] ? endOf(lines[0]).split(' ').map(Number) : [];
    expect([(end?.box.x ?? 0) + (end?.box.w ?? 0) / 2, (end?.box.y ?? 0) + (end?.box.h ?? 0) / 2]).toEqual([
      expect.closeTo(x),
      expect.closeTo(y),
    ]);
  });

  it('names its partners in the largest type but that of the headline', () => {
    const texts = textsIn(slide.items);
    const names = NAMES.map((_, i) => texts[`Partner ${i + 1}`]);
    expect(names.map((item) => item && plainText(item.text))).toEqual(NAMES);
    expect(new Set(names.map((item) => item?.size)).size).toBe(1);
    expect(names[0]?.size).toBeGreaterThanOrEqual(46);
    expect(names[0]?.size).toBeGreaterThan(texts.Hub?.size ?? 0);
  });

  it('shows where they come together in the colour of the claim, as the point where the lines end', () => {
    const end = endIn(slide);
    expect(end?.kind === 'shape' && end.fill).toMatch(/^highlight/);
    expect(
      slide.items.some(({ name, ...item }) => name.startsWith('Hub: ') && 'fill' in item && item.fill === 'highlight'),
    ).toBe(true);
    for (const line of linesOf(slide)) expect(line.stroke?.color).not.toMatch(/^highlight/);
  });

  it('says that it is no map', () => {
    const source = slide.items.find((item) => item.kind === 'text' && item.placeholder === 'source');
    expect(source?.kind === 'text' && plainText(source.text)).toContain('Schematic, not a map');
  });

  it('has lines that keep clear of the names', () => {
    const texts = textsIn(slide.items);
    for (const [i, { box }] of linesOf(slide).entries()) {
      const name = texts[`Partner ${i + 1}`]?.box;
      expect(box.x).toBeGreaterThan((name?.x ?? 99) + (name?.w ?? 0) + 0.1);
    }
  });
});

it('says that there are more partners, with a line of their own that is thinner', () => {
  const slide = slideOf(outline('    open: true\n'), shipped);
  const [open] = linesOf(slide, /^Open line$/);
  const [line] = linesOf(slide);
  expect(open?.stroke?.width).toBeLessThan(line?.stroke?.width ?? 0);
  const more = textsIn(slide.items).More;
  expect(more && plainText(more.text)).toBe('and more');
});

it('has room for nine partners and for two in all brands', () => {
  for (const name of SHIPPED_BRANDS) {
    for (const count of [2, 9]) {
      const names = Array.from({ length: count }, (_, i) => `Valley ${i + 1}`);
      const slide = slideOf(outline('', names), shippedBrand(name));
      expect(linesOf(slide), name).toHaveLength(count);
      expect(slide.crowded, name).toBeFalsy();
    }
  }
});
