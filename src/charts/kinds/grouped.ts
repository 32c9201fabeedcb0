import type { Chart } from 'chart.js';
import { z } from 'zod';
import { PIXELS_PER_INCH, type Px } from '../../core/lengths.ts';
import {
  CAP_HEIGHT,
  drawCentred,
  drawText,
  type Face,
  type Lines,
  linesHeight,
  type TextPlace,
  textWidth,
  widest,
} from '../../marks/lettering.ts';
import { drawLine, type Pen, type Rect } from '../../marks/pen.ts';
import { roomBelowZero } from '../bars/bars.ts';
import {
  type AxisEnds,
  axisField,
  levelsOf,
  type Reference,
  referenceField,
  reviewBarAxis,
  reviewReference,
  type WithLevels,
} from '../base/axis.ts';
import { type ChartData, chartFields, type Highlighted, highlightField, lyingField } from '../base/common-fields.ts';
import {
  type ChartPlan,
  chartPlot,
  defineChart,
  type Margins,
  type NativeContext,
  type NativeDrawing,
  type PlotContext,
} from '../base/define-chart.ts';
import { reviewChartData, reviewSeries } from '../base/review.ts';
import {
  chartStyle,
  fitLettering,
  fittedValueFace,
  groupRoles,
  grown,
  inRoles,
  nameFace,
  rowStyle,
  valueFace,
} from '../base/style.ts';
import { type DataCell, highlightedSeries, normalise, periodNames } from '../base/table.ts';
import { plannedPlaces } from '../lines/lines.ts';
import { BASE_LINE, chartText, gapOf, legendAbove, outerSeries, plotArea, spaced } from '../native/native-series.ts';
import { openPlot } from '../native/open-axis.ts';
import {
  clearing,
  drawLevelLabels,
  drawReferenceMarks,
  drawUprightLabels,
  referenceAnnotations,
  referenceHeight,
  referenceRoom,
} from '../parts/annotations.ts';
import {
  type ColumnNames,
  columnNames,
  crowdedNames,
  drawColumnNames,
  drawKey,
  estimatedWidth,
  type KeyEntry,
  keyHeight,
  rowNames,
} from '../parts/labels.ts';
import { barFill, barRect, drawMissing, valueColor, zeroPixel } from '../parts/marks.ts';

/** The part of its space that a group fills: usually, and where rows are hardly higher than their values. */
const FILL = { usual: 0.78, dense: 0.92 };
/** The space between the bars of a group, in parts of a bar with that space. */
const GROUP_GAP = 0.1;
const GROWN = { label: 1.22, value: 1.6 };

interface GroupPlan extends ChartPlan {
  readonly axis: AxisEnds;
  readonly roles: ReturnType<typeof groupRoles>;
  readonly fill: number;
  /** From the middle of a standing group to the next one's. */
  readonly pitch: Px;
  readonly slot: Px;
  readonly references: readonly Reference[];
  readonly keyed?: boolean;
}

function planGroups(
  chart: ChartData & Highlighted & WithLevels & { readonly horizontal?: boolean | undefined },
  context: PlotContext,
): GroupPlan {
  const named = normalise(chart, context.language);
  const table = periodNames(named, chart, context.language);
  const usual = chartStyle(context.brand);
  const roles = groupRoles(table.series.length, highlightedSeries(table, chart));
  const count = Math.max(1, table.categories.length);
  const slots = Math.max(1, table.series.length);
  const { references, axis } = levelsOf(table, chart);
  const longest = Math.max(...table.categories.map((name) => estimatedWidth(name, usual.label.size)));
  const names = longest <= context.width / count ? GROWN.label : 1;
  const style = chart.horizontal
    ? rowStyle(usual, context, context.height / (count * slots))
    : grown(usual, context, names, GROWN.value);
  const row = ((context.height - referenceHeight(references, style)) * FILL.usual) / (count * slots);
  const fill = chart.horizontal && row < linesHeight(1, style.label.size) ? FILL.dense : FILL.usual;
  const pitch = (context.width - referenceRoom(references, context.width, style)) / count;
  const slot = (pitch * fill) / slots;
  return { table, style, axis, roles, context, fill, pitch, slot, references };
}

