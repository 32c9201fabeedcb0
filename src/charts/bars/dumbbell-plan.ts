import type { Px } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Margins } from '../base/base-config.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import type { PlotContext } from '../base/define-chart.ts';
import { highlightedCategory } from '../base/emphasis.ts';
import { type DataTable, normalise } from '../base/normalise.ts';
import type { Pen } from '../base/pen.ts';
import { periodNames } from '../base/period-names.ts';
import { type ChartStyle, chartStyle, rowStyle } from '../base/style.ts';
import { type Face, type Lines, linesHeight, textWidth } from '../parts/lettering.ts';
import { rowNames } from '../parts/row-names.ts';

/** Radius of the dots in em of the labels, and the most of it that rows which lie far apart have. */
const RADIUS = { least: 0.36, part: 0.09, most: 0.62 };
/** The line of a pair, in radii of its dots. */
const LINE = 0.5;

/** The least length of the hairline from a name to its pair, in spaces between mark and label. */
const GUIDE = 4;

/** Pairs of values in rows, as they are drawn. */
export interface DumbbellPlan {
  readonly table: DataTable;
  readonly style: ChartStyle;
  readonly context: PlotContext;
  readonly highlighted: number;
  readonly pitch: Px;
  readonly radius: Px;
  readonly line: Px;
  /** Height of the line that names the two series above all rows; nothing where each value has the name of its own. */
  readonly head: Px;
  readonly named: boolean;
  /** The least and the greatest value. */
  readonly ends: { readonly min: number; readonly max: number };
}

export const dumbbellFace = (style: ChartStyle, bold: boolean): Face => ({
  family: style.family,
  size: style.label.size,
  bold,
});
/** How the values are set; the second of a pair is bold. */
export const pairFace = (style: ChartStyle, bold: boolean): Face => ({
  family: style.family,
  size: style.value.size,
  bold,
});

const headHeight = (style: ChartStyle): Px => linesHeight(1, style.label.size) + style.gap;

/** The chart as rows of two dots. */
export function dumbbellPlan(chart: ChartData & Highlighted, context: PlotContext): DumbbellPlan {
  const whole = normalise(chart, context.language);
  const table = periodNames(whole, chart, context.language);
  const rows = Math.max(1, table.categories.length);
  const style = rowStyle(chartStyle(context.brand), context, context.height / rows);
  const named = linesHeight(1, style.value.size) + linesHeight(1, style.label.size) <= context.height / rows;
  const head = named ? 0 : headHeight(style);
  const em = style.label.size;
  const radius = Math.min(RADIUS.most * em, Math.max(RADIUS.least * em, (RADIUS.part * context.height) / rows));
  const values = table.series.flatMap((series) => series.values).filter(Number.isFinite);
  const [min, max] = [Math.min(...values, Number.MAX_VALUE), Math.max(...values, -Number.MAX_VALUE)];
  return {
    ...{ table, style, context, head, named },
    highlighted: highlightedCategory(whole, chart),
    pitch: (context.height - head) / rows,
    radius,
    line: Math.max(style.line, LINE * radius),
    // Where all values are one, they stand in the middle.
    ends: min < max ? { min, max } : { min: (min || 0) - 1, max: (max || 0) + 1 },
  };
}

/** The colour of a dot: the first of a pair is quiet, the second the subject, or the highlight in its row. */
export function dotRole({ highlighted }: DumbbellPlan, series: number, row: number): ColorRole {
  if (series === 0) return 'context';
  return row === highlighted ? 'highlight' : 'subject';
}

/** The series whose value stands at the left of its row; the other's stands at the right. */
export function leftSeries({ table }: DumbbellPlan, row: number): 0 | 1 {
  const [first = Number.NaN, second = Number.NaN] = table.series.map(({ values }) => values[row] ?? Number.NaN);
  return first > second ? 1 : 0;
}

/** The names of the rows, broken where they are long. */
export function dumbbellNames(pen: Pen, { table, style, context, highlighted, pitch }: DumbbellPlan): readonly Lines[] {
  return rowNames(pen, table.categories, dumbbellFace(style, false), highlighted, { width: context.width, pitch });
}

/** Room for the names at the left, and for the values beside the outermost dots. */
export function dumbbellMargins(pen: Pen, plan: DumbbellPlan): Margins {
  const { table, style, context, pitch, radius, head } = plan;
  const names = Math.max(0, ...dumbbellNames(pen, plan).map(({ width }) => width));
  const widths = table.categories.map((_, row) => {
    const left = leftSeries(plan, row);
    const width = (series: number) => besideDot(pen, plan, series, row);
    return { left: width(left), right: width(1 - left) };
  });
  const beside = radius + style.gap;
  return {
    top: head,
    right: beside + Math.max(0, ...widths.map(({ right }) => right)),
    bottom: Math.max(0, context.height - head - pitch * Math.max(1, table.categories.length)),
    left: names + (2 + GUIDE) * style.gap + beside + Math.max(0, ...widths.map(({ left }) => left)),
  };
}

/** The width of what stands beside a dot: its value, and the name of its series below that. */
export function besideDot(pen: Pen, { table, style, named }: DumbbellPlan, series: number, row: number): Px {
  const { name = '', labels = [] } = table.series[series] ?? {};
  const value = textWidth(pen, labels[row] ?? '', pairFace(style, true));
  return named ? Math.max(value, textWidth(pen, name, dumbbellFace(style, false))) : value;
}
