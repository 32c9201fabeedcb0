import type { ChartAxes, ChartEnds, ChartLine, ChartScale } from '../../scene/native-chart.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { NativeContext } from '../base/define-chart.ts';
import type { Pen, Point, Rect } from '../base/pen.ts';
import { type ChartStyle, inRoles } from '../base/style.ts';
import { textWidth } from '../parts/lettering.ts';
import { toPt } from '../parts/overlay-items.ts';
import { axesOff, axisEdges, axisMargins, drawAxes, drawAxisWords, tickLabels } from '../points/point-axes.ts';
import { type PointFrame, plannedFrame, pointsIn } from '../points/point-frame.ts';
import type { PlacedName } from '../points/point-names.ts';
import { axisWords, type PlannedAxis, type PointPlan, pointFace } from '../points/point-plan.ts';
import { drawZeros } from '../points/point-zeros.ts';
import { chartText, numberFormat } from './native-label.ts';
import { spaced } from './native-series.ts';

/** Marks that reach further over an axis than this, in em of the labels, would cover its numbers. */
const OVER = 0.5;

/** Points between two axes for a program that draws the marks, and where they stand in it. */
export interface NativePoints<Plan extends PointPlan> {
  /** With the names of roles for colours. */
  readonly plan: Plan;
  readonly frame: PointFrame;
  readonly points: readonly Point[];
  readonly axes: ChartAxes;
  /** Draws over the chart what the axes measure, the key, and the axes themselves where the program cannot. */
  readonly drawAxes: (over: Pen, texts: readonly Rect[]) => void;
}

export function nativePoints<Plan extends PointPlan>(picture: Plan, { pen }: NativeContext): NativePoints<Plan> {
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
  const face = chartText({ ...pointFace(style), color: 'subtle' });
  return { step: Number((second - first).toPrecision(12)), numbers: { ...face, format } };
}

/** How far the middle of a text is from the middle of its mark, in parts of the picture's size. */
export function shiftOf(
  pen: Pen,
  text: string,
  bold: boolean,
  name: PlacedName,
  middle: number,
  own: Point,
  plan: PointPlan,
) {
  const { width, height } = plan.context;
  const half = textWidth(pen, text, { ...name.face, bold }) / 2;
  const x = name.at.x + { left: half, center: 0, right: -half }[name.at.align];
  return { x: (x - own.x) / width, y: (middle - own.y) / height };
}

/** The role of a name's colour, in a plan with the names of roles for colours. */
export const roleOf = ({ color }: PlacedName) => color as ColorRole;

/** What heads the column of a measure in the data. */
export function measureHead({ table, context }: PointPlan, series: number, otherwise: string): string {
  return axisWords(table.series[series]?.name ?? '', table.units[series] ?? '', context) || otherwise;
}
