import type { Chart } from 'chart.js';
import { sum } from '../../core/collections.ts';
import type { Px } from '../../core/lengths.ts';
import {
  drawCentred,
  drawLines,
  drawText,
  type Lines,
  linesHeight,
  textWidth,
  wrapText,
} from '../../marks/lettering.ts';
import { drawLine, NOWHERE, type Pen, type Point, type Rect } from '../../marks/pen.ts';
import type { Margins } from '../base/define-chart.ts';
import { nameFace } from '../base/style.ts';
import { drawFigure, drawnFigureWidth, NO_FIGURE } from '../parts/figure.ts';
import { drawKey, type KeyEntry, keyHeight, rowNames, spread } from '../parts/labels.ts';
import { isAlone, isLone, present, rowFill, rowValueFace, type StackPlan, stackRects, sums } from './stacked-plan.ts';

/** More lines than this do not stand above a part. */
const NAME_LINES = 3;

function rowLabels(pen: Pen, plan: StackPlan): readonly Lines[] {
  const { categories } = plan.table;
  if (categories.every((name) => name === '')) return [];
  return rowNames(pen, categories, nameFace(plan.style), -1, { width: plan.context.width, pitch: plan.pitch });
}

export function rowNamesRoom(pen: Pen, plan: StackPlan): Px {
  const names = rowLabels(pen, plan);
  return names.length === 0 ? 0 : Math.max(...names.map((name) => name.width)) + 2 * plan.style.gap;
}

/** What the sums of stacks take at their right, so that the longest with its sum ends at the picture's edge. */
export function endRoom(pen: Pen, plan: StackPlan, left: Px): Px {
  const room = plan.context.width - left;
  const lengths = sums(present(plan.table)).flatMap((sum, i) => {
    const label = plan.totals[i];
    if (label === undefined || sum <= 0) return [];
    return [((room - plan.style.gap - textWidth(pen, label, rowValueFace(plan))) * plan.total) / sum];
  });
  return room - Math.min(room, ...lengths);
}

function firstRow(pen: Pen, plan: StackPlan): readonly Rect[] {
  const left = rowNamesRoom(pen, plan);
  const margins = { top: 0, right: endRoom(pen, plan, left), bottom: 0, left };
  return stackRects(plan, margins, plan.pitch, plan.thickness).map(([part]) => part ?? NOWHERE);
}

function headOf(pen: Pen, plan: StackPlan) {
  const row = firstRow(pen, plan);
  const inside = (i: number) => fitsInRow(pen, plan.table.series[i]?.labels[0] ?? '', row[i]?.w ?? 0, plan);
  const lone = isLone(plan) ? layoutLone(pen, plan, row, inside) : undefined;
  const starts = row.map((part) => part.x);
  const directNames = (): readonly Lines[] | undefined => {
    const set = plan.table.series.map(({ name }, i) => {
      const end = starts[i + 1] ?? plan.context.width;
      return wrapText(pen, name, nameFace(plan.style), end - (starts[i] ?? 0) - plan.style.gap);
    });
    return set.every((name) => !name.tooWide && name.lines.length <= NAME_LINES) ? set : undefined;
  };
  const names = isLone(plan) ? undefined : directNames();
  const entries = plan.table.series.map(({ name, labels }, i): KeyEntry => {
    const value = isLone(plan) && !inside(i) ? { value: labels[0] ?? '' } : {};
    return { name, role: plan.roles[i] ?? 'subject', ...value };
  });
  const width = plan.context.width - rowNamesRoom(pen, plan);
  const lines = Math.max(0, ...(names ?? []).map((name) => name.lines.length));
  const direct = names
    ? linesHeight(lines, nameFace(plan.style).size)
    : keyHeight(pen, entries, nameFace(plan.style), width);
  const room = lone ? lone.height : direct + plan.style.gap;
  return { lone, starts, names, entries, width, height: direct, room, foot: lone?.foot ?? 0 };
}

export function stackedRowMargins(pen: Pen, plan: StackPlan): Margins {
  const { table, context, pitch } = plan;
  /** Room above the first row for values that do not fit inside their parts. */
  const valuesAbove = (): Px => {
    if (isLone(plan)) return 0;
    const row = firstRow(pen, plan);
    const above = table.series.some(({ labels }, i) => !fitsInRow(pen, labels[0] ?? '', row[i]?.w ?? 0, plan));
    const room = (pitch * (1 - rowFill(table.categories.length))) / 2;
    return above ? Math.max(0, linesHeight(1, rowValueFace(plan).size) - room) : 0;
  };
  const head = headOf(pen, plan);
  const top = head.room + valuesAbove();
  const bottom = Math.max(head.foot, context.height - top - pitch * table.categories.length);
  const left = rowNamesRoom(pen, plan);
  return { top, right: endRoom(pen, plan, left), bottom, left };
}

