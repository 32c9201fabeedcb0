import type { ChartPoint } from '../../scene/native-chart.ts';
import { type BarPlan, columnWidth } from '../bars/bar-plan.ts';
import { drawComparison } from '../bars/column-arrow.ts';
import { drawNamesBelow, insideDrop, isInside, labelAbove, letter } from '../bars/column-letters.ts';
import { columnMargins, plannedColumns } from '../bars/column-margins.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import { inRoles } from '../base/style.ts';
import { plannedPlaces } from '../lines/line-places.ts';
import { CAP_HEIGHT, linesHeight } from '../parts/lettering.ts';
import { drawMissing } from '../parts/missing.ts';
import { drawLevelLabels, drawReferenceMarks } from '../parts/reference-draw.ts';
import { chartText, movedLabel, nativeLabel, plotArea } from './native-label.ts';
import { barPoint, begunEarlier, gapOf, seriesName, spaced } from './native-series.ts';

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
  const points = (series?.values ?? []).map((value, i): ChartPoint => {
    const role = roles[i] ?? 'subject';
    const bar = columns[i];
    const text = series?.labels[i] ?? '';
    const point = barPoint(value, role, style);
    if (bar && isInside(pen, plan, lettered, i, bar.h)) {
      const label = nativeLabel(text, value, 'inside', { ...insideFace, color: style.inkRole(role, insideFace.size) });
      const to = { x: bar.x + bar.w / 2, y: bar.y + insideDrop(insideFace) };
      return { ...point, label: movedLabel(label, bar, to, context) };
    }
    return { ...point, label: nativeLabel(text, value, 'outside', { ...valueFace, color: style.textRole(role) }) };
  });
  // Below negative columns stand their values, and the names below those: the plot's area reaches as far.
  const below = series?.values.some((value) => value < 0) ? style.gap + linesHeight(1, valueFace.size) : 0;
  const length = height - margins.top - margins.bottom;
  const thickness = columnWidth(plan);
  return {
    chart: {
      plot: {
        kind: 'bars',
        horizontal: false,
        stacked: false,
        gap: gapOf(pitch, thickness),
        overlap: 0,
      },
      categories: table.categories,
      series: [{ name: seriesName(series?.name, title, table), points }],
      axes: {
        ...begunEarlier(plan.axis, below, length),
        base: { color: 'text', width: 1.25 },
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
      drawMissing(over, valueFace, named.style, series, (i) => {
        const { x = 0, y = 0, w = 0 } = columns[i] ?? {};
        return { x: x + w / 2, middle: y - style.gap - (CAP_HEIGHT / 2) * valueFace.size, align: 'center' };
      });
    },
  };
}
