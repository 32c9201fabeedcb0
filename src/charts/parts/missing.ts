import type { ColorRole } from '../../scene/tokens.ts';
import type { DataSeries } from '../base/normalise.ts';
import type { Pen } from '../base/pen.ts';
import type { ChartStyle } from '../base/style.ts';
import { drawText, type Face, type TextPlace } from './lettering.ts';

/** The colour of a value at its mark; the sign of a missing one is quiet. */
export function valueColor(value: number | undefined, role: ColorRole, style: ChartStyle): string {
  return Number.isNaN(value) ? style.color('subtle') : style.textFor(role);
}

/**
 * Draws the sign of each missing value over a chart that can be edited: programs label no point that has no value.
 * `at` says where the label of a category would stand.
 */
export function drawMissing(
  pen: Pen,
  face: Face,
  style: ChartStyle,
  series: DataSeries | undefined,
  at: (category: number) => TextPlace,
): void {
  series?.values.forEach((value, i) => {
    if (Number.isNaN(value)) drawText(pen, series.labels[i] ?? '', face, style.color('subtle'), at(i));
  });
}
