import type { Chart } from 'chart.js';
import type { Px } from '../../core/lengths.ts';
import { drawLine, type Pen } from '../base/pen.ts';
import { drawCentred, drawText, linesHeight, textWidth } from '../parts/lettering.ts';
import { valueColor } from '../parts/missing.ts';
import { spread } from '../parts/spread.ts';
import {
  besideDot,
  type DumbbellPlan,
  dotRole,
  dumbbellFace,
  dumbbellNames,
  leftSeries,
  pairFace,
} from './dumbbell-plan.ts';

/** Where the dots of a row stand; undefined for a missing value. */
interface Row {
  readonly y: Px;
  readonly dots: readonly (Px | undefined)[];
}

function rowsOf(chart: Chart, { table }: DumbbellPlan): Row[] {
  const [x, y] = [chart.scales.x, chart.scales.y];
  return table.categories.map((_, row) => ({
    y: y?.getPixelForValue(row) ?? 0,
    dots: table.series.slice(0, 2).map(({ values }) => {
      const value = values[row] ?? Number.NaN;
      return Number.isNaN(value) ? undefined : (x?.getPixelForValue(value) ?? 0);
    }),
  }));
}

/** Whether the dots of a row lie over each other. */
export function overlap(chart: Chart, plan: DumbbellPlan, row: number): boolean {
  const [from, to] = rowsOf(chart, plan)[row]?.dots ?? [];
  return from !== undefined && to !== undefined && Math.abs(from - to) < 2 * plan.radius + plan.style.separator;
}

/** Draws the lines between the dots of each pair, behind them. */
export function drawPairLines(pen: Pen, chart: Chart, plan: DumbbellPlan): void {
  const { style, highlighted, line } = plan;
  rowsOf(chart, plan).forEach(({ y, dots: [from, to] }, row) => {
    if (from === undefined || to === undefined || from === to) return;
    const top = y - line / 2;
    const color = style.color(row === highlighted ? 'highlight' : 'context');
    drawLine(pen, { x: Math.min(from, to), y: top }, { x: Math.max(from, to), y: top }, line, color);
  });
}

/** Draws the names of rows and series, each value beside its dot, and a hairline from each name to its pair. */
export function drawDumbbells(pen: Pen, chart: Chart, plan: DumbbellPlan): void {
  const { table, style, radius, highlighted } = plan;
  const names = dumbbellNames(pen, plan);
  const nameEnd = Math.max(0, ...names.map(({ width }) => width));
  const rows = rowsOf(chart, plan);
  rows.forEach(({ y, dots }, row) => {
    const left = leftSeries(plan, row);
    const label = (series: number) => table.series[series]?.labels[row] ?? '';
    const face = (series: number) => pairFace(style, series === 1);
    const color = (series: number) => valueColor(table.series[series]?.values[row], dotRole(plan, series, row), style);
    const seen = dots.filter((dot) => dot !== undefined);
    const [first, last] =
      seen.length > 0 ? [Math.min(...seen), Math.max(...seen)] : [chart.chartArea.left, chart.chartArea.left];
    const end = first - radius - style.gap;
    const start = last + radius + style.gap;
    const beside = (series: number, x: Px, align: 'left' | 'right') => {
      const value = { face: face(series), text: label(series) };
      const [up, down] = plan.named
        ? [0.5 * style.label.size, 0.56 * value.face.size + 0.04 * style.label.size]
        : [0, 0];
      drawText(pen, value.text, value.face, color(series), { x, middle: y - up, align });
      if (!plan.named) return;
      const name = table.series[series]?.name ?? '';
      drawText(pen, name, dumbbellFace(style, false), style.color('subtle'), { x, middle: y + down, align });
    };
    beside(left, end, 'right');
    beside(1 - left, start, 'left');
    const bold = row === highlighted;
    drawCentred(pen, names[row]?.lines ?? [], dumbbellFace(style, bold), style.color('text'), {
      ...{ x: nameEnd, middle: y, align: 'right' as const },
    });
    const guide = { from: nameEnd + style.gap, to: end - besideDot(pen, plan, left, row) - style.gap };
    if (guide.to > guide.from) {
      drawLine(pen, { x: guide.from, y }, { x: guide.to, y }, style.hairline, style.color('hairline'));
    }
  });
  if (!plan.named) drawSeriesNames(pen, plan, nameEnd + 2 * style.gap, rows[0]);
}

/** Draws the names of the two series over the dots of the first row, beside each other where these are close. */
function drawSeriesNames(pen: Pen, plan: DumbbellPlan, left: Px, first: Row | undefined): void {
  const { table, style, context } = plan;
  const names = table.series.slice(0, 2).map(({ name }) => name);
  const widths = names.map((name) => textWidth(pen, name, dumbbellFace(style, true)));
  const around = first?.dots.find((dot) => dot !== undefined) ?? (left + context.width) / 2;
  const middles = spread(
    names.map((_, i) => ({ at: first?.dots[i] ?? around, height: (widths[i] ?? 0) + 2 * style.gap })),
    left - style.gap,
    context.width + style.gap,
  );
  names.forEach((name, i) => {
    const color = style.textFor(dotRole({ ...plan, highlighted: -1 }, i, 0));
    const place = { x: middles[i] ?? 0, middle: linesHeight(0.5, style.label.size), align: 'center' as const };
    drawText(pen, name, dumbbellFace(style, true), color, place);
  });
}