function groupKey({ table, roles }: GroupPlan): readonly KeyEntry[] {
  return table.series.map(({ name }, i) => ({ name, role: roles[i] ?? 'subject' }));
}

function hasNegative({ table }: GroupPlan): boolean {
  return table.series.some(({ values }) => values.some((value) => value < 0));
}

function columnValueFace(pen: Pen, { style, table, slot }: GroupPlan): Face {
  const labels = table.series.flatMap((series) => series.labels);
  return fittedValueFace(pen, labels, style, slot);
}

/** Whether the names of the series are short enough to stand under each column: years, "before" and "after". */
function namesBelow(pen: Pen, plan: GroupPlan): boolean {
  if (plan.keyed) return false;
  const names = plan.table.series.map(({ name }) => name);
  return widest(pen, names, nameFace(plan.style)) + 0.5 * plan.style.gap <= plan.slot;
}

function groupNames(pen: Pen, plan: GroupPlan): ColumnNames {
  const { table, pitch, style, context } = plan;
  const face = nameFace(plan.style, true);
  return columnNames(pen, table.categories, () => face, { pitch, style, width: context.width });
}

function groupedColumnMargins(pen: Pen, plan: GroupPlan): Margins {
  const { style, table, context, pitch } = plan;
  const below = namesBelow(pen, plan);
  const valueHeight = style.gap + linesHeight(1, columnValueFace(pen, plan).size);
  const names = Math.max(groupNames(pen, plan).height, linesHeight(1, style.label.size));
  const key = below ? 0 : keyHeight(pen, groupKey(plan), nameFace(plan.style), context.width) + 1.5 * style.gap;
  return {
    top: key + valueHeight,
    right: context.width - pitch * table.categories.length,
    bottom:
      2 * style.names.gap +
      names +
      linesHeight(below ? 1 : 0, style.label.size) +
      (hasNegative(plan) ? valueHeight : 0),
    left: 0,
  };
}

/** A bar with the space beside it is no higher than this. */
const MAX_SLOT: Px = 0.5 * PIXELS_PER_INCH;
/** Names of series stand at the first group's bars where these keep this part of the room. */
const MIN_LENGTH = 0.6;

interface GroupRows {
  readonly margins: Margins;
  readonly pitch: Px;
  readonly slot: Px;
  readonly names: readonly Lines[];
  /** Whether the names of the series stand at the bars of the first group; in a key above, where not. */
  readonly direct: boolean;
  readonly valueFace: Face;
  /** What the values of bars below zero take at the left of the axis. */
  readonly before: Px;
}

function layoutGroupRows(pen: Pen, plan: GroupPlan): GroupRows {
  const layout = (direct: boolean): GroupRows => {
    const { table, style, axis, context, fill } = plan;
    const [count, slots] = [Math.max(1, table.categories.length), Math.max(1, table.series.length)];
    const key = direct ? 0 : keyHeight(pen, groupKey(plan), nameFace(plan.style), context.width) + 1.5 * style.gap;
    const top = key + referenceHeight(plan.references, style);
    const pitch = Math.min((context.height - top) / count, (slots * MAX_SLOT) / fill);
    const slot = (pitch * fill) / slots;
    const size = fitLettering(style.value, (each) => linesHeight(1, each) <= slot);
    const values = { ...valueFace(style), size };
    const bold = nameFace(plan.style, true);
    const names = rowNames(pen, table.categories, bold, -1, { width: context.width, pitch });
    const beside = (series: number, category: number) => {
      const { name = '', labels = [] } = table.series[series] ?? {};
      const named = direct && category === 0 ? style.gap + textWidth(pen, name, nameFace(plan.style)) : 0;
      return style.gap + textWidth(pen, labels[category] ?? '', values) + named;
    };
    const bars = table.series.flatMap(({ values }, i) => values.map((value, k) => ({ value, beside: beside(i, k) })));
    const before = Math.max(0, ...bars.map((bar) => (bar.value < 0 ? bar.beside : 0)));
    const left = Math.max(0, ...names.map(({ width }) => width)) + 2 * style.gap + before;
    const room = context.width - left;
    const { min, max } = axis;
    const base = Math.min(Math.max(0, min), max);
    const lengths = bars.map((bar) => {
      const reach = (Math.max(bar.value || 0, base) - min) / (max - min);
      return reach > 0 && !(bar.value < 0) ? (room - bar.beside) / reach : room;
    });
    const right = room - Math.min(room, ...lengths);
    const margins = { top, right, bottom: Math.max(0, context.height - top - pitch * count), left };
    return { margins, pitch, slot, names, direct, valueFace: values, before };
  };
  const direct = plan.keyed ? undefined : layout(true);
  const room = direct ? plan.context.width - direct.margins.left : 0;
  const readable = direct && room - direct.margins.right >= MIN_LENGTH * room;
  return direct && readable ? direct : layout(false);
}

