import type { Language } from '../../../core/language.ts';
import type { Px } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { withoutNoise } from '../../../units/number-format.ts';
import { type AxisEnds, axisEnds, type WithAxis } from '../../base/axis.ts';
import type { Margins } from '../../base/base-config.ts';
import type { ChartData, Highlighted } from '../../base/common-fields.ts';
import type { PlotContext } from '../../base/define-chart.ts';
import { cellOfFact } from '../../base/emphasis.ts';
import { type ChartTable, decimalsIn, isNamed, normalise, printedNumber, wordsOf } from '../../base/normalise.ts';
import { drawLine, NOWHERE, type Pen, type Point, type Rect } from '../../base/pen.ts';
import { type ChartStyle, chartStyle, fitLettering, grown } from '../../base/style.ts';
import { wordsFor } from '../../base/words.ts';
import { type ColumnNames, columnNames, drawColumnNames, namesFit } from '../../parts/category-names.ts';
import { CAP_HEIGHT, drawText, type Face, fittedValueFace, linesHeight, nameFace } from '../../parts/lettering.ts';

const FILL = 0.8;
/** How much larger names and values may be than is usual. */
const GROWN = { label: 1.22, value: 1.5 };

/** What the bars of a waterfall and their labels are placed by. */
export interface WaterfallPlan {
  readonly steps: readonly WaterfallStep[];
  readonly style: ChartStyle;
  readonly axis: AxisEnds;
  readonly roles: readonly ColorRole[];
  /** The bar whose name is bold; -1 for none. */
  readonly focus: number;
  readonly context: PlotContext;
  /** From the middle of a bar to the next one's. */
  readonly pitch: Px;
  /** The width of the bars. */
  readonly thickness: Px;
}

/** Totals are as dark as text, and what is lost is the highlight, unless one bar is: the sign says the same as the colour. */
const ROLES: Readonly<Record<WaterfallStep['kind'], ColorRole>> = { total: 'text', rise: 'subject', fall: 'highlight' };
const BESIDE_HIGHLIGHT: typeof ROLES = { ...ROLES, fall: 'third' };

/** The plan of a waterfall. */
export function planWaterfall(chart: WaterfallChart & WithAxis, context: PlotContext): WaterfallPlan {
  const steps = stepsOf(chart, context.language);
  const focus = highlightedStep(chart, steps);
  const pitch = context.width / Math.max(1, steps.length);
  const levels = { name: '', values: steps.flatMap(({ from, to }) => [from, to]), labels: [], facts: [] };
  const { series } = normalise(chart, context.language);
  // The facts tell in which scale the outline states the end of the axis.
  const ends = { ...levels, facts: series.flatMap(({ facts }) => facts) };
  return {
    steps,
    style: grown(chartStyle(context.brand), context, GROWN.label, GROWN.value),
    axis: axisEnds({ ...stepTable(chart, context.language), series: [ends] }, chart),
    roles: steps.map(({ kind }, i) => (i === focus ? 'highlight' : (focus < 0 ? ROLES : BESIDE_HIGHLIGHT)[kind])),
    focus,
    context,
    pitch,
    thickness: Math.round(pitch * FILL),
  };
}

/** The bar that the chart highlights, by its fact or its name; -1 for none. */
function highlightedStep(chart: WaterfallChart, steps: readonly WaterfallStep[]): number {
  if (chart.highlight === undefined) return -1;
  const words = wordsOf(chart.highlight);
  return cellOfFact(normalise(chart), words)?.category ?? steps.findIndex(({ name }) => isNamed(name, words));
}

/** A chart of rises and falls, in one language. */
export type WaterfallChart = ChartData &
  Highlighted & {
    readonly totals?: readonly (string | RichText)[] | undefined;
    readonly end?: Resolved<string | RichText> | undefined;
  };

/** One bar: a total from zero, or a change from the level that was reached before. */
export interface WaterfallStep {
  readonly name: string;
  /** What is printed at it; the sign of a change says which way it goes. */
  readonly label: string;
  readonly kind: 'total' | 'rise' | 'fall';
  readonly from: number;
  readonly to: number;
  readonly missing: boolean;
  /** What the values before a stated total come to, where that is not what it says. */
  readonly off?: number;
}

