import type { Px } from '../../core/lengths.ts';
import type { PlotContext } from '../base/define-chart.ts';
import type { DataTable } from '../base/normalise.ts';
import { type ChartStyle, fitSize, grown, rowStyle } from '../base/style.ts';
import type { Face } from '../parts/lettering.ts';
import { estimatedWidth } from '../parts/line-labels.ts';

/** The part of its space that a row fills: of few rows, and of many. */
const FILL = { few: 0.68, many: 0.76 };
const FEW = 6;
/** The part of the height that rows take at most, where names or a key stand above them. */
const ROWS = { few: 0.86, many: 0.9 };
/** The value of a lone stack's part is as large as the parts allow that take so much of it, up to so many titles. */
const SINGLE = { part: 0.12, width: 0.78, most: 3.9 };
/** How much values of several rows may grow. */
const GROWN = { names: 4 / 3, values: 2.4 };

/** What the sizes of rows depend on: the stacks, and the height that each has. */
interface Rows {
  readonly table: DataTable;
  readonly style: ChartStyle;
  readonly pitch: Px;
  readonly context: PlotContext;
}

/** The height that each row has, of the picture's height. */
export function rowPitch(height: Px, count: number): Px {
  const part = count <= FEW ? ROWS.few : ROWS.many;
  return count === 1 ? height : (part * height) / count;
}

/** The style of rows that lie so far apart. */
export function stackRowStyle(style: ChartStyle, context: PlotContext, pitch: Px, count: number): ChartStyle {
  return count === 1 ? grown(style, context, GROWN.names, 1) : rowStyle(style, context, pitch, GROWN.values);
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
  if (isLone(rows)) return { ...face, size: isAlone(rows) ? style.figure.size : loneSize(rows) };
  const thickness = rowThicknessOf(pitch, table.categories.length);
  return { ...face, size: fitSize(style.value, (size) => size <= thickness) };
}

/** The size of the values in a stack that lies alone: as large as its parts allow, the smallest of them aside. */
function loneSize({ table, style, context }: Rows): Px {
  const values = table.series.map(({ values: [value = 0] }) => Math.max(0, value || 0));
  const sum = values.reduce((total, value) => total + value, 0) || 1;
  const sizes = table.series.flatMap(({ labels }, i) => {
    const part = (values[i] ?? 0) / sum;
    return part < SINGLE.part ? [] : [(SINGLE.width * part * context.width) / estimatedWidth(labels[0] ?? '', 1)];
  });
  return Math.max(style.single, Math.min(SINGLE.most * style.single, 0.5 * context.height, ...sizes));
}