function drawGroupRows(plain: Pen, chart: Chart, plan: GroupPlan): void {
  const { table, style, context, references } = plan;
  const xOf = (value: number) => chart.scales.x?.getPixelForValue(value) ?? 0;
  const pen = clearing(plain, references, { scale: 'x', at: xOf }, style);
  const rows = layoutGroupRows(pen, plan);
  const { left, top, bottom } = chart.chartArea;
  const face = nameFace(plan.style);
  if (!rows.direct) drawKey(pen, groupKey(plan), face, style, { x: 0, y: 0, width: context.width });
  const x = zeroPixel(chart, 'x') - style.baseLine;
  drawLine(pen, { x, y: top }, { x, y: bottom }, style.baseLine, style.color('text'));
  const drawRow = (bar: Rect, series: number, category: number) => {
    const { style, table, roles } = plan;
    const { name = '', labels = [], values = [] } = table.series[series] ?? {};
    const role = roles[series] ?? 'subject';
    const negative = (values[category] ?? 0) < 0;
    const [x, align] = negative
      ? ([bar.x - style.gap, 'right'] as const)
      : ([bar.x + bar.w + style.gap, 'left'] as const);
    const middle = bar.y + bar.h / 2;
    const color = valueColor(values[category], role, style);
    const drawn = drawText(pen, labels[category] ?? '', rows.valueFace, color, { x, middle, align });
    if (!rows.direct || category > 0) return;
    const start = negative ? drawn.x - style.gap : drawn.x + drawn.w + style.gap;
    drawText(pen, name, nameFace(plan.style), style.textFor(role), { x: start, middle, align });
  };
  table.categories.forEach((_, i) => {
    const middle = top + rows.pitch * (i + 0.5);
    const place = { x: left - 2 * style.gap - rows.before, middle, align: 'right' as const };
    drawCentred(pen, rows.names[i]?.lines ?? [], { ...face, bold: true }, style.color('text'), place);
    table.series.forEach((__, series) => {
      drawRow(barRect(chart, series, i), series, i);
    });
  });
  drawUprightLabels(pen, references, style, { width: context.width, top, xOf });
}

/** Space around a value that lines keep, in em. */
const PAD = 0.2;

