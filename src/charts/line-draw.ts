import type { Chart } from 'chart.js';
import type { Px } from '../core/units.ts';
import type { Cell } from './emphasis.ts';
import { CAP_HEIGHT, drawText, linesHeight, textWidth } from './lettering.ts';
import { drawEnds } from './line-ends.ts';
import { placeBeside } from './line-labels.ts';
import { dotRadius, pointOf } from './line-marks.ts';
import { besidePoints, ENDS_MOST, type LinePlan, lineNameFace, lineValueFace } from './line-plan.ts';
import { zeroPixel } from './marks.ts';
import { drawLine, type Pen, type Point } from './pen.ts';

/** Draws the base line, the names of categories, and the labels at the ends of lines and at their points. */
export function drawLabels(
  pen: Pen,
  chart: Chart,
  plan: LinePlan,
  heightAt: (end: Cell) => Px = ({ series, category }) => pointOf(chart, series, category).y,
): void {
  const { style, table, context, shown, point } = plan;
  const { left, right, bottom } = chart.chartArea;
  const zero = zeroPixel(chart, 'y');
  // A line that is no zero is not drawn as one.
  const base = plan.zero
    ? { width: style.baseLine, color: 'text' as const }
    : { width: style.hairline, color: 'context' as const };
  drawLine(pen, { x: left, y: zero }, { x: right, y: zero }, base.width, style.color(base.color));
  const step = (right - left) / Math.max(1, table.categories.length - 1);
  for (const i of shown) {
    const face = lineNameFace(style, i === point?.category);
    const middle = bottom + style.baseLine + style.gap + linesHeight(0.5, face.size);
    drawText(pen, table.categories[i] ?? '', face, style.color('text'), {
      x: left + step * i,
      middle,
      align: 'center',
    });
  }
  for (const side of ['left', 'right'] as const) {
    const ends = plan.ends[side];
    const edge = side === 'left' ? left : right;
    const points = ends.map(({ at }) => ({ x: edge, y: heightAt(at) }));
    const room = { most: ENDS_MOST * context.width, top: 0, bottom: bottom - style.gap / 2 };
    drawEnds(pen, ends, points, side, room, style);
  }
  drawLeaders(pen, plan, right, ({ series, category }) => pointOf(chart, series, category));
  for (const cell of besidePoints(plan)) drawValue(pen, chart, plan, cell);
}

/** Draws a hairline from the last point of each line that ends before the others to its name at the edge. */
export function drawLeaders(pen: Pen, plan: LinePlan, edge: Px, pointAt: (cell: Cell) => Point): void {
  const { style, table, ends } = plan;
  for (const { at } of ends.right.filter(({ value }) => value === '')) {
    if (at.category === table.categories.length - 1) continue;
    const { x, y } = pointAt(at);
    const from = { x: x + dotRadius(style) + style.gap / 2, y: y - style.hairline / 2 };
    drawLine(pen, from, { ...from, x: edge }, style.hairline, style.color('context'));
  }
}

/** A value beside its point, where neither the line nor the axis passes through it. */
function drawValue(pen: Pen, chart: Chart, plan: LinePlan, { series, category }: Cell): void {
  const { style, table, roles, point } = plan;
  const label = table.series[series]?.labels[category] ?? '';
  const face = lineValueFace(style);
  const size = { w: textWidth(pen, label, face), h: CAP_HEIGHT * face.size };
  const own = table.categories.map((_, i) => pointOf(chart, series, i));
  const place = placeBeside(own, category, size, dotRadius(style) + style.gap / 2, zeroPixel(chart, 'y'), plan.filled);
  const lifted = point?.series === series && point.category === category;
  const color = style.textFor(lifted ? 'highlight' : (roles[series] ?? 'subject'));
  drawText(pen, label, face, color, { x: place.x, middle: place.y, align: 'center' });
}

/** Every label of the picture. */
export function lineLabels(plan: LinePlan): string[] {
  const { table, shown, ends } = plan;
  return [
    ...shown.map((i) => table.categories[i] ?? ''),
    ...ends.right.map(({ name }) => name),
    ...[...ends.left, ...ends.right].map(({ value }) => value),
    ...besidePoints(plan).map(({ series, category }) => table.series[series]?.labels[category] ?? ''),
  ].filter((label) => label !== '');
}
