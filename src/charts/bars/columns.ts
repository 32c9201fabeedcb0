import type { Chart } from 'chart.js';
import type { Px } from '../../core/lengths.ts';
import {
  CAP_HEIGHT,
  drawCentred,
  drawText,
  type Face,
  type Lines,
  linesHeight,
  textWidth,
  widest,
  wrapText,
} from '../../marks/lettering.ts';
import { drawLine, NOWHERE, type Pen, type Rect, touches } from '../../marks/pen.ts';
import type { Margins } from '../base/define-chart.ts';
import { type ChartStyle, fitLettering, fittedValueFace, nameFace } from '../base/style.ts';
import type { Comparison } from '../base/table.ts';
import {
  clearing,
  drawComparisonBracket,
  drawLevelLabels,
  drawSwing,
  pillSize,
  type Swing,
  swingPill,
} from '../parts/annotations.ts';
import { type ColumnNames, columnNames, drawColumnNames, drawKey, keyHeight, namesFit } from '../parts/labels.ts';
import { barRect, valueColor, zeroPixel } from '../parts/marks.ts';
import { type BarLayout, type BarPlan, GROUP_GAP, keyOf, roleOf } from './bar-plan.ts';

const SLOTS_FILL = 0.8;

export function columnWidth({ table, pitch, comparison, slots = 1 }: BarPlan): Px {
  /** The part of its space that a column fills. Columns of a comparison leave room for its arrow. */
  const fill = (count: number, compared: boolean): number => {
    if (count <= 3) return compared ? 0.56 : 0.72;
    return count <= 6 ? 0.66 : 0.72;
  };
  const part = slots > 1 ? SLOTS_FILL : fill(Math.max(1, table.categories.length), comparison !== undefined);
  return Math.round((pitch * part) / slots);
}

type Lettered = ReturnType<typeof letter>;

/** Values inside columns: for at most this many columns, this many times as large, and this part as wide. */
const INSIDE = { count: 3, times: 1.7, width: 0.86 };
/** From the top of a column to a value in it, and the least height of a column for that, in em. */
const WITHIN = { top: 0.45, least: 1.6 };

interface Sizes {
  readonly name: Px;
  readonly value: Px;
}

export function letter(pen: Pen, plan: BarPlan) {
  const faceOf = ({ style }: BarPlan, bold: boolean, size: Px): Face => ({ family: style.family, bold, size });
  const sizesOf = (plan: BarPlan): Sizes => {
    const fits = (lines: readonly Lines[]) => lines.every((each) => !each.tooWide);
    const single = (lines: readonly Lines[]) => lines.every((each) => each.lines.length === 1);
    return {
      name: fitLettering(plan.style.label, (size) => namesFit(names(pen, plan, faceOf(plan, false, size)))),
      value: fitLettering(plan.style.value, (size) => {
        const set = values(pen, plan, faceOf(plan, true, size));
        return fits(set) && single(set);
      }),
    };
  };
  const sizes = [plan, ...plan.beside].map((each) => sizesOf(each));
  const nameFace = faceOf(plan, false, Math.min(...sizes.map((each) => each.name)));
  const valueFace = faceOf(plan, true, Math.min(...sizes.map((each) => each.value)));
  const inside = [plan, ...plan.beside].map((each) => insideSize(pen, each, valueFace));
  const insideFace = { ...valueFace, size: Math.min(...inside) };
  return { names: names(pen, plan, nameFace), values: values(pen, plan, valueFace), nameFace, valueFace, insideFace };
}

/** The size of values in columns: as large as the widest column allows, and no smaller than above others. */
function insideSize(pen: Pen, plan: BarPlan, face: Face): Px {
  const [series] = plan.table.series;
  const labels = (series?.labels ?? []).filter((_, i) => mayBeInside(plan, i));
  const widest = Math.max(0, ...labels.map((label) => textWidth(pen, label, face)));
  const room = INSIDE.width * columnWidth(plan);
  return face.size * Math.min(INSIDE.times, Math.max(1, room / Math.max(1, widest)));
}

/** Whether a value belongs in its column: of up to three columns all do, of more the one that is highlighted. */
function mayBeInside({ table, roles, references, above = false }: BarPlan, index: number): boolean {
  const [series] = table.series;
  if (references.length > 0 || above || series?.values.some((value) => value < 0)) return false;
  return table.categories.length <= INSIDE.count || roles[index] === 'highlight';
}

