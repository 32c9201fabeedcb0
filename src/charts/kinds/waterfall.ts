import { z } from 'zod';
import type { Language } from '../../core/language.ts';
import type { Px } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { RichText } from '../../core/rich-text.ts';
import { text } from '../../fields/fields.ts';
import type { Resolved } from '../../fields/resolved.ts';
import type { Finding } from '../../findings/finding.ts';
import { guess, hintOf } from '../../findings/suggest.ts';
import { CAP_HEIGHT, drawText, type Face, linesHeight } from '../../marks/lettering.ts';
import { type Mark, rectMark } from '../../marks/marks.ts';
import { NOWHERE, type Pen, type Point, type Rect } from '../../marks/pen.ts';
import { say } from '../../messages/say.ts';
import type { ChartLabel, ChartPoint, ChartSeries } from '../../scene/native-chart.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { withoutNoise } from '../../units/number-format.ts';
import { axisEndField, axisEnds, reviewAxis, type WithAxis } from '../base/axis.ts';
import { type ChartData, chartFields, type Highlighted, highlightField, nameInChart } from '../base/common-fields.ts';
import {
  defineChart,
  drawnPlot,
  type Margins,
  type NativeContext,
  type NativeDrawing,
  type PlotContext,
} from '../base/define-chart.ts';
import { badData, reviewBars } from '../base/review.ts';
import { chartStyle, fitLettering, fittedValueFace, grown, inRoles, nameFace } from '../base/style.ts';
import {
  type ChartTable,
  cellOfFact,
  type Datum,
  dataOf,
  dataSeries,
  inWords,
  isNamed,
  mostDecimals,
  namedOne,
  normalise,
  printed,
  printedNumber,
  printedWhole,
  textOf,
  wordsOf,
} from '../base/table.ts';
import { wordsFor } from '../base/words.ts';
import { plannedPlaces } from '../lines/lines.ts';
import { BASE_LINE, barPoint, chartText, gapOf, labelFormats, movedLabel, plotArea } from '../native/native-series.ts';
import { openPlot } from '../native/open-axis.ts';
import { type ColumnNames, columnNames, drawColumnNames, namesFit } from '../parts/labels.ts';
import { outlineBar } from '../parts/marks.ts';

const FILL = 0.8;
const GROWN = { label: 1.22, value: 1.5 };

type WaterfallPlan = ReturnType<typeof planWaterfall>;
type PlannedStep = WaterfallPlan['steps'][number];

/** Totals are as dark as text, and what is lost is the highlight, unless one bar is: the sign says the same as the colour. */
const ROLES: Readonly<Record<WaterfallStep['kind'], ColorRole>> = { total: 'text', rise: 'subject', fall: 'highlight' };
const BESIDE_HIGHLIGHT: typeof ROLES = { ...ROLES, fall: 'third' };

function planWaterfall(chart: WaterfallChart & WithAxis, context: PlotContext) {
  const steps = stepsOf(chart, context.language);
  const highlightedStep = (): number => {
    const words = namedOne(chart);
    if (words === undefined) return -1;
    return cellOfFact(normalise(chart), words)?.category ?? steps.findIndex(({ name }) => isNamed(name, words));
  };
  const focus = highlightedStep();
  const pitch = context.width / Math.max(1, steps.length);
  const levels = { values: steps.flatMap(({ from, to }) => [from, to]), labels: [] };
  const roles = focus < 0 ? ROLES : BESIDE_HIGHLIGHT;
  return {
    ...{ context, pitch, thickness: Math.round(pitch * FILL) },
    style: grown(chartStyle(context.brand), context, GROWN.label, GROWN.value),
    axis: axisEnds({ ...normalise(chart, context.language), series: [levels] }, chart),
    steps: steps.map((step, i) => {
      const isFocus = i === focus;
      const isBold = focus < 0 ? step.kind === 'total' : isFocus;
      return { ...step, isBold, role: isFocus ? 'highlight' : roles[step.kind] };
    }),
  };
}

export type WaterfallChart = ChartData &
  Highlighted & {
    readonly totals?: readonly (string | RichText)[] | undefined;
    readonly end?: Resolved<string | RichText> | undefined;
  };

