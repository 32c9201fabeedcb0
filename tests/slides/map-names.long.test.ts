import { describe, expect, it } from 'vitest';
import { makeScene } from '../../src/app/make-scene.ts';
import { openDeck } from '../../src/app/open-deck.ts';
import { planMap } from '../../src/charts/points/map-plan.ts';
import { richText } from '../../src/core/rich-text.ts';
import { pixels } from '../charts/draw.ts';
import { brand, ROOT } from '../support/brand.ts';
import { coveringNames, drawnNames, mapsOf } from '../support/covered-land.ts';
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

/** Places on coasts, islands and borders, and lines between them. */
const PLACES = {
  Chongqing: [29.56, 106.55],
  Singapore: [1.29, 103.85],
  Duisburg: [51.43, 6.76],
  Moscow: [55.75, 37.62],
  Istanbul: [41.01, 28.98],
  Dubai: [25.2, 55.27],
} as const;

describe('names that a map draws itself', () => {
  it.each([
    [
      ['Chongqing', 'Moscow', 'Duisburg', 'Singapore'],
      [11, 4.8],
    ],
    [
      ['Chongqing', 'Moscow', 'Duisburg', 'Singapore'],
      [8, 4.5],
    ],
    [
      ['Chongqing', 'Singapore'],
      [5, 3.5],
    ],
    [
      ['Chongqing', 'Dubai', 'Istanbul', 'Duisburg'],
      [11, 4.8],
    ],
  ] as const)('touch no coast where there is a place: %s in %s', async (names, size) => {
    const points = names.map((name) => ({ name: richText(name), lat: PLACES[name][0], lon: PLACES[name][1] }));
    const chart = { type: 'map', points, routes: names.slice(1).map((name) => [names[0], name]), highlight: names[0] };
    const { w: width, h: height } = pixels(size);
    const plan = planMap(chart as never, { brand, language: 'en', width, height });
    expect(coveringNames({ plan, names: await drawnNames(chart, plan) })).toEqual([]);
  });
});
