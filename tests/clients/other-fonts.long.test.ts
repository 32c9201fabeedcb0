import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertFiles } from '../../scripts/render-deck.mjs';
import { openDeck, readDeck } from './support/deck-xml.ts';
import { useDecks } from './support/decks.ts';
import { fontsWithout, type Trouble, troublesOf, unshrunk } from './support/other-fonts.ts';
import { fontsOf, readPages } from './support/rendering.ts';

const decks = useDecks();

/** Kinds of slide that people see first, and from afar. */
const FIRST = ['cover', 'section'];

/**
 * Fonts in place of Calibri, and how many texts may be in trouble in them: on covers and sections, and in all. DejaVu Sans is
 * a quarter wider, and no deck is made for it: there the numbers are what nothing may make worse.
 */
const CASES = [
  { latin: 'Liberation Sans', language: 'en', file: 'LiberationSans', most: { parted: 0, first: 0, all: 10 } },
  { latin: 'Liberation Sans', language: 'zh', file: 'LiberationSans', most: { parted: 0, first: 0, all: 3 } },
  { latin: 'DejaVu Sans', language: 'en', file: 'DejaVuSans', most: { parted: 2, first: 16, all: 86 } },
  { latin: 'DejaVu Sans', language: 'zh', file: 'DejaVuSans', most: { parted: 0, first: 0, all: 15 } },
] as const;

describe.each(CASES)(
  'where Calibri is missing, the deck in $language with $latin',
  ({ latin, language, file, most }) => {
    let troubles: readonly (readonly Trouble[])[] = [];
    let fonts: readonly string[] = [];

    beforeAll(async () => {
      const { bytes } = decks.deck(language);
      const parts = openDeck(bytes);
      const own = fontsWithout(['Carlito', 'Calibri'], { latin, eastAsian: 'Noto Sans CJK SC' }, decks.folder);
      const written = join(decks.folder, `${file}.${language}.pptx`);
      writeFileSync(written, unshrunk(parts));
      const [pdf = ''] = await convertFiles([written], 'pdf', decks.folder, { fonts: own });
      const pages = await readPages(pdf);
      const { slides } = readDeck(parts);
      fonts = await fontsOf(pdf);
      troubles = pages.map((page, i) => (slides[i] ? troublesOf(slides[i], page) : []));
    });

    it('is drawn in that font', () => {
      expect(fonts.join(' ')).toContain(file);
      expect(fonts.join(' ')).not.toContain('Carlito');
    });

    it('parts no word, or few where it is far wider', () => {
      expect(
        troubles
          .flat()
          .filter(({ what }) => what === 'parted')
          .slice(most.parted),
      ).toEqual([]);
    });

    it('has nothing on another text, or below its box, on covers and sections', () => {
      const { slides } = decks.deck(language).scene;
      const first = troubles.flatMap((found, i) => (FIRST.includes(slides[i]?.kind ?? '') ? found : []));
      expect(first.slice(most.first)).toEqual([]);
    });

    it('has little of that anywhere', () => {
      expect(troubles).toHaveLength(decks.deck(language).scene.slides.length);
      expect(troubles.flat().length).toBeLessThanOrEqual(most.all);
    });
  },
);
