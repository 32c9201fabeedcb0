import type { Measurer } from '../text/measure.ts';
import type { Composition, CompositionContext } from './base/composition.ts';
import type { ChartItem } from './base/define-chart.ts';
import type { ChartSpec } from './chart-schema.ts';
import { measuringPen } from './parts/measuring-pen.ts';
import { definitionOf } from './plot-chart.ts';

/** How the chart fills its box; undefined where its type draws all words into the picture. */
export function compose(
  chart: ChartSpec,
  context: Omit<CompositionContext, 'pen'>,
  measurer: Measurer,
): Composition | undefined {
  return definitionOf(chart).compose?.(chart as never)?.({ ...context, pen: measuringPen(measurer) });
}

/** Whether the words of a chart are texts of its slide, so that a picture of it has no letters. */
export function isWordless({ chart, field, clear }: ChartItem): boolean {
  return field !== undefined || clear === true || definitionOf(chart).compose?.(chart as never) !== undefined;
}