/** One bar: a total from zero, or a change from the level that was reached before. */
export interface WaterfallStep extends Pick<Datum, 'name' | 'label' | 'printed'> {
  readonly kind: 'total' | 'rise' | 'fall';
  readonly from: number;
  readonly to: number;
  readonly missing: boolean;
  /** What the values before a stated total come to, where that is not what it says. */
  readonly off?: number;
}

/** The bars of the chart in their order. A total without a value is computed, and so is the one that `end` names. */
export function stepsOf(chart: WaterfallChart, language: Language): readonly WaterfallStep[] {
  const table = normalise(chart, language);
  /** Whether each category is a total: those that the chart names, else the first. */
  const totalsOf = (): readonly boolean[] => {
    const { totals } = chart;
    if (!totals) return table.categories.map((_, i) => i === 0);
    const named = totals.map(wordsOf);
    return table.categories.map((name, i) =>
      named.some((words) => cellOfFact(table, words)?.category === i || isNamed(name, words)),
    );
  };
  const totals = totalsOf();
  const decimals = mostDecimals(table.series);
  const total = (words: Pick<WaterfallStep, 'name' | 'label' | 'printed'>, to: number): WaterfallStep => {
    return { ...words, kind: 'total', from: 0, to, missing: false };
  };
  const computed = (name: string, { level, about }: Reached) => {
    const own = printed(withoutNoise(level), decimals, table.unit, language);
    const label = textOf(own);
    const words = about ? { label: wordsFor(language).about + label, printed: inWords(own) } : { label, printed: own };
    return total({ name, ...words }, level);
  };
  const steps: WaterfallStep[] = [];
  let reached: Reached = { level: 0, since: 0, about: false };
  /** A change of a level; one that is missing leaves it as it is, and the sign of others says which way they go. */
  const change = ({ name, label, printed, value }: Datum, from: number): WaterfallStep => {
    if (Number.isNaN(value)) return { name, label, printed, kind: 'rise', from, to: from, missing: true };
    const { mark, sign } = printed;
    const signed = value > 0 && sign === '' && mark !== undefined ? `${mark}+${label.slice(mark.length)}` : label;
    const own = { name, label: signed, from, to: from + value, missing: false };
    return value < 0
      ? { ...own, printed, kind: 'fall' }
      : { ...own, printed: { ...printed, sign: value > 0 ? '+' : sign }, kind: 'rise' };
  };
  /** Whether a stated total differs from what the values before it come to by more than rounding explains. */
  const isOff = (stated: number, { level, since, about }: Reached): boolean =>
    !about && Math.abs(stated - level) > 0.5 * since * 10 ** -decimals + 1e-9;
  dataOf(table).forEach((datum, i) => {
    const { name, label, printed, value, fact } = datum;
    const isBound = fact?.bound !== undefined;
    reached = { level: reached.level, since: reached.since + 1, about: reached.about || isBound };
    if (!totals[i]) {
      const step = change(datum, reached.level);
      steps.push(step);
      reached = { ...reached, level: step.to };
    } else if (Number.isNaN(value)) steps.push(computed(name, reached));
    else {
      const off = i > 0 && isOff(value, reached) ? { off: reached.level } : {};
      steps.push({ ...total({ name, label, printed }, value), ...off });
      reached = { level: value, since: 0, about: isBound };
    }
  });
  return chart.end === undefined ? steps : [...steps, computed(wordsOf(chart.end), reached)];
}

interface Reached {
  readonly level: number;
  /** How many values there were since the last stated total, and whether one of them is only about right. */
  readonly since: number;
  readonly about: boolean;
}

function stepTable(chart: WaterfallChart, language: Language): ChartTable {
  const steps = stepsOf(chart, language);
  const data = steps.map(({ from, to, kind, missing, label, printed }) => ({
    ...{ label, printed, fact: undefined },
    value: missing ? Number.NaN : kind === 'total' ? to : to - from,
  }));
  return {
    categories: steps.map(({ name }) => name),
    series: [dataSeries('', data)],
    unit: normalise(chart, language).unit,
    language,
  };
}

/** The least height of a bar that holds its value, in sizes of the value. */
const INSIDE = 1.35;

/** Names may be smaller than others, by this part, before they stand in two rows. */
const MIN_NAMES = 0.75;

