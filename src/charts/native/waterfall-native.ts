import type { ChartLabel, ChartPoint, ChartSeries } from '../../scene/native-chart.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import type { Rect } from '../base/pen.ts';
import { inRoles } from '../base/style.ts';
import { wordsFor } from '../base/words.ts';
import { drawText, type Face } from '../parts/lettering.ts';
import {
  drawConnectors,
  drawStepNames,
  fitsInStep,
  roomBelow,
  stepNameFace,
  stepNames,
  stepRects,
  stepValueAt,
  stepValueFace,
  stepValueRole,
  type WaterfallPlan,
  type WaterfallStep,
  waterfallMargins,
} from '../stacks/waterfall-plan.ts';
import {
  BASE_LINE,
  barPoint,
  begunEarlier,
  chartText,
  gapOf,
  movedLabel,
  nativeLabel,
  plotArea,
  spaced,
} from './native-series.ts';

/** The parts of a bar on each side of zero, and the space from zero to it, which is not seen. */
interface Parts {
  readonly base: number;
  readonly above: number;
  readonly below: number;
}

function partsOf({ from, to }: WaterfallStep): Parts {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  if (low >= 0) return { base: low, above: high - low, below: 0 };
  if (high <= 0) return { base: high, above: 0, below: low - high };
  return { base: 0, above: high, below: low };
}

/**
 * The waterfall as a chart that can be edited: stacked bars, the first of them invisible. Each sort of
 * bar is a series, with one more for what lies below zero. Connectors are drawn over it.
 */
export function nativeWaterfall(picture: WaterfallPlan, context: NativeContext): NativeDrawing {
  const { pen, width, height } = context;
  const plan = { ...picture, style: spaced(picture.style) };
  const { steps, style, axis, pitch, thickness } = plan;
  const margins = waterfallMargins(pen, plan);
  const rects = stepRects(plan, margins);
  const face = stepValueFace(pen, plan);
  const below = roomBelow(pen, plan);
  const { plain } = stepNames(pen, plan);
  return {
    chart: {
      plot: { kind: 'bars', horizontal: false, stacked: true, gap: gapOf(pitch, thickness), overlap: 100 },
      categories: steps.map(({ name }) => name),
      series: seriesOf(plan, rects, face),
      axes: {
        ...begunEarlier(axis, below, height - margins.top - margins.bottom),
        base: BASE_LINE,
        ...(!plain ? {} : { names: chartText({ ...stepNameFace(pen, plan), color: 'text' }) }),
      },
      area: plotArea({ ...margins, bottom: margins.bottom - below }, { width, height }),
    },
    overlay(over) {
      const named = { ...plan, style: inRoles(style) };
      drawConnectors(over, named, rects);
      if (!plain) drawStepNames(over, named, height - margins.bottom + below + style.baseLine + style.names.gap);
      steps.forEach((step, i) => {
        const rect = rects[i];
        if (!rect || rect.h > 0) return;
        const { x, y } = stepValueAt(plan, rect, step, face);
        drawText(over, step.label, face, named.style.color(stepValueRole(named, step, i)), {
          x,
          middle: y,
          align: 'center',
        });
      });
    },
  };
}

/** The series: what lifts the bars, then the sorts of bars there are, above and below zero. */
function seriesOf(plan: WaterfallPlan, rects: readonly Rect[], face: Face): readonly ChartSeries[] {
  const { steps, context } = plan;
  const words = wordsFor(context.language);
  const parts = steps.map(partsOf);
  const base = parts.map(({ base: value }, i): ChartPoint => ({ value: steps[i]?.missing ? undefined : value }));
  const series = (['total', 'rise', 'fall'] as const).flatMap((kind) =>
    (['above', 'below'] as const).flatMap((side): ChartSeries[] => {
      const points = steps.map((step, i): ChartPoint => {
        const value = parts[i]?.[side] ?? 0;
        return step.kind === kind && value !== 0 ? pointOf(plan, rects, face, i, side) : { value: undefined };
      });
      if (points.every(({ value }) => value === undefined)) return [];
      return [{ name: side === 'above' ? words[kind] : words.belowZero(words[kind]), points }];
    }),
  );
  return [{ name: words.base, points: base }, ...series];
}

/** The part of a bar on one side of zero. The longer part carries the label, moved to where pictures have it. */
function pointOf(
  plan: WaterfallPlan,
  rects: readonly Rect[],
  face: Face,
  index: number,
  side: 'above' | 'below',
): ChartPoint {
  const { steps, style, roles, context } = plan;
  const [step, rect] = [steps[index], rects[index]];
  const role = roles[index] ?? 'subject';
  if (!step || !rect) return { value: undefined };
  const { above, below } = partsOf(step);
  const value = side === 'above' ? above : below;
  const point = barPoint(value, role, style);
  const other = side === 'above' ? -below : above;
  if (Math.abs(value) < other || (Math.abs(value) === other && side === 'below')) return point;
  const h = (rect.h * Math.abs(value)) / (above - below);
  const part = { ...rect, y: side === 'above' ? rect.y : rect.y + rect.h - h, h };
  const color = stepValueRole(plan, step, index, fitsInStep(face, rect.h) ? face : undefined);
  const label = changeLabel(step, value, { ...face, color });
  return { ...point, label: movedLabel(label, part, stepValueAt(plan, rect, step, face), context) };
}

/** The label of a bar. The length of a fall is a number without a sign, which its format adds. */
function changeLabel(step: WaterfallStep, value: number, style: Parameters<typeof nativeLabel>[3]): ChartLabel {
  if (step.kind === 'total' || value < 0 === step.label.startsWith('\u2212')) {
    return nativeLabel(step.label, value, 'inside', style);
  }
  const { format, ...label } = nativeLabel(step.label.replace(/^\u2212/, '+'), value, 'inside', style);
  const signed = format === undefined ? {} : { format: format.replace('"+"', '"\u2212"') };
  return { ...label, text: step.label, ...signed };
}
