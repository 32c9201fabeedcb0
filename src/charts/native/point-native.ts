import { defined } from '../../core/collections.ts';
import { toPt } from '../../marks/items.ts';
import type { Pen, Rect } from '../../marks/pen.ts';
import type {
  ChartEnds,
  ChartLabel,
  ChartLine,
  ChartPoint,
  ChartScale,
  ChartSeries,
  ChartSymbol,
} from '../../scene/native-chart.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { WithAxis } from '../base/axis.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import { inRoles, nameFace } from '../base/style.ts';
import { wordsFor } from '../base/words.ts';
import { axisMargins, drawAxisWords, tickLabels } from '../points/point-axes.ts';
import { nameBoxes, type PlacedName, placePointNames } from '../points/point-names.ts';
import {
  axisWords,
  largestFirst,
  type PlannedAxis,
  type PointPlan,
  type PointShape,
  plannedFrame,
  shapeOf,
} from '../points/point-plan.ts';
import { chartText, plotArea, seriesName, spaced } from './native-series.ts';
import { endsAround } from './open-axis.ts';

/**
 * Points between two axes for a program that draws the marks, and where they stand in it. The axes end by themselves beyond
 * the points, also when these are moved; they cross where they have their zero.
 */
function nativePoints(picture: PointPlan, stated: StatedAxes, { pen }: NativeContext) {
  const [across, up] = picture.table.series;
  const levels = picture.references.flatMap(({ from, to }) => [from, to]);
  /**
   * An axis as a program draws it, and which of its ends stay: those that the outline states, zero or one above it, and all
   * where it is to hold a level.
   */
  const openPoints = (
    planned: PlannedAxis,
    values: readonly number[],
    stated: WithAxis['axis'],
    levels: readonly number[] = [],
  ): { readonly axis: PlannedAxis; readonly ends: ChartEnds & ChartScale } => {
    const { min, max, ticks } = planned;
    const step = Number(((ticks[1] ?? max) - (ticks[0] ?? min)).toPrecision(12));
    const ends = endsAround(values, step, min >= 0 ? min : undefined);
    const isStated = stated?.min !== undefined || stated?.max !== undefined;
    if (isStated || levels.some((level) => level < ends.min || level > ends.max)) {
      return { axis: planned, ends: { min, max, step } };
    }
    const count = Math.round((ends.max - ends.min) / step);
    const all = Array.from({ length: count + 1 }, (_, i) => Number((ends.min + i * step).toPrecision(12)));
    const kept = { ...(min >= 0 ? { min } : {}), ...(ends.max === 0 ? { max: 0 } : {}) };
    return { axis: { ...planned, ...ends, ticks: all }, ends: { ...kept, step } };
  };
  const axes = {
    x: openPoints(picture.axes.x, across?.values ?? [], stated.x),
    y: openPoints(picture.axes.y, up?.values ?? [], stated.y, levels),
  };
  const plan = { ...picture, style: inRoles(spaced(picture.style)), axes: { x: axes.x.axis, y: axes.y.axis } };
  const { style, context } = plan;
  const frame = plannedFrame(plan, axisMargins(pen, plan), context);
  const line: ChartLine = { color: 'text', width: toPt(style.baseLine) };
  /** The numbers along an axis, in a format for those of any step. */
  const numbersOf = (axis: PlannedAxis): NonNullable<ChartScale['numbers']> => {
    const grouped = tickLabels(axis).some((label) => label.includes(',')) && axis.max - axis.min >= GROUPED;
    const digits = `${grouped ? '#,##0' : 'General'}${axis.unit === '%' ? '"%"' : ''}`;
    return { ...chartText({ ...nameFace(style), color: 'subtle' }), format: `${digits};"\u2212"${digits};${digits}` };
  };
  const [x, y] = [axes.x, axes.y].map(({ ends, axis }) => ({ ...ends, line, numbers: numbersOf(axis) }));
  const { min, max, ...values } = y ?? {};
  return {
    plan,
    frame,
    axes: { ...defined({ min, max }), values, across: x ?? {} },
    drawAxes: (over: Pen, texts: readonly Rect[]) => drawAxisWords(over, frame, plan, texts),
  };
}

type StatedAxes = Readonly<Partial<Record<'x' | 'y', WithAxis['axis']>>>;

/** From so large a number on thousands are grouped: steps between such are whole. */
const GROUPED = 1000;

