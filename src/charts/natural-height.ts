import type { Inch } from '../core/lengths.ts';
import type { Brand } from '../scene/brand.ts';
import { definitionOf } from './plot-chart.ts';

/**
 * The height that a picture of the chart can fill: a higher one would be empty at its foot. Undefined for charts that
 * grow with their picture.
 */
export function naturalHeight(chart: { readonly type: string }, brand: Brand): Inch | undefined {
  return definitionOf(chart).naturalHeight?.(chart as never, brand);
}