export function drawRows(pen: Pen, chart: Chart, plan: StackPlan, rows: readonly (readonly Rect[])[]): void {
  const { style, roles, table } = plan;
  /** Draws what names the parts, above the rows or around a lone one; `bars` are the parts of the first row. */
  const drawHead = ({ starts, names, entries, width, height }: ReturnType<typeof headOf>, left: Px) => {
    const face = nameFace(style);
    if (!names) drawKey(pen, entries, face, style, { x: left, y: 0, width });
    names?.forEach((name, i) => {
      const middle = height - linesHeight(name.lines.length - 0.5, face.size);
      const color = style.textFor(roles[i] ?? 'subject');
      drawLines(pen, name.lines, face, color, { x: starts[i] ?? 0, middle, align: 'left' });
    });
  };
  const drawLone = (layout: LoneLayout, bars: readonly Rect[]) => {
    table.series.forEach(({ name, labels }, i) => {
      const bar = bars[i];
      if (!bar) return;
      const lines = layout.above[i] ?? layout.under;
      if (lines) {
        const first = linesHeight(0.5, style.label.size);
        const middle = layout.under ? bar.y + bar.h + style.gap + first : bar.y - style.gap - lines.height + first;
        drawLines(pen, lines.lines, nameFace(style), style.color('text'), { x: bar.x, middle, align: 'left' });
        return;
      }
      const color = style.textFor(roles[i] ?? 'subject');
      const x = layout.below.get(i) ?? bar.x;
      const foot = bar.y + bar.h;
      const end = foot + LEADER * style.gap;
      const middle = end + style.gap / 3 + linesHeight(0.5, style.label.size);
      drawLine(
        pen,
        { x: bar.x + bar.w / 2, y: foot + style.gap / 3 },
        { x: Math.max(x, bar.x + bar.w / 2), y: end },
        style.hairline,
        style.color('subtle'),
      );
      const drawn = drawText(pen, name, nameFace(style), style.color('text'), { x, middle, align: 'left' });
      const start = x + drawn.w + textWidth(pen, ' ', nameFace(style, true));
      drawText(pen, labels[0] ?? '', nameFace(style, true), color, { x: start, middle, align: 'left' });
    });
  };
  const { left } = chart.chartArea;
  const names = rowLabels(pen, plan);
  const head = headOf(pen, plan);
  if (head.lone) drawLone(head.lone, rows[0] ?? []);
  else drawHead(head, left);
  rows.forEach((bars, row) => {
    const { y = 0, h = 0 } = bars[0] ?? {};
    const place = { x: left - 2 * style.gap, middle: y + h / 2, align: 'right' as const };
    drawCentred(pen, names[row]?.lines ?? [], nameFace(style), style.color('text'), place);
    drawRowValues(pen, plan, bars, row);
    drawRowTotal(pen, plan, bars, row);
  });
}

const LEADER = 2;

/** How a stack that lies alone is labelled: names above their parts, small parts and a part without others below. */
interface LoneLayout {
  /** Undefined where the part is named below. */
  readonly above: readonly (Lines | undefined)[];
  /** The name of a part without others, which carries its value inside. */
  readonly under: Lines | undefined;
  /** What the names take above the stack, and below it. */
  readonly height: Px;
  readonly foot: Px;
  /** Left edges of what stands below. */
  readonly below: ReadonlyMap<number, Px>;
}

