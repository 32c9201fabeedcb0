import type { Chart } from 'chart.js';
import type { Px } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type AxisEnds, axisEnds, isTruncated, type WithAxis } from '../base/axis.ts';
import type { Margins } from '../base/base-config.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import type { ChartPlan, PlotContext } from '../base/define-chart.ts';
import { cellOfFact, type DataCell, highlightedCategory, highlightedSeries } from '../base/emphasis.ts';
import { type ChartTable, normalise, wordsOf } from '../base/normalise.ts';
import type { Pen, Point } from '../base/pen.ts';
import { periodNames } from '../base/period-names.ts';
import { type Reference, referencesOf, type WithReference, withReferences } from '../base/reference.ts';
import { type ChartStyle, chartStyle, grown, lineRoles } from '../base/style.ts';
import { linesHeight, nameFace, textWidth, valueFace } from '../parts/lettering.ts';
import { estimatedWidth, shownLabels } from '../parts/line-labels.ts';
import { zeroPixel } from '../parts/marks.ts';
import { dotRadius, endGap, endsWidth, type LineEnd } from './line-marks.ts';

/** The part of the picture's width that the labels of one end may take. */
export const ENDS_MOST = 0.34;
/** The part of the picture's width that labels along the lines are planned with, where no more is known. */
const LINES = 0.66;

/** The part of the picture's height that the labels of one end may take together. */
const ENDS = 0.45;
/** How much larger names and values may be than is usual. */
const GROWN = { label: 1.22, value: 1.6 };

/** What a chart of lines and its labels are placed by. */
export interface LinePlan extends ChartPlan {
  readonly axis: AxisEnds;
  /** Whether the axis has its zero, where the base line stands. */
  readonly zero: boolean;
  readonly roles: readonly ColorRole[];
  /** The highlighted series; -1 for none. */
  readonly focus: number;
  /** The highlighted point. */
  readonly point: DataCell | undefined;
  /** Whether each value is written at its point, or only the first and the last of each line. */
  readonly all: boolean;
  readonly shown: readonly number[];
  /** What is written at the ends of the lines. */
  readonly ends: Readonly<Record<Side, readonly PlacedEnd[]>>;
  /** Whether the ground below a line is filled, where no value can be written. */
  readonly filled: boolean;
  readonly references: readonly Reference[];
}

export type Side = 'left' | 'right';

/** A label at the end of a line, and the value that it stands beside. */
export interface PlacedEnd extends LineEnd {
  readonly at: DataCell;
  /** The value at whose height it stands, where that is another. */
  readonly level?: number;
}

/** The first or the last category of a series that has a value; the outermost where it has none at all. */
function endCategory(table: ChartTable, series: number, side: Side): number {
  const values = table.series[series]?.values ?? [];
  const outermost = side === 'left' ? 0 : table.categories.length - 1;
  const found = side === 'left' ? values.findIndex(Number.isFinite) : values.findLastIndex(Number.isFinite);
  return found < 0 ? outermost : found;
}

/**
 * What is written at one end of the lines; nothing at the first where each point has its value, and nothing at the last
 * where the line has no name. A line that ends before the others has its value at its last point, and only its name at
 * the end.
 */
function endsOf({ table, roles, focus, point, all, references }: Omit<LinePlan, 'ends'>, side: Side): PlacedEnd[] {
  const outermost = side === 'left' ? 0 : table.categories.length - 1;
  const labelled = side === 'right' ? references.map((each) => referenceEnd(each, outermost)) : [];
  if (all && (side === 'left' || !endsNamed({ table, references }))) return [];
  const own = table.series.flatMap(({ name, labels }, i) => {
    const category = endCategory(table, i, side);
    const end: PlacedEnd = {
      value: category === outermost ? (labels[category] ?? '') : '',
      name: side === 'left' ? '' : name,
      role: point?.series === i && point.category === category ? 'highlight' : (roles[i] ?? 'subject'),
      bold: i === focus,
      at: { series: i, category },
    };
    return end.value === '' && end.name === '' ? [] : [end];
  });
  return [...own, ...labelled];
}

