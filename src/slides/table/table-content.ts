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
}

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

/** The heading of a column: its title, bold, and its unit below it. */
export function headerCell({ title, unit }: TableColumn): RichText {
  const { paragraphs, path } = bold(title);
  return unit === undefined
    ? { paragraphs, path }
    : { paragraphs: [...paragraphs, [{ text: unit, bold: false }]], path };
}
