import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf, renderPictures, runTool } from '../../scripts/render-deck.mjs';
import { plainText } from '../../src/core/rich-text.ts';
import { diskFiles } from '../../src/io/disk-files.ts';
import { writeHandout } from '../../src/outputs/handout/write-handout.ts';
import { writeNotes } from '../../src/outputs/handout/write-notes.ts';
import { paintContext } from '../../src/outputs/paint/paint-page.ts';
import { PdfDeck, writePdf } from '../../src/outputs/pdf/pdf-deck.ts';
import { sectionsOf } from '../../src/scene/sections.ts';
import { brand, ROOT } from '../support/brand.ts';
import { type PaintedDeck, paintedDeck } from '../support/painted-deck.ts';
import { type ReadingPen, readDeckPages, squeezed } from '../support/reading-pen.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { LANGUAGES, useDecks } from './support/decks.ts';
import { difference, misplacedLines } from './support/painted-pages.ts';
import { type Page, readPages } from './support/rendering.ts';

/** Bookmarks as qpdf lists them. */
interface Outlines {
  readonly outlines: readonly (Bookmark & { readonly kids: readonly Bookmark[] })[];
}

interface Bookmark {
  readonly title: string;
  readonly destpageposfrom1: number;
  readonly dest: readonly unknown[];
}

const decks = useDecks();
const folder = temporaryFolder();

describe.each(LANGUAGES)('the PDF of the deck in %s', (language) => {
  const pdf = join(folder, `${language}.pdf`);
  let deck: PaintedDeck;
  let read: readonly ReadingPen[] = [];

  beforeAll(async () => {
    deck = await paintedDeck({ files: diskFiles(ROOT), outline: 'slides.yaml', language });
    read = readDeckPages(deck.whole);
    writeFileSync(pdf, await writePdf(deck.scene, deck.brand));
  });

  it('says what the slides say, code point for code point, in reading order, words of charts included', async () => {
    const pages = (await runTool('pdftotext', ['-raw', pdf, '-'])).split('\f').slice(0, -1);
    const said = read.map(({ lines }) => squeezed(lines.map(({ text }) => text).join('')));
    expect(pages.map(squeezed)).toEqual(said);
  });

  it('is whole, with every font in it', async () => {
    await expect(runTool('qpdf', ['--check', pdf])).resolves.toContain('No syntax or stream encoding errors');
    const fonts = (await runTool('pdffonts', [pdf])).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/);
  });

  it('leads to its slides by bookmarks, section by section, and by their names', async () => {
    const { outlines } = JSON.parse(await runTool('qpdf', ['--json', '--json-key=outlines', pdf])) as Outlines;
    const sections = sectionsOf(deck.scene);
    expect(outlines.map(({ title }) => title)).toEqual(sections.map(({ name }) => name));
    expect(outlines.map(({ kids }) => kids.map(({ destpageposfrom1 }) => destpageposfrom1 - 1))).toEqual(
      sections.map(({ slides }) => [...slides]),
    );
    expect(new Set(outlines.flatMap((section) => [section, ...section.kids]).map(({ dest }) => dest[1]))).toEqual(
      new Set(['/Fit']),
    );
    const names = await runTool('pdfinfo', ['-dests', pdf]);
    for (const { id } of deck.scene.slides) expect(names).toContain(`"${id}"`);
  });

  it('is tagged: headings, paragraphs, lists, tables and figures with what they show', async () => {
    const info = await runTool('pdfinfo', [pdf]);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(new RegExp(`Title: +${deck.scene.title.split('\n')[0]}`));
    const tree = await runTool('pdfinfo', ['-struct-text', pdf]);
    const count = (type: string) => tree.match(new RegExp(`^ +${type}\\b`, 'gm'))?.length ?? 0;
    const titles = deck.scene.slides.filter(({ items }) =>
      items.some((item) => item.kind === 'text' && item.placeholder === 'title'),
    );
    expect(count('H1')).toBe(titles.length);
    const figures = read.flatMap((page) => page.figures);
    expect(count('Figure')).toBe(figures.length);
    expect(count('Table')).toBe(deck.pages.flatMap(({ items }) => items.filter(({ kind }) => kind === 'table')).length);
    expect(count('Link')).toBe(read.flatMap((page) => page.links).length);
  });

  it('is on paper what is said, when, and of whom', async () => {
    const paper = join(folder, `${language}.paper.pdf`);
    writeFileSync(paper, await writeNotes(deck.scene, deck.brand));
    const said = squeezed(await runTool('pdftotext', ['-raw', paper, '-']));
    for (const { notes } of deck.scene.slides) expect(said).toContain(squeezed(notes ? plainText(notes) : ''));
    expect(said).toContain(language === 'en' ? 'from0:00' : '0:00开始');
    writeFileSync(paper, await writeHandout(deck.scene, deck.brand));
    const sheets = Math.ceil(deck.scene.slides.filter(({ hidden }) => !hidden).length / 3);
    expect(await runTool('pdfinfo', [paper])).toMatch(new RegExp(`Pages: +${sheets}\\n`));
    await expect(runTool('qpdf', ['--check', paper])).resolves.toContain('No syntax or stream encoding errors');
  });

  it('looks as LibreOffice shows the presentation', async () => {
    const own = join(folder, language);
    const theirs = await renderPdf(decks.deck(language).file, own);
    const isShown = (_: unknown, i: number) => !deck.scene.slides[i]?.hidden;
    const [pages, rendered, others] = [deck.pages.filter(isShown), await readPages(pdf), await readPages(theirs)];
    const shown = rendered.filter(isShown);
    expect(others).toHaveLength(pages.length);
    const wrong = pages.flatMap((page, i) => misplacedLines(page, shown[i] as Page, others[i] as Page));
    const lines = read.flatMap((page) => page.lines);
    // LibreOffice kerns, so that a line may take a word of the next one, and sets no tracking behind a run's last letter.
    expect(wrong.length, wrong.join('\n')).toBeLessThan(0.05 * lines.length);
    const ours = (await renderPictures(pdf, join(own, 'ours'), 72)).filter(isShown);
    const pictures = await renderPictures(theirs, join(own, 'theirs'), 72);
    const measured = ours.map((picture, i) => difference(picture, pictures[i] ?? ''));
    expect(measured.reduce((sum, each) => sum + each, 0) / measured.length).toBeLessThan(0.02);
    expect(Math.max(...measured)).toBeLessThan(0.06);
  });
});

