import type { Inch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { bold, type RichText } from '../../core/rich-text.ts';
import type { Align, ColorRole, TextStyle } from '../../scene/tokens.ts';
import type { Grid } from '../parts/grid.ts';

/** A table before it is laid out. */
export interface TableContent {
  readonly name: string;
  readonly path: Path;
  readonly alt: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableLine[];
  readonly style: TextStyle;
  readonly ground: ColorRole;
  /** Room above and below the text of a row. */
  readonly rowPadding: Inch;
  /** What the widths of its columns are counted on. */
  readonly grid: Grid;
  /** How a cell is set that is not set as all are, by its column and row. */
  readonly styleOf?: (column: number, row: TableRole) => TextStyle;
}

/** What a row is of its table; undefined for one among others. */
export type TableRole = TableLine['strong'] | 'header';

/** A column of it. */
export interface TableColumn {
  readonly title: RichText;
  /** The unit of its figures, on a line of its own below the title. */
  readonly unit?: string;
  readonly align: Align;
  /** Whether its texts may wrap; figures do not. */
  readonly wraps: boolean;
  /** Width in grid columns, where the outline states it. */
  readonly span?: number | undefined;
  /** Whether it is the one to be seen: bold, in the subject's colour. */
  readonly strong?: boolean;
}

/** A row of it. */
export interface TableLine {
  readonly cells: readonly RichText[];
  /** The one row to be seen, or the sum of those above it: both are bold. */
  readonly strong?: 'highlight' | 'total' | undefined;
}

/** How a cell is set: one in the column to be seen in the subject's colour, unless the table says otherwise. */
export function cellStyle({ style, styleOf, columns }: TableContent, column: number, row: TableRole): TextStyle {
  return styleOf?.(column, row) ?? (columns[column]?.strong ? { ...style, color: 'subject' } : style);
}

/** The heading of a column: its title, bold, and its unit, unbroken, below it. */
export function headerCell({ title, unit }: TableColumn): RichText {
  const { paragraphs, path } = bold(title);
  return unit === undefined
    ? { paragraphs, path }
    : { paragraphs: [...paragraphs, [{ text: unit.replaceAll(' ', '\u00a0'), bold: false }]], path };
}
