import { PIXELS_PER_INCH, type Px } from '../core/units.ts';
import { type AxisEnds, axisEnds, type WithAxis } from './axis.ts';
import type { ChartData, Highlighted } from './common-fields.ts';
import type { PlotContext } from './define-chart.ts';
import { highlightedSeries } from './emphasis.ts';
import type { KeyEntry } from './key.ts';
import { type Face, linesHeight } from './lettering.ts';
import { type DataTable, normalise } from './normalise.ts';
import { type ChartStyle, chartStyle, groupRoles } from './style.ts';

/** The part of its space that a group fills: usually, and where rows are hardly higher than their values. */
const FILL = { usual: 0.78, dense: 0.92 };
/** The space between the bars of a group, in parts of a bar with that space. */
export const GROUP_GAP = 0.1;
const WIDTH_MAX: Px = 1.2 * PIXELS_PER_INCH;

/** What bars in groups and their labels are placed by. */
export interface GroupPlan {
  readonly table: DataTable;
  readonly style: ChartStyle;
  readonly axis: AxisEnds;
  readonly roles: ReturnType<typeof groupRoles>;
  readonly context: PlotContext;
  /** The part of its space that a group fills. */
  readonly fill: number;
  /** From the middle of a standing group to the next one's. */
  readonly pitch: Px;
  /** Width of a column with the space beside it. */
  readonly slot: Px;
  /** Whether the names of the series stand in a key, wherever they have room. */
  readonly keyed?: boolean;
}

/** The plan of bars in groups. */
export function planGroups(
  chart: ChartData & Highlighted & WithAxis & { readonly horizontal?: boolean | undefined },
  context: PlotContext,
): GroupPlan {
  const table = normalise(chart);
  const style = chartStyle(context.brand);
  const roles = groupRoles(table.series.length, highlightedSeries(table, chart));
  const count = Math.max(1, table.categories.length);
  const slots = Math.max(1, table.series.length);
  const row = (context.height * FILL.usual) / (count * slots);
  const fill = chart.horizontal && row < linesHeight(1, style.label.size) ? FILL.dense : FILL.usual;
  const pitch = Math.min(context.width / count, (slots * WIDTH_MAX) / fill);
  const slot = (pitch * fill) / slots;
  return { table, style, axis: axisEnds(table, chart), roles, context, fill, pitch, slot };
}

/** How the names of groups and series are set. */
export const groupNameFace = ({ style }: GroupPlan): Face => ({
  family: style.family,
  size: style.label.size,
  bold: false,
});

/** The key of the series. */
export function groupKey({ table, roles }: GroupPlan): readonly KeyEntry[] {
  return table.series.map(({ name }, i) => ({ name, role: roles[i] ?? 'subject' }));
}

/** Whether any value is below zero. */
export function hasNegative({ table }: GroupPlan): boolean {
  return table.series.some(({ values }) => values.some((value) => value < 0));
}
