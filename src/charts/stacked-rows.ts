import type { Chart } from 'chart.js';
import { type Inch, PIXELS_PER_INCH, type Px, ptToInch } from '../core/units.ts';
import type { Brand } from '../scene/brand.ts';
import type { Margins } from './base-config.ts';
import { drawFigure, figureOf, figureWidth } from './figure.ts';
import { drawKey, type KeyEntry, keyHeight } from './key.ts';
import { drawCentred, drawLines, type Face, type Lines, linesHeight, textWidth, wrapText } from './lettering.ts';
import { barRect } from './marks.ts';
import type { Pen, Point, Rect } from './pen.ts';
import { rowNames } from './row-names.ts';
import type { StackPlan } from './stacked.ts';
import { drawLone, layoutLone } from './stacked-lone.ts';

const PITCH_MAX: Px = 0.9 * PIXELS_PER_INCH;
const FILL = 0.6;
/** A stack that lies alone is the picture, and as high as one. */
const SINGLE: Inch = 1.5;
/** More lines than this do not stand above a part. */
const NAME_LINES = 3;

/** The height that each row has, of the picture's height. */
export function rowPitch(height: Px, count: number): Px {
  return count === 1 ? Math.min(SINGLE * PIXELS_PER_INCH, height) : Math.min((0.8 * height) / count, PITCH_MAX);
}

/** How thick the bars are, as Chart.js takes it: a stack that lies alone fills what its labels leave. */
export function rowThickness(pitch: Px, count: number): object {
  return count === 1 ? { categoryPercentage: 1, barPercentage: 1 } : { barThickness: rowThicknessOf(pitch, count) };
}

/** How thick the bars are. */
export function rowThicknessOf(pitch: Px, count: number): Px {
  return count === 1 ? pitch : Math.round(pitch * FILL);
}

/** The height of a stack that lies alone, with a line of names above or below for parts that have others beside them. */
export function loneHeight(parts: number, brand: Brand): Inch {
  const line = ptToInch(brand.type.label.size * 2);
  return SINGLE + line * (parts === 1 ? 1 : 2);
}

const isLone = ({ table }: StackPlan) => table.categories.length === 1;
/** Whether the chart is one part of one whole: its value is then a big number. */
const isAlone = (plan: StackPlan) => isLone(plan) && plan.table.series.length === 1;
/** How the names of rows are set. */
export const rowNameFace = ({ style }: StackPlan): Face => ({
  family: style.family,
  size: style.label.size,
  bold: false,
});

/** How values are set. */
export function rowValueFace(plan: StackPlan): Face {
  const { style } = plan;
  const lone = isAlone(plan) ? style.figure.size : style.single;
  return { family: style.family, size: isLone(plan) ? lone : style.value.size, bold: true };
}

function rowLabels(pen: Pen, plan: StackPlan): readonly Lines[] {
  const { categories } = plan.table;
  if (categories.every((name) => name === '')) return [];
  return rowNames(pen, categories, rowNameFace(plan), -1, { width: plan.context.width, pitch: plan.pitch });
}

function leftOf(pen: Pen, plan: StackPlan): Px {
  const names = rowLabels(pen, plan);
  return names.length === 0 ? 0 : Math.max(...names.map((name) => name.width)) + 2 * plan.style.gap;
}

function fitsInside(pen: Pen, label: string, width: Px, plan: StackPlan): boolean {
  const face = rowValueFace(plan);
  const own = isAlone(plan) ? figureWidth(pen, figureOf(label), face.size, plan.style) : textWidth(pen, label, face);
  return own + plan.style.gap <= width;
}

/** Start and width of each part of the first row. */
function firstRow(pen: Pen, plan: StackPlan) {
  const left = leftOf(pen, plan);
  const scale = (plan.context.width - left) / Math.max(plan.total, Number.MIN_VALUE);
  let x = left;
  return plan.table.series.map(({ values }) => {
    const part = { x, w: (values[0] ?? 0) * scale };
    x += part.w;
    return part;
  });
}

