import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/rich-text.ts';
import type { PathItem } from '../../../src/scene/items.ts';
import { shipped } from '../../support/brand.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../../support/brands.ts';
import { HEAD, slideOf, textsIn } from '../../support/scene.ts';

const NAMES = ['Rivermouth', 'Kaldvik', 'Stonebridge', 'Oakfield'];
const outline = (more = '', names = NAMES) =>
  `${HEAD}slides:\n  - kind: hub\n    title: Towns train their nurses in one school\n    partners: [${names.map((name) => `{ name: ${name} }`).join(', ')}]\n    hub: { name: School, end: campus }\n${more}`;
const ribbonsOf = ({ items }: ReturnType<typeof slideOf>, name = /^Ribbon: Partner/) =>
  items.filter((item): item is PathItem => item.kind === 'path' && name.test(item.name));
const joinedIn = ({ items }: ReturnType<typeof slideOf>) => items.find(({ name }) => name === 'Joined') as PathItem;
/** Heights at which a ribbon ends on what all join. */
const endOf = ({ d }: PathItem, x: number) =>
  [...d.matchAll(/([\d.]+) ([\d.]+)/g)].filter(([, at]) => Number(at) === x).map(([, , y]) => Number(y));

describe('a hub', () => {
  const slide = slideOf(outline(), shipped);

  it('has a ribbon from each partner, and all of them end side by side on the one that the place stands on', () => {
    expect(slide.composition).toBe('lines');
    const ribbons = ribbonsOf(slide);
    expect(ribbons).toHaveLength(NAMES.length);
    const { box } = joinedIn(slide);
    const ends = ribbons.map((ribbon) => endOf(ribbon, box.x));
    for (const [i, [top = 0, foot = 0]] of ends.entries()) {
      expect(top).toBeCloseTo(i === 0 ? box.y : Math.max(...(ends[i - 1] ?? [])));
      expect(foot - top).toBeCloseTo(box.h / NAMES.length);
    }
  });

  it('names its partners in the largest type but that of the headline', () => {
    const texts = textsIn(slide.items);
    const names = NAMES.map((_, i) => texts[`Partner ${i + 1}`]);
    expect(names.map((item) => item && plainText(item.text))).toEqual(NAMES);
    expect(new Set(names.map((item) => item?.size)).size).toBe(1);
    expect(names[0]?.size).toBeGreaterThanOrEqual(40);
    expect(names[0]?.size).toBeGreaterThanOrEqual(texts.Hub?.size ?? 0);
  });

  it('shows where they come together in the colour of the claim, on what all join', () => {
    expect(joinedIn(slide).fill).toMatch(/^highlight/);
    expect(
      slide.items.some(({ name, ...item }) => name.startsWith('Hub: ') && 'fill' in item && item.fill === 'highlight'),
    ).toBe(true);
    for (const { fill } of ribbonsOf(slide)) expect(fill).not.toMatch(/^highlight/);
  });

  it('says that it is no map', () => {
    const source = slide.items.find((item) => item.kind === 'text' && item.placeholder === 'source');
    expect(source?.kind === 'text' && plainText(source.text)).toContain('Schematic, not a map');
  });

  it('has ribbons that are straight below the names, of two tones by turns', () => {
    const texts = textsIn(slide.items);
    const ribbons = ribbonsOf(slide);
    for (const [i, { d, box }] of ribbons.entries()) {
      const name = texts[`Partner ${i + 1}`]?.box;
      const bend = Number(/L([\d.]+) /.exec(d)?.[1]);
      expect(bend).toBeGreaterThan((name?.x ?? 99) + (name?.w ?? 0) + 0.1);
      expect(name?.y).toBeGreaterThan(box.y);
      expect(ribbons[i + 1]?.fill).not.toBe(ribbons[i]?.fill);
    }
  });
});

it('says that there are more partners, on a quiet ribbon of their own', () => {
  const slide = slideOf(outline('    open: true\n'), shipped);
  const [more] = ribbonsOf(slide, /^Ribbon: More$/);
  expect(ribbonsOf(slide).map(({ fill }) => fill)).not.toContain(more?.fill);
  const said = textsIn(slide.items).More;
  expect(said && plainText(said.text)).toBe('and more');
});

it('has room for nine partners and for two in all brands', () => {
  for (const name of SHIPPED_BRANDS) {
    for (const count of [2, 9]) {
      const names = Array.from({ length: count }, (_, i) => `Valley ${i + 1}`);
      const slide = slideOf(outline('', names), shippedBrand(name));
      expect(ribbonsOf(slide), name).toHaveLength(count);
      expect(slide.crowded, name).toBeFalsy();
    }
  }
});
