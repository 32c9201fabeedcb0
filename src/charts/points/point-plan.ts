import type { Chart } from 'chart.js';
import { sum } from '../../core/collections.ts';
import type { Language } from '../../core/language.ts';
import type { Px } from '../../core/lengths.ts';
import type { Pen, Point } from '../../marks/pen.ts';
import { decimalsOf, withoutNoise } from '../../units/number-format.ts';
import { referencesOf } from '../base/axis.ts';
import type { Margins, PlotContext } from '../base/define-chart.ts';
import { type ChartStyle, chartStyle, grown, partRoles } from '../base/style.ts';
import { highlightedCategory } from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import {
  heightTable,
  type PointChart,
  type PointMeasure,
  type PointTable,
  pointTable,
  statedEnds,
} from './point-data.ts';

/** The second cue of a group beside its colour. Radii follow Chart.js' point styles. */
const POINT_SHAPES = ['circle', 'rectRot', 'triangle', 'rect', 'fall'] as const;
export type PointShape = (typeof POINT_SHAPES)[number];

export function shapeOf(group: number): PointShape {
  return POINT_SHAPES[group % POINT_SHAPES.length] ?? 'circle';
}

/** How much larger a shape is drawn, so that it looks as large as a circle. */
export function shapeScale(group: number): number {
  return shapeOf(group) === 'circle' ? 1 : 1.25;
}

export function pointStyle(shape: PointShape): object {
  return shape === 'fall' ? { pointStyle: 'triangle', pointRotation: 180 } : { pointStyle: shape };
}

/** The corners of a shape around its middle, as angles clockwise from the top; none for a circle. */
const CORNERS: Readonly<Record<PointShape, readonly number[]>> = {
  circle: [],
  rectRot: [0, 90, 180, 270],
  triangle: [0, 120, 240],
  rect: [45, 135, 225, 315],
  fall: [60, 180, 300],
};

export function drawShape(pen: Pen, shape: PointShape, { x, y }: Point, radius: Px, color: string): void {
  const corners = CORNERS[shape];
  pen.save();
  pen.fillStyle = color;
  pen.beginPath();
  if (corners.length === 0) pen.arc(x, y, radius, 0, 2 * Math.PI);
  corners.forEach((degrees, i) => {
    const angle = (degrees * Math.PI) / 180;
    const corner = { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) };
    if (i === 0) pen.moveTo(corner.x, corner.y);
    else pen.lineTo(corner.x, corner.y);
  });
  pen.closePath();
  pen.fill();
  pen.restore();
}

/** All points are named where they are no more than this; of more, the highlighted one and those at the edges. */
const NAMED = 12;
const GROWN = 1.22;
/** Room for one round number along an axis, in em of the labels: across and upwards. */
const TICK_ROOM = { x: 7, y: 4.4 };

/** A value axis as it is drawn: what it measures, its ends, and its round numbers. */
export interface PlannedAxis extends RoundAxis {
  readonly name: string;
  readonly unit: string;
  readonly language: Language;
}

export type PointPlan = ReturnType<typeof pointPlan>;

export function pointPlan(
  chart: PointChart & { readonly trend?: boolean },
  context: PlotContext,
  measures: readonly PointMeasure[],
  radiiOf: (table: PointTable, style: ChartStyle, highlighted: number) => readonly Px[],
) {
  const table = pointTable(chart, measures, context.language);
  const style = grown(chartStyle(context.brand), context, GROWN, GROWN);
  const highlighted = highlightedCategory(table, chart);
  const radii = radiiOf(table, style, highlighted);
  const groupRoles = table.groups.length > 1 ? partRoles(table.groups.length) : ['subject' as const];
  const all = table.categories.map((_, i) => i);
  const edges = table.series.flatMap(({ values }, n) => {
    const ordered = all.toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    // Of sizes the largest alone is worth a name.
    return n < 2 ? [ordered.at(0), ordered.at(-1)] : [ordered.at(-1)];
  });
  const [xs, ys, sizes] = table.series;
  const points = table.categories.map((name, index) => {
    const [group, isHighlighted] = [table.groupOf[index] ?? 0, index === highlighted];
    return {
      ...{ index, name, group, isHighlighted, radius: radii[index] ?? 0 },
      role: isHighlighted ? 'highlight' : (groupRoles[group] ?? 'subject'),
      isNamed: all.length <= NAMED || isHighlighted || edges.includes(index),
      ...{ x: xs?.values[index] ?? 0, y: ys?.values[index] ?? 0 },
      ...{ size: sizes?.values[index], sizeLabel: sizes?.labels[index] },
    };
  });
  const references = referencesOf(chart, heightTable(chart, table));
  const lengths = { x: context.width, y: context.height };
  const axisAt = (axis: 'x' | 'y', series: number): PlannedAxis => {
    const { values = [], name = '' } = table.series[series] ?? {};
    const count = Math.min(5, Math.max(2, Math.round(lengths[axis] / (TICK_ROOM[axis] * style.label.size))));
    const marks = axis === 'y' ? references.flatMap(({ from, to }) => [from, to]) : [];
    const { min, max } = statedEnds(chart, axis, table.series[series]);
    const ends = {
      min: min === undefined ? min : Math.min(min, ...marks),
      max: max === undefined ? max : Math.max(max, ...marks),
    };
    const round = roundAxis(values.length > 0 ? [...values, ...marks] : [0, 1, ...marks], ends, count);
    return { ...round, name, unit: table.units[series] ?? '', language: context.language };
  };
  const groups = table.groups.length > 1 ? table.groups : [];
  const size = measures.indexOf('size');
  const sizeName = size >= 0 ? axisWords(table.series[size]?.name ?? '', table.units[size] ?? '', context) : '';
  return {
    ...{ table, style, context, points, references, trend: chart.trend ? trendOf(points) : undefined },
    axes: { x: axisAt('x', 0), y: axisAt('y', 1) },
    key: [
      ...groups.map((name, group) => ({ name, group, role: groupRoles[group] ?? ('subject' as const) })),
      ...(sizeName === ''
        ? []
        : [{ name: wordsFor(context.language).area(sizeName), group: 0, role: 'context' as const }]),
    ],
  };
}