function standsInside(pen: Pen, plan: BarPlan, { insideFace }: Lettered, index: number, height: Px): boolean {
  if (!mayBeInside(plan, index)) return false;
  const label = plan.table.series[0]?.labels[index] ?? '';
  const fits = textWidth(pen, label, insideFace) <= INSIDE.width * columnWidth(plan) + 1;
  return fits && height >= WITHIN.least * insideFace.size;
}

function values(pen: Pen, plan: BarPlan, face: Face): readonly Lines[] {
  const room = (plan.slots ?? 1) > 1 ? columnWidth(plan) : plan.pitch - 1.5 * plan.style.gap;
  return (plan.table.series[0]?.labels ?? []).map((label) => wrapText(pen, label, face, room));
}

function names(pen: Pen, plan: BarPlan, face: Face): ColumnNames {
  const { table, focus, pitch, style, context } = plan;
  const own = (i: number) => ({ ...face, bold: i === focus });
  return columnNames(pen, table.categories, own, { pitch, style, width: context.width });
}

export function drawNamesBelow(pen: Pen, plan: BarPlan, place: { readonly left: Px; readonly top: Px }): void {
  drawColumnNames(pen, letter(pen, plan).names, place, (i) => (plan.roles[i] === 'context' ? 'subtle' : 'text'));
}

export function labelAbove(pen: Pen, plan: BarPlan, lettered: Lettered, index: number, bar: Rect): Rect {
  const x = bar.x + bar.w / 2;
  if (standsInside(pen, plan, lettered, index, bar.h)) return { x, y: bar.y, w: 0, h: 0 };
  return valueAbove(bar, lettered.values[index], lettered.valueFace, plan.style);
}

function valueAbove(bar: Rect, lines: Lines | undefined, face: Face, style: ChartStyle): Rect {
  const count = lines?.lines.length ?? 1;
  const h = linesHeight(count - 1, face.size) + CAP_HEIGHT * face.size;
  const w = lines?.width ?? 0;
  return { x: bar.x + bar.w / 2 - w / 2, y: bar.y - style.gap - h, w, h };
}

export function outerBox(plan: BarPlan, { values, valueFace }: Lettered, bar: Rect, index: number): Rect {
  const { table, style } = plan;
  const box = valueAbove(bar, values[index], valueFace, style);
  return (table.series[0]?.values[index] ?? 0) < 0 ? { ...box, y: bar.y + bar.h + style.gap } : box;
}

function drawOuterValue(pen: Pen, plan: BarPlan, lettered: Lettered, bar: Rect, index: number): void {
  const { table, style, roles } = plan;
  const { values, valueFace } = lettered;
  const { y, h } = outerBox(plan, lettered, bar, index);
  const color = valueColor(table.series[0]?.values[index], roles[index] ?? 'subject', style);
  const place = { x: bar.x + bar.w / 2, middle: y + h / 2, align: 'center' as const };
  drawCentred(pen, values[index]?.lines ?? [], valueFace, color, place);
}

const hasNegative = ({ table }: Pick<BarPlan, 'table'>) =>
  table.series.some(({ values }) => values.some((value) => value < 0));

export function roomBelowZero(plan: Pick<BarPlan, 'table' | 'style'>, face: Face): Px {
  return hasNegative(plan) ? plan.style.gap + linesHeight(1, face.size) : 0;
}

/** How far arrows keep from the values that they rise over, in widths of their line. */
const CLEAR = 4;

/**
 * The arrow that rises from over the first column's value and swings into the side of the second, its next neighbour;
 * undefined where it has no room, or its pill would hide it.
 */
function swingOf(pen: Pen, plan: BarPlan, bars: readonly Rect[]): Swing | undefined {
  const { comparison, style } = plan;
  if (!comparison || comparison.to.category !== comparison.from.category + 1) return undefined;
  const a = bars[comparison.from.category];
  const b = bars[comparison.to.category];
  if (!a || !b) return undefined;
  const lettered = letter(pen, plan);
  const label = labelAbove(pen, plan, lettered, comparison.from.category, a);
  const swing = {
    from: { x: a.x + a.w / 2, y: label.y - CLEAR * style.arrow },
    to: { x: b.x - style.gap / 2, y: b.y + 2 * style.gap },
  };
  const pill = swingPill(pen, swing, comparison.text, style);
  if (!pill) return undefined;
  const other = labelAbove(pen, plan, lettered, comparison.to.category, b);
  return [b, label, other].some((rect) => touches(pill, rect, style.gap / 2)) ? undefined : swing;
}

