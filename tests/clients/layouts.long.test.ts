import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertFiles, renderPdf, renderPictures } from '../../scripts/render-deck.mjs';
import type { Box } from '../../src/core/box.ts';
import type { ColorRole } from '../../src/scene/tokens.ts';
import { shipped as brand } from '../support/brand.ts';
import { onEachLayout, type Typing, typedEverywhere } from './support/blank-slides.ts';
import { deckIn, projectBrands } from './support/brand-decks.ts';
import { openDeck, type Rect, readDeck, type WrittenShape, type WrittenSlide } from './support/deck-xml.ts';
import { useDecks } from './support/decks.ts';
import { collidingWords, letters, misplacedWords } from './support/fit.ts';
import { withTitlesTwice } from './support/longer-titles.ts';
import { type Page, type Picture, readPages, readPicture, rgb, share } from './support/rendering.ts';

const DPI = 96;
const decks = useDecks();

/** One slide on each layout, rendered. */
interface Rendered {
  readonly slides: readonly WrittenSlide[];
  readonly pages: readonly Page[];
  readonly pictures: readonly Picture[];
}

async function rendered(name: string, typed?: string): Promise<Rendered> {
  const deck = join(decks.folder, `${name}.pptx`);
  const bytes = onEachLayout(openDeck(decks.deck('en').bytes), typedEverywhere(typed));
  writeFileSync(deck, bytes);
  const pdf = await renderPdf(deck, join(decks.folder, name));
  const pictures = await renderPictures(pdf, join(decks.folder, name), DPI);
  return {
    slides: readDeck(openDeck(bytes)).slides,
    pages: await readPages(pdf),
    pictures: pictures.map(readPicture),
  };
}

const color = (role: ColorRole) => rgb(brand.colors[role].hex);
const pixels = ({ x, y, w, h }: Box): Rect => ({ x: x * DPI, y: y * DPI, w: w * DPI, h: h * DPI });

describe('a slide that somebody adds', () => {
  const frames = Object.values(brand.frames);
  let empty: Rendered;
  let typed: Rendered;

  beforeAll(async () => {
    empty = await rendered('empty');
    typed = await rendered('typed', 'Typed');
  });

  const pictureOf = (layout: string): Picture => {
    const picture = empty.pictures[empty.slides.findIndex((slide) => slide.layout === layout)];
    if (!picture) throw new Error(`There is no picture of the layout ${layout}.`);
    return picture;
  };

  it('finds a layout for every frame of the brand', () => {
    const layouts = empty.slides.map((slide) => slide.layout);
    expect(layouts).toEqual(expect.arrayContaining(frames.map((frame) => frame.title)));
  });

  it.each(frames)('stands on the ground of the layout $title', ({ title, ground }) => {
    expect(share(pictureOf(title), color(ground))).toBeGreaterThan(0.4);
  });

  it.each(frames)('has the art of the layout $title', ({ title, art }) => {
    const hidden = art.flatMap((piece) => {
      const roles = piece.art.shapes.flatMap((shape) => shape.fill ?? shape.stroke?.color ?? []);
      const absent = roles.filter((role) => share(pictureOf(title), color(role), pixels(piece.box)) < 0.0005);
      return absent.map((role) => `${piece.name}: ${role}`);
    });
    expect(hidden).toEqual([]);
  });

  it.each(frames)('shows no prompt of the layout $title while it is empty', ({ title }) => {
    const at = empty.slides.findIndex((slide) => slide.layout === title);
    const drawn = (empty.slides[at]?.backdrop ?? []).flatMap((shape) => shape.paragraphs).join(' ');
    const words = empty.pages[at]?.words.map((word) => word.text) ?? [];
    expect(words.filter((word) => !drawn.includes(word))).toEqual([]);
  });

  it.each(frames)(
    'shows what is typed into the layout $title where its placeholders are',
    ({ title, placeholders }) => {
      const at = typed.slides.findIndex((slide) => slide.layout === title);
      const [slide, page] = [typed.slides[at], typed.pages[at]];
      if (!slide || !page) throw new Error(`There is no page of the layout ${title}.`);
      expect(misplacedWords(slide, page)).toEqual([]);
      const drawn = slide.backdrop.flatMap((shape) => shape.paragraphs).join(' ');
      const words = page.words.filter((word) => !drawn.includes(word.text));
      // Layouts have a place for a footer only in decks that print one.
      const places = Object.keys(placeholders).filter((name) => name !== 'footer');
      expect(words.length).toBeGreaterThanOrEqual(places.length);
    },
  );
});

