import { sum } from '../../core/collections.ts';
import { grouped } from '../../core/counted.ts';
import type { Words } from '../../core/language.ts';
import { RefusedContent } from '../../core/refused-content.ts';

/** What notes may hold at most: no deck shows more. */
export const NOTES_LIMITS = {
  headings: 1_000,
  /** Paragraphs, lists and tables. */
  blocks: 5_000,
  /** Cells of a table, and columns. */
  cells: 20_000,
  columns: 100,
  /** Characters of a paragraph, and signs in it that may be markup. */
  characters: 10_000,
  signs: 500,
  /** Characters in all: a report of two hundred pages has as many. */
  whole: 500_000,
  /** Lists and quotations within one another. */
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
    if (characters > NOTES_LIMITS.characters) throw new NotesTooLong(longParagraph(at));
    if (signs > NOTES_LIMITS.signs) throw new NotesTooLong(tooManySigns(at));
    if (depthOf(line) > NOTES_LIMITS.depth) throw new NotesTooLong(tooDeep(at));
  }
}

/** How many entries and quotations the text of a line stands in, as far as the line shows. */
function depthOf(line: string): number {
  const [markers = ''] = MARKERS.exec(line) ?? [];
  const isEntry = /^\s*(?:[-*+>]|\d{1,9}[.)])\s/.test(line);
  const indent = isEntry ? (line.length - line.trimStart().length) / INDENT : 0;
  return Math.max(markers.match(/[-*+>.)]/g)?.length ?? 0, indent);
}

/** Throws a NotesTooLong where there are more headings or blocks than a deck shows. */
export function refuseManyNotes(headings: number, blocks: number): void {
  const most = NOTES_LIMITS;
  if (headings > most.headings) throw new NotesTooLong(tooMany(headings, most.headings, 'headings', '个标题'));
  if (blocks > most.blocks) throw new NotesTooLong(tooMany(blocks, most.blocks, 'paragraphs', '段'));
}

/** Throws a NotesTooLong where a text, or all of them together, have more characters than a deck shows. */
export function refuseLongTexts(texts: readonly string[]): void {
  const [most, long] = [NOTES_LIMITS, texts.find(({ length }) => length > NOTES_LIMITS.characters)];
  if (long !== undefined) throw new NotesTooLong(longText(long.slice(0, SHOWN)));
  const whole = sum(texts.map(({ length }) => length));
  if (whole > most.whole) throw new NotesTooLong(tooMany(whole, most.whole, 'characters', '个字符'));
}

/** Throws a NotesTooLong where a table has more columns or cells than a deck shows. */
export function refuseLargeTable(rows: number, columns: number): void {
  const [most, cells] = [NOTES_LIMITS, rows * columns];
  if (columns > most.columns) throw new NotesTooLong(tooMany(columns, most.columns, 'columns in a table', '列的表格'));
  if (cells > most.cells) throw new NotesTooLong(tooMany(cells, most.cells, 'cells in a table', '个单元格的表格'));
}

function tooMany(found: number, most: number, en: string, zh: string): Words {
  return {
    en: `has ${grouped(found)} ${en}, and at most ${grouped(most)} are made into slides`,
    zh: `有 ${grouped(found)} ${zh}，最多只用 ${grouped(most)} ${zh}生成幻灯片`,
  };
}

/** Characters of a text that say which one it is. */
const SHOWN = 40;

const longText = (beginning: string): Words => ({
  en: `has a paragraph of more than ${grouped(NOTES_LIMITS.characters)} characters, which begins with “${beginning}…”`,
  zh: `有超过 ${grouped(NOTES_LIMITS.characters)} 个字符的段落，开头是“${beginning}……”`,
});

const longParagraph = (line: number): Words => ({
  en: `has a paragraph of more than ${grouped(NOTES_LIMITS.characters)} characters on line ${line}`,
  zh: `的第 ${line} 行处有超过 ${grouped(NOTES_LIMITS.characters)} 个字符的段落`,
});

const tooManySigns = (line: number): Words => ({
  en: `has a paragraph of more than ${NOTES_LIMITS.signs} signs of markup on line ${line}`,
  zh: `的第 ${line} 行处有超过 ${NOTES_LIMITS.signs} 个标记符号的段落`,
});

const tooDeep = (line: number): Words => ({
  en: `has more than ${NOTES_LIMITS.depth} lists or quotations within one another on line ${line}`,
  zh: `的第 ${line} 行处有超过 ${NOTES_LIMITS.depth} 层的列表或引文`,
});
