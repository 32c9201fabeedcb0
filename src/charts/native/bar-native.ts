import { textWidth } from '../../marks/lettering.ts';
import type { Rect } from '../../marks/pen.ts';
import {
  type BarPlan,
  columnMargins,
  columnWidth,
  drawComparison,
  drawMissingColumns,
  drawRowComparison,
  labelAbove,
  leftOfAxis,
  letter,
  plannedColumns,
  roomBelowZero,
  rowMargins,
  rowThickness,
} from '../bars/bars.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import { inRoles, nameFace, valueFace } from '../base/style.ts';
import { plannedPlaces } from '../lines/lines.ts';
import { drawLevelLabels, drawReferenceMarks, drawUprightLabels } from '../parts/annotations.ts';
import { drawMissing } from '../parts/marks.ts';
import { BASE_LINE, chartText, gapOf, outerSeries, plotArea, spaced } from './native-series.ts';
import { openPlot } from './open-axis.ts';

export function nativeRows(picture: BarPlan, context: NativeContext): NativeDrawing {
  const { pen, width, height, title } = context;
  const drawn = { ...picture, style: spaced(picture.style) };
  const { table, style, pitch, comparison } = drawn;
  const [series] = table.series;
  const { open, margins } = openPlot(
    {
      margins: rowMargins(pen, drawn),
      ...{ axis: drawn.axis, values: series?.values ?? [], horizontal: true, before: leftOfAxis(pen, drawn) },
    },
    context,
  );
  const plan = { ...drawn, axis: open.ends };
  const thickness = rowThickness(plan);
  const length = width - margins.left - margins.right;
  const at = (value: number) => margins.left + (length * (value - plan.axis.min)) / (plan.axis.max - plan.axis.min);
  const zero = at(Math.min(Math.max(0, plan.axis.min), plan.axis.max));
  const bars = (series?.values ?? []).map((value, i): Rect => {
    const y = margins.top + pitch * (i + 0.5) - thickness / 2;
    const end = Number.isNaN(value) ? zero : at(value);
    return { x: Math.min(zero, end), y, w: Math.abs(end - zero), h: thickness };
  });
  return {
    chart: {
      plot: { kind: 'bars', horizontal: true, stacked: false, gap: gapOf(pitch, thickness), overlap: 0 },
      categories: table.categories,
      series: [outerSeries(drawn, valueFace(style), title)],
      axes: { ...open.axes, base: BASE_LINE, names: chartText({ ...nameFace(style), color: 'text' }) },
      area: plotArea(margins, context),
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

/** The plan with all values above their columns: one that stood in its column would be lost on the ground when that shrinks. */
const spacedPlan = (plan: BarPlan): BarPlan => ({
  ...plan,
  above: true,
  style: spaced(plan.style),
  beside: plan.beside.map(spacedPlan),
});

export function nativeColumns(picture: BarPlan, context: NativeContext): NativeDrawing {
  const { pen, title } = context;
  const drawn = spacedPlan(picture);
  const { table, style, pitch } = drawn;
  const [series] = table.series;
  const lettered = letter(pen, drawn);
  const { nameFace, valueFace } = lettered;
  const { open, margins } = openPlot(
    {
      margins: columnMargins(pen, drawn),
      ...{ axis: drawn.axis, values: series?.values ?? [], before: roomBelowZero(drawn, valueFace) },
    },
    context,
  );
  const plan = { ...drawn, axis: open.ends };
  const columns = plannedColumns(plan, margins);
  return {
    chart: {
      plot: { kind: 'bars', horizontal: false, stacked: false, gap: gapOf(pitch, columnWidth(plan)), overlap: 0 },
      categories: table.categories,
      series: [outerSeries(drawn, valueFace, title)],
      axes: {
        ...open.axes,
        base: BASE_LINE,
        names: chartText({ ...nameFace, bold: false, color: 'text' }),
      },
      area: plotArea(margins, context),
    },
    overlay(over) {
      const named = { ...plan, style: inRoles(style) };
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
