import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/core/rich-text.ts';
import type { SceneSlide } from '../../src/scene/items.ts';
import type { LaidOutItem } from '../../src/slides/parts/define-slide.ts';
import { LANGUAGES, useDecks } from './support/decks.ts';
import { letters } from './support/fit.ts';
import { nodePptxParser, officeparser, pptxtojson } from './support/readers.ts';

const READERS = { officeparser, pptxtojson };

/** The paragraphs that stand on a slide: titles, texts and cells of tables. */
function paragraphsOf(slide: SceneSlide<LaidOutItem>): string[] {
  const texts = slide.items.flatMap((item) => {
    if (item.kind === 'text') return [item.text];
    return item.kind === 'table' ? item.rows.flatMap((row) => row.cells.map((cell) => cell.text)) : [];
  });
  return texts.flatMap((text) => plainText(text).split('\n'));
}

/** The texts that do not occur in what was read. */
function missing(texts: readonly string[], read: string | undefined): string[] {
  const found = letters(read ?? '');
  return texts.filter((text) => !found.includes(letters(text)));
}

/** The texts with those characters gone that a reader broke which decodes a part chunk by chunk, on the edge of one. */
function unbroken(texts: readonly string[], read: string | undefined): string[] {
  const found = letters(read ?? '');
  if (!found.includes('\ufffd')) return [...texts];
  const [before = '', after = ''] = [
    found.slice(0, found.indexOf('\ufffd')),
    found.slice(found.lastIndexOf('\ufffd') + 1),
  ];
  const isBroken = (text: string) =>
    [...text].some((_, i) => {
      const [head, tail] = [[...text].slice(0, i).join(''), [...text].slice(i + 1).join('')];
      return before.endsWith(head) && after.startsWith(tail);
    });
  return texts.filter((text) => !isBroken(letters(text)));
}

describe.each(Object.entries(READERS))('%s', (_, read) => {
  const decks = useDecks();

  it.each(LANGUAGES)('finds every text and table cell of the deck in %s on its slide', async (language) => {
    const { bytes, scene } = decks.deck(language);
    const { slides } = await read(bytes);
    expect(slides).toHaveLength(scene.slides.length);
    const lost = scene.slides.flatMap((slide, i) =>
      missing(paragraphsOf(slide), slides[i]).map((text) => [slide.id, text]),
    );
    expect(lost).toEqual([]);
  });

  it.each(LANGUAGES)('finds the notes of the deck in %s, in the order of its slides', async (language) => {
    const { bytes, scene } = decks.deck(language);
    const spoken = scene.slides.flatMap(({ notes }) => (notes ? [notes] : []));
    const { notes } = await read(bytes);
    const lost = spoken.flatMap((text, i) => missing(plainText(text).split('\n'), notes?.[i]));
    expect(lost).toEqual([]);
  });
});

describe('node-pptx-parser', () => {
  const decks = useDecks();

  it.each(LANGUAGES)('finds every text of the deck in %s that stands in no group and no table', async (language) => {
    const { bytes, scene } = decks.deck(language);
    const { slides } = await nodePptxParser(bytes);
    expect(slides).toHaveLength(scene.slides.length);
    const plain = scene.slides.map((slide) => ({
      ...slide,
      items: slide.items.filter((item) => item.kind === 'text' && item.group === undefined),
    }));
    expect(plain.filter(({ items }) => items.length === 0)).toEqual([]);
    const lost = plain.flatMap((slide, i) =>
      missing(unbroken(paragraphsOf(slide), slides[i]), slides[i]).map((text) => [slide.id, text]),
    );
    expect(lost).toEqual([]);
  });
});
