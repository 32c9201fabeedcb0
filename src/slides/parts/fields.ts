import type { Box } from '../../core/box.ts';
import { contrastOf, isDarkFill, shownWith } from '../../layout/colors.ts';
import type { Brand } from '../../scene/brand.ts';
import type { PlacedArt } from '../../scene/frame.ts';
import { onDark } from '../../scene/grounds.ts';
import type { PathItem, PictureItem, ShapeItem, TableCell, TableItem } from '../../scene/items.ts';
import { artItems } from '../../scene/page/page.ts';
import { type Over, signOn } from '../../scene/sign.ts';
import type { ColorRole, RolesOnDark } from '../../scene/tokens.ts';
import type { Field, LaidOutItem } from './define-slide.ts';

/** Contrast at which a stroke of the mark stands out from what it lies on. */
const STROKE = 2.2;

/** The brand's mark in the form or colours that stand out from a fill; `over` is what the slide still gets. */
export function markOn(
  brand: Brand,
  place: Omit<PlacedArt, 'art' | 'plate'>,
  fill: ColorRole,
  over: Over | undefined,
): (PathItem | PictureItem | ShapeItem)[] {
  if (brand.mark.logo) {
    const { colors } = shownWith(brand, fill);
    const [own, turned] = [colors[fill].hex, colors[brand.onDark[fill] ?? fill].hex];
    const grounds = over === undefined ? [own] : over === 'dark' ? [turned] : [own, turned];
    const items = artItems({ ...place, ...signOn(shownWith(brand, fill), grounds, over) });
    return items.map((item) => ({ ...item, group: place.name }));
  }
  const placed = { ...place, art: brand.mark };
  const second = contrastOf(brand, 'second', fill) >= STROKE ? 'second' : 'second-pale';
  const roles: RolesOnDark = { ...brand.onDark, subject: 'on-dark', second };
  const shown = isDarkFill(brand, fill) ? onDark(placed, roles) : placed;
  return artItems(shown).map((item) => ({ ...item, group: place.name }));
}

/** The table with its cells changed; `row` counts from the header. */
export const withCells = (
  table: TableItem,
  change: (cell: TableCell, row: number, column: number) => TableCell,
): TableItem => ({
  ...table,
  rows: table.rows.map((row, i) => ({ ...row, cells: row.cells.map((cell, j) => change(cell, i, j)) })),
});

/** What text at a place stands on: the last of the fields that has its middle; undefined where none has. */
export function fieldUnder<Own extends Field>(fields: readonly Own[], { x, y, w, h }: Box): Own | undefined {
  const [midX, midY] = [x + w / 2, y + h / 2];
  const holds = ({ box }: Field) => midX >= box.x && midX <= box.x + box.w && midY >= box.y && midY <= box.y + box.h;
  return fields.findLast(holds);
}

/** Whether an item is drawn in lines on what is below it: an icon, a rule, the brand's mark on a takeaway. */
export function isDrawn(item: LaidOutItem): boolean {
  if (item.kind === 'shape') return item.shape === 'line';
  return item.kind === 'path' && (item.fill === undefined || item.part?.kind === 'takeaway');
}

/** The field that an item which is drawn in lines stands on: the last of the rectangles that have its middle. */
export function fieldBelow(item: LaidOutItem, all: readonly LaidOutItem[]): (ShapeItem & Field) | undefined {
  const isRectangle = (each: LaidOutItem): each is ShapeItem & Field =>
    each.kind === 'shape' && (each.shape === 'rectangle' || each.shape === 'rounded') && each.fill !== undefined;
  return isDrawn(item) ? fieldUnder(all.filter(isRectangle), item.box) : undefined;
}
