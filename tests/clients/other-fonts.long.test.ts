import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertFiles } from '../../scripts/render-deck.mjs';
import { openDeck, readDeck } from './support/deck-xml.ts';
import { LANGUAGES, useDecks } from './support/decks.ts';
import { fontsWithout, type Trouble, troublesOf, unshrunk } from './support/other-fonts.ts';
import { fontsOf, readPages } from './support/rendering.ts';

const decks = useDecks();

/** Kinds of slide on which nothing may go wrong: people see them first, and from afar. */
const FIRST = ['cover', 'section'];

describe.each(LANGUAGES)('where Calibri is missing and Arial’s twin stands in for it, the deck in %s', (language) => {
  let troubles: readonly (readonly Trouble[])[] = [];
  let fonts: readonly string[] = [];

  beforeAll(async () => {
    const { bytes } = decks.deck(language);
    const parts = openDeck(bytes);
    const substitutes = { latin: 'Liberation Sans', eastAsian: 'Noto Sans CJK SC' };
    const own = fontsWithout(['Carlito', 'Calibri'], substitutes, decks.folder);
    const file = join(decks.folder, `other-fonts.${language}.pptx`);
    writeFileSync(file, unshrunk(parts));
    const [pdf = ''] = await convertFiles([file], 'pdf', decks.folder, { fonts: own });
    const pages = await readPages(pdf);
    const { slides } = readDeck(parts);
    fonts = await fontsOf(pdf);
    troubles = pages.map((page, i) => (slides[i] ? troublesOf(slides[i], page) : []));
  });

  it('is drawn in that font', () => {
    expect(fonts.join(' ')).toContain('LiberationSans');
    expect(fonts.join(' ')).not.toContain('Carlito');
  });

  it('parts no word', () => {
    expect(troubles.flat().filter(({ what }) => what === 'parted')).toEqual([]);
  });

  it('has nothing on another text, or below its box, on covers, sections and where a figure is the slide', () => {
    const { slides } = decks.deck(language).scene;
    const first = troubles.flatMap((found, i) => (FIRST.includes(slides[i]?.kind ?? '') ? found : []));
    expect(first).toEqual([]);
  });

  it('has little of that anywhere', () => {
    expect(troubles.flat().length).toBeLessThanOrEqual(language === 'zh' ? 1 : 3);
  });
});
