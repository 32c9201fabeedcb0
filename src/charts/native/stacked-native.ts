import type { ChartLine, ChartPoint, ChartSeries } from '../../scene/native-chart.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Margins } from '../base/base-config.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import { NOWHERE, type Pen, type Point, type Rect } from '../base/pen.ts';
import { type ChartStyle, inRoles } from '../base/style.ts';
import { wordsFor } from '../base/words.ts';
import { drawColumnNames } from '../parts/category-names.ts';
import { drawText, nameFace } from '../parts/lettering.ts';
import { rowThicknessOf, rowValueFace, type StackPlan } from '../stacks/stacked-plan.ts';
import { drawRowHead, drawRowTotal, rowLabelAt, stackedRowMargins } from '../stacks/stacked-rows.ts';
import {
  drawStackReferences,
  drawTotal,
  drawTowerNames,
  stackNames,
  towerLabelAt,
  towerMargins,
  towerValueFace,
} from '../stacks/stacked-towers.ts';
import { BASE_LINE, chartText, gapOf, movedLabel, nativeLabel, plotArea, seriesName } from './native-series.ts';

/** From the middle of a stack to the next one's, and how thick stacks are. */
function spacing({ table, pitch, thickness, context, horizontal }: StackPlan, { top, bottom }: Margins) {
  if (!horizontal) return { step: pitch, thick: thickness };
  const count = Math.max(1, table.categories.length);
  const step = (context.height - top - bottom) / count;
  return { step, thick: rowThicknessOf(step, count) };
}

/** Where the parts of each stack stand: first by series, then by category. */
function partRects(plan: StackPlan, margins: Margins): readonly (readonly Rect[])[] {
  const { table, total, context, horizontal } = plan;
  const { step, thick } = spacing(plan, margins);
  const length = horizontal
    ? context.width - margins.left - margins.right
    : context.height - margins.top - margins.bottom;
  const ends = table.categories.map(() => 0);
  return table.series.map(({ values }) =>
    values.map((each, i): Rect => {
      const value = each || 0;
      const [start, size] = [((ends[i] ?? 0) * length) / total, (value * length) / total];
      ends[i] = (ends[i] ?? 0) + value;
      const across = step * (i + 0.5) - thick / 2;
      if (horizontal) return { x: margins.left + start, y: margins.top + across, w: size, h: thick };
      return { x: margins.left + across, y: margins.top + length - start - size, w: thick, h: size };
    }),
  );
}

/**
 * The stacks as a chart that can be edited; names of parts, sums, and values of a lone stack's small parts lie over it.
 * `title` is what the chart is called; it names a lone stack in the data.
 */
export function nativeStacks(plan: StackPlan, title: string, context: NativeContext): NativeDrawing {
  const { table, style, total, horizontal, rest } = plan;
  const { pen, width, height, language } = context;
  const margins = (horizontal ? stackedRowMargins : towerMargins)(plan)(pen);
  const rects = partRects(plan, margins);
  const { step, thick } = spacing(plan, margins);
  const named = table.categories.some((name) => name !== '');
  const overlaid = !horizontal && !stackNames(pen, plan).plain;
  const parts = table.series.map((_, i) => partSeries(pen, plan, rects, margins, i));
  return {
    chart: {
      plot: { kind: 'bars', horizontal, stacked: true, gap: gapOf(step, thick), overlap: 100 },
      categories: table.categories.map((name) => seriesName(name, title, table)),
      series: [...parts, ...(rest ? [restSeries(rest, wordsFor(language).rest, style)] : [])],
      axes: {
        ...{ min: 0, max: total },
        ...(horizontal ? {} : { base: BASE_LINE }),
        ...(named && !overlaid ? { names: chartText({ ...nameFace(style), color: 'text' }) } : {}),
      },
      area: plotArea(margins, { width, height }),
    },
    overlay(over) {
      const inNames = { ...plan, style: inRoles(style) };
      const stacks = table.categories.map((_, i) => rects.flatMap((series) => series[i] ?? []));
      if (horizontal) drawRowHead(over, inNames, stacks[0] ?? [], margins.left);
      else drawTowerNames(over, inNames, rects, margins.top, height - margins.bottom);
      const top = height - margins.bottom + style.baseLine + style.names.gap;
      if (overlaid) drawColumnNames(over, stackNames(pen, inNames), { left: margins.left, top });
      stacks.forEach((bars, i) => {
        (horizontal ? drawRowTotal : drawTotal)(over, inNames, bars, i);
        drawGaps(over, inNames, bars, i, margins);
      });
      drawStackReferences(over, inNames, stacks, { ...margins, bottom: height - margins.bottom });
    },
  };
}

function partSeries(
  pen: Pen,
  plan: StackPlan,
  rects: readonly (readonly Rect[])[],
  margins: Margins,
  index: number,
): ChartSeries {
  const { table, style, roles } = plan;
  const { name = '', values = [], labels = [] } = table.series[index] ?? {};
  const role = roles[index] ?? 'subject';
  const face = plan.horizontal ? rowValueFace(plan) : towerValueFace(pen, plan);
  const points = values.map((value, i): ChartPoint => {
    const bars = rects.map((series) => series[i] ?? NOWHERE);
    const at = labelAt(pen, plan, bars, i, index, margins);
    const outline = separator(role, style, index);
    const point = { value: Number.isNaN(value) ? undefined : value, fill: role, ...(outline ? { outline } : {}) };
    const bar = bars[index];
    if (!at || !bar) return point;
    const color = at === 'inside' ? style.inkRole(role, face.size) : style.textRole(role);
    const label = nativeLabel(labels[i] ?? '', value, 'inside', { ...face, color });
    return { ...point, label: at === 'inside' ? label : movedLabel(label, bar, at, plan.context) };
  });
  return { name: seriesName(name, '', table), points };
}

function labelAt(
  pen: Pen,
  plan: StackPlan,
  bars: readonly Rect[],
  category: number,
  part: number,
  { top, bottom }: Margins,
): Point | 'inside' | undefined {
  if (plan.horizontal) return rowLabelAt(pen, plan, bars, category, part);
  return towerLabelAt(pen, plan, bars, category, part, top, plan.context.height - bottom);
}

/** Draws the signs of a stack's missing values: programs label no point that has no value. */
function drawGaps(pen: Pen, plan: StackPlan, bars: readonly Rect[], category: number, margins: Margins): void {
  const face = plan.horizontal ? rowValueFace(plan) : towerValueFace(pen, plan);
  plan.table.series.forEach(({ values, labels }, part) => {
    const at = labelAt(pen, plan, bars, category, part, margins);
    if (!Number.isNaN(values[category]) || !at || at === 'inside') return;
    const place = { x: at.x, middle: at.y, align: 'center' as const };
    drawText(pen, labels[category] ?? '', face, plan.style.color('subtle'), place);
  });
}

/**
 * The ground between parts, or the outline of a part too pale to do without. The first part stands on the base line, which
 * its own would hide; the next one keeps them apart.
 */
function separator(role: ColorRole, style: ChartStyle, index: number): ChartLine | undefined {
  if (style.isPale(role)) return { color: 'subtle', width: 0.75 };
  return index === 0 ? undefined : { color: 'ground', width: 1.5 };
}

function restSeries(values: readonly number[], name: string, style: ChartStyle): ChartSeries {
  const outline = separator('context', style, 1);
  const points = values.map((value): ChartPoint => ({ value, fill: 'context', ...(outline ? { outline } : {}) }));
  return { name, points };
}
