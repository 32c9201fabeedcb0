import type { ChartLabel, ChartPoint, ChartSeries, ChartSymbol } from '../../scene/native-chart.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import type { Pen } from '../base/pen.ts';
import { wordsFor } from '../base/words.ts';
import { toPt } from '../parts/overlay-items.ts';
import { axisMargins } from '../points/point-axes.ts';
import { drawLeader, drawPointName, nameBoxes, type PlacedName } from '../points/point-names.ts';
import { type PointShape, shapeOf } from '../points/point-shapes.ts';
import { placedNames, type ScatterPlan } from '../points/scatter-plan.ts';
import { chartText, plotArea } from './native-label.ts';
import { seriesName } from './native-series.ts';
import { measureHead, type NativePoints, nativePoints, roleOf, shiftOf } from './point-native.ts';

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
    const points = ofGroup(plan, i).map((point) => pointOf(pen, native, names, point, scale));
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

function pointOf(
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
