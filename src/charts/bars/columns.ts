import type { Px } from '../../core/lengths.ts';
import type { Margins } from '../base/base-config.ts';
import type { Comparison } from '../base/emphasis.ts';
import { NOWHERE, type Pen, type Rect, touches } from '../base/pen.ts';
import { type ChartStyle, fitLettering } from '../base/style.ts';
import { type ColumnNames, columnNames, drawColumnNames, namesFit } from '../parts/category-names.ts';
import { drawComparisonBracket, drawSwing, pillSize, type Swing, swingPill } from '../parts/comparison-arrow.ts';
import {
  CAP_HEIGHT,
  drawCentred,
  type Face,
  type Lines,
  linesHeight,
  textWidth,
  wrapText,
} from '../parts/lettering.ts';
import { drawMissing, valueColor } from '../parts/marks.ts';
import { type BarPlan, columnWidth } from './bar-plan.ts';

/** Names and values as they are set. */
export interface Lettered {
  readonly names: ColumnNames;
  readonly values: readonly Lines[];
  readonly nameFace: Face;
  readonly valueFace: Face;
  /** The face of values that stand in their columns. */
  readonly insideFace: Face;
}

/** Values inside columns: for at most this many columns, this many times as large, and this part as wide. */
const INSIDE = { count: 3, times: 1.7, width: 0.86 };
/** From the top of a column to a value in it, and the least height of a column for that, in em. */
const WITHIN = { top: 0.45, least: 1.6 };

interface Sizes {
  readonly name: Px;
  readonly value: Px;
}

/** Names and values at sizes that all share, those of the pictures beside this one too. */
export function letter(pen: Pen, plan: BarPlan): Lettered {
  const sizes = [plan, ...plan.beside].map((each) => sizesOf(pen, each));
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

/** Whether a value stands inside its column of this height. */
export function standsInside(pen: Pen, plan: BarPlan, { insideFace }: Lettered, index: number, height: Px): boolean {
  if (!mayBeInside(plan, index)) return false;
  const label = plan.table.series[0]?.labels[index] ?? '';
  const fits = textWidth(pen, label, insideFace) <= INSIDE.width * columnWidth(plan) + 1;
  return fits && height >= WITHIN.least * insideFace.size;
}

/** The middle of a value in a column from its top. */
export const insideDrop = ({ size }: Face): Px => (WITHIN.top + CAP_HEIGHT / 2) * size;

const faceOf = ({ style }: BarPlan, bold: boolean, size: Px): Face => ({ family: style.family, bold, size });

function sizesOf(pen: Pen, plan: BarPlan): Sizes {
  const fits = (lines: readonly Lines[]) => lines.every((each) => !each.tooWide);
  const single = (lines: readonly Lines[]) => lines.every((each) => each.lines.length === 1);
  return {
    name: fitLettering(plan.style.label, (size) => namesFit(names(pen, plan, faceOf(plan, false, size)))),
    value: fitLettering(plan.style.value, (size) => {
      const set = values(pen, plan, faceOf(plan, true, size));
      return fits(set) && single(set);
    }),
  };
}

const spaceOf = ({ pitch, style }: BarPlan): Px => pitch - 1.5 * style.gap;

function values(pen: Pen, plan: BarPlan, face: Face): readonly Lines[] {
  const room = (plan.slots ?? 1) > 1 ? columnWidth(plan) : spaceOf(plan);
  return (plan.table.series[0]?.labels ?? []).map((label) => wrapText(pen, label, face, room));
}

function names(pen: Pen, plan: BarPlan, face: Face): ColumnNames {
  const { table, focus, pitch, style, context } = plan;
  const own = (i: number) => ({ ...face, bold: i === focus });
  return columnNames(pen, table.categories, own, { pitch, style, width: context.width });
}

/** Draws the names below the columns; the one that matters is bold, and those of context are quiet. */
export function drawNamesBelow(pen: Pen, plan: BarPlan, place: { readonly left: Px; readonly top: Px }): void {
  drawColumnNames(pen, letter(pen, plan).names, place, (i) => (plan.roles[i] === 'context' ? 'subtle' : 'text'));
}

/** What a column reaches up to with its value: a box as high as capitals above it, or none where the value is in it. */
export function labelAbove(pen: Pen, plan: BarPlan, lettered: Lettered, index: number, bar: Rect): Rect {
  const x = bar.x + bar.w / 2;
  if (standsInside(pen, plan, lettered, index, bar.h)) return { x, y: bar.y, w: 0, h: 0 };
  return valueAbove(bar, lettered.values[index], lettered.valueFace, plan.style);
}

/** The box of a value above its column, as high as its capitals. */
function valueAbove(bar: Rect, lines: Lines | undefined, face: Face, style: ChartStyle): Rect {
  const count = lines?.lines.length ?? 1;
  const h = linesHeight(count - 1, face.size) + CAP_HEIGHT * face.size;
  const w = lines?.width ?? 0;
  return { x: bar.x + bar.w / 2 - w / 2, y: bar.y - style.gap - h, w, h };
}

/** The box of a value above its column, or below one that leads down. */
export function outerBox(plan: BarPlan, { values, valueFace }: Lettered, bar: Rect, index: number): Rect {
  const { table, style } = plan;
  const box = valueAbove(bar, values[index], valueFace, style);
  return (table.series[0]?.values[index] ?? 0) < 0 ? { ...box, y: bar.y + bar.h + style.gap } : box;
}

/** Draws the value of a column above it, or below one that leads down. */
export function drawOuterValue(pen: Pen, plan: BarPlan, lettered: Lettered, bar: Rect, index: number): void {
  const { table, style, roles } = plan;
  const { values, valueFace } = lettered;
  const { y, h } = outerBox(plan, lettered, bar, index);
  const color = valueColor(table.series[0]?.values[index], roles[index] ?? 'subject', style);
  const place = { x: bar.x + bar.w / 2, middle: y + h / 2, align: 'center' as const };
  drawCentred(pen, values[index]?.lines ?? [], valueFace, color, place);
}

/** Draws the signs of missing columns. */
export function drawMissingColumns(pen: Pen, { table, style }: BarPlan, face: Face, bars: readonly Rect[]): void {
  drawMissing(pen, face, style, table.series[0], (i) => {
    const { x = 0, y = 0, w = 0 } = bars[i] ?? {};
    return { x: x + w / 2, middle: y - style.gap - (CAP_HEIGHT / 2) * face.size, align: 'center' };
  });
}

/** The room that values below zero take under their columns. */
export function roomBelowZero({ table, style }: Pick<BarPlan, 'table' | 'style'>, face: Face): Px {
  const hasNegative = table.series.some(({ values }) => values.some((value) => value < 0));
  return hasNegative ? style.gap + linesHeight(1, face.size) : 0;
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

/** Draws the comparison of two columns. */
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

/** How much higher than figures signs reach, in heights of these. */
const SIGNS = 0.2;

/** The space around the columns; above and below as much as the neediest of the pictures side by side asks for. */
export function columnMargins(pen: Pen, plan: BarPlan): Margins {
  const { context, pitch, table, beside } = plan;
  const group = [plan, ...beside];
  const all = group.map((each) => heights(pen, { ...each, beside: group.filter((other) => other !== each) }));
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

/** What one picture needs above and below its columns. */
function heights(pen: Pen, plan: BarPlan): Heights {
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
}

/** Where the columns will stand with that space around them. */
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
