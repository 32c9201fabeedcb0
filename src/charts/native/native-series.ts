import { defined } from '../../core/collections.ts';
import type { Px } from '../../core/lengths.ts';
import { toPt } from '../../marks/items.ts';
import { type Face, widest } from '../../marks/lettering.ts';
import type { Pen, PictureSize, Point, Rect } from '../../marks/pen.ts';
import type {
  ChartArea,
  ChartLabel,
  ChartLegend,
  ChartLine,
  ChartPoint,
  ChartSeries,
  ChartText,
} from '../../scene/native-chart.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { decimalsOf } from '../../units/number-format.ts';
import type { ChartPlan, Margins, NativeContext, NativeWord } from '../base/define-chart.ts';
import { type ChartStyle, nameFace } from '../base/style.ts';
import {
  type ChartTable,
  type DataSeries,
  type Datum,
  type Printed,
  printed,
  roundedSize,
  textOf,
} from '../base/table.ts';
import type { OpenAxis } from './open-axis.ts';

/** What heads the column of a series in the data: its name, else the chart's title, its unit, or a number sign. */
export function seriesName(name: string | undefined, title: string, { unit }: ChartTable): string {
  return [name, title, unit].find((words) => words !== undefined && words.trim() !== '') ?? '#';
}

/** The thin outline of a pale mark, which would fade into the ground, and the ground between marks. */
export const PALE: ChartLine = { color: 'subtle', width: 0.75 };
export const SEAM: ChartLine = { color: 'ground', width: 1.5 };

export function barPoint(value: number, role: ColorRole, style: ChartStyle): ChartPoint {
  const outline = style.isPale(role) ? { outline: PALE } : {};
  return { value: Number.isFinite(value) ? value : undefined, fill: role, ...outline };
}

export const lineOf = (role: ColorRole, { line }: ChartStyle): ChartLine => ({
  color: role,
  width: toPt(role === 'context' ? 0.75 * line : line),
});

/** A series of bars, each in its role, with their values outside them, all in one colour. */
export function outerSeries(
  { table, roles, style }: Pick<ChartPlan, 'table' | 'style'> & { readonly roles: readonly ColorRole[] },
  face: Face,
  title: string,
  { of = 0, color = 'text' }: { readonly of?: number; readonly color?: ColorRole } = {},
): ChartSeries {
  const series = table.series[of];
  const labels = nativeLabels(series, 'outside', { ...face, color });
  const points = (series?.values ?? []).map((value, i) => {
    const label = labels[i];
    return { ...barPoint(value, roles[i] ?? 'subject', style), ...(label ? { label } : {}) };
  });
  return { name: seriesName(series?.name, title, table), points };
}

export const BASE_LINE: ChartLine = { color: 'text', width: 1.25 };

/** Programs set values a little further from their bars than pictures do. */
const LABEL_GAP = 1.4;

export function spaced(style: ChartStyle): ChartStyle {
  return { ...style, gap: LABEL_GAP * style.gap };
}

/** Space between categories in percent of a bar, where `bars` are side by side, `apart` from each other. */
export function gapOf(pitch: Px, bar: Px, bars = 1, apart: Px = 0): number {
  return (100 * (pitch - bars * bar - (bars - 1) * apart)) / bar;
}

const MINUS = '\u2212';

type NumberStyle = Pick<Printed, 'decimals' | 'sign' | 'grouped'> & { readonly percent: boolean };

/** The number format (ECMA-376 part 1, 18.8.31) that writes such numbers, with a true minus. */
function formatOf({ decimals, grouped, percent, sign }: NumberStyle): string {
  const digits = `${grouped ? '#,##0' : '0'}${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`;
  const unit = percent ? '"%"' : '';
  return `${sign === '' ? '' : `"${sign}"`}${digits}${unit};"${MINUS}"${digits}${unit};${digits}${unit}`;
}

/**
 * The number formats of a series' labels: one for all, with as many decimals as the most precise has. A label that says
 * more than its number does, such as a bound or words, or less, is written for as long as the value is what it is.
 */
export function labelFormats({ labels, printed, values }: Pick<DataSeries, 'labels' | 'printed' | 'values'>) {
  /** How a label writes the value; undefined where it is more than that number: a bound, words, another unit. */
  const plain = printed.map(({ number, figure, ...style }, i): NumberStyle | undefined => {
    const size = (value = Number.NaN) => roundedSize(value, style.decimals);
    if (number === undefined || Math.abs(size(number) - size(values[i])) > 1e-9) return undefined;
    return { ...style, percent: figure.unit === '%' };
  });
  const known = plain.filter((each) => each !== undefined);
  const decimalsAt = (): number =>
    Math.max(0, ...values.filter(Number.isFinite).map((value) => Math.min(2, decimalsOf(value))));
  const most: NumberStyle = {
    decimals: known.length > 0 ? Math.max(...known.map(({ decimals }) => decimals)) : decimalsAt(),
    grouped: known.every(({ grouped }) => grouped),
    percent:
      known.some(({ percent }) => percent) || (known.length === 0 && printed.some(({ figure }) => figure.unit === '%')),
    sign: known.find(({ sign }) => sign !== '')?.sign ?? '',
  };
  const usual = formatOf(most);
  const quoted = (words: string) =>
    words
      .split('"')
      .map((each) => `"${each}"`)
      .join('\\"');
  const [positive = '', negative = ''] = usual.split(';');
  return labels.map((label, i) => {
    const [own, value = Number.NaN] = [plain[i], values[i]];
    const same =
      !Number.isFinite(value) ||
      (own && own.decimals === most.decimals && own.percent === most.percent && (own.sign === most.sign || value <= 0));
    return same ? usual : `[=${value}]${quoted(label)};[<0]${negative};${positive}`;
  });
}

