import type { Box } from '../../../core/box.ts';
import { overlaps } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { isDarkFill } from '../../../layout/colors.ts';
import { isAtDesk } from '../../../layout/scale.ts';
import type { TableItem } from '../../../scene/items.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { marksOn } from '../../stage/headline.ts';
import { layoutTable, type TableContent } from '../../table/table-layout.ts';
import { sourceField } from './source-field.ts';

/** How wide the field of the headline and the sources is. */
const FIELD_WIDTH: Inch = 4;
const CLEAR: Inch = 0.25;
const TABLE_GAP: Inch = 0.45;
/** Sizes of the table and the padding of its rows, from the largest. */
const TABLE: readonly Pt[] = [20, 18, 16, 14, 13, 12];
const PADDINGS: readonly Inch[] = [0.36, 0.28, 0.2, 0.14, 0.1, 0.07, 0.05];
/** What the widths of the table are counted on. */
const GRID = { columns: 24, gutter: 0.1 } as const;
const DESK_LEAST: Pt = 11;

/** All figures in one table beside a field with the headline and the sources; undefined where they need more than a page. */
export function sourcesRegister(
  content: TableContent,
  citations: readonly RichText[],
  context: Composed,
): Page | undefined {
  const { body, brand, ground, deck } = context;
  if (isDarkFill(brand, ground)) return undefined;
  const side = sourceField(citations, context, FIELD_WIDTH);
  if (!side) return undefined;
  const x = side.end + TABLE_GAP;
  const room = { ...body, x, w: body.x + body.w - x };
  const y = Math.max(
    body.y,
    ...marksOn(context)
      .filter((box) => overlaps(box, room))
      .map((box) => box.y + box.h + CLEAR),
  );
  const table = tableIn(content, context, { ...room, y, h: body.y + body.h - y });
  if (!table) return undefined;
  return {
    ...side,
    items: [table, ...side.items],
    lists: { facts: deck.uses().map(({ fact }) => fact.id), sources: true },
  };
}
/** The table at the largest size at which it is one page, and no text is cut. */
function tableIn(content: TableContent, context: Composed, box: Box): TableItem | undefined {
  const { brand, measurer, ground } = context;
  const grid = { ...GRID, left: box.x, right: box.x + box.w };
  const sizes = isAtDesk(context) ? [...TABLE.slice(2), DESK_LEAST] : TABLE;
  for (const size of sizes) {
    for (const rowPadding of PADDINGS) {
      const style = { ...content.style, size, floor: size };
      const [table, more] = layoutTable({ ...content, style, grid, ground, rowPadding }, box, brand, measurer);
      if (table && !more && table.rows.every(({ cells }) => cells.every(({ excess }) => !excess))) return table;
    }
  }
  return undefined;
}
