import { describe, expect, it } from 'vitest';
import type { RichText } from '../../../src/core/rich-text.ts';
import { childrenOf, descend, findAll, parseXml, type XmlElement } from '../../../src/office/xml.ts';
import type { TextItem } from '../../../src/scene/items.ts';
import { writeChecked } from '../../support/written-deck.ts';
import { free, placed, scene, slide } from './scenes.ts';
import { BOX, object, slideXml } from './slide-objects.ts';

describe('text', () => {
  it('as a title shrinks when it gets longer, in a box with room to spare where it has one of its own', async () => {
    const box = { x: 0.6, y: 1, w: 5, h: 1 };
    const title = (more: object) => placed('section', 'title', 'Title', { name: 'Title', box, size: 36, ...more });
    const near = free('Near', 'words', { ...box, y: 2.1 }, 'body');
    const written = async (...items: readonly TextItem[]) => {
      const deck = await writeChecked(scene([{ ...slide(1, 'section', 'Title', []), items }]));
      return object(slideXml(deck, 1), 'Title');
    };
    const [alone, above, low] = await Promise.all([
      written(title({})),
      written(title({}), near),
      written(title({ anchor: 'bottom' })),
    ]);
    const fit = descend(alone, 'p:txBody', 'a:bodyPr');
    expect(fit && childrenOf(fit).map(({ name, attributes }) => [name, attributes])).toEqual([['a:normAutofit', {}]]);
    const height = (shape: XmlElement) => Number(descend(shape, 'p:spPr', 'a:xfrm', 'a:ext')?.attributes.cy) / 914_400;
    expect([alone, above, low].map((shape) => Math.round(100 * height(shape)) / 100)).toEqual([1.25, 1.08, 1]);
  });
});

it('a link to another slide is plain text on the notes page, which may lead out of the deck only', async () => {
  const link = (target: string) => [{ text: 'see ' }, { text: 'there', link: target }];
  const notes = { paragraphs: [link('#x'), link('https://example.org')], path: [] };
  const deck = await writeChecked(scene([{ ...slide(1, 'title-only', 'x', []), id: 'x', notes }]));
  const page = parseXml(deck.xml('ppt/notesSlides/notesSlide1.xml'));
  expect(findAll(page, 'a:hlinkClick')).toHaveLength(1);
  const targets = childrenOf(parseXml(deck.xml('ppt/notesSlides/_rels/notesSlide1.xml.rels'))).map(
    (entry) => entry.attributes.Target,
  );
  expect(targets).toEqual(['../notesMasters/notesMaster1.xml', '../slides/slide1.xml', 'https://example.org']);
});

it('the mark of a note is measured at two thirds of the text', () => {
  const width = (text: string | RichText) => free('Words', text, BOX, 'body').lines[0]?.[0]?.width ?? 0;
  const note = { runs: [], path: [], at: 'value' } as const;
  const noted = width({ paragraphs: [[{ text: 'tripled' }, { text: '12', note }]], path: [] });
  expect(noted).toBeCloseTo(width('tripled') + (2 / 3) * width('12'), 5);
});