function stepNameFace(pen: Pen, plan: WaterfallPlan): Face {
  const face = nameFace(plan.style);
  const { label } = plan.style;
  const fits = (size: Px) => namesFit(namesIn(pen, plan, { ...face, size }));
  return { ...face, size: fitLettering({ ...label, floor: MIN_NAMES * label.floor }, fits) };
}

function stepValueFace(pen: Pen, { steps, style, thickness }: WaterfallPlan): Face {
  const labels = steps.map(({ label }) => label);
  return fittedValueFace(pen, labels, style, thickness - style.gap);
}

const stepNames = (pen: Pen, plan: WaterfallPlan): ColumnNames => namesIn(pen, plan, stepNameFace(pen, plan));

function namesIn(pen: Pen, plan: WaterfallPlan, face: Face): ColumnNames {
  const { steps, style, pitch, context } = plan;
  const names = steps.map(({ name }) => name);
  const faceOf = (index: number) => ({ ...face, bold: steps[index]?.isBold ?? false });
  return columnNames(pen, names, faceOf, { pitch, style, width: context.width });
}

/** Whether the value of a bar stands below it where it is not in it: of what falls. */
const isBelow = ({ from, to, kind }: WaterfallStep) =>
  kind === 'fall' || (Math.max(from, to) <= 0 && Math.min(from, to) < 0);

const fitsInStep = ({ size }: Face, height: Px): boolean => height >= INSIDE * size;

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

function roomBelow(pen: Pen, plan: WaterfallPlan): Px {
  const names = plan.style.names.room + stepNames(pen, plan).height;
  return roomsAround(pen, plan, 0.85 * (plan.context.height - names)).below;
}

function waterfallMargins(pen: Pen, plan: WaterfallPlan): Margins {
  const { style, context, pitch, steps } = plan;
  const names = style.names.room + stepNames(pen, plan).height;
  return {
    top: roomsAround(pen, plan, 0.85 * (context.height - names)).above,
    right: context.width - pitch * steps.length,
    bottom: names + roomBelow(pen, plan),
    left: 0,
  };
}