describe('a line that runs to the left', () => {
  it('is set so, with its figures the other way, and read in its own order', async () => {
    const fontOf = (weight: string) =>
      readFileSync(join(ROOT, `node_modules/@expo-google-fonts/arimo/${weight}/Arimo_${weight}.ttf`));
    const latin = { declared: 'Arial', family: 'Arimo', regular: fontOf('400Regular'), bold: fontOf('700Bold') };
    const own = { ...brand, fonts: { ...brand.fonts, latin } };
    const scene = { id: 'left', language: 'en', title: 'שלום', slides: [], sections: [] };
    const deck = new PdfDeck(scene, paintContext(own), []);
    deck.addPage({ w: 300, h: 100 });
    const text = 'שלום 123 עולם';
    const run = { text, x: 20, y: 50, width: 0, size: 24, face: { eastAsian: false, bold: false } };
    deck.part('', (pen) => pen.line([{ ...run, ink: { hex: '000000' } }], false));
    const pdf = join(folder, 'left.pdf');
    writeFileSync(pdf, await deck.finish());
    // poppler says of each stretch which way it runs.
    const said = await runTool('pdftotext', ['-raw', pdf, '-']);
    expect(
      said
        .replace(/[\u202a-\u202c]/g, '')
        .trim()
        .replace(/\n/g, ' '),
    ).toBe(text);
    const [page] = await readPages(pdf);
    // Where poppler says where words stand, their letters are in the order of either reading or standing.
    const letters = (word: string) => [...word].sort().join('');
    const places = new Map(page?.words.map((word) => [letters(word.text), word.rect.x]));
    const [first, figure, last] = ['שלום', '123', 'עולם'].map((word) => places.get(letters(word)) ?? Number.NaN);
    expect(first).toBeGreaterThan(figure as number);
    expect(figure).toBeGreaterThan(last as number);
  });
});
