import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPackage } from '../support/package-check.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { soundTemplates } from '../template/sound-templates.ts';
import type { WrittenShape } from './support/deck-xml.ts';
import { letters, misplacedWords } from './support/fit.ts';
import { foreignTemplates } from './support/foreign-templates.ts';
import { departures, fixedColors, verticalSlides } from './support/inheritance.ts';
import { readPicture } from './support/rendering.ts';
import { contrastOf, type SetLine } from './support/set-lines.ts';
import { DPI, deckName, type Order, SHORT, type TemplateDeck, templateDecks } from './support/template-decks.ts';
import { validationErrors } from './support/validation.ts';

const LANGUAGES = ['en', 'zh'] as const;
/** Of the templates that tests draw these, each in one language. */
const DRAWN = { several: 'zh', pictures: 'en', dark: 'en', odd: 'en', vertical: 'en' } as const;
/** Of the templates of others these: PowerPoint's own layouts in English and in French, and LibreOffice's manner. */
const FOREIGN = /pandoc|officer-(template|example)|libreoffice-(dna|metropolis|portfolio)/;

/** The least size of a cover's title, in hundredths of a point. */
const LEGIBLE = 4000;
/** Covers and sections come first: their texts make room for a scene. */
const OPENINGS = 4;
const MAKES_ROOM = /^(Title|Subtitle) (has a place|sets a size) of its own/;
/** A rail of its art crosses the places of its titles, which slides leave for that. */
const RAILED = /^libreoffice-portfolio/;

/** Contrast that text needs (WCAG 2.2, 1.4.3), and large text, from so many points; that of a template's own choice. */
const ENOUGH = { text: 4.5, large: 3, from: 24, theirs: 2 };
/** What is measured is drawn, and so blurred and rounded. */
const BLUR = 0.05;

const folder = temporaryFolder();
const OWN = soundTemplates().flatMap((template) =>
  Object.entries(DRAWN).flatMap(([name, language]) => (template.name.startsWith(name) ? [{ template, language }] : [])),
);
const foreign = (await foreignTemplates()).filter(({ name }) => FOREIGN.test(name));
const orders: Order[] = [
  ...OWN.map((own) => ({ ...own, kinds: SHORT })),
  ...foreign.map((template, i) => ({ template, language: LANGUAGES[i % 2] ?? 'en', kinds: SHORT })),
];
const names = orders.map(deckName);

/** Lines of the slide's own text that are hard to read, with their contrast. */
function faintLines({ slides, lines, pictures }: TemplateDeck): string[] {
  return slides.flatMap(({ shapes }, i) => {
    const picture = readPicture(pictures[i] ?? '');
    return (lines[i] ?? [])
      .map((line) => ({ line, needed: neededContrast(line, shapes), contrast: contrastOf(line, picture, DPI / 72) }))
      .filter(({ needed, contrast }) => contrast < needed - BLUR)
      .map(({ line, contrast }) => `Slide ${i + 1}: "${line.text}" has a contrast of ${contrast.toFixed(1)}`);
  });
}

/** None for what the layout says itself; text in the colours of its placeholder is as faint as the template has it. */
function neededContrast({ text, rect, size }: SetLine, shapes: readonly WrittenShape[]): number {
  const says = shapes.filter(({ paragraphs, rect: box }) => {
    const inside = rect.y > box.y - rect.h && rect.y + rect.h < box.y + box.h + rect.h;
    return inside && letters(paragraphs.join('\n')).includes(letters(text));
  });
  if (says.length === 0) return 0;
  if (says.every(({ placeholder, colored }) => placeholder !== undefined && !colored)) return ENOUGH.theirs;
  return size >= ENOUGH.from ? ENOUGH.large : ENOUGH.text;
}

describe('a deck on somebody else’s template', () => {
  let decks: ReadonlyMap<string, TemplateDeck>;
  let failed: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const made = await templateDecks(orders, folder);
    decks = new Map(made.decks.map((deck) => [deck.name, deck]));
    failed = made.failed;
  });

  const deckOf = (name: string): TemplateDeck => {
    const deck = decks.get(name);
    if (!deck) throw new Error(failed.get(name));
    return deck;
  };

  it.each(names)('%s is sound: by our own check and by the Open XML SDK', async (name) => {
    const { file } = deckOf(name);
    expect(checkPackage(new Uint8Array(readFileSync(file)))).toEqual([]);
    expect(await validationErrors(file, 'Microsoft365')).toEqual([]);
  });

  it.each(names)('%s follows its layouts on nine slides of ten, none of them of vertical text', (name) => {
    const { parts, slides } = deckOf(name);
    // A title too small for the back of a room is larger, by no more than covers need.
    const isMeant = (departure: string, slide: number) =>
      (slide < OPENINGS && MAKES_ROOM.test(departure)) ||
      Number(/^Title sets a size of its own over (\d+)$/.exec(departure)?.[1]) < LEGIBLE ||
      (RAILED.test(name) && departure === 'Title has a place of its own');
    const own = departures(parts).map((list, i) => list.filter((departure) => !isMeant(departure, i)));
    const astray = own.flatMap((list, i) => (list.length > 0 ? [`Slide ${i + 1}: ${list.join('; ')}`] : []));
    expect(astray.length, astray.join('\n')).toBeLessThanOrEqual(slides.length / 10);
    expect(verticalSlides(parts)).toEqual([]);
  });

  it.each(names)('%s has the theme’s colours', (name) => {
    expect(fixedColors(deckOf(name).parts)).toEqual([]);
  });

  it.each(names)('%s has every word inside the box of the shape that says it', (name) => {
    const { slides, pages } = deckOf(name);
    expect(pages).toHaveLength(slides.length);
    const wrong = slides.flatMap((slide, i) => {
      const page = pages[i];
      return page ? misplacedWords(slide, page).map((finding) => `Slide ${i + 1}: ${finding}`) : [];
    });
    expect(wrong).toEqual([]);
  });

  it.each(names)('%s can be read on whatever its layouts show', (name) => {
    expect(faintLines(deckOf(name))).toEqual([]);
  });
});
