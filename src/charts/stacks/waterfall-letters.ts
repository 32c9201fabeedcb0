import type { Px } from '../../core/lengths.ts';
import type { Margins } from '../base/base-config.ts';
import { drawLine, type Pen, type Point, type Rect } from '../base/pen.ts';
import { fitSize } from '../base/style.ts';
import { type ColumnNames, columnNames, drawColumnNames } from '../parts/column-names.ts';
import { CAP_HEIGHT, drawText, type Face, linesHeight, widest } from '../parts/lettering.ts';
import type { WaterfallPlan } from './waterfall-plan.ts';
import type { Step } from './waterfall-steps.ts';

/** How the names of bars are set. */
export const stepNameFace = ({ style }: WaterfallPlan): Face => ({
  family: style.family,
  size: style.label.size,
  bold: false,
});

/** How values are set: they share the largest size at which each fits over its bar. */
export function stepValueFace(pen: Pen, { steps, style, pitch }: WaterfallPlan): Face {
  const face = { family: style.family, bold: true };
  const labels = steps.map(({ label }) => label);
  const fits = (size: Px) => widest(pen, labels, { ...face, size }) <= pitch - style.gap;
  return { ...face, size: fitSize(style.value, fits) };
}

/** The names below the bars. */
export function stepNames(pen: Pen, plan: WaterfallPlan): ColumnNames {
  const { steps, style, pitch, context } = plan;
  const names = steps.map(({ name }) => name);
  return columnNames(pen, names, (i) => faceOf(plan, i), { pitch, style, width: context.width });
}

const faceOf = (plan: WaterfallPlan, index: number) => ({ ...stepNameFace(plan), bold: index === plan.focus });

/** Draws the names, the upper edge of the first row at `top`. */
export function drawStepNames(pen: Pen, plan: WaterfallPlan, top: Px): void {
  const { style, pitch } = plan;
  const color = () => style.color('text');
  drawColumnNames(pen, stepNames(pen, plan), (i) => faceOf(plan, i), color, { left: 0, top, pitch, style });
}

/** Whether the value of a bar stands below it: of one that is nowhere above zero. */
const isBelow = ({ from, to }: Step) => Math.max(from, to) <= 0 && Math.min(from, to) < 0;

/** What values below their bars take under the lowest of them. */
export function roomBelow(pen: Pen, plan: WaterfallPlan): Px {
  return plan.steps.some(isBelow) ? plan.style.gap + linesHeight(1, stepValueFace(pen, plan).size) : 0;
}

/** The space around the bars. */
export function waterfallMargins(pen: Pen, plan: WaterfallPlan): Margins {
  const { steps, style, context, pitch } = plan;
  const above = steps.some((step) => !isBelow(step));
  return {
    top: above ? style.gap + linesHeight(1, stepValueFace(pen, plan).size) : 0,
    right: context.width - pitch * steps.length,
    bottom: style.names.room + stepNames(pen, plan).height + roomBelow(pen, plan),
    left: 0,
  };
}

/** Where the bars stand within those margins; that of a missing change has no height, and lies at the level reached. */
export function stepRects(plan: WaterfallPlan, { top, bottom }: Margins): readonly Rect[] {
  const { steps, axis, pitch, thickness, context } = plan;
  const height = context.height - top - bottom;
  const y = (value: number) => top + (height * (axis.max - value)) / (axis.max - axis.min);
  return steps.map(({ from, to }, i) => {
    const [upper, lower] = [y(Math.max(from, to)), y(Math.min(from, to))];
    return { x: pitch * (i + 0.5) - thickness / 2, y: upper, w: thickness, h: lower - upper };
  });
}

/** The middle of a bar's value. */
export function stepValueAt(plan: WaterfallPlan, rect: Rect, step: Step, { size }: Face): Point {
  const offset = plan.style.gap + (CAP_HEIGHT / 2) * size;
  return { x: rect.x + rect.w / 2, y: isBelow(step) ? rect.y + rect.h + offset : rect.y - offset };
}

/** The colour of a bar's value. */
export function stepValueColor({ style, roles }: WaterfallPlan, step: Step, index: number): string {
  return step.missing ? style.color('subtle') : style.textFor(roles[index] ?? 'subject');
}

/** Draws the values of bars. */
export function drawStepValues(pen: Pen, plan: WaterfallPlan, rects: readonly Rect[]): void {
  const face = stepValueFace(pen, plan);
  plan.steps.forEach((step, i) => {
    const { x, y } = stepValueAt(plan, rects[i] ?? { x: 0, y: 0, w: 0, h: 0 }, step, face);
    drawText(pen, step.label, face, stepValueColor(plan, step, i), { x, middle: y, align: 'center' });
  });
}

/** Draws thin lines from each bar to the next one, at the level that it reaches. */
export function drawConnectors(pen: Pen, plan: WaterfallPlan, rects: readonly Rect[]): void {
  const { steps, style } = plan;
  rects.slice(0, -1).forEach((rect, i) => {
    const [step, next] = [steps[i], rects[i + 1]];
    if (!step || !next) return;
    const y = step.to >= step.from ? rect.y : rect.y + rect.h;
    const start = step.missing ? rect.x : rect.x + rect.w;
    const end = steps[i + 1]?.missing ? next.x + next.w : next.x;
    drawLine(pen, { x: start, y }, { x: end, y }, style.hairline, style.color('subtle'));
  });
}