/** Whether something beside the value is written at the last point of a single line. */
const endsNamed = ({ table, references }: Pick<LinePlan, 'table' | 'references'>) =>
  table.series[0]?.name !== '' || references.length > 0;

/** The label of a reference, among those of the lines. */
export function referenceEnd({ from, to, text }: Reference, category: number): PlacedEnd {
  const at = { series: 0, category };
  return { value: '', name: text, role: 'subtle', bold: false, at, level: (from + to) / 2 };
}

/** The space that labels need around the lines. */
export function marginsOf(pen: Pen, plan: LinePlan): Margins {
  const { style, context, table, shown, all } = plan;
  const half = (category: number) => {
    const name = shown.includes(category) ? textWidth(pen, table.categories[category] ?? '', nameFace(style, true)) : 0;
    const value = all ? textWidth(pen, table.series[0]?.labels[category] ?? '', valueFace(style)) : 0;
    return Math.max(name, value) / 2;
  };
  const most = ENDS_MOST * context.width;
  const last = table.categories.length - 1;
  return {
    top: dotRadius(style) + style.gap + linesHeight(1, style.value.size),
    right: Math.max(half(last), endsWidth(pen, plan.ends.right, most, style)),
    bottom: style.baseLine + style.gap + linesHeight(1, style.label.size),
    left: Math.max(half(0), endsWidth(pen, plan.ends.left, most, style)),
  };
}

/**
 * The values that are written beside their points: all but one at a name, or between the outermost ones the highlighted
 * one and those that begin or end a line.
 */
export function besidePoints({ table, point, all, references }: Omit<LinePlan, 'ends'>): readonly DataCell[] {
  const present = ({ series, category }: DataCell) => Number.isFinite(table.series[series]?.values[category]);
  const named = endsNamed({ table, references });
  if (all) {
    const cells = table.categories.map((_, category) => ({ series: 0, category })).filter(present);
    return named ? cells.filter(({ category }) => category < table.categories.length - 1) : cells;
  }
  const inner = ({ category }: DataCell) => category > 0 && category < table.categories.length - 1;
  const ends = table.series.flatMap((_, series) =>
    (['left', 'right'] as const).map((side) => ({ series, category: endCategory(table, series, side) })),
  );
  const cells = [...(point ? [point] : []), ...ends].filter((cell) => inner(cell) && present(cell));
  return cells.filter((cell, i) => cells.findIndex((each) => same(each, cell)) === i);
}

const same = (a: DataCell, b: DataCell | undefined) => a.series === b?.series && a.category === b.category;

/** About how wide the lines are at least, between the labels at their ends: what labels along them are planned with. */
function linesWidth({ series }: ChartTable, style: ChartStyle, width: Px): Px {
  const value = (index: number) =>
    Math.max(0, ...series.map(({ labels }) => estimatedWidth(labels.at(index) ?? '', style.value.size)));
  const name = Math.max(0, ...series.map((each) => estimatedWidth(each.name, style.label.size)));
  const right = Math.min(ENDS_MOST * width, value(-1) + style.gap + name);
  return Math.min(LINES * width, width - value(0) - right - 2 * endGap(style));
}

/** The plan of lines over time, or with `filled` of the ground below one. */
export function planLines(
  chart: ChartData & Highlighted & WithAxis & WithReference,
  context: PlotContext,
  filled = false,
): LinePlan {
  const named = normalise(chart, context.language);
  const table = periodNames(named, chart, context.language);
  return planOf(table, chart, context, highlightedCategory(named, chart), filled);
}

