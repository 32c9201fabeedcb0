import { describe, expect, it } from 'vitest';
import { recentCache } from '../../../src/core/cache.ts';
import { memoryFiles } from '../../../src/files/files.ts';
import { severityOf } from '../../../src/findings/finding.ts';
import { layeredFiles } from '../../../src/io/disk-files.ts';
import * as KINDS from '../../../src/slides/kinds/kinds.ts';
import { liveDeck } from '../../../src/studio/deck/live-deck.ts';
import { makeEdit } from '../../../src/studio/edits/make-edit.ts';
import { openGallery } from '../../../src/studio/gallery/gallery.ts';
import { inLanguages, SAMPLE_SOURCES, samples } from '../../../src/studio/gallery/samples.ts';
import { applyChanges } from '../../../src/studio/texts/changes.ts';
import { shippedFiles } from '../../support/brand.ts';
import { SHIPPED_BRANDS } from '../../support/brands.ts';

/** Kinds that show files which a project has to have first. */
const WITHOUT_SAMPLE = ['partner-logos'];
const LANGUAGES = ['en', 'zh'];

const outlineOf = (head: string) =>
  layeredFiles([memoryFiles({ 'slides.yaml': `${head}slides:\n  - { kind: section, title: Trade }\n` }), shippedFiles]);
const deckIn = (languages: string) =>
  outlineOf(`deck: { id: talk, title: Trade, brand: liangjiang, languages: [${languages}] }\n`);
const galleryOf = () => openGallery({ outline: 'slides.yaml' }, async () => {});

describe('the samples of the gallery', () => {
  it('are of every kind of slide that needs no file', () => {
    const kinds = Object.values(KINDS).map(({ kind }) => kind);
    const shown = new Set([...samples().map(({ slide }) => slide.kind), ...WITHOUT_SAMPLE]);
    expect([...shown].sort()).toEqual(kinds.sort());
  });

  it('have names of their own, and figures that are drafts', () => {
    const all = samples();
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    const facts = all.flatMap(({ facts: own = {} }) => Object.entries(own));
    expect(
      facts.filter(
        ([name, { draft, source }]) => !name.startsWith('sample_') || draft !== true || source !== 'sample_source',
      ),
    ).toEqual([]);
    const charts = all.filter(({ slide }) => slide.kind === 'chart');
    expect(charts.filter(({ slide }) => !JSON.stringify(slide).includes('示例数据'))).toEqual([]);
  });

  it.each(SHIPPED_BRANDS)(
    'pass all checks in %s in each language',
    async (brand) => {
      const all = samples();
      const outline = {
        deck: { id: 'talk', title: { en: 'Trade', zh: '贸易' }, brand, languages: LANGUAGES },
        sources: SAMPLE_SOURCES,
        facts: Object.assign({}, ...all.map(({ facts = {} }) => facts)),
        slides: all.map(({ slide, name }) => ({ ...slide, id: name })),
      };
      const files = layeredFiles([memoryFiles({ 'slides.yaml': JSON.stringify(outline) }), shippedFiles]);
      const live = liveDeck({ outline: 'slides.yaml', cache: recentCache() });
      for (const language of LANGUAGES) {
        const { frame, findings } = await live.show(files, { language });
        const found = frame ? await live.review(frame) : findings;
        const errors = found.filter(({ code }) => severityOf(code) === 'error');
        expect(errors.map(({ code, path, message }) => [language, code, path, message.en])).toEqual([]);
        expect(frame?.pages.map(({ id }) => id)).toEqual(all.map(({ name }) => name));
      }
    },
    120_000,
  );
});

describe('texts of a sample', () => {
  const text = { en: 'Trade', zh: '贸易' };

  it.each([
    [['en'], 'Trade'],
    [['zh'], '贸易'],
    [['zh', 'en'], text],
    [['en', 'de'], { en: 'Trade' }],
    [['de'], 'Trade'],
    [['de', 'zh'], 'Trade'],
  ])('are those of a deck in %j', (languages, expected) => {
    expect(inLanguages({ items: [{ text }] }, languages)).toEqual({ items: [{ text: expected }] });
  });
});

describe('openGallery', () => {
  it.each(['en', 'zh', 'en, zh'])(
    'draws each sample for a deck in %s',
    async (languages) => {
      const gallery = galleryOf();
      const files = deckIn(languages);
      for (const { name } of gallery.list()) {
        const drawn = await gallery.sample({ files, outline: 'slides.yaml' }, {}, name);
        expect(drawn, name).toMatchObject({ yaml: expect.stringMatching(/^- kind: /) });
        if (drawn && 'print' in drawn) expect(gallery.svg(drawn.print)).toMatch(/^<svg /);
      }
    },
    120_000,
  );

  it('draws a sample once for a deck that looks as before, and anew in another brand', async () => {
    const gallery = galleryOf();
    const project = { files: deckIn('en'), outline: 'slides.yaml' };
    const first = await gallery.sample(project, {}, 'cards');
    expect(await gallery.sample(project, {}, 'cards')).toBe(first);
    const other = await gallery.sample(project, { brand: 'ledger' }, 'cards');
    expect(other).not.toMatchObject({ print: (first as { print: string }).print });
  });

  it('says what is in the way where the outline has an error', async () => {
    const files = outlineOf('deck: { id: talk, title: Trade, brand: none, languages: [en] }\n');
    expect(await galleryOf().sample({ files, outline: 'slides.yaml' }, {}, 'cards')).toHaveProperty('refused');
    expect(await galleryOf().sample({ files, outline: 'slides.yaml' }, {}, 'none')).toBeUndefined();
  });

  it('gives a sample as an edit puts it into the outline, with its facts', async () => {
    const project = { files: deckIn('en, zh'), outline: 'slides.yaml' };
    const drawn = await galleryOf().sample(project, {}, 'share');
    if (!drawn || !('print' in drawn)) throw new Error('The sample is drawn.');
    const { yaml, named } = drawn;
    const made = makeEdit(project, { do: 'insert', after: { path: 'slides[0]', id: 'section' }, yaml, named });
    if (!('changes' in made)) throw new Error(made.refused.en);
    const [own] = made.changes;
    const text = applyChanges(
      'deck: { id: talk, title: Trade, brand: liangjiang, languages: [en, zh] }\nslides:\n  - { kind: section, title: Trade }\n',
      own?.changes ?? [],
    );
    expect(text).toContain(
      'facts:\n  sample_export_share:\n    name: { en: Share exported, zh: 出口占比 }\n    value: 40\n',
    );
    expect(text).toMatch(/section, title: Trade \}\n {2}- kind: share\n {4}title:\n {6}en: Much/);
    const again = { files: layeredFiles([memoryFiles({ 'slides.yaml': text }), shippedFiles]), outline: 'slides.yaml' };
    expect(await galleryOf().sample(again, {}, 'share')).toMatchObject({ named: { facts: {}, sources: {} } });
    expect(makeEdit(again, { do: 'insert', after: null, yaml, named })).toHaveProperty('refused');
  });
});