/** Where a point stands, in any unit. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** The ends of the straight line that fits the points best, by least squares; undefined where none is more than another. */
export function trendOf(points: readonly Place[]): readonly [Place, Place] | undefined {
  const xs = points.map(({ x }) => x);
  const mean = (values: readonly number[]) => sum(values) / values.length;
  const [x, y] = [mean(xs), mean(points.map((each) => each.y))];
  const spreadOfX = sum(xs.map((each) => (each - x) ** 2));
  if (xs.length < 3 || spreadOfX === 0) return undefined;
  const slope = sum(points.map((each) => (each.x - x) * (each.y - y))) / spreadOfX;
  const at = (each: number): Place => ({ x: each, y: y + slope * (each - x) });
  return [at(Math.min(...xs)), at(Math.max(...xs))];
}

/** The points, the largest first: a small one is never hidden behind it. */
export const largestFirst = ({ points }: PointPlan) => points.toSorted((a, b) => b.radius - a.radius);

/** What an axis measures, with its unit unless its numbers carry that. */
export function axisWords(name: string, unit: string, { language }: PlotContext): string {
  if (unit === '' || unit === '%') return name;
  return name === '' ? unit : wordsFor(language).measured(name, unit);
}

/** The room between two value axes, and where in it their values stand, in pixels of the picture. */
export interface PointFrame {
  readonly area: Margins;
  readonly x: (value: number) => Px;
  readonly y: (value: number) => Px;
}

export function drawnFrame({ chartArea, scales }: Chart): PointFrame {
  const { top, right, bottom, left } = chartArea;
  const along = (axis: 'x' | 'y') => (value: number) => scales[axis]?.getPixelForValue(value) ?? 0;
  return { area: { top, right, bottom, left }, x: along('x'), y: along('y') };
}

export function plannedFrame({ axes }: PointPlan, margins: Margins, { width, height }: PlotContext): PointFrame {
  const area = { ...margins, right: width - margins.right, bottom: height - margins.bottom };
  const part = (axis: 'x' | 'y', value: number) => (value - axes[axis].min) / (axes[axis].max - axes[axis].min);
  return {
    area,
    x: (value) => area.left + part('x', value) * (area.right - area.left),
    y: (value) => area.bottom - part('y', value) * (area.bottom - area.top),
  };
}

export const pointsIn = ({ x, y }: PointFrame, { points }: PointPlan) =>
  points.map((point) => ({ ...point, at: { x: x(point.x), y: y(point.y) } }));

interface RoundAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  /** Decimals that tell the ticks apart. */
  readonly decimals: number;
}

const STEPS = [1, 2, 2.5, 5, 10];
/** An axis begins at zero where that costs no more than this part of its length. */
const ZERO_PART = 0.4;

/**
 * An axis over the values with about `count` round numbers along it, which begins and ends at one of them unless an end
 * is given.
 */
function roundAxis(
  values: readonly number[],
  given: { readonly min?: number | undefined; readonly max?: number | undefined },
  count: number,
): RoundAxis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const from = given.min ?? (low > 0 && low <= ZERO_PART * high ? 0 : low);
  const to = given.max ?? (high < 0 && high >= ZERO_PART * low ? 0 : high);
  const roundStep = (rough: number): number => {
    const power = 10 ** Math.floor(Math.log10(rough));
    return (STEPS.find((step) => step * power >= rough - 1e-9 * rough) ?? 10) * power;
  };
  const step = roundStep((to - from || Math.abs(to) || 1) / count);
  const min = given.min ?? Math.floor(from / step + 1e-9) * step;
  const max = given.max ?? Math.max(Math.ceil(to / step - 1e-9) * step, min + step);
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => withoutNoise((first + i) * step));
  return { min, max, ticks, decimals: decimalsOf(Number(step.toPrecision(6))) };
}
