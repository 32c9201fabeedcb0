import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { wholeOutline } from '../../scripts/docs/examples.mjs';
import { findingExamples } from '../../scripts/finding-examples.mjs';
import { buildDecks, type Output, type PipelineOptions } from '../../src/app/build-decks.ts';
import { FORMAT_NAMES, type FormatName } from '../../src/core/formats.ts';
import { projectFiles, unmarked } from '../support/build.ts';
import { HEAD } from '../support/head.ts';
import { keepBrands } from '../support/kept.ts';

const { loadImage } = createRequire(import.meta.url)('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

const SLIDES = `slides:
  - kind: chart
    title: { en: Output grew, zh: 产值增长 }
    chart: { type: column, data: [start, now] }
    notes: { en: We begin with output., zh: 先看产值。 }
  - kind: statement
    title: { en: Come and see, zh: 欢迎考察 }
`;

const useBrand = keepBrands();
const build = (more: Partial<PipelineOptions> = {}, head = HEAD) =>
  buildDecks({
    files: projectFiles({ 'slides.yaml': head + SLIDES }),
    outline: 'slides.yaml',
    languages: ['en'],
    useBrand,
    ...more,
  });

const namesOf = (outputs: readonly Output[]) => outputs.map(({ name }) => name);
const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

/** What a file of each format begins with. */
const BEGINNINGS: Readonly<Record<FormatName, RegExp>> = {
  pptx: /^PK/,
  pdf: /^%PDF-1\.7/,
  html: /^<!doctype html>/i,
  handout: /^%PDF-1\.7/,
  notes: /^%PDF-1\.7/,
  png: /^\x89PNG/,
  sheet: /^\x89PNG/,
  svg: /^<svg /,
};

describe('a deck in all formats', () => {
  it('has a file for each, or one for each slide, and the same bytes each time', async () => {
    const { report, outputs } = await build({ formats: FORMAT_NAMES, width: 640 });
    expect(report).toMatchObject({ ok: true, findings: [] });
    expect(namesOf(outputs)).toEqual([
      'fixture.en.pptx',
      'fixture.en.pdf',
      'fixture.en.html',
      'fixture.en.handout.pdf',
      'fixture.en.notes.pdf',
      'fixture.en.01.png',
      'fixture.en.02.png',
      'fixture.en.sheet.png',
      'fixture.en.01.svg',
      'fixture.en.02.svg',
    ]);
    for (const { format, bytes } of outputs) expect(text(bytes.subarray(0, 40))).toMatch(BEGINNINGS[format]);
    const again = await build({ formats: FORMAT_NAMES, width: 640 });
    for (const [i, { name, bytes }] of outputs.entries()) {
      expect(Buffer.compare(bytes, again.outputs[i]?.bytes ?? new Uint8Array()), name).toBe(0);
    }
  });

  it('is drawn as wide as it is asked for, in the shape of a slide', async () => {
    const { outputs } = await build({ formats: ['png'], width: 640 });
    const sizes = await Promise.all(outputs.map(({ bytes }) => loadImage(Buffer.from(bytes))));
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [640, 360],
      [640, 360],
    ]);
  });

  it('is a sheet no longer than two of its widths, however many slides there are', async () => {
    const slides = Array.from(
      { length: 30 },
      (_, i) => `  - { kind: statement, title: { en: Slide no. ${i}, zh: 页 } }\n`,
    );
    const { outputs } = await buildDecks({
      files: projectFiles({ 'slides.yaml': `${HEAD}slides:\n${slides.join('')}` }),
      ...{ outline: 'slides.yaml', languages: ['en'], formats: ['sheet'], width: 160 },
    });
    const { width, height } = await loadImage(Buffer.from(outputs[0]?.bytes ?? []));
    expect(height).toBeLessThan(2 * width);
  });

  it('is a presentation alone where nobody says anything, and what the outline says elsewhere', async () => {
    expect(namesOf((await build()).outputs)).toEqual(['fixture.en.pptx']);
    const head = HEAD.replace('deck:\n', 'deck:\n  formats: [pdf, notes]\n');
    expect(namesOf((await build({}, head)).outputs)).toEqual(['fixture.en.pdf', 'fixture.en.notes.pdf']);
    expect(namesOf((await build({ formats: ['svg'] }, head)).outputs)).toEqual([
      'fixture.en.01.svg',
      'fixture.en.02.svg',
    ]);
  });

  it('leads back to the outline from each item of an SVG', async () => {
    const { outputs } = await build({ formats: ['svg'] });
    const [first] = outputs.map(({ bytes }) => new TextDecoder().decode(bytes));
    const title = /<g class="item" data-name="Title" [^>]*>/.exec(first ?? '')?.[0];
    const line = `${HEAD}${SLIDES}`.split('\n').findIndex((each) => each.includes('Output grew')) + 1;
    expect(title).toContain('data-path="slides[0].title.en"');
    expect(title).toContain(`data-file="slides.yaml" data-line="${line}"`);
  });

  it('carries the fonts of an SVG where that is asked for', async () => {
    const said = async (more: Partial<PipelineOptions>) =>
      (await build({ formats: ['svg'], ...more })).outputs.map(({ bytes }) => new TextDecoder().decode(bytes));
    for (const svg of await said({})) {
      expect(svg).toContain('@font-face{font-family:"Carlito";font-weight:400;src:local("Carlito"),local("Calibri")}');
      expect(svg).not.toContain('data:font');
    }
    for (const svg of await said({ embedFonts: true })) {
      expect(svg).toMatch(/@font-face\{font-family:"Carlito";font-weight:700;src:url\(data:font\/woff2;base64,/);
    }
  });

  it('says which fonts a computer needs where a presentation is written, since the others carry theirs', async () => {
    const needs = async (formats: readonly FormatName[]) =>
      (await build({ formats })).report.notes?.some(({ en }) => en.includes('needs the font'));
    expect(await needs(['pdf', 'pptx'])).toBe(true);
    expect(await needs(['pdf', 'html', 'svg'])).toBe(false);
  });

  it('finds what is wrong with the labels of charts that are drawn', async () => {
    const [example] = findingExamples('chart-labels');
    const files = projectFiles({ 'slides.yaml': unmarked(wholeOutline(example?.trigger ?? '')) });
    const built = async (formats: readonly FormatName[]) => {
      const { report, outputs } = await buildDecks({ files, outline: 'slides.yaml', languages: ['en'], formats });
      return { codes: report.findings.map(({ code }) => code), outputs };
    };
    const pdf = await built(['pdf']);
    expect(pdf.codes).toContain('chart-labels');
    expect(pdf).toEqual(await built(['pptx']));
    expect(pdf.outputs).toEqual([]);
  });
});
