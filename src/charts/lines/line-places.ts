import type { Chart } from 'chart.js';
import type { Px } from '../../core/lengths.ts';
import type { AxisEnds } from '../base/axis.ts';
import type { Margins } from '../base/base-config.ts';
import type { PlotContext } from '../base/define-chart.ts';
import type { Cell } from '../base/emphasis.ts';
import type { Point } from '../base/pen.ts';
import { zeroPixel } from '../parts/marks.ts';
import type { LinePlan } from './line-plan.ts';

/** Where a plot of points over categories stands, and its values in it. */
export interface LinePlaces {
  readonly left: Px;
  readonly right: Px;
  readonly top: Px;
  readonly bottom: Px;
  /** Where the axis has its zero, or the end that lies nearest to it. */
  readonly zero: Px;
  readonly yOf: (value: number) => Px;
}

/** As Chart.js drew it. */
export function drawnPlaces(chart: Chart): LinePlaces {
  const { left, right, top, bottom } = chart.chartArea;
  const yOf = (value: number) => chart.scales.y?.getPixelForValue(value) ?? 0;
  return { left, right, top, bottom, zero: zeroPixel(chart, 'y'), yOf };
}

/** As a program will draw it between the margins. */
export function plannedPlaces(margins: Margins, axis: AxisEnds, { width, height }: PlotContext): LinePlaces {
  const { left, top } = margins;
  const [right, bottom] = [width - margins.right, height - margins.bottom];
  const yOf = (value: number) => top + ((bottom - top) * (axis.max - value)) / (axis.max - axis.min);
  return { left, right, top, bottom, zero: yOf(Math.min(Math.max(0, axis.min), axis.max)), yOf };
}

/** Where a category stands, the first and the last on the edges of the plot. */
export function xOf({ table }: LinePlan, { left, right }: LinePlaces, category: number): Px {
  return left + ((right - left) * category) / Math.max(1, table.categories.length - 1);
}

/** Where a value stands; not a number where it is missing. */
export function pointAt(plan: LinePlan, places: LinePlaces, { series, category }: Cell): Point {
  const value = plan.table.series[series]?.values[category] ?? Number.NaN;
  return { x: xOf(plan, places, category), y: places.yOf(value) };
}
