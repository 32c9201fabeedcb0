import type { ChartPoint } from '../../scene/native-chart.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import type { Pen, Point } from '../base/pen.ts';
import { type ChartStyle, inRoles } from '../base/style.ts';
import { wordsFor } from '../base/words.ts';
import { textWidth, valueFace } from '../parts/lettering.ts';
import type { RingLabel } from '../shares/ring-labels.ts';
import { drawRingWords, type RingPlan, ringLayout } from '../shares/ring-plan.ts';
import { nativeLabel, seriesName } from './native-series.ts';

/** Radius of the hole that every program draws, as a part of the ring's. */
const NATIVE_HOLE = 0.5;

/** The ring or disc as a chart that can be edited; leaders, names and what stands in its middle lie over it. */
export function nativeRing(
  plan: RingPlan,
  title: string,
  { pen, width, height, language }: NativeContext,
): NativeDrawing {
  const { table, roles, style, rest, parts } = plan;
  const layout = ringLayout(pen, plan);
  const { radius, centre } = layout;
  const hole = plan.hole > 0 ? NATIVE_HOLE : 0;
  const [series] = table.series;
  const points = [...(series?.values ?? []), ...rest].map((value, i): ChartPoint => {
    const role = roles[i] ?? 'subject';
    const pale = style.isPale(role);
    const outline = { color: pale ? ('subtle' as const) : ('ground' as const), width: pale ? 0.75 : 1.5 };
    return { value, fill: role, outline };
  });
  const labelled = points.map((point, index): ChartPoint => {
    const n = parts.findIndex((part) => part.index === index);
    const [part, label] = [parts[n], layout.labels[n]];
    if (!part || !label || point.value === undefined) return point;
    const face = { ...valueFace(style), color: style.textRole(part.role) };
    const at = valueMiddle(pen, part.value, label, style);
    const own = ((1 + hole) / 2) * radius;
    const shift = { x: (at.x - own * Math.sin(part.angle)) / width, y: (at.y + own * Math.cos(part.angle)) / height };
    return { ...point, label: { ...nativeLabel(part.value, point.value, 'inside', face), shift } };
  });
  const { rest: restName } = wordsFor(language);
  return {
    chart: {
      plot: { kind: 'ring', hole: 100 * hole },
      categories: [...table.categories, ...rest.map(() => restName)],
      series: [{ name: seriesName(series?.name, title, table), points: labelled }],
      area: {
        x: (centre.x - radius) / width,
        y: (centre.y - radius) / height,
        w: (2 * radius) / width,
        h: (2 * radius) / height,
      },
    },
    overlay: (over) => drawRingWords(over, { ...plan, style: inRoles(style), hole }, 'names'),
  };
}

/** The middle of a value beside the ring, from the ring's centre. */
function valueMiddle(pen: Pen, value: string, { end, side }: RingLabel, style: ChartStyle): Point {
  return { x: end.x + side * (style.gap + textWidth(pen, value, valueFace(style)) / 2), y: end.y };
}
