import type { Px } from '../../core/lengths.ts';
import { type Face, linesHeight } from '../../marks/lettering.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type AxisEnds, levelsOf, type Reference, type WithLevels } from '../base/axis.ts';
import type { ChartData, Compared, Highlighted } from '../base/common-fields.ts';
import type { ChartPlan, Margins, PlotContext } from '../base/define-chart.ts';
import { chartStyle, groupRoles, grown, rowStyle } from '../base/style.ts';
import {
  barRoles,
  type Comparison,
  comparisonOf,
  highlightedCategory,
  highlightedSeries,
  normalise,
  periodNames,
} from '../base/table.ts';
import { referenceHeight, referenceRoom } from '../parts/annotations.ts';
import { estimatedWidth, type KeyEntry } from '../parts/labels.ts';

const GROWN = { label: 1.22, value: 1.6 };
/** The ratio of its space that a group fills: usually, and where rows are hardly higher than their values. */
const GROUP_FILL = { usual: 0.78, dense: 0.92 };
/** The space between the bars of a group, as a ratio of a bar with that space. */
export const GROUP_GAP = 0.1;

export interface BarPlan extends ChartPlan {
  readonly lying: boolean;
  readonly axis: AxisEnds;
  /** The category whose name is bold; -1 for none. */
  readonly focus: number;
  /** A role for each category, or for each series of groups. */
  readonly roles: readonly ColorRole[];
  readonly comparison: Comparison | undefined;
  /** From the middle of a bar, or of a group, to the next one's. */
  readonly pitch: Px;
  readonly references: readonly Reference[];
  /** Whether values stand above their columns, and never in them. */
  readonly above?: boolean;
  /** How many columns stand side by side in each category; one where omitted. */
  readonly slots?: number;
  /** The columns of the pictures beside this one, which share its base line and its sizes of text. */
  readonly beside: readonly BarPlan[];
  readonly groups?: Groups;
}

/** Several series side by side in each category. */
interface Groups {
  readonly fill: number;
  /** The width of a standing bar with the space beside it. */
  readonly slot: Px;
  /** Whether a key names the series, in any case. */
  readonly keyed?: boolean;
}

/** What bars are set in. */
export interface BarLayout {
  readonly margins: Margins;
  readonly pitch: Px;
  /** A bar with the space beside it in its group, and that space. */
  readonly slot: Px;
  readonly apart: Px;
  readonly valueFace: Face;
  readonly nameFace: Face;
  /** The room of values below zero, between the axis and the names. */
  readonly before: Px;
}

export const roleOf = ({ groups, roles }: BarPlan, series: number, category: number): ColorRole =>
  roles[groups ? series : category] ?? 'subject';

/** The plan of bars that stand or lie: one series of them, or several in groups. */
export function planBars(
  chart: ChartData & Highlighted & Partial<Compared> & WithLevels & { readonly horizontal?: boolean | undefined },
  context: PlotContext,
  { lying = false, grouped = false }: { readonly lying?: boolean | undefined; readonly grouped?: boolean },
): BarPlan {
  const named = normalise(chart, context.language);
  const whole = periodNames(named, chart, context.language);
  const table = grouped ? whole : { ...whole, series: whole.series.slice(0, 1) };
  const count = Math.max(1, table.categories.length);
  const slots = grouped ? Math.max(1, table.series.length) : 1;
  const { references, axis } = levelsOf(table, chart);
  const usual = chartStyle(context.brand);
  const longest = Math.max(...table.categories.map((name) => estimatedWidth(name, usual.label.size)));
  const isTight = grouped && longest > context.width / count;
  const style = lying
    ? rowStyle(usual, context, context.height / (count * slots))
    : grown(usual, context, isTight ? 1 : GROWN.label, GROWN.value);
  const room = lying
    ? context.height - referenceHeight(references, style)
    : context.width - referenceRoom(references, context.width, style);
  const pitch = room / count;
  const common = { lying, table, style, axis, context, pitch, references };
  if (grouped) {
    const row = (pitch * GROUP_FILL.usual) / slots;
    const fill = lying && row < linesHeight(1, style.label.size) ? GROUP_FILL.dense : GROUP_FILL.usual;
    const roles = groupRoles(table.series.length, highlightedSeries(table, chart));
    const groups = { fill, slot: (pitch * fill) / slots };
    return { ...common, roles, groups, focus: -1, comparison: undefined, beside: [] };
  }
  const comparison = comparisonOf(whole, { compare_as: 'ratio', ...chart }, context.language);
  const highlighted = highlightedCategory(named, chart);
  const beside = (lying ? [] : (context.beside ?? []))
    .map((each) => ({ ...each, chart: each.chart as unknown as Parameters<typeof planBars>[0] }))
    .filter(({ chart }) => (chart as { readonly type?: string }).type === 'column' && !chart.horizontal)
    .map(({ chart, width, height }) => planBars(chart, { ...context, width, height, beside: [] }, {}));
  return {
    ...{ ...common, comparison, beside },
    focus: highlighted >= 0 ? highlighted : (comparison?.to.category ?? -1),
    roles: barRoles(count, highlighted, comparison),
  };
}

export const keyOf = ({ table, roles }: BarPlan): readonly KeyEntry[] =>
  table.series.map(({ name }, i) => ({ name, role: roles[i] ?? 'subject' }));
