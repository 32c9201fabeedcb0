import {
  cellOfFact,
  claimsNothing,
  highlightedCategory,
  highlightedSeries,
  isNamed,
  namedOne,
  normalise,
  periodNames,
} from '../../../../charts/base/table.ts';
import { depths, type FlowData, planSankey } from '../../../../charts/kinds/sankey.ts';
import { pageSheet } from '../../../../charts/parts/page-sheet.ts';
import type { ChartSpec } from '../../../../charts/plot-chart.ts';
import { MEASURES, type PointChart, pointTable } from '../../../../charts/points/point-data.ts';
import { stackTotals } from '../../../../charts/stacks/stacked-plan.ts';
import { sum } from '../../../../core/collections.ts';
import type { Language } from '../../../../core/language.ts';
import { bandsPage, MOST_BANDS } from './bands-page.ts';
import { dumbbellPage, MOST_PAIRS } from './dumbbell-page.ts';
import { flowsPage } from './flows-page.ts';
import { heatmapPage, MOST_CELLS, MOST_ROWS } from './heatmap-page.ts';
import { linesPage, MOST_LINES } from './lines-page.ts';
import type { ClaimingChart } from './page-claim.ts';
import { ACROSS, type PageForm } from './page-form.ts';
import { MOST_POINTS, pointsPage } from './points-page.ts';
import { MOST_SLOPES, slopePage } from './slope-page.ts';

export function lineForm(chart: ClaimingChart & Pick<ChartSpec, 'type'>, language: Language): PageForm | undefined {
  const named = normalise(chart, language);
  const table = periodNames(named, chart, language);
  if (table.series.length === 0 || table.series.length > MOST_LINES || table.categories.length < 2) return undefined;
  const options = { focus: highlightedSeries(named, chart), filled: chart.type === 'area', none: claimsNothing(chart) };
  return {
    ...{ beside: false, claim: undefined },
    draw: (context, frame) => linesPage(table, options, pageSheet(context, frame)),
  };
}

export function bandsForm(chart: ClaimingChart, language: Language): PageForm | undefined {
  const table = normalise(chart, language);
  const { categories, series } = table;
  if (series.length < 2 || series.length > MOST_BANDS || categories.length < 2) return undefined;
  const focus = claimsNothing(chart) ? -1 : highlightedSeries(table, chart);
  const total = stackTotals(table, language).at(-1);
  return { ...ACROSS, draw: (context, frame) => bandsPage(table, focus, total, pageSheet(context, frame)) };
}

/** What flows over two or three columns of nodes, each flow to the next column. */
export function flowsForm(chart: FlowData): PageForm | undefined {
  const draw: PageForm['draw'] = (context, frame) => {
    const sheet = pageSheet(context, frame);
    const { flows, nodes } = planSankey(chart, sheet.picture({ w: frame.w, h: frame.bottom - frame.top }));
    const columns = depths(
      nodes.map(({ name }) => name),
      flows,
    );
    const last = Math.max(...columns.values());
    const columnOf = ({ name, side }: (typeof nodes)[number]) => (side === 'right' ? last : (columns.get(name) ?? 0));
    const at = new Map(nodes.map((node) => [node.name, columnOf(node)]));
    const isNext = flows.every(({ from, to }) => (at.get(to) ?? 0) - (at.get(from) ?? 0) === 1);
    if (last > 2 || !isNext) return undefined;
    const through = (name: string, end: 'from' | 'to') =>
      sum(flows.flatMap((flow) => (flow[end] === name ? flow.value : [])));
    return flowsPage(
      nodes.map((node) => ({
        ...{ name: node.name, label: node.label, column: columnOf(node), isClaim: node.role === 'highlight' },
        value: Math.max(through(node.name, 'from'), through(node.name, 'to')),
      })),
      flows.map((flow) => ({ ...flow, isClaim: flow.role === 'highlight' })),
      sheet,
    );
  };
  return { ...ACROSS, draw };
}

export function slopeForm(chart: ClaimingChart, language: Language): PageForm | undefined {
  const named = normalise(chart, language);
  const table = periodNames(named, chart, language);
  if (table.categories.length !== 2 || table.series.length < 2 || table.series.length > MOST_SLOPES) return undefined;
  const focus = claimsNothing(chart) ? -1 : highlightedSeries(named, chart);
  return { ...ACROSS, draw: (context, frame) => slopePage(table, focus, pageSheet(context, frame)) };
}

export function dumbbellForm(chart: ClaimingChart, language: Language): PageForm | undefined {
  const table = normalise(chart, language);
  const { categories, series } = table;
  if (series.length !== 2 || categories.length < 2 || categories.length > MOST_PAIRS) return undefined;
  const focus = claimsNothing(chart) ? -1 : highlightedCategory(table, chart);
  return { ...ACROSS, draw: (context, frame) => dumbbellPage(table, focus, pageSheet(context, frame)) };
}

/** Whether an axis has ends of its own. */
const isScaled = (axis: { readonly min?: unknown; readonly max?: unknown } | undefined): boolean =>
  axis?.min !== undefined || axis?.max !== undefined;

type PointsChart = PointChart & Pick<ChartSpec, 'type'> & { readonly trend?: boolean };

export function pointsForm(chart: PointsChart, language: Language): PageForm | undefined {
  if (isScaled(chart.x) || isScaled(chart.y)) return undefined;
  const { type, trend = false } = chart;
  const table = pointTable(chart, type === 'bubble' ? MEASURES : ['x', 'y'], language);
  const count = table.categories.length;
  if (table.groups.length > 1 || count < 3 || count > MOST_POINTS) return undefined;
  const focus = highlightedCategory(table, chart);
  return { ...ACROSS, draw: (context, frame) => pointsPage(table, { focus, trend }, pageSheet(context, frame)) };
}

export function heatmapForm(
  chart: ClaimingChart & { readonly values: boolean },
  language: Language,
): PageForm | undefined {
  if (!chart.values) return undefined;
  const table = normalise(chart, language);
  const { categories, series } = table;
  if (series.length < 2 || series.length > MOST_ROWS || categories.length < 2 || categories.length > MOST_CELLS)
    return undefined;
  const words = claimsNothing(chart) ? undefined : namedOne(chart);
  const cell = words === undefined ? undefined : cellOfFact(table, words);
  const row = words === undefined ? -1 : (cell?.series ?? series.findIndex(({ name }) => isNamed(name, words)));
  const column = words === undefined ? -1 : (cell?.category ?? categories.findIndex((name) => isNamed(name, words)));
  return { ...ACROSS, draw: (context, frame) => heatmapPage(table, { row, column }, pageSheet(context, frame)) };
}
