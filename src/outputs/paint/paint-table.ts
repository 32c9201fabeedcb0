import { inchToPt } from '../../core/lengths.ts';
import type { PlacedTable } from '../../scene/page/place-table.ts';
import type { PlacedLine } from '../../scene/page/place-text.ts';
import type { PaintContext } from './context.ts';
import { paintLines } from './paint-text.ts';
import type { PagePen, Tag } from './pen.ts';
import { levelLine } from './shapes.ts';

export function paintTable(pen: PagePen, table: PlacedTable, context: PaintContext): void {
  pen.tag({ kind: 'table', alt: table.alt }, () => {
    for (const [r, { cells }] of table.rows.entries()) {
      pen.tag({ kind: 'row' }, () => {
        for (const [c, { lines }] of cells.entries()) {
          pen.tag(cellTag(table, r, c), () => {
            paintCell(pen, lines, context);
          });
        }
      });
    }
  });
  pen.tag({ kind: 'artefact' }, () => {
    for (const { x, y, w, color, width } of table.rules) {
      pen.path(levelLine(inchToPt(x), inchToPt(y), inchToPt(w)), { stroke: { ink: context.ink(color), width } });
    }
  });
}

/** A cell's paragraphs, each by itself where there are several, so that their words do not run together. */
function paintCell(pen: PagePen, paragraphs: readonly (readonly PlacedLine[])[], context: PaintContext): void {
  for (const lines of paragraphs) {
    const paint = () => paintLines(pen, lines, context);
    if (paragraphs.length > 1) pen.tag({ kind: 'paragraph' }, paint);
    else paint();
  }
}

/** The cells of the first row head their columns, unless another table does; those of the first column may name their rows. */
function cellTag({ headless, rowHeader }: PlacedTable, row: number, column: number): Tag {
  if (row === 0 && !headless) return { kind: 'header-cell', of: 'column' };
  return column === 0 && rowHeader ? { kind: 'header-cell', of: 'row' } : { kind: 'cell' };
}