/** The layout of a lone stack whose parts are at the given places; undefined where a key is needed. */
function layoutLone(
  pen: Pen,
  plan: StackPlan,
  parts: readonly { readonly x: Px; readonly w: Px }[],
  valueFits: (index: number) => boolean,
): LoneLayout | undefined {
  const { series } = plan.table;
  const { style } = plan;
  if (series.length === 1 && valueFits(0)) {
    const under = wrapText(pen, series[0]?.name ?? '', nameFace(plan.style), plan.context.width);
    return { above: [], under, height: 0, foot: style.gap + under.height, below: new Map() };
  }
  const own = (i: number) =>
    wrapText(pen, series[i]?.name ?? '', nameFace(plan.style), (parts[i]?.w ?? 0) - plan.style.gap);
  const small = series.map((_, i) => !valueFits(i) || (i < parts.length - 1 && own(i).tooWide && nextIsNamed(i)));
  const above = series.map(({ name }, i) => {
    if (small[i]) return undefined;
    const next = parts.find((_, j) => j > i && !small[j])?.x ?? plan.context.width;
    return wrapText(pen, name, nameFace(plan.style), next - (parts[i]?.x ?? 0) - plan.style.gap);
  });
  if (above.some((name) => name && (name.tooWide || name.lines.length > NAME_LINES))) return undefined;
  /** Names and values of small parts side by side below the stack; undefined where they are too wide for it. */
  const smallWidth = (index: number): Px => {
    const { name = '', labels = [] } = plan.table.series[index] ?? {};
    return (
      textWidth(pen, name, nameFace(plan.style)) + textWidth(pen, ` ${labels[0] ?? ''}`, nameFace(plan.style, true))
    );
  };
  const placeBelow = (): ReadonlyMap<number, Px> | undefined => {
    const indices = small.flatMap((is, i) => (is ? [i] : []));
    const widths = indices.map((i) => smallWidth(i) + plan.style.gap);
    if (sum(widths) > plan.context.width) return undefined;
    const wanted = indices.map((i, n) => {
      const { x = 0, w = 0 } = parts[i] ?? {};
      return { at: x + w / 2 - plan.style.gap / 2 + (widths[n] ?? 0) / 2, height: widths[n] ?? 0 };
    });
    const middles = spread(wanted, -plan.style.gap / 2, plan.context.width);
    return new Map(indices.map((i, n) => [i, (middles[n] ?? 0) - (widths[n] ?? 0) / 2 + plan.style.gap / 2]));
  };
  const below = placeBelow();
  if (!below) return undefined;
  const lines = Math.max(0, ...above.map((name) => name?.lines.length ?? 0));
  const foot = below.size > 0 ? (LEADER + 1 / 3) * style.gap + linesHeight(1, style.label.size) : 0;
  const height = lines > 0 ? linesHeight(lines, style.label.size) + style.gap : 0;
  return { above, under: undefined, height, foot, below };

  function nextIsNamed(i: number) {
    return series.slice(i + 1).some((_, n) => valueFits(i + 1 + n));
  }
}

const loneFigure = ({ table }: StackPlan) => table.series[0]?.printed[0]?.figure ?? NO_FIGURE;

export function fitsInRow(pen: Pen, label: string, width: Px, plan: StackPlan): boolean {
  const face = rowValueFace(plan);
  const own = isAlone(plan)
    ? drawnFigureWidth(pen, loneFigure(plan), face.size, plan.style)
    : textWidth(pen, label, face);
  return own + plan.style.gap <= width;
}

function drawRowTotal(pen: Pen, plan: StackPlan, bars: readonly Rect[], row: number): void {
  const total = plan.totals[row];
  const last = bars.at(-1);
  if (total === undefined || !last) return;
  const place = { x: last.x + last.w + plan.style.gap, middle: last.y + last.h / 2, align: 'left' as const };
  drawText(pen, total, rowValueFace(plan), plan.style.color('text'), place);
}

function drawRowValues(pen: Pen, plan: StackPlan, bars: readonly Rect[], row: number): void {
  const { style, table, roles } = plan;
  const face = rowValueFace(plan);
  /** The middles of the values that stand above their parts, apart from each other. */
  const placeAbove = (): readonly Px[] => {
    const face = rowValueFace(plan);
    const wanted = bars.map((bar, i) => {
      const label = plan.table.series[i]?.labels[row] ?? '';
      const height = fitsInRow(pen, label, bar.w, plan) ? 0 : textWidth(pen, label, face) + plan.style.gap;
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
  };
  /** Where a part's value stands: inside it, else its middle above; undefined where a lone stack names it elsewhere. */
  const rowLabelAt = (part: number): Point | 'inside' | undefined => {
    const bar = bars[part];
    const label = plan.table.series[part]?.labels[row] ?? '';
    if (!bar) return undefined;
    if (fitsInRow(pen, label, bar.w, plan)) return 'inside';
    if (isLone(plan)) return undefined;
    return { x: placeAbove()[part] ?? bar.x, y: bar.y - linesHeight(0.5, rowValueFace(plan).size) };
  };
  table.series.forEach(({ labels }, i) => {
    const bar = bars[i];
    const label = labels[row] ?? '';
    const at = rowLabelAt(i);
    if (!bar || !at) return;
    const role = roles[i] ?? 'subject';
    const middle = { x: bar.x + bar.w / 2, y: bar.y + bar.h / 2 };
    if (at !== 'inside') {
      drawCentred(pen, [label], face, style.textFor(role), { x: at.x, middle: at.y, align: 'center' });
    } else if (isAlone(plan)) {
      drawFigure(pen, loneFigure(plan), face.size, style.textOn(role, face.size), middle, style);
    } else {
      drawCentred(pen, [label], face, style.textOn(role, face.size), {
        x: middle.x,
        middle: middle.y,
        align: 'center',
      });
    }
  });
}
