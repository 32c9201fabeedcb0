import type { Chart } from 'chart.js';
import { z } from 'zod';
import type { FactView } from '../core/fact.ts';
import { factRef } from '../core/fields.ts';
import type { ChartPoint } from '../scene/native-chart.ts';
import type { ColorRole } from '../scene/tokens.ts';
import { baseConfig, type Margins } from './base-config.ts';
import { type ChartData, commonFields, type Highlighted, highlightField } from './common-fields.ts';
import { defineChart, type NativeContext, type NativeDrawing, type PlotContext } from './define-chart.ts';
import { describeTable } from './describe-table.ts';
import { cellOf, highlightedCategory } from './emphasis.ts';
import { CAP_HEIGHT, drawLines, drawText, linesHeight, textWidth } from './lettering.ts';
import { outlineArc } from './marks.ts';
import { nativeLabel } from './native-label.ts';
import { seriesName } from './native-series.ts';
import { type DataTable, normalise, wordsOf } from './normalise.ts';
import { drawLine, type Pen, type Point } from './pen.ts';
import { reviewData, reviewEmphasis, reviewNegative, reviewSeries, reviewSum } from './review.ts';
import { drawCentre } from './ring-centre.ts';
import {
  layoutRing,
  type RingLabel,
  type RingLayout,
  type RingPart,
  ringNameFace,
  ringValueFace,
} from './ring-labels.ts';
import { drawRingList, ringBesideList } from './ring-list.ts';
import { type ChartStyle, chartStyle, inRoles, shareRoles } from './style.ts';
import { wordsFor } from './words.ts';

/** Radius of the hole, as a part of the ring's; that of a chart which can be edited is what every program draws. */
const HOLE = 0.64;
const NATIVE_HOLE = 0.5;

interface Plan {
  /** The parts that are labelled outside, each with its place among all. */
  readonly parts: readonly (RingPart & { readonly role: ColorRole; readonly index: number })[];
  readonly table: DataTable;
  readonly center: { readonly fact: FactView; readonly role: ColorRole | undefined } | undefined;
  /** What is left to the whole, where that is drawn. */
  readonly rest: readonly number[];
  /** Of every arc, the rest included. */
  readonly roles: readonly ColorRole[];
  readonly style: ChartStyle;
  readonly context: PlotContext;
  readonly hole: number;
}

/** Labels around the ring, or a list beside it where the picture is too small for them. */
function layoutOf(pen: Pen, { parts, style, context }: Plan): RingLayout & { readonly listed: boolean } {
  const layout = layoutRing(pen, parts, style, context);
  return layout ? { ...layout, listed: false } : { ...ringBesideList(context), listed: true };
}

function marginsOf(pen: Pen, plan: Plan): Margins {
  const { radius, centre } = layoutOf(pen, plan);
  const { width, height } = plan.context;
  return {
    top: centre.y - radius,
    right: width - centre.x - radius,
    bottom: height - centre.y - radius,
    left: centre.x - radius,
  };
}

function draw(pen: Pen, chart: Chart, plan: Plan): void {
  const { style, roles } = plan;
  roles.forEach((role, i) => {
    if (style.isPale(role)) outlineArc(pen, chart, i, style);
  });
  drawWords(pen, plan, 'all');
}

/** Draws what is written in and around the ring: all, or without the values beside it. */
function drawWords(pen: Pen, plan: Plan, what: 'names' | 'all'): void {
  const { style, parts, center } = plan;
  const layout = layoutOf(pen, plan);
  if (layout.listed) drawRingList(pen, parts, layout, plan.context.width, style);
  parts.forEach((part, i) => {
    const label = layout.labels[i];
    if (!label) return;
    drawLabel(pen, part, label, layout.centre, style, what);
  });
  if (center) drawCentre(pen, center.fact, center.role, layout.centre, plan.hole * layout.radius, style);
}

