import type { Box } from '../../core/box.ts';
import { maxOf } from '../../core/extremes.ts';
import { isEastAsian } from '../../core/language.ts';
import { type Inch, ptToInch } from '../../core/lengths.ts';
import { bold, plainText, type RichText } from '../../core/rich-text.ts';
import type { Brand } from '../../scene/brand.ts';
import type { TableCell, TableItem, TableRow } from '../../scene/items.ts';
import type { Measurer } from '../../text/measure.ts';
import { drawnLines, setText } from '../../text/typeset.ts';
import { gridSpan } from '../parts/grid.ts';
import { cellStyle, headerCell, type TableContent, type TableLine, type TableRole } from './table-content.ts';
import { gridSpans } from './table-spans.ts';

/**
 * Height of a line in a cell, in em. Unlike in text boxes it follows the font: Carlito 1.22, Noto Sans CJK 1.45,
 * which is also more than Microsoft YaHei's 1.32.
 */
const CELL_LINE_EM = { latin: 1.23, eastAsian: 1.46 };

/** A table's rows as they are set, each as high as its lines need. */
export interface SetTable {
  readonly widths: readonly Inch[];
  readonly header: TableRow;
  readonly rows: readonly SetRow[];
}

/** The table's pages: as many rows on each as the box holds, the header on every one, the total on the last. */
export function layoutTable(content: TableContent, box: Box, brand: Brand, measurer: Measurer): TableItem[] {
  const { widths, header, rows } = setTable(content, columnWidths(content, measurer), measurer);
  return paginate(rows, box.h - header.height).map((page, i) =>
    tableItem(content, { box, widths, header, rows: page, rules: tableRules(page, brand), index: i }),
  );
}

/** The widths of the columns as their texts need them, in columns of the grid. */
export function columnWidths(content: TableContent, measurer: Measurer): Inch[] {
  const { grid } = content;
  const spans = gridSpans(content, measurer);
  // The last column has no gutter behind it: the table ends where the grid does.
  return spans.map((count, i) => gridSpan(grid, 0, count).w + (i === spans.length - 1 ? 0 : grid.gutter));
}

/** The header and the rows, set in columns of these widths. */
export function setTable(content: TableContent, widths: readonly Inch[], measurer: Measurer): SetTable {
  const header = layoutRow(content.columns.map(headerCell), 'header', content, widths, measurer);
  const rows = content.rows.map(({ cells, strong }): SetRow => {
    const isBold = (i: number) => strong || content.columns[i]?.strong || (i === 0 && content.columns.length > 1);
    const texts = cells.map((cell, i) => (isBold(i) ? bold(cell) : cell));
    return { ...layoutRow(texts, strong, content, widths, measurer), strong };
  });
  return { widths, header, rows };
}

/** A page of a table: its rows, and the rules below the header and each of them. */
export interface TablePage extends Omit<SetTable, 'rows'> {
  readonly box: Box;
  readonly rows: readonly SetRow[];
  readonly rules: readonly TableRow['rule'][];
  /** Which of the pages it is, from 0. */
  readonly index: number;
}

/** The table of a page. */
export function tableItem(content: TableContent, { box, widths, header, rows, rules, index }: TablePage): TableItem {
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
    cellMargin: { x: content.grid.gutter, y: content.rowPadding },
    alt: content.alt,
    rowHeader: content.columns.length > 1,
    ...(rows.at(-1)?.strong === 'total' ? { totalRow: true } : {}),
    ground: content.ground,
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** A row as it is set. */
export interface SetRow extends TableRow {
  readonly strong: TableLine['strong'];
}

/**
 * The rules below the header and the rows: one under the header and one over the total, hairlines between the others. The
 * row that is to be seen stands between rules in the highlight's colour.
 */
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
  widths: readonly Inch[],
  measurer: Measurer,
): TableRow {
  const cells = texts.map((text, i): TableCell => {
    const space = {
      w: (widths[i] ?? 0) - (i === texts.length - 1 ? 0 : content.grid.gutter),
      h: Number.POSITIVE_INFINITY,
    };
    const style = cellStyle(content, i, role);
    const { lines, excess } = setText(text, style, space, measurer);
    const { align = 'left' } = content.columns[i] ?? {};
    const drawn = drawnLines(text, lines, style, measurer);
    return { text, style, size: style.size, align, lines: drawn, ...(excess ? { excess } : {}) };
  });
  return { height: maxOf(cells.map(cellHeight)) + 2 * content.rowPadding, cells };
}

/** The height of a cell's lines, one at the least. */
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
