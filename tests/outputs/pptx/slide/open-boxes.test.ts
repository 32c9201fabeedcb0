import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../src/core/box.ts';
import { descend } from '../../../../src/office/xml.ts';
import { withOpenBoxes, wraps } from '../../../../src/outputs/pptx/slide/open-boxes.ts';
import type { SceneItem, TextItem } from '../../../../src/scene/items.ts';
import { lineBoxes } from '../../../../src/scene/page/place-text.ts';
import { brand } from '../../../support/brand.ts';
import { writeChecked } from '../../../support/written-deck.ts';
import { free, picture, placed, scene, slide } from '../scenes.ts';
import { object, slideXml } from '../slide-objects.ts';

const label = (box: Box, more: Parameters<typeof free>[4] = {}) => free('Label', 'Singapore', box, 'label', more);
/** A box that is hardly wider than the label in it. */
const TIGHT: Box = { x: 5, y: 3, w: 0.9, h: 0.3 };
const opened = (items: readonly SceneItem[]) => withOpenBoxes(slide(1, 'title-only', 'T', items), brand).items;
const openedLabel = (...items: SceneItem[]) => opened(items).find(({ name }) => name === 'Label') as TextItem;
const beside = (box: Box) => picture('Neighbour', box);

describe('a text of single lines', () => {
  it('does not wrap, and is not shrunk, whatever it is set in', async () => {
    const items = [label(TIGHT), free('Lines', 'Invest\nin Liangjiang', { ...TIGHT, y: 4, w: 2, h: 0.6 }, 'label')];
    const deck = await writeChecked(scene([slide(1, 'title-only', 'T', items)]));
    for (const name of ['Label', 'Lines']) {
      const body = descend(object(slideXml(deck, 1), name), 'p:txBody', 'a:bodyPr');
      expect([body?.attributes.wrap, body && descend(body, 'a:noAutofit')?.name]).toEqual(['none', 'a:noAutofit']);
    }
  });

  it.each([
    ['a text of several lines', free('A', 'Hello there, a text of several lines', { ...TIGHT, h: 3 }, 'label')],
    ['a short text with room for its words', free('A', 'High-tech manufacturing', { ...TIGHT, w: 2 }, 'label')],
    ['a list', free('A', 'One\nTwo', TIGHT, 'label', { marker: 'bullet' })],
    ['a text with room beside it and below', free('A', 'One', { ...TIGHT, w: 3, h: 1 }, 'label')],
    ['a placeholder’s text', placed('title-only', 'source', 'One', { name: 'A' })],
  ])('is not %s', (_, item) => {
    expect(wraps(item)).toBe(true);
  });

  it.each(['left', 'center', 'right'] as const)('has a wider box to the side that it grows to (%s)', (align) => {
    const before = label(TIGHT, { align });
    const after = openedLabel(before);
    expect(after.box.w).toBeGreaterThan(TIGHT.w);
    const [[was], [is]] = [lineBoxes(before), lineBoxes(after)];
    expect(is?.x).toBeCloseTo(was?.x ?? 0, 6);
  });

  it.each([
    ['left', { ...TIGHT, x: TIGHT.x + 1, w: 2 }],
    ['right', { ...TIGHT, x: TIGHT.x - 2.1, w: 2 }],
    ['center', { ...TIGHT, x: TIGHT.x + 1, w: 2 }],
  ] as const)('ends before what stands beside it (%s)', (align, box) => {
    const alone = openedLabel(label(TIGHT, { align })).box;
    const kept = openedLabel(label(TIGHT, { align }), beside(box)).box;
    expect(kept.w).toBeLessThan(alone.w);
    expect(kept.x + kept.w <= box.x || kept.x >= box.x + box.w).toBe(true);
  });

  it('ends where what it stands on does, and at the edge of the slide', () => {
    const panel = { x: 4.9, y: 2.9, w: 1.05, h: 0.5 };
    const on = openedLabel(beside(panel), label(TIGHT)).box;
    expect(on.x + on.w).toBeLessThanOrEqual(panel.x + panel.w);
    const last = openedLabel(label({ ...TIGHT, x: brand.size.w - 1 })).box;
    expect(last.x + last.w).toBeLessThan(brand.size.w);
  });
});

describe('a text of several lines', () => {
  const LINES = 'Liangjiang links the city to the sea';
  const words = (y: number, more: Parameters<typeof free>[4] = {}) =>
    free('Words', LINES, { x: 1, y, w: 1.6, h: 0.5 }, 'label', { size: 14, ...more });
  const openedWords = (...items: SceneItem[]) => opened(items).filter(({ name }) => name === 'Words') as TextItem[];

  it.each(['top', 'middle', 'bottom'] as const)(
    'has a higher box to where it grows, and stands where it did (%s)',
    (anchor) => {
      const before = words(3, { anchor });
      const [after] = openedWords(before);
      expect(after?.box.h).toBeGreaterThan(before.box.h);
      const [[was], [is]] = [lineBoxes(before), after ? lineBoxes(after) : []];
      expect(is?.y).toBeCloseTo(was?.y ?? 0, 6);
    },
  );

  it('ends before what stands below it, and shares no room with the next', () => {
    const [alone] = openedWords(words(3));
    const [kept] = openedWords(words(3), beside({ x: 1.2, y: 3.6, w: 1, h: 1 }));
    expect(kept?.box.h).toBeLessThan(alone?.box.h ?? 0);
    expect((kept?.box.y ?? 0) + (kept?.box.h ?? 0)).toBeLessThanOrEqual(3.6);
    const [upper, lower] = openedWords(words(3), words(3.7, { anchor: 'bottom' }));
    expect((upper?.box.y ?? 0) + (upper?.box.h ?? 0)).toBeLessThanOrEqual(lower?.box.y ?? 0);
  });

  it('ends where what it stands on does, and at the edge of the slide', () => {
    const panel = { x: 0.9, y: 2.9, w: 3, h: 0.65 };
    const [on] = openedWords(beside(panel), words(3));
    expect((on?.box.y ?? 0) + (on?.box.h ?? 0)).toBeLessThanOrEqual(panel.y + panel.h);
    const [last] = openedWords(words(brand.size.h - 0.6));
    expect((last?.box.y ?? 0) + (last?.box.h ?? 0)).toBeLessThan(brand.size.h);
  });
});

describe('a title of one line', () => {
  it('has a box of its own where it fills its place, and else that of the layout', async () => {
    const long = 'Most of the city’s autos come from a sliver of its land';
    const deck = await writeChecked(scene([slide(1, 'title-only', long, []), slide(2, 'title-only', 'Short', [])]));
    const place = brand.frames['title-only'].placeholders.title?.box;
    const extent = (number: number) =>
      descend(object(slideXml(deck, number), 'Title'), 'p:spPr', 'a:xfrm', 'a:ext')?.attributes.cx;
    expect(Number(extent(1)) / 914_400).toBeGreaterThan(place?.w ?? 0);
    expect(extent(2)).toBeUndefined();
  });
});
