import type { Chart } from 'chart.js';
import { PIXELS_PER_INCH, type Px } from '../../../core/lengths.ts';
import { type AxisEnds, axisEnds, type WithAxis } from '../../base/axis.ts';
import type { Margins } from '../../base/base-config.ts';
import type { ChartData, Highlighted } from '../../base/common-fields.ts';
import type { ChartPlan, PlotContext } from '../../base/define-chart.ts';
import { highlightedSeries } from '../../base/emphasis.ts';
import { normalise } from '../../base/normalise.ts';
import { drawLine, type Pen, type Rect } from '../../base/pen.ts';
import { periodNames } from '../../base/period-names.ts';
import { type Reference, referencesOf, type WithReference, withReferences } from '../../base/reference.ts';
import { chartStyle, fitLettering, groupRoles, grown, rowStyle } from '../../base/style.ts';
import { type ColumnNames, columnNames, drawColumnNames, rowNames } from '../../parts/category-names.ts';
import { drawKey, type KeyEntry, keyHeight } from '../../parts/key.ts';
import {
  CAP_HEIGHT,
  drawCentred,
  drawText,
  type Face,
  fittedValueFace,
  type Lines,
  linesHeight,
  nameFace,
  textWidth,
  valueFace,
  widest,
} from '../../parts/lettering.ts';
import { estimatedWidth } from '../../parts/line-labels.ts';
import { barRect, valueColor, zeroPixel } from '../../parts/marks.ts';
import {
  clearing,
  drawLevelLabels,
  drawUprightLabels,
  referenceHeight,
  referenceRoom,
} from '../../parts/reference-draw.ts';

/** The part of its space that a group fills: usually, and where rows are hardly higher than their values. */
const FILL = { usual: 0.78, dense: 0.92 };
/** The space between the bars of a group, in parts of a bar with that space. */
export const GROUP_GAP = 0.1;
/** How much larger names and values of groups may be than is usual. */
const GROWN = { label: 1.22, value: 1.6 };

/** What bars in groups and their labels are placed by. */
export interface GroupPlan extends ChartPlan {
  readonly axis: AxisEnds;
  readonly roles: ReturnType<typeof groupRoles>;
  /** The part of its space that a group fills. */
  readonly fill: number;
  /** From the middle of a standing group to the next one's. */
  readonly pitch: Px;
  /** Width of a column with the space beside it. */
  readonly slot: Px;
  readonly references: readonly Reference[];
  /** Whether the names of the series stand in a key, wherever they have room. */
  readonly keyed?: boolean;
}

/** The plan of bars in groups. */
export function planGroups(
  chart: ChartData & Highlighted & WithAxis & WithReference & { readonly horizontal?: boolean | undefined },
  context: PlotContext,
): GroupPlan {
  const named = normalise(chart, context.language);
  const table = periodNames(named, chart, context.language);
  const usual = chartStyle(context.brand);
  const roles = groupRoles(table.series.length, highlightedSeries(table, chart));
  const count = Math.max(1, table.categories.length);
  const slots = Math.max(1, table.series.length);
  const references = referencesOf(chart, table);
  const axis = withReferences(axisEnds(table, chart), references);
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

/** The key of the series. */
function groupKey({ table, roles }: GroupPlan): readonly KeyEntry[] {
  return table.series.map(({ name }, i) => ({ name, role: roles[i] ?? 'subject' }));
}

/** Whether any value is below zero. */
function hasNegative({ table }: GroupPlan): boolean {
  return table.series.some(({ values }) => values.some((value) => value < 0));
}

/** Values share the largest size at which each fits over its column. */
export function columnValueFace(pen: Pen, { style, table, slot }: GroupPlan): Face {
  const labels = table.series.flatMap((series) => series.labels);
  return fittedValueFace(pen, labels, style, slot);
}

/** Whether the names of the series are short enough to stand under each column: years, "before" and "after". */
function namesBelow(pen: Pen, plan: GroupPlan): boolean {
  if (plan.keyed) return false;
  const names = plan.table.series.map(({ name }) => name);
  return widest(pen, names, nameFace(plan.style)) + 0.5 * plan.style.gap <= plan.slot;
}

/** The names of the groups. */
export function groupNames(pen: Pen, plan: GroupPlan): ColumnNames {
  const { table, pitch, style, context } = plan;
  const face = nameFace(plan.style, true);
  return columnNames(pen, table.categories, () => face, { pitch, style, width: context.width });
}

/** The space around groups of columns: the key above, names below. */
export function groupedColumnMargins(pen: Pen, plan: GroupPlan): Margins {
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

/** Draws the labels of groups of columns. */
export function drawGroupedColumns(plain: Pen, chart: Chart, plan: GroupPlan): void {
  const { style, table, context, references } = plan;
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
    for (const [i, { name }] of table.series.entries()) {
      drawColumn(pen, chart, plan, i, category, below ? foot : undefined, name);
    }
  });
  drawColumnNames(pen, groupNames(pen, plan), {
    left,
    top: foot + (below ? linesHeight(1, face.size) + style.gap / 2 : 0),
  });
  drawLevelLabels(pen, references, style, { x: right, most: context.width - right, bottom, yOf });
}

