import type { ChartPoint } from '../scene/native-chart.ts';
import type { NativeContext, NativeDrawing } from './define-chart.ts';
import { linesHeight } from './lettering.ts';
import { nativeLabel, plotArea } from './native-label.ts';
import { seriesName } from './native-series.ts';
import { toPt } from './overlay-items.ts';
import type { Pen } from './pen.ts';
import { axisMargins } from './point-axes.ts';
import { drawLeader, drawPointName, type PlacedName, placePointNames } from './point-names.ts';
import { measureHead, type NativePoints, nativePoints, roleOf, shiftOf } from './point-native.ts';
import { largestFirst, type PointPlan } from './point-plan.ts';

/** The bubbles as a chart that can be edited, with their sizes; their names and what the axes measure lie over it. */
export function nativeBubbles(picture: PointPlan, title: string, context: NativeContext): NativeDrawing {
  const { pen, width, height } = context;
  const native = nativePoints(picture, context);
  const { plan, frame } = native;
  const { table, radii, style } = plan;
  const names = placePointNames(pen, frame, plan, (point) => table.series[2]?.labels[point]);
  const order = largestFirst(plan);
  const area = plotArea(axisMargins(pen, plan), context);
  const largest = (2 * Math.max(0, ...radii)) / Math.min(area.w * width, area.h * height);
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
      native.drawAxes(over);
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
  const label = nativeLabel(name.value, size ?? 0, 'inside', { ...name.face, bold: true, color: roleOf(name) });
  return {
    ...bubble,
    label: { ...label, ofSize: true, shift: shiftOf(pen, name.value, true, name, middle, own, plan) },
  };
}
