import { CAP_HEIGHT, textWidth } from '../../marks/lettering.ts';
import { NOWHERE, type Rect } from '../../marks/pen.ts';
import type { BarPlan } from '../bars/bar-plan.ts';
import { drawComparison, groupNames, labelAbove, layoutColumns, letter, plannedColumns } from '../bars/columns.ts';
import { drawRowComparison, layoutRows } from '../bars/rows.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import { inRoles } from '../base/style.ts';
import { plannedPlaces } from '../lines/lines.ts';
import { drawLevelLabels, drawReferenceMarks, drawUprightLabels } from '../parts/annotations.ts';
import { crowdedNames } from '../parts/labels.ts';
import { drawMissing } from '../parts/marks.ts';
import { BASE_LINE, chartText, gapOf, legendAbove, outerSeries, plotArea, spaced } from './native-series.ts';
import { openPlot } from './open-axis.ts';

/** Space around a value that lines keep, in em. */
const PAD = 0.2;

/** The plan with all values above their columns: one that stood in its column would be lost on the ground when that shrinks. */
const spacedPlan = (plan: BarPlan): BarPlan => ({
  ...plan,
  above: true,
  style: spaced(plan.style),
  beside: plan.beside.map(spacedPlan),
  ...(plan.groups ? { groups: { ...plan.groups, keyed: true } } : {}),
});

export function nativeBars(picture: BarPlan, context: NativeContext): NativeDrawing {
  const { pen, width, title } = context;
  const drawn = spacedPlan(picture);
  const { lying, table, style, references, comparison, groups, roles } = drawn;
  const layout = (lying ? layoutRows : layoutColumns)(pen, drawn);
  const { pitch, slot, apart, valueFace: face, nameFace, before } = layout;
  const names = groups ? table.series.map(({ name }) => name) : [];
  const { legend, h: key } = legendAbove(pen, names, style, context);
  const values = table.series.flatMap((each) => each.values);
  const { open, margins } = openPlot(
    { margins: layout.margins, axis: drawn.axis, values, horizontal: lying, before, key: lying ? 0 : key },
    context,
  );
  const plan = { ...drawn, axis: open.ends };
  const { min, max } = plan.axis;
  const { yOf, right, bottom } = plannedPlaces(margins, plan.axis, context);
  const at = (value: number) =>
    lying ? margins.left + ((right - margins.left) * (value - min)) / (max - min) : yOf(value);
  const base = at(Math.min(Math.max(0, min), max));
  const bars = table.series.map(({ values: own }, series) =>
    own.map((value, i): Rect => {
      const across =
        (lying ? margins.top : margins.left) + pitch * (i + 0.5) + slot * (series - (table.series.length - 1) / 2);
      const end = Number.isNaN(value) ? base : at(Math.min(Math.max(value, min), max));
      const [start, length] = [Math.min(base, end), Math.abs(end - base)];
      return lying
        ? { x: start, y: across - slot / 2, w: length, h: slot }
        : { x: across - slot / 2, y: start, w: slot, h: length };
    }),
  );
  const rects = lying || groups ? bars : [plannedColumns(plan, margins)];
  /** What the lines of references keep clear of at a bar: its value. */
  const valueBox = (series: number, category: number): Rect => {
    const { values: own = [], labels = [] } = table.series[series] ?? {};
    const { x, y, w, h } = rects[series]?.[category] ?? NOWHERE;
    const width = textWidth(pen, labels[category] ?? '', face);
    if (!groups && !lying) return labelAbove(pen, plan, letter(pen, drawn), category, { x, y, w, h });
    if (!groups) return { x: x + w, y: y + (h - face.size) / 2, w: 2 * style.gap + width, h: face.size };
    const isBelow = (own[category] ?? 0) < 0;
    const [high, pad] = [CAP_HEIGHT * face.size, PAD * face.size];
    const [left, top] = lying
      ? [isBelow ? x - style.gap - width : x + w + style.gap, y + (h - high) / 2]
      : [x + (w - width) / 2, isBelow ? y + h + style.gap : y - style.gap - high];
    return { x: left - pad, y: top - pad, w: width + 2 * pad, h: high + 2 * pad };
  };
  return {
    chart: {
      plot: {
        ...{ kind: 'bars', horizontal: lying, stacked: false, overlap: (-100 * apart) / (slot - apart) },
        gap: gapOf(pitch, slot - apart, table.series.length, apart),
      },
      categories: table.categories,
      series: table.series.map(({ values: own }, of) => {
        if (!groups) return outerSeries(drawn, face, title);
        const role = roles[of] ?? 'subject';
        const single = { ...drawn, roles: own.map(() => role) };
        return outerSeries(single, face, '', { of, color: style.textRole(role) });
      }),
      axes: { ...open.axes, base: BASE_LINE, names: chartText({ ...nameFace, color: 'text' }) },
      ...(legend ? { legend } : {}),
      area: plotArea(margins, context),
    },
    tight: groups && !lying ? crowdedNames(groupNames(pen, drawn)) : 0,
    overlay(over) {
      const named = { ...plan, style: inRoles(style) };
      if (comparison) (lying ? drawRowComparison : drawComparison)(over, named, rects[0] ?? [], comparison);
      const boxes = table.series.flatMap((_, i) => table.categories.map((__, k) => valueBox(i, k)));
      const [from, to] = lying ? [margins.top, bottom] : [margins.left, right];
      drawReferenceMarks(over, references, named.style, { scale: lying ? 'x' : 'y', from, to, at }, boxes);
      if (lying) drawUprightLabels(over, references, named.style, { width, top: margins.top, xOf: at });
      else drawLevelLabels(over, references, named.style, { x: right, most: margins.right, bottom, yOf });
      for (const [i, series] of table.series.entries()) {
        drawMissing(over, face, named.style, series, rects[i] ?? [], lying);
      }
    },
  };
}
