import type { ChartPoint } from '../../scene/native-chart.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import { inRoles } from '../base/style.ts';
import { dotRadius } from '../lines/line-marks.ts';
import { drawRadarLabels, placeRadar, type RadarPlan, SHAPES } from '../lines/radar-plan.ts';
import { toPt } from '../parts/overlay.ts';
import { plotArea, seriesName } from './native-series.ts';

/** A radar as a chart that can be edited; its names, values and key lie over it. */
export function nativeRadar(plan: RadarPlan, title: string, context: NativeContext): NativeDrawing {
  const { table, style, roles, axis } = plan;
  const places = placeRadar(context.pen, plan);
  const outline = { color: 'ground' as const, width: toPt(style.separator) };
  const series = table.series.map(({ name, values }, i) => {
    const role = roles[i] ?? 'subject';
    const points = values.map((value): ChartPoint => {
      if (!Number.isFinite(value)) return { value: undefined, fill: role };
      return { value, fill: role, dot: toPt(1.3 * dotRadius(style)), outline };
    });
    const width = toPt(role === 'context' ? 0.75 * style.line : style.line);
    const symbol = SHAPES[i % SHAPES.length] ?? 'circle';
    return { name: seriesName(name, title, table), points, line: { color: role, width }, symbol };
  });
  const web = { color: 'context' as const, width: toPt(style.hairline) };
  return {
    chart: {
      plot: { kind: 'radar', filled: false },
      categories: table.categories,
      series,
      axes: { ...axis, values: { step: axis.max / 2, grid: web, line: web } },
      area: plotArea(places.margins, context),
    },
    overlay(over) {
      const named = { ...plan, style: inRoles(style) };
      drawRadarLabels(over, named, places);
    },
  };
}
