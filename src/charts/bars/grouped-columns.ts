import type { Chart } from 'chart.js';
import type { Px } from '../../core/lengths.ts';
import type { Margins } from '../base/base-config.ts';
import { drawLine, type Pen } from '../base/pen.ts';
import { fitSize } from '../base/style.ts';
import { type ColumnNames, columnNames, drawColumnNames } from '../parts/column-names.ts';
import { clearing } from '../parts/crossed-text.ts';
import { drawKey, keyHeight } from '../parts/key.ts';
import { CAP_HEIGHT, drawCentred, drawText, type Face, linesHeight, widest } from '../parts/lettering.ts';
import { barRect, zeroPixel } from '../parts/marks.ts';
import { valueColor } from '../parts/missing.ts';
import { drawLevelLabels } from '../parts/reference-draw.ts';
import { type GroupPlan, groupKey, groupNameFace, hasNegative } from './grouped-plan.ts';

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

/** The names of the groups. */
export function groupNames(pen: Pen, plan: GroupPlan): ColumnNames {
  const { table, pitch, style, context } = plan;
  const face = { ...groupNameFace(plan), bold: true };
  return columnNames(pen, table.categories, () => face, { pitch, style, width: context.width });
}

/** Draws the names of the groups, the upper edge of the first row at `top`. */
export function drawGroupNames(pen: Pen, plan: GroupPlan, place: { readonly left: Px; readonly top: Px }): void {
  const { style, pitch } = plan;
  const face = { ...groupNameFace(plan), bold: true };
  const names = groupNames(pen, plan);
  drawColumnNames(
    pen,
    names,
    () => face,
    () => style.color('text'),
    { ...place, pitch, style },
  );
}

/** The space around groups of columns: the key above, names below. */
export function groupedColumnMargins(pen: Pen, plan: GroupPlan): Margins {
  const { style, table, context, pitch } = plan;
  const below = namesBelow(pen, plan);
  const valueHeight = style.gap + linesHeight(1, columnValueFace(pen, plan).size);
  const names = Math.max(groupNames(pen, plan).height, linesHeight(1, style.label.size));
  const key = below ? 0 : keyHeight(pen, groupKey(plan), groupNameFace(plan), context.width) + 1.5 * style.gap;
  return {
    top: key + valueHeight,
    right: context.width - pitch * table.categories.length,
    bottom:
      2 * style.names.gap +
      names +
      linesHeight(below ? 1 : 0, style.label.size) +
      (hasNegative(plan) ? valueHeight : 0),
    left: 0,
  };
}

/** Draws the labels of groups of columns. */
export function drawGroupedColumns(plain: Pen, chart: Chart, plan: GroupPlan): void {
  const { style, table, context, references } = plan;
  const yOf = (value: number) => chart.scales.y?.getPixelForValue(value) ?? 0;
  const pen = clearing(plain, references, { scale: 'y', at: yOf }, style);
  const { left, right, bottom } = chart.chartArea;
  const face = groupNameFace(plan);
  const below = namesBelow(pen, plan);
  const foot = bottom + style.baseLine + style.gap + (hasNegative(plan) ? linesHeight(1, style.value.size) : 0);
  const zero = zeroPixel(chart, 'y');
  drawLine(pen, { x: left, y: zero }, { x: right, y: zero }, style.baseLine, style.color('text'));
  if (!below) drawKey(pen, groupKey(plan), face, style, { x: 0, y: 0, width: context.width });
  table.categories.forEach((_, category) => {
    for (const [i, { name }] of table.series.entries()) {
      drawColumn(pen, chart, plan, i, category, below ? foot : undefined, name);
    }
  });
  drawGroupNames(pen, plan, { left, top: foot + (below ? linesHeight(1, face.size) + style.gap / 2 : 0) });
  drawLevelLabels(pen, references, style, { x: right, most: context.width - right, bottom, yOf });
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
