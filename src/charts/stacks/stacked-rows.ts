import type { Chart } from 'chart.js';
import type { Px } from '../../core/lengths.ts';
import type { Margins } from '../base/base-config.ts';
import type { Pen, Rect } from '../base/pen.ts';
import { drawKey, type KeyEntry, keyHeight } from '../parts/key.ts';
import { drawCentred, drawLines, type Lines, linesHeight, textWidth, wrapText } from '../parts/lettering.ts';
import { rowNames } from '../parts/row-names.ts';
import { sums } from './stack-sums.ts';
import { drawLone, layoutLone } from './stacked-lone.ts';
import { present, type StackPlan } from './stacked-plan.ts';
import { stackRects } from './stacked-rects.ts';
import { isLone, rowFill, rowNameFace, rowValueFace } from './stacked-row-sizes.ts';
import { drawRowTotal, drawRowValues, fitsInRow } from './stacked-row-values.ts';

/** More lines than this do not stand above a part. */
const NAME_LINES = 3;

function rowLabels(pen: Pen, plan: StackPlan): readonly Lines[] {
  const { categories } = plan.table;
  if (categories.every((name) => name === '')) return [];
  return rowNames(pen, categories, rowNameFace(plan), -1, { width: plan.context.width, pitch: plan.pitch });
}

function leftOf(pen: Pen, plan: StackPlan): Px {
  const names = rowLabels(pen, plan);
  return names.length === 0 ? 0 : Math.max(...names.map((name) => name.width)) + 2 * plan.style.gap;
}

/** What the sums of stacks take at their right, so that the longest with its sum ends at the picture's edge. */
function rightOf(pen: Pen, plan: StackPlan, left: Px): Px {
  const room = plan.context.width - left;
  const lengths = sums(present(plan.table)).flatMap((sum, i) => {
    const label = plan.totals[i];
    if (label === undefined || sum <= 0) return [];
    return [((room - plan.style.gap - textWidth(pen, label, rowValueFace(plan))) * plan.total) / sum];
  });
  return room - Math.min(room, ...lengths);
}

/** Start and width of each part of the first row. */
function firstRow(pen: Pen, plan: StackPlan) {
  const left = leftOf(pen, plan);
  const scale = (plan.context.width - left - rightOf(pen, plan, left)) / Math.max(plan.total, Number.MIN_VALUE);
  let x = left;
  return plan.table.series.map(({ values }) => {
    const part = { x, w: (values[0] || 0) * scale };
    x += part.w;
    return part;
  });
}

/** What stands above the rows: names at the parts of the first row, or a key where one finds no room there. */
function headOf(pen: Pen, plan: StackPlan) {
  const row = firstRow(pen, plan);
  const inside = (i: number) => fitsInRow(pen, plan.table.series[i]?.labels[0] ?? '', row[i]?.w ?? 0, plan);
  const lone = isLone(plan) ? layoutLone(pen, plan, row, inside) : undefined;
  const starts = row.map((part) => part.x);
  const names = isLone(plan) ? undefined : directNames(pen, plan, starts);
  const entries = plan.table.series.map(({ name, labels }, i): KeyEntry => {
    const value = isLone(plan) && !inside(i) ? { value: labels[0] ?? '' } : {};
    return { name, role: plan.roles[i] ?? 'subject', ...value };
  });
  const width = plan.context.width - leftOf(pen, plan);
  const lines = Math.max(0, ...(names ?? []).map((name) => name.lines.length));
  const direct = names ? linesHeight(lines, rowNameFace(plan).size) : keyHeight(pen, entries, rowNameFace(plan), width);
  const room = lone ? lone.height : direct + plan.style.gap;
  return { lone, starts, names, entries, width, height: direct, room, foot: lone?.foot ?? 0 };
}

function directNames(pen: Pen, plan: StackPlan, starts: readonly Px[]): readonly Lines[] | undefined {
  const set = plan.table.series.map(({ name }, i) => {
    const end = starts[i + 1] ?? plan.context.width;
    return wrapText(pen, name, rowNameFace(plan), end - (starts[i] ?? 0) - plan.style.gap);
  });
  return set.every((name) => !name.tooWide && name.lines.length <= NAME_LINES) ? set : undefined;
}

/** Room above the first row for values that do not fit inside their parts. */
function valuesAbove(pen: Pen, plan: StackPlan): Px {
  if (isLone(plan)) return 0;
  const row = firstRow(pen, plan);
  const above = plan.table.series.some(({ labels }, i) => !fitsInRow(pen, labels[0] ?? '', row[i]?.w ?? 0, plan));
  const room = (plan.pitch * (1 - rowFill(plan.table.categories.length))) / 2;
  return above ? Math.max(0, linesHeight(1, rowValueFace(plan).size) - room) : 0;
}

/** The margins of lying stacks: names above, row names at the left. */
export function rowMargins(plan: StackPlan) {
  return (pen: Pen): Margins => {
    const head = headOf(pen, plan);
    const top = head.room + valuesAbove(pen, plan);
    const bottom = Math.max(head.foot, plan.context.height - top - plan.pitch * plan.table.categories.length);
    const left = leftOf(pen, plan);
    return { top, right: rightOf(pen, plan, left), bottom, left };
  };
}

/** Draws the labels of lying stacks. */
export function drawRows(plan: StackPlan) {
  return (pen: Pen, chart: Chart): void => {
    const rows = plan.table.categories.map((_, row) => stackRects(chart, plan, row));
    const names = rowLabels(pen, plan);
    drawRowHead(pen, plan, rows[0] ?? [], chart.chartArea.left);
    rows.forEach((bars, row) => {
      const { y = 0, h = 0 } = bars[0] ?? {};
      const place = { x: chart.chartArea.left - 2 * plan.style.gap, middle: y + h / 2, align: 'right' as const };
      drawCentred(pen, names[row]?.lines ?? [], rowNameFace(plan), plan.style.color('text'), place);
      drawRowValues(pen, plan, bars, row);
      drawRowTotal(pen, plan, bars, row);
    });
  };
}

/** Draws what names the parts, above the rows or around a lone one; `bars` are the parts of the first row. */
export function drawRowHead(pen: Pen, plan: StackPlan, bars: readonly Rect[], left: Px): void {
  const head = headOf(pen, plan);
  if (head.lone) drawLone(pen, plan, head.lone, bars);
  else drawHead(pen, plan, head, left);
}

function drawHead(pen: Pen, plan: StackPlan, head: ReturnType<typeof headOf>, left: Px): void {
  const { starts, names, entries, width, height } = head;
  const face = rowNameFace(plan);
  if (!names) drawKey(pen, entries, face, plan.style, { x: left, y: 0, width });
  names?.forEach((name, i) => {
    const middle = height - linesHeight(name.lines.length - 0.5, face.size);
    const color = plan.style.textFor(plan.roles[i] ?? 'subject');
    drawLines(pen, name.lines, face, color, { x: starts[i] ?? 0, middle, align: 'left' });
  });
}
