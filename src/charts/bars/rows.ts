import type { Chart } from 'chart.js';
import { PIXELS_PER_INCH, type Px } from '../../core/lengths.ts';
import { drawCentred, drawText, type Lines, linesHeight, textWidth } from '../../marks/lettering.ts';
import { drawLine, NOWHERE, type Pen, type Rect } from '../../marks/pen.ts';
import { fitLettering, nameFace, valueFace } from '../base/style.ts';
import type { Comparison } from '../base/table.ts';
import { clearing, drawComparisonBracket, drawUprightLabels, pillSize, referenceHeight } from '../parts/annotations.ts';
import { drawKey, keyHeight, rowNames } from '../parts/labels.ts';
import { barRect, valueColor, zeroPixel } from '../parts/marks.ts';
import { type BarLayout, type BarPlan, GROUP_GAP, keyOf, roleOf } from './bar-plan.ts';

const ROW_FILL = 0.66;
/** A bar of a group with the space beside it is no higher than this. */
const MAX_SLOT: Px = 0.5 * PIXELS_PER_INCH;
/** Names of series stand at the first group's bars where these keep this ratio of the room. */
const MIN_LENGTH = 0.6;

export interface RowLayout extends BarLayout {
  readonly names: readonly Lines[];
  /** Whether the names of the series stand at the bars of the first group; in a key above, where not. */
  readonly direct: boolean;
}

export const rowThickness = ({ pitch }: BarPlan): Px => Math.round(pitch * ROW_FILL);

const spanOf = ({ from, to }: Comparison) =>
  [Math.min(from.category, to.category), Math.max(from.category, to.category)] as const;

/** The axis is as long as it can be while every bar keeps room for what stands beside it. */
export function layoutRows(pen: Pen, plan: BarPlan): RowLayout {
  const { table, style, axis, context, comparison, focus, groups, references } = plan;
  const layout = (direct: boolean): RowLayout => {
    const [count, slots] = [Math.max(1, table.categories.length), groups ? Math.max(1, table.series.length) : 1];
    const key = groups && !direct ? keyHeight(pen, keyOf(plan), nameFace(style), context.width) + 1.5 * style.gap : 0;
    const top = key + referenceHeight(references, style);
    const pitch = groups ? Math.min((context.height - top) / count, (slots * MAX_SLOT) / groups.fill) : plan.pitch;
    const slot = groups ? (pitch * groups.fill) / slots : rowThickness(plan);
    const size = groups ? fitLettering(style.value, (each) => linesHeight(1, each) <= slot) : style.value.size;
    const values = { ...valueFace(style), size };
    const own = nameFace(style, groups !== undefined);
    const names = rowNames(pen, table.categories, own, focus, { width: context.width, pitch });
    const besideBar = (series: number, category: number) => {
      const { name = '', labels = [] } = table.series[series] ?? {};
      const named = groups && direct && category === 0 ? style.gap + textWidth(pen, name, nameFace(style)) : 0;
      const width = style.gap + textWidth(pen, labels[category] ?? '', values) + named;
      const [first, last] = comparison ? spanOf(comparison) : [0, -1];
      if (!comparison || category < first || category > last) return width;
      return width + 4 * style.gap + pillSize(pen, comparison.text, style).w;
    };
    const bars = table.series.flatMap(({ values }, i) =>
      values.map((value, k) => ({ value, beside: besideBar(i, k) })),
    );
    const before = Math.max(0, ...bars.map((bar) => (bar.value < 0 ? bar.beside : 0)));
    const left = Math.max(0, ...names.map(({ width }) => width)) + 2 * style.gap + before;
    const room = context.width - left;
    const { min, max } = axis;
    const base = Math.min(Math.max(0, min), max);
    const lengths = bars.map((bar) => {
      const reach = (Math.max(bar.value || 0, base) - min) / (max - min);
      return reach > 0 && !(bar.value < 0) ? (room - bar.beside) / reach : room;
    });
    const right = room - Math.min(room, ...lengths);
    const margins = { top, right, bottom: Math.max(0, context.height - top - pitch * count), left };
    const apart = groups ? GROUP_GAP * slot : 0;
    return { margins, pitch, slot, apart, names, direct, nameFace: own, valueFace: values, before };
  };
  const direct = groups?.keyed ? undefined : layout(true);
  const room = direct ? context.width - direct.margins.left : 0;
  const isReadable = !groups || (direct && room - direct.margins.right >= MIN_LENGTH * room);
  return direct && isReadable ? direct : layout(false);
}

export function drawRowComparison(pen: Pen, plan: BarPlan, bars: readonly Rect[], comparison: Comparison): void {
  const { style, table } = plan;
  const { from, to, text } = comparison;
  const face = valueFace(style);
  const end = (index: number) => {
    const bar = bars[index] ?? NOWHERE;
    const label = textWidth(pen, table.series[0]?.labels[index] ?? '', face);
    return { x: bar.x + bar.w + 2 * style.gap + label, y: bar.y + bar.h / 2 };
  };
  const [first, last] = spanOf(comparison);
  const between = bars.map((_, i) => i).slice(first, last + 1);
  const reach = Math.max(...between.map((i) => end(i).x));
  const level = { x: reach + style.gap + pillSize(pen, text, style).w / 2 };
  drawComparisonBracket(pen, end(from.category), end(to.category), level, text, style);
}

export function drawRows(plain: Pen, chart: Chart, plan: BarPlan): void {
  const { table, style, context, references, focus, groups, comparison } = plan;
  const xOf = (value: number) => chart.scales.x?.getPixelForValue(value) ?? 0;
  const pen = clearing(plain, references, { scale: 'x', at: xOf }, style);
  const rows = layoutRows(pen, plan);
  const { left, top, bottom } = chart.chartArea;
  if (!rows.direct) drawKey(pen, keyOf(plan), nameFace(style), style, { x: 0, y: 0, width: context.width });
  const x = zeroPixel(chart, 'x') - style.baseLine;
  drawLine(pen, { x, y: top }, { x, y: bottom }, style.baseLine, style.color('text'));
  const drawRow = (bar: Rect, series: number, category: number) => {
    const { name = '', labels = [], values = [] } = table.series[series] ?? {};
    const role = roleOf(plan, series, category);
    const negative = (values[category] ?? 0) < 0;
    const align = negative ? 'right' : 'left';
    const middle = bar.y + bar.h / 2;
    const color = valueColor(values[category], role, style);
    const at = { x: negative ? bar.x - style.gap : bar.x + bar.w + style.gap, middle, align } as const;
    const drawn = drawText(pen, labels[category] ?? '', rows.valueFace, color, at);
    if (!groups || !rows.direct || category > 0) return;
    const start = negative ? drawn.x - style.gap : drawn.x + drawn.w + style.gap;
    drawText(pen, name, nameFace(style), style.textFor(role), { x: start, middle, align });
  };
  const bars = table.series.map((_, series) => table.categories.map((__, i) => barRect(chart, series, i)));
  table.categories.forEach((_, i) => {
    const place = {
      x: left - 2 * style.gap - rows.before,
      middle: top + rows.pitch * (i + 0.5),
      align: 'right' as const,
    };
    const face = { ...rows.nameFace, bold: rows.nameFace.bold || i === focus };
    drawCentred(pen, rows.names[i]?.lines ?? [], face, style.color('text'), place);
    for (const [series, each] of bars.entries()) drawRow(each[i] ?? NOWHERE, series, i);
  });
  if (comparison) drawRowComparison(pen, plan, bars[0] ?? [], comparison);
  drawUprightLabels(pen, references, style, { width: context.width, top, xOf });
}
