import type { Px } from '../../core/lengths.ts';
import type { ChartLabel, ChartText, NativeChart } from '../../scene/native-chart.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Margins } from '../base/base-config.ts';
import type { Point, Rect } from '../base/pen.ts';
import { toPt } from '../parts/overlay-items.ts';

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
