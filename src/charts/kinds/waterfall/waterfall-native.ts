import type { ChartLabel, ChartPoint, ChartSeries } from '../../../scene/native-chart.ts';
import type { NativeContext, NativeDrawing } from '../../base/define-chart.ts';
import type { Rect } from '../../base/pen.ts';
import { inRoles } from '../../base/style.ts';
import { wordsFor } from '../../base/words.ts';
import {
  BASE_LINE,
  barPoint,
  chartText,
  gapOf,
  labelFormats,
  movedLabel,
  type NativeWords,
  plotArea,
} from '../../native/native-series.ts';
import { begunEarlier, leftAfter, openAxis } from '../../native/open-axis.ts';
import { drawText, type Face } from '../../parts/lettering.ts';
import {
  fitsInStep,
  roomBelow,
  stepNameFace,
  stepRects,
  stepValueAt,
  stepValueFace,
  stepValueRole,
  type WaterfallPlan,
  type WaterfallStep,
  waterfallMargins,
} from './waterfall-plan.ts';

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
 * The waterfall as a chart that can be edited: stacked bars, the first of them invisible. Each sort of bar is a series, with
 * one more for what lies below zero. The workbook computes what lifts the bars, and the totals that follow from them.
 */
export function nativeWaterfall(
  picture: WaterfallPlan,
  { axis: stated }: NativeWords,
  context: NativeContext,
): NativeDrawing {
  const { pen, width, height } = context;
  const { steps, style, pitch, thickness } = picture;
  const wanted = waterfallMargins(pen, picture);
  const below = roomBelow(pen, picture);
  const length = height - wanted.top - wanted.bottom;
  const reach = begunEarlier(picture.axis, below, length);
  const levels = steps.flatMap(({ from, to }) => [from, to]);
  const open = openAxis(reach, levels, stated);
  const margins = { ...wanted, top: leftAfter(reach, open, length + below, wanted.top), bottom: wanted.bottom - below };
  const plan = { ...picture, axis: open.ends };
  const rects = stepRects(plan, margins);
  const face = stepValueFace(pen, plan);
  return {
    chart: {
      plot: { kind: 'bars', horizontal: false, stacked: true, gap: gapOf(pitch, thickness), overlap: 100 },
      categories: steps.map(({ name }) => name),
      series: seriesOf(plan, rects, face),
      axes: { ...open.axes, base: BASE_LINE, names: chartText({ ...stepNameFace(pen, plan), color: 'text' }) },
      area: plotArea(margins, { width, height }),
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

/** The series: what lifts the bars, then the sorts of bars there are, above and below zero. */
function seriesOf(plan: WaterfallPlan, rects: readonly Rect[], face: Face): readonly ChartSeries[] {
  const { steps, context } = plan;
  const words = wordsFor(context.language);
  const parts = steps.map(partsOf);
  const base = parts.map(({ base: value }): ChartPoint => ({ value }));
  const series = (['total', 'rise', 'fall'] as const).flatMap((kind) =>
    (['above', 'below'] as const).flatMap((side): ChartSeries[] => {
      const has = (i: number) => steps[i]?.kind === kind && !steps[i]?.missing && (parts[i]?.[side] ?? 0) !== 0;
      if (!steps.some((_, i) => has(i))) return [];
      const formats = labelFormats(
        steps.map(({ label }, i) => (has(i) ? lengthLabel(label, kind, side) : '')),
        steps.map((_, i) => (has(i) ? (parts[i]?.[side] ?? 0) : Number.NaN)),
      ).map((format) => (kind === 'fall' && side === 'above' ? asFall(format) : format));
      const points = steps.map((_, i): ChartPoint => {
        const value = parts[i]?.[side] ?? 0;
        return has(i)
          ? pointOf(plan, rects, face, i, { value, format: formats[i] ?? 'General' })
          : { value: undefined };
      });
      return [{ name: side === 'above' ? words[kind] : words.belowZero(words[kind]), points, step: kind }];
    }),
  );
  const isComputed = parts.every(({ below }) => below === 0);
  return [{ name: words.base, points: base, ...(isComputed ? { computed: 'level' as const } : {}) }, ...series];
}

/** The label of a length: that of a fall is a number without a sign, which its format adds. */
function lengthLabel(label: string, kind: WaterfallStep['kind'], side: 'above' | 'below'): string {
  return kind === 'fall' && side === 'above' ? label.replace(/\u2212(?=\d)/u, '') : label;
}

/** The format with the minus of a fall before the length. */
function asFall(format: string): string {
  const [positive = '', ...rest] = format.split(';');
  if (positive.startsWith('['))
    return [positive.replace(/"(?=[^"]*"$)/u, '"\u2212'), ...rest.slice(0, -1), `"\u2212"${rest.at(-1)}`].join(';');
  return [`"\u2212"${positive}`, ...rest].join(';');
}

/** The part of a bar on one side of zero. The longer part carries the label, moved to where pictures have it. */
function pointOf(
  plan: WaterfallPlan,
  rects: readonly Rect[],
  face: Face,
  index: number,
  { value, format }: { readonly value: number; readonly format: string },
): ChartPoint {
  const { steps, style, roles, context } = plan;
  const [step, rect] = [steps[index], rects[index]];
  const role = roles[index] ?? 'subject';
  if (!step || !rect) return { value: undefined };
  const { above, below } = partsOf(step);
  const point = barPoint(value, role, style);
  const other = value > 0 ? -below : above;
  if (Math.abs(value) < other || (Math.abs(value) === other && value < 0)) return point;
  const fits = fitsInStep(face, rect.h);
  const color = stepValueRole(plan, step, index, fits ? face : undefined);
  const label: ChartLabel = { text: step.label, format, at: 'inside', style: chartText({ ...face, color }) };
  if (fits) return { ...point, label: { ...label, ground: role } };
  const h = (rect.h * Math.abs(value)) / (above - below);
  const part = { ...rect, y: value > 0 ? rect.y : rect.y + rect.h - h, h };
  return { ...point, label: movedLabel(label, part, stepValueAt(plan, rect, step, face), context) };
}
