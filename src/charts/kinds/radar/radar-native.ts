import type { ChartPoint } from '../../../scene/native-chart.ts';
import type { NativeContext, NativeDrawing } from '../../base/define-chart.ts';
import { dotRadius } from '../../lines/line-marks.ts';
import {
  axisNumbers,
  chartText,
  legendAbove,
  lineOf,
  type NativeWords,
  plotArea,
  seriesName,
} from '../../native/native-series.ts';
import { openAxis } from '../../native/open-axis.ts';
import { linesHeight, nameFace, widest } from '../../parts/lettering.ts';
import { toPt } from '../../parts/overlay.ts';
import { type RadarPlan, SHAPES } from './radar-plan.ts';

/** A radar has at most so many rings. */
const RINGS = 4;
/** From the web to the names around it, in lines of these. */
const AROUND = 1.5;

/**
 * A radar as a chart that can be edited, with the names around it, the numbers of its rings up its first axis, and its key
 * above: values at all its points would hide it.
 */
export function nativeRadar(
  plan: RadarPlan,
  { title, axis: stated }: NativeWords,
  context: NativeContext,
): NativeDrawing {
  const { table, style, roles } = plan;
  const { pen, width, height } = context;
  const names = table.series.map(({ name }) => name);
  const { legend, h: key } = legendAbove(pen, names, style, context);
  const all = table.series.flatMap(({ values }) => values);
  const open = openAxis(plan.axis, all, stated, RINGS);
  const { step, format } = axisNumbers(open, table);
  const face = nameFace(style);
  const outline = { color: 'ground' as const, width: toPt(style.separator) };
  const series = table.series.map(({ name, values }, i) => {
    const role = roles[i] ?? 'subject';
    const points = values.map((value): ChartPoint => {
      if (!Number.isFinite(value)) return { value: undefined, fill: role };
      return { value, fill: role, dot: toPt(1.3 * dotRadius(style)), outline };
    });
    const symbol = SHAPES[i % SHAPES.length] ?? ('circle' as const);
    return { name: seriesName(name, title, table), points, line: lineOf(role, style), symbol };
  });
  const web = { color: 'context' as const, width: toPt(style.hairline) };
  const around = linesHeight(AROUND, face.size);
  const beside = Math.min(width / 4, widest(pen, table.categories, face) + style.gap);
  const margins = { top: key + around, right: beside, bottom: around, left: beside };
  return {
    chart: {
      plot: { kind: 'radar', filled: false },
      categories: table.categories,
      series,
      axes: {
        ...open.axes,
        values: { step, grid: web, line: web, numbers: { ...chartText({ ...face, color: 'subtle' }), format } },
        names: chartText({ ...face, color: 'text' }),
      },
      ...(legend ? { legend } : {}),
      area: plotArea(margins, { width, height }),
    },
  };
}
