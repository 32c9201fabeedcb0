import { sum } from '../../core/collections.ts';
import { type Inch, ptToInch } from '../../core/lengths.ts';
import { colorOn, contrastOf, isDarkFill } from '../../layout/colors.ts';
import { asData, bleedsInto, field } from '../../layout/leaves.ts';
import type { TableItem, TableRow } from '../../scene/items.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext } from '../parts/define-slide.ts';
import type { TableRole } from './table-layout.ts';

/** A column of figures with what each row has in it. */
export interface DrawnColumn {
  readonly column: number;
  readonly values: readonly (number | undefined)[];
}

interface DrawnPage {
  readonly context: LayoutContext;
  /** The rows of all pages, whose figures keep the bars of each in one scale. */
  readonly all: readonly TableRow[];
  readonly table: TableItem;
  readonly from: number;
}

/** From the longest bar to the figures, and how long it is at least. */
const GAP: Inch = 0.2;
const LEAST: Inch = 0.8;
/** How much of its row’s height a bar takes, and how high it is at most. */
const HEIGHT: { readonly part: number; readonly most: Inch } = { part: 0.5, most: 0.34 };
const MARK_CONTRAST = 3;

/** The figures of a column as bars at their left, for each row of a page; none where the column is too narrow. */
export function barsInColumn(
  { column, values }: DrawnColumn,
  { context, all, table, from }: DrawnPage,
  standing: (row: number) => { readonly strong: TableRole; readonly ground: ColorRole },
): (LaidOutItem | undefined)[] {
  const widths = all.flatMap(({ cells }) => cells[column]?.lines.flat().map(({ width }) => ptToInch(width)) ?? []);
  const x = table.box.x + sum(table.columnWidths.slice(0, column));
  const room = (table.columnWidths[column] ?? 0) - (table.cellMargin.x[column] ?? 0) - GAP - Math.max(...widths);
  const longest = Math.max(...values.map((value) => value ?? 0));
  if (room < LEAST || longest <= 0) return [];
  let y = table.box.y + (table.rows[0]?.height ?? 0);
  return table.rows.slice(1).map(({ height }, i) => {
    const value = values[from + i] ?? 0;
    const { strong, ground } = standing(from + i);
    const h = Math.min(HEIGHT.most, HEIGHT.part * height);
    const box = { x, y: y + (height - h) / 2, w: (room * value) / longest, h };
    y += height;
    if (value <= 0 || strong === 'total') return undefined;
    const role = barRole({ brand: context.brand, ground }, strong === 'highlight');
    return bleedsInto(asData(field(`${table.name} row ${from + i + 1} length`, box, role, table.path)));
  });
}

/** What a bar on a ground is filled with: the colour of the claim where it is that, else one that is seen there. */
export function barRole(
  { brand, ground }: Pick<LayoutContext, 'brand'> & { readonly ground: ColorRole },
  claimed: boolean,
): ColorRole {
  const tries: readonly ColorRole[] = isDarkFill(brand, ground)
    ? ['step-2', 'step-1', 'field-pale']
    : ['step-3', 'field', 'field-dark'];
  if (claimed) return colorOn(brand, 'highlight', ground);
  return tries.find((role) => contrastOf(brand, role, ground) >= MARK_CONTRAST) ?? 'field';
}