function nativeGroups(picture: GroupPlan, horizontal: boolean, context: NativeContext): NativeDrawing {
  const { pen, width, height } = context;
  const drawn: GroupPlan = { ...picture, style: spaced(picture.style), keyed: true };
  const { table, roles, style, references } = drawn;
  const { margins: wanted, pitch, slot, face, before } = horizontal ? placeRows(pen, drawn) : placeColumns(pen, drawn);
  const names = table.series.map(({ name }) => name);
  const { legend, h: key } = legendAbove(pen, names, style, context);
  const values = table.series.flatMap((each) => each.values);
  const { open, margins } = openPlot(
    { margins: wanted, axis: drawn.axis, values, horizontal, before, key: horizontal ? 0 : key },
    context,
  );
  const axis = open.ends;
  const [bar, apart] = [(1 - GROUP_GAP) * slot, GROUP_GAP * slot];
  const scale = plannedPlaces(margins, axis, context).yOf;
  const part = (value: number) => (value - axis.min) / (axis.max - axis.min);
  const at = (value: number) =>
    horizontal ? margins.left + part(value) * (width - margins.left - margins.right) : scale(value);
  const base = at(Math.min(Math.max(0, axis.min), axis.max));
  const acrossOf = (series: number, category: number) =>
    (horizontal ? margins.top : margins.left) +
    pitch * (category + 0.5) +
    slot * (series - (table.series.length - 1) / 2);
  const labelBox = (series: number, category: number): Rect => {
    const { values: own = [], labels = [] } = table.series[series] ?? {};
    const across = acrossOf(series, category);
    const value = own[category] || 0;
    const end = at(Math.min(Math.max(value, axis.min), axis.max));
    const [w, h] = [textWidth(pen, labels[category] ?? '', face), CAP_HEIGHT * face.size];
    const [x, y] = horizontal
      ? [value < 0 ? end - style.gap - w : end + style.gap, across - h / 2]
      : [across - w / 2, value < 0 ? end + style.gap : end - style.gap - h];
    const pad = PAD * face.size;
    return { x: x - pad, y: y - pad, w: w + 2 * pad, h: h + 2 * pad };
  };
  const missingAt = (series: number, category: number): TextPlace => {
    const across = acrossOf(series, category);
    if (horizontal) return { x: base + style.gap, middle: across, align: 'left' };
    return { x: across, middle: base - style.gap - (CAP_HEIGHT / 2) * face.size, align: 'center' };
  };
  return {
    chart: {
      plot: {
        ...{ kind: 'bars', horizontal, stacked: false, overlap: (-100 * apart) / bar },
        gap: gapOf(pitch, bar, table.series.length, apart),
      },
      categories: table.categories,
      series: table.series.map(({ values: own }, of) => {
        const role = roles[of] ?? 'subject';
        const single = { ...drawn, roles: own.map(() => role) };
        return outerSeries(single, face, '', { of, color: style.textRole(role) });
      }),
      axes: { ...open.axes, base: BASE_LINE, names: chartText({ ...nameFace(style), bold: true, color: 'text' }) },
      ...(legend ? { legend } : {}),
      area: plotArea(margins, context),
    },
    tight: horizontal ? 0 : crowdedNames(groupNames(pen, drawn)),
    overlay(over) {
      const named = inRoles(style);
      const boxes = table.series.flatMap((_, i) => table.categories.map((__, k) => labelBox(i, k)));
      const [from, to] = horizontal ? [margins.top, height - margins.bottom] : [margins.left, width - margins.right];
      drawReferenceMarks(over, references, named, { scale: horizontal ? 'x' : 'y', from, to, at }, boxes);
      if (horizontal) drawUprightLabels(over, references, named, { width, top: margins.top, xOf: at });
      else {
        const place = { x: to, most: margins.right, bottom: height - margins.bottom, yOf: at };
        drawLevelLabels(over, references, named, place);
      }
      table.series.forEach((series, i) => {
        drawMissing(over, face, named, series, (category) => missingAt(i, category));
      });
    },
  };
}

/** `before` is the room of values below zero, between the axis and the names. */
function placeColumns(pen: Pen, plan: GroupPlan) {
  const face = columnValueFace(pen, plan);
  const before = roomBelowZero(plan, face);
  return { margins: groupedColumnMargins(pen, plan), pitch: plan.pitch, slot: plan.slot, face, before };
}

function placeRows(pen: Pen, plan: GroupPlan) {
  const { margins, pitch, slot, valueFace, before } = layoutGroupRows(pen, plan);
  return { margins, pitch, slot, face: valueFace, before };
}