/** The label of a point: its name line by line, the middle of it as far from its mark as in the picture. */
function nameLabel({ at, place, w, sizeLabel, ...name }: PlacedName, { context }: PointPlan): ChartLabel {
  const x = place.x + { left: w / 2, center: 0, right: -w / 2 }[place.align];
  return {
    ...{
      text: name.lines.join('\n'),
      at: 'inside',
      style: chartText({ ...name.face, color: name.color as ColorRole }),
    },
    shift: { x: (x - at.x) / context.width, y: (place.middle - at.y) / context.height },
    ...(sizeLabel === undefined ? {} : { size: sizeLabel }),
  };
}

function measureHead({ table, context }: PointPlan, series: number, otherwise: string): string {
  return axisWords(table.series[series]?.name ?? '', table.units[series] ?? '', context) || otherwise;
}

/** The forms that programs have for shapes, and their half widths in radii of a shape's corners. */
const SYMBOLS: Readonly<Record<PointShape, readonly [ChartSymbol, number]>> = {
  circle: ['circle', 1],
  rectRot: ['diamond', 1],
  triangle: ['triangle', 0.87],
  rect: ['square', Math.SQRT1_2],
  fall: ['triangle', 0.87],
};

export function nativeScatter(picture: PointPlan, stated: StatedAxes, context: NativeContext): NativeDrawing {
  const { pen, title } = context;
  const native = nativePoints(picture, stated, context);
  const { plan, frame } = native;
  const { table, style, trend } = plan;
  const names = placePointNames(pen, frame, plan);
  const line = { color: 'subtle', width: toPt(2 * style.hairline), dashed: true } as const;
  const ofGroup = (group: number) => plan.points.filter((point) => point.group === group);
  const groups = table.groups.map((group, i): ChartSeries => {
    const [symbol, scale] = SYMBOLS[shapeOf(i)];
    const points = ofGroup(i).map(({ index, x, y, role, radius }): ChartPoint => {
      const name = names.find((each) => each.index === index);
      return {
        ...{ value: y, fill: role, dot: toPt(scale * radius), x },
        outline: { color: 'ground', width: toPt(style.hairline) },
        ...(name ? { label: nameLabel(name, plan) } : {}),
      };
    });
    const led = names.some(({ leader }) => leader !== undefined);
    const own = trend && table.groups.length === 1 ? { trend: line } : {};
    return { name: seriesName(group || table.series[1]?.name, title, table), points, symbol, led, ...own };
  });
  // A program fits no line to several series.
  const trends =
    trend && table.groups.length > 1
      ? [{ name: wordsFor(context.language).trend, points: trend.map(({ x, y }) => ({ x, value: y })), line }]
      : [];
  return {
    chart: {
      plot: { kind: 'scatter', x: measureHead(plan, 0, 'x') },
      categories: table.groups.flatMap((_, i) => ofGroup(i).map(({ name }) => name)),
      series: [...groups, ...trends],
      axes: native.axes,
      area: plotArea(axisMargins(pen, plan), context),
    },
    overlay: (over) => native.drawAxes(over, nameBoxes(pen, names)),
  };
}

/** Diameter of the largest bubble where a program knows no scale of bubbles, in parts of the shorter side of the plot. */
const MIN_LARGEST = 0.25;

export function nativeBubbles(picture: PointPlan, stated: StatedAxes, context: NativeContext): NativeDrawing {
  const { pen, title } = context;
  const native = nativePoints(picture, stated, context);
  const { plan, frame } = native;
  const { points, style } = plan;
  const margins = axisMargins(pen, plan);
  const side = Math.min(context.width - margins.left - margins.right, context.height - margins.top - margins.bottom);
  const largest = (2 * Math.max(...points.map(({ radius }) => radius))) / side;
  // What stands in a bubble stands in it in each program.
  const drawn = Math.min(1, MIN_LARGEST / largest);
  const names = placePointNames(pen, frame, plan, drawn);
  const order = largestFirst(plan);
  const area = plotArea(margins, context);
  const bubblePoint = ({ index, x, y, size, role }: (typeof points)[number]): ChartPoint => {
    const outline = { color: style.isPale(role) ? 'subtle' : 'ground', width: toPt(style.separator) } as const;
    const name = names.find((each) => each.index === index);
    return {
      value: y,
      fill: role,
      outline,
      ...defined({ x, size }),
      ...(name ? { label: nameLabel(name, plan) } : {}),
    };
  };
  return {
    chart: {
      plot: { kind: 'bubbles', x: measureHead(plan, 0, 'x'), size: measureHead(plan, 2, '#'), largest },
      categories: order.map(({ name }) => name),
      series: [
        {
          name: seriesName(measureHead(plan, 1, ''), title, plan.table),
          points: order.map(bubblePoint),
        },
      ],
      axes: native.axes,
      area,
    },
    overlay: (over) => native.drawAxes(over, nameBoxes(pen, names)),
  };
}
