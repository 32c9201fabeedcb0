import type { Px } from '../../core/lengths.ts';
import { type AxisEnds, axisEnds, type WithAxis } from '../base/axis.ts';
import { baseConfig, type Overlay } from '../base/base-config.ts';
import type { ChartData, Compared } from '../base/common-fields.ts';
import type { ChartPlan, ChartPlot, PlotContext } from '../base/define-chart.ts';
import { barRoles, type Comparison, comparisonOf, highlightedCategory } from '../base/emphasis.ts';
import { normalise } from '../base/normalise.ts';
import { periodNames } from '../base/period-names.ts';
import { type Reference, referencesOf, type WithReference, withReferences } from '../base/reference.ts';
import { type ChartStyle, chartStyle, grown, rowStyle } from '../base/style.ts';
import { barFill } from '../parts/marks.ts';
import { referenceHeight, referenceOptions, referencePlugins, referenceRoom } from '../parts/reference-draw.ts';

/** The part of the distance of rows that a bar takes. */
const ROW_FILL = 0.66;
/** The part of its space that columns side by side fill. */
const GROUP_FILL = 0.8;
/** How much larger names and values of columns may be than is usual. */
const GROWN = { label: 1.22, value: 1.6 };

/** The style of columns, whose names and values have room to be larger than usual. */
const columnStyle = (context: PlotContext): ChartStyle =>
  grown(chartStyle(context.brand), context, GROWN.label, GROWN.value);

/** A chart of one series of bars, which stand or lie. */
type BarChart = ChartData & Compared & WithAxis & WithReference & { readonly horizontal?: boolean | undefined };

/** What bars of one series and their labels are placed by. */
export interface BarPlan extends ChartPlan {
  readonly axis: AxisEnds;
  /** The category whose name is bold; -1 for none. */
  readonly focus: number;
  readonly roles: ReturnType<typeof barRoles>;
  readonly comparison: Comparison | undefined;
  /** From the middle of a bar to the next one's. */
  readonly pitch: Px;
  readonly references: readonly Reference[];
  /** Whether values stand above their columns, and never in them. */
  readonly above?: boolean;
  /** How many columns stand side by side in each category; one where omitted. */
  readonly slots?: number;
  /** The columns of the pictures beside this one, which share its base line and its sizes of text. */
  readonly beside: readonly BarPlan[];
}

/** The plan of bars that stand, as columns, or lie, as rows. */
export function planBars(chart: BarChart, context: PlotContext, lying: boolean): BarPlan {
  const named = normalise(chart, context.language);
  const table = periodNames(named, chart, context.language);
  const comparison = comparisonOf(table, chart, context.language);
  const highlighted = highlightedCategory(named, chart);
  const focus = highlighted >= 0 ? highlighted : (comparison?.to.category ?? -1);
  const count = Math.max(1, table.categories.length);
  const roles = barRoles(count, highlighted, comparison);
  const references = referencesOf(chart, table);
  const axis = withReferences(axisEnds(table, chart), references);
  const style = lying ? rowStyle(chartStyle(context.brand), context, context.height / count) : columnStyle(context);
  const pitch = lying
    ? (context.height - referenceHeight(references, style)) / count
    : (context.width - referenceRoom(references, context.width, style)) / count;
  const beside = lying ? [] : columnsBeside(context);
  return { table, style, axis, focus, roles, comparison, context, pitch, references, beside };
}

function columnsBeside(context: PlotContext): BarPlan[] {
  const neighbours = (context.beside ?? []).map((each) => ({ ...each, chart: each.chart as unknown as BarChart }));
  return neighbours
    .filter(({ chart }) => (chart as { readonly type?: string }).type === 'column' && !chart.horizontal)
    .map(({ chart, width, height }) => planBars(chart, { ...context, width, height, beside: [] }, false));
}

/** The part of its space that a column fills. Columns of a comparison leave room for its arrow. */
function fill(count: number, compared: boolean): number {
  if (count <= 3) return compared ? 0.56 : 0.72;
  return count <= 6 ? 0.66 : 0.72;
}

/** The width of a column. */
export function columnWidth({ table, pitch, comparison, slots = 1 }: BarPlan): Px {
  const part = slots > 1 ? GROUP_FILL : fill(Math.max(1, table.categories.length), comparison !== undefined);
  return Math.round((pitch * part) / slots);
}

/** The thickness of a bar that lies. */
export function rowThickness({ pitch }: BarPlan): Px {
  return Math.round(pitch * ROW_FILL);
}

/** The picture of one series of bars, and what must be found in it. */
export function barPlot(plan: BarPlan, barThickness: Px, overlay: Overlay, options: object, lying = false): ChartPlot {
  const { table, style, roles, comparison, references } = plan;
  const [series] = table.series;
  const dataset = { data: [...(series?.values ?? [])], ...barFill(roles, style), barThickness };
  const config = baseConfig('bar', { labels: [...table.categories], datasets: [dataset] }, overlay, {
    ...options,
    plugins: referenceOptions(references, lying ? 'x' : 'y', style),
  });
  const labels = [...table.categories, ...(series?.labels ?? []), ...(comparison ? [comparison.text] : [])];
  const all = [...labels, ...references.map(({ text }) => text)];
  return { config, labels: all, ...referencePlugins(references) };
}
