import { sum } from '../../../core/collections.ts';
import { plainText } from '../../../core/rich-text.ts';
import { sideBySide } from '../../../layout/grid.ts';
import type { TableItem } from '../../../scene/items.ts';
import type { LayoutContext } from '../../parts/define-slide.ts';
import { layoutTable, naturalSpans, type TableContent } from '../../table/table-layout.ts';

/** What the widths of a table are counted on that takes half of a place. */
const HALF = { columns: 24, gutter: 0.1 };
/** The most of those that the value of a figure, its origin and its slides take; the figure has the rest. */
const MAX_SPANS = { all: [6, 4, 5], bare: [7, 5] };
const ORIGIN = 2;

/** The table without the column of origins where none is said. */
function withoutBlanks(content: TableContent): { readonly content: TableContent; readonly max: readonly number[] } {
  if (content.rows.some(({ cells }) => cells[ORIGIN] && plainText(cells[ORIGIN]) !== '')) {
    return { content, max: MAX_SPANS.all };
  }
  const said = <Item>(items: readonly Item[]) => items.filter((_, i) => i !== ORIGIN);
  const rows = content.rows.map((row) => ({ ...row, cells: said(row.cells) }));
  return { content: { ...content, columns: said(content.columns), rows }, max: MAX_SPANS.bare };
}

/** The table in two columns, of the usual widths or as their texts need: a pair of tables for each page. */
export function layoutPairs(
  whole: TableContent,
  usual: boolean,
  { body, grid, brand, measurer }: Pick<LayoutContext, 'body' | 'grid' | 'brand' | 'measurer'>,
): TableItem[][] {
  const [left, right] = sideBySide(grid, body, 2);
  if (!left || !right) return [];
  const { content, max } = withoutBlanks(whole);
  const half = { left: left.x, right: left.x + left.w, columns: HALF.columns, gutter: HALF.gutter };
  const loose = { ...content, grid: half };
  const others = naturalSpans(loose, measurer).slice(1);
  const spans = max.map((most, i) => Math.min(most, others[i] ?? most));
  const all = [HALF.columns - sum(spans), ...spans];
  const columns = content.columns.map((column, i) => ({ ...column, span: usual ? all[i] : undefined }));
  const narrow = { ...loose, columns };
  const tables = layoutTable(narrow, left, brand, measurer);
  return tables.flatMap((table, i) => {
    const next = tables[i + 1];
    if (i % 2 === 1) return [];
    return [[table, ...(next ? [{ ...next, box: { ...next.box, x: right.x } }] : [])]];
  });
}
