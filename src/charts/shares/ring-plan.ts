import type { Chart } from 'chart.js';
import { z } from 'zod';
import { sum } from '../../core/collections.ts';
import type { FactView } from '../../core/fact.ts';
import type { Px } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import { CAP_HEIGHT, drawLines, drawText, linesHeight, textWidth, wrapText } from '../../marks/lettering.ts';
import { drawLine, type Pen, type Point } from '../../marks/pen.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { ChartData, Highlighted } from '../base/common-fields.ts';
import {
  type ChartPlan,
  type ChartPlot,
  chartPlot,
  type Margins,
  type Overlay,
  type PlotContext,
} from '../base/define-chart.ts';
import {
  reviewData,
  reviewEmphasis,
  reviewNegative,
  reviewOneSeries,
  reviewSeries,
  reviewSum,
} from '../base/review.ts';
import { type ChartStyle, chartStyle, fitLettering, grown, nameFace, shareRoles, valueFace } from '../base/style.ts';
import { cellOfFact, highlightedCategory, normalise } from '../base/table.ts';
import { drawFigure, drawnFigureWidth } from '../parts/figure.ts';
import { outlineArc } from '../parts/marks.ts';
import {
  drawRingList,
  layoutRing,
  type RingLabel,
  type RingLayout,
  type RingPart,
  ringBesideList,
} from './ring-labels.ts';

const GROWN = { label: 4 / 3, value: 2.1, figure: 2.6 };
const SIDE = 0.92;
/** How far a leader runs level to its label, in spaces between mark and label. */
const LEVEL = 1.6;
/** From the rim to a leader that begins at its label's own height, in the same. */
const RIM = 0.6;

export const restField = {
  rest: z.boolean().default(false).describe('Draws what is left to 100%, without a label.'),
};

export interface RingPlan extends ChartPlan {
  /** The parts that are labelled outside, each with its place among all, and how far it reaches out of the radius. */
  readonly parts: readonly (RingPart & { readonly role: ColorRole; readonly index: number; readonly reach: number })[];
  readonly center: { readonly fact: FactView; readonly role: ColorRole | undefined } | undefined;
  readonly rest: readonly number[];
  /** Of every arc, the rest included. */
  readonly roles: readonly ColorRole[];
  /** Radius of the hole, as a part of the ring's. */
  readonly hole: number;
}

export function discMargins(centre: Point, radius: Px, { width, height }: PlotContext): Margins {
  return {
    top: centre.y - radius,
    right: width - centre.x - radius,
    bottom: height - centre.y - radius,
    left: centre.x - radius,
  };
}

export function drawRingCentre(pen: Pen, { center, hole, style }: RingPlan, centre: Point, radius: Px): void {
  const drawCentre = (fact: FactView, role: ColorRole | undefined, hole: Px) => {
    const size = fitLettering(style.figure, (each) => drawnFigureWidth(pen, fact.figure, each, style) <= WIDTH * hole);
    const face = nameFace(style);
    const name = wrapText(pen, fact.name, face, WIDTH * hole);
    const height = CAP_HEIGHT * size + 1.5 * style.gap + name.height;
    const middle = centre.y - height / 2 + (CAP_HEIGHT / 2) * size;
    const color = role ? style.textFor(role) : style.color('text');
    drawFigure(pen, fact.figure, size, color, { x: centre.x, y: middle }, style);
    const below = middle + (CAP_HEIGHT / 2) * size + 1.5 * style.gap + linesHeight(0.5, face.size);
    drawLines(pen, name.lines, face, style.color('text'), { x: centre.x, middle: below, align: 'center' });
  };
  if (center) drawCentre(center.fact, center.role, hole * radius);
}

function drawLabel(
  pen: Pen,
  part: RingPlan['parts'][number],
  label: RingLabel,
  { centre }: RingLayout,
  style: ChartStyle,
): void {
  const { end, side, name, flat } = label;
  const at = (point: Point): Point => ({ x: centre.x + point.x, y: centre.y + point.y });
  const align = side > 0 ? ('left' as const) : ('right' as const);
  const { x, y } = at({ x: end.x + side * style.gap, y: end.y });
  drawText(pen, part.value, valueFace(style), style.textFor(part.role), { x, middle: y, align });
  const value = textWidth(pen, part.value, valueFace(style));
  // Beside the value the name stands on its base line.
  const place = flat
    ? { x: x + side * (value + style.gap), middle: y + (CAP_HEIGHT / 2) * (style.value.size - style.label.size) }
    : { x, middle: y + linesHeight(0.5, style.value.size) + linesHeight(0.5, style.label.size) };
  drawLines(pen, name.lines, nameFace(style), style.color('text'), { ...place, align });
}

/** The middle of each part's arc, in radians clockwise from the top. */
function middles(values: readonly number[], total: number): number[] {
  let before = 0;
  return values.map((value) => {
    const middle = (2 * Math.PI * (before + value / 2)) / total;
    before += value;
    return middle;
  });
}

interface Ring extends ChartData, Highlighted {
  readonly center?: FactView | undefined;
  readonly rest: boolean;
}

