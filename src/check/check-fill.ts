import { countsCharacters } from '../core/language.ts';
import type { Pt } from '../core/lengths.ts';
import type { Path } from '../core/path.ts';
import { plainRuns } from '../core/rich-text.ts';
import type { Finding } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import type { Brand } from '../scene/brand.ts';
import type { FrameName } from '../scene/frame.ts';
import type { ItemBase, Scene, SceneItem, SceneSlide, TextItem } from '../scene/items.ts';
import { FURNITURE } from './check-text.ts';
import { inkOf } from './ink.ts';

type AnySlide = SceneSlide<SceneItem | (ItemBase & { readonly kind: 'chart' })>;

/** The least part of its frame's height and width that a slide's ink spans. */
const LEAST = { height: 0.8, width: 0.8 };
/** Frames that have a body to be filled; in others one thing stands alone. */
const FILLED: readonly FrameName[] = ['content', 'content-dark', 'title-only', 'title-only-dark'];
/** The kind that carries less content well, by the kind that asks for more. */
const BETTER: Readonly<Record<string, string>> = {
  agenda: 'section',
  bullets: 'statement',
  cards: 'statement',
  chart: 'share',
  columns: 'lists',
  contrast: 'share',
  kpis: 'share',
  lists: 'bullets',
  map: 'picture',
  parts: 'share',
  path: 'process',
  share: 'statement',
};

/**
 * Whether a brand has sizes of its own for where decks are read. What is set in others keeps its sizes, and is not judged by
 * what these would fill or a hall takes in.
 */
export const isSizedForReading = ({ type, reading }: Brand): boolean =>
  Object.values(type).some(({ role, size }) => reading.hall[role].size !== size);

/** `sparse` for a slide that leaves much of its frame empty, of a kind that fills it as far as its content allows. */
export function checkSparse(slide: AnySlide, brand: Brand): Finding[] {
  if (!slide.fills || slide.appendix || !FILLED.includes(slide.frame)) return [];
  const { height, width } = inkOf(slide, brand);
  if (height >= LEAST.height && width >= LEAST.width) return [];
  const percent = Math.round(Math.min(height, width) * 100);
  const better = BETTER[slide.kind];
  return [{ code: 'sparse', ...say.check.sparse({ percent, isLow: height < width, kind: better }), path: slide.path }];
}

/**
 * The most lines of a point, of any other text and of one of few words in small type, and words or characters on a slide, that
 * a hall takes in while somebody speaks.
 */
const MOST = { point: 3, lines: 5, narrow: 7, words: 60, characters: 110 };
/** Nobody reads a text that says so many times as much as a whole slide may, however it is set. */
const ABSURD = 2;
/** The most pages of one table. */
const PAGES = 12;

/**
 * `hall` for what nobody reads while somebody speaks: walls of words, long texts, and slides that are so full that they were
 * set for reading at a desk; `overflow` for a text that is too long for any slide of such a deck.
 */
export function checkHall(
  { slides, language, reading }: Scene<AnySlide['items'][number]>,
  { reading: { hall } }: Pick<Brand, 'reading'>,
): Finding[] {
  if (reading === 'desk') return [];
  return slides.flatMap((slide): Finding[] => {
    if (slide.appendix || slide.hidden) return [];
    const texts = slide.items.flatMap(paragraphsOf);
    const absurd = texts.flatMap((text) => absurdText(text, language));
    if (absurd.length > 0) return absurd;
    const long = new Map(texts.map((text) => [text, longText(text, language, hall.body)]));
    // A text with a finding of its own does not count in that of its slide.
    const others = texts.filter((text) => !text.overflows && long.get(text)?.length === 0);
    const found = [...[...long.values()].flat(), ...wordsOnSlide(slide, others, language)];
    return found.length > 0 || others.length < texts.length || slide.reading !== 'desk'
      ? found
      : [{ code: 'hall', message: say.check.setDenser, hint: say.check.leaveToNotes, path: slide.path }];
  });
}

interface Paragraph {
  readonly words: string;
  readonly path: Path;
  readonly lines: number;
  readonly most: number;
  readonly size: Pt;
  /** Whether it has no room at its smallest size. */
  readonly overflows: boolean;
  readonly inTable: boolean;
}

function paragraphsOf(item: AnySlide['items'][number]): Paragraph[] {
  if (item.kind === 'table') {
    return item.rows.flatMap(({ cells }) => cells.flatMap((cell) => setParagraphs(cell, MOST.lines, true)));
  }
  if (item.kind !== 'text' || FURNITURE.includes(item.style.role)) return [];
  return setParagraphs(item, item.marker ? MOST.point : MOST.lines, false);
}

const setParagraphs = (
  { text, lines, size, excess }: Pick<TextItem, 'text' | 'lines' | 'size' | 'excess'>,
  most: number,
  inTable: boolean,
): Paragraph[] =>
  text.paragraphs.map((runs, i) => {
    const path = text.paths?.[i] ?? text.path;
    const shown = { lines: lines[i]?.length ?? 0, size, overflows: excess !== undefined };
    return { words: plainRuns(runs), path, ...shown, most, inTable };
  });

function longText(text: Paragraph, language: string, body: { readonly size: Pt }): Finding[] {
  const { words, lines, most, size, path } = text;
  const amount = amountOf(words, language);
  const isAllowed = size > body.size || lines <= MOST.narrow;
  if (lines <= most || (most !== MOST.point && amount.count <= amount.most / 2 && isAllowed)) return [];
  return [{ code: 'hall', message: say.check.longText({ lines, most }), hint: say.check.leaveToNotes, path }];
}

function absurdText({ words, path }: Paragraph, language: string): Finding[] {
  const { count, most, unit } = amountOf(words, language);
  if (count <= ABSURD * most) return [];
  return [
    { code: 'overflow', message: say.check.absurdText({ count, unit, most }), hint: say.check.leaveToNotes, path },
  ];
}

function wordsOnSlide({ path }: AnySlide, texts: readonly Paragraph[], language: string): Finding[] {
  const words = texts.flatMap((text) => (text.inTable ? [] : [text.words])).join(' ');
  const { count, most, unit } = amountOf(words, language);
  if (count <= most) return [];
  return [{ code: 'hall', message: say.check.manyWords({ count, unit, most }), hint: say.check.leaveToNotes, path }];
}

/** How much a text says, and what a hall takes in, in the words or characters of a language. */
function amountOf(text: string, language: string) {
  return countsCharacters(language)
    ? { count: countCharacters(text), most: MOST.characters, unit: say.check.characters }
    : { count: countWords(text), most: MOST.words, unit: say.check.words };
}

/** Words are what has a letter or a digit. */
const countWords = (text: string) => text.split(/[\s\u00a0]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const countCharacters = (text: string) => [...text].filter((each) => /\p{Script=Han}/u.test(each)).length;

/** `hall` for a table that goes on over more pages than anybody turns. */
export function checkPages({ slides }: Scene<AnySlide['items'][number]>): Finding[] {
  const pages = new Map<string, { path: Path; count: number }>();
  for (const { kind, path, appendix } of slides) {
    if (kind !== 'table' || appendix) continue;
    const key = path.join('.');
    pages.set(key, { path, count: (pages.get(key)?.count ?? 0) + 1 });
  }
  return [...pages.values()].flatMap(({ path, count }) => {
    if (count <= PAGES) return [];
    return [{ code: 'hall', ...say.check.longTable({ count, most: PAGES }), path } as const];
  });
}
