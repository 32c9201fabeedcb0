import { defined } from '../../core/collections.ts';
import type {
  ChartAxes,
  ChartEnds,
  ChartLabel,
  ChartLine,
  ChartPoint,
  ChartScale,
  ChartSeries,
  ChartSymbol,
} from '../../scene/native-chart.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import type { Pen, Point, Rect } from '../base/pen.ts';
import { type ChartStyle, inRoles } from '../base/style.ts';
import { wordsFor } from '../base/words.ts';
import { linesHeight, nameFace, textWidth } from '../parts/lettering.ts';
import { toPt } from '../parts/overlay.ts';
import {
  axesOff,
  axisEdges,
  axisMargins,
  drawAxes,
  drawAxisWords,
  drawZeros,
  tickLabels,
} from '../points/point-axes.ts';
import { drawLeader, drawPointName, nameBoxes, type PlacedName, placePointNames } from '../points/point-names.ts';
import {
  axisWords,
  largestFirst,
  type PlannedAxis,
  type PointFrame,
  type PointPlan,
  plannedFrame,
  pointsIn,
} from '../points/point-plan.ts';
import { type PointShape, shapeOf } from '../points/point-shapes.ts';
import { placedNames, type ScatterPlan } from '../points/scatter-plan.ts';
import { chartText, numberFormat, plotArea, seriesName, spaced } from './native-series.ts';

/** Marks that reach further over an axis than this, in em of the labels, would cover its numbers. */
const OVER = 0.5;

/** Points between two axes for a program that draws the marks, and where they stand in it. */
interface NativePoints<Plan extends PointPlan> {
  /** With the names of roles for colours. */
  readonly plan: Plan;
  readonly frame: PointFrame;
  readonly points: readonly Point[];
  readonly axes: ChartAxes;
  /** Draws over the chart what the axes measure, the key, and the axes themselves where the program cannot. */
  readonly drawAxes: (over: Pen, texts: readonly Rect[]) => void;
}

function nativePoints<Plan extends PointPlan>(picture: Plan, { pen }: NativeContext): NativePoints<Plan> {
  const plan = { ...picture, style: inRoles(spaced(picture.style)) };
  const { axes, style, context } = plan;
  const frame = plannedFrame(plan, axisMargins(pen, plan), context);
  const shown = axesOff(pen, plan) <= OVER * style.label.size && [axes.x, axes.y].every(isRegular);
  const line: ChartLine = { color: 'text', width: toPt(style.baseLine) };
  const [x, y] = [axes.x, axes.y].map((axis) => (shown ? { line, ...numbersOf(axis, style) } : {}));
  return {
    plan,
    frame,
    points: pointsIn(frame, plan),
    axes: { ...endsOf(axes.y), ...(y ? { values: y } : {}), across: { ...endsOf(axes.x), ...x } },
    drawAxes(over, texts) {
      if (!shown) return drawAxes(over, frame, plan, texts);
      drawZeros(over, frame, plan, axisEdges(over, frame, plan));
      drawAxisWords(over, frame, plan, texts);
    },
  };
}

const endsOf = ({ min, max }: PlannedAxis): ChartEnds => ({ min, max });

/** Whether the round numbers are those that a program finds from the axis' beginning by one step. */
function isRegular({ ticks: [first, second], min }: PlannedAxis): boolean {
  return first !== undefined && second !== undefined && Math.abs(first - min) < (second - first) / 1000;
}

/** The numbers along an axis, in a format that writes the longest as the picture does. */
function numbersOf(axis: PlannedAxis, style: ChartStyle): ChartScale {
  const [first = 0, second = 0] = axis.ticks;
  const labels = tickLabels(axis).map((label, i): [string, number] => [label, axis.ticks[i] ?? 0]);
  const [label, value] = labels.reduce((most, each) => (Math.abs(each[1]) > Math.abs(most[1]) ? each : most));
  const format = numberFormat(label, value);
  if (format === undefined) return {};
  const face = chartText({ ...nameFace(style), color: 'subtle' });
  return { step: Number((second - first).toPrecision(12)), numbers: { ...face, format } };
}

/** How far the middle of a text is from the middle of its mark, in parts of the picture's size. */
function shiftOf(pen: Pen, text: string, bold: boolean, name: PlacedName, middle: number, own: Point, plan: PointPlan) {
  const { width, height } = plan.context;
  const half = textWidth(pen, text, { ...name.face, bold }) / 2;
  const x = name.at.x + { left: half, center: 0, right: -half }[name.at.align];
  return { x: (x - own.x) / width, y: (middle - own.y) / height };
}

/** The role of a name's colour, in a plan with the names of roles for colours. */
const roleOf = ({ color }: PlacedName) => color as ColorRole;

/** What heads the column of a measure in the data. */
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