export function drawComparison(pen: Pen, plan: BarPlan, bars: readonly Rect[], comparison: Comparison): void {
  const { style } = plan;
  const swing = swingOf(pen, plan, bars);
  if (swing) {
    drawSwing(pen, swing, comparison.text, style);
    return;
  }
  const lettered = letter(pen, plan);
  const above = (index: number) => {
    const bar = bars[index] ?? NOWHERE;
    const label = labelAbove(pen, plan, lettered, index, bar);
    return { x: bar.x + bar.w / 2, y: label.y - CLEAR * style.arrow };
  };
  const level = { y: pillSize(pen, comparison.text, style).h / 2 };
  drawComparisonBracket(
    pen,
    above(comparison.from.category),
    above(comparison.to.category),
    level,
    comparison.text,
    style,
  );
}

const SIGNS = 0.2;

/** The space around the columns; above and below as much as the neediest of the pictures side by side asks for. */
export function columnMargins(pen: Pen, plan: BarPlan): Margins {
  const { context, pitch, table, beside } = plan;
  const group = [plan, ...beside];
  const heights = (plan: BarPlan): Heights => {
    const { style, table, comparison } = plan;
    const lettered = letter(pen, plan);
    const { names, values, nameFace, valueFace } = lettered;
    const series = table.series[0]?.values ?? [];
    const tallest = (lines: readonly Lines[]) => Math.max(1, ...lines.map((each) => each.lines.length));
    const valueHeight = style.gap + linesHeight(tallest(values), valueFace.size);
    const nameHeight = style.names.room + Math.max(names.height, linesHeight(1, nameFace.size));
    const plain = {
      top: series.some((value) => value >= 0) ? valueHeight : 0,
      bottom: nameHeight + (series.some((value) => value < 0) ? valueHeight : 0),
    };
    const columns = plannedColumns(plan, plain);
    // Values in the highest columns leave room above them, which columns take.
    const needed = columns.map((bar, i) => {
      const { y, h } = labelAbove(pen, plan, lettered, i, bar);
      // Signs reach a little higher than figures.
      return plain.top - y + SIGNS * h;
    });
    const top = Math.max(0, ...needed.map((each) => Math.min(plain.top, each)));
    const fitted = { ...plain, top };
    if (!comparison || swingOf(pen, plan, plannedColumns(plan, fitted))) return fitted;
    return { ...fitted, top: fitted.top + pillSize(pen, comparison.text, style).h + 2 * style.gap };
  };
  const all = group.map((each) => heights({ ...each, beside: group.filter((other) => other !== each) }));
  return {
    top: Math.max(...all.map((each) => each.top)),
    right: context.width - pitch * table.categories.length,
    bottom: Math.max(...all.map((each) => each.bottom)),
    left: 0,
  };
}

interface Heights {
  readonly top: Px;
  readonly bottom: Px;
}

export function plannedColumns(plan: BarPlan, { top, bottom }: Heights): readonly Rect[] {
  const values = plan.table.series[0]?.values ?? [];
  const height = plan.context.height - top - bottom;
  const width = columnWidth(plan);
  const { min, max } = plan.axis;
  const base = Math.min(Math.max(0, min), max);
  return values.map((value, i) => {
    const h = Number.isNaN(value) ? 0 : (height * (value - base)) / (max - base);
    return { x: plan.pitch * (i + 0.5) - width / 2, y: top + height - h, w: width, h };
  });
}

/** Whether the names of the series are short enough to stand under each column of a group: years, "before" and "after". */
function isNamedBelow(pen: Pen, { groups, table, style }: BarPlan): boolean {
  if (!groups || groups.keyed) return false;
  const names = table.series.map(({ name }) => name);
  return widest(pen, names, nameFace(style)) + 0.5 * style.gap <= groups.slot;
}

function groupValueFace(pen: Pen, { style, table, groups }: BarPlan): Face {
  const labels = table.series.flatMap((series) => series.labels);
  return fittedValueFace(pen, labels, style, groups?.slot ?? 0);
}

export function groupNames(pen: Pen, { table, pitch, style, context }: BarPlan): ColumnNames {
  const face = nameFace(style, true);
  return columnNames(pen, table.categories, () => face, { pitch, style, width: context.width });
}

function groupMargins(pen: Pen, plan: BarPlan): Margins {
  const { style, table, context, pitch } = plan;
  const below = isNamedBelow(pen, plan);
  const valueHeight = style.gap + linesHeight(1, groupValueFace(pen, plan).size);
  const names = Math.max(groupNames(pen, plan).height, linesHeight(1, style.label.size));
  const key = below ? 0 : keyHeight(pen, keyOf(plan), nameFace(style), context.width) + 1.5 * style.gap;
  const values = hasNegative(plan) ? valueHeight : 0;
  return {
    top: key + valueHeight,
    right: context.width - pitch * table.categories.length,
    bottom: 2 * style.names.gap + names + linesHeight(below ? 1 : 0, style.label.size) + values,
    left: 0,
  };
}

