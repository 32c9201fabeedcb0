import { type Inch, PIXELS_PER_INCH, type Px } from '../../core/lengths.ts';
import type { Brand } from '../../scene/brand.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Margins } from '../base/base-config.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import type { PlotContext } from '../base/define-chart.ts';
import { highlightedCategory } from '../base/emphasis.ts';
import { type DataTable, normalise } from '../base/normalise.ts';
import type { Pen } from '../base/pen.ts';
import { type ChartStyle, chartStyle } from '../base/style.ts';
import { type Face, type Lines, linesHeight, textWidth } from '../parts/lettering.ts';
import { rowNames } from '../parts/row-names.ts';

/** Rows stand no further apart than this; what is left of the height stays empty below them. */
const PITCH_MAX: Inch = 0.6;
/** Radius of the dots, in em of the labels. */
const RADIUS = 0.36;

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
  /** Height of the line that names the two series. */
  readonly head: Px;
  /** The least and the greatest value. */
  readonly ends: { readonly min: number; readonly max: number };
}

export const dumbbellFace = (style: ChartStyle, bold: boolean): Face => ({
  family: style.family,
  size: style.label.size,
  bold,
});

const headHeight = (style: ChartStyle): Px => linesHeight(1, style.label.size) + style.gap;

/** The chart as rows of two dots. */
export function dumbbellPlan(chart: ChartData & Highlighted, context: PlotContext): DumbbellPlan {
  const table = normalise(chart);
  const style = chartStyle(context.brand);
  const head = headHeight(style);
  const rows = Math.max(1, table.categories.length);
  const values = table.series.flatMap((series) => series.values).filter(Number.isFinite);
  const [min, max] = [Math.min(...values, Number.MAX_VALUE), Math.max(...values, -Number.MAX_VALUE)];
  return {
    ...{ table, style, context, head },
    highlighted: highlightedCategory(table, chart),
    pitch: Math.min((context.height - head) / rows, PITCH_MAX * PIXELS_PER_INCH),
    radius: RADIUS * style.label.size,
    // Where all values are one, they stand in the middle.
    ends: min < max ? { min, max } : { min: (min || 0) - 1, max: (max || 0) + 1 },
  };
}

/** The height that the rows need at most. */
export function dumbbellHeight(chart: ChartData & Highlighted, brand: Brand): Inch {
  const rows = Math.max(1, normalise(chart).categories.length);
  return rows * PITCH_MAX + headHeight(chartStyle(brand)) / PIXELS_PER_INCH;
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
    const width = (series: number) =>
      textWidth(pen, table.series[series]?.labels[row] ?? '', dumbbellFace(style, true));
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
