import { describe, expect, it } from 'vitest';
import { makeScene } from '../../src/app/make-scene.ts';
import { openDeck } from '../../src/app/open-deck.ts';
import { planMap } from '../../src/charts/kinds/map/map-plan.ts';
import { plotChart } from '../../src/charts/plot-chart.ts';
import { PIXELS_PER_INCH } from '../../src/core/lengths.ts';
import { richText } from '../../src/core/rich-text.ts';
import { lineBoxes } from '../../src/scene/page/place-text.ts';
import { pixels } from '../charts/draw.ts';
import { brand, ROOT } from '../support/brand.ts';
import { fixtureOutline } from '../support/fixtures.ts';
import { goldenDecks } from '../support/golden-decks.ts';
import { keepAll, keepBrands } from '../support/kept.ts';
import { sceneOf } from '../support/scene.ts';
import { coveringNames, drawnNames, laidOutMap, mapOf, mapsOf, type NamedPlace, partnersOf } from './maps.ts';

const kept = { cache: keepAll(), useBrand: keepBrands() };
// Those of the project's own deck: tests/deck/liangjiang.long.test.ts.
const WITH_MAPS = /^(windhafen|brands\.|kinds\.map|every-kind\.)/;

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
  const FOUR = ['Chongqing', 'Moscow', 'Duisburg', 'Singapore'] as const;
  it.each([
    [FOUR, [11, 4.8], []],
    // East of its place is its own coast, and everywhere else are countries in which nothing is named.
    [FOUR, [8, 4.5], ['Chongqing']],
    [['Chongqing', 'Singapore'], [5, 3.5], []],
    [['Chongqing', 'Dubai', 'Istanbul', 'Duisburg'], [11, 4.8], ['Duisburg']],
  ] as const)('touch no coast where there is a place off other countries: %s in %s', async (names, size, across) => {
    const points = names.map((name) => ({ name: richText(name), lat: PLACES[name][0], lon: PLACES[name][1] }));
    const chart = { type: 'map', points, routes: names.slice(1).map((name) => [names[0], name]), highlight: names[0] };
    const { w: width, h: height } = pixels(size);
    const plan = planMap(chart as never, { brand, language: 'en', width, height });
    const drawn = await drawnNames(chart, plan);
    expect(coveringNames({ plan, names: drawn }).map(({ text }) => text)).toEqual(across);
    const { astray } = plotChart(chart, plan.context);
    expect(drawn.filter(({ box }) => astray?.({ box })).map(({ text }) => text)).toEqual(across);
  });
});

const SHORT_NAMES: readonly NamedPlace[] = [
  ['Liangjiang, Chongqing', 29.7, 106.6],
  ['Germany', 52.52, 13.4],
  ['Switzerland', 46.95, 7.45],
  ['Italy', 41.9, 12.5],
  ['Israel', 31.4, 35],
];

describe('names on the map of a slide', () => {
  it.each([
    ['places far apart above a band', () => partnersOf(SHORT_NAMES)],
    [
      'two places',
      () => mapOf('      highlight: a\n      rivers: [yangtze]\n      arcs: [[a, b]]\n', '    dark: true\n'),
    ],
    [
      'a view',
      () => mapOf('      view: [100, 20, 125, 42]\n').replace('name: Chongqing', 'name: "Chongqing, on the river"'),
    ],
  ] as const)('touch no coast and no other country than that of their place: %s', async (_, text) => {
    const [slide] = sceneOf(text()).scene.slides;
    const [drawn] = slide ? await mapsOf(slide, brand, 'en') : [];
    expect(drawn?.names.length).toBeGreaterThan(1);
    expect(drawn && coveringNames(drawn)).toEqual([]);
  });
});

const LONG_NAMES: readonly NamedPlace[] = [
  ['Liangjiang New Area, Chongqing Municipality', 29.7, 106.6],
  ['Bundesrepublik Deutschland', 52.52, 13.4],
  ['Schweizerische Eidgenossenschaft', 46.95, 7.45],
  ['Repubblica Italiana', 41.9, 12.5],
  ['République française', 48.9, 2.35],
  ['Ellinikí Dimokratía', 38, 23.7],
  ['State of Israel', 31.4, 35],
];

describe('names on a crowded map', () => {
  const dozen = () => fixtureOutline(ROOT, 'kinds', 'map.largest');
  const long = () => partnersOf(LONG_NAMES);

  it.each([
    ['a dozen of them', 'en', dozen, 13],
    ['a dozen of them', 'zh', dozen, 13],
    ['long ones', 'en', long, LONG_NAMES.length],
  ] as const)('cover no other, no line and no mark, with %s in %s', (_, language, text, count) => {
    const { names, plan } = laidOutMap(text(), language);
    const boxes = names.map((item) => ({ name: item.name, lines: lineBoxes(item) }));
    expect(boxes).toHaveLength(count);
    expect(names.filter(({ excess }) => excess)).toEqual([]);
    const px = (inch: number) => inch * PIXELS_PER_INCH;
    const lines = [...plan.arcs.map(({ line }) => line), ...plan.rivers.flatMap((river) => river.lines)].flat();
    for (const { name, lines: own } of boxes) {
      for (const { x, y, w, h } of own) {
        const within = (point: { x: number; y: number }, by = 0) =>
          point.x > px(x) - by && point.x < px(x + w) + by && point.y > px(y) - by && point.y < px(y + h) + by;
        expect(
          lines.filter((point) => within(point)),
          name,
        ).toEqual([]);
        expect(
          plan.points.filter(({ at }) => at && within(at, 10)),
          name,
        ).toEqual([]);
        const others = boxes.filter((each) => each.name !== name).flatMap((each) => each.lines);
        const covered = others.filter((b) => x < b.x + b.w && b.x < x + w && y < b.y + b.h && b.y < y + h);
        expect(covered, name).toEqual([]);
      }
    }
  });
});
