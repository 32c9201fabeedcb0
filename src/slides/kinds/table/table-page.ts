import { plainText, type RichText } from '../../../core/rich-text.ts';
import type { LayoutContext, Page } from '../../parts/define-slide.ts';
import { word } from '../../parts/words.ts';
import type { TableColumn, TableLine } from '../../table/table-layout.ts';
import { holdsFigures } from './table-cells.ts';
import { readTable, type TableSlide } from './table-rows.ts';

/** A table in print, and what the source line says of it. */
export interface PrintedTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableLine[];
  readonly said: Pick<Page, 'computed'>;
}

export function printedTable(whole: TableSlide, context: LayoutContext): PrintedTable {
  const { columns, rows, computed } = readTable(whole, context);
  return { columns, rows, said: computed ? { computed: [word('theTotal', context.language)] } : {} };
}

/** A heading with the unit of its column behind it. */
export function headingOf({ title, unit }: TableColumn): RichText {
  const [last = [], ...others] = title.paragraphs.toReversed();
  if (unit === undefined || plainText(title).includes(unit)) return title;
  const written = /\p{Script=Han}/u.test(plainText(title)) ? `（${unit}）` : `, ${unit}`;
  return { ...title, paragraphs: [...others.toReversed(), [...last, { text: written }]] };
}

interface Asked {
  readonly columns?: readonly { readonly type: Parameters<typeof holdsFigures>[0] }[] | undefined;
  readonly rows?: readonly unknown[] | undefined;
  readonly from?: { readonly columns: readonly unknown[]; readonly rows: readonly unknown[] } | undefined;
  readonly total: unknown;
}

/** How many columns and rows a table has, with that of its sums; and which of its columns hold figures, where it says so. */
export function extentOf({ columns, rows, from, total }: Asked) {
  return {
    columns: columns?.length ?? from?.columns.length ?? 0,
    rows: (rows?.length ?? from?.rows.length ?? 0) + (total === false ? 0 : 1),
    figures: columns?.flatMap(({ type }, i) => (holdsFigures(type) ? [i] : [])) ?? [],
  };
}
