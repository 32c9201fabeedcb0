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
import { layoutPairs } from './pairs.ts';
import { sourceField } from './source-field.ts';

/** How wide the field of the headline and the sources is, beside a long table as well. */
const FIELD_WIDTH: Inch = 4;
const BESIDE_LONG: Inch = 3.6;
const CLEAR: Inch = 0.25;
const TABLE_GAP: Inch = 0.45;
/** Sizes of the table and the padding of its rows, from the largest. */
const TABLE: readonly Pt[] = [20, 18, 16, 14, 13, 12];
const PADDINGS: readonly Inch[] = [0.36, 0.28, 0.2, 0.14, 0.1, 0.07];
/** What the widths of the table are counted on. */
const GRID = { columns: 24, gutter: 0.1 } as const;
const DESK_LEAST: Pt = 11;
/** More rows than these stand in two columns, so far apart. */
const MOST_ROWS = 12;
const PAIR_GAP: Inch = 0.35;

/** All figures in one table beside a field with the headline and the sources; undefined where they need more than a page. */
export function sourcesRegister(
  content: TableContent,
  citations: readonly RichText[],
  context: Composed,
): Page | undefined {
  if (isDarkFill(context.brand, context.ground)) return undefined;
  const pairs = isLong(content) ? registerIn(content, citations, context, true) : undefined;
  return pairs ?? registerIn(content, citations, context, false);
}

function registerIn(
  content: TableContent,
  citations: readonly RichText[],
  context: Composed,
  inPairs: boolean,
): Page | undefined {
  const { body, deck } = context;
  const side = sourceField(citations, context, inPairs ? BESIDE_LONG : FIELD_WIDTH);
  if (!side) return undefined;
  const x = side.end + TABLE_GAP;
  const room = { ...body, x, w: body.x + body.w - x };
  const y = Math.max(
    body.y,
    ...marksOn(context)
      .filter((box) => overlaps(box, room))
      .map((box) => box.y + box.h + CLEAR),
  );
  const tables = tablesIn(content, context, { ...room, y, h: body.y + body.h - y }, inPairs);
  if (!tables) return undefined;
  return {
    ...side,
    items: [...tables, ...side.items],
    lists: { facts: deck.uses().map(({ fact }) => fact.id), sources: true },
  };
}

const isLong = ({ rows }: TableContent) => rows.length > MOST_ROWS;

/** The table at the largest size at which it is one page, in one column or two, and no text is cut. */
function tablesIn(
  content: TableContent,
  context: Composed,
  box: Box,
  inPairs: boolean,
): readonly TableItem[] | undefined {
  const { brand, measurer, ground } = context;
  const grid = { ...GRID, left: box.x, right: box.x + box.w };
  const sizes = isAtDesk(context) ? [...TABLE.slice(2), DESK_LEAST] : TABLE;
  for (const size of sizes) {
    for (const rowPadding of PADDINGS) {
      const style = { ...content.style, size, floor: size };
      const sized = { ...content, style, grid, ground, rowPadding };
      const pages = inPairs
        ? layoutPairs(sized, false, { ...context, body: box, grid: { ...context.grid, gutter: PAIR_GAP } })
        : layoutTable(sized, box, brand, measurer).map((table) => [table]);
      const [tables = [], ...more] = pages;
      const isHeld = tables.every(({ rows }) => rows.every(({ cells }) => cells.every(({ excess }) => !excess)));
      if (tables.length > 0 && more.length === 0 && isHeld) return tables;
    }
  }
  return undefined;
}
