import type { Px } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Margins } from '../base/base-config.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import type { PlotContext } from '../base/define-chart.ts';
import { cellOf } from '../base/emphasis.ts';
import { type DataTable, isNamed, normalise, wordsOf } from '../base/normalise.ts';
import type { Pen } from '../base/pen.ts';
import { type ChartStyle, chartStyle, rowStyle } from '../base/style.ts';
import { type Face, type Lines, linesHeight, wrapText } from '../parts/lettering.ts';
import { rowNames } from '../parts/row-names.ts';

/** From the least to the greatest value. */
export const RAMP: readonly ColorRole[] = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'];

/** Type in cells is larger than beside rows that lie so far apart, by this part. */
const CELL = 1.25;

/** What is lifted out: a cell by its row and column, a whole row, or a whole column. */
export interface Lifted {
  readonly row?: number;
  readonly column?: number;
}

/** A heat map's values, and what is drawn of them. */
export interface HeatmapPlan {
  /** Rows are series, columns are categories. */
  readonly table: DataTable;
  /** The step of each value in the ramp, row by row; undefined where it is missing. */
  readonly steps: readonly (readonly (ColorRole | undefined)[])[];
  readonly ends: { readonly least: string; readonly greatest: string };
  readonly lifted: Lifted | undefined;
  /** Whether values are written in their cells, beside the scale that explains the colours. */
  readonly written: boolean;
  readonly style: ChartStyle;
  readonly context: PlotContext;
}

export const nameFace = (style: ChartStyle): Face => ({ family: style.family, size: style.label.size, bold: false });

/** What the chart highlights: a cell by its fact, a row or a column by its name. */
function liftedIn(table: DataTable, { highlight }: Highlighted): Lifted | undefined {
  if (highlight === undefined) return undefined;
  const words = wordsOf(highlight);
  const cell = cellOf(table, words);
  if (cell) return { row: cell.series, column: cell.category };
  const row = table.series.findIndex(({ name }) => isNamed(name, words));
  if (row >= 0) return { row };
  const column = table.categories.findIndex((name) => isNamed(name, words));
  return column >= 0 ? { column } : undefined;
}

/** The plan of a heat map. */
export function planHeatmap(
  chart: ChartData & Highlighted & { readonly values: boolean },
  context: PlotContext,
): HeatmapPlan {
  const table = normalise(chart, context.language);
  const cells = table.series.flatMap(({ values, labels }) =>
    values.map((value, i) => ({ value, label: labels[i] ?? '' })),
  );
  const sorted = cells.filter(({ value }) => !Number.isNaN(value)).sort((a, b) => a.value - b.value);
  const [least, greatest] = [sorted[0], sorted.at(-1)];
  const reach = (greatest?.value ?? 0) - (least?.value ?? 0);
  const step = (value: number): ColorRole | undefined => {
    if (Number.isNaN(value)) return undefined;
    const part = reach > 0 ? (value - (least?.value ?? 0)) / reach : 0.5;
    return RAMP[Math.min(RAMP.length - 1, Math.floor(part * RAMP.length))];
  };
  return {
    table,
    steps: table.series.map(({ values }) => table.categories.map((_, i) => step(values[i] ?? Number.NaN))),
    ends: { least: least?.label ?? '', greatest: greatest?.label ?? '' },
    lifted: liftedIn(table, chart),
    written: chart.values,
    style: rowStyle(chartStyle(context.brand), context, (CELL * context.height) / (table.series.length + 1.6)),
    context,
  };
}

/** The names around the cells, and the room that they and the scale take. */
export interface HeatmapRoom {
  readonly margins: Margins;
  readonly rows: readonly Lines[];
  readonly columns: readonly Lines[];
}

/** Height of the scale below the cells, with the space before it. */
export const scaleHeight = (style: ChartStyle): Px => 2 * style.gap + linesHeight(1, style.label.size);

/** Parts of the usual width of the names of rows: they are narrowed where columns have no room for their own. */
const NARROWER = [1, 0.8, 0.6, 0.45];

function namesIn(pen: Pen, { table, style, context, lifted }: HeatmapPlan, narrowed: number) {
  const face = nameFace(style);
  const names = table.series.map(({ name }) => name);
  const pitch = context.height / (names.length + 1);
  const rows = rowNames(pen, names, face, lifted?.row ?? -1, { width: narrowed * context.width, pitch });
  const widest = Math.max(0, ...rows.map(({ width }) => width));
  const left = widest > 0 ? widest + 2 * style.gap : 0;
  const column = (context.width - left) / Math.max(1, table.categories.length) - style.gap;
  const columns = table.categories.map((name, i) => {
    return wrapText(pen, name, { ...face, bold: i === lifted?.column }, column);
  });
  const fits = [...rows, ...columns].every(({ tooWide }) => !tooWide) && rows.every(({ height }) => height <= pitch);
  return { left, rows, columns, fits };
}

/** Measures the names, and what remains for the cells. */
export function roomFor(pen: Pen, plan: HeatmapPlan): HeatmapRoom {
  const { style } = plan;
  const tried = NARROWER.map((part) => namesIn(pen, plan, part));
  const { left, rows, columns } = tried.find(({ fits }) => fits) ?? namesIn(pen, plan, NARROWER.at(-1) ?? 1);
  const top = Math.max(0, ...columns.map(({ height }) => height)) + style.gap;
  return { margins: { top, left, right: style.separator, bottom: scaleHeight(style) }, rows, columns };
}
