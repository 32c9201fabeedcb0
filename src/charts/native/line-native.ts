import type { Px } from '../../core/lengths.ts';
import type { ChartAxes, ChartLabel, ChartLine, ChartPoint } from '../../scene/native-chart.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import type { Pen, Point } from '../base/pen.ts';
import { type ChartStyle, inRoles } from '../base/style.ts';
import { drawCategories, drawLeaders, drawSide, drawValues, endHeight, endsRoom } from '../lines/line-draw.ts';
import { dotRadius, placeEnds, valueGap } from '../lines/line-marks.ts';
import {
  besidePoints,
  dotOf,
  type LinePlaces,
  type LinePlan,
  marginsOf,
  plannedPlaces,
  pointAt,
} from '../lines/line-plan.ts';
import { CAP_HEIGHT, nameFace, textWidth, valueFace } from '../parts/lettering.ts';
import { placeBeside } from '../parts/line-labels.ts';
import { toPt } from '../parts/overlay.ts';
import { drawReferenceMarks, textBoxes } from '../parts/reference-draw.ts';
import { chartText, nativeLabel, plotArea, seriesName } from './native-series.ts';

/** Moves of labels smaller than this, in pixels, are left to the program. */
const LEAST = 6;

/** The lines as a chart that can be edited; the names of the series lie over it, at their ends. */
export function nativeLines(plan: LinePlan, title: string, context: NativeContext): NativeDrawing {
  const { table, style, roles, axis } = plan;
  const { pen, width, height } = context;
  const margins = marginsOf(pen, plan);
  const places = plannedPlaces(margins, axis, context);
  const labels = labelsOf(pen, plan, places, context);
  const series = table.series.map(({ name, values }, i) => {
    const role = roles[i] ?? 'subject';
    const points = values.map((value, k): ChartPoint => {
      const [dot, label] = [dotOf(plan, i, k), labels.get(`${i} ${k}`)];
      const marked = {
        dot: toPt(dotRadius(style)),
        outline: { color: 'ground' as const, width: toPt(style.separator) },
      };
      return {
        value: Number.isFinite(value) ? value : undefined,
        fill: dot ?? role,
        ...(dot ? marked : {}),
        ...(label ? { label } : {}),
      };
    });
    const line = { color: role, width: toPt(role === 'context' ? 0.75 * style.line : style.line) };
    return { name: seriesName(name, title, table), points, line };
  });
  return {
    chart: {
      plot: { kind: 'lines', edges: true },
      categories: table.categories,
      series,
      axes: nativeAxes(plan),
      area: plotArea(margins, { width, height }),
    },
    overlay(over) {
      const named = { ...plan, style: inRoles(style) };
      drawLeaders(over, named, places);
      drawSide(over, named, places, 'right', 'names');
      if (!isCounted(plan)) drawCategories(over, named, places);
      const texts = textBoxes(context.pen, (measured) => drawValues(measured, plan, places));
      const { left, right, yOf } = places;
      drawReferenceMarks(over, plan.references, named.style, { scale: 'y', from: left, to: right, at: yOf }, texts);
    },
  };
}

/** Whether names are as far from each other as the first two: a program counts those that it writes by one step. */
function isCounted({ shown: [first = 0, second = 1, ...others] }: LinePlan): boolean {
  return first === 0 && others.every((category, i) => category === (i + 2) * second);
}

/** The axes of lines over categories, with their names where a program can write them. */
function nativeAxes(plan: LinePlan): ChartAxes {
  const { style, shown, axis } = plan;
  const nameStep = shown.length > 1 ? (shown[1] ?? 0) - (shown[0] ?? 0) : 1;
  return {
    ...axis,
    base: plan.zero
      ? { color: 'text', width: toPt(style.baseLine) }
      : { color: 'context', width: toPt(style.hairline) },
    ...(isCounted(plan) ? { names: chartText({ ...nameFace(style), color: 'text' }), nameStep } : {}),
  };
}

/** The labels of points by series and category. */
function labelsOf(
  pen: Pen,
  plan: LinePlan,
  places: LinePlaces,
  size: { readonly width: number; readonly height: number },
): ReadonlyMap<string, ChartLabel> {
  const { table, style, roles, point } = plan;
  const face = valueFace(style);
  const labels = new Map<string, ChartLabel>();
  const set = (series: number, category: number, at: ChartLabel['at'], x: number, y: number) => {
    const { values = [], labels: words = [] } = table.series[series] ?? {};
    const lifted = point?.series === series && point.category === category;
    const color = style.textRole(lifted ? 'highlight' : (roles[series] ?? 'subject'));
    const label = nativeLabel(words[category] ?? '', values[category] ?? 0, at, { ...face, color });
    const far = Math.hypot(x, y) > LEAST;
    labels.set(`${series} ${category}`, far ? { ...label, shift: { x: x / size.width, y: y / size.height } } : label);
  };
  for (const side of ['left', 'right'] as const) {
    const ends = plan.ends[side];
    const at = ends.map((end) => ({ x: places[side], y: endHeight(plan, places, end) }));
    placeEnds(pen, ends, at, side, endsRoom(plan, places), style).forEach(({ middle }, i) => {
      const end = ends[i];
      if (end && end.value !== '') set(end.at.series, end.at.category, side, 0, middle - (at[i]?.y ?? 0));
    });
  }
  for (const { series, category } of besidePoints(plan)) {
    const own = table.categories.map((_, i) => pointAt(plan, places, { series, category: i }));
    const { x, y } = own[category] ?? { x: 0, y: 0 };
    const words = table.series[series]?.labels[category] ?? '';
    const box = { w: textWidth(pen, words, face), h: CAP_HEIGHT * face.size };
    const distance = valueGap(style);
    const place = placeBeside(own, category, box, distance, places.zero, plan.filled);
    const below = place.y > y;
    // Where the program itself would set it: straight above the point, or below.
    const usual = y + (below ? 1 : -1) * (distance + box.h / 2);
    set(series, category, below ? 'below' : 'above', place.x - x, place.y - usual);
  }
  return labels;
}

/** How areas are filled, and what they are called. */
interface Areas {
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
  { roles, outline, stacked, title }: Areas,
  context: NativeContext,
): NativeDrawing {
  const { table, style, axis } = plan;
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
      axes: nativeAxes(plan),
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
