import type { ChartPoint } from '../../scene/native-chart.ts';
import { type BarPlan, rowThickness } from '../bars/bar-plan.ts';
import { drawRowComparison, leftOfAxis, rowMargins, rowNameFace, rowValueFace } from '../bars/bar-rows.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import type { Rect } from '../base/pen.ts';
import { inRoles } from '../base/style.ts';
import { textWidth } from '../parts/lettering.ts';
import { drawMissing } from '../parts/missing.ts';
import { drawReferenceMarks, drawUprightLabels } from '../parts/reference-draw.ts';
import { chartText, nativeLabel, plotArea } from './native-label.ts';
import { barPoint, begunEarlier, gapOf, seriesName, spaced } from './native-series.ts';

/** The rows as a chart that can be edited; the arrow of a comparison is drawn over it. */
export function nativeRows(picture: BarPlan, title: string, { pen, width, height }: NativeContext): NativeDrawing {
  const plan = { ...picture, style: spaced(picture.style) };
  const { table, style, roles, pitch, axis, comparison } = plan;
  const margins = rowMargins(pen, plan);
  const [series] = table.series;
  const thickness = rowThickness(plan);
  const points = (series?.values ?? []).map((value, i): ChartPoint => {
    const role = roles[i] ?? 'subject';
    const face = { ...rowValueFace(style), color: style.textRole(role) };
    return { ...barPoint(value, role, style), label: nativeLabel(series?.labels[i] ?? '', value, 'outside', face) };
  });
  const before = leftOfAxis(pen, plan);
  const length = width - margins.left - margins.right;
  const at = (value: number) => margins.left + (length * (value - axis.min)) / (axis.max - axis.min);
  const zero = at(Math.min(Math.max(0, axis.min), axis.max));
  const bars = (series?.values ?? []).map((value, i): Rect => {
    const y = margins.top + pitch * (i + 0.5) - thickness / 2;
    const end = Number.isNaN(value) ? zero : at(value);
    return { x: Math.min(zero, end), y, w: Math.abs(end - zero), h: thickness };
  });
  return {
    chart: {
      plot: { kind: 'bars', horizontal: true, stacked: false, gap: gapOf(pitch, thickness), overlap: 0 },
      categories: table.categories,
      series: [{ name: seriesName(series?.name, title, table), points }],
      axes: {
        ...begunEarlier(axis, before, length),
        base: { color: 'text', width: 1.25 },
        names: chartText({ ...rowNameFace(style), color: 'text' }),
      },
      area: plotArea({ ...margins, left: margins.left - before }, { width, height }),
    },
    overlay(over) {
      const named = { ...plan, style: inRoles(style) };
      if (comparison) drawRowComparison(over, named, bars, comparison);
      const face = rowValueFace(style);
      const texts = bars.map(({ x, y, w, h }, i): Rect => {
        const label = textWidth(pen, series?.labels[i] ?? '', face);
        return { x: x + w, y: y + (h - face.size) / 2, w: 2 * style.gap + label, h: face.size };
      });
      const [from, to] = [margins.top, height - margins.bottom];
      drawReferenceMarks(over, plan.references, named.style, { scale: 'x', from, to, at }, texts);
      drawUprightLabels(over, plan.references, named.style, { width, top: from, xOf: at });
      drawMissing(over, rowValueFace(style), named.style, series, (i) => {
        const { x = 0, y = 0, h = 0 } = bars[i] ?? {};
        return { x: x + style.gap, middle: y + h / 2, align: 'left' };
      });
    },
  };
}