/** Whether each category is a total: those that the chart names, else the first. */
function totalsOf(table: ChartTable, { totals }: WaterfallChart): readonly boolean[] {
  if (!totals) return table.categories.map((_, i) => i === 0);
  const named = totals.map(wordsOf);
  return table.categories.map((name, i) =>
    named.some((words) => cellOfFact(table, words)?.category === i || isNamed(name, words)),
  );
}

/** The bars of the chart in their order. A total without a value is computed, and so is the one that `end` names. */
export function stepsOf(chart: WaterfallChart, language: Language): readonly WaterfallStep[] {
  const table = normalise(chart, language);
  const [series] = table.series;
  const totals = totalsOf(table, chart);
  const values = series?.values ?? [];
  const decimals = Math.max(0, ...(series?.labels ?? []).map(decimalsIn));
  const written = (level: number, about: boolean) =>
    `${about ? wordsFor(language).about : ''}${printedNumber(withoutNoise(level), decimals, table.unit, language)}`;
  const computed = (name: string, { level, about }: Reached) => total(name, written(level, about), level);
  const steps: WaterfallStep[] = [];
  let reached: Reached = { level: 0, since: 0, about: false };
  values.forEach((value, i) => {
    const name = table.categories[i] ?? '';
    const label = series?.labels[i] ?? '';
    const isBound = series?.facts[i]?.bound !== undefined;
    reached = { level: reached.level, since: reached.since + 1, about: reached.about || isBound };
    if (!totals[i]) {
      steps.push(change(name, label, value, reached.level));
      reached = { ...reached, level: steps.at(-1)?.to ?? 0 };
    } else if (Number.isNaN(value)) steps.push(computed(name, reached));
    else {
      const off = i > 0 && isOff(value, reached, decimals) ? { off: reached.level } : {};
      steps.push({ ...total(name, label, value), ...off });
      reached = { level: value, since: 0, about: isBound };
    }
  });
  return chart.end === undefined ? steps : [...steps, computed(wordsOf(chart.end), reached)];
}

/** What the bars have come to. */
interface Reached {
  readonly level: number;
  /** How many values there were since the last stated total, and whether one of them is only about right. */
  readonly since: number;
  readonly about: boolean;
}

const total = (name: string, label: string, to: number): WaterfallStep => ({
  ...{ name, label, kind: 'total', from: 0, to, missing: false },
});

/** A change of a level; one that is missing leaves it as it is. */
function change(name: string, label: string, value: number, level: number): WaterfallStep {
  if (Number.isNaN(value)) return { name, label, kind: 'rise', from: level, to: level, missing: true };
  const kind = value < 0 ? 'fall' : 'rise';
  return { name, label: signed(label, value), kind, from: level, to: level + value, missing: false };
}

/** Whether a stated total differs from what the values before it come to by more than rounding explains. */
function isOff(stated: number, { level, since, about }: Reached, decimals: number): boolean {
  return !about && Math.abs(stated - level) > 0.5 * since * 10 ** -decimals + 1e-9;
}

/** The label of a rise with its plus, after the sign of a bound; that of a fall has its minus. */
function signed(label: string, value: number): string {
  return value > 0 ? label.replace(/^(?<bound>[~<>≈约]?)(?=\d)/u, '$<bound>+') : label;
}

/** The bars as a table of what is printed at them. */
export function stepTable(chart: WaterfallChart, language: Language): ChartTable {
  const steps = stepsOf(chart, language);
  const series = {
    name: '',
    values: steps.map(({ from, to, kind, missing }) => (missing ? Number.NaN : kind === 'total' ? to : to - from)),
    labels: steps.map(({ label }) => label),
    facts: steps.map(() => undefined),
  };
  return {
    categories: steps.map(({ name }) => name),
    series: [series],
    unit: normalise(chart, language).unit,
    language,
  };
}

/** The least height of a bar that holds its value, in sizes of the value. */
const INSIDE = 1.35;

/** Names may be smaller than others, by this part, before they stand in two rows. */
const NAMES_LEAST = 0.75;

