import type { Chart } from 'chart.js';
import { z } from 'zod';
import type { Px } from '../core/units.ts';
import type { ColorRole } from '../scene/tokens.ts';
import { axisEnds, axisField, isTruncated, reviewAxis, type WithAxis } from './axis.ts';
import { baseConfig, type Margins } from './base-config.ts';
import { commonFields, type Highlighted, highlightField } from './common-fields.ts';
import { defineChart, type PlotContext } from './define-chart.ts';
import { describeTable } from './describe-table.ts';
import { type Cell, cellOf, highlightedCategory, highlightedSeries } from './emphasis.ts';
import { CAP_HEIGHT, drawText, type Face, linesHeight, textWidth } from './lettering.ts';
import { drawEnds, endsWidth, type LineEnd } from './line-ends.ts';
import { estimatedWidth, placeBeside, shownLabels } from './line-labels.ts';
import { dotRadius, lineDatasets, pointOf } from './line-marks.ts';
import { zeroPixel } from './marks.ts';
import { type DataTable, normalise, wordsOf } from './normalise.ts';
import { drawLine, type Pen } from './pen.ts';
import { periodNames } from './period-names.ts';
import { reviewData, reviewEmphasis, reviewSeries } from './review.ts';
import { type ChartStyle, chartStyle, lineRoles } from './style.ts';

/** The part of the picture's width that the labels of one end may take. */
const ENDS_MOST = 0.34;
/** The part of the picture's width that the lines take at least: what labels along them are planned with. */
const LINES = 0.66;

interface Plan {
  readonly table: DataTable;
  readonly style: ChartStyle;
  /** Whether the axis has its zero, where the base line stands. */
  readonly zero: boolean;
  readonly roles: readonly ColorRole[];
  readonly context: PlotContext;
  /** The series that is lifted out; -1 for none. */
  readonly focus: number;
  /** The one point that is lifted out. */
  readonly point: Cell | undefined;
  /** Whether each value is written at its point, or only the first and the last of each line. */
  readonly all: boolean;
  readonly shown: readonly number[];
}

const labelFace = (style: ChartStyle, bold = false): Face => ({ family: style.family, size: style.label.size, bold });
const valueFace = (style: ChartStyle): Face => ({ family: style.family, size: style.value.size, bold: true });

/** What is written at one end of the lines; nothing at the first where each point has its value. */
function endsOf({ table, roles, focus, point, all }: Plan, side: 'left' | 'right'): LineEnd[] {
  const category = side === 'left' ? 0 : table.categories.length - 1;
  if (all && (side === 'left' || table.series[0]?.name === '')) return [];
  return table.series.map(({ name, labels }, i) => ({
    value: all ? '' : (labels[category] ?? ''),
    name: side === 'left' ? '' : name,
    role: point?.series === i && point.category === category ? 'highlight' : (roles[i] ?? 'subject'),
    bold: i === focus,
  }));
}

function marginsOf(pen: Pen, plan: Plan): Margins {
  const { style, context, table, shown, all } = plan;
  const half = (category: number) => {
    const name = shown.includes(category)
      ? textWidth(pen, table.categories[category] ?? '', labelFace(style, true))
      : 0;
    const value = all ? textWidth(pen, table.series[0]?.labels[category] ?? '', valueFace(style)) : 0;
    return Math.max(name, value) / 2;
  };
  const most = ENDS_MOST * context.width;
  const last = table.categories.length - 1;
  return {
    top: dotRadius(style) + style.gap + linesHeight(1, style.value.size),
    right: Math.max(half(last), endsWidth(pen, endsOf(plan, 'right'), most, style)),
    bottom: style.baseLine + style.gap + linesHeight(1, style.label.size),
    left: Math.max(half(0), endsWidth(pen, endsOf(plan, 'left'), most, style)),
  };
}

function draw(pen: Pen, chart: Chart, plan: Plan): void {
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
    const face = labelFace(style, i === point?.category);
    const middle = bottom + style.baseLine + style.gap + linesHeight(0.5, face.size);
    drawText(pen, table.categories[i] ?? '', face, style.color('text'), {
      x: left + step * i,
      middle,
      align: 'center',
    });
  }
  for (const side of ['left', 'right'] as const) {
    const category = side === 'left' ? 0 : table.categories.length - 1;
    const points = table.series.map((_, i) => pointOf(chart, i, category));
    const room = { most: ENDS_MOST * context.width, top: 0, bottom: zero - style.gap / 2 };
    drawEnds(pen, endsOf(plan, side), points, side, room, style);
  }
  for (const cell of besidePoints(plan)) drawValue(pen, chart, plan, cell);
}

