import { type Inch, PIXELS_PER_INCH, type Px, ptToInch } from '../../core/lengths.ts';
import type { Brand } from '../../scene/brand.ts';
import type { DataTable } from '../base/normalise.ts';
import { type ChartStyle, fitSize } from '../base/style.ts';
import type { Face } from '../parts/lettering.ts';

const PITCH_MAX: Px = 0.9 * PIXELS_PER_INCH;
/** The part of its space that a row fills: of few rows, and of many. */
const FILL = { few: 0.6, many: 0.74 };
const FEW = 6;
/** The part of the height that rows take at most, where names or a key stand above them. */
const ROWS = { few: 0.8, many: 0.9 };
/** A stack that lies alone is the picture, and as high as one. */
const SINGLE: Inch = 1.5;

/** What the sizes of rows depend on: the stacks, and the height that each has. */
interface Rows {
  readonly table: DataTable;
  readonly style: ChartStyle;
  readonly pitch: Px;
}

/** The height that each row has, of the picture's height. */
export function rowPitch(height: Px, count: number): Px {
  const part = count <= FEW ? ROWS.few : ROWS.many;
  return count === 1 ? Math.min(SINGLE * PIXELS_PER_INCH, height) : Math.min((part * height) / count, PITCH_MAX);
}

/** How thick the bars are, as Chart.js takes it: a stack that lies alone fills what its labels leave. */
export function rowThickness(pitch: Px, count: number): object {
  return count === 1 ? { categoryPercentage: 1, barPercentage: 1 } : { barThickness: rowThicknessOf(pitch, count) };
}

/** How thick the bars are. */
export function rowThicknessOf(pitch: Px, count: number): Px {
  return count === 1 ? pitch : Math.round(pitch * rowFill(count));
}

/** The part of its space that a row fills. */
export const rowFill = (count: number) => (count <= FEW ? FILL.few : FILL.many);

/** The height of a stack that lies alone, with a line of names above or below for parts that have others beside them. */
export function loneHeight(parts: number, brand: Brand): Inch {
  const line = ptToInch(brand.type.label.size * 2);
  return SINGLE + line * (parts === 1 ? 1 : 2);
}

/** Whether a stack lies alone. */
export const isLone = ({ table }: Pick<Rows, 'table'>) => table.categories.length === 1;
/** Whether the chart is one part of one whole: its value is then a big number. */
export const isAlone = (rows: Pick<Rows, 'table'>) => isLone(rows) && rows.table.series.length === 1;
/** How the names of rows are set. */
export const rowNameFace = ({ style }: Pick<Rows, 'style'>): Face => ({
  family: style.family,
  size: style.label.size,
  bold: false,
});

/** How values are set: as large as fits into the rows. */
export function rowValueFace(rows: Rows): Face {
  const { style, pitch, table } = rows;
  const face = { family: style.family, bold: true };
  if (isLone(rows)) return { ...face, size: isAlone(rows) ? style.figure.size : style.single };
  const thickness = rowThicknessOf(pitch, table.categories.length);
  return { ...face, size: fitSize(style.value, (size) => size <= thickness) };
}
