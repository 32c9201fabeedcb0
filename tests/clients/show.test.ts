import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertFiles } from '../../scripts/render-deck.mjs';
import { buildDecks } from '../../src/app/build-decks.ts';
import { builtChartScene, kioskScene } from '../outputs/pptx/shows.ts';
import { projectFiles } from '../support/build.ts';
import { templateBrand } from '../support/template-deck.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { writeChecked } from '../support/written-deck.ts';
import { first, openDeck, type Parts, rootOf } from './support/deck-xml.ts';
import { putInto } from './support/decks.ts';
import { SHOW_OUTLINES } from './support/show-outlines.ts';
import { type ShownSlide, shownSlides } from './support/shown-slides.ts';
import { validationErrors } from './support/validation.ts';

const NAMES = ['kiosk', 'speaker'] as const;
type Name = (typeof NAMES)[number];

const folder = temporaryFolder();
const written: Partial<Record<Name, string>> = {};
const fileOf = (name: Name) => written[name] ?? '';
const partsOf = (file: string) => openDeck(new Uint8Array(readFileSync(file)));

beforeAll(async () => {
  for (const name of NAMES) {
    const files = projectFiles({ 'slides.yaml': SHOW_OUTLINES[name] });
    const { outputs } = await buildDecks({ files, outline: 'slides.yaml', formats: ['pptx'] });
    [written[name] = ''] = putInto(folder, outputs);
  }
});

describe('the Open XML SDK, with decks that are shown', () => {
  it.each(NAMES)('has nothing against a %s’s', async (name) => {
    for (const office of ['Office2016', 'Microsoft365']) {
      expect(await validationErrors(fileOf(name), office)).toEqual([]);
    }
  });

  it('has nothing against one on somebody else’s template, and parts of a chart on it', async () => {
    const template = execFileSync('pandoc', ['--print-default-data-file', 'reference.pptx']);
    const base = await templateBrand(new Uint8Array(template));
    const scenes = { kiosk: kioskScene(), chart: builtChartScene() };
    for (const [name, scene] of Object.entries(scenes)) {
      const file = join(folder, `foreign-${name}.pptx`);
      writeFileSync(file, (await writeChecked(scene, { brand: base })).bytes);
      expect(await validationErrors(file, 'Microsoft365')).toEqual([]);
    }
  });
});

describe.each(NAMES)('LibreOffice, after it has opened and saved a deck for a %s', (name) => {
  let before: readonly ShownSlide[] = [];
  let after: readonly ShownSlide[] = [];
  let saved: Parts = {};
  let content = '';

  beforeAll(async () => {
    const again = join(folder, `${name}-again`);
    mkdirSync(again);
    const [pptx = '', odp = ''] = [
      ...(await convertFiles([fileOf(name)], 'pptx', again)),
      ...(await convertFiles([fileOf(name)], 'odp', again)),
    ];
    saved = partsOf(pptx);
    before = shownSlides(partsOf(fileOf(name)));
    after = shownSlides(saved);
    content = strFromU8(partsOf(odp)['content.xml'] ?? new Uint8Array());
  });

  it('has kept how each slide comes, and when it goes on', () => {
    const going = (slides: readonly ShownSlide[]) => slides.map(({ effect, time }) => [effect, time]);
    expect(before.every(({ effect }) => effect !== undefined)).toBe(true);
    expect(before.some(({ effect }) => effect === 'push u')).toBe(true);
    // A speaker’s slide that goes on by itself has an effect, too, for the whole deck has.
    expect(before.filter(({ time }) => time !== undefined).length).toBe(name === 'kiosk' ? before.length : 1);
    expect(going(after)).toEqual(going(before));
  });

  it('has kept which slides are hidden', () => {
    expect(before.filter(({ hidden }) => hidden).length).toBe(1);
    expect(after.map(({ hidden }) => hidden)).toEqual(before.map(({ hidden }) => hidden));
  });

  it('has kept what is built, by clicks or by time, and shows a chart whole at each of its steps', () => {
    const builds = before.map((slide) => slide.builds);
    const startingBy = (node: string) => builds.filter((list) => list.some((build) => build.startsWith(node))).length;
    // The bullets of the speaker go on by themselves, too.
    expect([startingBy('clickEffect'), startingBy('afterEffect')]).toEqual(name === 'kiosk' ? [0, 5] : [4, 1]);
    expect(after.map((slide) => slide.builds)).toEqual(builds);
  });

  it('has kept whether the show begins anew, though not that nobody steers it', () => {
    const loops = first(rootOf(saved, 'ppt/presProps.xml'), 'showPr')?.getAttribute('loop') === '1';
    expect(loops).toBe(name === 'kiosk');
    expect(/presentation:endless="true"/.test(content)).toBe(name === 'kiosk');
  });

  it('has kept the links of texts and words, though not those of placeholders', () => {
    expect(before.map(({ jumps }) => jumps).filter((list) => list.length > 0).length).toBeGreaterThan(2);
    expect(after.map(({ jumps }) => jumps)).toEqual(before.map(({ jumps }) => jumps));
    expect(before.filter(({ placeholderJumps: [source] }) => source === 'Sources').length).toBeGreaterThan(2);
  });

  it('says the same in its own format', () => {
    const automatic = content.match(/presentation:transition-type="automatic"/g)?.length ?? 0;
    expect(automatic > 0).toBe(true);
    expect(content).toContain('smil:type="fade"');
    expect(content).toContain('smil:type="pushWipe"');
    expect(content).toContain('smil:subtype="fromBottom"');
    expect(content).toContain('presentation:duration="PT12S"');
    expect(content).toContain('presentation:visibility="hidden"');
    expect(content.match(/presentation:node-type="(on-click|after-previous)"/g)?.length).toBeGreaterThan(4);
    expect(content).toMatch(/presentation:event-listener[^>]*presentation:action="show"[^>]*xlink:href="#Growth"/);
  });
});