/** The plan of a chart of lines; `category` is the highlighted one, or -1. */
export function planOf(
  table: ChartTable,
  chart: Highlighted & WithAxis & WithReference,
  context: PlotContext,
  category: number,
  filled = false,
): LinePlan {
  const usual = chartStyle(context.brand);
  const lines = Math.max(1, table.series.length) * linesHeight(1, usual.value.size);
  const style = grown(usual, context, GROWN.label, Math.max(1, Math.min(GROWN.value, (ENDS * context.height) / lines)));
  const words = chart.highlight === undefined ? '' : wordsOf(chart.highlight);
  const point = cellOfFact(table, words) ?? (category >= 0 ? { series: 0, category } : undefined);
  const focus = point ? -1 : highlightedSeries(table, chart);
  const step: Px = linesWidth(table, style, context.width) / Math.max(1, table.categories.length - 1);
  const labels = table.series[0]?.labels ?? [];
  const widest = Math.max(0, ...labels.map((label) => estimatedWidth(label, style.value.size)));
  const references = referencesOf(chart, table);
  const axis = axisEnds(table, chart);
  const plan = {
    ...{ table, style, context, focus, point, filled, references },
    axis: withReferences(axis, references),
    zero: !isTruncated(axis),
    roles: lineRoles(table.series.length, context.brand, focus),
    all: table.series.length === 1 && widest + style.gap <= step,
    shown: shownLabels(table.categories, style.label.size, step),
  };
  return { ...plan, ends: { left: endsOf(plan, 'left'), right: endsOf(plan, 'right') } };
}

/** Which points have a dot, and in what colour: those whose value is written, and those that no line joins. */
export function dotOf(plan: LinePlan, series: number, category: number): ColorRole | undefined {
  const { table, roles, point, all } = plan;
  const values = table.series[series]?.values ?? [];
  const has = (index: number) => Number.isFinite(values[index]);
  if (!has(category)) return undefined;
  if (same({ series, category }, point)) return 'highlight';
  const end = category === 0 || category === table.categories.length - 1;
  const lone = !has(category - 1) && !has(category + 1);
  const isLabelled = besidePoints(plan).some((cell) => same(cell, { series, category }));
  return all || end || lone || isLabelled ? (roles[series] ?? 'subject') : undefined;
}

/** Where a plot of points over categories stands, and its values in it. */
export interface LinePlaces {
  readonly left: Px;
  readonly right: Px;
  readonly top: Px;
  readonly bottom: Px;
  /** Where the axis has its zero, or the end that lies nearest to it. */
  readonly zero: Px;
  readonly yOf: (value: number) => Px;
}

/** As Chart.js drew it. */
export function drawnPlaces(chart: Chart): LinePlaces {
  const { left, right, top, bottom } = chart.chartArea;
  const yOf = (value: number) => chart.scales.y?.getPixelForValue(value) ?? 0;
  return { left, right, top, bottom, zero: zeroPixel(chart, 'y'), yOf };
}

/** As a program will draw it between the margins. */
export function plannedPlaces(margins: Margins, axis: AxisEnds, { width, height }: PlotContext): LinePlaces {
  const { left, top } = margins;
  const [right, bottom] = [width - margins.right, height - margins.bottom];
  const yOf = (value: number) => top + ((bottom - top) * (axis.max - value)) / (axis.max - axis.min);
  return { left, right, top, bottom, zero: yOf(Math.min(Math.max(0, axis.min), axis.max)), yOf };
}

/** Where a category stands, the first and the last on the edges of the plot. */
export function xOf({ table }: LinePlan, { left, right }: LinePlaces, category: number): Px {
  return left + ((right - left) * category) / Math.max(1, table.categories.length - 1);
}

/** Where a value stands; not a number where it is missing. */
export function pointAt(plan: LinePlan, places: LinePlaces, { series, category }: DataCell): Point {
  const value = plan.table.series[series]?.values[category] ?? Number.NaN;
  return { x: xOf(plan, places, category), y: places.yOf(value) };
}
