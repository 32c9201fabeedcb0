import { describe, expect, it } from 'vitest';
import { buildDecks } from '../../src/app/build-decks.ts';
import { inspectFile } from '../../src/app/inspect-template.ts';
import { makeScene } from '../../src/app/make-scene.ts';
import { openDeck } from '../../src/app/open-deck.ts';
import { tryTemplate } from '../../src/app/try-template.ts';
import { useBrand } from '../../src/app/use-brand.ts';
import { formatPath } from '../../src/core/path.ts';
import { shippedFiles } from '../support/brand.ts';
import { projectFiles } from '../support/build.ts';
import { HEAD } from '../support/head.ts';
import { checkPackage } from '../support/package-check.ts';
import { withoutFooters } from '../template/sound-templates.ts';

const TEMPLATE = { file: 'theirs.potx', bytes: withoutFooters() };

/** The files of a deck on the template; `more` stands in its brand.yaml. */
const deckOn = (slides: string, more = '') =>
  projectFiles({
    'slides.yaml': `${HEAD.replace('brand: liangjiang', 'brand: theirs')}slides:\n${slides}`,
    'templates/theirs/theirs.potx': TEMPLATE.bytes,
    'templates/theirs/brand.yaml': `base: theirs.potx\n${more}`,
  });

describe('a template that is tried', () => {
  it('gives a sample deck in both languages that the check of decks has nothing against', async () => {
    const { read } = await inspectFile(shippedFiles, { ...TEMPLATE, file: 'templates/theirs/theirs.potx' });
    if (!read) throw new Error('The template was not read.');
    const { sample, outputs } = await tryTemplate(shippedFiles, read.brand, ['pptx']);
    expect(sample.ok).toBe(true);
    expect(sample.slides).toBeGreaterThan(14);
    expect(sample.causes.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(outputs.map(({ name }) => name)).toEqual(['sample.en.pptx', 'sample.zh.pptx']);
    for (const { bytes } of outputs) expect(checkPackage(bytes)).toEqual([]);
  });

  it('tells each cause once, with how often and on which kinds of slide', async () => {
    const tight = 'frames:\n  title-only: { body: [0.5, 2, 4, 0.4] }\n';
    const files = projectFiles({
      'templates/tight/theirs.potx': TEMPLATE.bytes,
      'templates/tight/brand.yaml': `base: theirs.potx\n${tight}`,
    });
    const { brand } = await useBrand(files, 'tight');
    if (!brand) throw new Error('The brand was not read.');
    const { sample } = await tryTemplate(shippedFiles, brand, []);
    expect(sample.ok).toBe(false);
    const codes = sample.causes.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const [first] = sample.causes;
    expect(first).toMatchObject({ code: 'overflow', severity: 'error' });
    expect(first?.count).toBeGreaterThan(1);
    expect(first?.kinds).toContain('sources');
  });
});

describe('a deck on a template', () => {
  it('has titles of one size, however long they are', async () => {
    const slides = [
      '  - { kind: cards, title: { en: Short, zh: 短 }, items: [{ title: { en: A, zh: 甲 } }, { title: { en: B, zh: 乙 } }] }',
      '  - { kind: cards, title: { en: "A title that is a good deal longer than the other one, and goes on for a second line", zh: 一个比另一个长得多的标题，长到要占去两行才写得完，还要再多写一些字 }, items: [{ title: { en: A, zh: 甲 } }, { title: { en: B, zh: 乙 } }] }',
      '',
    ].join('\n');
    const opened = await openDeck({ files: deckOn(slides), outline: 'slides.yaml' });
    if (!('open' in opened)) throw new Error(JSON.stringify(opened.findings));
    for (const deck of opened.open.decks) {
      const { scene } = makeScene(opened.open, deck);
      const sizes = scene.slides.flatMap(({ items }) =>
        items.flatMap((item) => (item.kind === 'text' && item.placeholder === 'title' ? [item.size] : [])),
      );
      expect(sizes).toHaveLength(2);
      expect(new Set(sizes).size).toBe(1);
    }
  });

  it('leaves out a code that finds no room, and says so', async () => {
    const slides =
      '  - { kind: contact, title: { en: Write, zh: 来信 }, lines: [www.example.org], qr: "https://example.org" }\n';
    const files = deckOn(slides, 'frames:\n  closing: { body: [8, 6, 0.8, 0.8] }\n');
    const { report, outputs } = await buildDecks({ files, outline: 'slides.yaml', formats: ['pptx'] });
    expect(report.ok, JSON.stringify(report.findings)).toBe(true);
    expect(outputs).toHaveLength(2);
    const missing = report.findings.filter(({ code }) => code === 'left-out');
    expect(missing.map(({ path }) => formatPath(path))).toEqual(['slides[0].qr']);
  });
});
