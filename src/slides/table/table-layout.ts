import type { Box } from '../../core/box.ts';
import { isEastAsian } from '../../core/language.ts';
import { type Inch, ptToInch } from '../../core/lengths.ts';
import { bold, plainText, type RichText } from '../../core/rich-text.ts';
import type { Brand } from '../../scene/brand.ts';
import type { TableCell, TableItem, TableRow } from '../../scene/items.ts';
import type { TextStyle } from '../../scene/tokens.ts';
import type { Measurer } from '../../text/measure.ts';
import { drawnLines, setText } from '../../text/typeset.ts';
import { gridSpan } from '../parts/grid.ts';
import { headerCell, type TableContent, type TableLine } from './table-content.ts';
import { gridSpans } from './table-spans.ts';

/**
 * Height of a line in a cell, in em. Unlike in text boxes it follows the font: Carlito 1.22, Noto Sans CJK 1.45,
 * which is also more than Microsoft YaHei's 1.32.
 */
const CELL_LINE_EM = { latin: 1.23, eastAsian: 1.46 };

/** The table's pages: as many rows on each as the box holds, the header on every one, the total on the last. */
export function layoutTable(content: TableContent, box: Box, brand: Brand, measurer: Measurer): TableItem[] {
  const { grid } = content;
  const spans = gridSpans(content, measurer);
  // The last column has no gutter behind it: the table ends where the grid does.
  const widths = spans.map((count, i) => gridSpan(grid, 0, count).w + (i === spans.length - 1 ? 0 : grid.gutter));
  const setRow = (texts: readonly RichText[]) => layoutRow(texts, content, widths, measurer);
  const header = setRow(content.columns.map(headerCell));
  const rows = content.rows.map(({ cells, strong }): SetRow => {
    const isBold = (i: number) => strong || content.columns[i]?.strong || (i === 0 && content.columns.length > 1);
    return { ...setRow(cells.map((cell, i) => (isBold(i) ? bold(cell) : cell))), strong };
  });
  return paginate(rows, box.h - header.height).map((page, i) => {
    const all = ruled(header, page, brand);
    return {
      kind: 'table' as const,
      name: i === 0 ? content.name : `${content.name} ${i + 1}`,
      box: { ...box, w: sum(widths), h: sum(all.map((row) => row.height)) },
      path: content.path,
      columnWidths: widths,
      rows: all,
      cellMargin: { x: grid.gutter, y: content.rowPadding },
      alt: content.alt,
      rowHeader: content.columns.length > 1,
      ...(page.at(-1)?.strong === 'total' ? { totalRow: true } : {}),
      ground: content.ground,
    };
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

interface SetRow extends TableRow {
  readonly strong: TableLine['strong'];
}

/**
 * Header and rows with their rules: one under the header and one over the total, hairlines between the others. The row
 * that is to be seen stands between rules in the highlight's colour.
 */
function ruled(header: TableRow, rows: readonly SetRow[], { strokes }: Brand): TableRow[] {
  const lifted = { color: 'highlight', width: strokes.rule } as const;
  const strong = { color: 'text', width: strokes.rule } as const;
  const below = (i: number): TableRow['rule'] => {
    const [row, next] = [rows[i], rows[i + 1]];
    if (row?.strong === 'highlight' || next?.strong === 'highlight') return lifted;
    if (i < 0 || next?.strong === 'total') return strong;
    return next ? { color: 'hairline', width: strokes.hairline } : undefined;
  };
  return [header, ...rows].map(({ height, cells: each }, i) => {
    const rule = below(i - 1);
    return { height, cells: each, ...(rule ? { rule } : {}) };
  });
}

function layoutRow(
  texts: readonly RichText[],
  content: TableContent,
  widths: readonly Inch[],
  measurer: Measurer,
): TableRow {
  const cells = texts.map((text, i): TableCell => {
    const space = {
      w: (widths[i] ?? 0) - (i === texts.length - 1 ? 0 : content.grid.gutter),
      h: Number.POSITIVE_INFINITY,
    };
    const { lines, excess } = setText(text, content.style, space, measurer);
    const { align = 'left', strong } = content.columns[i] ?? {};
    const style: TextStyle = strong ? { ...content.style, color: 'subject' } : content.style;
    const drawn = drawnLines(text, lines, content.style, measurer);
    return { text, style, size: style.size, align, lines: drawn, ...(excess ? { excess } : {}) };
  });
  const lines = Math.max(1, ...cells.map((cell) => sum(cell.lines.map((paragraph) => paragraph.length))));
  const eastAsian = texts.some((text) =>
    [...plainText(text)].some((character) => isEastAsian(character.codePointAt(0) ?? 0)),
  );
  const pitch = content.style.size * (eastAsian ? CELL_LINE_EM.eastAsian : CELL_LINE_EM.latin);
  return { height: ptToInch(lines * pitch) + 2 * content.rowPadding, cells };
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
function paginate(rows: readonly SetRow[], room: Inch): SetRow[][] {
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
