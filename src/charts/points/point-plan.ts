import type { Chart } from 'chart.js';
import type { Language } from '../../core/language.ts';
import type { Px } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { decimalsOf, withoutNoise } from '../../units/number-format.ts';
import type { Margins } from '../base/base-config.ts';
import type { ChartPlan, PlotContext } from '../base/define-chart.ts';
import { highlightedCategory } from '../base/emphasis.ts';
import type { Point } from '../base/pen.ts';
import { type Reference, referencesOf } from '../base/reference.ts';
import { type ChartStyle, chartStyle, grown, partRoles } from '../base/style.ts';
import { wordsFor } from '../base/words.ts';
import {
  heightTable,
  type PointChart,
  type PointMeasure,
  type PointTable,
  pointTable,
  statedEnds,
} from './point-data.ts';

/** All points are named where they are no more than this; of more, the highlighted one and those at the edges. */
const NAMED = 12;
/** How much larger names and numbers may be than is usual. */
const GROWN = 1.22;
/** Room for one round number along an axis, in em of the labels: across and upwards. */
const TICK_ROOM = { x: 7, y: 4.4 };

/** A value axis as it is drawn: what it measures, its ends, and its round numbers. */
export interface PlannedAxis extends RoundAxis {
  readonly name: string;
  readonly unit: string;
  /** Whose numbers are written along it. */
  readonly language: Language;
}

/** An entry of the key: a group by its shape and colour, or what areas say. */
export interface PointKeyEntry {
  readonly name: string;
  readonly role: ColorRole;
  readonly group: number;
}

/** Points between two axes, as they are drawn. */
export interface PointPlan extends ChartPlan {
  readonly table: PointTable;
  /** By point. */
  readonly roles: readonly ColorRole[];
  readonly radii: readonly Px[];
  readonly highlighted: number;
  /** The points that are named. */
  readonly named: readonly number[];
  readonly axes: Readonly<Record<'x' | 'y', PlannedAxis>>;
  readonly key: readonly PointKeyEntry[];
  /** Lines and bands on the axis of heights. */
  readonly references: readonly Reference[];
}

/** The chart's points as they are drawn; `radiiOf` says how large each is. */
export function pointPlan(
  chart: PointChart,
  context: PlotContext,
  measures: readonly PointMeasure[],
  radiiOf: (table: PointTable, style: ChartStyle, highlighted: number) => readonly Px[],
): PointPlan {
  const table = pointTable(chart, measures, context.language);
  const style = grown(chartStyle(context.brand), context, GROWN, GROWN);
  const highlighted = highlightedCategory(table, chart);
  const radii = radiiOf(table, style, highlighted);
  const groupRoles = table.groups.length > 1 ? partRoles(table.groups.length) : ['subject' as const];
  const roles = table.groupOf.map(
    (group, i): ColorRole => (i === highlighted ? 'highlight' : (groupRoles[group] ?? 'subject')),
  );
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
    ...{ table, style, context, roles, radii, highlighted, references },
    named: namedPoints(table, highlighted),
    axes: { x: axisAt('x', 0), y: axisAt('y', 1) },
    key: [
      ...groups.map((name, group) => ({ name, group, role: groupRoles[group] ?? ('subject' as const) })),
      ...(sizeName === ''
        ? []
        : [{ name: wordsFor(context.language).area(sizeName), group: 0, role: 'context' as const }]),
    ],
  };
}

/** The points, the largest first: a small one is never hidden behind it. */
export function largestFirst({ table, radii }: PointPlan): number[] {
  return table.categories.map((_, i) => i).sort((a, b) => (radii[b] ?? 0) - (radii[a] ?? 0));
}

/** What an axis measures, with its unit unless its numbers carry that. */
export function axisWords(name: string, unit: string, { language }: PlotContext): string {
  if (unit === '' || unit === '%') return name;
  return name === '' ? unit : wordsFor(language).measured(name, unit);
}

function namedPoints({ categories, series }: PointTable, highlighted: number): number[] {
  const all = categories.map((_, i) => i);
  if (all.length <= NAMED) return all;
  const edges = series.flatMap(({ values }, n) => {
    const ordered = all.toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    // Of sizes the largest alone is worth a name.
    return n < 2 ? [ordered.at(0), ordered.at(-1)] : [ordered.at(-1)];
  });
  return all.filter((i) => i === highlighted || edges.includes(i));
}

/** The room between two value axes, and where in it their values stand, in pixels of the picture. */
export interface PointFrame {
  readonly area: Margins;
  readonly x: (value: number) => Px;
  readonly y: (value: number) => Px;
}

/** The frame of a picture that Chart.js has laid out. */
export function drawnFrame({ chartArea, scales }: Chart): PointFrame {
  const { top, right, bottom, left } = chartArea;
  const along = (axis: 'x' | 'y') => (value: number) => scales[axis]?.getPixelForValue(value) ?? 0;
  return { area: { top, right, bottom, left }, x: along('x'), y: along('y') };
}

/** The frame within margins, for a chart that the presentation program draws. */
export function plannedFrame({ axes }: PointPlan, margins: Margins, { width, height }: PlotContext): PointFrame {
  const area = { ...margins, right: width - margins.right, bottom: height - margins.bottom };
  const part = (axis: 'x' | 'y', value: number) => (value - axes[axis].min) / (axes[axis].max - axes[axis].min);
  return {
    area,
    x: (value) => area.left + part('x', value) * (area.right - area.left),
    y: (value) => area.bottom - part('y', value) * (area.bottom - area.top),
  };
}

/** Where every point of the plan stands. */
export function pointsIn({ x, y }: PointFrame, { table }: PointPlan): Point[] {
  const [across, up] = table.series;
  return table.categories.map((_, i) => ({ x: x(across?.values[i] ?? 0), y: y(up?.values[i] ?? 0) }));
}

/** The ends of an axis, and the round numbers that are written along it. */
interface RoundAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  /** Decimals that tell the ticks apart. */
  readonly decimals: number;
}

/** Steps between ticks, as parts of a power of ten. */
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
  count = 4,
): RoundAxis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const from = given.min ?? (low > 0 && low <= ZERO_PART * high ? 0 : low);
  const to = given.max ?? (high < 0 && high >= ZERO_PART * low ? 0 : high);
  const step = roundStep((to - from || Math.abs(to) || 1) / count);
  const min = given.min ?? Math.floor(from / step + 1e-9) * step;
  const max = given.max ?? Math.max(Math.ceil(to / step - 1e-9) * step, min + step);
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => withoutNoise((first + i) * step));
  return { min, max, ticks, decimals: decimalsOf(Number(step.toPrecision(6))) };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return (STEPS.find((step) => step * power >= rough - 1e-9 * rough) ?? 10) * power;
}
