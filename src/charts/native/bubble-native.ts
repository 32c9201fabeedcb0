import type { ChartPoint } from '../../scene/native-chart.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import type { Pen } from '../base/pen.ts';
import { linesHeight } from '../parts/lettering.ts';
import { toPt } from '../parts/overlay-items.ts';
import { axisMargins } from '../points/point-axes.ts';
import { drawLeader, drawPointName, nameBoxes, type PlacedName, placePointNames } from '../points/point-names.ts';
import { largestFirst, type PointPlan } from '../points/point-plan.ts';
import { chartText, plotArea } from './native-label.ts';
import { seriesName } from './native-series.ts';
import { measureHead, type NativePoints, nativePoints, roleOf, shiftOf } from './point-native.ts';

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
          points: order.map((point) => pointOf(pen, native, names, point)),
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

function pointOf(
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
    ...(x === undefined ? {} : { x }),
    ...(size === undefined ? {} : { size }),
  };
  const [name, own] = [names.find((each) => each.point === point), points[point]];
  if (name?.value === undefined || !own) return bubble;
  const middle = name.at.middle + name.h / 2 - linesHeight(0.5, name.face.size);
  const face = chartText({ ...name.face, bold: true, color: roleOf(name) });
  const shift = shiftOf(pen, name.value, true, name, middle, own, plan);
  // In words, for LibreOffice does not write sizes.
  return { ...bubble, label: { text: name.value, at: 'inside', style: face, shift } };
}