/** The labels of a series' values at one place in one style; that of a missing value is for one that is filled in. */
export function nativeLabels(
  series: Pick<DataSeries, 'labels' | 'printed' | 'values'> | undefined,
  at: ChartLabel['at'],
  style: { readonly size: Px; readonly bold: boolean; readonly color: ColorRole },
): readonly ChartLabel[] {
  if (!series) return [];
  const formats = labelFormats(series);
  return series.labels.map((text, i) => ({ text, ...defined({ format: formats[i] }), at, style: chartText(style) }));
}

/** Values as points of those roles with their labels in them, each in an ink that is legible on its role. */
export function labelledPoints(
  data: readonly (Pick<Datum, 'label' | 'printed' | 'value'> & { readonly role: ColorRole })[],
  face: Face,
  { inkRole }: ChartStyle,
) {
  const formats = labelFormats({
    labels: data.map(({ label }) => label),
    printed: data.map(({ printed }) => printed),
    values: data.map(({ value }) => value),
  });
  return data.map(({ label: text, value, role }, i) => {
    const own = chartText({ ...face, color: inkRole(role, face.size) });
    const label: ChartLabel = { text, ...defined({ format: formats[i] }), at: 'inside', style: own, ground: role };
    return { value, fill: role, label };
  });
}

/** The numbers that are written along an axis from zero, the step between them, and the number format that writes them. */
export function axisNumbers({ ends, axes }: OpenAxis, { unit, language }: ChartTable) {
  const { step = ends.max / 2 } = axes.values ?? {};
  const values = Array.from({ length: Math.floor(ends.max / step + 1e-6) + 1 }, (_, i) =>
    Number((i * step).toPrecision(9)),
  );
  const decimals = Math.max(...values.map((value) => decimalsOf(value)));
  const numbers = values.map((value) => printed(value, decimals, unit, language));
  const labels = numbers.map(textOf);
  const [format = 'General'] = labelFormats({ labels, printed: numbers, values });
  return { step, labels, format };
}

/** Moves of labels smaller than this, in pixels, are left to the program. */
const MIN_MOVE: Px = 6;

export function movedLabel(label: ChartLabel, { x, y, w, h }: Rect, to: Point, size: PictureSize): ChartLabel {
  const [dx, dy] = [to.x - x - w / 2, to.y - y - h / 2];
  return Math.hypot(dx, dy) < MIN_MOVE ? label : { ...label, shift: { x: dx / size.width, y: dy / size.height } };
}

export function chartText(style: { readonly size: Px; readonly bold: boolean; readonly color: ColorRole }): ChartText {
  return { size: toPt(style.size), bold: style.bold, color: style.color };
}

export function plotArea(margins: Margins, { width, height }: PictureSize): ChartArea {
  const { top, right, bottom, left } = margins;
  return {
    x: left / width,
    y: top / height,
    w: (width - left - right) / width,
    h: (height - top - bottom) / height,
  };
}

/** Between the mark of an entry and its name, and after that, in em; how high a row is. */
export const ENTRY = { mark: 1.6, after: 1.4, row: 1.5 };

/** The key above a chart as a program sets it, in columns as wide as the widest entry, and the height that it takes. */
export function legendAbove(
  pen: Pen,
  names: readonly string[],
  style: ChartStyle,
  { width, height }: PictureSize,
): { readonly legend?: ChartLegend; readonly h: Px } {
  if (names.every((name) => name.trim() === '')) return { h: 0 };
  const face = nameFace(style);
  const entry = widest(pen, names, face) + (ENTRY.mark + ENTRY.after) * face.size;
  const columns = Math.max(1, Math.min(names.length, Math.floor(width / entry)));
  const [w, h] = [Math.min(width, columns * entry), Math.ceil(names.length / columns) * ENTRY.row * face.size];
  const area = { x: 0, y: 0, w: w / width, h: h / height };
  return { legend: { area, upright: false, style: chartText({ ...face, color: 'text' }) }, h: h + style.gap };
}

export function around(rects: readonly Rect[]): Rect {
  const [x, y] = [Math.min(...rects.map((each) => each.x)), Math.min(...rects.map((each) => each.y))];
  return {
    ...{ x, y },
    w: Math.max(...rects.map((each) => each.x + each.w)) - x,
    h: Math.max(...rects.map((each) => each.y + each.h)) - y,
  };
}

export function areaIn(frame: Rect, marks: Rect) {
  const margins: Margins = {
    top: marks.y - frame.y,
    right: frame.x + frame.w - marks.x - marks.w,
    bottom: frame.y + frame.h - marks.y - marks.h,
    left: marks.x - frame.x,
  };
  return plotArea(margins, { width: frame.w, height: frame.h });
}

export const wordsNamed = ({ words }: NativeContext, kind: string): readonly NativeWord[] =>
  words.filter(({ name }) => name.startsWith(kind));

export const sizeOf = (words: readonly NativeWord[], most: Px = Number.POSITIVE_INFINITY): Px =>
  Math.min(most, ...words.map(({ size }) => size));

export const boldFace = ({ family }: ChartStyle, size: Px): Face => ({ family, size, bold: true });

/** The ground between fields, or between what was and what was added. */
export const APART: ChartLine = { color: 'ground', width: 3 };
