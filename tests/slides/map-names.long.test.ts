import { describe, expect, it } from 'vitest';
import { makeScene } from '../../src/app/make-scene.ts';
import { openDeck } from '../../src/app/open-deck.ts';
import { ROOT } from '../support/brand.ts';
import { coveringNames, mapsOf } from '../support/covered-land.ts';
import { goldenDecks } from '../support/golden-decks.ts';
import { keepAll, keepBrands } from '../support/kept.ts';

const kept = { cache: keepAll(), useBrand: keepBrands() };
const WITH_MAPS = /^(deck|windhafen|brands\.|kinds\.map|every-kind\.)/;

describe('names on the maps of slides', () => {
  it.each(goldenDecks(ROOT).filter(({ name }) => WITH_MAPS.test(name)))(
    'touch no coast and no country other than that of their place, or say so: $name in $language',
    async ({ files, outline, language, brand: name }) => {
      const own = name === undefined ? {} : { brand: name };
      const opened = await openDeck({ files, outline, languages: [language], ...kept, ...own });
      if (!('open' in opened)) throw new Error(opened.findings.map(({ message }) => message.en).join('\n'));
      const { open } = opened;
      const [deck] = open.decks;
      if (!deck) throw new Error('A deck has the language that it is opened in.');
      const maps = { ...deck.deck, slides: deck.deck.slides.filter(({ kind }) => kind === 'map') };
      const { scene } = makeScene(open, { ...deck, deck: maps });
      expect(scene.slides.length).toBeGreaterThan(0);
      for (const slide of scene.slides) {
        const covering = (await mapsOf(slide, open.brand, language)).flatMap(coveringNames);
        expect(covering.filter(({ said }) => !said)).toEqual([]);
      }
    },
  );
});