/** What stands above the rows: names at the parts of the first row, or a key where one finds no room there. */
function headOf(pen: Pen, plan: StackPlan) {
  const row = firstRow(pen, plan);
  const inside = (i: number) => fitsInside(pen, plan.table.series[i]?.labels[0] ?? '', row[i]?.w ?? 0, plan);
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
  const above = plan.table.series.some(({ labels }, i) => !fitsInside(pen, labels[0] ?? '', row[i]?.w ?? 0, plan));
  const room = (plan.pitch * (1 - FILL)) / 2;
  return above ? Math.max(0, linesHeight(1, rowValueFace(plan).size) - room) : 0;
}

/** The margins of lying stacks: names above, row names at the left. */
export function rowMargins(plan: StackPlan) {
  return (pen: Pen): Margins => {
    const head = headOf(pen, plan);
    const top = head.room + valuesAbove(pen, plan);
    const bottom = Math.max(head.foot, plan.context.height - top - plan.pitch * plan.table.categories.length);
    return { top, right: 0, bottom, left: leftOf(pen, plan) };
  };
}

/** Draws the labels of lying stacks. */
export function drawRows(plan: StackPlan) {
  return (pen: Pen, chart: Chart): void => {
    const rows = plan.table.categories.map((_, row) => plan.table.series.map((__, i) => barRect(chart, i, row)));
    const names = rowLabels(pen, plan);
    drawRowHead(pen, plan, rows[0] ?? [], chart.chartArea.left);
    rows.forEach((bars, row) => {
      const { y = 0, h = 0 } = bars[0] ?? {};
      const place = { x: chart.chartArea.left - 2 * plan.style.gap, middle: y + h / 2, align: 'right' as const };
      drawCentred(pen, names[row]?.lines ?? [], rowNameFace(plan), plan.style.color('text'), place);
      drawValues(pen, plan, bars, row);
    });
  };
}

/** Draws what names the parts, above the rows or around a lone one; `bars` are the parts of the first row. */
export function drawRowHead(pen: Pen, plan: StackPlan, bars: readonly Rect[], left: Px): void {
  const head = headOf(pen, plan);
  if (head.lone) drawLone(pen, plan, head.lone, bars);
  else drawHead(pen, plan, head, left);
}

/** Where a part's value stands: inside it, else its middle above; undefined where a lone stack names it elsewhere. */
export function rowLabelAt(
  pen: Pen,
  plan: StackPlan,
  bars: readonly Rect[],
  row: number,
  part: number,
): Point | 'inside' | undefined {
  const bar = bars[part];
  const label = plan.table.series[part]?.labels[row] ?? '';
  if (!bar) return undefined;
  if (fitsInside(pen, label, bar.w, plan)) return 'inside';
  if (isLone(plan)) return undefined;
  const face = rowValueFace(plan);
  const least = (bars[0]?.x ?? 0) + textWidth(pen, label, face) / 2;
  return { x: Math.max(bar.x + bar.w / 2, least), y: bar.y - linesHeight(0.5, face.size) };
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

function drawValues(pen: Pen, plan: StackPlan, bars: readonly Rect[], row: number): void {
  const { style, table, roles } = plan;
  const face = rowValueFace(plan);
  table.series.forEach(({ labels }, i) => {
    const bar = bars[i];
    const label = labels[row] ?? '';
    const at = rowLabelAt(pen, plan, bars, row, i);
    if (!bar || !at) return;
    const role = roles[i] ?? 'subject';
    const middle = { x: bar.x + bar.w / 2, y: bar.y + bar.h / 2 };
    if (at !== 'inside') {
      drawCentred(pen, [label], face, style.textFor(role), { x: at.x, middle: at.y, align: 'center' });
    } else if (isAlone(plan)) {
      drawFigure(pen, figureOf(label), face.size, style.textOn(role), middle, style);
    } else {
      drawCentred(pen, [label], face, style.textOn(role), { x: middle.x, middle: middle.y, align: 'center' });
    }
  });
}
