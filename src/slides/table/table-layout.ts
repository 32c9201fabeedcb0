import type { Box } from '../../core/box.ts';
import { maxOf, sum } from '../../core/collections.ts';
import { isEastAsian } from '../../core/language.ts';
import { type Inch, ptToInch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { bold, plainText, type RichText, richText } from '../../core/rich-text.ts';
import { columnsFor, type Grid, gridSpan } from '../../layout/grid.ts';
import type { Brand } from '../../scene/brand.ts';
import type { TableCell, TableItem, TableRow } from '../../scene/items.ts';
import type { Align, ColorRole, TextStyle } from '../../scene/tokens.ts';
import { endsBetweenWords, HELD_SPACE, withoutJoiners, wordStretches } from '../../text/line-break.ts';
import type { Measurer } from '../../text/measure.ts';
import { drawnLines, keptTogether, setNearly, setText } from '../../text/typeset.ts';

/**
 * Height of a line in a cell, in em. Unlike in text boxes it follows the font: Carlito 1.22, Noto Sans CJK 1.45,
 * which is also more than Microsoft YaHei's 1.32.
 */
const CELL_LINE_EM = { latin: 1.23, eastAsian: 1.46 };

/** How wide each column is, and how much of that is free at the right of its texts: none of the last, the table's edge. */
export interface TableColumns {
  readonly widths: readonly Inch[];
  readonly margins: readonly Inch[];
}

/** A table's rows as they are set, each as high as its lines need. */
export interface SetTable extends TableColumns {
  readonly header: TableRow;
  readonly rows: readonly SetRow[];
}

/** The table's pages: as many rows on each as the box holds, the header on every one, the total on the last. */
export function layoutTable(content: TableContent, box: Box, brand: Brand, measurer: Measurer): TableItem[] {
  const { rows, ...set } = setTable(content, tableColumns(content, measurer), measurer);
  return paginate(rows, box.h - set.header.height).map((page, i) =>
    tableItem(content, { ...set, box, rows: page, rules: tableRules(page, brand), index: i }),
  );
}

/** The columns as their texts need them, in columns of the grid, with its gutter between them. */
export function tableColumns(content: TableContent, measurer: Measurer): TableColumns {
  const { grid } = content;
  const spans = gridSpans(content, measurer);
  // The last column has no gutter behind it: the table ends where the grid does.
  const margins = spans.map((_, i) => (i === spans.length - 1 ? 0 : grid.gutter));
  return { widths: spans.map((count, i) => gridSpan(grid, 0, count).w + (margins[i] ?? 0)), margins };
}

export function setTable(content: TableContent, own: TableColumns, measurer: Measurer): SetTable {
  const header = layoutRow(content.columns.map(headerCell), 'header', content, own, measurer);
  const rows = content.rows.map(({ cells, strong }): SetRow => {
    const isBold = (i: number) => strong || content.columns[i]?.strong || (i === 0 && content.columns.length > 1);
    const texts = cells.map((cell, i) => (isBold(i) ? bold(cell) : cell));
    return { ...layoutRow(texts, strong, content, own, measurer), strong };
  });
  return { ...own, header, rows };
}

interface TablePage extends Omit<SetTable, 'rows'> {
  readonly box: Box;
  readonly rows: readonly SetRow[];
  readonly rules: readonly TableRow['rule'][];
  readonly index: number;
}

export function tableItem(content: TableContent, page: TablePage): TableItem {
  const { box, widths, margins, header, rows, rules, index } = page;
  const all = [header, ...rows].map((row, i): TableRow => {
    const { height, cells } = row;
    const rule = rules[i];
    return { height, cells, ...(rule ? { rule } : {}) };
  });
  return {
    kind: 'table',
    name: index === 0 ? content.name : `${content.name} ${index + 1}`,
    box: { ...box, w: sum(widths), h: sum(all.map((row) => row.height)) },
    path: content.path,
    columnWidths: widths,
    rows: all,
    cellMargin: { x: margins, y: content.rowPadding },
    alt: content.alt,
    rowHeader: content.columns.length > 1,
    ...(rows.at(-1)?.strong === 'total' ? { totalRow: true } : {}),
    ground: content.ground,
  };
}

export interface SetRow extends TableRow {
  readonly strong: TableLine['strong'];
}

/** Rules below the header and the rows: strong under the header, over the total, around the highlighted row. */
export function tableRules(rows: readonly SetRow[], { strokes }: Brand): TableRow['rule'][] {
  const lifted = { color: 'highlight', width: strokes.rule } as const;
  const strong = { color: 'text', width: strokes.rule } as const;
  return [undefined, ...rows].map((row, i) => {
    const next = rows[i];
    if (row?.strong === 'highlight' || next?.strong === 'highlight') return lifted;
    if (!row || next?.strong === 'total') return strong;
    return next ? { color: 'hairline', width: strokes.hairline } : undefined;
  });
}

function layoutRow(
  texts: readonly RichText[],
  role: TableRole,
  content: TableContent,
  { widths, margins }: TableColumns,
  measurer: Measurer,
): TableRow {
  const cells = texts.map((text, i): TableCell => {
    const space = { w: (widths[i] ?? 0) - (margins[i] ?? 0), h: Number.POSITIVE_INFINITY };
    const style = cellStyle(content, i, role);
    const kept = keptTogether(text, style, space, measurer);
    const { lines, excess } = setNearly(kept, style, space, measurer);
    const { align = 'left' } = content.columns[i] ?? {};
    const drawn = drawnLines(kept, lines, style, measurer);
    return { text: withoutJoiners(text), style, size: style.size, align, lines: drawn, ...(excess ? { excess } : {}) };
  });
  return { height: maxOf(cells.map(cellHeight)) + 2 * content.rowPadding, cells };
}

function cellHeight({ text, size, lines }: TableCell): Inch {
  const eastAsian = [...plainText(text)].some((character) => isEastAsian(character.codePointAt(0) ?? 0));
  const count = Math.max(1, sum(lines.map((paragraph) => paragraph.length)));
  return ptToInch(count * size * (eastAsian ? CELL_LINE_EM.eastAsian : CELL_LINE_EM.latin));
}

/** Rows that stay together on a page: each by itself, the total with the last row above it. */
function blocksOf(rows: readonly SetRow[]): SetRow[][] {
  const blocks: SetRow[][] = [];
  for (const row of rows) {
    if (row.strong === 'total' && blocks.length > 0) blocks.at(-1)?.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

const heightOf = (rows: readonly TableRow[]) => sum(rows.map((row) => row.height));

/** Rows in pages no higher than `room`; a row that is higher has a page of its own. */
export function paginate(rows: readonly SetRow[], room: Inch): SetRow[][] {
  const blocks = blocksOf(rows);
  const pages: SetRow[][][] = [[]];
  let used = 0;
  for (const block of blocks) {
    const height = heightOf(block);
    if (used > 0 && used + height > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(block);
    used += height;
  }
  return evened(pages, blocks, room).map((page) => page.flat());
}

/** As many rows on each page, where they fit so: no last page with a row or two. */
function evened(pages: SetRow[][][], blocks: readonly SetRow[][], room: Inch): SetRow[][][] {
  const each = Math.ceil(blocks.length / pages.length);
  const even = pages.map((_, i) => blocks.slice(i * each, (i + 1) * each));
  return even.every((page) => page.length > 0 && heightOf(page.flat()) <= room) ? even : pages;
}

export interface TableContent {
  readonly name: string;
  readonly path: Path;
  readonly alt: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableLine[];
  readonly style: TextStyle;
  readonly ground: ColorRole;
  readonly rowPadding: Inch;
  /** What the widths of its columns are counted on. */
  readonly grid: Grid;
  /** How a cell is set that is not set as all are, by its column and row. */
  readonly styleOf?: (column: number, row: TableRole) => TextStyle;
}

/** What a row is of its table; undefined for one among others. */
export type TableRole = TableLine['strong'] | 'header';

export interface TableColumn {
  readonly title: RichText;
  /** The unit of its figures, on a line of its own below the title. */
  readonly unit?: string;
  readonly align: Align;
  /** Whether its texts may wrap; figures do not. */
  readonly wraps: boolean;
  /** Width in grid columns, where the outline states it. */
  readonly span?: number | undefined;
  /** Whether it is the one to be seen: bold, in the subject's colour. */
  readonly strong?: boolean;
}

export interface TableLine {
  readonly cells: readonly RichText[];
  /** The one row to be seen, or the sum of those above it: both are bold. */
  readonly strong?: 'highlight' | 'total' | undefined;
}

/** How a cell is set: one in the column to be seen in the subject's colour, unless the table says otherwise. */
function cellStyle({ style, styleOf, columns }: TableContent, column: number, row: TableRole): TextStyle {
  return styleOf?.(column, row) ?? (columns[column]?.strong ? { ...style, color: 'subject' } : style);
}

/** The heading of a column: its title, bold, and its unit, unbroken, below it. */
function headerCell({ title, unit }: TableColumn): RichText {
  const { paragraphs, path } = bold(title);
  return unit === undefined
    ? { paragraphs, path }
    : { paragraphs: [...paragraphs, [{ text: unit.replaceAll(' ', HELD_SPACE), bold: false }]], path };
}

/** Text columns grow by at most this many grid columns beyond their longest line: rows stay easy to follow. */
const GROWTH = 2;
/** Headers of figures may take this many lines, so that they do not widen their columns. */
const HEADER_LINES = 2;

/** Names of rows of so many hanzi are not broken. */
const NAME = 6;

/** How many grid columns each column needs for its widest text on one line. */
export function naturalSpans(content: TableContent, measurer: Measurer): number[] {
  return content.columns.map((_, i) => needOf(content, i, measurer).natural);
}

/** What a column needs, in grid columns: on one line, and at least, where its texts wrap. */
interface Need {
  readonly natural: number;
  readonly least: number;
}

/**
 * How many grid columns each column takes, twelve at most in all: those that the outline states, and for the others
 * what their widest text needs on one line. Where that is too much, texts wrap, the widest column's first, and columns of
 * stated widths give way before words would break; of what is left over text columns get a little, unless a column wraps
 * that the outline holds to its width.
 */
function gridSpans(content: TableContent, measurer: Measurer): number[] {
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

/** Spaces at which lines end: none between a number and its unit, which are one word. */
const BREAKING_SPACES = /[^\S\u00a0\u202f]+(?!\u2060)/u;

/** The words of a text, each by itself: they do not break, and words of hanzi should not. */
function words(text: RichText): RichText[] {
  const strong = text.paragraphs.flat()[0]?.bold ?? false;
  return plainText(text)
    .split(BREAKING_SPACES)
    .flatMap((word) =>
      /\p{Script=Han}/u.test(word) ? wordStretches(word).map(({ start, end }) => word.slice(start, end)) : word,
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
