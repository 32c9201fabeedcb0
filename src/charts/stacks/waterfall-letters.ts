import type { Px } from '../../core/lengths.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Margins } from '../base/base-config.ts';
import { drawLine, type Pen, type Point, type Rect } from '../base/pen.ts';
import { fitSize } from '../base/style.ts';
import { type ColumnNames, columnNames, drawColumnNames, namesFit } from '../parts/column-names.ts';
import { CAP_HEIGHT, drawText, type Face, linesHeight, widest } from '../parts/lettering.ts';
import type { WaterfallPlan } from './waterfall-plan.ts';
import type { Step } from './waterfall-steps.ts';

/** A bar so many sizes of its value high has that in it. */
const INSIDE = 1.35;

/** Names may be smaller than others, by this part, before they stand in two rows. */
const NAMES_LEAST = 0.75;

/** How the names of bars are set: in the largest size in which they stand in one row. */
export function stepNameFace(pen: Pen, plan: WaterfallPlan): Face {
  const face = { family: plan.style.family, bold: false };
  const { label } = plan.style;
  const fits = (size: Px) => namesFit(namesIn(pen, plan, { ...face, size }));
  return { ...face, size: fitSize({ ...label, floor: NAMES_LEAST * label.floor }, fits) };
}

/** How values are set: they share the largest size at which each fits into its bar. */
export function stepValueFace(pen: Pen, { steps, style, thickness }: WaterfallPlan): Face {
  const face = { family: style.family, bold: true };
  const labels = steps.map(({ label }) => label);
  const fits = (size: Px) => widest(pen, labels, { ...face, size }) <= thickness - style.gap;
  return { ...face, size: fitSize(style.value, fits) };
}

/** The names below the bars. */
export const stepNames = (pen: Pen, plan: WaterfallPlan): ColumnNames => namesIn(pen, plan, stepNameFace(pen, plan));

function namesIn(pen: Pen, plan: WaterfallPlan, face: Face): ColumnNames {
  const { steps, style, pitch, context } = plan;
  const names = steps.map(({ name }) => name);
  return columnNames(pen, names, (i) => faceOf(plan, face, i), { pitch, style, width: context.width });
}

const faceOf = (plan: WaterfallPlan, face: Face, index: number) => ({ ...face, bold: isBold(plan, index) });

/** What is lifted out is bold, and so are totals, where nothing is. */
const isBold = ({ focus, steps }: WaterfallPlan, index: number) =>
  focus < 0 ? steps[index]?.kind === 'total' : index === focus;

/** Draws the names, the upper edge of the first row at `top`. */
export function drawStepNames(pen: Pen, plan: WaterfallPlan, top: Px): void {
  const { style, pitch } = plan;
  const color = () => style.color('text');
  const face = stepNameFace(pen, plan);
  drawColumnNames(pen, namesIn(pen, plan, face), (i) => faceOf(plan, face, i), color, { left: 0, top, pitch, style });
}

/** Whether the value of a bar stands below it where it is not in it: of what falls. */
const isBelow = ({ from, to, kind }: Step) => kind === 'fall' || (Math.max(from, to) <= 0 && Math.min(from, to) < 0);

/** Whether the value stands in its bar, which is so high. */
export const isInside = ({ size }: Face, height: Px): boolean => height >= INSIDE * size;

/** The heights of bars in a picture whose bars have so much of its height, and what values need above and below all. */
function roomsAround(pen: Pen, plan: WaterfallPlan, height: Px) {
  const { steps, axis, style } = plan;
  const face = stepValueFace(pen, plan);
  const per = height / (axis.max - axis.min);
  const value = style.gap + linesHeight(1, face.size);
  const outside = steps.filter(({ from, to }) => !isInside(face, per * Math.abs(to - from)));
  const above = outside
    .filter((step) => !isBelow(step))
    .map(({ from, to }) => value - per * (axis.max - Math.max(from, to)));
  const below = outside.filter(isBelow).map(({ from, to }) => value - per * (Math.min(from, to) - axis.min));
  return { above: Math.max(0, ...above), below: Math.max(0, ...below) };
}

/** What values below their bars take under the lowest of them. */
export function roomBelow(pen: Pen, plan: WaterfallPlan): Px {
  const names = plan.style.names.room + stepNames(pen, plan).height;
  return roomsAround(pen, plan, 0.85 * (plan.context.height - names)).below;
}

/** The space around the bars. */
export function waterfallMargins(pen: Pen, plan: WaterfallPlan): Margins {
  const { style, context, pitch, steps } = plan;
  const names = style.names.room + stepNames(pen, plan).height;
  return {
    top: roomsAround(pen, plan, 0.85 * (context.height - names)).above,
    right: context.width - pitch * steps.length,
    bottom: names + roomBelow(pen, plan),
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

/** From the top of a total to its value in it, in em. */
const WITHIN = 0.4;

/** The middle of a bar's value. */
export function stepValueAt(plan: WaterfallPlan, rect: Rect, step: Step, face: Face): Point {
  const { size } = face;
  const x = rect.x + rect.w / 2;
  if (isInside(face, rect.h)) {
    const top = rect.y + (WITHIN + CAP_HEIGHT / 2) * size;
    return { x, y: step.kind === 'total' && step.to > 0 ? Math.min(rect.y + rect.h / 2, top) : rect.y + rect.h / 2 };
  }
  const offset = plan.style.gap + (CAP_HEIGHT / 2) * size;
  return { x, y: isBelow(step) ? rect.y + rect.h + offset : rect.y - offset };
}

/** The role of a bar's value: in it, where the face is given that it has there, or beside it. */
export function stepValueRole({ style, roles }: WaterfallPlan, step: Step, index: number, inside?: Face): ColorRole {
  const role = roles[index] ?? 'subject';
  if (step.missing) return 'subtle';
  return inside ? style.inkRole(role, inside.size) : style.textRole(role);
}

/** Draws the values of bars. */
export function drawStepValues(pen: Pen, plan: WaterfallPlan, rects: readonly Rect[]): void {
  const face = stepValueFace(pen, plan);
  plan.steps.forEach((step, i) => {
    const rect = rects[i] ?? { x: 0, y: 0, w: 0, h: 0 };
    const { x, y } = stepValueAt(plan, rect, step, face);
    const color = plan.style.color(stepValueRole(plan, step, i, isInside(face, rect.h) ? face : undefined));
    drawText(pen, step.label, face, color, { x, middle: y, align: 'center' });
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
