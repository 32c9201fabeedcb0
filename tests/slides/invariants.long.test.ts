import { describe, expect, it } from 'vitest';
import { READINGS } from '../../src/core/reading.ts';
import { severityOf } from '../../src/findings/finding.ts';
import * as kinds from '../../src/slides/kinds/kinds.ts';
import { brand, ROOT } from '../support/brand.ts';
import { SHIPPED_BRANDS, shippedBrand } from '../support/brands.ts';
import { fixtureNames, fixtureOutline, onEachSlide, onPlainSlides } from '../support/fixtures.ts';
import { sceneOf } from '../support/scene.ts';
import { boxesOf, faultsOf, foundIn, type Invariant, SAYING_LITTLE, sparedIn } from './invariants.ts';

/**
 * What depends on how much room there is: at its most, and at a desk, a kind is asked only for what fills its frame and is
 * read there.
 */
const OF_ROOM = ['inBoxes', 'apart', 'ofOneSize', 'onSharedLines', 'ofTheBrand', 'inTheBody', 'withOwnRules'] as const;

/**
 * What the largest fixtures ask for and some brands have no room for: six cards and the title of a quote in a narrow body or
 * panel; in the ledger, whose serifs are wide and whose title takes a column of its own, also tables of eight columns, steps,
 * addresses, pairs and names of a map as many as there may be; on paper as wide as it is high two charts side by side; with
 * headlines as large as those of the quay three points beside two charts.
 */
const TOO_MUCH_FOR: Readonly<Record<string, readonly string[]>> = {
  ledger: [
    ...['cards.largest', 'chart.largest', 'contact.largest', 'contrast.largest', 'ladder.largest', 'map.largest'],
    ...['table.largest', 'timeline.largest'],
  ],
  'plain-paper': ['cards.largest', 'chart.largest'],
  'neon-quay': ['cards.largest', 'chart.largest'],
  'harbour-night': ['quote.largest'],
};

/**
 * What some fixtures break in one brand, and why: on paper nearly as wide as it is high columns, portraits and steps of the shapes
 * that they have elsewhere leave a part empty, as portraits do in the ledger’s narrow body, where a moment that is too much
 * reaches over the line; a colour that an author asks for on a panel is the author's, which is told of.
 */
const OTHERWISE: Readonly<Record<string, Readonly<Record<string, Invariant>>>> = {
  'harbour-night': { 'hub.largest': 'filled' },
  ledger: { 'team.largest': 'filled', 'timeline.largest': 'onOneField' },
  'plain-paper': { 'columns.largest': 'filled', 'path.largest': 'filled', 'team.largest': 'filled' },
  'neon-quay': { 'custom.largest': 'legible', 'hub.largest': 'filled' },
};

const fixture = (name: string) => fixtureOutline(ROOT, 'kinds', name);

describe.each(SHIPPED_BRANDS)('in the brand %s', (folder) => {
  const own = shippedBrand(folder);
  describe.each(READINGS)('read in a %s', (reading) => {
    const judged = fixtureNames(ROOT, 'kinds').filter((name) => reading === 'hall' || !name.includes('.'));
    it.each(judged)('%s is composed and read well', (name) => {
      const text = fixture(name).replace(/^deck:\n/m, `deck:\n  reading: ${reading}\n`);
      const otherwise = OTHERWISE[folder]?.[name];
      const but = [...(reading === 'hall' && !name.includes('.') ? [] : OF_ROOM), ...(otherwise ? [otherwise] : [])];
      for (const language of ['en', 'zh']) {
        const { scene, findings } = sceneOf(text, language, own);
        expect(faultsOf(scene, { name, brand: own }, but), language).toEqual([]);
        const errors = findings.filter(({ code }) => severityOf(code) === 'error');
        if (!TOO_MUCH_FOR[folder]?.includes(name)) expect(errors, language).toEqual([]);
      }
    });
  });
});

// A map fills the slide, and takes no other ground; schemes are told of where a picture is behind them.
const names = Object.values(kinds).flatMap(({ kind }) => (['map', 'hub', 'link'].includes(kind) ? [] : [kind]));
/** Slides of a kind of which some have no scene. */
const bare = (kind: string) => fixture(kind === 'section' ? 'section.smallest' : kind);
/** The same with a picture behind those that have no scene or picture of their own. */
const on = (kind: string, file: string) =>
  (kind === 'picture' ? onEachSlide : onPlainSlides)(bare(kind), `background: pictures/${file}`);

const kindAt = ({ slides }: ReturnType<typeof sceneOf>['scene'], path: readonly unknown[]) =>
  slides.find((slide) => slide.path.join() === path.join())?.kind;

describe.each(names)('a slide of the kind %s on a picture', (kind) => {
  it.each(['night.jpg', 'fields.jpg'])('is laid out as without it, and read as well: %s', (file) => {
    for (const language of ['en', 'zh'] as const) {
      const { scene, findings } = sceneOf(on(kind, file), language);
      expect(scene.slides.map(({ backdrop }) => backdrop?.picture.file)).toContain(`pictures/${file}`);
      // Two figures beside the list of their sources have no fields on a picture, and leave room there.
      const mayBeSparse = (path: readonly unknown[]) => SAYING_LITTLE.includes(kind) || kindAt(scene, path) !== kind;
      const own = findings.filter(({ code, path }) => code !== 'sparse' || !mayBeSparse(path));
      expect(foundIn(own, kind)).toEqual([]);
      expect(faultsOf(scene, { name: kind, brand }, ['filled', ...sparedIn(kind)])).toEqual([]);
      const plain = sceneOf(bare(kind), language).scene;
      expect(scene.slides.map(boxesOf)).toEqual(plain.slides.map(boxesOf));
    }
  });

  it.each(SHIPPED_BRANDS.slice(1))('is read as well in the brand %s', (folder) => {
    const own = shippedBrand(folder);
    const { scene, findings } = sceneOf(on(kind, 'fields.jpg'), 'en', own);
    expect(findings.filter(({ code }) => code === 'low-contrast')).toEqual([]);
    expect(faultsOf(scene, { name: kind, brand: own }).filter((fault) => fault.startsWith('legible'))).toEqual([]);
  });
});
