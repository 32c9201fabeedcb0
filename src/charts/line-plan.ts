import type { Px } from '../core/units.ts';
import type { ColorRole } from '../scene/tokens.ts';
import { axisEnds, isTruncated, type WithAxis } from './axis.ts';
import type { Margins } from './base-config.ts';
import type { Highlighted } from './common-fields.ts';
import type { PlotContext } from './define-chart.ts';
import { type Cell, cellOf, highlightedSeries } from './emphasis.ts';
import { type Face, linesHeight, textWidth } from './lettering.ts';
import { endsWidth, type LineEnd } from './line-ends.ts';
import { estimatedWidth, shownLabels } from './line-labels.ts';
import { dotRadius } from './line-marks.ts';
import { type DataTable, wordsOf } from './normalise.ts';
import type { Pen } from './pen.ts';
import { type ChartStyle, chartStyle, lineRoles } from './style.ts';

/** The part of the picture's width that the labels of one end may take. */
export const ENDS_MOST = 0.34;
/** The part of the picture's width that the lines take at least: what labels along them are planned with. */
const LINES = 0.66;

/** What a chart of lines and its labels are placed by. */
export interface LinePlan {
  readonly table: DataTable;
  readonly style: ChartStyle;
  /** Whether the axis has its zero, where the base line stands. */
  readonly zero: boolean;
  readonly roles: readonly ColorRole[];
  readonly context: PlotContext;
  /** The series that is lifted out; -1 for none. */
  readonly focus: number;
  /** The one point that is lifted out. */
  readonly point: Cell | undefined;
  /** Whether each value is written at its point, or only the first and the last of each line. */
  readonly all: boolean;
  readonly shown: readonly number[];
}

/** How names are set. */
export const lineNameFace = (style: ChartStyle, bold = false): Face => ({
  family: style.family,
  size: style.label.size,
  bold,
});
/** How values are set. */
export const lineValueFace = (style: ChartStyle): Face => ({
  family: style.family,
  size: style.value.size,
  bold: true,
});

/** What is written at one end of the lines; nothing at the first where each point has its value. */
export function endsOf({ table, roles, focus, point, all }: LinePlan, side: 'left' | 'right'): LineEnd[] {
  const category = side === 'left' ? 0 : table.categories.length - 1;
  if (all && (side === 'left' || table.series[0]?.name === '')) return [];
  return table.series.map(({ name, labels }, i) => ({
    value: all ? '' : (labels[category] ?? ''),
    name: side === 'left' ? '' : name,
    role: point?.series === i && point.category === category ? 'highlight' : (roles[i] ?? 'subject'),
    bold: i === focus,
  }));
}

/** The space that labels need around the lines. */
export function marginsOf(pen: Pen, plan: LinePlan): Margins {
  const { style, context, table, shown, all } = plan;
  const half = (category: number) => {
    const name = shown.includes(category)
      ? textWidth(pen, table.categories[category] ?? '', lineNameFace(style, true))
      : 0;
    const value = all ? textWidth(pen, table.series[0]?.labels[category] ?? '', lineValueFace(style)) : 0;
    return Math.max(name, value) / 2;
  };
  const most = ENDS_MOST * context.width;
  const last = table.categories.length - 1;
  return {
    top: dotRadius(style) + style.gap + linesHeight(1, style.value.size),
    right: Math.max(half(last), endsWidth(pen, endsOf(plan, 'right'), most, style)),
    bottom: style.baseLine + style.gap + linesHeight(1, style.label.size),
    left: Math.max(half(0), endsWidth(pen, endsOf(plan, 'left'), most, style)),
  };
}

/** The values that are written beside their points: all, or only the one that is lifted out between the ends. */
export function besidePoints({ table, point, all }: LinePlan): readonly Cell[] {
  if (all) return table.categories.map((_, category) => ({ series: 0, category }));
  const inner = point && point.category > 0 && point.category < table.categories.length - 1;
  return inner ? [point] : [];
}

/** The plan of a chart of lines; `category` is the one that is lifted out, or -1. */
export function planOf(
  table: DataTable,
  chart: Highlighted & WithAxis,
  context: PlotContext,
  category: number,
): LinePlan {
  const style = chartStyle(context.brand);
  const words = chart.highlight === undefined ? '' : wordsOf(chart.highlight);
  const point = cellOf(table, words) ?? (category >= 0 ? { series: 0, category } : undefined);
  const focus = point ? -1 : highlightedSeries(table, chart);
  const step: Px = (LINES * context.width) / Math.max(1, table.categories.length - 1);
  const labels = table.series[0]?.labels ?? [];
  const widest = Math.max(0, ...labels.map((label) => estimatedWidth(label, style.value.size)));
  return {
    ...{ table, style, context, focus, point },
    zero: !isTruncated(axisEnds(table, chart)),
    roles: lineRoles(table.series.length, focus),
    all: table.series.length === 1 && widest + style.gap <= step,
    shown: shownLabels(table.categories, style.label.size, step),
  };
}

/** Which points have a dot, and in what colour: those whose value is written. */
export function dotOf({ table, roles, point, all }: LinePlan, series: number, category: number): ColorRole | undefined {
  if (point?.series === series && point.category === category) return 'highlight';
  const end = category === 0 || category === table.categories.length - 1;
  return all || end ? (roles[series] ?? 'subject') : undefined;
}
