import { describe, expect, it } from 'vitest';
import type { LaidOutItem } from '../../src/slides/parts/define-slide.ts';
import { brand, ROOT, shipped } from '../support/brand.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../support/brands.ts';
import { fixtureNames, fixtureOutline, onEachSlide } from '../support/fixtures.ts';
import { HEAD, sceneOf } from '../support/scene.ts';
import { faultsOf, type Invariant } from './invariants.ts';

const fixture = (name: string) => fixtureOutline(ROOT, 'kinds', name);
const usual = fixtureNames(ROOT, 'kinds').filter((name) => !name.includes('.'));
const { scene } = sceneOf(fixture('lists'));
const [slide] = scene.slides;

/** What a slide of lists breaks once a thing on it is changed; the change is undefined for a thing that is left out. */
function brokenBy(name: RegExp, change: (item: LaidOutItem) => object | undefined): string[] {
  if (!slide) throw new Error('The fixture has a slide.');
  const items = slide.items.flatMap((item) => {
    const now = name.test(item.name) ? change(item) : {};
    return now ? [{ ...item, ...now } as LaidOutItem] : [];
  });
  const judged = { name: 'lists', brand, strict: true, oneRank: true };
  return faultsOf({ ...scene, slides: [{ ...slide, items }] }, judged);
}
const moved = (x: number, y: number) => (item: LaidOutItem) => ({
  box: { ...item.box, x: item.box.x + x, y: item.box.y + y },
});

it.each<[Invariant, RegExp, (item: LaidOutItem) => object | undefined]>([
  ['inReadingOrder', /^Title$/, () => undefined],
  ['filled', /^List/, () => undefined],
  ['inBoxes', /^List 1 item 2$/, () => ({ height: 9 })],
  ['asMeasured', /^List 1 item 2$/, () => ({ lines: [[{ text: 'A line', width: 1, runs: [] }]] })],
  ['apart', /^List 1 item 2$/, moved(0, -1.2)],
  ['ofOneSize', /^List 1 item 2$/, () => ({ size: 21 })],
  ['onSharedLines', /^List 1 item 2$/, moved(0, 0.05)],
  ['legible', /^List 1 item 2$/, () => ({ ground: 'on-dark' })],
  ['ofTheBrand', /^List 1 item 2$/, () => ({ size: 6 })],
  ['ofTheBrand', /^List 1 item 2 rule$/, () => ({ stroke: { color: 'text', width: 7 } })],
  ['inTheBody', /^List 1 item 2$/, moved(-2, 0)],
  ['withOwnRules', /^List 1 item 2 rule$/, ({ box }) => ({ box: { ...box, w: 0.3 } })],
])('%s is told of what breaks it: %s', (invariant, name, change) => {
  expect(brokenBy(/^no such thing$/, () => ({}))).toEqual([]);
  expect(brokenBy(name, change)).toContainEqual(expect.stringMatching(`^${invariant} `));
});

// In all brands, in Chinese, at their smallest and largest, and at a desk, by the long test of the same name.
it.each(usual)('%s is composed and read well', (name) => {
  expect(faultsOf(sceneOf(fixture(name), 'en', shipped).scene, { name, brand: shipped })).toEqual([]);
});

it.each(SHIPPED_BRANDS)(
  'icons of plain slides are told from the fields under them on dark slides and on pictures in %s',
  (folder) => {
    const { manner: _, ...own } = shippedBrand(folder);
    for (const key of ['dark: true', 'background: pictures/night.jpg']) {
      const { scene } = sceneOf(onEachSlide(fixture('process.largest'), key), 'en', own);
      expect(scene.slides[0]?.items.some(({ name }) => / icon$/.test(name))).toBe(true);
      expect(
        faultsOf(scene, { name: 'process.largest', brand: own }).filter((fault) => fault.startsWith('legible')),
      ).toEqual([]);
    }
  },
);

const FACTS = ['labs', 'schools', 'firms', 'now', 'goods', 'times'];
const ICONS = ['car', 'ship', 'cpu', 'dna', 'map', 'users'];
const TITLES = ['Ask', 'Sign the agreement', 'Register', 'Build', 'Hire and train', 'Open'];
/** A few words, a sentence, and several. */
const TEXTS = {
  short: () => 'In a few words',
  mixed: (i: number) => (i % 2 === 0 ? 'Write to the office that looks after your trade' : 'By link'),
  long: () => 'Write to the office that looks after your trade and say what you make there',
};
type Length = keyof typeof TEXTS;

/** One entry of each kind with items, by its place and the length of its text. */
const ENTRIES: Readonly<Record<string, (i: number, text: string, length: Length) => string>> = {
  cards: (i, text) => `icon: ${ICONS[i]}, title: ${TITLES[i]}, text: ${text}`,
  process: (i, text) => `title: ${TITLES[i]}, text: ${text}`,
  timeline: (i, text) => `when: ${2000 + i * i}, title: ${TITLES[i]}, text: ${text}`,
  kpis: (i, text) => `fact: ${FACTS[i]}, text: ${text}`,
  ladder: (i, text, length) => `fact: ${FACTS[i]}, text: ${length === 'long' ? TITLES[i] : text}`,
  columns: (i, text) => `title: ${TITLES[i]}, text: ${text}`,
};

describe.each(Object.entries(ENTRIES))('a list of %s', (kind, entry) => {
  const max = kind === 'columns' ? 4 : 6;
  // All the figures of a slide have one rank where none leads.
  const more = kind === 'kpis' ? '    lead: none\n' : '';
  const outline = (count: number, length: Length) => {
    const items = Array.from({ length: count }, (_, i) => `      - { ${entry(i % 6, TEXTS[length](i), length)} }\n`);
    return `${HEAD}slides:\n  - kind: ${kind}\n    title: A title\n${more}    items:\n${items.join('')}`;
  };
  const lengths = Object.keys(TEXTS) as Length[];
  /** The fewest and the most with each length of text, and those between with one. */
  const cases = Array.from({ length: max - 1 }, (_, i) => i + 2).flatMap((count) =>
    lengths.filter((_, i) => count === 2 || count === max || i === count % 3).map((length) => [count, length] as const),
  );

  it.each(cases)('is composed and read well with %i items and %s texts', (count, length) => {
    const { scene, findings } = sceneOf(outline(count, length));
    expect(faultsOf(scene, { name: kind, brand, oneRank: true }, ['filled'])).toEqual([]);
    // A wall of words is told from the start, however well it is laid out.
    expect(findings.filter(({ code }) => code !== 'hall')).toEqual([]);
  });

  it('is refused with more', () => {
    expect(() => sceneOf(outline(7, 'short'))).toThrow(/wrong-type/);
  });
});