export const grouped = defineChart({
  type: 'grouped',
  name: { en: 'Grouped column chart', zh: '簇状柱形图' },
  summary: 'Columns in groups: two or three series side by side in each category.',
  schema: z.object({ ...chartFields, ...axisField, ...highlightField, ...lyingField, ...referenceField }),
  plot(chart, context) {
    const plan = planGroups(chart, context);
    const { table, style, roles, axis, fill, references } = plan;
    const { horizontal } = chart;
    const datasets = table.series.map((series, i) => ({
      label: series.name,
      data: [...series.values],
      ...barFill(
        series.values.map(() => roles[i] ?? 'subject'),
        style,
      ),
      categoryPercentage: fill,
      barPercentage: 1 - GROUP_GAP,
    }));
    const drawColumn = (pen: Pen, chart: Chart, { series, category }: DataCell, foot: Px | undefined) => {
      const bar = barRect(chart, series, category);
      const x = bar.x + bar.w / 2;
      const face = columnValueFace(pen, plan);
      const value = table.series[series]?.values[category] ?? 0;
      const offset = style.gap + (CAP_HEIGHT / 2) * face.size;
      const middle = value < 0 ? bar.y + bar.h + offset : bar.y - offset;
      const role = roles[series] ?? 'subject';
      const { name = '', labels = [] } = table.series[series] ?? {};
      drawCentred(pen, [labels[category] ?? ''], face, valueColor(value, role, style), { x, middle, align: 'center' });
      if (foot === undefined) return;
      const place = { x, middle: foot + linesHeight(0.5, style.label.size), align: 'center' as const };
      drawText(pen, name, nameFace(plan.style), style.textFor(role), place);
    };
    const drawGroupedColumns = (plain: Pen, chart: Chart) => {
      const yOf = (value: number) => chart.scales.y?.getPixelForValue(value) ?? 0;
      const pen = clearing(plain, references, { scale: 'y', at: yOf }, style);
      const { left, right, bottom } = chart.chartArea;
      const face = nameFace(plan.style);
      const below = namesBelow(pen, plan);
      const foot = bottom + style.baseLine + style.gap + (hasNegative(plan) ? linesHeight(1, style.value.size) : 0);
      const zero = zeroPixel(chart, 'y');
      drawLine(pen, { x: left, y: zero }, { x: right, y: zero }, style.baseLine, style.color('text'));
      if (!below) drawKey(pen, groupKey(plan), face, style, { x: 0, y: 0, width: context.width });
      table.categories.forEach((_, category) => {
        for (const series of table.series.keys()) {
          drawColumn(pen, chart, { series, category }, below ? foot : undefined);
        }
      });
      drawColumnNames(pen, groupNames(pen, plan), {
        left,
        top: foot + (below ? linesHeight(1, face.size) + style.gap / 2 : 0),
      });
      drawLevelLabels(pen, references, style, { x: right, most: context.width - right, bottom, yOf });
    };
    const [across, along] = [{ display: false }, { display: false, ...axis }];
    const names = [...table.categories, ...table.series.map(({ name }) => name)];
    const written = [...table.series.flatMap(({ labels }) => labels), ...references.map(({ text }) => text)];
    return chartPlot('bar', {
      ...{ categories: table.categories, datasets, labels: [...names, ...written] },
      margins: (pen) => (horizontal ? layoutGroupRows(pen, plan).margins : groupedColumnMargins(pen, plan)),
      draw: (pen, drawn) => (horizontal ? drawGroupRows(pen, drawn, plan) : drawGroupedColumns(pen, drawn)),
      options: {
        ...(horizontal ? { indexAxis: 'y' } : {}),
        scales: horizontal ? { x: along, y: across } : { x: across, y: along },
      },
      annotations: referenceAnnotations(references, horizontal ? 'x' : 'y', style),
    });
  },
  native: (chart, context) => nativeGroups(planGroups(chart, context), chart.horizontal, context),
  prefixed: () => true,
  review(chart, path) {
    const table = normalise(chart);
    return [
      ...reviewChartData(chart, path),
      ...reviewSeries(table.series.length, path),
      ...reviewBarAxis(table, chart, path),
      ...reviewReference(chart, table, path),
    ];
  },
});
