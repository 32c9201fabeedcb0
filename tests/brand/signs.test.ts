import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { buildDecks } from '../../src/app/build-decks.ts';
import { useBrand } from '../../src/app/use-brand.ts';
import { markNote } from '../../src/brand/brand-notes.ts';
import { contrastRatio } from '../../src/color/contrast.ts';
import { overlaps } from '../../src/core/box.ts';
import { unzip } from '../../src/io/zip.ts';
import type { Brand } from '../../src/scene/brand.ts';
import { THEME_TYPEFACES } from '../../src/scene/brand.ts';
import type { PlacedArt } from '../../src/scene/frame.ts';
import { artOf } from '../../src/scene/page/page.ts';
import { projectFiles } from '../support/build.ts';
import { HEAD, sceneOf } from '../support/scene.ts';

const { createCanvas } = createRequire(import.meta.url)('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

/** A logo of one colour, so many pixels wide and high, with clear margins. */
function logo(w: number, h: number, color: string): Uint8Array {
  const canvas = createCanvas(w + 80, h + 120);
  const context = canvas.getContext('2d');
  context.fillStyle = color;
  context.fillRect(30, 70, w, h);
  return new Uint8Array(canvas.encodeSync('png'));
}

/** A logo of a word in one colour and a disc in another. */
function wordmark(word: string, disc: string): Uint8Array {
  const canvas = createCanvas(900, 300);
  const context = canvas.getContext('2d');
  context.fillStyle = word;
  context.fillRect(330, 100, 520, 100);
  context.fillStyle = disc;
  context.beginPath();
  context.arc(160, 150, 90, 0, 7);
  context.fill();
  return new Uint8Array(canvas.encodeSync('png'));
}

const DARK = '#14284b';
const filesOf = (yaml: string, more: Readonly<Record<string, string | Uint8Array>>) =>
  projectFiles({
    'templates/own/brand.yaml': `name: Own\n${yaml}`,
    ...Object.fromEntries(Object.entries(more).map(([name, content]) => [`templates/own/${name}`, content])),
  });
async function load(yaml: string, more: Readonly<Record<string, string | Uint8Array>>) {
  const { brand, findings } = await useBrand(filesOf(yaml, more), 'own');
  if (!brand) throw new Error(JSON.stringify(findings));
  return { brand, findings };
}
const marksOf = ({ frames }: Brand): PlacedArt[] =>
  Object.values(frames).flatMap(({ art }) => art.filter(({ art: own }) => own.logo));
const base = (name: string, more = '') => `extends: ${name}\nmark: logo.png\n${more}`;

describe('a logo as the mark of a brand', () => {
  it.each<[brand: string, shape: string, w: number, h: number]>([
    ['liangjiang', 'very wide', 1000, 200],
    ['liangjiang', 'high', 200, 600],
    ['ledger', 'very wide', 1000, 200],
    ['ledger', 'square', 400, 400],
    ['harbour-night', 'very wide', 1000, 200],
    ['harbour-night', 'square', 400, 400],
    ['plain-paper', 'very wide', 1000, 200],
    ['plain-paper', 'high', 200, 600],
  ])('keeps its proportions and clear of texts, over %s, %s', async (name, _, w, h) => {
    const { brand } = await load(base(name), { 'logo.png': logo(w, h, DARK) });
    expect(marksOf(brand).length).toBeGreaterThan(1);
    for (const frame of Object.values(brand.frames)) {
      for (const { box } of frame.art.filter(({ art }) => art.logo)) {
        expect(box.w / box.h).toBeCloseTo(w / h, 1);
        expect(Math.min(box.x, box.y, brand.size.w - box.x - box.w, brand.size.h - box.y - box.h)).toBeGreaterThan(0.1);
        const beside = Object.values(frame.placeholders).filter((place) => overlaps(place.box, box, 0.02));
        expect(beside.map((place) => `${frame.name} ${place.name}`)).toEqual([]);
        expect(overlaps(box, frame.body, 0.02)).toBe(false);
      }
    }
  });

  it('weighs as much as what its place is for: a wide one is wider than the place, and lower', async () => {
    const { brand } = await load(base('liangjiang'), { 'logo.png': logo(1000, 200, DARK) });
    const [mark] = brand.frames.content.art;
    expect(mark?.box.w).toBeGreaterThan(1.2);
    expect(mark?.box.h).toBeLessThan(0.363);
    expect((mark?.box.x ?? 0) + (mark?.box.w ?? 0)).toBeCloseTo(12.73, 2);
  });

  it('stands on a plate where it cannot be seen, with a finding at its line in the customer’s file', async () => {
    const { brand, findings } = await load(base('liangjiang'), { 'logo.png': logo(400, 100, DARK) });
    const plates = (name: 'cover' | 'content' | 'content-dark') =>
      brand.frames[name].art.flatMap(({ art, plate }) => (art.logo ? [plate] : []));
    expect([plates('cover'), plates('content'), plates('content-dark')]).toEqual([
      ['on-dark'],
      [undefined],
      ['on-dark'],
    ]);
    expect(findings).toMatchObject([
      { code: 'faint-logo', span: { file: 'templates/own/brand.yaml', line: 3, column: 7 } },
    ]);
  });

  it('is told at its line where it has too few pixels for its places', async () => {
    const codes = async (w: number, h: number) =>
      (await load(base('liangjiang'), { 'logo.png': logo(w, h, DARK) })).findings.map(({ code, span }) => [
        code,
        span?.line,
      ]);
    expect(await codes(48, 12)).toEqual([
      ['faint-logo', 3],
      ['low-resolution', 3],
    ]);
    expect(await codes(400, 100)).toEqual([['faint-logo', 3]]);
  });

  it('is another file on dark grounds, where there is one, and needs no plate', async () => {
    const files = { 'logo.png': logo(400, 100, DARK), 'white.png': logo(400, 100, '#ffffff') };
    const { brand, findings } = await load(base('liangjiang', 'mark-on-dark: white.png\n'), files);
    expect(findings).toEqual([]);
    const tint = (name: 'cover' | 'content' | 'content-dark' | 'quote') =>
      brand.frames[name].art.flatMap(({ art }) => art.logo?.tints[0]?.hex ?? []);
    expect([tint('cover'), tint('content'), tint('content-dark'), tint('quote')]).toEqual([
      ['FFFFFF'],
      ['14284B'],
      ['FFFFFF'],
      ['FFFFFF'],
    ]);
  });

  it('that brings its own ground needs no plate', async () => {
    const canvas = createCanvas(400, 120);
    const context = canvas.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, 400, 120);
    context.fillStyle = DARK;
    context.fillRect(60, 40, 280, 40);
    const jpeg = new Uint8Array(canvas.encodeSync('jpeg', 95));
    const { brand, findings } = await load('extends: liangjiang\nmark: logo.jpg\n', { 'logo.jpg': jpeg });
    expect([findings, marksOf(brand).filter(({ plate }) => plate)]).toEqual([[], []]);
  });

  it('is shapes where an SVG is plain and in the brand’s colours, and else a picture', async () => {
    const drawn = (paint: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 15 8"><rect ${paint} width="15" height="8"/></svg>`;
    const mark = async (paint: string) =>
      (await load('extends: liangjiang\nmark: logo.svg\n', { 'logo.svg': drawn(paint) })).brand.mark;
    expect((await mark('class="subject"')).shapes).toHaveLength(1);
    expect((await mark('fill="#0E6B84"')).shapes).toHaveLength(1);
    for (const paint of ['fill="#e8502a"', 'class="cls-1" fill="#e8502a"', 'class="subject" style="fill:#e8502a"'])
      expect((await mark(paint)).logo?.svg).toBeDefined();
  });

  it('is reported in the customer’s own file where it cannot be used, never in a shipped one', async () => {
    const found = async (yaml: string, more: Readonly<Record<string, string | Uint8Array>>) =>
      (await useBrand(filesOf(yaml, more), 'own')).findings.map(({ code, span }) => [code, span?.file, span?.line]);
    const own = 'templates/own/brand.yaml';
    expect(await found(base('liangjiang'), { 'logo.png': 'words' })).toEqual([['bad-brand', own, 3]]);
    expect(await found(base('liangjiang'), {})).toEqual([['bad-brand', own, 3]]);
    // A drawing that stands in for one of the extended brand, which names it.
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect fill="#123456" width="9" height="9"/></svg>';
    expect(new Set((await found('extends: liangjiang\n', { 'panel.svg': svg })).map(String))).toEqual(
      new Set([['bad-brand', own, 2].join()]),
    );
  });

  it('stands on a light plate on the band of a takeaway, also where the slide turns dark', async () => {
    const { brand } = await load(base('liangjiang', 'takeaway: band\n'), { 'logo.png': logo(500, 100, DARK) });
    const slides = ['', 'dark: true, '].map(
      (dark, i) =>
        `  - { kind: bullets, id: s${i}, composition: plain, ${dark}title: A ${i}, items: [One, Two], takeaway: Three }\n`,
    );
    const { scene } = sceneOf(`${HEAD}slides:\n${slides.join('')}`, 'en', brand);
    for (const { items } of scene.slides) {
      const plate = items.find(({ name }) => name === 'Takeaway mark plate');
      const fill = plate?.kind === 'shape' ? plate.fill : undefined;
      expect(fill && contrastRatio(brand.colors[fill].hex, '000000')).toBeGreaterThan(10);
      const picture = items.find(({ name }) => name === 'Takeaway mark logo');
      const text = items.find(({ name }) => name === 'Takeaway');
      expect((picture?.box.x ?? 0) + (picture?.box.w ?? 0)).toBeLessThan(text?.box.x ?? 0);
    }
  });

  it('has a plate wherever a larger ink of it has less than 3:1 with what it stands on, also over scenes', async () => {
    const yaml = base('liangjiang', 'takeaway: band\ntheme: { dk1: "002021", accent1: "006064", accent2: "FFB300" }\n');
    const { brand, findings } = await load(yaml, { 'logo.png': wordmark('#006064', '#ffb300') });
    const named = findings.filter(({ code }) => code === 'faint-logo').map(({ message }) => message.en);
    const titles = ['Cover', 'Statement', 'Quote', 'Closing', 'Title and content, dark', 'Title only, dark'];
    expect(named).toEqual([
      expect.stringContaining(`${titles.map((title) => `“${title}”`).join(', ')}, and on the bands of takeaways.`),
    ]);
    const [sign] = brand.frames.cover.art.filter(({ art }) => art.logo);
    const end = (sign?.box.x ?? 0) + (sign?.box.w ?? 0);
    expect((brand.frames.cover.placeholders.kicker?.box.x ?? 0) - end).toBeGreaterThan(0.25);
    const slides = [
      '{ kind: cover, composition: plain, scene: port }',
      '{ kind: statement, composition: plain, title: A, scene: port }',
      '{ kind: contact, composition: plain, title: B, scene: port, lines: [C] }',
      '{ kind: bullets, composition: plain, title: D, items: [One, Two], takeaway: Three }',
      '{ kind: bullets, composition: plain, title: E, dark: true, items: [One, Two], takeaway: Three }',
    ];
    const { scene } = sceneOf(`${HEAD}slides:\n${slides.map((slide) => `  - ${slide}\n`).join('')}`, 'en', brand);
    for (const { items } of scene.slides) {
      const plates = items.flatMap((item) => (item.kind === 'shape' && / plate$/.test(item.name) ? [item.fill] : []));
      expect(plates.length).toBeGreaterThan(0);
      for (const fill of plates) {
        expect(fill && contrastRatio(brand.colors[fill].hex, '006064')).toBeGreaterThan(3);
      }
    }
  });

  it('has no plate on paper for a light part beside dark ones, nor where it is a form for dark grounds', async () => {
    const files = { 'logo.png': wordmark('#006064', '#ffb300'), 'white.png': wordmark('#ffffff', '#006064') };
    const { brand, findings } = await load(base('liangjiang', 'mark-on-dark: white.png\n'), files);
    expect([findings, marksOf(brand).filter(({ plate }) => plate)]).toEqual([[], []]);
  });

  it('is tried against a picture that a slide has behind it', async () => {
    const files = { 'logo.png': logo(400, 100, DARK), 'white.png': logo(400, 100, '#ffffff') };
    const { brand } = await load(base('liangjiang', 'mark-on-dark: white.png\n'), files);
    const shown = (picture: string) => {
      const text = `${HEAD}slides:\n  - { kind: bullets, title: A, items: [One, Two, Three, Four], background: pictures/${picture} }\n`;
      const [slide] = sceneOf(text, 'en', brand).scene.slides;
      return slide && artOf(slide, brand).flatMap(({ art }) => art.logo?.tints[0]?.hex ?? []);
    };
    expect([shown('night.jpg'), shown('valley.jpg')]).toEqual([['FFFFFF'], ['14284B']]);
  });

  it('is told where it stands on a template, whose layouts have a logo of their own', async () => {
    const { brand } = await load(base('liangjiang', 'takeaway: band\n'), { 'logo.png': logo(500, 100, DARK) });
    const template = { file: 'theirs.potx', bytes: new Uint8Array(), scale: 1, typefaces: THEME_TYPEFACES };
    expect(markNote(brand)).toEqual([]);
    expect(markNote({ ...brand, template })).toMatchObject([{ en: expect.stringContaining('bands of takeaways') }]);
    expect(markNote({ ...brand, template, takeaway: 'bar' })).toMatchObject([
      { en: expect.stringContaining('nowhere') },
    ]);
    expect(markNote({ ...brand, template, mark: { viewBox: { x: 0, y: 0, w: 1, h: 1 }, shapes: [] } })).toEqual([]);
  });

  it('goes into the layouts of the file, each content once, as picture and as SVG', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 50 10"><path style="fill:#14a05b" d="M0 0H50V10H0Z"/></svg>';
    const files = projectFiles({
      'slides.yaml':
        'deck: { id: d, title: D, brand: own, languages: [en] }\nslides:\n  - { kind: cover, scene: port }\n  - { kind: bullets, title: A, items: [One, Two], takeaway: Three }\n',
      'templates/own/brand.yaml': 'name: Own\nextends: liangjiang\nmark: logo.svg\n',
      'templates/own/logo.svg': svg,
    });
    const { report, outputs } = await buildDecks({ files, outline: 'slides.yaml', formats: ['pptx'] });
    expect(report.ok, JSON.stringify(report.findings)).toBe(true);
    const parts = unzip(outputs[0]?.bytes ?? new Uint8Array());
    const media = [...parts.keys()].filter((name) => name.startsWith('ppt/media/'));
    expect(media.map((name) => name.replace(/.*\./, '')).sort()).toEqual(['png', 'svg']);
    const text = (name: string) => new TextDecoder().decode(parts.get(name));
    const layouts = [...parts.keys()].filter((name) => /slideLayout\d+\.xml$/.test(name));
    const shown = layouts.filter((name) => text(name).includes('asvg:svgBlip'));
    expect(shown.length).toBeGreaterThan(4);
    for (const name of shown) {
      const relationships = text(name.replace('slideLayouts/', 'slideLayouts/_rels/').concat('.rels'));
      for (const file of media) expect(relationships).toContain(`../media/${file.replace(/.*\//, '')}`);
    }
    expect(text('[Content_Types].xml')).toContain('image/svg+xml');
  });
});
