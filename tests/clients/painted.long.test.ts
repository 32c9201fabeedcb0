import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertFiles, renderPictures, runTool } from '../../scripts/render-deck.mjs';
import { buildDecks } from '../../src/app/build-decks.ts';
import { ptToInch } from '../../src/core/lengths.ts';
import { writePdf } from '../../src/outputs/pdf/pdf-deck.ts';
import { ROOT } from '../support/brand.ts';
import { type GoldenDeck, goldenDecks } from '../support/golden-decks.ts';
import { keepBrands, kept } from '../support/kept.ts';
import { paintedDeck } from '../support/painted-deck.ts';
import { readDeckPages, squeezed } from '../support/reading-pen.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openDeck, type Rect, readDeck } from './support/deck-xml.ts';
import { difference, misplacedLines } from './support/painted-pages.ts';
import { type Page, readPages } from './support/rendering.ts';

/** Whole decks but the project's own, which pdf.test.ts has; every kind in each brand, on a picture and on templates of others. */
const decks = goldenDecks(ROOT)
  .filter(({ name }) => !/^(deck$|kinds\.|charts\.)/.test(name))
  .map((deck) => ({ ...deck, label: `${deck.name}.${deck.language}` }));

/** Dots to the inch at which pages are compared. */
const DPI = 48;
/** The share of colours by which the two may differ: of a deck's pages on the whole, and of any one. */
const DIFFERENCE = { mean: 0.02, most: 0.06 };
/** The same on templates by others, whose fonts LibreOffice has in other widths. */
const ON_TEMPLATES = { mean: 0.04, most: 0.08 };
/** So many of a deck's lines may stand elsewhere: LibreOffice kerns, so that a line may take a word of the next. */
const LINES = 0.08;

/** Brands whose fonts LibreOffice sets a tenth of an em lower in their lines than others. */
const LOWER = /neon-quay|ledger/;

/** Decks that one run of LibreOffice draws. */
const TOGETHER = 5;

const shared = { cache: kept.cache, useBrand: keepBrands() };
const folder = temporaryFolder();
const theirs = new Map<string, string>();
/** Where each slide of a deck has charts that a program draws itself, in its own manner; in pixels. */
const charts = new Map<string, readonly (readonly Rect[])[]>();

const inPixels = ({ x, y, w, h }: Rect): Rect => {
  const pixels = (points: number) => DPI * ptToInch(points);
  return { x: pixels(x), y: pixels(y), w: pixels(w), h: pixels(h) };
};

const optionsOf = ({ files, outline, brand }: GoldenDeck) => ({
  ...{ files, outline, ...shared },
  ...(brand === undefined ? {} : { brand }),
});

beforeAll(async () => {
  const names: string[] = [];
  for (const deck of decks) {
    const { outputs } = await buildDecks({ ...optionsOf(deck), languages: [deck.language], formats: ['pptx'] });
    const path = join(folder, `${deck.label}.pptx`);
    const bytes = outputs[0]?.bytes ?? new Uint8Array();
    writeFileSync(path, bytes);
    names.push(path);
    const { slides } = readDeck(openDeck(bytes));
    charts.set(
      deck.label,
      slides.map(({ shapes }) => shapes.filter(({ chartWords }) => chartWords).map(({ rect }) => inPixels(rect))),
    );
  }
  for (let first = 0; first < names.length; first += TOGETHER) {
    const pdfs = await convertFiles(names.slice(first, first + TOGETHER), 'pdf', folder);
    for (const [i, pdf] of pdfs.entries()) theirs.set(decks[first + i]?.label ?? '', pdf);
  }
}, 1_200_000);

describe.each(decks)('$name in $language', (wanted) => {
  it('is as a PDF what it says, and looks as LibreOffice shows the presentation', async () => {
    const own = join(folder, wanted.label);
    mkdirSync(own);
    const pdf = join(own, 'ours.pdf');
    const deck = await paintedDeck({ ...optionsOf(wanted), language: wanted.language });
    writeFileSync(pdf, await writePdf(deck.scene, deck.brand));
    const said = (await runTool('pdftotext', ['-raw', pdf, '-'])).split('\f').slice(0, -1);
    const reading = readDeckPages(deck.whole);
    expect(said.map(squeezed)).toEqual(reading.map(({ lines }) => squeezed(lines.map(({ text }) => text).join(''))));

    const isShown = (_: unknown, i: number) => !deck.scene.slides[i]?.hidden;
    const others = theirs.get(wanted.label) ?? '';
    const [pages, ours] = [deck.pages.filter(isShown), (await readPages(pdf)).filter(isShown)];
    const rendered = await readPages(others);
    expect(rendered).toHaveLength(pages.length);
    // LibreOffice has the fonts of templates by others of other widths, and sets their footers as they say.
    const isOurs = deck.brand.template === undefined && !LOWER.test(wanted.name);
    if (isOurs) {
      const wrong = pages.flatMap((page, i) => misplacedLines(page, ours[i] as Page, rendered[i] as Page));
      const all = reading.flatMap(({ lines }) => lines);
      expect(wrong.length, wrong.join('\n')).toBeLessThan(LINES * all.length);
    }

    const pictures = await renderPictures(others, join(own, 'theirs'), DPI);
    const drawn = (await renderPictures(pdf, join(own, 'ours'), DPI)).filter(isShown);
    const apart = charts.get(wanted.label)?.filter(isShown) ?? [];
    const measured = drawn.map((picture, i) => difference(picture, pictures[i] ?? '', apart[i]));
    const allowed = isOurs ? DIFFERENCE : ON_TEMPLATES;
    expect(measured.reduce((sum, each) => sum + each, 0) / measured.length).toBeLessThan(allowed.mean);
    expect(Math.max(...measured)).toBeLessThan(allowed.most);
  });
});
