import { type Inch, PIXELS_PER_INCH, type Px } from '../../core/lengths.ts';
import type { Brand } from '../../scene/brand.ts';
import { type AxisEnds, axisEnds, type WithAxis } from '../base/axis.ts';
import type { ChartData, Compared } from '../base/common-fields.ts';
import type { PlotContext } from '../base/define-chart.ts';
import { barRoles, type Comparison, comparisonOf, highlightedCategory } from '../base/emphasis.ts';
import { type DataTable, normalise } from '../base/normalise.ts';
import { periodNames } from '../base/period-names.ts';
import { type Reference, referencesOf, type WithReference, withReferences } from '../base/reference.ts';
import { type ChartStyle, chartStyle } from '../base/style.ts';
import { referenceHeight, referenceRoom } from '../parts/reference-draw.ts';

/** Columns stand no further apart than this, so that they can be compared. */
export const COLUMN_PITCH_MAX: Px = 3.6 * PIXELS_PER_INCH;
const COLUMN_WIDTH_MAX: Px = 1.8 * PIXELS_PER_INCH;
/** Rows lie no further apart than this; what is left of the height stays empty below them. */
const ROW_PITCH_MAX: Inch = 0.9;
const ROW_FILL = 0.6;

/** A chart of one series of bars, which stand or lie. */
export type BarChart = ChartData & Compared & WithAxis & WithReference & { readonly horizontal?: boolean | undefined };

/** What bars of one series and their labels are placed by. */
export interface BarPlan {
  readonly table: DataTable;
  readonly style: ChartStyle;
  readonly axis: AxisEnds;
  /** The category whose name is bold; -1 for none. */
  readonly focus: number;
  readonly roles: ReturnType<typeof barRoles>;
  readonly comparison: Comparison | undefined;
  readonly context: PlotContext;
  /** From the middle of a bar to the next one's. */
  readonly pitch: Px;
  readonly references: readonly Reference[];
  /** The columns of the pictures beside this one, which share its base line and its sizes of text. */
  readonly beside: readonly BarPlan[];
}

/** The plan of bars that stand, as columns, or lie, as rows. */
export function planBars(chart: BarChart, context: PlotContext, lying: boolean): BarPlan {
  const named = normalise(chart);
  const table = periodNames(named, chart, context.language);
  const style = chartStyle(context.brand);
  const comparison = comparisonOf(table, chart, context.language);
  const highlighted = highlightedCategory(named, chart);
  const focus = highlighted >= 0 ? highlighted : (comparison?.to.category ?? -1);
  const count = Math.max(1, table.categories.length);
  const roles = barRoles(count, highlighted, comparison);
  const references = referencesOf(chart, table);
  const axis = withReferences(axisEnds(table, chart), references);
  const pitch = lying
    ? Math.min((context.height - referenceHeight(references, style)) / count, ROW_PITCH_MAX * PIXELS_PER_INCH)
    : Math.min((context.width - referenceRoom(references, context.width, style)) / count, COLUMN_PITCH_MAX);
  const beside = lying ? [] : columnsBeside(context);
  return { table, style, axis, focus, roles, comparison, context, pitch, references, beside };
}

function columnsBeside(context: PlotContext): BarPlan[] {
  const neighbours = (context.beside ?? []).map((each) => ({ ...each, chart: each.chart as unknown as BarChart }));
  return neighbours
    .filter(({ chart }) => (chart as { readonly type?: string }).type === 'column' && !chart.horizontal)
    .map(({ chart, width, height }) => planBars(chart, { ...context, width, height, beside: [] }, false));
}

/** The part of its space that a column fills: few columns leave room for what is said between them. */
function fill(count: number): number {
  if (count <= 3) return 0.48;
  return count <= 6 ? 0.58 : 0.66;
}

/** The width of a column. */
export function columnWidth({ table, pitch }: BarPlan): Px {
  return Math.round(Math.min(pitch * fill(Math.max(1, table.categories.length)), COLUMN_WIDTH_MAX));
}

/** The thickness of a bar that lies. */
export function rowThickness({ pitch }: BarPlan): Px {
  return Math.round(pitch * ROW_FILL);
}

/** The height that the chart's rows take at most. */
export function rowsHeight(chart: BarChart, brand: Brand): Inch {
  const table = normalise(chart);
  const above = referenceHeight(referencesOf(chart, table), chartStyle(brand)) / PIXELS_PER_INCH;
  return ROW_PITCH_MAX * Math.max(1, table.categories.length) + above;
}
