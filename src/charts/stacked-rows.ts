import type { Chart } from 'chart.js';
import { type Inch, PIXELS_PER_INCH, type Px, ptToInch } from '../core/units.ts';
import type { Brand } from '../scene/brand.ts';
import type { Margins } from './base-config.ts';
import { drawFigure, figureOf, figureWidth } from './figure.ts';
import { drawKey, type KeyEntry, keyHeight } from './key.ts';
import {
  drawCentred,
  drawLines,
  drawText,
  type Face,
  type Lines,
  linesHeight,
  textWidth,
  wrapText,
} from './lettering.ts';
import type { Pen, Point, Rect } from './pen.ts';
import { rowNames } from './row-names.ts';
import { spread } from './spread.ts';
import { sums } from './stack-sums.ts';
import { drawLone, layoutLone } from './stacked-lone.ts';
import { present, type StackPlan } from './stacked-plan.ts';
import { stackRects } from './stacked-rects.ts';
import { fitSize } from './style.ts';

const PITCH_MAX: Px = 0.9 * PIXELS_PER_INCH;
/** The part of its space that a row fills: of few rows, and of many. */
const FILL = { few: 0.6, many: 0.74 };
const FEW = 6;
/** The part of the height that rows take at most, where names or a key stand above them. */
const ROWS = { few: 0.8, many: 0.9 };
/** A stack that lies alone is the picture, and as high as one. */
const SINGLE: Inch = 1.5;
/** More lines than this do not stand above a part. */
const NAME_LINES = 3;

/** The height that each row has, of the picture's height. */
export function rowPitch(height: Px, count: number): Px {
  const part = count <= FEW ? ROWS.few : ROWS.many;
  return count === 1 ? Math.min(SINGLE * PIXELS_PER_INCH, height) : Math.min((part * height) / count, PITCH_MAX);
}

/** How thick the bars are, as Chart.js takes it: a stack that lies alone fills what its labels leave. */
export function rowThickness(pitch: Px, count: number): object {
  return count === 1 ? { categoryPercentage: 1, barPercentage: 1 } : { barThickness: rowThicknessOf(pitch, count) };
}

/** How thick the bars are. */
export function rowThicknessOf(pitch: Px, count: number): Px {
  return count === 1 ? pitch : Math.round(pitch * fill(count));
}

const fill = (count: number) => (count <= FEW ? FILL.few : FILL.many);

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

/** How values are set: as large as fits into the rows. */
export function rowValueFace(plan: StackPlan): Face {
  const { style, pitch, table } = plan;
  const face = { family: style.family, bold: true };
  if (isLone(plan)) return { ...face, size: isAlone(plan) ? style.figure.size : style.single };
  const thickness = rowThicknessOf(pitch, table.categories.length);
  return { ...face, size: fitSize(style.value, (size) => size <= thickness) };
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
  const room = (plan.pitch * (1 - fill(plan.table.categories.length))) / 2;
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
      drawValues(pen, plan, bars, row);
      drawRowTotal(pen, plan, bars, row);
    });
  };
}

/** Draws the sum of a stack at its end. */
export function drawRowTotal(pen: Pen, plan: StackPlan, bars: readonly Rect[], row: number): void {
  const total = plan.totals[row];
  const last = bars.at(-1);
  if (total === undefined || !last) return;
  const place = { x: last.x + last.w + plan.style.gap, middle: last.y + last.h / 2, align: 'left' as const };
  drawText(pen, total, rowValueFace(plan), plan.style.color('text'), place);
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
  return { x: placeAbove(pen, plan, bars, row)[part] ?? bar.x, y: bar.y - linesHeight(0.5, rowValueFace(plan).size) };
}

/** The middles of the values that stand above their parts, apart from each other. */
function placeAbove(pen: Pen, plan: StackPlan, bars: readonly Rect[], row: number): readonly Px[] {
  const face = rowValueFace(plan);
  const wanted = bars.map((bar, i) => {
    const label = plan.table.series[i]?.labels[row] ?? '';
    const height = fitsInside(pen, label, bar.w, plan) ? 0 : textWidth(pen, label, face) + plan.style.gap;
    return { at: bar.x + bar.w / 2, height };
  });
  const above = wanted.flatMap(({ height }, i) => (height > 0 ? [i] : []));
  const start = (bars[0]?.x ?? 0) - plan.style.gap / 2;
  const middles = spread(
    above.map((i) => wanted[i] ?? { at: 0, height: 0 }),
    start,
    plan.context.width,
  );
  return wanted.map(({ at }, i) => (above.includes(i) ? (middles[above.indexOf(i)] ?? at) : at));
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
