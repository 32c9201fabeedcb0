import type { Language } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import type { Finding } from '../findings/finding.ts';
import type { ChartData } from './base/common-fields.ts';
import type { ChartDefinition, ChartPlot, PlotContext } from './base/define-chart.ts';
import { type DataTable, normalise } from './base/normalise.ts';
import * as kinds from './kinds/kinds.ts';

const DEFINITIONS: ReadonlyMap<string, ChartDefinition> = new Map(
  Object.values(kinds).map((definition) => [definition.type, definition as unknown as ChartDefinition]),
);

/** The definition of the chart's type. */
export function definitionOf(chart: { readonly type: string }): ChartDefinition {
  const definition = DEFINITIONS.get(chart.type);
  if (!definition) throw new Error(`No chart is of the type ${chart.type}.`);
  return definition;
}

/** The chart's Chart.js configuration and the labels that must be found in its picture. */
export function plotChart(chart: { readonly type: string }, context: PlotContext): ChartPlot {
  return definitionOf(chart).plot(chart as never, context);
}

/** Whether the chart can be edited in the presentation: as a chart, or as shapes. */
export function canBeEdited(chart: { readonly type: string }): boolean {
  const { native, shapes } = definitionOf(chart);
  return native !== undefined || shapes?.(chart as never) !== undefined;
}

/** The data as the chart prints them. */
export function tableOf(chart: { readonly type: string }, language: Language): DataTable {
  return definitionOf(chart).table?.(chart as never, language) ?? normalise(chart as unknown as ChartData, language);
}

/** What is doubtful about a chart's data: `bad-data`, `parts-do-not-sum`, `too-many-series`. */
export function reviewChart(chart: { readonly type: string }, path: Path): readonly Finding[] {
  return definitionOf(chart).review?.(chart as never, path) ?? [];
}