/** The value over a column and, where it has room there, the name of its series under it. */
function drawColumn(
  pen: Pen,
  chart: Chart,
  plan: GroupPlan,
  series: number,
  category: number,
  foot: Px | undefined,
  name: string,
): void {
  const { style, table, roles } = plan;
  const bar = barRect(chart, series, category);
  const x = bar.x + bar.w / 2;
  const face = columnValueFace(pen, plan);
  const value = table.series[series]?.values[category] ?? 0;
  const offset = style.gap + (CAP_HEIGHT / 2) * face.size;
  const middle = value < 0 ? bar.y + bar.h + offset : bar.y - offset;
  const role = roles[series] ?? 'subject';
  const label = table.series[series]?.labels[category] ?? '';
  drawCentred(pen, [label], face, valueColor(value, role, style), { x, middle, align: 'center' });
  if (foot === undefined) return;
  const place = { x, middle: foot + linesHeight(0.5, style.label.size), align: 'center' as const };
  drawText(pen, name, nameFace(plan.style), style.textFor(role), place);
}

/** A bar with the space beside it is no higher than this. */
const SLOT_MAX: Px = 0.5 * PIXELS_PER_INCH;
/** Names of series stand at the first group's bars where these keep this part of the room. */
const LENGTH_LEAST = 0.6;

/** Where lying groups and their labels stand. */
interface GroupRows {
  readonly margins: Margins;
  /** From the middle of a group to the next one's. */
  readonly pitch: Px;
  /** Height of a bar with the space beside it. */
  readonly slot: Px;
  readonly names: readonly Lines[];
  /** Whether the names of the series stand at the bars of the first group; in a key above, where not. */
  readonly direct: boolean;
  readonly valueFace: Face;
  /** What the values of bars below zero take at the left of the axis. */
  readonly before: Px;
}

/** The layout of lying groups, with the names of series at their bars where there is room for that. */
export function layoutGroupRows(pen: Pen, plan: GroupPlan): GroupRows {
  const direct = plan.keyed ? undefined : layout(pen, plan, true);
  const room = direct ? plan.context.width - direct.margins.left : 0;
  const readable = direct && room - direct.margins.right >= LENGTH_LEAST * room;
  return direct && readable ? direct : layout(pen, plan, false);
}

function layout(pen: Pen, plan: GroupPlan, direct: boolean): GroupRows {
  const { table, style, axis, context, fill } = plan;
  const [count, slots] = [Math.max(1, table.categories.length), Math.max(1, table.series.length)];
  const key = direct ? 0 : keyHeight(pen, groupKey(plan), nameFace(plan.style), context.width) + 1.5 * style.gap;
  const top = key + referenceHeight(plan.references, style);
  const pitch = Math.min((context.height - top) / count, (slots * SLOT_MAX) / fill);
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
}

/** Draws the labels of lying groups. */
export function drawGroupRows(plain: Pen, chart: Chart, plan: GroupPlan): void {
  const { table, style, context, references } = plan;
  const xOf = (value: number) => chart.scales.x?.getPixelForValue(value) ?? 0;
  const pen = clearing(plain, references, { scale: 'x', at: xOf }, style);
  const rows = layoutGroupRows(pen, plan);
  const { left, top, bottom } = chart.chartArea;
  const face = nameFace(plan.style);
  if (!rows.direct) drawKey(pen, groupKey(plan), face, style, { x: 0, y: 0, width: context.width });
  const x = zeroPixel(chart, 'x') - style.baseLine;
  drawLine(pen, { x, y: top }, { x, y: bottom }, style.baseLine, style.color('text'));
  table.categories.forEach((_, i) => {
    const middle = top + rows.pitch * (i + 0.5);
    const place = { x: left - 2 * style.gap - rows.before, middle, align: 'right' as const };
    drawCentred(pen, rows.names[i]?.lines ?? [], { ...face, bold: true }, style.color('text'), place);
    table.series.forEach((__, series) => {
      drawRow(pen, plan, rows, barRect(chart, series, i), series, i);
    });
  });
  drawUprightLabels(pen, references, style, { width: context.width, top, xOf });
}

/** The value at the end of a bar and, in the first group, the name of its series after it. */
function drawRow(pen: Pen, plan: GroupPlan, rows: GroupRows, bar: Rect, series: number, category: number): void {
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
}