/** How the names of bars are set: in the largest size in which they stand in one row. */
export function stepNameFace(pen: Pen, plan: WaterfallPlan): Face {
  const face = nameFace(plan.style);
  const { label } = plan.style;
  const fits = (size: Px) => namesFit(namesIn(pen, plan, { ...face, size }));
  return { ...face, size: fitLettering({ ...label, floor: NAMES_LEAST * label.floor }, fits) };
}

/** How values are set: they share the largest size at which each fits into its bar. */
export function stepValueFace(pen: Pen, { steps, style, thickness }: WaterfallPlan): Face {
  const labels = steps.map(({ label }) => label);
  return fittedValueFace(pen, labels, style, thickness - style.gap);
}

/** The names below the bars. */
const stepNames = (pen: Pen, plan: WaterfallPlan): ColumnNames => namesIn(pen, plan, stepNameFace(pen, plan));

function namesIn(pen: Pen, plan: WaterfallPlan, face: Face): ColumnNames {
  const { steps, style, pitch, context } = plan;
  const names = steps.map(({ name }) => name);
  return columnNames(pen, names, (i) => faceOf(plan, face, i), { pitch, style, width: context.width });
}

const faceOf = (plan: WaterfallPlan, face: Face, index: number) => ({ ...face, bold: isBold(plan, index) });

/** The highlighted name is bold, or those of totals where none is highlighted. */
const isBold = ({ focus, steps }: WaterfallPlan, index: number) =>
  focus < 0 ? steps[index]?.kind === 'total' : index === focus;

/** Draws the names, the upper edge of the first row at `top`. */
export function drawStepNames(pen: Pen, plan: WaterfallPlan, top: Px): void {
  drawColumnNames(pen, stepNames(pen, plan), { left: 0, top });
}

/** Whether the value of a bar stands below it where it is not in it: of what falls. */
const isBelow = ({ from, to, kind }: WaterfallStep) =>
  kind === 'fall' || (Math.max(from, to) <= 0 && Math.min(from, to) < 0);

/** Whether a value stands inside a bar of this height. */
export const fitsInStep = ({ size }: Face, height: Px): boolean => height >= INSIDE * size;

/** What values outside of their bars need above and below all bars, which take `height` of the picture. */
function roomsAround(pen: Pen, plan: WaterfallPlan, height: Px) {
  const { steps, axis, style } = plan;
  const face = stepValueFace(pen, plan);
  const per = height / (axis.max - axis.min);
  const value = style.gap + linesHeight(1, face.size);
  const outside = steps.filter(({ from, to }) => !fitsInStep(face, per * Math.abs(to - from)));
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
export function stepValueAt(plan: WaterfallPlan, rect: Rect, step: WaterfallStep, face: Face): Point {
  const { size } = face;
  const x = rect.x + rect.w / 2;
  if (fitsInStep(face, rect.h)) {
    const top = rect.y + (WITHIN + CAP_HEIGHT / 2) * size;
    return { x, y: step.kind === 'total' && step.to > 0 ? Math.min(rect.y + rect.h / 2, top) : rect.y + rect.h / 2 };
  }
  const offset = plan.style.gap + (CAP_HEIGHT / 2) * size;
  return { x, y: isBelow(step) ? rect.y + rect.h + offset : rect.y - offset };
}

/** The role of a bar's value: in it, where the face is given that it has there, or beside it. */
export function stepValueRole(
  { style, roles }: WaterfallPlan,
  step: WaterfallStep,
  index: number,
  inside?: Face,
): ColorRole {
  const role = roles[index] ?? 'subject';
  if (step.missing) return 'subtle';
  return inside ? style.inkRole(role, inside.size) : style.textRole(role);
}

/** Draws the values of bars. */
export function drawStepValues(pen: Pen, plan: WaterfallPlan, rects: readonly Rect[]): void {
  const face = stepValueFace(pen, plan);
  plan.steps.forEach((step, i) => {
    const rect = rects[i] ?? NOWHERE;
    const { x, y } = stepValueAt(plan, rect, step, face);
    const color = plan.style.color(stepValueRole(plan, step, i, fitsInStep(face, rect.h) ? face : undefined));
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
