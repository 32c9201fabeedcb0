import type { ChartSeries } from '../../../scene/native-chart.ts';
import { roomBelowZero } from '../../bars/columns.ts';
import type { NativeContext, NativeDrawing } from '../../base/define-chart.ts';
import type { Pen, Rect } from '../../base/pen.ts';
import { inRoles } from '../../base/style.ts';
import { plannedPlaces } from '../../lines/line-plan.ts';
import {
  BASE_LINE,
  chartText,
  gapOf,
  legendAbove,
  type NativeWords,
  outerPoints,
  plotArea,
  seriesName,
  spaced,
} from '../../native/native-series.ts';
import { begunEarlier, leftAfter, openAxis } from '../../native/open-axis.ts';
import { crowdedNames } from '../../parts/category-names.ts';
import { CAP_HEIGHT, type Face, nameFace, type TextPlace, textWidth } from '../../parts/lettering.ts';
import { drawMissing } from '../../parts/marks.ts';
import { drawLevelLabels, drawReferenceMarks, drawUprightLabels } from '../../parts/reference-draw.ts';
import {
  columnValueFace,
  GROUP_GAP,
  type GroupPlan,
  groupedColumnMargins,
  groupNames,
  layoutGroupRows,
} from './grouped-plan.ts';

/** Space around a value that lines keep, in em. */
const PAD = 0.2;

/** The groups as a chart that can be edited, with a key of its series above it. */
export function nativeGroups(
  picture: GroupPlan,
  horizontal: boolean,
  { axis: stated }: NativeWords,
  context: NativeContext,
): NativeDrawing {
  const { pen, width, height } = context;
  const drawn: GroupPlan = { ...picture, style: spaced(picture.style), keyed: true };
  const { table, style, references } = drawn;
  const {
    margins: wanted,
    pitch,
    slot,
    face,
    before: below,
  } = horizontal ? placeRows(pen, drawn) : placeColumns(pen, drawn);
  const names = table.series.map(({ name }) => name);
  const { legend, h: key } = legendAbove(pen, names, style, context);
  const values = table.series.flatMap((each) => each.values);
  const length = horizontal ? width - wanted.left - wanted.right : height - wanted.top - wanted.bottom;
  const beyond = horizontal ? wanted.right : wanted.top - key;
  const reach = begunEarlier(drawn.axis, below, length);
  const open = openAxis(reach, values, stated);
  const after = leftAfter(reach, open, length + below, beyond);
  const margins = horizontal
    ? { ...wanted, left: wanted.left - below, right: after }
    : { ...wanted, top: key + after, bottom: wanted.bottom - below };
  const axis = open.ends;
  const [bar, apart] = [(1 - GROUP_GAP) * slot, GROUP_GAP * slot];
  const scale = plannedPlaces(margins, axis, context).yOf;
  const part = (value: number) => (value - axis.min) / (axis.max - axis.min);
  const at = (value: number) =>
    horizontal ? margins.left + part(value) * (width - margins.left - margins.right) : scale(value);
  const base = at(Math.min(Math.max(0, axis.min), axis.max));
  const acrossOf = (series: number, category: number) =>
    (horizontal ? margins.top : margins.left) +
    pitch * (category + 0.5) +
    slot * (series - (table.series.length - 1) / 2);
  const labelBox = (series: number, category: number): Rect => {
    const { values: own = [], labels = [] } = table.series[series] ?? {};
    const across = acrossOf(series, category);
    const value = own[category] || 0;
    const end = at(Math.min(Math.max(value, axis.min), axis.max));
    const [w, h] = [textWidth(pen, labels[category] ?? '', face), CAP_HEIGHT * face.size];
    const [x, y] = horizontal
      ? [value < 0 ? end - style.gap - w : end + style.gap, across - h / 2]
      : [across - w / 2, value < 0 ? end + style.gap : end - style.gap - h];
    const pad = PAD * face.size;
    return { x: x - pad, y: y - pad, w: w + 2 * pad, h: h + 2 * pad };
  };
  const missingAt = (series: number, category: number): TextPlace => {
    const across = acrossOf(series, category);
    if (horizontal) return { x: base + style.gap, middle: across, align: 'left' };
    return { x: across, middle: base - style.gap - (CAP_HEIGHT / 2) * face.size, align: 'center' };
  };
  return {
    chart: {
      plot: {
        ...{ kind: 'bars', horizontal, stacked: false, overlap: (-100 * apart) / bar },
        gap: gapOf(pitch, bar, table.series.length, apart),
      },
      categories: table.categories,
      series: table.series.map((_, i) => groupSeries(drawn, face, i)),
      axes: { ...open.axes, base: BASE_LINE, names: chartText({ ...nameFace(style), bold: true, color: 'text' }) },
      ...(legend ? { legend } : {}),
      area: plotArea(margins, { width, height }),
    },
    tight: horizontal ? 0 : crowdedNames(groupNames(pen, drawn)),
    overlay(over) {
      const named = inRoles(style);
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
  const role = roles[index] ?? 'subject';
  return {
    name: seriesName(series?.name, '', table),
    points: outerPoints(series, () => role, face, style, style.textRole(role)),
  };
}