/** The points as a chart that can be edited; names of more than a line, leaders and what the axes measure lie over it. */
export function nativeScatter(picture: ScatterPlan, title: string, context: NativeContext): NativeDrawing {
  const { pen } = context;
  const native = nativePoints(picture, context);
  const { plan, frame } = native;
  const { table, style, trend } = plan;
  const names = placedNames(pen, frame, plan);
  const groups = table.groups.map((group, i): ChartSeries => {
    const [symbol, scale] = SYMBOLS[shapeOf(i)];
    const points = ofGroup(plan, i).map((point) => scatterPoint(pen, native, names, point, scale));
    return { name: seriesName(group || table.series[1]?.name, title, table), points, symbol };
  });
  const line = { color: 'subtle', width: toPt(2 * style.hairline), dashed: true } as const;
  const trends = trend
    ? [{ name: wordsFor(context.language).trend, points: trend.map(({ x, y }) => ({ x, value: y })), line }]
    : [];
  return {
    chart: {
      plot: { kind: 'scatter', x: measureHead(plan, 0, 'x') },
      categories: table.groups.flatMap((_, i) => ofGroup(plan, i).map((point) => table.categories[point] ?? '')),
      series: [...groups, ...trends],
      axes: native.axes,
      area: plotArea(axisMargins(pen, plan), context),
    },
    overlay(over) {
      native.drawAxes(over, nameBoxes(pen, names));
      for (const name of names) {
        drawLeader(over, name, style);
        if (name.lines.length > 1) drawPointName(over, name);
      }
    },
  };
}

const ofGroup = ({ table }: ScatterPlan, group: number) =>
  table.groupOf.flatMap((each, point) => (each === group ? [point] : []));

function scatterPoint(
  pen: Pen,
  { plan, points }: NativePoints<ScatterPlan>,
  names: readonly PlacedName[],
  point: number,
  scale: number,
): ChartPoint {
  const { table, roles, radii, style } = plan;
  const [x, y] = table.series.map(({ values }) => values[point]);
  const name = names.find((each) => each.point === point && each.lines.length === 1);
  const own = points[point];
  const label: ChartLabel | undefined = name &&
    own && {
      text: table.categories[point] ?? '',
      at: 'inside',
      style: chartText({ ...name.face, color: roleOf(name) }),
      shift: shiftOf(pen, name.lines[0] ?? '', name.face.bold, name, name.at.middle, own, plan),
    };
  return {
    ...{ value: y, fill: roles[point] ?? 'subject', dot: toPt(scale * (radii[point] ?? 0)) },
    ...(x === undefined ? {} : { x }),
    outline: { color: 'ground', width: toPt(style.hairline) },
    ...(label ? { label } : {}),
  };
}

/** Diameter of the largest bubble where a program knows no scale of bubbles, in parts of the shorter side of the plot. */
const LEAST_LARGEST = 0.25;

/** The bubbles as a chart that can be edited, with their sizes; their names and what the axes measure lie over it. */
export function nativeBubbles(picture: PointPlan, title: string, context: NativeContext): NativeDrawing {
  const { pen } = context;
  const native = nativePoints(picture, context);
  const { plan, frame } = native;
  const { table, style, radii } = plan;
  const margins = axisMargins(pen, plan);
  const side = Math.min(context.width - margins.left - margins.right, context.height - margins.top - margins.bottom);
  const largest = (2 * Math.max(...radii)) / side;
  // What stands in a bubble stands in it in each program.
  const drawn = Math.min(1, LEAST_LARGEST / largest);
  const names = placePointNames(pen, frame, plan, (point) => table.series[2]?.labels[point], undefined, drawn);
  const order = largestFirst(plan);
  const area = plotArea(margins, context);
  return {
    chart: {
      plot: { kind: 'bubbles', x: measureHead(plan, 0, 'x'), size: measureHead(plan, 2, '#'), largest },
      categories: order.map((point) => table.categories[point] ?? ''),
      series: [
        {
          name: seriesName(measureHead(plan, 1, ''), title, table),
          points: order.map((point) => bubblePoint(pen, native, names, point)),
        },
      ],
      axes: native.axes,
      area,
    },
    overlay(over) {
      native.drawAxes(over, nameBoxes(pen, names));
      for (const name of names) {
        drawLeader(over, name, style);
        drawPointName(over, name);
      }
    },
  };
}

function bubblePoint(
  pen: Pen,
  { plan, points }: NativePoints<PointPlan>,
  names: readonly PlacedName[],
  point: number,
): ChartPoint {
  const { table, roles, style } = plan;
  const [x, y, size] = table.series.map(({ values }) => values[point]);
  const role = roles[point] ?? 'subject';
  const outline = {
    color: style.isPale(role) ? ('subtle' as const) : ('ground' as const),
    width: toPt(style.separator),
  };
  const bubble = {
    value: y,
    fill: role,
    outline,
    ...defined({ x, size }),
  };
  const [name, own] = [names.find((each) => each.point === point), points[point]];
  if (name?.value === undefined || !own) return bubble;
  const middle = name.at.middle + name.h / 2 - linesHeight(0.5, name.face.size);
  const face = chartText({ ...name.face, bold: true, color: roleOf(name) });
  const shift = shiftOf(pen, name.value, true, name, middle, own, plan);
  // In words, for LibreOffice does not write sizes.
  return { ...bubble, label: { text: name.value, at: 'inside', style: face, shift } };
}