/** The values that are written beside their points: all, or only the one that is lifted out between the ends. */
function besidePoints({ table, point, all }: Plan): readonly Cell[] {
  if (all) return table.categories.map((_, category) => ({ series: 0, category }));
  const inner = point && point.category > 0 && point.category < table.categories.length - 1;
  return inner ? [point] : [];
}

/** A value beside its point, where neither the line nor the axis passes through it. */
function drawValue(pen: Pen, chart: Chart, plan: Plan, { series, category }: Cell): void {
  const { style, table, roles, point } = plan;
  const label = table.series[series]?.labels[category] ?? '';
  const face = valueFace(style);
  const size = { w: textWidth(pen, label, face), h: CAP_HEIGHT * face.size };
  const own = table.categories.map((_, i) => pointOf(chart, series, i));
  const place = placeBeside(own, category, size, dotRadius(style) + style.gap / 2, zeroPixel(chart, 'y'));
  const lifted = point?.series === series && point.category === category;
  const color = style.textFor(lifted ? 'highlight' : (roles[series] ?? 'subject'));
  drawText(pen, label, face, color, { x: place.x, middle: place.y, align: 'center' });
}

function planOf(table: DataTable, chart: Highlighted & WithAxis, context: PlotContext, category: number): Plan {
  const style = chartStyle(context.brand);
  const words = chart.highlight === undefined ? '' : wordsOf(chart.highlight);
  const point = cellOf(table, words) ?? (category >= 0 ? { series: 0, category } : undefined);
  const focus = point ? -1 : highlightedSeries(table, chart);
  const step: Px = (LINES * context.width) / Math.max(1, table.categories.length - 1);
  const labels = table.series[0]?.labels ?? [];
  const widest = Math.max(0, ...labels.map((label) => estimatedWidth(label, style.value.size)));
  return {
    ...{ table, style, context, focus, point },
    zero: !isTruncated(axisEnds(table, chart)),
    roles: lineRoles(table.series.length, focus),
    all: table.series.length === 1 && widest + style.gap <= step,
    shown: shownLabels(table.categories, style.label.size, step),
  };
}

/** Which points have a dot, and in what colour: those whose value is written. */
function dotOf({ table, roles, point, all }: Plan, series: number, category: number): ColorRole | undefined {
  if (point?.series === series && point.category === category) return 'highlight';
  const end = category === 0 || category === table.categories.length - 1;
  return all || end ? (roles[series] ?? 'subject') : undefined;
}

function labelsOf(plan: Plan): string[] {
  const { table, shown, all } = plan;
  const ends = all ? [] : table.series.flatMap(({ labels }) => [labels[0] ?? '', labels.at(-1) ?? '']);
  return [
    ...shown.map((i) => table.categories[i] ?? ''),
    ...table.series.map(({ name }) => name),
    ...ends,
    ...besidePoints(plan).map(({ series, category }) => table.series[series]?.labels[category] ?? ''),
  ].filter((label) => label !== '');
}

/** Lines over time. */
export const line = defineChart({
  type: 'line',
  name: { en: 'Line chart', zh: '折线图' },
  summary: 'Lines over time: how one measure, or a few, developed.',
  schema: z.object({ ...commonFields, ...axisField, ...highlightField }),
  plot(chart, context) {
    const named = normalise(chart);
    const table = periodNames(named, chart, context.language);
    const plan = planOf(table, chart, context, highlightedCategory(named, chart));
    const axis = axisEnds(table, chart);
    const datasets = lineDatasets(table, plan.roles, plan.style, (series, category) => dotOf(plan, series, category));
    const config = baseConfig(
      'line',
      { labels: [...table.categories], datasets: datasets as never },
      { margins: (pen) => marginsOf(pen, plan), draw: (pen, drawn) => draw(pen, drawn, plan) },
      {
        scales: {
          x: { display: false, offset: false },
          y: { display: false, ...axis },
        },
      },
    );
    return { config, labels: labelsOf(plan) };
  },
  describe: (chart, language) => describeTable(normalise(chart), language),
  review(chart, path) {
    const table = normalise(chart);
    const focused = highlightedSeries(table, chart) >= 0;
    return [
      ...reviewData(chart, path),
      ...reviewEmphasis(chart, path),
      ...reviewSeries(focused ? 0 : table.series.length, path),
      ...reviewAxis(table, chart, path),
    ];
  },
});
