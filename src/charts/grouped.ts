import type { Chart } from 'chart.js';
import { z } from 'zod';
import { PIXELS_PER_INCH, type Px } from '../core/units.ts';
import type { ChartSeries } from '../scene/native-chart.ts';
import { type AxisEnds, axisEnds, axisField, reviewBarAxis } from './axis.ts';
import { baseConfig, type Margins } from './base-config.ts';
import { type ChartData, commonFields, type Highlighted, highlightField } from './common-fields.ts';
import { defineChart, type NativeContext, type NativeDrawing, type PlotContext } from './define-chart.ts';
import { describeTable } from './describe-table.ts';
import { highlightedSeries } from './emphasis.ts';
import { drawKey, keyHeight } from './key.ts';
import { CAP_HEIGHT, drawCentred, drawLines, drawText, type Face, linesHeight, widest, wrapText } from './lettering.ts';
import { barFill, barRect, zeroPixel } from './marks.ts';
import { chartText, nativeLabel, plotArea } from './native-label.ts';
import { barPoint, begunEarlier, gapOf, seriesName, spaced } from './native-series.ts';
import { type DataTable, normalise } from './normalise.ts';
import { drawLine, type Pen } from './pen.ts';
import { reviewData, reviewEmphasis, reviewSeries } from './review.ts';
import { type ChartStyle, chartStyle, fitSize, groupRoles, inRoles } from './style.ts';

/** The part of its space that a group fills, and the space between its columns, in parts of a column. */
const FILL = 0.78;
const GAP = 0.1;
const WIDTH_MAX: Px = 1.2 * PIXELS_PER_INCH;

interface Plan {
  readonly table: DataTable;
  readonly style: ChartStyle;
  readonly roles: ReturnType<typeof groupRoles>;
  readonly context: PlotContext;
  readonly pitch: Px;
  /** Width of a column with the space beside it. */
  readonly slot: Px;
  /** Whether the names of the series stand in a key, wherever they have room. */
  readonly keyed?: boolean;
}

const nameFace = ({ style }: Plan): Face => ({ family: style.family, size: style.label.size, bold: false });

/** Values share the largest size at which each fits over its column. */
function valueFace(pen: Pen, { style, table, slot }: Plan): Face {
  const labels = table.series.flatMap((series) => series.labels);
  const face = { family: style.family, bold: true };
  return { ...face, size: fitSize(style.value, (size) => widest(pen, labels, { ...face, size }) <= slot) };
}

/** Whether the names of the series are short enough to stand under each column: years, "before" and "after". */
function namesBelow(pen: Pen, plan: Plan): boolean {
  if (plan.keyed) return false;
  const names = plan.table.series.map(({ name }) => name);
  return widest(pen, names, nameFace(plan)) + 0.5 * plan.style.gap <= plan.slot;
}

const keyOf = ({ table, roles }: Plan) => table.series.map(({ name }, i) => ({ name, role: roles[i] ?? 'subject' }));

const groupNames = (pen: Pen, plan: Plan) =>
  plan.table.categories.map((name) =>
    wrapText(pen, name, { ...nameFace(plan), bold: true }, plan.pitch - plan.style.gap),
  );

function marginsOf(pen: Pen, plan: Plan): Margins {
  const { style, table, context, pitch } = plan;
  const below = namesBelow(pen, plan);
  const values = table.series.flatMap((series) => series.values);
  const valueHeight = style.gap + linesHeight(1, valueFace(pen, plan).size);
  const lines = Math.max(1, ...groupNames(pen, plan).map((name) => name.lines.length));
  const key = below ? 0 : keyHeight(pen, keyOf(plan), nameFace(plan), context.width) + 1.5 * style.gap;
  return {
    top: key + valueHeight,
    right: context.width - pitch * table.categories.length,
    bottom:
      2 * style.gap +
      linesHeight(lines + (below ? 1 : 0), style.label.size) +
      (values.some((v) => v < 0) ? valueHeight : 0),
    left: 0,
  };
}

function draw(pen: Pen, chart: Chart, plan: Plan): void {
  const { style, table, context } = plan;
  const { left, right, bottom } = chart.chartArea;
  const face = nameFace(plan);
  const below = namesBelow(pen, plan);
  const negative = table.series.some(({ values }) => values.some((value) => value < 0));
  const foot = bottom + style.baseLine + style.gap + (negative ? linesHeight(1, style.value.size) : 0);
  const zero = zeroPixel(chart, 'y');
  drawLine(pen, { x: left, y: zero }, { x: right, y: zero }, style.baseLine, style.color('text'));
  if (!below) drawKey(pen, keyOf(plan), face, style, { x: 0, y: 0, width: context.width });
  const names = groupNames(pen, plan);
  table.categories.forEach((_, category) => {
    for (const [i, { name }] of table.series.entries()) {
      drawColumn(pen, chart, plan, i, category, below ? foot : undefined, name);
    }
    const middle = foot + linesHeight(below ? 1.5 : 0.5, face.size) + (below ? style.gap / 2 : 0);
    const place = { x: left + plan.pitch * (category + 0.5), middle, align: 'center' as const };
    drawLines(pen, names[category]?.lines ?? [], { ...face, bold: true }, style.color('text'), place);
  });
}

