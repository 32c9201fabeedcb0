import type { Chart } from 'chart.js';
import { z } from 'zod';
import { PIXELS_PER_INCH, type Px } from '../core/units.ts';
import { baseConfig, type Margins } from './base-config.ts';
import { commonFields, compareFields } from './common-fields.ts';
import { drawBracket, drawSwing, pillBox, pillSize, swingMiddle } from './comparison-arrow.ts';
import { defineChart, type PlotContext } from './define-chart.ts';
import { describeTable } from './describe-table.ts';
import { barRoles, type Comparison, comparisonOf, highlightedCategory } from './emphasis.ts';
import { CAP_HEIGHT, drawCentred, drawLines, type Face, type Lines, linesHeight, wrapText } from './lettering.ts';
import { barFill, barRect, zeroPixel } from './marks.ts';
import { type DataTable, normalise } from './normalise.ts';
import { drawLine, type Pen, type Rect, touches } from './pen.ts';
import { reviewBars } from './review.ts';
import { type ChartStyle, chartStyle, fitSize } from './style.ts';

/** Columns stand no further apart than this, so that they can be compared. */
const PITCH_MAX: Px = 3.6 * PIXELS_PER_INCH;
const WIDTH_MAX: Px = 1.8 * PIXELS_PER_INCH;

/** The part of its space that a column fills: few columns leave room for what is said between them. */
function fill(count: number): number {
  if (count <= 3) return 0.48;
  return count <= 6 ? 0.58 : 0.66;
}

interface Plan {
  readonly table: DataTable;
  readonly style: ChartStyle;
  readonly focus: number;
  readonly roles: ReturnType<typeof barRoles>;
  readonly comparison: Comparison | undefined;
  readonly context: PlotContext;
  readonly pitch: Px;
}

interface Lettered {
  readonly names: readonly Lines[];
  readonly values: readonly Lines[];
  readonly nameFace: Face;
  readonly valueFace: Face;
}

/** Names and values broken to the width of a column's space, at sizes that all share. */
function letter(pen: Pen, { table, style, pitch, focus }: Plan): Lettered {
  const width = pitch - 1.5 * style.gap;
  const labels = table.series[0]?.labels ?? [];
  const set = (texts: readonly string[], face: Face, boldAt: number) =>
    texts.map((text, i) => wrapText(pen, text, { ...face, bold: face.bold || i === boldAt }, width));
  const fits = (lines: readonly Lines[]) => lines.every((each) => !each.tooWide);
  const nameFace = { family: style.family, bold: false };
  const nameSize = fitSize(style.label, (size) => fits(set(table.categories, { ...nameFace, size }, focus)));
  const valueFace = { family: style.family, bold: true };
  const valueSize = fitSize(style.value, (size) =>
    set(labels, { ...valueFace, size }, -1).every((each) => !each.tooWide && each.lines.length === 1),
  );
  return {
    names: set(table.categories, { ...nameFace, size: nameSize }, focus),
    values: set(labels, { ...valueFace, size: valueSize }, -1),
    nameFace: { ...nameFace, size: nameSize },
    valueFace: { ...valueFace, size: valueSize },
  };
}

function marginsOf(pen: Pen, plan: Plan): Margins {
  const { style, table, context, pitch } = plan;
  const { names, values, nameFace, valueFace } = letter(pen, plan);
  const series = table.series[0]?.values ?? [];
  const tallest = (lines: readonly Lines[]) => Math.max(1, ...lines.map((each) => each.lines.length));
  const valueHeight = style.gap + linesHeight(tallest(values), valueFace.size);
  const nameHeight = style.gap + linesHeight(tallest(names), nameFace.size);
  const plain: Margins = {
    top: series.some((value) => value >= 0) ? valueHeight : 0,
    right: context.width - pitch * table.categories.length,
    bottom: nameHeight + (series.some((value) => value < 0) ? valueHeight : 0),
    left: 0,
  };
  const { comparison } = plan;
  if (!comparison || swings(pen, plan, plain)) return plain;
  return { ...plain, top: plain.top + pillSize(pen, comparison.text, style).h + 2 * style.gap };
}

/** Whether the arrow of a comparison has room to rise between two neighbours. */
function swings(pen: Pen, plan: Plan, margins: Margins): boolean {
  const { table, context, pitch } = plan;
  const values = table.series[0]?.values ?? [];
  const top = Math.max(0, ...values);
  const height = context.height - margins.top - margins.bottom;
  const width = columnWidth(table.categories.length, pitch);
  const bars = values.map((value, i): Rect => {
    const h = (height * value) / top;
    return { x: pitch * (i + 0.5) - width / 2, y: margins.top + height - h, w: width, h };
  });
  return swingOf(pen, plan, bars) !== undefined;
}

