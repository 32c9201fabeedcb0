import { sum } from '../../core/collections.ts';
import type { Words } from '../../core/language.ts';
import { RefusedContent } from '../../core/refused-content.ts';
import { say } from '../../messages/say.ts';

/** What notes may hold at most: no deck shows more. */
export const NOTES_LIMITS = {
  headings: 1_000,
  blocks: 5_000,
  cells: 20_000,
  columns: 100,
  characters: 10_000,
  signs: 500,
  /** Characters in all: a report of two hundred pages has as many. */
  whole: 500_000,
  depth: 40,
} as const;

/** Thrown where notes hold more than is read. `words` go on after the name of their file. */
export class NotesTooLong extends RefusedContent {}

/** Begins a line that is a paragraph by itself: a heading, an entry of a list, a row of a table. */
const OWN_LINE = /^[ \t]{0,200}(?:[#|]|[-*+>] ?|\d{1,9}[.)] )/;
/** What begins entries and quotations within one another, or how far in they stand. */
const MARKERS = /^(?:[ \t]{0,8}(?:[-*+>]|\d{1,9}[.)])(?=[ \t>]|$)){1,400}/;
const SIGNS = /[[\]*_`<!~&\\]/g;
const INDENT = 4;

/**
 * Throws a NotesTooLong at the first line of a text in Markdown with which a paragraph has too many characters or signs of
 * markup, or entries and quotations stand too deep in one another: what reads Markdown goes through those again and again.
 */
export function refuseLongNotes(markdown: string): void {
  let [characters, signs, at] = [0, 0, 0];
  for (const line of markdown.split('\n')) {
    at++;
    if (line.trim() === '' || OWN_LINE.test(line)) [characters, signs] = [0, 0];
    characters += line.length;
    signs += line.match(SIGNS)?.length ?? 0;
    if (characters > NOTES_LIMITS.characters)
      throw new NotesTooLong(say.start.longParagraph({ most: NOTES_LIMITS.characters, line: at }));
    if (signs > NOTES_LIMITS.signs)
      throw new NotesTooLong(say.start.tooManySigns({ most: NOTES_LIMITS.signs, line: at }));
    if (depthOf(line) > NOTES_LIMITS.depth)
      throw new NotesTooLong(say.start.tooDeep({ most: NOTES_LIMITS.depth, line: at }));
  }
}

function depthOf(line: string): number {
  const [markers = ''] = MARKERS.exec(line) ?? [];
  const isEntry = /^\s*(?:[-*+>]|\d{1,9}[.)])\s/.test(line);
  const indent = isEntry ? (line.length - line.trimStart().length) / INDENT : 0;
  return Math.max(markers.match(/[-*+>.)]/g)?.length ?? 0, indent);
}

function refuseMore(found: number, most: number, what: Words): void {
  if (found > most) throw new NotesTooLong(say.start.tooMany({ found, most, what }));
}

/** Throws a NotesTooLong where there are more headings or blocks than a deck shows. */
export function refuseManyNotes(headings: number, blocks: number): void {
  refuseMore(headings, NOTES_LIMITS.headings, say.start.headings);
  refuseMore(blocks, NOTES_LIMITS.blocks, say.start.paragraphs);
}

/** Characters of a text that say which one it is. */
const SHOWN = 40;

/** Throws a NotesTooLong where a text, or all of them together, have more characters than a deck shows. */
export function refuseLongTexts(texts: readonly string[]): void {
  const most = NOTES_LIMITS.characters;
  const long = texts.find(({ length }) => length > most);
  if (long !== undefined) throw new NotesTooLong(say.start.longText({ most, beginning: long.slice(0, SHOWN) }));
  refuseMore(sum(texts.map(({ length }) => length)), NOTES_LIMITS.whole, say.start.characters);
}

/** Throws a NotesTooLong where a table has more columns or cells than a deck shows. */
export function refuseLargeTable(rows: number, columns: number): void {
  refuseMore(columns, NOTES_LIMITS.columns, say.start.columns);
  refuseMore(rows * columns, NOTES_LIMITS.cells, say.start.cells);
}