function stepRects(plan: WaterfallPlan, { top, bottom }: Margins): readonly Rect[] {
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

function stepValueAt(plan: WaterfallPlan, rect: Rect, step: WaterfallStep, face: Face): Point {
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
function stepValueRole({ style }: WaterfallPlan, { role, missing }: PlannedStep, inside?: Face): ColorRole {
  if (missing) return 'subtle';
  return inside ? style.inkRole(role, inside.size) : style.textRole(role);
}

/** The bars, what joins them, the base line, and the values. */
function waterfallMarks(pen: Pen, plan: WaterfallPlan): readonly Mark[] {
  const { steps, style, axis, pitch, context } = plan;
  const margins = waterfallMargins(pen, plan);
  const rects = stepRects(plan, margins);
  const face = stepValueFace(pen, plan);
  const connectors = rects.slice(0, -1).flatMap((rect, i): Mark[] => {
    const [step, next] = [steps[i], rects[i + 1]];
    if (!step || !next) return [];
    const y = step.to >= step.from ? rect.y : rect.y + rect.h;
    const from = { x: step.missing ? rect.x : rect.x + rect.w, y };
    const to = { x: steps[i + 1]?.missing ? next.x + next.w : next.x, y };
    return [{ kind: 'line', from, to, width: style.hairline, role: 'subtle' }];
  });
  const values = steps.map((step, i): Mark => {
    const rect = rects[i] ?? NOWHERE;
    const { x, y } = stepValueAt(plan, rect, step, face);
    const role = stepValueRole(plan, step, fitsInStep(face, rect.h) ? face : undefined);
    return { kind: 'text', lines: [step.label], face, role, x, middle: y, align: 'center' };
  });
  const y = plannedPlaces(margins, axis, context).zero;
  const to = { x: pitch * steps.length, y };
  return [
    ...steps.flatMap(({ missing, role }, i) => (missing ? [] : [rectMark(rects[i] ?? NOWHERE, role)])),
    ...connectors,
    { kind: 'line', from: { x: 0, y }, to, width: style.baseLine, role: 'text' },
    ...values,
  ];
}

/** Draws the names of the bars, and the outlines of those that would fade into the ground. */
function drawStepNames(pen: Pen, plan: WaterfallPlan): void {
  const { style, steps, context } = plan;
  const names = stepNames(pen, plan);
  const rects = stepRects(plan, waterfallMargins(pen, plan));
  steps.forEach(({ missing, role }, i) => {
    if (!missing && style.isPale(role)) outlineBar(pen, rects[i] ?? NOWHERE, style);
  });
  const top = context.height - style.names.room - names.height + style.baseLine + style.gap;
  drawColumnNames(pen, names, { left: 0, top });
}

/**
 * The waterfall as a chart that can be edited: stacked bars, the first of them invisible. Each sort of bar is a series, with
 * one more for what lies below zero. The workbook computes what lifts the bars, and the totals that follow from them.
 */
function nativeWaterfall(picture: WaterfallPlan, context: NativeContext): NativeDrawing {
  const { pen } = context;
  const { steps, style, pitch, thickness } = picture;
  const { open, margins } = openPlot(
    {
      margins: waterfallMargins(pen, picture),
      ...{ axis: picture.axis, values: steps.flatMap(({ from, to }) => [from, to]), before: roomBelow(pen, picture) },
    },
    context,
  );
  const plan = { ...picture, axis: open.ends };
  const rects = stepRects(plan, margins);
  const face = stepValueFace(pen, plan);
  return {
    chart: {
      plot: { kind: 'bars', horizontal: false, stacked: true, gap: gapOf(pitch, thickness), overlap: 100 },
      categories: steps.map(({ name }) => name),
      series: seriesOf(plan, rects, face),
      axes: { ...open.axes, base: BASE_LINE, names: chartText({ ...stepNameFace(pen, plan), color: 'text' }) },
      area: plotArea(margins, context),
    },
    overlay(over) {
      const named = { ...plan, style: inRoles(style) };
      steps.forEach((step, i) => {
        const rect = rects[i];
        if (!rect || !step.missing) return;
        const { x, y } = stepValueAt(plan, rect, step, face);
        drawText(over, step.label, face, named.style.color('subtle'), { x, middle: y, align: 'center' });
      });
    },
  };
}

function seriesOf(plan: WaterfallPlan, rects: readonly Rect[], face: Face): readonly ChartSeries[] {
  const { steps, context } = plan;
  const words = wordsFor(context.language);
  /** The parts of a bar on each side of zero, and the space from zero to it, which is not seen. */
  const partsOf = ({ from, to }: WaterfallStep) => {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    if (low >= 0) return { base: low, above: high - low, below: 0 };
    if (high <= 0) return { base: high, above: 0, below: low - high };
    return { base: 0, above: high, below: low };
  };
  const parts = steps.map(partsOf);
  const base = parts.map(({ base: value }): ChartPoint => ({ value }));
  /** The part of a bar on one side of zero. The longer part carries the label, moved to where pictures have it. */
  const pointOf = (
    index: number,
    { value, format }: { readonly value: number; readonly format: string },
  ): ChartPoint => {
    const { style, context } = plan;
    const [step, rect] = [steps[index], rects[index]];
    if (!step || !rect) return { value: undefined };
    const { role } = step;
    const { above, below } = partsOf(step);
    const point = barPoint(value, role, style);
    const other = value > 0 ? -below : above;
    if (Math.abs(value) < other || (Math.abs(value) === other && value < 0)) return point;
    const fits = fitsInStep(face, rect.h);
    const color = stepValueRole(plan, step, fits ? face : undefined);
    const label: ChartLabel = { text: step.label, format, at: 'inside', style: chartText({ ...face, color }) };
    if (fits) return { ...point, label: { ...label, ground: role } };
    const h = (rect.h * Math.abs(value)) / (above - below);
    const part = { ...rect, y: value > 0 ? rect.y : rect.y + rect.h - h, h };
    return { ...point, label: movedLabel(label, part, stepValueAt(plan, rect, step, face), context) };
  };
  const series = (['total', 'rise', 'fall'] as const).flatMap((kind) =>
    (['above', 'below'] as const).flatMap((side): ChartSeries[] => {
      const has = (i: number) => steps[i]?.kind === kind && !steps[i]?.missing && (parts[i]?.[side] ?? 0) !== 0;
      if (!steps.some((_, i) => has(i))) return [];
      const formats = labelFormats({
        labels: steps.map(({ label }) => label),
        printed: steps.map(({ printed }, i) => {
          const own = has(i) ? printed : inWords(printed);
          // What is lost is drawn as a length above zero.
          return kind === 'fall' && side === 'above' ? { ...own, sign: '\u2212' } : own;
        }),
        values: steps.map((_, i) => (has(i) ? (parts[i]?.[side] ?? 0) : Number.NaN)),
      });
      const points = steps.map((_, i): ChartPoint => {
        const value = parts[i]?.[side] ?? 0;
        return has(i) ? pointOf(i, { value, format: formats[i] ?? 'General' }) : { value: undefined };
      });
      return [{ name: side === 'above' ? words[kind] : words.belowZero(words[kind]), points, step: kind }];
    }),
  );
  const isComputed = parts.every(({ below }) => below === 0);
  return [{ name: words.base, points: base, ...(isComputed ? { computed: 'level' as const } : {}) }, ...series];
}

export const waterfall = defineChart({
  type: 'waterfall',
  name: { en: 'Waterfall chart', zh: '瀑布图' },
  summary: 'Rises and falls, one after another, from a first total to a last one: what made the difference.',
  schema: z.object({
    ...chartFields,
    ...axisEndField,
    ...highlightField,
    totals: z
      .array(nameInChart('A total: a fact of the chart, or a label by its words.'))
      .min(1)
      .meta({
        description:
          'Which bars are totals, from zero; all others are changes. The first alone where omitted. A total whose value is missing is computed.',
        examples: [['revenue', 'profit']],
      })
      .optional(),
    end: text('The name of a last bar, which is computed: what all changes come to.', 'label').optional(),
  }),
  plot(chart, context) {
    const plan = planWaterfall(chart, context);
    const labels = [...plan.steps.map(({ name }) => name), ...plan.steps.map(({ label }) => label)];
    const marks = (pen: Pen) => waterfallMarks(pen, plan);
    return drawnPlot(context, labels, marks, (pen) => drawStepNames(pen, plan));
  },
  native: (chart, context) => nativeWaterfall(planWaterfall(chart, context), context),
  table: stepTable,
  review: (chart, path) => [...reviewWaterfall(chart, path), ...reviewAxis(levelTable(chart), chart, path)],
});

function reviewWaterfall(chart: WaterfallChart, path: Path): Finding[] {
  const { highlight, ...plain } = chart;
  // The last bar is no value of the data, but may be highlighted too.
  const atEnd = highlight !== undefined && chart.end !== undefined && isNamed(wordsOf(chart.end), wordsOf(highlight));
  const findings = reviewBars((atEnd ? plain : chart) as Parameters<typeof reviewBars>[0], path);
  const unknownTotals = (): Finding[] => {
    const table = normalise(chart);
    const ids = table.series.flatMap(({ facts }) => facts.flatMap((fact) => fact?.id ?? []));
    return (chart.totals ?? []).flatMap((total, i): Finding[] => {
      const words = wordsOf(total);
      if (cellOfFact(table, words) || table.categories.some((name) => isNamed(name, words))) return [];
      const near = guess(words, [...ids, ...table.categories]);
      const message = say.charts.waterfall.unknownTotal({ name: words });
      const hint = hintOf(near.suggestion, say.charts.waterfall.nameTotal);
      return [{ ...badData([...path, 'totals', i], { message, hint }), ...near }];
    });
  };
  const wrongTotals = (): Finding[] => {
    const { unit, series } = normalise(chart);
    return stepsOf(chart, 'en').flatMap(({ name, label, printed, off }, i): Finding[] => {
      if (off === undefined) return [];
      const sum = printedNumber(Number(off.toPrecision(12)), printed.decimals, unit, 'en');
      const place = series[0]?.facts[i] && chart.data ? ['data', i] : chart.series ? ['series', 0, 'values', i] : [];
      return [
        {
          code: 'parts-do-not-sum',
          ...say.charts.waterfall.wrongTotal({ name, value: label, sum }),
          path: [...path, ...place],
        },
      ];
    });
  };
  return [...findings, ...unknownTotals(), ...wrongTotals()];
}

function levelTable(chart: WaterfallChart) {
  const table = normalise(chart);
  const steps = stepsOf(chart, 'en');
  const values = steps.map(({ to }) => Number(to.toPrecision(12)));
  const labels = values.map((value) => printedWhole(value, table));
  return { ...table, series: [{ values, labels }] };
}
