import type { ChartLabel, ChartPoint } from '../scene/native-chart.ts';
import type { AxisEnds } from './axis.ts';
import type { NativeContext, NativeDrawing } from './define-chart.ts';
import type { Cell } from './emphasis.ts';
import { CAP_HEIGHT, drawText, linesHeight, textWidth } from './lettering.ts';
import { drawLeaders } from './line-draw.ts';
import { drawEnds, type EndsRoom, placeEnds } from './line-ends.ts';
import { placeBeside } from './line-labels.ts';
import { dotRadius } from './line-marks.ts';
import {
  besidePoints,
  dotOf,
  ENDS_MOST,
  type LinePlan,
  lineNameFace,
  lineValueFace,
  marginsOf,
  type Side,
} from './line-plan.ts';
import { chartText, nativeLabel, plotArea } from './native-label.ts';
import { seriesName } from './native-series.ts';
import { toPt } from './overlay-items.ts';
import type { Pen, Point } from './pen.ts';
import { inRoles } from './style.ts';

/** Moves of labels smaller than this, in pixels, are left to the program. */
const LEAST = 6;

/** Where the points of the lines stand, and the room of the labels at their ends. */
interface Places {
  readonly points: readonly (readonly Point[])[];
  readonly zero: number;
  readonly room: EndsRoom;
}

function placesOf(pen: Pen, plan: LinePlan, axis: AxisEnds): Places {
  const { table, context, style } = plan;
  const margins = marginsOf(pen, plan);
  const [width, height] = [context.width - margins.left - margins.right, context.height - margins.top - margins.bottom];
  const step = width / Math.max(1, table.categories.length - 1);
  const yOf = (value: number) => margins.top + (height * (axis.max - value)) / (axis.max - axis.min);
  const points = table.series.map(({ values }) =>
    values.map((value, i) => ({ x: margins.left + step * i, y: yOf(value) })),
  );
  const zero = yOf(Math.min(Math.max(0, axis.min), axis.max));
  return {
    points,
    zero,
    room: { most: ENDS_MOST * context.width, top: 0, bottom: context.height - margins.bottom - style.gap / 2 },
  };
}

/** Where the labels of one end begin: at the edge of the plot, as high as the line ends. */
function endPoints({ ends, table }: LinePlan, { points }: Places, side: Side): Point[] {
  const outermost = side === 'left' ? 0 : table.categories.length - 1;
  return ends[side].map(({ at }) => {
    const own = points[at.series] ?? [];
    return { x: own[outermost]?.x ?? 0, y: own[at.category]?.y ?? 0 };
  });
}

/** The lines as a chart that can be edited; the names of the series lie over it, at their ends. */
export function nativeLines(plan: LinePlan, axis: AxisEnds, title: string, context: NativeContext): NativeDrawing {
  const { table, style, roles, shown } = plan;
  const { pen, width, height } = context;
  const margins = marginsOf(pen, plan);
  const places = placesOf(pen, plan, axis);
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
  // Programs count the names that they write from the first.
  const step = shown.length > 1 ? (shown[1] ?? 0) - (shown[0] ?? 0) : 1;
  const named = shown[0] === 0;
  const face = lineNameFace(style);
  return {
    chart: {
      plot: { kind: 'lines', edges: true },
      categories: table.categories,
      series,
      axes: {
        ...axis,
        base: plan.zero
          ? { color: 'text', width: toPt(style.baseLine) }
          : { color: 'context', width: toPt(style.hairline) },
        ...(named ? { names: chartText({ ...face, color: 'text' }), nameStep: step } : {}),
      },
      area: plotArea(margins, { width, height }),
    },
    overlay(over) {
      const inNames = inRoles(style);
      const pointAt = ({ series: own, category }: Cell) => places.points[own]?.[category] ?? { x: 0, y: 0 };
      drawLeaders(over, { ...plan, style: inNames }, width - margins.right, pointAt);
      drawEnds(over, plan.ends.right, endPoints(plan, places, 'right'), 'right', places.room, inNames, 'names');
      const middle = height - margins.bottom + style.baseLine + style.gap + linesHeight(0.5, face.size);
      for (const i of named ? [] : shown) {
        const x = places.points[0]?.[i]?.x ?? 0;
        drawText(over, table.categories[i] ?? '', face, inNames.color('text'), { x, middle, align: 'center' });
      }
    },
  };
}

/** The labels of points by series and category. */
function labelsOf(
  pen: Pen,
  plan: LinePlan,
  places: Places,
  size: { readonly width: number; readonly height: number },
): ReadonlyMap<string, ChartLabel> {
  const { table, style, roles, point } = plan;
  const { points, room, zero } = places;
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
    const at = endPoints(plan, places, side);
    placeEnds(pen, ends, at, side, room, style).forEach(({ middle }, i) => {
      const end = ends[i];
      if (end && end.value !== '') set(end.at.series, end.at.category, side, 0, middle - (at[i]?.y ?? 0));
    });
  }
  for (const { series, category } of besidePoints(plan)) {
    const own = points[series] ?? [];
    const { x, y } = own[category] ?? { x: 0, y: 0 };
    const words = table.series[series]?.labels[category] ?? '';
    const box = { w: textWidth(pen, words, face), h: CAP_HEIGHT * face.size };
    const distance = dotRadius(style) + style.gap / 2;
    const place = placeBeside(own, category, box, distance, zero, plan.filled);
    const below = place.y > y;
    // Where the program itself would set it: straight above the point, or below.
    const usual = y + (below ? 1 : -1) * (distance + box.h / 2);
    set(series, category, below ? 'below' : 'above', place.x - x, place.y - usual);
  }
  return labels;
}
