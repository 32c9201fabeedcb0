import type { Chart } from 'chart.js';
import type { Px } from '../core/units.ts';
import type { Margins } from './base-config.ts';
import { type GroupPlan, groupKey, groupNameFace, hasNegative } from './grouped-plan.ts';
import { drawKey, keyHeight } from './key.ts';
import { CAP_HEIGHT, drawCentred, drawLines, drawText, type Face, linesHeight, widest, wrapText } from './lettering.ts';
import { barRect, zeroPixel } from './marks.ts';
import { valueColor } from './missing.ts';
import { drawLine, type Pen } from './pen.ts';
import { fitSize } from './style.ts';

/** Values share the largest size at which each fits over its column. */
export function columnValueFace(pen: Pen, { style, table, slot }: GroupPlan): Face {
  const labels = table.series.flatMap((series) => series.labels);
  const face = { family: style.family, bold: true };
  return { ...face, size: fitSize(style.value, (size) => widest(pen, labels, { ...face, size }) <= slot) };
}

/** Whether the names of the series are short enough to stand under each column: years, "before" and "after". */
function namesBelow(pen: Pen, plan: GroupPlan): boolean {
  if (plan.keyed) return false;
  const names = plan.table.series.map(({ name }) => name);
  return widest(pen, names, groupNameFace(plan)) + 0.5 * plan.style.gap <= plan.slot;
}

const namesOf = (pen: Pen, plan: GroupPlan) =>
  plan.table.categories.map((name) =>
    wrapText(pen, name, { ...groupNameFace(plan), bold: true }, plan.pitch - plan.style.gap),
  );

/** The space around groups of columns: the key above, names below. */
export function groupedColumnMargins(pen: Pen, plan: GroupPlan): Margins {
  const { style, table, context, pitch } = plan;
  const below = namesBelow(pen, plan);
  const valueHeight = style.gap + linesHeight(1, columnValueFace(pen, plan).size);
  const lines = Math.max(1, ...namesOf(pen, plan).map((name) => name.lines.length));
  const key = below ? 0 : keyHeight(pen, groupKey(plan), groupNameFace(plan), context.width) + 1.5 * style.gap;
  return {
    top: key + valueHeight,
    right: context.width - pitch * table.categories.length,
    bottom:
      2 * style.gap + linesHeight(lines + (below ? 1 : 0), style.label.size) + (hasNegative(plan) ? valueHeight : 0),
    left: 0,
  };
}

/** Draws the labels of groups of columns. */
export function drawGroupedColumns(pen: Pen, chart: Chart, plan: GroupPlan): void {
  const { style, table, context } = plan;
  const { left, right, bottom } = chart.chartArea;
  const face = groupNameFace(plan);
  const below = namesBelow(pen, plan);
  const foot = bottom + style.baseLine + style.gap + (hasNegative(plan) ? linesHeight(1, style.value.size) : 0);
  const zero = zeroPixel(chart, 'y');
  drawLine(pen, { x: left, y: zero }, { x: right, y: zero }, style.baseLine, style.color('text'));
  if (!below) drawKey(pen, groupKey(plan), face, style, { x: 0, y: 0, width: context.width });
  const names = namesOf(pen, plan);
  table.categories.forEach((_, category) => {
    for (const [i, { name }] of table.series.entries()) {
      drawColumn(pen, chart, plan, i, category, below ? foot : undefined, name);
    }
    const middle = foot + linesHeight(below ? 1.5 : 0.5, face.size) + (below ? style.gap / 2 : 0);
    const place = { x: left + plan.pitch * (category + 0.5), middle, align: 'center' as const };
    drawLines(pen, names[category]?.lines ?? [], { ...face, bold: true }, style.color('text'), place);
  });
}

/** The value over a column and, where it has room there, the name of its series under it. */
function drawColumn(
  pen: Pen,
  chart: Chart,
  plan: GroupPlan,
  series: number,
  category: number,
  foot: Px | undefined,
  name: string,
): void {
  const { style, table, roles } = plan;
  const bar = barRect(chart, series, category);
  const x = bar.x + bar.w / 2;
  const face = columnValueFace(pen, plan);
  const value = table.series[series]?.values[category] ?? 0;
  const offset = style.gap + (CAP_HEIGHT / 2) * face.size;
  const middle = value < 0 ? bar.y + bar.h + offset : bar.y - offset;
  const role = roles[series] ?? 'subject';
  const label = table.series[series]?.labels[category] ?? '';
  drawCentred(pen, [label], face, valueColor(value, role, style), { x, middle, align: 'center' });
  if (foot === undefined) return;
  const place = { x, middle: foot + linesHeight(0.5, style.label.size), align: 'center' as const };
  drawText(pen, name, groupNameFace(plan), style.textFor(role), place);
}
