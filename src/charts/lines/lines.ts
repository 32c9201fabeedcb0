import type { Chart } from 'chart.js';
import type { Px } from '../../core/lengths.ts';
import { CAP_HEIGHT, drawCentred, drawText, linesHeight, textWidth, wrapText } from '../../marks/lettering.ts';
import { drawLine, type Pen, type Point } from '../../marks/pen.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { type AxisEnds, axisEnds, isTruncated, levelsOf, type Reference, type WithLevels } from '../base/axis.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import { type ChartPlan, type ChartPlot, chartPlot, type Margins, type PlotContext } from '../base/define-chart.ts';
import { type ChartStyle, chartStyle, grown, lineRoles, nameFace, valueFace } from '../base/style.ts';
import {
  type ChartTable,
  cellOfFact,
  type DataCell,
  highlightedCategory,
  highlightedSeries,
  normalise,
  periodNames,
  wordsOf,
} from '../base/table.ts';
import { clearing, referenceAnnotations } from '../parts/annotations.ts';
import { estimatedWidth, placeBeside, shownLabels, spread } from '../parts/labels.ts';
import { zeroPixel } from '../parts/marks.ts';

export const dotRadius = (style: ChartStyle): Px => 1.15 * style.line;

export const valueGap = (style: ChartStyle): Px => dotRadius(style) + 0.8 * style.gap;

/** One Chart.js dataset a series: a line with dots where `dotted` says so, context thinner and behind the others. */
export function lineDatasets(
  table: ChartTable,
  roles: readonly ColorRole[],
  style: ChartStyle,
  dotted: (series: number, category: number) => ColorRole | undefined,
): object[] {
  return table.series.map(({ name, values }, i) => {
    const role = roles[i] ?? 'subject';
    const dots = values.map((_, category) => dotted(i, category));
    return {
      label: name,
      data: [...values],
      borderColor: style.color(role),
      borderWidth: role === 'context' ? 0.75 * style.line : style.line,
      borderJoinStyle: 'round',
      borderCapStyle: 'round',
      order: role === 'context' ? 1 : 0,
      clip: false,
      pointRadius: dots.map((dot) => (dot ? dotRadius(style) : 0)),
      pointBackgroundColor: dots.map((dot) => style.color(dot ?? role)),
      pointBorderColor: style.color('ground'),
      pointBorderWidth: style.separator,
    };
  });
}

export function pointOf(chart: Chart, series: number, category: number): Point {
  const element = chart.getDatasetMeta(series).data[category];
  return { x: element?.x ?? 0, y: element?.y ?? 0 };
}

export interface LineEnd {
  readonly value: string;
  /** Empty at the end without a name. */
  readonly name: string;
  readonly role: ColorRole;
  readonly bold: boolean;
}

export const endGap = (style: ChartStyle): Px => 1.5 * style.gap;

export function endsWidth(pen: Pen, ends: readonly LineEnd[], most: Px, style: ChartStyle): Px {
  if (ends.length === 0) return 0;
  return endGap(style) + Math.max(...ends.map((end) => blockOf(pen, end, most, style).width));
}

function blockOf(pen: Pen, end: LineEnd, most: Px, style: ChartStyle) {
  const value = textWidth(pen, end.value, valueFace(style));
  const start = end.name === '' ? 0 : value + style.gap;
  const name = wrapText(pen, end.name, nameFace(style, end.bold), most - start);
  const height = Math.max(linesHeight(1, style.value.size), end.name === '' ? 0 : name.height);
  return { value, start, name, width: Math.max(value, start + (end.name === '' ? 0 : name.width)), height };
}

interface EndsRoom {
  readonly most: Px;
  readonly top: Px;
  readonly bottom: Px;
}

/** Draws the labels at one end of lines: value first and name beside it, growing away from the lines. */
export function drawEnds(
  pen: Pen,
  ends: readonly LineEnd[],
  points: readonly Point[],
  side: 'left' | 'right',
  room: EndsRoom,
  style: ChartStyle,
  only: 'names' | 'all' = 'all',
): void {
  const align = side === 'left' ? 'right' : 'left';
  /** Where the labels of one end stand, spread so that none lies on another: their middles, and the widths of their values. */
  const placeEnds = () => {
    const blocks = ends.map((end) => blockOf(pen, end, room.most, style));
    const wanted = blocks.map(({ height }, i) => ({ at: points[i]?.y ?? 0, height: height * 0.9 }));
    const middles = spread(wanted, room.top, room.bottom);
    const sign = side === 'left' ? -1 : 1;
    return blocks.map((block, i) => ({
      ...block,
      middle: middles[i] ?? 0,
      x: (points[i]?.x ?? 0) + sign * endGap(style),
      sign,
    }));
  };
  placeEnds().forEach(({ x, middle, sign, start, name }, i) => {
    const end = ends[i];
    if (!end) return;
    const color = style.textFor(end.role);
    if (only === 'all') drawText(pen, end.value, valueFace(style), color, { x, middle, align });
    if (end.name === '') return;
    drawCentred(pen, name.lines, nameFace(style, end.bold), color, { x: x + sign * start, middle, align });
  });
}

