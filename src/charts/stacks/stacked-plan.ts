import type { Language } from '../../core/language.ts';
import type { Px } from '../../core/lengths.ts';
import { axisEnds, type WithAxis } from '../base/axis.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import type { PlotContext } from '../base/define-chart.ts';
import { highlightedSeries } from '../base/emphasis.ts';
import { areShares, asParts, type DataTable, normalise } from '../base/normalise.ts';
import { type Reference, referencesOf, type WithReference, withReferences } from '../base/reference.ts';
import { type ChartStyle, chartStyle, grown, shareRoles } from '../base/style.ts';
import { wordsFor } from '../base/words.ts';
import { referenceRoom } from '../parts/reference-draw.ts';
import { asSums, sums } from './stack-sums.ts';
import { rowPitch, rowThicknessOf, stackRowStyle } from './stacked-row-sizes.ts';
import { towerSizes } from './tower-sizes.ts';

/** How much larger names and values of standing stacks may be than is usual. */
const GROWN = { label: 1.22, value: 1.15 };

/** A chart of stacks, as its outline has it. */
export type StackChart = ChartData &
  Highlighted &
  WithAxis &
  WithReference & {
    readonly horizontal?: boolean | undefined;
    readonly rest?: boolean | undefined;
    readonly totals?: boolean | undefined;
  };

/** What the labels of a stacked chart are placed by. */
export interface StackPlan {
  readonly table: DataTable;
  readonly style: ChartStyle;
  readonly roles: ReturnType<typeof shareRoles>;
  readonly context: PlotContext;
  readonly horizontal: boolean;
  /** The length of the value axis. */
  readonly total: number;
  readonly pitch: Px;
  /** How thick the stacks are in it. */
  readonly thickness: Px;
  /** What each stack sums to, as it is written at its end; undefined where nothing is. */
  readonly totals: readonly (string | undefined)[];
  /** What is left of each stack to a hundred, where that is drawn. */
  readonly rest: readonly number[] | undefined;
  readonly references: readonly Reference[];
  /** What the labels of references take at the left. */
  readonly left: Px;
}

/** The plan of stacks of the parts of a table. */
export function planStacks(chart: StackChart, table: DataTable, context: PlotContext): StackPlan {
  const horizontal = chart.horizontal ?? false;
  const count = Math.max(1, table.categories.length);
  const { height } = context;
  const rows = rowPitch(height, count);
  const usual = chartStyle(context.brand);
  const style = horizontal
    ? stackRowStyle(usual, context, rows, count)
    : grown(usual, context, GROWN.label, GROWN.value);
  const drawn = present(table);
  const sizes = drawn.series.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const roles = shareRoles(sizes, highlightedSeries(table, chart));
  const references = horizontal ? [] : referencesOf(chart, table);
  const axis = withReferences(axisEnds(asSums(drawn), chart), references);
  const total = Math.max(axis.max, ...(chart.rest ? [100] : []));
  const left = referenceRoom(references, context.width, style);
  const width = context.width - left;
  const { pitch, thickness } = horizontal
    ? { pitch: rows, thickness: rowThicknessOf(rows, count) }
    : towerSizes({ table, style, width, height, total });
  const rest = chart.rest ? sums(drawn).map((sum) => Math.max(0, 100 - sum)) : undefined;
  const told = chart.totals !== false && !rest;
  const totals = told ? totalsOf(table, context.language) : table.categories.map(() => undefined);
  return { table, style, roles, context, horizontal, total, pitch, thickness, totals, rest, references, left };
}

/** The parts of a chart's data: facts are the parts of one stack. */
export const partsOf = (chart: ChartData, language?: Language): DataTable => asParts(normalise(chart, language));

/** The table with nothing where a value is missing: what is drawn of it. */
export function present(table: DataTable): DataTable {
  const series = table.series.map((each) => ({ ...each, values: each.values.map((value) => value || 0) }));
  return { ...table, series };
}

/**
 * The sums of several stacks of several parts. Shares of a whole have none, and neither has a stack of which a part is
 * missing or only a bound; with a part that is about right, so is the sum.
 */
function totalsOf(table: DataTable, language: Language): readonly (string | undefined)[] {
  const { categories, series } = table;
  if (categories.length < 2 || series.length < 2 || areShares(table)) return categories.map(() => undefined);
  const labels = asSums(table).series[0]?.labels ?? [];
  return categories.map((_, i) => {
    const bounds = series.map(({ facts }) => facts[i]?.bound);
    if (series.some(({ values }) => Number.isNaN(values[i]))) return undefined;
    if (bounds.includes('below') || bounds.includes('above')) return undefined;
    return `${bounds.includes('about') ? wordsFor(language).about : ''}${labels[i] ?? ''}`;
  });
}