/** The value over a column and, where it has room there, the name of its series under it. */
function drawColumn(
  pen: Pen,
  chart: Chart,
  plan: Plan,
  series: number,
  category: number,
  foot: Px | undefined,
  name: string,
): void {
  const { style, table, roles } = plan;
  const bar = barRect(chart, series, category);
  const x = bar.x + bar.w / 2;
  const face = valueFace(pen, plan);
  const value = table.series[series]?.values[category] ?? 0;
  const offset = style.gap + (CAP_HEIGHT / 2) * face.size;
  const middle = value < 0 ? bar.y + bar.h + offset : bar.y - offset;
  const color = style.textFor(roles[series] ?? 'subject');
  drawCentred(pen, [table.series[series]?.labels[category] ?? ''], face, color, { x, middle, align: 'center' });
  if (foot === undefined) return;
  const place = { x, middle: foot + linesHeight(0.5, style.label.size), align: 'center' as const };
  drawText(pen, name, nameFace(plan), color, place);
}

function planOf(chart: ChartData & Highlighted, context: PlotContext): Plan {
  const table = normalise(chart);
  const style = chartStyle(context.brand);
  const roles = groupRoles(table.series.length, highlightedSeries(table, chart));
  const count = Math.max(1, table.categories.length);
  const slots = Math.max(1, table.series.length);
  const pitch = Math.min(context.width / count, (slots * WIDTH_MAX) / FILL);
  const slot = (pitch * FILL) / slots;
  return { table, style, roles, context, pitch, slot };
}

/** The columns as a chart that can be edited, with the key of its series drawn over it. */
function nativeGroups(picture: Plan, axis: AxisEnds, { pen, width, height }: NativeContext): NativeDrawing {
  const plan: Plan = { ...picture, style: spaced(picture.style), keyed: true };
  const { table, style, roles, pitch, slot } = plan;
  const margins = marginsOf(pen, plan);
  const face = valueFace(pen, plan);
  const series = table.series.map(({ name, values, labels }, i): ChartSeries => {
    const role = roles[i] ?? 'subject';
    const set = { ...face, color: style.textRole(role) };
    const points = values.map((value, k) => ({
      ...barPoint(value, role, style),
      label: nativeLabel(labels[k] ?? '', value, 'outside', set),
    }));
    return { name: seriesName(name, '', table), points };
  });
  const negative = table.series.some(({ values }) => values.some((value) => value < 0));
  const below = negative ? style.gap + linesHeight(1, face.size) : 0;
  const [bar, apart] = [(1 - GAP) * slot, GAP * slot];
  return {
    chart: {
      plot: {
        ...{ kind: 'bars', horizontal: false, stacked: false, overlap: (-100 * apart) / bar },
        gap: gapOf(pitch, bar, table.series.length, apart),
      },
      categories: table.categories,
      series,
      axes: {
        ...begunEarlier(axis, below, height - margins.top - margins.bottom),
        base: { color: 'text', width: 1.25 },
        names: chartText({ ...nameFace(plan), bold: true, color: 'text' }),
      },
      area: plotArea({ ...margins, bottom: margins.bottom - below }, { width, height }),
    },
    overlay: (over) => drawKey(over, keyOf(plan), nameFace(plan), inRoles(style), { x: 0, y: 0, width }),
  };
}

/** Columns in groups: the same few series for each category. */
export const grouped = defineChart({
  type: 'grouped',
  name: { en: 'Grouped column chart', zh: '簇状柱形图' },
  summary: 'Columns in groups: two or three series side by side in each category.',
  schema: z.object({ ...commonFields, ...axisField, ...highlightField }),
  plot(chart, context) {
    const plan = planOf(chart, context);
    const { table, style, roles } = plan;
    const datasets = table.series.map((series, i) => ({
      label: series.name,
      data: [...series.values],
      ...barFill(
        series.values.map(() => roles[i] ?? 'subject'),
        style,
      ),
      categoryPercentage: FILL,
      barPercentage: 1 - GAP,
    }));
    const config = baseConfig(
      'bar',
      { labels: [...table.categories], datasets },
      { margins: (pen) => marginsOf(pen, plan), draw: (pen, drawn) => draw(pen, drawn, plan) },
      {
        scales: {
          x: { display: false },
          y: { display: false, ...axisEnds(table, chart) },
        },
      },
    );
    const names = table.series.map(({ name }) => name);
    return { config, labels: [...table.categories, ...names, ...table.series.flatMap(({ labels }) => labels)] };
  },
  native: (chart, context) => nativeGroups(planOf(chart, context), axisEnds(normalise(chart), chart), context),
  describe: (chart, language) => describeTable(normalise(chart), language),
  review(chart, path) {
    const table = normalise(chart);
    return [
      ...reviewData(chart, path),
      ...reviewEmphasis(chart, path),
      ...reviewSeries(table.series.length, path),
      ...reviewBarAxis(table, chart, path),
    ];
  },
});
