import type { Px } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import type { PlotContext } from '../base/define-chart.ts';
import { barRoles, highlightedCategory } from '../base/emphasis.ts';
import { type DataTable, normalise, printed } from '../base/normalise.ts';
import { periodNames } from '../base/period-names.ts';
import { type ChartStyle, chartStyle, rowStyle } from '../base/style.ts';
import { wordsFor } from '../base/words.ts';

/** Shares below this are told with a decimal. */
const FINE = 0.0995;

/** A funnel's stages, and the room for each. */
export interface FunnelPlan {
  readonly table: DataTable;
  /** What is left of the stage before, above each stage; empty at the first, and where that cannot be said. */
  readonly shares: readonly string[];
  /** What the shares are shares of; empty where none is told. */
  readonly heading: string;
  readonly roles: readonly ColorRole[];
  readonly focus: number;
  readonly pitch: Px;
  readonly style: ChartStyle;
  readonly context: PlotContext;
}

/** What part of the stage before each stage is: "62%", marked where a figure is only about right. */
function sharesOf(table: DataTable, about: string): string[] {
  const { values = [], facts = [] } = table.series[0] ?? {};
  return values.map((value, i) => {
    const before = values[i - 1] ?? 0;
    if (!(before > 0) || !(value >= 0)) return '';
    const bounds = [facts[i - 1]?.bound, facts[i]?.bound];
    if (bounds.includes('below') || bounds.includes('above')) return '';
    const ratio = value / before;
    const share = printed(100 * ratio, ratio > 0 && ratio < FINE ? 1 : 0, '%', table.language);
    return bounds.includes('about') ? `${about}${share}` : share;
  });
}

/** The plan of a funnel. */
export function planFunnel(chart: ChartData & Highlighted, context: PlotContext): FunnelPlan {
  const named = normalise(chart, context.language);
  const table = periodNames(named, chart, context.language);
  const focus = highlightedCategory(named, chart);
  const count = Math.max(1, table.categories.length);
  const { about, ofStageBefore } = wordsFor(context.language);
  const shares = sharesOf(table, about);
  const pitch = context.height / count;
  const style = rowStyle(chartStyle(context.brand), context, pitch);
  const heading = shares.some((share) => share !== '') ? ofStageBefore : '';
  return {
    table,
    shares,
    heading,
    roles: barRoles(count, focus, undefined),
    focus,
    pitch,
    style,
    context,
  };
}
