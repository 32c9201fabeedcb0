import type { Px } from '../../core/lengths.ts';
import { drawLine, type Pen, type Point, type Rect } from '../base/pen.ts';
import type { ChartStyle } from '../base/style.ts';
import { drawEnds } from '../lines/line-ends.ts';
import { dotRadius } from '../lines/line-marks.ts';
import { CAP_HEIGHT, drawCentred, linesHeight, textWidth } from '../parts/lettering.ts';
import { placeBeside } from '../parts/line-labels.ts';
import { drawMissing, valueColor } from '../parts/missing.ts';
import { columnWidth } from './bar-plan.ts';
import { drawNamesBelow, letter, valueAbove } from './column-letters.ts';
import { type ComboPlan, namesStart } from './combo-plan.ts';

/** Where the marks of a combination were drawn. */
export interface ComboMarks {
  readonly bars: readonly Rect[];
  readonly dots: readonly Point[];
  /** The height at which the bars have their zero. */
  readonly zero: Px;
  readonly bottom: Px;
}

/** Draws the base line, names, and the values of bars and line. */
export function drawCombo(pen: Pen, plan: ComboPlan, marks: ComboMarks): void {
  const { style, pitch, table } = plan.bars;
  const width = pitch * table.categories.length;
  drawLine(pen, { x: 0, y: marks.zero }, { x: width, y: marks.zero }, style.baseLine, style.color('text'));
  drawBarLabels(pen, plan, marks);
  drawLineValues(pen, plan, marks);
  drawNames(pen, plan, marks);
}

function drawBarLabels(pen: Pen, { bars: plan }: ComboPlan, { bars, bottom }: ComboMarks): void {
  const { table, style, roles } = plan;
  const { values, valueFace } = letter(pen, plan);
  const series = table.series[0];
  const negative = series?.values.some((value) => value < 0);
  const valueRoom = negative ? style.gap + linesHeight(1, valueFace.size) : 0;
  bars.forEach((bar, i) => {
    const x = bar.x + bar.w / 2;
    const value = series?.values[i];
    const box = valueAbove(bar, values[i], valueFace, style);
    const middle = (value ?? 0) < 0 ? bar.y + bar.h + style.gap + box.h / 2 : box.y + box.h / 2;
    const color = valueColor(value, roles[i] ?? 'subject', style);
    drawCentred(pen, values[i]?.lines ?? [], valueFace, color, { x, middle, align: 'center' });
  });
  const [first] = bars;
  const left = first ? first.x + first.w / 2 - plan.pitch / 2 : 0;
  drawNamesBelow(pen, plan, { left, top: bottom + valueRoom + style.baseLine + style.gap });
}

function drawLineValues(pen: Pen, plan: ComboPlan, marks: ComboMarks): void {
  const { valueFace } = letter(pen, plan.bars);
  lineValues(pen, plan, marks).forEach((place, i) => {
    if (place) drawText(pen, plan.line.series[0]?.labels[i] ?? '', plan, valueFace, place);
  });
}

/** The middles of the values beside the points of the line, clear of each other; undefined for those that are missing. */
export function lineValues(pen: Pen, plan: ComboPlan, { dots, bars, zero }: ComboMarks): (Point | undefined)[] {
  const { style } = plan.bars;
  const { valueFace } = letter(pen, plan.bars);
  const [series] = plan.line.series;
  const floor = Math.min(zero, ...bars.map(({ y }) => y));
  const taken: Rect[] = [];
  return (series?.labels ?? []).map((label, i) => {
    if (!Number.isFinite(series?.values[i])) return undefined;
    const size = { w: textWidth(pen, label, valueFace), h: CAP_HEIGHT * valueFace.size };
    const place = placeBeside(dots, i, size, lineValueGap(style), floor, true, taken);
    taken.push({ x: place.x - size.w / 2, y: place.y - size.h / 2, ...size });
    return place;
  });
}

/** Space between a point of the line and its value. */
export const lineValueGap = (style: ChartStyle): Px => dotRadius(style) + style.gap / 2;

function drawText(pen: Pen, label: string, plan: ComboPlan, face: Parameters<typeof drawCentred>[2], { x, y }: Point) {
  drawCentred(pen, [label], face, plan.bars.style.textFor(plan.lineRole), { x, middle: y, align: 'center' });
}

/** The names of both series, right of the last bar and of the last point. */
export function drawNames(pen: Pen, plan: ComboPlan, { bars, dots, bottom }: ComboMarks): void {
  const { style, context, table } = plan.bars;
  const { valueFace } = letter(pen, plan.bars);
  const last = bars.length - 1;
  const bar = bars[table.series[0]?.values.findLastIndex(Number.isFinite) ?? last];
  const dot = dots[plan.line.series[0]?.values.findLastIndex(Number.isFinite) ?? last];
  const labels = [table, plan.line].map((each) => textWidth(pen, each.series[0]?.labels[last] ?? '', valueFace));
  const end = bars[last] ?? { x: 0, w: columnWidth(plan.bars) };
  const x = end.x + end.w / 2 + namesStart(Math.max(...labels), plan);
  const points = [
    { x, y: bar ? bar.y + bar.h / 2 : 0 },
    { x, y: dot?.y ?? 0 },
  ];
  drawEnds(pen, plan.names, points, 'right', { most: context.width - x - 1.5 * style.gap, top: 0, bottom }, style);
}

/** Draws the sign of each missing bar. */
export function drawMissingBars(pen: Pen, { bars: plan }: ComboPlan, { bars }: ComboMarks): void {
  const { valueFace } = letter(pen, plan);
  drawMissing(pen, valueFace, plan.style, plan.table.series[0], (i) => {
    const { x = 0, y = 0, w = 0 } = bars[i] ?? {};
    const middle = y - plan.style.gap - (CAP_HEIGHT / 2) * valueFace.size;
    return { x: x + w / 2, middle, align: 'center' };
  });
}
