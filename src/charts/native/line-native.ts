import type { ChartAxes, ChartLabel, ChartPoint } from '../../scene/native-chart.ts';
import type { AxisEnds } from '../base/axis.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import type { Pen } from '../base/pen.ts';
import { inRoles } from '../base/style.ts';
import { drawCategories, drawLeaders, drawSide, drawValues, endHeight, endsRoom } from '../lines/line-draw.ts';
import { placeEnds } from '../lines/line-ends.ts';
import { dotRadius, valueGap } from '../lines/line-marks.ts';
import { type LinePlaces, plannedPlaces, pointAt } from '../lines/line-places.ts';
import { besidePoints, dotOf, type LinePlan, lineNameFace, lineValueFace, marginsOf } from '../lines/line-plan.ts';
import { textBoxes } from '../parts/crossed-text.ts';
import { CAP_HEIGHT, textWidth } from '../parts/lettering.ts';
import { placeBeside } from '../parts/line-labels.ts';
import { toPt } from '../parts/overlay-items.ts';
import { drawReferenceMarks } from '../parts/reference-draw.ts';
import { chartText, nativeLabel, plotArea } from './native-label.ts';
import { seriesName } from './native-series.ts';

/** Moves of labels smaller than this, in pixels, are left to the program. */
const LEAST = 6;

/** The lines as a chart that can be edited; the names of the series lie over it, at their ends. */
export function nativeLines(plan: LinePlan, axis: AxisEnds, title: string, context: NativeContext): NativeDrawing {
  const { table, style, roles } = plan;
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
      axes: nativeAxes(plan, axis),
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
export function isCounted({ shown: [first = 0, second = 1, ...others] }: LinePlan): boolean {
  return first === 0 && others.every((category, i) => category === (i + 2) * second);
}

/** The axes of lines over categories, with their names where a program can write them. */
export function nativeAxes(plan: LinePlan, axis: AxisEnds): ChartAxes {
  const { style, shown } = plan;
  const nameStep = shown.length > 1 ? (shown[1] ?? 0) - (shown[0] ?? 0) : 1;
  return {
    ...axis,
    base: plan.zero
      ? { color: 'text', width: toPt(style.baseLine) }
      : { color: 'context', width: toPt(style.hairline) },
    ...(isCounted(plan) ? { names: chartText({ ...lineNameFace(style), color: 'text' }), nameStep } : {}),
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
  const face = lineValueFace(style);
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
