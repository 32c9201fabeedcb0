import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../../src/files/files.ts';
import { layeredFiles } from '../../../src/io/disk-files.ts';
import * as KINDS from '../../../src/slides/kinds/kinds.ts';
import { makeEdit } from '../../../src/studio/edits/make-edit.ts';
import { openGallery } from '../../../src/studio/gallery/gallery.ts';
import { inLanguages, samples } from '../../../src/studio/gallery/samples.ts';
import { applyChanges } from '../../../src/studio/texts/changes.ts';
import { shippedFiles } from '../../support/brand.ts';
import { errorsOfSamples } from '../../support/gallery.ts';

/** Kinds that show files which a project has to have first. */
const WITHOUT_SAMPLE = ['partner-logos'];

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

  it('pass all checks in the brand of a new deck, in each language', async () => {
    expect(await errorsOfSamples('liangjiang')).toEqual([]);
  });
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
    'draws samples of slides with words and figures for a deck in %s',
    async (languages) => {
      const gallery = galleryOf();
      const files = deckIn(languages);
      for (const name of ['agenda', 'share', 'sources']) {
        const drawn = await gallery.sample({ files, outline: 'slides.yaml' }, {}, name);
        expect(drawn, name).toMatchObject({ yaml: expect.stringMatching(/^- kind: /) });
        if (drawn && 'print' in drawn) expect(gallery.svg(drawn.print)).toMatch(/^<svg /);
      }
    },
  );

  it('has logos where the project has some beside its outline', async () => {
    const logo =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z" fill="#036"/></svg>';
    const logos = memoryFiles({ 'logos/one.svg': logo, 'logos/two.svg': logo, 'logos/read-me.txt': 'Ours.' });
    const project = { files: layeredFiles([logos, deckIn('en')]), outline: 'slides.yaml' };
    const gallery = galleryOf();
    expect(gallery.list(project).at(-1)?.name).toBe('partner-logos');
    const drawn = await gallery.sample(project, {}, 'partner-logos');
    expect(drawn).toMatchObject({ yaml: expect.stringContaining('- logos/one.svg\n    - logos/two.svg\n') });
    expect(gallery.list({ files: deckIn('en'), outline: 'slides.yaml' }).map(({ name }) => name)).not.toContain(
      'partner-logos',
    );
  });

  it('draws a sample once for decks that differ in what it does not show', async () => {
    const gallery = galleryOf();
    const projectWith = (facts: string) => ({
      files: outlineOf(`deck: { id: talk, title: Trade, brand: liangjiang, languages: [en] }\nfacts: ${facts}\n`),
      outline: 'slides.yaml',
    });
    const first = await gallery.sample(projectWith('{}'), {}, 'cards');
    expect(await gallery.sample(projectWith('{ labs: { name: Labs, value: 7 } }'), {}, 'cards')).toBe(first);
  });

  it('draws a sample once for a deck that looks as before, and anew in another brand', async () => {
    const gallery = galleryOf();
    const project = { files: deckIn('en'), outline: 'slides.yaml' };
    const first = await gallery.sample(project, {}, 'cards');
    expect(await gallery.sample(project, {}, 'cards')).toBe(first);
    const other = await gallery.sample(project, { brand: 'ledger' }, 'cards');
    expect(other).not.toMatchObject({ print: (first as { print: string }).print });
  });

  it('draws samples while a slide cannot be read', async () => {
    const head = 'deck: { id: talk, title: Trade, brand: liangjiang, languages: [en] }\n';
    for (const slide of ['kind:', 'kind: "cards']) {
      const text = `${head}slides:\n  - ${slide}\n    title: Trade\n`;
      const files = layeredFiles([memoryFiles({ 'slides.yaml': text }), shippedFiles]);
      expect(await galleryOf().sample({ files, outline: 'slides.yaml' }, {}, 'agenda')).toHaveProperty('print');
    }
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
