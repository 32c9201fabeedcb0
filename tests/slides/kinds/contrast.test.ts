import { describe, expect, it } from 'vitest';
import { type Box, overlaps } from '../../../src/core/box.ts';
import type { ShapeItem, TextItem } from '../../../src/scene/items.ts';
import { lineBoxes } from '../../../src/scene/page/place-text.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../../support/brands.ts';
import { HEAD, slideOf } from '../../support/scene.ts';

const outline = (left: string, right: string, more = '') =>
  `${HEAD}slides:\n  - kind: contrast\n    title: A title\n    sides:\n${[left, right]
    .map((fact) => `      - { fact: ${fact}, whole: All of it, text: are here${more} }\n`)
    .join('')}`;
const boxOf = (slide: ReturnType<typeof slideOf>, name: string): Box => {
  const item = slide.items.find((each): each is ShapeItem => each.kind === 'shape' && each.name === name);
  if (!item) throw new Error(`There is a ${name}.`);
  return item.box;
};

describe('a share that is hardly to be seen', () => {
  const slide = slideOf(outline('goods', 'share'));
  const square = boxOf(slide, 'Side 2 share');

  it('is a square in the far corner, in the colour of the highlight', () => {
    expect(square.w).toBeCloseTo(square.h);
    expect([square.x + square.w, square.y + square.h]).toEqual([expect.closeTo(13.333), expect.closeTo(7.5)]);
    expect(slide.items.find(({ name }) => name === 'Side 2 share')).toMatchObject({ fill: 'highlight' });
  });

  const leader = slide.items.find(({ name }) => name === 'Side 2 leader');

  it('is tied to its words by a line in its colour that ends in it', () => {
    expect(leader).toMatchObject({ stroke: { color: 'highlight' } });
    const { x, y, w, h } = leader?.box ?? square;
    expect(x + w).toBeCloseTo(square.x + square.w / 2);
    expect(y + h).toBeCloseTo(square.y);
    const label = slide.items.find(({ name }) => name === 'Side 2 text');
    const [line] = label?.kind === 'text' ? lineBoxes(label) : [];
    expect((line?.x ?? 99) + (line?.w ?? 0)).toBeLessThan(x);
  });

  it('has the number of the slide on the side to the left', () => {
    const left = boxOf(slide, 'Side 1 whole');
    expect((slide.numberBox?.x ?? 99) + (slide.numberBox?.w ?? 0)).toBeLessThan(left.x + left.w);
  });

  it('has its figure and its words on the lines of the other side', () => {
    const boxes = (what: string) => [1, 2].map((i) => slide.items.find(({ name }) => name === `Side ${i} ${what}`));
    const [left, right] = boxes('text').map((item) => item?.box.y ?? 0);
    expect(left).toBeCloseTo(right ?? 99);
    expect(boxes('figure').map((item) => (item?.kind === 'text' ? item.align : ''))).toEqual(['left', 'left']);
  });
});

describe('an icon', () => {
  it('is smaller, or left out, beside a figure that stands above what is filled', () => {
    const facts = HEAD.replace('value: 38', 'value: 47');
    expect(facts).not.toBe(HEAD);
    for (const name of SHIPPED_BRANDS) {
      const text = outline('goods', 'services', ', icon: heart-pulse').replace(HEAD, facts);
      const { items } = slideOf(text, shippedBrand(name));
      const figure = items.find((item): item is TextItem => item.kind === 'text' && item.name === 'Side 2 figure');
      const icon = items.find((item) => item.name === 'Side 2 icon body')?.box;
      const lines = figure ? lineBoxes(figure) : [];
      expect(lines.filter((box) => icon && overlaps(box, icon, 0.02))).toEqual([]);
    }
  });
});
