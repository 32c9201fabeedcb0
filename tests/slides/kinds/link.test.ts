import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../src/color/contrast.ts';
import { overlaps } from '../../../src/core/box.ts';
import { plainText } from '../../../src/core/rich-text.ts';
import type { PathItem } from '../../../src/scene/items.ts';
import { lineBoxes } from '../../../src/scene/page/place-text.ts';
import { load } from '../../brand/brand-of-template.ts';
import { shipped } from '../../support/brand.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../../support/brands.ts';
import { HEAD, slideOf, textsIn } from '../../support/scene.ts';
import { madeHouseNamed } from '../../template/made-houses.ts';

const outline = (more = '') =>
  `${HEAD}slides:\n  - kind: link\n    title: Ships bind the river to the sea\n    from: { name: Rivermouth, end: river-town-hills }\n    to: { name: Kaldvik, end: sea-harbour }\n${more}`;
const CLAIM = '    fact: goods\n    text: of all goods of the river\n';

const textOf = ({ items }: ReturnType<typeof slideOf>, name: string) => {
  const text = textsIn(items)[name];
  if (!text) throw new Error(`There is a ${name}.`);
  return text;
};
const pathCalled = ({ items }: ReturnType<typeof slideOf>, name: string): PathItem => {
  const item = items.find((each): each is PathItem => each.kind === 'path' && each.name === name);
  if (!item) throw new Error(`There is a ${name}.`);
  return item;
};

describe('a link', () => {
  const slide = slideOf(outline(CLAIM), shipped);

  it('stands on a globe, its places at the sides with their names below them', () => {
    expect(slide.composition).toBe('globe');
    const [from, to] = [textOf(slide, 'From'), textOf(slide, 'To')];
    expect(from.box.x + from.box.w / 2).toBeLessThan(shipped.size.w / 2);
    expect(to.box.x + to.box.w / 2).toBeGreaterThan(shipped.size.w / 2);
    const ends = slide.items.filter(({ group }) => group?.startsWith('From: '));
    expect(ends.length).toBeGreaterThan(10);
    for (const { box } of ends) expect(box.y).toBeLessThan(from.box.y);
  });

  it('says that it is no map', () => {
    const source = slide.items.find((item) => item.kind === 'text' && item.placeholder === 'source');
    expect(source?.kind === 'text' && plainText(source.text)).toContain('Schematic, not a map');
    const chinese = slideOf(outline(CLAIM), shipped, 'zh').items.find(
      (item) => item.kind === 'text' && item.placeholder === 'source',
    );
    expect(chinese?.kind === 'text' && plainText(chinese.text)).toContain('示意图，非地图');
  });

  it('has its figure below the arc, in the colour of that', () => {
    const [arc, figure] = [pathCalled(slide, 'Link'), textOf(slide, 'Figure')];
    expect(figure.style.color).toBe(arc.stroke?.color);
    expect(figure.box.y).toBeGreaterThan(arc.box.y);
    const places = slide.items.filter(({ part }) => part?.kind === 'scene');
    const text = textOf(slide, 'Text');
    expect(places.filter(({ box }) => overlaps(box, text.box) && box.w < 2)).toEqual([]);
  });

  it('has its words clear of the arc in a high room, and a higher arc', async () => {
    const { brand } = await load(madeHouseNamed('portrait'));
    const tall = slideOf(
      outline('    fact: goods\n    text: of all the goods that ships carry down the river to the sea\n'),
      brand,
    );
    const [arc, text] = [pathCalled(tall, 'Link'), textOf(tall, 'Text')];
    expect(arc.box.h).toBeGreaterThan(3);
    const [x1 = 0, y1 = 0, , y2 = 0, x3 = 0, y3 = 0] = arc.d.match(/-?[\d.]+/g)?.map(Number) ?? [];
    const heightAt = (x: number) => {
      const t = (x - x1) / (x3 - x1);
      return (1 - t) ** 2 * y1 + 2 * t * (1 - t) * y2 + t ** 2 * y3;
    };
    for (const { x, y, w } of lineBoxes(text)) {
      expect(heightAt(x - 0.1)).toBeLessThan(y);
      expect(heightAt(x + w + 0.1)).toBeLessThan(y);
    }
  });

  it('is one curve, from tip to tip', () => {
    expect(pathCalled(slide, 'Link').d).toMatch(/^M[^MCLQ]*Q[^MCLQ]*$/);
  });
});

describe('a cable', () => {
  it('lies below the edge of the globe in all brands, and is seen there', () => {
    for (const name of SHIPPED_BRANDS) {
      const brand = shippedBrand(name);
      for (const ground of ['', '    dark: true\n']) {
        const slide = slideOf(outline(`    by: cable\n${CLAIM}${ground}`), brand);
        const [cable, globe] = [pathCalled(slide, 'Link'), pathCalled(slide, 'Globe')];
        const middle = Number(
          cable.d
            .match(/C[^C]*/g)?.[7]
            ?.split(' ')
            .at(-1),
        );
        expect(middle).toBeGreaterThan(globe.viewBox.y + 0.3);
        const { colors } = brand;
        const ratio = contrastRatio(colors[cable.stroke?.color ?? 'text'].hex, colors[globe.fill ?? 'ground'].hex);
        expect(ratio, `${name} ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

describe('a link without a figure', () => {
  it('says its text in the colour of the claim', () => {
    const slide = slideOf(outline('    by: road\n    text: A train each day\n'), shipped);
    expect(textOf(slide, 'Text').style.color).toMatch(/^highlight/);
  });
});
