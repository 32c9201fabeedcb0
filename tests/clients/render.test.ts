import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderPdf, renderPictures } from '../../scripts/render-deck.mjs';
import { inchToPt } from '../../src/core/lengths.ts';
import { placeText } from '../../src/scene/page/place-text.ts';
import { ROOT } from '../support/brand.ts';
import { clientPackage } from './support/client-packages.ts';
import { openDeck, readDeck } from './support/deck-xml.ts';
import { LANGUAGES, useDecks } from './support/decks.ts';
import { misplacedWords } from './support/fit.ts';
import { fontsOf, inkShare, type Page, readPages, readPicture } from './support/rendering.ts';

/** Pixels to the inch of the pictures: enough to scan a QR code, and quick. */
const DPI = 96;

/** What stands in for Calibri, and where there is Chinese for Microsoft YaHei. */
const FONTS = { en: ['Carlito'], zh: ['Carlito', 'NotoSansCJKsc'] };

/** What of poppler's box of a word is above its base line: 0.78 in Carlito, 0.80 in Noto Sans CJK. */
const ASCENT = 0.79;

type QrReader = (data: Uint8ClampedArray, width: number, height: number) => { readonly data: string } | null;

/** The address that the outline's contact slide asks a QR code for, and where that slide stands in the outline. */
function outlineAddress(): { readonly id: string; readonly address: string } {
  const outline = parse(readFileSync(join(ROOT, 'slides.yaml'), 'utf8')) as { slides: { id: string; qr?: string }[] };
  const slide = outline.slides.find(({ qr }) => qr);
  if (!slide?.qr) throw new Error('The outline has no slide with a QR code.');
  return { id: slide.id, address: slide.qr };
}

const decks = useDecks();

describe.each(LANGUAGES)('LibreOffice, with the deck in %s', (language) => {
  let pdf = '';
  let pages: readonly Page[] = [];
  let pictures: readonly string[] = [];

  beforeAll(async () => {
    pdf = await renderPdf(decks.deck(language).file, join(decks.folder, language));
    pages = await readPages(pdf);
    pictures = await renderPictures(pdf, join(decks.folder, language), DPI);
  });

  it('draws a page for each slide, of the slide’s size', () => {
    const { size, slides } = readDeck(openDeck(decks.deck(language).bytes));
    // Slides that the show leaves out are not drawn: they stand last.
    const all = decks.deck(language).scene.slides;
    expect(pages).toHaveLength(all.filter(({ hidden }) => !hidden).length);
    expect(slides).toHaveLength(all.length);
    for (const page of pages) {
      expect(page.w).toBeCloseTo(size.w, 0);
      expect(page.h).toBeCloseTo(size.h, 0);
    }
  });

  it('puts every word inside the box of the shape that says it, and none off the slide', () => {
    const { slides } = readDeck(openDeck(decks.deck(language).bytes));
    const wrong = pages.flatMap((page, i) => {
      const slide = slides[i];
      return slide ? misplacedWords(slide, page).map((finding) => `Slide ${i + 1}: ${finding}`) : [];
    });
    expect(wrong).toEqual([]);
  });

  it('begins every line of a text where the scene places it, and on the base line that it says', () => {
    const placed = decks
      .deck(language)
      .scene.slides.filter(({ hidden }) => !hidden)
      .flatMap(({ items }, i) =>
        items
          .flatMap((item) => (item.kind === 'text' ? placeText(item).flat() : []))
          .flatMap(({ runs: [first], baseLine }) =>
            first ? [{ ...first, baseLine, words: pages[i]?.words ?? [] }] : [],
          ),
      );
    const elsewhere = placed.filter(
      ({ x, baseLine, size, words }) =>
        !words.some(({ rect }) => {
          const aside = Math.abs(rect.x - inchToPt(x));
          return aside < 0.1 * size && Math.abs(rect.y + ASCENT * rect.h - inchToPt(baseLine)) < 0.06 * size;
        }),
    );
    expect(placed.length).toBeGreaterThan(100);
    // Texts are measured with a little to spare, so that a line may still find room on the one before.
    expect(elsewhere.length / placed.length).toBeLessThan(0.02);
  });

  it('would show a text that stands a few points beside its box', () => {
    const { slides } = readDeck(openDeck(decks.deck(language).bytes));
    const moved = slides.slice(0, pages.length).map(({ shapes, ...slide }) => ({
      ...slide,
      shapes: shapes.map((shape) => ({ ...shape, rect: { ...shape.rect, x: shape.rect.x + 6, y: shape.rect.y + 6 } })),
    }));
    const unseen = moved.filter(
      (slide, i) => misplacedWords(slide, pages[i] ?? { w: 0, h: 0, words: [] }).length === 0,
    );
    expect(unseen).toEqual([]);
  });

  it('leaves no page blank', () => {
    const blank = pictures.filter((picture) => inkShare(readPicture(picture)) < 0.005);
    expect(pictures).toHaveLength(pages.length);
    expect(blank).toEqual([]);
    expect(pages.filter(({ words }) => words.length === 0)).toEqual([]);
  });

  it('draws with the stand-ins of the declared fonts and with no other', async () => {
    const families = (await fontsOf(pdf)).map((font) => font.replace(/-(Regular|Bold)$/, ''));
    expect(new Set(families)).toEqual(new Set(FONTS[language]));
  });

  it('shows a QR code that leads where the outline says', () => {
    const { id, address } = outlineAddress();
    const at = decks.deck(language).scene.slides.findIndex((slide) => slide.id === id);
    const { data, width, height } = readPicture(pictures[at] ?? '');
    const scan = clientPackage<QrReader>('jsqr');
    expect(scan(data, width, height)?.data).toBe(address);
  });
});