/** Start and end of an arrow that rises through the gap between two neighbouring columns; undefined without room. */
function swingOf(pen: Pen, plan: Plan, bars: readonly Rect[]) {
  const { comparison, style } = plan;
  if (!comparison || comparison.to.category !== comparison.from.category + 1) return undefined;
  const a = bars[comparison.from.category];
  const b = bars[comparison.to.category];
  if (!a || !b) return undefined;
  const { values, valueFace } = letter(pen, plan);
  const label = values[comparison.from.category];
  const labelRect = labelAbove(a, label, valueFace, style);
  const from = {
    x: Math.max(a.x + a.w, labelRect.x + labelRect.w) + 1.5 * style.gap,
    y: labelRect.y + labelRect.h / 2,
  };
  const to = { x: b.x - style.gap, y: b.y + 1.5 * style.gap };
  const pill = pillSize(pen, comparison.text, style);
  const box = pillBox(pen, comparison.text, swingMiddle(from, to), style);
  const clear = !touches(box, b, style.gap / 2) && !touches(box, labelRect, style.gap / 2);
  const rises = from.y - to.y >= pill.h;
  return clear && rises && box.x > a.x + a.w ? { from, to } : undefined;
}

/** The box of a value above its column, as high as its capitals. */
function labelAbove(bar: Rect, lines: Lines | undefined, face: Face, style: ChartStyle): Rect {
  const count = lines?.lines.length ?? 1;
  const h = linesHeight(count - 1, face.size) + CAP_HEIGHT * face.size;
  const w = lines?.width ?? 0;
  return { x: bar.x + bar.w / 2 - w / 2, y: bar.y - style.gap - h, w, h };
}

function columnWidth(count: number, pitch: Px): Px {
  return Math.round(Math.min(pitch * fill(count), WIDTH_MAX));
}

function draw(pen: Pen, chart: Chart, plan: Plan): void {
  const { table, style, roles, focus } = plan;
  const { names, values, nameFace, valueFace } = letter(pen, plan);
  const { left, right, bottom } = chart.chartArea;
  const series = table.series[0];
  const bars = table.categories.map((_, i) => barRect(chart, 0, i));
  const zero = zeroPixel(chart, 'y');
  drawLine(pen, { x: left, y: zero }, { x: right, y: zero }, style.baseLine, style.color('text'));
  const negative = series?.values.some((value) => value < 0);
  const valueRoom = negative ? style.gap + linesHeight(1, valueFace.size) : 0;
  bars.forEach((bar, i) => {
    const x = bar.x + bar.w / 2;
    const role = roles[i] ?? 'subject';
    const value = values[i];
    const below = (series?.values[i] ?? 0) < 0;
    const box = labelAbove(bar, value, valueFace, style);
    const middle = below ? bar.y + bar.h + style.gap + box.h / 2 : box.y + box.h / 2;
    drawCentred(pen, value?.lines ?? [], valueFace, style.textFor(role), { x, middle, align: 'center' });
    const face = { ...nameFace, bold: i === focus };
    const nameMiddle = bottom + valueRoom + style.baseLine + style.gap + nameFace.size * 0.6;
    const color = style.color(role === 'context' ? 'subtle' : 'text');
    drawLines(pen, names[i]?.lines ?? [], face, color, { x, middle: nameMiddle, align: 'center' });
  });
  if (plan.comparison) drawComparison(pen, plan, bars, plan.comparison);
}

function drawComparison(pen: Pen, plan: Plan, bars: readonly Rect[], comparison: Comparison): void {
  const { style } = plan;
  const swing = swingOf(pen, plan, bars);
  if (swing) {
    drawSwing(pen, swing.from, swing.to, comparison.text, style);
    return;
  }
  const { values, valueFace } = letter(pen, plan);
  const above = (index: number) => {
    const bar = bars[index] ?? { x: 0, y: 0, w: 0, h: 0 };
    const label = labelAbove(bar, values[index], valueFace, style);
    return { x: bar.x + bar.w / 2, y: label.y - style.gap };
  };
  const level = { y: pillSize(pen, comparison.text, style).h / 2 };
  drawBracket(pen, above(comparison.from.category), above(comparison.to.category), level, comparison.text, style);
}

/** Columns: one series of a few values to compare. */
export const column = defineChart({
  type: 'column',
  name: { en: 'Column chart', zh: '柱形图' },
  summary: 'Columns side by side: a few values of one measure, or a before and after.',
  schema: z.object({ ...commonFields, ...compareFields }),
  plot(chart, context) {
    const table = normalise(chart);
    const style = chartStyle(context.brand);
    const comparison = comparisonOf(table, chart, context.language);
    const highlighted = highlightedCategory(table, chart);
    const focus = highlighted >= 0 ? highlighted : (comparison?.to.category ?? -1);
    const count = Math.max(1, table.categories.length);
    const roles = barRoles(count, highlighted, comparison);
    const pitch = Math.min(context.width / count, PITCH_MAX);
    const plan: Plan = { table, style, focus, roles, comparison, context, pitch };
    const values = table.series[0]?.values ?? [];
    const dataset = {
      data: [...values],
      ...barFill(roles, style),
      barThickness: columnWidth(count, pitch),
    };
    const config = baseConfig(
      'bar',
      { labels: [...table.categories], datasets: [dataset] },
      { margins: (pen) => marginsOf(pen, plan), draw: (pen, drawn) => draw(pen, drawn, plan) },
      {
        scales: {
          x: { display: false },
          y: { display: false, min: Math.min(0, ...values), max: Math.max(0, ...values) },
        },
      },
    );
    const labels = [...table.categories, ...(table.series[0]?.labels ?? []), ...(comparison ? [comparison.text] : [])];
    return { config, labels };
  },
  describe: (chart, language) => describeTable(normalise(chart), language),
  review: (chart, path) => reviewBars(chart, path),
});
