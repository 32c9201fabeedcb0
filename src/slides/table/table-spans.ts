import { maxOf } from '../../core/extremes.ts';
import { type Inch, ptToInch } from '../../core/lengths.ts';
import { bold, plainText, type RichText, richText } from '../../core/rich-text.ts';
import type { TextStyle } from '../../scene/tokens.ts';
import type { Measurer } from '../../text/measure.ts';
import { setText } from '../../text/typeset.ts';
import { endsBetweenWords } from '../../text/word-break.ts';
import { columnsFor, type Grid, gridSpan } from '../parts/grid.ts';
import { cellStyle, headerCell, type TableContent, type TableRole } from './table-content.ts';

/** Text columns grow by at most this many grid columns beyond their longest line: rows stay easy to follow. */
const GROWTH = 2;
/** Headers of figures may take this many lines, so that they do not widen their columns. */
const HEADER_LINES = 2;

/** Names of rows of so many hanzi are not broken. */
const NAME = 6;

/** What a column needs, in grid columns: on one line, and at the least, where its texts wrap. */
interface Need {
  readonly natural: number;
  readonly least: number;
}

/**
 * How many grid columns each column takes, twelve at the most in all: those that the outline states, and for the others
 * what their widest text needs on one line. Where that is too much, texts wrap, the widest column's first, and columns of
 * stated widths give way before words would break; of what is left over text columns get a little, unless a column wraps
 * that the outline holds to its width.
 */
export function gridSpans(content: TableContent, measurer: Measurer): number[] {
  const needs = content.columns.map((_, i) => needOf(content, i, measurer));
  const spans = needs.map(({ natural }, i) => content.columns[i]?.span ?? natural);
  shrink(spans, content, needs, content.grid.columns);
  grow(spans, content, needs, content.grid.columns);
  return spans;
}

function shrink(spans: number[], { columns }: TableContent, needs: readonly Need[], room: number): void {
  const free = (i: number) => columns[i]?.span === undefined;
  const isOver = (span: number, i: number) => span > (needs[i]?.least ?? 1);
  while (sum(spans) > room) {
    const stages = [
      (span: number, i: number) => free(i) && isOver(span, i),
      isOver,
      (_: number, i: number) => free(i),
    ].map((gives) => spans.map((span, i) => (gives(span, i) ? span : 0)));
    const open = stages.find((stage) => stage.some((span) => span > 0)) ?? [];
    const widest = open.indexOf(maxOf(open));
    if ((open[widest] ?? 0) <= 1) return;
    spans[widest] = (spans[widest] ?? 1) - 1;
  }
}

function grow(spans: number[], { columns }: TableContent, needs: readonly Need[], room: number): void {
  const natural = (i: number) => needs[i]?.natural ?? 1;
  if (spans.some((span, i) => span < natural(i))) return;
  const growing = columns.flatMap((column, i) => (column.wraps && column.span === undefined ? [i] : []));
  while (sum(spans) < room) {
    const grown = (i: number) => (spans[i] ?? 1) - natural(i);
    const next = growing
      .filter((i) => grown(i) < GROWTH)
      .sort((a, b) => grown(a) - grown(b) || natural(b) - natural(a))[0];
    if (next === undefined) return;
    spans[next] = (spans[next] ?? 1) + 1;
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function needOf(content: TableContent, index: number, measurer: Measurer): Need {
  const { columns, rows, grid } = content;
  const column = columns[index];
  const title = column ? headerCell(column) : richText('');
  const styleIn = (row: TableRole) => cellStyle(content, index, row);
  const cells = rows.flatMap(({ cells: row, strong }) => {
    const cell = row[index];
    const text = cell && (index === 0 || strong || column?.strong ? bold(cell) : cell);
    return text ? [{ text, style: styleIn(strong) }] : [];
  });
  const header = { text: title, style: styleIn('header') };
  const line = ({ text, style }: typeof header) => longestLine(text, style, measurer);
  const isName = ({ text }: typeof header) => index === 0 && countsAsName(text);
  const word = (cell: typeof header) =>
    isName(cell)
      ? line(cell)
      : maxOf(
          words(cell.text).map((each) => longestLine(each, cell.style, measurer)),
          0,
        );
  const widest = (widths: readonly Inch[]) => maxOf(widths, 0);
  const body = widest(cells.map(line));
  if (!column?.wraps) {
    const span = Math.max(spanFor(body, grid), headerSpan(title, header.style, grid, measurer));
    return { natural: span, least: span };
  }
  const least = spanFor(widest([header, ...cells].map(word)), grid);
  return { natural: spanFor(Math.max(body, line(header)), grid), least };
}

/** The least span in which a heading takes few lines that end between words. */
function headerSpan(title: RichText, style: TextStyle, grid: Grid, measurer: Measurer): number {
  let count = 1;
  const fits = (span: number) => {
    const space = { w: gridSpan(grid, 0, span).w, h: Number.POSITIVE_INFINITY };
    const { lines, excess } = setText(title, style, space, measurer);
    return !excess && lines.every((paragraph) => paragraph.length <= HEADER_LINES && endsBetweenWords(paragraph));
  };
  while (count < grid.columns && !fits(count)) count++;
  return count;
}

const countsAsName = (text: RichText) => {
  const whole = plainText(text);
  return /^\p{Script=Han}+$/u.test(whole) && [...whole].length <= NAME;
};

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** Spaces at which lines end: none between a number and its unit, which are one word. */
const BREAKING_SPACES = /[^\S\u00a0\u202f]+/u;

/** The words of a text, each by itself: they do not break, and words of hanzi should not. */
function words(text: RichText): RichText[] {
  const strong = text.paragraphs.flat()[0]?.bold ?? false;
  return plainText(text)
    .split(BREAKING_SPACES)
    .flatMap((word) =>
      /\p{Script=Han}/u.test(word) ? [...SEGMENTER.segment(word)].map(({ segment }) => segment) : word,
    )
    .map((word) => richText(word, text.path, { bold: strong }));
}

function longestLine(text: RichText, style: TextStyle, measurer: Measurer): Inch {
  const { lines } = setText(text, style, { w: 100, h: 100 }, measurer);
  return (
    ptToInch(
      maxOf(
        lines.flat().map((line) => line.width),
        0,
      ),
    ) * 1.02
  );
}

function spanFor(width: Inch, grid: Grid): number {
  return columnsFor(grid, width).count;
}
