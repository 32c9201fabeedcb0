import type { Chart } from 'chart.js';
import { z } from 'zod';
import type { FactView } from '../core/fact.ts';
import { factRef } from '../core/fields.ts';
import type { ColorRole } from '../scene/tokens.ts';
import { baseConfig, type Margins } from './base-config.ts';
import { commonFields, highlightField } from './common-fields.ts';
import { defineChart, type PlotContext } from './define-chart.ts';
import { describeTable } from './describe-table.ts';
import { cellOf, highlightedCategory } from './emphasis.ts';
import { CAP_HEIGHT, drawLines, drawText, linesHeight } from './lettering.ts';
import { outlineArc } from './marks.ts';
import { normalise } from './normalise.ts';
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
import { type ChartStyle, chartStyle, shareRoles } from './style.ts';

/** Radius of the hole, as a part of the ring's. */
const HOLE = 0.64;

interface Plan {
  readonly parts: readonly (RingPart & { readonly role: ColorRole })[];
  readonly center: { readonly fact: FactView; readonly role: ColorRole | undefined } | undefined;
  /** Of every arc, the rest included. */
  readonly roles: readonly ColorRole[];
  readonly style: ChartStyle;
  readonly context: PlotContext;
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
  const { style, parts, center, roles } = plan;
  roles.forEach((role, i) => {
    if (style.isPale(role)) outlineArc(pen, chart, i, style);
  });
  const layout = layoutOf(pen, plan);
  if (layout.listed) drawRingList(pen, parts, layout, plan.context.width, style);
  parts.forEach((part, i) => {
    const label = layout.labels[i];
    if (!label) return;
    drawLabel(pen, part, label, layout.centre, style);
  });
  if (center) drawCentre(pen, center.fact, center.role, layout.centre, HOLE * layout.radius, style);
}

/** A straight leader and beyond it the value, with its name below or beside. */
function drawLabel(pen: Pen, part: Plan['parts'][number], label: RingLabel, centre: Point, style: ChartStyle): void {
  const { start, end, side, name, flat } = label;
  const at = (point: Point): Point => ({ x: centre.x + point.x, y: centre.y + point.y });
  drawLine(pen, at(start), at(end), style.hairline, style.color('subtle'));
  const align = side > 0 ? ('left' as const) : ('right' as const);
  const { x, y } = at({ x: end.x + side * style.gap, y: end.y });
  const value = drawText(pen, part.value, ringValueFace(style), style.textFor(part.role), { x, middle: y, align });
  // Beside the value the name stands on its base line.
  const place = flat
    ? { x: x + side * (value.w + style.gap), middle: y + (CAP_HEIGHT / 2) * (style.value.size - style.label.size) }
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
    const table = normalise(chart);
    const style = chartStyle(context.brand);
    const { values = [], labels = [] } = table.series[0] ?? {};
    const partColors = shareRoles(values, highlightedCategory(table, chart));
    const sum = values.reduce((total, value) => total + value, 0);
    const rest = chart.rest ? [Math.max(0, 100 - sum)] : [];
    const angles = middles(values, Math.max(sum, chart.rest ? 100 : 0) || 1);
    const central = chart.center ? (cellOf(table, chart.center.id)?.category ?? -1) : -1;
    const parts = table.categories.map((name, i) => ({
      name,
      value: labels[i] ?? '',
      angle: angles[i] ?? 0,
      role: partColors[i] ?? ('subject' as const),
    }));
    const center = chart.center && { fact: chart.center, role: partColors[central] };
    const roles = [...partColors, ...rest.map((): ColorRole => 'context')];
    const plan: Plan = { roles, parts: parts.filter((_, i) => i !== central), center, style, context };
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
