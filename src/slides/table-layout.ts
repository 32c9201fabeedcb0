import type { Box } from '../core/box.ts';
import { isEastAsian } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import { bold, plainText, type RichText } from '../core/rich-text.ts';
import { type Inch, ptToInch } from '../core/units.ts';
import type { Brand } from '../scene/brand.ts';
import type { TableCell, TableItem, TableRow } from '../scene/items.ts';
import type { Measurer } from '../scene/measure.ts';
import type { ColorRole, TextStyle } from '../scene/tokens.ts';
import { setText } from '../scene/typeset.ts';
import { gridSpan } from './grid.ts';

/** A table before it is laid out. */
export interface TableContent {
  readonly name: string;
  readonly path: Path;
  readonly alt: string;
  readonly columns: readonly { readonly title: RichText; readonly type: 'text' | 'number' }[];
  readonly rows: readonly (readonly RichText[])[];
  readonly style: TextStyle;
  readonly ground: ColorRole;
  /** Room above and below the text of a row. */
  readonly rowPadding: Inch;
}

/**
 * Height of a line in a cell, in em. Unlike in text boxes it follows the font: Carlito 1.22, Noto Sans CJK 1.45,
 * which is also more than Microsoft YaHei's 1.32.
 */
const CELL_LINE_EM = { latin: 1.23, eastAsian: 1.46 };

/** The table's pages: as many rows on each as the box holds, the header on every one. */
export function layoutTable(content: TableContent, box: Box, brand: Brand, measurer: Measurer): TableItem[] {
  const spans = gridSpans(content, brand, measurer);
  // The last column has no gutter behind it: the table ends where the grid does.
  const widths = spans.map(
    (count, i) => gridSpan(brand, 0, count).w + (i === spans.length - 1 ? 0 : brand.grid.gutter),
  );
  const setRow = (texts: readonly RichText[]) => layoutRow(texts, content, widths, brand.grid.gutter, measurer);
  const header = setRow(content.columns.map((column) => bold(column.title)));
  const rows = content.rows.map((cells) => setRow(cells.map((cell, i) => (i === 0 ? bold(cell) : cell))));
  return paginate(rows, box.h - header.height).map((page, i) => {
    const all = ruled([header, ...page], brand);
    return {
      kind: 'table' as const,
      name: i === 0 ? content.name : `${content.name} ${i + 1}`,
      box: { ...box, w: sum(widths), h: sum(all.map((row) => row.height)) },
      path: content.path,
      columnWidths: widths,
      rows: all,
      cellMargin: { x: brand.grid.gutter, y: content.rowPadding },
      alt: content.alt,
      rowHeader: true,
      ground: content.ground,
    };
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The rows with a rule under the header, and hairlines between the others. */
function ruled(rows: readonly TableRow[], { strokes }: Brand): TableRow[] {
  return rows.map((row, i) => {
    if (i === 0) return { ...row, rule: { color: 'text', width: strokes.rule } };
    return i === rows.length - 1 ? row : { ...row, rule: { color: 'hairline', width: strokes.hairline } };
  });
}

function layoutRow(
  texts: readonly RichText[],
  content: TableContent,
  widths: readonly Inch[],
  gutter: Inch,
  measurer: Measurer,
): TableRow {
  const cells = texts.map((text, i): TableCell => {
    const space = { w: (widths[i] ?? 0) - (i === texts.length - 1 ? 0 : gutter), h: Number.POSITIVE_INFINITY };
    const { lines, excess } = setText(text, content.style, space, measurer);
    const align = content.columns[i]?.type === 'number' ? 'right' : 'left';
    return { text, style: content.style, size: content.style.size, align, lines, ...(excess ? { excess } : {}) };
  });
  const lines = Math.max(1, ...cells.map((cell) => sum(cell.lines.map((paragraph) => paragraph.length))));
  const eastAsian = texts.some((text) =>
    [...plainText(text)].some((character) => isEastAsian(character.codePointAt(0) ?? 0)),
  );
  const pitch = content.style.size * (eastAsian ? CELL_LINE_EM.eastAsian : CELL_LINE_EM.latin);
  return { height: ptToInch(lines * pitch) + 2 * content.rowPadding, cells };
}

/** Rows in pages no higher than `room`; a row that is higher has a page of its own. */
function paginate(rows: readonly TableRow[], room: Inch): TableRow[][] {
  const pages: TableRow[][] = [[]];
  let used = 0;
  for (const row of rows) {
    if (used > 0 && used + row.height > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(row);
    used += row.height;
  }
  return evened(pages, rows, room);
}

/** As many rows on each page, where they fit so: no last page with a row or two. */
function evened(pages: TableRow[][], rows: readonly TableRow[], room: Inch): TableRow[][] {
  const each = Math.ceil(rows.length / pages.length);
  const even = pages.map((_, i) => rows.slice(i * each, (i + 1) * each));
  return even.every((page) => page.length > 0 && sum(page.map((row) => row.height)) <= room) ? even : pages;
}

/**
 * How many grid columns each column takes, twelve at the most in all: first what its widest text needs on one line,
 * and where that is too much, less for the columns that are widest; what is left over goes to the last text column.
 */
function gridSpans(content: TableContent, brand: Brand, measurer: Measurer): number[] {
  const natural = content.columns.map((column, i) => {
    const cells = [bold(column.title), ...content.rows.map((row) => row[i]).filter((cell) => cell !== undefined)];
    const style = i === 0 ? { ...content.style, bold: true } : content.style;
    const widths = cells.map((cell) => longestLine(cell, style, measurer));
    return spanFor(Math.max(...widths), brand);
  });
  const spans = [...natural];
  while (sum(spans) > brand.grid.columns) {
    const widest = spans.indexOf(Math.max(...spans));
    spans[widest] = (spans[widest] ?? 1) - 1;
  }
  const spare = brand.grid.columns - sum(spans);
  const growing = content.columns.findLastIndex((column) => column.type === 'text');
  return spans.map((count, i) => (i === growing ? count + spare : count));
}

function longestLine(text: RichText, style: TextStyle, measurer: Measurer): Inch {
  const space = { w: 100, h: 100 };
  const { lines } = setText(text, style, space, measurer);
  return ptToInch(Math.max(0, ...lines.flat().map((line) => line.width))) * 1.02;
}

function spanFor(width: Inch, brand: Brand): number {
  let count = 1;
  while (count < brand.grid.columns && gridSpan(brand, 0, count).w < width) count++;
  return count;
}