/** The part of the picture's width that the labels of one end may take. */
export const MAX_ENDS = 0.34;
/** The part of the picture's width that labels along the lines are planned with, where no more is known. */
const LINES = 0.66;

const ENDS = 0.45;
const GROWN = { label: 1.22, value: 1.6 };

export interface LinePlan extends ChartPlan {
  readonly axis: AxisEnds;
  /** Whether the axis has its zero, where the base line stands. */
  readonly zero: boolean;
  readonly roles: readonly ColorRole[];
  readonly focus: number;
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

/** Whether something beside the value is written at the last point of a single line. */
const endsNamed = ({ table, references }: Pick<LinePlan, 'table' | 'references'>) =>
  table.series[0]?.name !== '' || references.length > 0;

export function referenceEnd({ from, to, text }: Reference, category: number): PlacedEnd {
  const at = { series: 0, category };
  return { value: '', name: text, role: 'subtle', bold: false, at, level: (from + to) / 2 };
}

export function marginsOf(pen: Pen, plan: LinePlan): Margins {
  const { style, context, table, shown, all } = plan;
  const half = (category: number) => {
    const name = shown.includes(category) ? textWidth(pen, table.categories[category] ?? '', nameFace(style, true)) : 0;
    const value = all ? textWidth(pen, table.series[0]?.labels[category] ?? '', valueFace(style)) : 0;
    return Math.max(name, value) / 2;
  };
  const most = MAX_ENDS * context.width;
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

export function planLines(chart: ChartData & Highlighted & WithLevels, context: PlotContext, filled = false): LinePlan {
  const named = normalise(chart, context.language);
  const table = periodNames(named, chart, context.language);
  return planOf(table, chart, context, highlightedCategory(named, chart), filled);
}

/** The plan of a chart of lines; `category` is the highlighted one, or -1. */
export function planOf(
  table: ChartTable,
  chart: Highlighted & WithLevels,
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
  /** About how wide the lines are at least, between the labels at their ends: what labels along them are planned with. */
  const linesWidth = ({ series }: ChartTable, width: Px): Px => {
    const value = (index: number) =>
      Math.max(0, ...series.map(({ labels }) => estimatedWidth(labels.at(index) ?? '', style.value.size)));
    const name = Math.max(0, ...series.map((each) => estimatedWidth(each.name, style.label.size)));
    const right = Math.min(MAX_ENDS * width, value(-1) + style.gap + name);
    return Math.min(LINES * width, width - value(0) - right - 2 * endGap(style));
  };
  const step: Px = linesWidth(table, context.width) / Math.max(1, table.categories.length - 1);
  const labels = table.series[0]?.labels ?? [];
  const widest = Math.max(0, ...labels.map((label) => estimatedWidth(label, style.value.size)));
  const { references, axis } = levelsOf(table, chart);
  const plan = {
    ...{ table, style, context, focus, point, filled, references },
    axis,
    zero: !isTruncated(axisEnds(table, chart)),
    roles: lineRoles(table.series.length, context.brand, focus),
    all: table.series.length === 1 && widest + style.gap <= step,
    shown: shownLabels(table.categories, style.label.size, step),
  };
  /**
   * What is written at one end of the lines; nothing at the first where each point has its value, and nothing at the last
   * where the line has no name. A line that ends before the others has its value at its last point, and only its name at
   * the end.
   */
  const endsOf = (side: Side): PlacedEnd[] => {
    const { table, roles, focus, point, all, references } = plan;
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
  };
  return { ...plan, ends: { left: endsOf('left'), right: endsOf('right') } };
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

export function plannedPlaces(margins: Margins, axis: AxisEnds, { width, height }: PlotContext): LinePlaces {
  const { left, top } = margins;
  const [right, bottom] = [width - margins.right, height - margins.bottom];
  const yOf = (value: number) => top + ((bottom - top) * (axis.max - value)) / (axis.max - axis.min);
  return { left, right, top, bottom, zero: yOf(Math.min(Math.max(0, axis.min), axis.max)), yOf };
}

function xOf({ table }: LinePlan, { left, right }: LinePlaces, category: number): Px {
  return left + ((right - left) * category) / Math.max(1, table.categories.length - 1);
}

export function pointAt(plan: LinePlan, places: LinePlaces, { series, category }: DataCell): Point {
  const value = plan.table.series[series]?.values[category] ?? Number.NaN;
  return { x: xOf(plan, places, category), y: places.yOf(value) };
}

/** The ground below a filled line: a tint of it, on which the line itself stands out. */
export const AREA_ROLE = 'step-1';

/** The lines with what is written at them; `bands` are filled datasets on each other, in place of the plan's lines. */
export function plotLines(plan: LinePlan, bands?: readonly object[]): ChartPlot {
  const { table, axis, references, style, shown, ends, point, roles, filled } = plan;
  const lines = () => {
    const own = lineDatasets(table, roles, style, (series, category) => dotOf(plan, series, category));
    return filled ? own.map((each) => ({ ...each, fill: 'origin', backgroundColor: style.color(AREA_ROLE) })) : own;
  };
  const draw = (plain: Pen, chart: Chart) => {
    const { left, right, top, bottom } = chart.chartArea;
    const yOf = (value: number) => chart.scales.y?.getPixelForValue(value) ?? 0;
    const places: LinePlaces = { left, right, top, bottom, zero: zeroPixel(chart, 'y'), yOf };
    const pen = clearing(plain, references, { scale: 'y', at: yOf }, style);
    const [from, to] = [left, right].map((x) => ({ x, y: places.zero })) as [Point, Point];
    if (plan.zero) drawLine(pen, from, to, style.baseLine, style.color('text'));
    // A line that is no zero is not drawn as one.
    else drawLine(pen, from, to, style.hairline, style.color('context'));
    for (const i of shown) {
      const face = nameFace(style, i === point?.category);
      const middle = bottom + style.baseLine + style.gap + linesHeight(0.5, face.size);
      const x = xOf(plan, places, i);
      drawText(pen, table.categories[i] ?? '', face, style.color('text'), { x, middle, align: 'center' });
    }
    for (const side of ['left', 'right'] as const) drawSide(pen, plan, places, side);
    drawLeaders(pen, plan, places);
    for (const cell of besidePoints(plan)) drawValue(pen, plan, places, cell);
  };
  return chartPlot('line', {
    ...{ categories: table.categories, datasets: bands ?? lines(), draw },
    margins: (pen) => marginsOf(pen, plan),
    labels: [
      ...shown.map((i) => table.categories[i] ?? ''),
      ...ends.right.map(({ name }) => name),
      ...[...ends.left, ...ends.right].map(({ value }) => value),
      ...besidePoints(plan).map(({ series, category }) => table.series[series]?.labels[category] ?? ''),
    ],
    options: {
      scales: {
        x: { display: false, offset: false },
        y: { display: false, ...(bands ? { stacked: true } : {}), ...axis },
      },
    },
    annotations: referenceAnnotations(references, 'y', style, filled),
  });
}

export function drawSide(
  pen: Pen,
  plan: LinePlan,
  places: LinePlaces,
  side: Side,
  only: 'names' | 'all' = 'all',
): void {
  const points = plan.ends[side].map((end) => ({ x: places[side], y: endHeight(plan, places, end) }));
  drawEnds(pen, plan.ends[side], points, side, endsRoom(plan, places), plan.style, only);
}

export function endHeight(plan: LinePlan, places: LinePlaces, { at, level }: PlacedEnd): Px {
  return level === undefined ? pointAt(plan, places, at).y : places.yOf(level);
}

export function endsRoom({ context, style }: LinePlan, { bottom }: LinePlaces) {
  return { most: MAX_ENDS * context.width, top: 0, bottom: bottom - style.gap / 2 };
}

/** Draws a hairline from the last point of each line that ends before the others to its name at the edge. */
function drawLeaders(pen: Pen, plan: LinePlan, places: LinePlaces): void {
  const { style, table, ends } = plan;
  for (const { at } of ends.right.filter(({ value }) => value === '')) {
    if (at.category === table.categories.length - 1) continue;
    const { x, y } = pointAt(plan, places, at);
    const from = { x: x + dotRadius(style) + style.gap / 2, y: y - style.hairline / 2 };
    drawLine(pen, from, { ...from, x: places.right }, style.hairline, style.color('context'));
  }
}

/** A value beside its point, where neither the line nor the axis passes through it. */
function drawValue(pen: Pen, plan: LinePlan, places: LinePlaces, { series, category }: DataCell): void {
  const { style, table, roles, point } = plan;
  const label = table.series[series]?.labels[category] ?? '';
  const face = valueFace(style);
  const size = { w: textWidth(pen, label, face), h: CAP_HEIGHT * face.size };
  const own = table.categories.map((_, i) => pointAt(plan, places, { series, category: i }));
  const place = placeBeside(own, category, size, valueGap(style), places.zero, plan.filled);
  const lifted = point?.series === series && point.category === category;
  const color = style.textFor(lifted ? 'highlight' : (roles[series] ?? 'subject'));
  drawText(pen, label, face, color, { x: place.x, middle: place.y, align: 'center' });
}
