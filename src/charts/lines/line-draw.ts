import type { Px } from '../../core/lengths.ts';
import { baseConfig } from '../base/base-config.ts';
import type { ChartPlot } from '../base/define-chart.ts';
import type { DataCell } from '../base/emphasis.ts';
import { drawLine, type Pen } from '../base/pen.ts';
import { CAP_HEIGHT, drawText, linesHeight, nameFace, textWidth, valueFace } from '../parts/lettering.ts';
import { placeBeside } from '../parts/line-labels.ts';
import { clearing, referenceOptions, referencePlugins } from '../parts/reference-draw.ts';
import { dotRadius, drawEnds, valueGap } from './line-marks.ts';
import {
  besidePoints,
  drawnPlaces,
  ENDS_MOST,
  type LinePlaces,
  type LinePlan,
  marginsOf,
  type PlacedEnd,
  pointAt,
  type Side,
  xOf,
} from './line-plan.ts';

/** Draws the base line, the names of categories, and the labels at the ends of lines and at their points. */
function drawLabels(pen: Pen, plan: LinePlan, places: LinePlaces): void {
  const { style } = plan;
  const { left, right, zero } = places;
  // A line that is no zero is not drawn as one.
  const base = plan.zero
    ? { width: style.baseLine, color: 'text' as const }
    : { width: style.hairline, color: 'context' as const };
  drawLine(pen, { x: left, y: zero }, { x: right, y: zero }, base.width, style.color(base.color));
  drawCategories(pen, plan, places);
  drawValues(pen, plan, places);
}

/** The picture of lines, or of areas where `filled` or `stacked`, and what must be found in it. */
export function plotLines(
  plan: LinePlan,
  datasets: readonly object[],
  { filled = false, stacked = false }: { readonly filled?: boolean; readonly stacked?: boolean } = {},
): ChartPlot {
  const { axis, references, style } = plan;
  const config = baseConfig(
    'line',
    { labels: [...plan.table.categories], datasets: datasets as never },
    { margins: (pen) => marginsOf(pen, plan), draw: (pen, drawn) => drawOver(pen, plan, drawnPlaces(drawn)) },
    {
      scales: { x: { display: false, offset: false }, y: { display: false, ...(stacked ? { stacked } : {}), ...axis } },
      plugins: referenceOptions(references, 'y', style, filled),
    },
  );
  return { config, labels: lineLabels(plan), ...referencePlugins(references) };
}

/** Draws what `drawLabels` does, over the lines of references. */
function drawOver(pen: Pen, plan: LinePlan, places: LinePlaces): void {
  drawLabels(clearing(pen, plan.references, { scale: 'y', at: places.yOf }, plan.style), plan, places);
}

/** Draws the names of categories below the plot. */
function drawCategories(pen: Pen, plan: LinePlan, places: LinePlaces): void {
  const { style, table, shown, point } = plan;
  for (const i of shown) {
    const face = nameFace(style, i === point?.category);
    const middle = places.bottom + style.baseLine + style.gap + linesHeight(0.5, face.size);
    const x = xOf(plan, places, i);
    drawText(pen, table.categories[i] ?? '', face, style.color('text'), { x, middle, align: 'center' });
  }
}

/** Draws the labels at the ends of lines and at their points. */
function drawValues(pen: Pen, plan: LinePlan, places: LinePlaces): void {
  for (const side of ['left', 'right'] as const) drawSide(pen, plan, places, side);
  drawLeaders(pen, plan, places);
  for (const cell of besidePoints(plan)) drawValue(pen, plan, places, cell);
}

/** Draws the labels of one end, or only the names among them. */
export function drawSide(
  pen: Pen,
  plan: LinePlan,
  places: LinePlaces,
  side: Side,
  only: 'names' | 'all' = 'all',
): void {
  const points = plan.ends[side].map((end) => ({ x: places[side], y: endHeight(plan, places, end) }));
  drawEnds(pen, plan.ends[side], points, side, endsRoom(plan, places), plan.style, only);
}

/** The height at which a label at an end wants to stand. */
export function endHeight(plan: LinePlan, places: LinePlaces, { at, level }: PlacedEnd): Px {
  return level === undefined ? pointAt(plan, places, at).y : places.yOf(level);
}

/** The room of the labels at the ends. */
export function endsRoom({ context, style }: LinePlan, { bottom }: LinePlaces) {
  return { most: ENDS_MOST * context.width, top: 0, bottom: bottom - style.gap / 2 };
}

/** Draws a hairline from the last point of each line that ends before the others to its name at the edge. */
function drawLeaders(pen: Pen, plan: LinePlan, places: LinePlaces): void {
  const { style, table, ends } = plan;
  for (const { at } of ends.right.filter(({ value }) => value === '')) {
    if (at.category === table.categories.length - 1) continue;
    const { x, y } = pointAt(plan, places, at);
    const from = { x: x + dotRadius(style) + style.gap / 2, y: y - style.hairline / 2 };
    drawLine(pen, from, { ...from, x: places.right }, style.hairline, style.color('context'));
  }
}

/** A value beside its point, where neither the line nor the axis passes through it. */
function drawValue(pen: Pen, plan: LinePlan, places: LinePlaces, { series, category }: DataCell): void {
  const { style, table, roles, point } = plan;
  const label = table.series[series]?.labels[category] ?? '';
  const face = valueFace(style);
  const size = { w: textWidth(pen, label, face), h: CAP_HEIGHT * face.size };
  const own = table.categories.map((_, i) => pointAt(plan, places, { series, category: i }));
  const place = placeBeside(own, category, size, valueGap(style), places.zero, plan.filled);
  const lifted = point?.series === series && point.category === category;
  const color = style.textFor(lifted ? 'highlight' : (roles[series] ?? 'subject'));
  drawText(pen, label, face, color, { x: place.x, middle: place.y, align: 'center' });
}

/** Every label of the picture. */
function lineLabels(plan: LinePlan): string[] {
  const { table, shown, ends } = plan;
  return [
    ...shown.map((i) => table.categories[i] ?? ''),
    ...ends.right.map(({ name }) => name),
    ...[...ends.left, ...ends.right].map(({ value }) => value),
    ...besidePoints(plan).map(({ series, category }) => table.series[series]?.labels[category] ?? ''),
  ].filter((label) => label !== '');
}
