import { type Box, rows } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { Words } from '../../core/words.ts';
import { GRID_ROWS } from './custom-items.ts';
import type { LayoutContext } from './define-slide.ts';
import { gridSpan, TWELVE, twelveColumns } from './grid.ts';

/** The first and the last column or row, counted from 1. */
type Span = readonly number[];

/** What stands on the grid: over columns and rows, or on the line above a row. */
export interface OnGrid {
  readonly show: string;
  readonly columns: Span;
  readonly rows?: Span;
  readonly above?: number;
}

/** The box of columns and rows in the slide's body. */
export function cellBox(columns: Span, rowSpan: Span, { body, grid }: Pick<LayoutContext, 'body' | 'grid'>): Box {
  const all = rows(body, GRID_ROWS, grid.gutter);
  const [first = body, last = body] = [all[(rowSpan[0] ?? 1) - 1], all[(rowSpan[1] ?? 1) - 1]];
  const [from = 1, to = 1] = columns;
  return { ...gridSpan(twelveColumns(grid), from - 1, to - from + 1), y: first.y, h: last.y + last.h - first.y };
}

/**
 * Body and grid as they are divided into rows and columns where things leave some of these free at an edge: so large that
 * what stands on them takes the whole of the body.
 */
export function stretched(items: readonly OnGrid[], { body, grid }: Pick<LayoutContext, 'body' | 'grid'>) {
  const taken = items.flatMap(({ rows: own, above }) => own ?? (above === undefined ? [] : [above]));
  const down = reach(taken, { from: body.y, length: body.h }, GRID_ROWS, grid.gutter);
  const across = reach(
    items.flatMap(({ columns }) => columns),
    { from: grid.left, length: grid.right - grid.left },
    TWELVE,
    grid.gutter,
  );
  return {
    body: { ...body, y: down.from, h: down.length },
    grid: { ...grid, left: across.from, right: across.from + across.length },
  };
}

interface Reach {
  readonly from: Inch;
  readonly length: Inch;
}

/** Where all rows or columns lie, so that those from the first to the last that is taken lie in a stretch. */
function reach(taken: Span, { from, length }: Reach, count: number, gutter: Inch): Reach {
  const [first, last] = [Math.min(...taken), Math.max(...taken)];
  const pitch = (length + gutter) / (last - first + 1);
  return { from: from - (first - 1) * pitch, length: count * pitch - gutter };
}

const common = (a: Span, b: Span): number | undefined => {
  const from = Math.max(a[0] ?? 0, b[0] ?? 0);
  return from <= Math.min(a[1] ?? 0, b[1] ?? 0) ? from : undefined;
};
const within = (inner: Span, outer: Span) => (inner[0] ?? 0) >= (outer[0] ?? 0) && (inner[1] ?? 0) <= (outer[1] ?? 0);

/** Whether an item lies wholly on a panel. */
export function liesOn(item: OnGrid, panel: OnGrid): boolean {
  if (panel.show !== 'panel' || item === panel || !panel.rows || !within(item.columns, panel.columns)) return false;
  if (item.above !== undefined) return within([item.above - 1, item.above], panel.rows);
  return item.show !== 'panel' && item.rows !== undefined && within(item.rows, panel.rows);
}

/** Whether an item begins in the row along whose top a rule is drawn, and below it. */
export function isUnderRule(item: OnGrid, rule: OnGrid): boolean {
  return rule.above !== undefined && rule.above === item.rows?.[0] && common(item.columns, rule.columns) !== undefined;
}

/** Two items that lie on top of each other, and where. */
export interface Overlap {
  /** Positions in the list, from 0; the second is the later. */
  readonly items: readonly [number, number];
  readonly column: number;
  readonly row: number;
}

/** The first two items that share a cell, unless one lies wholly on the other, a panel; a rule must not cross any. */
export function findOverlap(items: readonly OnGrid[]): Overlap | undefined {
  for (const [second, b] of items.entries()) {
    for (const [first, a] of items.slice(0, second).entries()) {
      if (liesOn(a, b) || liesOn(b, a)) continue;
      const column = common(a.columns, b.columns);
      const row = column === undefined ? undefined : sharedRow(a, b);
      if (column !== undefined && row !== undefined) return { items: [first, second], column, row };
    }
  }
  return undefined;
}

function sharedRow(a: OnGrid, b: OnGrid): number | undefined {
  if (a.rows && b.rows) return common(a.rows, b.rows);
  if (a.above !== undefined && b.above !== undefined) return a.above === b.above ? a.above : undefined;
  const [line, spread] = a.above === undefined ? [b.above, a.rows] : [a.above, b.rows];
  if (line === undefined || !spread || !within([line - 1, line], spread)) return undefined;
  return line;
}

/** What to say of two items that lie on top of each other. */
export function overlapWords({ items, column, row }: Overlap, all: readonly OnGrid[]): { message: Words; hint: Words } {
  const [a, b] = items.map((index) => ({ number: index + 1, show: all[index]?.show }));
  return {
    message: {
      en: `Items ${a?.number} (\`${a?.show}\`) and ${b?.number} (\`${b?.show}\`) lie on top of each other, in column ${column} of row ${row}.`,
      zh: `第${a?.number}项（\`${a?.show}\`）和第${b?.number}项（\`${b?.show}\`）重叠在一起，位置是第${row}行第${column}列。`,
    },
    hint: {
      en: 'Move one of them, or let it take fewer columns or rows. Only a panel may lie below others, which must then lie wholly on it.',
      zh: '请移动其中一项，或者减少它所占的行或列。只有 `panel` 可以垫在其他内容下面，而且这些内容必须完全在它之上。',
    },
  };
}
