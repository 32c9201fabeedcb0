import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openDeck } from './support/deck-xml.ts';
import { LANGUAGES, useDecks } from './support/decks.ts';
import { validationErrors } from './support/validation.ts';

/** The versions of Office whose rules a deck has to keep: the oldest that is still in use, and the newest. */
const OFFICES = ['Office2016', 'Office2019', 'Microsoft365'] as const;

describe('the Open XML SDK', () => {
  const decks = useDecks();

  describe.each(OFFICES)('by the rules of %s', (office) => {
    it.each(LANGUAGES)('has nothing against the deck in %s', async (language) => {
      expect(await validationErrors(decks.deck(language).file, office)).toEqual([]);
    });
  });

  it('does object to a deck with an element that has no business there', async () => {
    const parts = { ...openDeck(decks.deck('en').bytes) };
    const name = 'ppt/slides/slide1.xml';
    const slide = strFromU8(parts[name] ?? new Uint8Array());
    const broken = join(decks.folder, 'broken.pptx');
    writeFileSync(broken, zipSync({ ...parts, [name]: strToU8(slide.replace('</p:cSld>', '<p:cSld/></p:cSld>')) }));
    expect((await validationErrors(broken, 'Microsoft365')).join('\n')).toContain('slide1.xml');
  });
});
