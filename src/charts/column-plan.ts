import { PIXELS_PER_INCH, type Px } from '../core/units.ts';
import { type AxisEnds, axisEnds, type WithAxis } from './axis.ts';
import type { ChartData, Compared } from './common-fields.ts';
import type { PlotContext } from './define-chart.ts';
import { barRoles, type Comparison, comparisonOf, highlightedCategory } from './emphasis.ts';
import { type DataTable, normalise } from './normalise.ts';
import { periodNames } from './period-names.ts';
import { type ChartStyle, chartStyle } from './style.ts';

/** Columns stand no further apart than this, so that they can be compared. */
const PITCH_MAX: Px = 3.6 * PIXELS_PER_INCH;
const WIDTH_MAX: Px = 1.8 * PIXELS_PER_INCH;

/** What the columns of a chart and their labels are placed by. */
export interface ColumnPlan {
  readonly table: DataTable;
  readonly style: ChartStyle;
  readonly axis: AxisEnds;
  /** The category whose name is bold; -1 for none. */
  readonly focus: number;
  readonly roles: ReturnType<typeof barRoles>;
  readonly comparison: Comparison | undefined;
  readonly context: PlotContext;
  readonly pitch: Px;
  /** The columns of the pictures beside this one, which share its base line and its sizes of text. */
  readonly beside: readonly ColumnPlan[];
}

/** The plan of a chart of columns. */
export function planColumns(chart: ChartData & Compared & WithAxis, context: PlotContext): ColumnPlan {
  const named = normalise(chart);
  const table = periodNames(named, chart, context.language);
  const style = chartStyle(context.brand);
  const comparison = comparisonOf(table, chart, context.language);
  const highlighted = highlightedCategory(named, chart);
  const focus = highlighted >= 0 ? highlighted : (comparison?.to.category ?? -1);
  const count = Math.max(1, table.categories.length);
  const roles = barRoles(count, highlighted, comparison);
  const pitch = Math.min(context.width / count, PITCH_MAX);
  const neighbours = (context.beside ?? []).filter((each) => each.chart.type === 'column');
  const beside = neighbours.map(({ chart: other, width, height }) =>
    planColumns(other as unknown as typeof chart, { ...context, width, height, beside: [] }),
  );
  return { table, style, axis: axisEnds(table, chart), focus, roles, comparison, context, pitch, beside };
}

/** The part of its space that a column fills: few columns leave room for what is said between them. */
function fill(count: number): number {
  if (count <= 3) return 0.48;
  return count <= 6 ? 0.58 : 0.66;
}

/** The width of a column. */
export function columnWidth({ table, pitch }: ColumnPlan): Px {
  return Math.round(Math.min(pitch * fill(Math.max(1, table.categories.length)), WIDTH_MAX));
}