export function ringPlan(chart: Ring, context: PlotContext, hole: number): RingPlan {
  const table = normalise(chart, context.language);
  const { values = [], labels = [] } = table.series[0] ?? {};
  const sizes = values.map((value) => (Number.isNaN(value) ? 0 : value));
  const partColors = shareRoles(sizes, highlightedCategory(table, chart));
  const whole = sum(sizes);
  const rest = chart.rest ? [Math.max(0, 100 - whole)] : [];
  const angles = middles(sizes, Math.max(whole, chart.rest ? 100 : 0) || 1);
  const central = chart.center ? (cellOfFact(table, chart.center.id)?.category ?? -1) : -1;
  /** The style of a ring whose parts have those middles: type is as large as leaves the labels of a side apart. */
  const ringStyle = (): ChartStyle => {
    const usual = chartStyle(context.brand);
    const right = angles.filter((angle) => Math.sin(angle) >= 0).length;
    const block = linesHeight(1, usual.value.size) + linesHeight(1, usual.label.size) + usual.gap;
    const room = (SIDE * context.height) / (Math.max(1, right, angles.length - right) * block);
    const times = (most: number) => Math.max(1, Math.min(most, room));
    const style = grown(usual, context, times(GROWN.label), times(GROWN.value));
    return { ...style, figure: { ...style.figure, size: GROWN.figure * style.figure.size } };
  };
  const style = ringStyle();
  const parts = table.categories.map((name, i) => ({
    index: i,
    reach: 1,
    name,
    value: labels[i] ?? '',
    angle: angles[i] ?? 0,
    role: partColors[i] ?? ('subject' as const),
  }));
  const center = chart.center && { fact: chart.center, role: partColors[central] };
  const roles = [...partColors, ...rest.map((): ColorRole => 'context')];
  return { roles, parts: parts.filter((_, i) => i !== central), center, style, context, table, rest, hole };
}

export function ringOverlay(plan: RingPlan): Overlay {
  /** Labels around the ring, or a list beside it where the picture is too small for them. */
  const ringLayout = (pen: Pen): RingLayout & { readonly listed: boolean } => {
    const { parts, style, context } = plan;
    const layout = layoutRing(pen, parts, style, context);
    return layout ? { ...layout, listed: false } : { ...ringBesideList(pen, parts, context, style), listed: true };
  };
  const marginsOf = (pen: Pen): Margins => {
    const { radius, centre } = ringLayout(pen);
    return discMargins(centre, radius, plan.context);
  };
  /** A leader: straight out from the rim of its part, across to the height of its label, and level to that. */
  const drawLeader = (
    pen: Pen,
    { angle, reach }: RingPlan['parts'][number],
    { start, end, side }: RingLabel,
    { centre, radius }: RingLayout,
  ) => {
    const { style } = plan;
    const rim = Math.min(Math.hypot(start.x, start.y), reach * radius + RIM * style.gap);
    const own = { x: rim * Math.sin(angle), y: -rim * Math.cos(angle) };
    const before = end.x - side * LEVEL * style.gap;
    const bend = side * (before - start.x) > 0 ? [{ x: before, y: end.y }] : [];
    // Beside its part a label is joined to the rim at its own height.
    const out = radius + RIM * style.gap;
    const across = Math.sqrt(Math.max(0, out * out - end.y * end.y));
    const isLevel = reach === 1 && Math.abs(start.y - end.y) < LEVEL * style.gap && across > 0.5 * radius;
    const course = isLevel ? [{ x: side * across, y: end.y }, end] : [own, start, ...bend, end];
    const points = course.map(({ x, y }): Point => ({ x: centre.x + x, y: centre.y + y }));
    points.slice(1).forEach((to, i) => {
      const from = points[i] ?? to;
      if (Math.hypot(to.x - from.x, to.y - from.y) > 1) {
        drawLine(pen, from, to, style.baseLine, style.color('subtle'));
      }
    });
  };
  const drawRingWords = (pen: Pen) => {
    const { style, parts } = plan;
    const layout = ringLayout(pen);
    if (layout.listed) drawRingList(pen, parts, layout, plan.context.width, style);
    parts.forEach((part, i) => {
      const label = layout.labels[i];
      if (!label) return;
      drawLeader(pen, part, label, layout);
      drawLabel(pen, part, label, layout, style);
    });
    drawRingCentre(pen, plan, layout.centre, layout.radius);
  };
  const draw = (pen: Pen, chart: Chart) => {
    const { style, roles } = plan;
    roles.forEach((role, i) => {
      if (style.isPale(role)) outlineArc(pen, chart, i, style);
    });
    drawRingWords(pen);
  };
  return { margins: (pen) => marginsOf(pen), draw: (pen, drawn) => draw(pen, drawn) };
}

export function outsideTexts({ parts }: RingPlan): string[] {
  return parts.flatMap((part) => [part.name, part.value]);
}

export function plotRing(plan: RingPlan): ChartPlot {
  const { table, roles, style, rest, center, hole } = plan;
  const { values = [] } = table.series[0] ?? {};
  const dataset = {
    data: [...values, ...rest],
    backgroundColor: roles.map(style.color),
    borderColor: style.color('ground'),
    borderWidth: style.separator,
  };
  const inside = center ? [center.fact.name, center.fact.figure.number + center.fact.figure.unit] : [];
  return chartPlot(hole > 0 ? 'doughnut' : 'pie', {
    ...ringOverlay(plan),
    ...{ categories: [...table.categories, ...rest.map(() => '')], datasets: [dataset] },
    options: { cutout: `${100 * hole}%` },
    labels: [...outsideTexts(plan), ...inside],
  });
}

export function reviewRing(chart: Ring, path: Path): Finding[] {
  const table = normalise(chart);
  return [
    ...reviewData(chart, path),
    ...reviewOneSeries(chart, path),
    ...reviewEmphasis(chart, path),
    ...reviewSeries(table.categories.length, path, 'parts'),
    ...reviewNegative(table, path),
    ...reviewSum(table.series[0]?.values ?? [], table, chart.rest, path),
  ];
}

const WIDTH = 1.6;
