import type { Px } from '../../core/lengths.ts';
import type { ChartLine } from '../../scene/native-chart.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { AxisEnds } from '../base/axis.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import type { Pen, Point } from '../base/pen.ts';
import { type ChartStyle, inRoles } from '../base/style.ts';
import { drawCategories, drawValues } from '../lines/line-draw.ts';
import { dotRadius } from '../lines/line-marks.ts';
import { type LinePlaces, plannedPlaces, pointAt } from '../lines/line-places.ts';
import { dotOf, type LinePlan, marginsOf } from '../lines/line-plan.ts';
import { textBoxes } from '../parts/crossed-text.ts';
import { drawReferenceMarks } from '../parts/reference-draw.ts';
import { isCounted, nativeAxes } from './line-native.ts';
import { plotArea } from './native-label.ts';
import { seriesName } from './native-series.ts';

/** How areas are filled, and what they are called. */
interface Areas {
  readonly axis: AxisEnds;
  readonly roles: readonly ColorRole[];
  /** The ground between areas that touch. A line would go around the whole area, not over it alone. */
  readonly outline?: ChartLine;
  readonly stacked: boolean;
  /** What the chart is called: it names a lone series in the data. */
  readonly title: string;
}

/** Draws the line at the upper edge of an area, with the dots that its picture has. */
function drawCourse(pen: Pen, plan: LinePlan, places: LinePlaces): void {
  const { table, style, roles } = plan;
  table.series.forEach(({ values }, series) => {
    const role = roles[series] ?? 'subject';
    const points = values.map((_, category) => pointAt(plan, places, { series, category }));
    pen.save();
    pen.strokeStyle = role;
    pen.lineWidth = style.line;
    pen.beginPath();
    points.forEach(({ x, y }, i) => {
      if (!Number.isFinite(y)) return;
      if (Number.isFinite(points[i - 1]?.y)) pen.lineTo(x, y);
      else pen.moveTo(x, y);
    });
    pen.stroke();
    points.forEach(({ x, y }, category) => {
      const dot = dotOf(plan, series, category);
      if (dot) drawDot(pen, { x, y }, dotRadius(style), dot, style);
    });
    pen.restore();
  });
}

/** A dot with a rim of ground, as pictures have it. */
function drawDot(pen: Pen, { x, y }: Point, radius: Px, role: ColorRole, { separator }: ChartStyle): void {
  for (const [r, fill] of [
    [radius + separator / 2, 'ground'],
    [radius - separator / 2, role],
  ] as const) {
    pen.fillStyle = fill;
    pen.beginPath();
    pen.roundRect(x - r, y - r, 2 * r, 2 * r, r);
    pen.fill();
  }
}

/**
 * Areas as a chart that can be edited. Their values and names lie over it, and so do the line of one alone and its dots:
 * programs have no place at the edge of an area for labels, and draw its line around the whole.
 */
export function nativeAreas(
  plan: LinePlan,
  { axis, roles, outline, stacked, title }: Areas,
  context: NativeContext,
): NativeDrawing {
  const { table, style } = plan;
  const margins = marginsOf(context.pen, plan);
  const series = table.series.map(({ name, values }, i) => ({
    name: seriesName(name, title, table),
    points: values.map((value) => ({
      value: Number.isFinite(value) ? value : undefined,
      fill: roles[i] ?? 'subject',
      ...(outline ? { outline } : {}),
    })),
  }));
  return {
    chart: {
      plot: { kind: 'areas', stacked },
      categories: table.categories,
      series,
      axes: nativeAxes(plan, axis),
      area: plotArea(margins, context),
    },
    overlay(over) {
      const named = { ...plan, style: inRoles(style) };
      const places = plannedPlaces(margins, axis, context);
      if (!stacked) drawCourse(over, named, places);
      drawValues(over, named, places);
      if (!isCounted(plan)) drawCategories(over, named, places);
      const texts = textBoxes(context.pen, (measured) => drawValues(measured, plan, places));
      const { left, right, yOf } = places;
      drawReferenceMarks(over, plan.references, named.style, { scale: 'y', from: left, to: right, at: yOf }, texts);
    },
  };
}
