import type { Px } from '../../core/lengths.ts';
import { type AxisEnds, axisEnds, type WithAxis } from '../base/axis.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import type { PlotContext } from '../base/define-chart.ts';
import { highlightedSeries } from '../base/emphasis.ts';
import { type DataTable, normalise } from '../base/normalise.ts';
import { periodNames } from '../base/period-names.ts';
import { type Reference, referencesOf, type WithReference, withReferences } from '../base/reference.ts';
import { type ChartStyle, chartStyle, groupRoles, grown, rowStyle } from '../base/style.ts';
import type { KeyEntry } from '../parts/key.ts';
import { type Face, linesHeight } from '../parts/lettering.ts';
import { estimatedWidth } from '../parts/line-labels.ts';
import { referenceHeight, referenceRoom } from '../parts/reference-draw.ts';

/** The part of its space that a group fills: usually, and where rows are hardly higher than their values. */
const FILL = { usual: 0.78, dense: 0.92 };
/** The space between the bars of a group, in parts of a bar with that space. */
export const GROUP_GAP = 0.1;
/** How much larger names and values of groups may be than is usual. */
const GROWN = { label: 1.22, value: 1.6 };

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
  readonly references: readonly Reference[];
  /** Whether the names of the series stand in a key, wherever they have room. */
  readonly keyed?: boolean;
}

/** The plan of bars in groups. */
export function planGroups(
  chart: ChartData & Highlighted & WithAxis & WithReference & { readonly horizontal?: boolean | undefined },
  context: PlotContext,
): GroupPlan {
  const named = normalise(chart, context.language);
  const table = periodNames(named, chart, context.language);
  const usual = chartStyle(context.brand);
  const roles = groupRoles(table.series.length, highlightedSeries(table, chart));
  const count = Math.max(1, table.categories.length);
  const slots = Math.max(1, table.series.length);
  const references = referencesOf(chart, table);
  const axis = withReferences(axisEnds(table, chart), references);
  const longest = Math.max(...table.categories.map((name) => estimatedWidth(name, usual.label.size)));
  const names = longest <= context.width / count ? GROWN.label : 1;
  const style = chart.horizontal
    ? rowStyle(usual, context, context.height / (count * slots))
    : grown(usual, context, names, GROWN.value);
  const row = ((context.height - referenceHeight(references, style)) * FILL.usual) / (count * slots);
  const fill = chart.horizontal && row < linesHeight(1, style.label.size) ? FILL.dense : FILL.usual;
  const pitch = (context.width - referenceRoom(references, context.width, style)) / count;
  const slot = (pitch * fill) / slots;
  return { table, style, axis, roles, context, fill, pitch, slot, references };
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
