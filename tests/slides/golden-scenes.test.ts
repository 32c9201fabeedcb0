import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as kinds from '../../src/slides/kinds/kinds.ts';
import type { SlideDefinition } from '../../src/slides/parts/define-slide.ts';
import { brand, ROOT } from '../support/brand.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../support/brands.ts';
import { fixtureNames, fixtureOutline, onEachSlide } from '../support/fixtures.ts';
import { golden } from '../support/golden.ts';
import { HEAD, sceneOf } from '../support/scene.ts';
import { describeScene } from './describe-scene.ts';
import { faultsOf, foundIn } from './invariants.ts';

const definitions: readonly SlideDefinition[] = Object.values(kinds) as never;
const LANGUAGES = ['en', 'zh'] as const;
const fixture = (name: string) => fixtureOutline(ROOT, 'kinds', name);
/** A kind at its usual content, `kind.smallest` and `kind.largest`. */
const names = fixtureNames(ROOT, 'kinds');
const usual = names.filter((name) => !name.includes('.'));

describe('each slide kind', () => {
  it('has a fixture', () => {
    expect(usual.toSorted()).toEqual(definitions.map(({ kind }) => kind).toSorted());
  });

  describe.each(names)('%s', (name) => {
    it.each(LANGUAGES)('is laid out as its golden scene says, in %s', (language) => {
      const text = describeScene(sceneOf(fixture(name), language).scene);
      const path = join(ROOT, `tests/slides/golden/${name}.${language}.txt`);
      expect(text).toBe(golden(path, `kinds.${name}`, () => text).toString());
    });

    it.each(LANGUAGES)('is composed and read well, with no finding, in %s', (language) => {
      const { scene, findings } = sceneOf(fixture(name), language);
      expect(faultsOf(scene, { name, brand, strict: true })).toEqual([]);
      expect(foundIn(findings, name)).toEqual([]);
    });
  });
});

// In Chinese, at their smallest and largest, and at a desk, by the long test of the same name.
describe.each(SHIPPED_BRANDS.slice(1))('in the brand %s', (folder) => {
  const own = shippedBrand(folder);
  it.each(usual)('%s is composed and read well', (name) => {
    expect(faultsOf(sceneOf(fixture(name), 'en', own).scene, { name, brand: own })).toEqual([]);
  });
});

// A kind that owns its ground reads `dark` itself.
const turned = definitions.filter(({ schema, ownsGround }) => 'dark' in schema.shape && !ownsGround);

describe.each(turned)('a dark slide of the kind $kind', ({ kind }) => {
  it.each(LANGUAGES)('is laid out as on a light ground, and read as well, in %s', (language) => {
    const { scene, findings } = sceneOf(fixture(kind).replaceAll(`- kind: ${kind}\n`, '$&    dark: true\n'), language);
    const slides = scene.slides.filter((slide) => slide.kind === kind);
    expect(slides.map(({ frame }) => brand.frames[frame].ground)).toEqual(slides.map(() => 'dark'));
    expect(faultsOf(scene, { name: kind, brand })).toEqual([]);
    expect(foundIn(findings, kind)).toEqual([]);
    const boxesOf = (each: typeof scene) => each.slides.map(({ items }) => items.map(({ box }) => box));
    expect(boxesOf(scene)).toEqual(boxesOf(sceneOf(fixture(kind), language).scene));
  });
});

it.each(SHIPPED_BRANDS)('icons are told from the fields under them on dark slides and on pictures in %s', (folder) => {
  const own = shippedBrand(folder);
  for (const key of ['dark: true', 'background: pictures/night.jpg']) {
    const { scene } = sceneOf(onEachSlide(fixture('process.largest'), key), 'en', own);
    expect(scene.slides[0]?.items.some(({ name }) => / icon$/.test(name))).toBe(true);
    expect(
      faultsOf(scene, { name: 'process.largest', brand: own }).filter((fault) => fault.startsWith('legible')),
    ).toEqual([]);
  }
});

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
