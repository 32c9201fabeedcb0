import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf, renderPictures } from '../../scripts/render-deck.mjs';
import type { Box } from '../../src/core/box.ts';
import type { ColorRole } from '../../src/scene/tokens.ts';
import { brand } from '../support/brand.ts';
import { onEachLayout } from './support/blank-slides.ts';
import { openDeck, type Rect, readDeck, type WrittenSlide } from './support/deck-xml.ts';
import { useDecks } from './support/decks.ts';
import { misplacedWords } from './support/fit.ts';
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
  const bytes = onEachLayout(openDeck(decks.deck('en').bytes), typed);
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
