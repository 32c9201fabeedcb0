import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/rich-text.ts';
import type { ShapeItem, TextItem } from '../../../src/scene/items.ts';
import { shippedBrand } from '../../support/brands.ts';
import { HEAD, refusedIn, sceneOf, slideOf } from '../../support/scene.ts';

const FACTS = ['now', 'goods', 'services', 'firms', 'labs', 'schools'];
const entries = (count: number, more: Readonly<Record<number, string>> = {}) =>
  FACTS.slice(0, count)
    .map((fact, i) => `      - { fact: ${fact}, text: of something${more[i] ?? ''} }\n`)
    .join('');
const outline = (count: number, keys = '', more: Readonly<Record<number, string>> = {}) =>
  `${HEAD}slides:\n  - kind: kpis\n    title: A title\n${keys}    items:\n${entries(count, more)}`;
const shapes = (text: string, name: RegExp) =>
  slideOf(text).items.filter((item): item is ShapeItem => item.kind === 'shape' && name.test(item.name));
const texts = (text: string, name: RegExp, brand?: Parameters<typeof sceneOf>[2]) =>
  slideOf(text, brand).items.filter((item): item is TextItem => item.kind === 'text' && name.test(item.name));

describe('figures of one rank', () => {
  it('share the slide between equal fields that run to its edges', () => {
    const two = outline(2, '', { 0: ' that needs a second line' });
    expect(shapes(two, /field$/).map(({ box }) => [box.x, box.y, box.w])).toEqual([
      [0, 1.45, expect.closeTo(6.6465)],
      [expect.closeTo(6.6865), 1.45, expect.closeTo(6.6465)],
    ]);
    const ends = shapes(outline(4), /field$/).map(({ box }) => box.y + box.h);
    expect(ends.slice(2)).toEqual([expect.closeTo(7.5), expect.closeTo(7.5)]);
    expect(shapes(outline(6, '    lead: none\n'), /field$/)).toHaveLength(6);
  });

  it('stand in bands where columns would be half empty', () => {
    const fields = shapes(outline(3), /field$/);
    expect(new Set(fields.map(({ box }) => box.x)).size).toBe(fields.length === 3 ? 1 : 3);
  });

  it('stand in bands where two columns would be narrow', () => {
    const { items } = slideOf(outline(2, '', { 0: ' that needs a second line' }), shippedBrand('ledger'));
    const fields = items.filter(({ name }) => /field$/.test(name));
    expect(fields).toHaveLength(2);
    expect(new Set(fields.map(({ box }) => box.x)).size).toBe(1);
  });

  it('have the one to be seen first on a pale field, in the colour of the highlight', () => {
    const text = outline(2, '', { 1: ', highlight: true' });
    expect(shapes(text, /field$/).map(({ fill }) => fill)).toEqual(['field', 'panel']);
    expect(texts(text, /^Figure \d$/).map(({ style }) => style.color)).toEqual(['on-dark', 'highlight']);
  });
});

describe('labels beside figures', () => {
  it('begin in one column, in bands and on tiles, however wide each figure is', () => {
    for (const text of [outline(3), outline(3, '    lead: now\n', { 0: ', from: start' })]) {
      const beside = texts(text, /^Figure \d text$/).filter(({ name, box }) => {
        const [figure] = texts(text, new RegExp(`^${name.replace(' text', '')}$`));
        return figure && box.x > figure.box.x + 0.5;
      });
      expect(beside.length).toBeGreaterThan(1);
      expect(new Set(beside.map(({ box }) => box.x.toFixed(3))).size).toBe(1);
    }
  });
});

describe('of five or more figures', () => {
  it('the first leads as a band, or the highlighted one', () => {
    const sizes = (text: string) => texts(text, /^Figure \d$/).map(({ name, size }) => `${name}: ${size}`);
    expect(sizes(outline(5))[0]).toBe('Figure 1: 240');
    expect(sizes(outline(5, '', { 2: ', highlight: true' }))).toContain('Figure 3: 240');
  });
});

describe('a figure that leads', () => {
  const text = outline(6, '    lead: now\n', { 0: ', from: start' });

  it('stands on a large tile, with bars to scale below it', () => {
    const [short, long] = shapes(text, /^Figure 1 bar/);
    expect((short?.box.w ?? 0) / (long?.box.w ?? 1)).toBeCloseTo(40.5 / 121.5, 3);
    const tiles = shapes(text, /panel$/).map(({ box }) => box.w * box.h);
    expect(tiles[0]).toBeGreaterThan(3 * Math.max(...tiles.slice(1, 5)));
  });

  it('leads as well where it is only compared from another', () => {
    expect(shapes(outline(3, '', { 0: ', from: start' }), /^Figure 1 bar/)).toHaveLength(2);
  });

  it('is one of the figures', () => {
    expect(refusedIn(outline(2, '    lead: schools\n'))).toEqual([{ code: 'wrong-type', path: ['lead'] }]);
  });

  it('is compared with what it can be compared with', () => {
    const found = sceneOf(outline(2, '', { 0: ', from: labs' })).findings;
    expect(found.map(({ code, path }) => `${code} ${path.slice(2).join('.')}`)).toContain('bad-data items.0.from');
  });
});

describe('units', () => {
  it('lead the labels of all figures once one has no room, but a percent sign', () => {
    const labels = texts(outline(5), /text$/).map((item) => plainText(item.text));
    const figures = texts(outline(5), /^Figure \d$/).map((item) => plainText(item.text));
    expect(figures).toEqual(['121.5', '62%', '38%', '1,240', '7']);
    expect(labels[0]).toBe('RMB bn of something');
  });
});

describe('build: by-item', () => {
  it('shows figure, label and tile of an entry at its click', () => {
    const { items } = slideOf(outline(2, '    lead: now\n    build: by-item\n'));
    const built = items.filter(({ build }) => build === 1).map((item) => item.name);
    expect(built).toEqual(['Figure 1 panel', 'Figure 1', 'Figure 1 text']);
  });
});
