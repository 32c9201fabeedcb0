import type { Chart } from 'chart.js';
import { PIXELS_PER_INCH, type Px } from '../../core/lengths.ts';
import type { Margins } from '../base/base-config.ts';
import { drawLine, type Pen, type Rect } from '../base/pen.ts';
import { fitSize } from '../base/style.ts';
import { clearing } from '../parts/crossed-text.ts';
import { drawKey, keyHeight } from '../parts/key.ts';
import { drawCentred, drawText, type Face, type Lines, linesHeight, textWidth } from '../parts/lettering.ts';
import { barRect, zeroPixel } from '../parts/marks.ts';
import { valueColor } from '../parts/missing.ts';
import { drawUprightLabels, referenceHeight } from '../parts/reference-draw.ts';
import { rowNames } from '../parts/row-names.ts';
import { type GroupPlan, groupKey, groupNameFace } from './grouped-plan.ts';

/** A bar with the space beside it is no higher than this. */
const SLOT_MAX: Px = 0.5 * PIXELS_PER_INCH;
/** Names of series stand at the first group's bars where these keep this part of the room. */
const LENGTH_LEAST = 0.6;

/** Where lying groups and their labels stand. */
export interface GroupRows {
  readonly margins: Margins;
  /** From the middle of a group to the next one's. */
  readonly pitch: Px;
  /** Height of a bar with the space beside it. */
  readonly slot: Px;
  readonly names: readonly Lines[];
  /** Whether the names of the series stand at the bars of the first group; in a key above, where not. */
  readonly direct: boolean;
  readonly valueFace: Face;
  /** What the values of bars below zero take at the left of the axis. */
  readonly before: Px;
}

/** The layout of lying groups, with the names of series at their bars where there is room for that. */
export function layoutGroupRows(pen: Pen, plan: GroupPlan): GroupRows {
  const direct = plan.keyed ? undefined : layout(pen, plan, true);
  const room = direct ? plan.context.width - direct.margins.left : 0;
  const readable = direct && room - direct.margins.right >= LENGTH_LEAST * room;
  return direct && readable ? direct : layout(pen, plan, false);
}

function layout(pen: Pen, plan: GroupPlan, direct: boolean): GroupRows {
  const { table, style, axis, context, fill } = plan;
  const [count, slots] = [Math.max(1, table.categories.length), Math.max(1, table.series.length)];
  const key = direct ? 0 : keyHeight(pen, groupKey(plan), groupNameFace(plan), context.width) + 1.5 * style.gap;
  const top = key + referenceHeight(plan.references, style);
  const pitch = Math.min((context.height - top) / count, (slots * SLOT_MAX) / fill);
  const slot = (pitch * fill) / slots;
  const size = fitSize(style.value, (each) => linesHeight(1, each) <= slot);
  const valueFace = { family: style.family, size, bold: true };
  const bold = { ...groupNameFace(plan), bold: true };
  const names = rowNames(pen, table.categories, bold, -1, { width: context.width, pitch });
  const beside = (series: number, category: number) => {
    const { name = '', labels = [] } = table.series[series] ?? {};
    const named = direct && category === 0 ? style.gap + textWidth(pen, name, groupNameFace(plan)) : 0;
    return style.gap + textWidth(pen, labels[category] ?? '', valueFace) + named;
  };
  const bars = table.series.flatMap(({ values }, i) => values.map((value, k) => ({ value, beside: beside(i, k) })));
  const before = Math.max(0, ...bars.map((bar) => (bar.value < 0 ? bar.beside : 0)));
  const left = Math.max(0, ...names.map(({ width }) => width)) + 2 * style.gap + before;
  const room = context.width - left;
  const { min, max } = axis;
  const base = Math.min(Math.max(0, min), max);
  const lengths = bars.map((bar) => {
    const reach = (Math.max(bar.value || 0, base) - min) / (max - min);
    return reach > 0 && !(bar.value < 0) ? (room - bar.beside) / reach : room;
  });
  const right = room - Math.min(room, ...lengths);
  const margins = { top, right, bottom: Math.max(0, context.height - top - pitch * count), left };
  return { margins, pitch, slot, names, direct, valueFace, before };
}

/** Draws the labels of lying groups. */
export function drawGroupRows(plain: Pen, chart: Chart, plan: GroupPlan): void {
  const { table, style, context, references } = plan;
  const xOf = (value: number) => chart.scales.x?.getPixelForValue(value) ?? 0;
  const pen = clearing(plain, references, { scale: 'x', at: xOf }, style);
  const rows = layoutGroupRows(pen, plan);
  const { left, top, bottom } = chart.chartArea;
  const face = groupNameFace(plan);
  if (!rows.direct) drawKey(pen, groupKey(plan), face, style, { x: 0, y: 0, width: context.width });
  const x = zeroPixel(chart, 'x') - style.baseLine;
  drawLine(pen, { x, y: top }, { x, y: bottom }, style.baseLine, style.color('text'));
  table.categories.forEach((_, i) => {
    const middle = top + rows.pitch * (i + 0.5);
    const place = { x: left - 2 * style.gap - rows.before, middle, align: 'right' as const };
    drawCentred(pen, rows.names[i]?.lines ?? [], { ...face, bold: true }, style.color('text'), place);
    table.series.forEach((__, series) => {
      drawRow(pen, plan, rows, barRect(chart, series, i), series, i);
    });
  });
  drawUprightLabels(pen, references, style, { width: context.width, top, xOf });
}

/** The value at the end of a bar and, in the first group, the name of its series after it. */
function drawRow(pen: Pen, plan: GroupPlan, rows: GroupRows, bar: Rect, series: number, category: number): void {
  const { style, table, roles } = plan;
  const { name = '', labels = [], values = [] } = table.series[series] ?? {};
  const role = roles[series] ?? 'subject';
  const negative = (values[category] ?? 0) < 0;
  const [x, align] = negative
    ? ([bar.x - style.gap, 'right'] as const)
    : ([bar.x + bar.w + style.gap, 'left'] as const);
  const middle = bar.y + bar.h / 2;
  const color = valueColor(values[category], role, style);
  const drawn = drawText(pen, labels[category] ?? '', rows.valueFace, color, { x, middle, align });
  if (!rows.direct || category > 0) return;
  const start = negative ? drawn.x - style.gap : drawn.x + drawn.w + style.gap;
  drawText(pen, name, groupNameFace(plan), style.textFor(role), { x: start, middle, align });
}
