import type { Px } from '../../core/lengths.ts';
import type { ChartLabel, ChartLine, ChartPoint, ChartText, NativeChart } from '../../scene/native-chart.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { AxisEnds } from '../base/axis.ts';
import type { Margins } from '../base/base-config.ts';
import type { ChartTable, DataSeries } from '../base/normalise.ts';
import type { Point, Rect } from '../base/pen.ts';
import type { ChartStyle } from '../base/style.ts';
import type { Face } from '../parts/lettering.ts';
import { toPt } from '../parts/overlay.ts';

/** What heads the column of a series in the data: its name, else the chart's title, its unit, or a number sign. */
export function seriesName(name: string | undefined, title: string, { unit }: ChartTable): string {
  return [name, title, unit].find((words) => words !== undefined && words.trim() !== '') ?? '#';
}

/** The point of a bar: pale ones get a thin outline, for they would fade into the ground. */
export function barPoint(value: number, role: ColorRole, style: ChartStyle): ChartPoint {
  const outline = style.isPale(role) ? { outline: { color: 'subtle' as const, width: 0.75 } } : {};
  return { value: Number.isFinite(value) ? value : undefined, fill: role, ...outline };
}

/** The points of bars with their values outside them; `roleOf` gives the colour of each. */
export function outerPoints(
  series: DataSeries | undefined,
  roleOf: (index: number) => ColorRole | undefined,
  face: Face,
  style: ChartStyle,
): readonly ChartPoint[] {
  return (series?.values ?? []).map((value, i) => {
    const role = roleOf(i) ?? 'subject';
    const label = nativeLabel(series?.labels[i] ?? '', value, 'outside', { ...face, color: style.textRole(role) });
    return { ...barPoint(value, role, style), label };
  });
}

/** The line that bars stand on. */
export const BASE_LINE: ChartLine = { color: 'text', width: 1.25 };

/** Programs set values a little further from their bars than pictures do. */
const LABEL_GAP = 1.4;

/** The style with the space between marks and labels that programs leave. */
export function spaced(style: ChartStyle): ChartStyle {
  return { ...style, gap: LABEL_GAP * style.gap };
}

/** The axis begun earlier by a room of pixels, where `length` of them show it: for what stands beyond negative bars. */
export function begunEarlier({ min, max }: AxisEnds, room: Px, length: Px): AxisEnds {
  return { min: min - (room / length) * (max - min), max };
}

/** Space between categories in percent of a bar, where `bars` are side by side, `apart` from each other. */
export function gapOf(pitch: Px, bar: Px, bars = 1, apart: Px = 0): number {
  return (100 * (pitch - bars * bar - (bars - 1) * apart)) / bar;
}

const MINUS = '\u2212';
/** A plain figure: a sign, digits with or without grouped thousands, decimals, a percent sign. */
const PLAIN = /^(?<sign>[+\u2212]?)(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<decimals>\d+))?(?<percent>%?)$/u;

/**
 * The number format (ECMA-376 part 1, 18.8.31) that writes the label from the value, with a true minus, and a plus where
 * the label has one; undefined where the label is more than that number: a bound, words, another unit.
 */
export function numberFormat(label: string, value: number): string | undefined {
  const { sign = '', whole = '', decimals = '', percent = '' } = PLAIN.exec(label)?.groups ?? {};
  if (whole === '') return undefined;
  const shown = Number(`${sign === MINUS ? '-' : ''}${whole.replaceAll(',', '')}.${decimals || '0'}`);
  if (Math.abs(Math.abs(shown) - roundedAs(value, decimals.length)) > 1e-9) return undefined;
  const grouped = whole.includes(',') || whole.length < 4;
  const digits = `${grouped ? '#,##0' : '0'}${decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`}`;
  const unit = percent === '' ? '' : '"%"';
  return `${sign === '+' ? '"+"' : ''}${digits}${unit};"${MINUS}"${digits}${unit};${digits}${unit}`;
}

/** The size of a number as programs round it: a half goes away from zero. */
function roundedAs(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.floor(Math.abs(value) * scale + 0.5 + 1e-7) / scale;
}

/** The label of a point that is written at a place, in a size in pixels. */
export function nativeLabel(
  text: string,
  value: number,
  at: ChartLabel['at'],
  style: { readonly size: Px; readonly bold: boolean; readonly color: ColorRole },
): ChartLabel {
  const format = numberFormat(text, value);
  return { text, ...(format === undefined ? {} : { format }), at, style: chartText(style) };
}

/** The label moved from the middle of its mark to a point, in a picture of the given size. */
export function movedLabel(
  label: ChartLabel,
  { x, y, w, h }: Rect,
  to: Point,
  size: { readonly width: Px; readonly height: Px },
): ChartLabel {
  return { ...label, shift: { x: (to.x - x - w / 2) / size.width, y: (to.y - y - h / 2) / size.height } };
}

/** How text is set, from a size in pixels. */
export function chartText(style: { readonly size: Px; readonly bold: boolean; readonly color: ColorRole }): ChartText {
  return { size: toPt(style.size), bold: style.bold, color: style.color };
}

/** The area within margins, in parts of the picture's size. */
export function plotArea(margins: Margins, { width, height }: { readonly width: Px; readonly height: Px }) {
  const { top, right, bottom, left } = margins;
  const area = {
    x: left / width,
    y: top / height,
    w: (width - left - right) / width,
    h: (height - top - bottom) / height,
  };
  return area satisfies NativeChart['area'];
}