/** A straight leader and beyond it the value, with its name below or beside. */
function drawLabel(
  pen: Pen,
  part: Plan['parts'][number],
  label: RingLabel,
  centre: Point,
  style: ChartStyle,
  what: 'names' | 'all',
): void {
  const { start, end, side, name, flat } = label;
  const at = (point: Point): Point => ({ x: centre.x + point.x, y: centre.y + point.y });
  drawLine(pen, at(start), at(end), style.hairline, style.color('subtle'));
  const align = side > 0 ? ('left' as const) : ('right' as const);
  const { x, y } = at({ x: end.x + side * style.gap, y: end.y });
  if (what === 'all')
    drawText(pen, part.value, ringValueFace(style), style.textFor(part.role), { x, middle: y, align });
  const value = textWidth(pen, part.value, ringValueFace(style));
  // Beside the value the name stands on its base line.
  const place = flat
    ? { x: x + side * (value + style.gap), middle: y + (CAP_HEIGHT / 2) * (style.value.size - style.label.size) }
    : { x, middle: y + linesHeight(0.5, style.value.size) + linesHeight(0.5, style.label.size) };
  drawLines(pen, name.lines, ringNameFace(style), style.color('text'), { ...place, align });
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

function planOf(chart: Ring, context: PlotContext): Plan {
  const table = normalise(chart);
  const style = chartStyle(context.brand);
  const { values = [], labels = [] } = table.series[0] ?? {};
  const partColors = shareRoles(values, highlightedCategory(table, chart));
  const sum = values.reduce((total, value) => total + value, 0);
  const rest = chart.rest ? [Math.max(0, 100 - sum)] : [];
  const angles = middles(values, Math.max(sum, chart.rest ? 100 : 0) || 1);
  const central = chart.center ? (cellOf(table, chart.center.id)?.category ?? -1) : -1;
  const parts = table.categories.map((name, i) => ({
    index: i,
    name,
    value: labels[i] ?? '',
    angle: angles[i] ?? 0,
    role: partColors[i] ?? ('subject' as const),
  }));
  const center = chart.center && { fact: chart.center, role: partColors[central] };
  const roles = [...partColors, ...rest.map((): ColorRole => 'context')];
  return { roles, parts: parts.filter((_, i) => i !== central), center, style, context, table, rest, hole: HOLE };
}

/** The ring as a chart that can be edited; leaders, names and what stands in its middle lie over it. */
function nativeRing(plan: Plan, title: string, { pen, width, height, language }: NativeContext): NativeDrawing {
  const { table, roles, style, rest, parts } = plan;
  const layout = layoutOf(pen, plan);
  const { radius, centre } = layout;
  const [series] = table.series;
  const points = [...(series?.values ?? []), ...rest].map((value, i): ChartPoint => {
    const role = roles[i] ?? 'subject';
    const pale = style.isPale(role);
    const outline = { color: pale ? ('subtle' as const) : ('ground' as const), width: pale ? 0.75 : 1.5 };
    return { value, fill: role, outline };
  });
  const labelled = points.map((point, index): ChartPoint => {
    const n = parts.findIndex((part) => part.index === index);
    const [part, label] = [parts[n], layout.labels[n]];
    if (!part || !label || point.value === undefined) return point;
    const face = { ...ringValueFace(style), color: style.textRole(part.role) };
    const at = valueMiddle(pen, part.value, label, style);
    const own = ((1 + NATIVE_HOLE) / 2) * radius;
    const shift = { x: (at.x - own * Math.sin(part.angle)) / width, y: (at.y + own * Math.cos(part.angle)) / height };
    return { ...point, label: { ...nativeLabel(part.value, point.value, 'outside', face), shift } };
  });
  const { rest: restName } = wordsFor(language);
  return {
    chart: {
      plot: { kind: 'ring', hole: 100 * NATIVE_HOLE },
      categories: [...table.categories, ...rest.map(() => restName)],
      series: [{ name: seriesName(series?.name, title, table), points: labelled }],
      area: {
        x: (centre.x - radius) / width,
        y: (centre.y - radius) / height,
        w: (2 * radius) / width,
        h: (2 * radius) / height,
      },
    },
    overlay: (over) => drawWords(over, { ...plan, style: inRoles(style), hole: NATIVE_HOLE }, 'names'),
  };
}

/** The middle of a value beside the ring, from the ring's centre. */
function valueMiddle(pen: Pen, value: string, { end, side }: RingLabel, style: ChartStyle): Point {
  return { x: end.x + side * (style.gap + textWidth(pen, value, ringValueFace(style)) / 2), y: end.y };
}

/** A ring of the parts of one whole. */
export const doughnut = defineChart({
  type: 'doughnut',
  name: { en: 'Doughnut chart', zh: '环形图' },
  summary: 'A ring: the parts of one whole, the most important in its middle.',
  schema: z.object({
    ...commonFields,
    ...highlightField,
    center: factRef('A fact for the middle of the ring; a part that stands there is not labelled again.').optional(),
    rest: z.boolean().default(false).meta({ description: 'Draws what is left to 100%, without a label.' }),
  }),
  plot(chart, context) {
    const plan = planOf(chart, context);
    const { table, roles, style, rest } = plan;
    const { values = [] } = table.series[0] ?? {};
    const dataset = {
      data: [...values, ...rest],
      backgroundColor: roles.map(style.color),
      borderColor: style.color('ground'),
      borderWidth: style.separator,
    };
    const config = baseConfig(
      'doughnut',
      { labels: [...table.categories, ...rest.map(() => '')], datasets: [dataset] },
      { margins: (pen) => marginsOf(pen, plan), draw: (pen, drawn) => draw(pen, drawn, plan) },
      { cutout: `${100 * HOLE}%` },
    );
    const outside = plan.parts.flatMap((part) => [part.name, part.value]);
    const inside = chart.center ? [chart.center.name, chart.center.figure.number + chart.center.figure.unit] : [];
    return { config, labels: [...outside, ...inside] };
  },
  native: (chart, context) => nativeRing(planOf(chart, context), wordsOf(chart.title ?? ''), context),
  describe: (chart, language) => describeTable(normalise(chart), language),
  review(chart, path) {
    const table = normalise(chart);
    return [
      ...reviewData(chart, path),
      ...reviewEmphasis(chart, path),
      ...reviewSeries(table.categories.length, path, 'parts'),
      ...reviewNegative(table, path),
      ...reviewSum(table.series[0]?.values ?? [], table, chart.rest, path),
    ];
  },
});
