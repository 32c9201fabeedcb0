import type { ChartPoint } from '../../scene/native-chart.ts';
import { type BarPlan, columnWidth, rowThickness } from '../bars/bar-plan.ts';
import { drawRowComparison, leftOfAxis, rowMargins } from '../bars/bar-rows.ts';
import {
  columnMargins,
  drawComparison,
  drawMissingColumns,
  drawNamesBelow,
  insideDrop,
  labelAbove,
  letter,
  plannedColumns,
  roomBelowZero,
  standsInside,
} from '../bars/columns.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import type { Rect } from '../base/pen.ts';
import { inRoles } from '../base/style.ts';
import { plannedPlaces } from '../lines/line-plan.ts';
import { nameFace, textWidth, valueFace } from '../parts/lettering.ts';
import { drawMissing } from '../parts/marks.ts';
import { drawLevelLabels, drawReferenceMarks, drawUprightLabels } from '../parts/reference-draw.ts';
import {
  BASE_LINE,
  begunEarlier,
  chartText,
  gapOf,
  movedLabel,
  nativeLabel,
  outerPoints,
  plotArea,
  seriesName,
  spaced,
} from './native-series.ts';

/** The rows as a chart that can be edited; the arrow of a comparison is drawn over it. */
export function nativeRows(picture: BarPlan, title: string, { pen, width, height }: NativeContext): NativeDrawing {
  const plan = { ...picture, style: spaced(picture.style) };
  const { table, style, roles, pitch, axis, comparison } = plan;
  const margins = rowMargins(pen, plan);
  const [series] = table.series;
  const thickness = rowThickness(plan);
  const points = outerPoints(series, (i) => roles[i], valueFace(style), style);
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
        base: BASE_LINE,
        names: chartText({ ...nameFace(style), color: 'text' }),
      },
      area: plotArea({ ...margins, left: margins.left - before }, { width, height }),
    },
    overlay(over) {
      const named = { ...plan, style: inRoles(style) };
      if (comparison) drawRowComparison(over, named, bars, comparison);
      const face = valueFace(style);
      const texts = bars.map(({ x, y, w, h }, i): Rect => {
        const label = textWidth(pen, series?.labels[i] ?? '', face);
        return { x: x + w, y: y + (h - face.size) / 2, w: 2 * style.gap + label, h: face.size };
      });
      const [from, to] = [margins.top, height - margins.bottom];
      drawReferenceMarks(over, plan.references, named.style, { scale: 'x', from, to, at }, texts);
      drawUprightLabels(over, plan.references, named.style, { width, top: from, xOf: at });
      drawMissing(over, valueFace(style), named.style, series, (i) => {
        const { x = 0, y = 0, h = 0 } = bars[i] ?? {};
        return { x: x + style.gap, middle: y + h / 2, align: 'left' };
      });
    },
  };
}

const spacedPlan = (plan: BarPlan): BarPlan => ({
  ...plan,
  style: spaced(plan.style),
  beside: plan.beside.map(spacedPlan),
});

/** The columns as a chart that can be edited; the arrow of a comparison is drawn over it. */
export function nativeColumns(picture: BarPlan, title: string, context: NativeContext): NativeDrawing {
  const { pen, width, height } = context;
  const plan = spacedPlan(picture);
  const { table, style, roles, pitch } = plan;
  const lettered = letter(pen, plan);
  const { names, nameFace, valueFace, insideFace } = lettered;
  const margins = columnMargins(pen, plan);
  const series = table.series[0];
  const columns = plannedColumns(plan, margins);
  const outer = outerPoints(series, (i) => roles[i], valueFace, style);
  const points = outer.map((point, i): ChartPoint => {
    const bar = columns[i];
    if (!bar || !standsInside(pen, plan, lettered, i, bar.h)) return point;
    const face = { ...insideFace, color: style.inkRole(roles[i] ?? 'subject', insideFace.size) };
    const label = nativeLabel(series?.labels[i] ?? '', series?.values[i] ?? Number.NaN, 'inside', face);
    const to = { x: bar.x + bar.w / 2, y: bar.y + insideDrop(insideFace) };
    return { ...point, label: movedLabel(label, bar, to, context) };
  });
  // Below negative columns stand their values, and the names below those: the plot's area reaches as far.
  const below = roomBelowZero(plan, valueFace);
  const length = height - margins.top - margins.bottom;
  const thickness = columnWidth(plan);
  return {
    chart: {
      plot: { kind: 'bars', horizontal: false, stacked: false, gap: gapOf(pitch, thickness), overlap: 0 },
      categories: table.categories,
      series: [{ name: seriesName(series?.name, title, table), points }],
      axes: {
        ...begunEarlier(plan.axis, below, length),
        base: BASE_LINE,
        ...(!names.plain ? {} : { names: chartText({ ...nameFace, bold: false, color: 'text' }) }),
      },
      area: plotArea({ ...margins, bottom: margins.bottom - below }, { width, height }),
    },
    overlay(over) {
      const named = { ...plan, style: inRoles(style) };
      const top = height - margins.bottom + below + style.baseLine + style.names.gap;
      if (!names.plain) drawNamesBelow(over, named, { left: margins.left, top });
      if (plan.comparison) drawComparison(over, named, columns, plan.comparison);
      const texts = columns.map((bar, i) => labelAbove(pen, plan, lettered, i, bar));
      const { yOf, right, bottom } = plannedPlaces(margins, plan.axis, context);
      drawReferenceMarks(
        over,
        plan.references,
        named.style,
        { scale: 'y', from: margins.left, to: right, at: yOf },
        texts,
      );
      drawLevelLabels(over, plan.references, named.style, { x: right, most: margins.right, bottom, yOf });
      drawMissingColumns(over, named, valueFace, columns);
    },
  };
}
