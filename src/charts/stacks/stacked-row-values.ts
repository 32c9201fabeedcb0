import type { Px } from '../../core/lengths.ts';
import type { Pen, Point, Rect } from '../base/pen.ts';
import { drawFigure, figureOf, figureWidth } from '../parts/figure.ts';
import { drawCentred, drawText, linesHeight, textWidth } from '../parts/lettering.ts';
import { spread } from '../parts/spread.ts';
import type { StackPlan } from './stacked-plan.ts';
import { isAlone, isLone, rowValueFace } from './stacked-row-sizes.ts';

/** Whether a value fits into a part of the given width. */
export function fitsInRow(pen: Pen, label: string, width: Px, plan: StackPlan): boolean {
  const face = rowValueFace(plan);
  const own = isAlone(plan) ? figureWidth(pen, figureOf(label), face.size, plan.style) : textWidth(pen, label, face);
  return own + plan.style.gap <= width;
}

/** Draws the sum of a stack at its end. */
export function drawRowTotal(pen: Pen, plan: StackPlan, bars: readonly Rect[], row: number): void {
  const total = plan.totals[row];
  const last = bars.at(-1);
  if (total === undefined || !last) return;
  const place = { x: last.x + last.w + plan.style.gap, middle: last.y + last.h / 2, align: 'left' as const };
  drawText(pen, total, rowValueFace(plan), plan.style.color('text'), place);
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
  if (fitsInRow(pen, label, bar.w, plan)) return 'inside';
  if (isLone(plan)) return undefined;
  return { x: placeAbove(pen, plan, bars, row)[part] ?? bar.x, y: bar.y - linesHeight(0.5, rowValueFace(plan).size) };
}

/** The middles of the values that stand above their parts, apart from each other. */
function placeAbove(pen: Pen, plan: StackPlan, bars: readonly Rect[], row: number): readonly Px[] {
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
}

/** Draws the values of the parts of one row. */
export function drawRowValues(pen: Pen, plan: StackPlan, bars: readonly Rect[], row: number): void {
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
      drawFigure(pen, figureOf(label), face.size, style.textOn(role, face.size), middle, style);
    } else {
      drawCentred(pen, [label], face, style.textOn(role, face.size), {
        x: middle.x,
        middle: middle.y,
        align: 'center',
      });
    }
  });
}
