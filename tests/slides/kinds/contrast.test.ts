import { describe, expect, it } from 'vitest';
import { type Box, contains, overlaps } from '../../../src/core/box.ts';
import type { ShapeItem, TextItem } from '../../../src/scene/items.ts';
import { lineBoxes } from '../../../src/scene/page/place-text.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../../support/brands.ts';
import { HEAD, sceneOf, slideOf } from '../../support/scene.ts';

const SHARES = { goods: 0.62, services: 0.38, share: 0.015 } as const;
type Share = keyof typeof SHARES;

const outline = (left: string, right: string, more = '') =>
  `${HEAD}slides:\n  - kind: contrast\n    title: A title\n    sides:\n${[left, right]
    .map((fact) => `      - { fact: ${fact}, whole: All of it, text: are here${more} }\n`)
    .join('')}`;
const boxOf = (slide: ReturnType<typeof slideOf>, name: string): Box => {
  const item = slide.items.find((each): each is ShapeItem => each.kind === 'shape' && each.name === name);
  if (!item) throw new Error(`There is a ${name}.`);
  return item.box;
};
const area = ({ w, h }: Box) => w * h;
/** A pixel of a picture of 1333 × 750. */
const PIXEL = 0.01;

describe.each(SHIPPED_BRANDS)('on %s, sides', (name) => {
  const brand = shippedBrand(name);

  it.each<[Share, Share]>([
    ['goods', 'share'],
    ['goods', 'services'],
    ['share', 'services'],
  ])('are filled to scale: %s and %s', (...facts) => {
    const slide = slideOf(outline(...facts), brand);
    for (const [i, fact] of facts.entries()) {
      const whole = boxOf(slide, `Side ${i + 1} whole`);
      const share = boxOf(slide, `Side ${i + 1} share`);
      expect(area(share) / area(whole)).toBeCloseTo(SHARES[fact], 4);
      expect(contains(whole, share, PIXEL)).toBe(true);
      expect(share.x + share.w).toBeCloseTo(whole.x + whole.w);
      expect(share.y + share.h).toBeCloseTo(whole.y + whole.h);
    }
  });

  it('have no text across the edge of what is filled', () => {
    for (const facts of [
      ['goods', 'share'],
      ['services', 'goods'],
    ] as const) {
      const slide = slideOf(outline(facts[0], facts[1]), brand);
      for (const i of [1, 2]) {
        const share = boxOf(slide, `Side ${i} share`);
        const texts = slide.items.filter(
          (item): item is TextItem =>
            item.kind === 'text' && item.name.startsWith(`Side ${i}`) && item.name.endsWith('text'),
        );
        const crossing = texts
          .flatMap(lineBoxes)
          .filter((box) => overlaps(box, share, 0.02) && !contains(share, box, 0.05));
        expect(crossing).toEqual([]);
      }
    }
  });
});

describe('a share that is hardly to be seen', () => {
  const slide = slideOf(outline('goods', 'share'));
  const square = boxOf(slide, 'Side 2 share');

  it('is a square in the far corner, in the colour of the highlight', () => {
    expect(square.w).toBeCloseTo(square.h);
    expect([square.x + square.w, square.y + square.h]).toEqual([expect.closeTo(13.333), expect.closeTo(7.5)]);
    expect(slide.items.find(({ name }) => name === 'Side 2 share')).toMatchObject({ fill: 'highlight' });
  });

  const leader = slide.items.find(({ name }) => name === 'Side 2 leader');

  it('parts its whole into cells as large as it is', () => {
    const slide = slideOf(outline('goods', 'share'));
    const cells = slide.items.find(({ name }) => name === 'Side 2 cells');
    const { w } = boxOf(slide, 'Side 2 share');
    const xs = [...(cells?.kind === 'path' ? cells.d : '').matchAll(/M([\d.]+) [\d.]+L\1 /g)].map(([, x]) => Number(x));
    expect((xs[0] ?? 0) - (xs[1] ?? 0)).toBeCloseTo(w);
  });

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
  it.each(['car', 'truck'])('stands on the edge of what is filled, and in no text: %s', (name) => {
    const slide = slideOf(outline('goods', 'services', `, icon: ${name}`));
    expect(slide.items.find((item) => item.name === 'Side 1 icon body')).toMatchObject({
      kind: 'path',
      fill: 'subject',
    });
    const icon = slide.items.find(({ name }) => name === 'Side 1 icon body')?.box;
    expect((icon?.y ?? 0) + (icon?.h ?? 0)).toBeCloseTo(boxOf(slide, 'Side 1 share').y);
    const lines = slide.items.flatMap((item) => (item.kind === 'text' ? lineBoxes(item) : []));
    expect(lines.filter((box) => icon && overlaps(box, icon, 0.02))).toEqual([]);
  });

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

describe('what is no share of a whole', () => {
  it('is refused', () => {
    const found = sceneOf(outline('firms', 'goods')).findings;
    expect(found.map(({ code, path }) => `${code} ${path.slice(2).join('.')}`)).toContain('bad-data sides.0.fact');
  });
});