export function layoutColumns(pen: Pen, plan: BarPlan): BarLayout {
  const { pitch, style, groups } = plan;
  const faces = groups ? { valueFace: groupValueFace(pen, plan), nameFace: nameFace(style, true) } : letter(pen, plan);
  const { valueFace, nameFace: names } = faces;
  const [slot, apart] = groups ? [groups.slot, GROUP_GAP * groups.slot] : [columnWidth(plan), 0];
  const margins = groups ? groupMargins(pen, plan) : columnMargins(pen, plan);
  return { margins, pitch, slot, apart, valueFace, nameFace: names, before: roomBelowZero(plan, valueFace) };
}

/** Draws the values of groups, and what names their series and their categories. */
function drawGroups(pen: Pen, plan: BarPlan, bars: readonly (readonly Rect[])[], { left, bottom }: Chart['chartArea']) {
  const { table, style, context } = plan;
  const below = isNamedBelow(pen, plan);
  const foot = bottom + style.baseLine + style.gap + (hasNegative(plan) ? linesHeight(1, style.value.size) : 0);
  const face = groupValueFace(pen, plan);
  if (!below) drawKey(pen, keyOf(plan), nameFace(style), style, { x: 0, y: 0, width: context.width });
  table.categories.forEach((_, category) => {
    table.series.forEach(({ name, labels, values }, series) => {
      const bar = bars[series]?.[category] ?? NOWHERE;
      const [x, value, role] = [bar.x + bar.w / 2, values[category] ?? 0, roleOf(plan, series, category)];
      const offset = style.gap + (CAP_HEIGHT / 2) * face.size;
      const middle = value < 0 ? bar.y + bar.h + offset : bar.y - offset;
      drawText(pen, labels[category] ?? '', face, valueColor(value, role, style), { x, middle, align: 'center' });
      if (!below) return;
      const place = { x, middle: foot + linesHeight(0.5, style.label.size), align: 'center' as const };
      drawText(pen, name, nameFace(style), style.textFor(role), place);
    });
  });
  const top = foot + (below ? linesHeight(1, style.label.size) + style.gap / 2 : 0);
  drawColumnNames(pen, groupNames(pen, plan), { left, top });
}

/** Draws the values in columns or over them, and the names of the columns. */
function drawSingle(pen: Pen, plan: BarPlan, bars: readonly Rect[], { left, bottom }: Chart['chartArea']): void {
  const { table, style } = plan;
  const lettered = letter(pen, plan);
  const { valueFace, insideFace } = lettered;
  bars.forEach((bar, i) => {
    // A bar whose axis begins above zero is drawn from there.
    if (standsInside(pen, plan, lettered, i, Math.min(bar.h, bottom - bar.y))) {
      const drop = (WITHIN.top + CAP_HEIGHT / 2) * insideFace.size;
      const ink = style.textOn(roleOf(plan, 0, i), insideFace.size);
      const place = { x: bar.x + bar.w / 2, middle: bar.y + drop, align: 'center' as const };
      drawText(pen, table.series[0]?.labels[i] ?? '', insideFace, ink, place);
    } else drawOuterValue(pen, plan, lettered, bar, i);
  });
  drawNamesBelow(pen, plan, { left, top: bottom + roomBelowZero(plan, valueFace) + style.baseLine + style.gap });
}

export function drawColumns(plain: Pen, chart: Chart, plan: BarPlan): void {
  const { table, style, references, comparison, groups, context } = plan;
  const yOf = (value: number) => chart.scales.y?.getPixelForValue(value) ?? 0;
  const pen = clearing(plain, references, { scale: 'y', at: yOf }, style);
  const { left, right, bottom } = chart.chartArea;
  const bars = table.series.map((_, series) => table.categories.map((__, i) => barRect(chart, series, i)));
  const zero = zeroPixel(chart, 'y');
  drawLine(pen, { x: left, y: zero }, { x: right, y: zero }, style.baseLine, style.color('text'));
  if (groups) drawGroups(pen, plan, bars, chart.chartArea);
  else drawSingle(pen, plan, bars[0] ?? [], chart.chartArea);
  if (comparison) drawComparison(pen, plan, bars[0] ?? [], comparison);
  drawLevelLabels(pen, references, style, { x: right, most: context.width - right, bottom, yOf });
}