/** 36 letters; nothing else on the slides has one of these words. */
const TITLE = 'Thirty-six letters and not one fewer';

const isTitle = ({ placeholder }: WrittenShape) => /^(title|ctrTitle)$/.test(placeholder ?? '');

/** A whole slide: bodies of six lines, and what Insert > Header & Footer adds. */
const wholeSlide: Typing = ({ name, type, idx }) => {
  const word = `${name.split(' ')[0]}${idx}`;
  const lines = (count: number) => Array.from({ length: count }, (_, i) => `${word}line${i + 1}`);
  if (type === 'title' || type === 'ctrTitle') return [TITLE];
  if (type === 'subTitle') return lines(2);
  const isLine = ['dt', 'ftr', 'sldNum'].includes(type) || /Kicker|Source/.test(name);
  return lines(isLine ? 1 : 6);
};

describe('a slide that is written on from top to bottom', async () => {
  const brands = await projectBrands();
  const names = [...brands.keys()];
  let pages: ReadonlyMap<string, readonly Page[]>;
  let written: ReadonlyMap<string, readonly WrittenSlide[]>;

  beforeAll(async () => {
    const files: string[] = [];
    const slides = new Map<string, readonly WrittenSlide[]>();
    for (const [name, own] of brands) {
      const bytes = onEachLayout(openDeck(await deckIn(own)), wholeSlide);
      slides.set(name, readDeck(openDeck(bytes)).slides);
      files.push(join(decks.folder, `whole-${name}.pptx`));
      writeFileSync(files.at(-1) ?? '', bytes);
    }
    const pdfs = await convertFiles(files, 'pdf', decks.folder);
    const read = await Promise.all(pdfs.map(readPages));
    pages = new Map(names.map((name, i) => [name, read[i] ?? []]));
    written = slides;
  });

  it.each(names)('has nothing on another thing or off the page on any layout of %s', (name) => {
    const slides = written.get(name) ?? [];
    expect(slides).toHaveLength(13);
    const wrong = slides.flatMap((slide, i) => {
      const page = pages.get(name)?.[i];
      if (!page) return [`${slide.layout} is not drawn`];
      const own = {
        ...slide,
        shapes: slide.shapes.filter(isTitle),
      };
      const said = page.words.length > 8 ? [] : ['says next to nothing'];
      // A brand may set titles in capitals, and turned texts come letter by letter.
      const isOfTitle = ({ text }: { readonly text: string }) =>
        TITLE.includes(text) || (text.length > 2 && letters(TITLE).includes(letters(text)));
      const title = misplacedWords(own, { ...page, words: page.words.filter(isOfTitle) });
      return [...said, ...title, ...collidingWords(slide, page)].map((finding) => `${slide.layout}: ${finding}`);
    });
    expect(wrong).toEqual([]);
  });
});

/** Words of the title that stand below its box; LibreOffice sets tight lines a little above theirs. */
function belowTitle({ shapes }: WrittenSlide, { words }: Page): string[] {
  const title = shapes.find(isTitle);
  if (!title) return ['has no title'];
  const { x, y, w, h } = title.rect;
  const said = letters(title.paragraphs.join(''));
  const own = words.filter(({ text, rect }) => {
    return (
      /[\p{L}\p{N}]/u.test(text) &&
      said.includes(letters(text)) &&
      rect.x >= x - 2 &&
      rect.x < x + w &&
      rect.y > y - rect.h &&
      rect.y < y + h
    );
  });
  const low = own.filter(({ rect }) => rect.y + 0.8 * rect.h > y + h + 2);
  return own.length === 0 ? ['shows no title'] : low.map(({ text }) => `"${text}" is below the title’s box`);
}

describe.each(['en', 'zh'])('a deck in %s whose titles become twice as long', (language) => {
  it('has none below its box or on another text', async () => {
    const bytes = withTitlesTwice(openDeck(decks.deck(language).bytes));
    const file = join(decks.folder, `twice-${language}.pptx`);
    writeFileSync(file, bytes);
    const pages = await readPages(await renderPdf(file, decks.folder));
    const { slides } = readDeck(openDeck(bytes));
    expect(pages.length).toBeGreaterThan(20);
    const wrong = pages.flatMap((page, i) => {
      const slide = slides[i];
      if (!slide) return [];
      const found = [...belowTitle(slide, page), ...collidingWords(slide, page, isTitle)];
      return found.map((finding) => `Slide ${i + 1}: ${finding}`);
    });
    expect(wrong).toEqual([]);
  });
});
