import type { Px } from '../../core/lengths.ts';
import type { ChartPoint } from '../../scene/native-chart.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { AxisEnds } from '../base/axis.ts';
import type { DataTable } from '../base/normalise.ts';
import type { ChartStyle } from '../base/style.ts';

/** What heads the column of a series in the data: its name, else the chart's title, its unit, or a number sign. */
export function seriesName(name: string | undefined, title: string, { unit }: DataTable): string {
  return [name, title, unit].find((words) => words !== undefined && words.trim() !== '') ?? '#';
}

/** The point of a bar: pale ones get a thin outline, for they would fade into the ground. */
export function barPoint(value: number, role: ColorRole, style: ChartStyle): ChartPoint {
  const outline = style.isPale(role) ? { outline: { color: 'subtle' as const, width: 0.75 } } : {};
  return { value: Number.isFinite(value) ? value : undefined, fill: role, ...outline };
}

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
