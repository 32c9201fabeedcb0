import type { Chart } from 'chart.js';
import type { Px } from '../../core/lengths.ts';
import { CAP_HEIGHT, drawText, type Face, type TextPlace } from '../../marks/lettering.ts';
import type { Pen, Point, Rect } from '../../marks/pen.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { ChartStyle } from '../base/style.ts';
import type { DataSeries } from '../base/table.ts';

interface DrawnBar extends Point {
  readonly base: Px;
  readonly width: Px;
  readonly height: Px;
  readonly horizontal: boolean;
}

/** The rectangle of a drawn bar; that of a missing value has no length, and lies where bars begin. */
export function barRect(chart: Chart, dataset: number, index: number): Rect {
  const element = chart.getDatasetMeta(dataset).data[index] as unknown as {
    getProps(names: string[], final: boolean): DrawnBar;
  };
  const bar = element.getProps(['x', 'y', 'base', 'width', 'height', 'horizontal'], true);
  const missingRect = (): Rect => {
    const { x, y, width, height, horizontal } = bar;
    if (horizontal) return { x: zeroPixel(chart, 'x'), y: y - height / 2, w: 0, h: height };
    return { x: x - width / 2, y: zeroPixel(chart, 'y'), w: width, h: 0 };
  };
  if (Number.isNaN(bar.horizontal ? bar.width : bar.height)) return missingRect();
  if (bar.horizontal) return { x: Math.min(bar.x, bar.base), y: bar.y - bar.height / 2, w: bar.width, h: bar.height };
  return { x: bar.x - bar.width / 2, y: Math.min(bar.y, bar.base), w: bar.width, h: bar.height };
}

/** Where the axis has its zero, or the end that lies nearest to it. */
export function zeroPixel(chart: Chart, axis: 'x' | 'y'): Px {
  const scale = chart.scales[axis];
  return scale?.getPixelForValue(Math.min(Math.max(0, scale.min), scale.max)) ?? 0;
}

/** The fill of bars by role, for a Chart.js dataset: pale ones get a thin outline, for they would fade into the ground. */
export function barFill(roles: readonly ColorRole[], style: ChartStyle): object {
  return {
    backgroundColor: roles.map(style.color),
    borderColor: style.color('subtle'),
    borderWidth: roles.map((role) => (style.isPale(role) ? style.hairline : 0)),
    inflateAmount: 0,
  };
}

export function outlineBar(pen: Pen, { x, y, w, h }: Rect, style: ChartStyle): void {
  const inset = style.hairline / 2;
  if (w <= 2 * style.hairline || h <= 2 * style.hairline) return;
  strokeWithin(pen, { x, y, w, h }, inset, style.hairline, style.color('subtle'));
}

export function strokeWithin(pen: Pen, { x, y, w, h }: Rect, inset: Px, width: Px, color: string): void {
  pen.save();
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.strokeRect(x + inset, y + inset, w - 2 * inset, h - 2 * inset);
  pen.restore();
}

/** A drawn part of a ring; angles are a canvas' own, clockwise from the right. */
interface Arc extends Point {
  readonly startAngle: number;
  readonly endAngle: number;
  readonly innerRadius: Px;
  readonly outerRadius: Px;
}

/** Draws the outline of a pale part of a ring or disc just inside its edge; a part too thin for one goes without. */
export function outlineArc(pen: Pen, chart: Chart, index: number, style: ChartStyle): void {
  const element = chart.getDatasetMeta(0).data[index] as unknown as { getProps(names: string[], final: boolean): Arc };
  const arc = element.getProps(['x', 'y', 'startAngle', 'endAngle', 'innerRadius', 'outerRadius'], true);
  const inset = (style.separator + style.hairline) / 2;
  const outer = arc.outerRadius - inset;
  const half = (arc.endAngle - arc.startAngle) / 2;
  // A part of a disc ends in a point, so far from the centre that the outline keeps within its edges.
  const inner = arc.innerRadius > 0 ? arc.innerRadius + inset : inset / Math.max(Math.sin(half), 0.2);
  if (2 * half * (arc.innerRadius > 0 ? inner : outer / 2) < 8 * style.hairline) return;
  pen.save();
  pen.strokeStyle = style.color('subtle');
  pen.lineWidth = style.hairline;
  pen.beginPath();
  pen.arc(arc.x, arc.y, outer, arc.startAngle + inset / outer, arc.endAngle - inset / outer);
  if (arc.innerRadius > 0) {
    pen.arc(arc.x, arc.y, inner, arc.endAngle - inset / inner, arc.startAngle + inset / inner, true);
  } else {
    const middle = arc.startAngle + half;
    pen.lineTo(arc.x + inner * Math.cos(middle), arc.y + inner * Math.sin(middle));
  }
  pen.closePath();
  pen.stroke();
  pen.restore();
}

/** The colour of a value at its mark; the sign of a missing one is quiet. */
export function valueColor(value: number | undefined, role: ColorRole, style: ChartStyle): string {
  return Number.isNaN(value) ? style.color('subtle') : style.textFor(role);
}

/** Draws the sign of each missing value over bars that can be edited: programs label no point that has no value. */
export function drawMissing(
  pen: Pen,
  face: Face,
  style: ChartStyle,
  series: DataSeries | undefined,
  bars: readonly Rect[],
  lying = false,
): void {
  series?.values.forEach((value, i) => {
    const { x = 0, y = 0, w = 0, h = 0 } = bars[i] ?? {};
    const place: TextPlace = lying
      ? { x: x + style.gap, middle: y + h / 2, align: 'left' }
      : { x: x + w / 2, middle: y - style.gap - (CAP_HEIGHT / 2) * face.size, align: 'center' };
    if (Number.isNaN(value)) drawText(pen, series.labels[i] ?? '', face, style.color('subtle'), place);
  });
}

/** Draws the square of a colour before its name, from the middle of its left edge. */
export function drawSwatch(pen: Pen, { x, y }: Point, side: Px, color: string): void {
  pen.save();
  pen.fillStyle = color;
  pen.fillRect(Math.round(x), Math.round(y - side / 2), side, side);
  pen.restore();
}
