import type { ChartSeries } from '../../scene/native-chart.ts';
import { roomBelowZero } from '../bars/columns.ts';
import {
  columnValueFace,
  GROUP_GAP,
  type GroupPlan,
  groupedColumnMargins,
  groupKey,
  groupNames,
  layoutGroupRows,
} from '../bars/grouped-plan.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import type { Pen, Rect } from '../base/pen.ts';
import { inRoles } from '../base/style.ts';
import { drawColumnNames } from '../parts/category-names.ts';
import { drawKey } from '../parts/key.ts';
import { CAP_HEIGHT, type Face, nameFace, type TextPlace, textWidth } from '../parts/lettering.ts';
import { drawMissing } from '../parts/marks.ts';
import { drawLevelLabels, drawReferenceMarks, drawUprightLabels } from '../parts/reference-draw.ts';
import {
  BASE_LINE,
  begunEarlier,
  chartText,
  gapOf,
  outerPoints,
  plotArea,
  seriesName,
  spaced,
} from './native-series.ts';

/** Space around a value that lines keep, in em. */
const PAD = 0.2;

/** The groups as a chart that can be edited, with the key of its series drawn over it. */
export function nativeGroups(picture: GroupPlan, horizontal: boolean, context: NativeContext): NativeDrawing {
  const { pen, width, height } = context;
  const plan: GroupPlan = { ...picture, style: spaced(picture.style), keyed: true };
  const { table, axis, style, references } = plan;
  const { margins, pitch, slot, face, before } = horizontal ? placeRows(pen, plan) : placeColumns(pen, plan);
  const [bar, apart] = [(1 - GROUP_GAP) * slot, GROUP_GAP * slot];
  const length = horizontal ? width - margins.left - margins.right : height - margins.top - margins.bottom;
  const beyond = horizontal
    ? { ...margins, left: margins.left - before }
    : { ...margins, bottom: margins.bottom - before };
  const zero = (Math.min(Math.max(0, axis.min), axis.max) - axis.min) / (axis.max - axis.min);
  const overlaid = !horizontal && !groupNames(pen, plan).plain;
  const part = (value: number) => (value - axis.min) / (axis.max - axis.min);
  const at = (value: number) =>
    horizontal ? margins.left + part(value) * length : height - margins.bottom - part(value) * length;
  const labelBox = (series: number, category: number): Rect => {
    const { values = [], labels = [] } = table.series[series] ?? {};
    const across = pitch * (category + 0.5) + slot * (series - (table.series.length - 1) / 2);
    const value = values[category] || 0;
    const end = at(Math.min(Math.max(value, axis.min), axis.max));
    const [w, h] = [textWidth(pen, labels[category] ?? '', face), CAP_HEIGHT * face.size];
    const [x, y] = horizontal
      ? [value < 0 ? end - style.gap - w : end + style.gap, margins.top + across - h / 2]
      : [margins.left + across - w / 2, value < 0 ? end + style.gap : end - style.gap - h];
    const pad = PAD * face.size;
    return { x: x - pad, y: y - pad, w: w + 2 * pad, h: h + 2 * pad };
  };
  const missingAt = (series: number, category: number): TextPlace => {
    const across = pitch * (category + 0.5) + slot * (series - (table.series.length - 1) / 2);
    if (horizontal) {
      return { x: margins.left + zero * length + style.gap, middle: margins.top + across, align: 'left' };
    }
    const foot = height - margins.bottom - zero * length;
    return { x: margins.left + across, middle: foot - style.gap - (CAP_HEIGHT / 2) * face.size, align: 'center' };
  };
  return {
    chart: {
      plot: {
        ...{ kind: 'bars', horizontal, stacked: false, overlap: (-100 * apart) / bar },
        gap: gapOf(pitch, bar, table.series.length, apart),
      },
      categories: table.categories,
      series: table.series.map((_, i) => groupSeries(plan, face, i)),
      axes: {
        ...begunEarlier(axis, before, length),
        base: BASE_LINE,
        ...(overlaid ? {} : { names: chartText({ ...nameFace(plan.style), bold: true, color: 'text' }) }),
      },
      area: plotArea(beyond, { width, height }),
    },
    overlay(over) {
      const named = inRoles(style);
      drawKey(over, groupKey(plan), nameFace(plan.style), named, { x: 0, y: 0, width });
      const top = height - margins.bottom + before + style.gap;
      if (overlaid) drawColumnNames(over, groupNames(pen, { ...plan, style: named }), { left: margins.left, top });
      const boxes = table.series.flatMap((_, i) => table.categories.map((__, k) => labelBox(i, k)));
      const [from, to] = horizontal ? [margins.top, height - margins.bottom] : [margins.left, width - margins.right];
      drawReferenceMarks(over, references, named, { scale: horizontal ? 'x' : 'y', from, to, at }, boxes);
      if (horizontal) drawUprightLabels(over, references, named, { width, top: margins.top, xOf: at });
      else {
        const place = { x: to, most: margins.right, bottom: height - margins.bottom, yOf: at };
        drawLevelLabels(over, references, named, place);
      }
      table.series.forEach((series, i) => {
        drawMissing(over, face, named, series, (category) => missingAt(i, category));
      });
    },
  };
}

/** `before` is the room of values below zero, between the axis and the names. */
function placeColumns(pen: Pen, plan: GroupPlan) {
  const face = columnValueFace(pen, plan);
  const before = roomBelowZero(plan, face);
  return { margins: groupedColumnMargins(pen, plan), pitch: plan.pitch, slot: plan.slot, face, before };
}

function placeRows(pen: Pen, plan: GroupPlan) {
  const { margins, pitch, slot, valueFace, before } = layoutGroupRows(pen, plan);
  return { margins, pitch, slot, face: valueFace, before };
}

function groupSeries({ table, roles, style }: GroupPlan, face: Face, index: number): ChartSeries {
  const series = table.series[index];
  return { name: seriesName(series?.name, '', table), points: outerPoints(series, () => roles[index], face, style) };
}
