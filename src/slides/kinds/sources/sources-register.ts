import { type Box, overlaps } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { isDarkFill, subtleOn } from '../../../layout/colors.ts';
import { textLeaf } from '../../../layout/leaves.ts';
import { isAtDesk } from '../../../layout/scale.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import { type Part, stack } from '../../../layout/tree.ts';
import type { TableItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { edgeSwing, leftField } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn, marksOn } from '../../stage/headline.ts';
import { layoutTable, type TableContent } from '../../table/table-layout.ts';

/** The field of the headline and the list of sources, and how wide it is. */
const FIELD: ColorRole = 'field-pale';
const FIELD_WIDTH: Inch = 4;
const CLEAR: Inch = 0.25;
const TABLE_GAP: Inch = 0.45;
/** Sizes of the table and the padding of its rows, and sizes of the list, from the largest. */
const TABLE: readonly Pt[] = [20, 18, 16, 14, 13, 12];
const PADDINGS: readonly Inch[] = [0.36, 0.28, 0.2, 0.14, 0.1, 0.07, 0.05];
const LIST: readonly Pt[] = [16, 14, 12];
const LIST_GAP: Inch = 0.12;
/** What the widths of the table are counted on. */
const GRID = { columns: 24, gutter: 0.1 } as const;
const DESK_LEAST: Pt = 11;

/** All figures in one table beside a field with the headline and the sources; undefined where they need more than a page. */
export function sourcesRegister(
  content: TableContent,
  citations: readonly RichText[],
  context: Composed,
): Page | undefined {
  const { body, brand, ground, path, deck } = context;
  if (isDarkFill(brand, ground)) return undefined;
  const w = FIELD_WIDTH - edgeSwing(context) - CLEAR - body.x;
  const column = { ...body, w };
  const headline = headlineIn(context, { ...column, h: 0.7 * body.h }, { maxLines: 6 });
  const list = headline && listIn(citations, context, { ...column, y: headlineEnd(headline) + TABLE_GAP });
  const x = FIELD_WIDTH + edgeSwing(context) + TABLE_GAP;
  const room = { ...body, x, w: body.x + body.w - x };
  const y = Math.max(
    body.y,
    ...marksOn(context)
      .filter((box) => overlaps(box, room))
      .map((box) => box.y + box.h + CLEAR),
  );
  const table = tableIn(content, context, { ...room, y, h: body.y + body.h - y });
  if (!headline || !list || !table) return undefined;
  return {
    ...headline,
    behind: leftField(context, 'Field', FIELD_WIDTH, FIELD, path).map((item) => inRole(item, 'plate')),
    items: [table, ...list],
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

/** The sources at the foot of the field, below `room.y`. */
function listIn(citations: readonly RichText[], context: Composed, room: Box): readonly SheetItem[] | undefined {
  const end = context.body.y + context.body.h;
  for (const size of LIST) {
    const parts = citations.map(
      (text, i): Part =>
        textLeaf(context, 'label', {
          ...{ name: `Source ${i + 1}`, text, size, ground: FIELD },
          style: { color: subtleOn(context.brand, FIELD) },
        }),
    );
    const list = stack(parts, LIST_GAP)(room.w);
    if (list.fits && list.min <= end - room.y) return list.place({ ...room, y: end - list.min, h: list.min });
  }
  return undefined;
}
