import type { ChartLine } from '../../scene/native-chart.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { AxisEnds } from '../base/axis.ts';
import type { NativeContext, NativeDrawing } from '../base/define-chart.ts';
import { inRoles } from '../base/style.ts';
import { drawCategories, drawValues } from '../lines/line-draw.ts';
import { plannedPlaces } from '../lines/line-places.ts';
import { type LinePlan, marginsOf } from '../lines/line-plan.ts';
import { textBoxes } from '../parts/crossed-text.ts';
import { drawReferenceMarks } from '../parts/reference-draw.ts';
import { isCounted, nativeAxes } from './line-native.ts';
import { plotArea } from './native-label.ts';
import { seriesName } from './native-series.ts';

/** How areas are filled, and what they are called. */
interface Areas {
  readonly axis: AxisEnds;
  readonly roles: readonly ColorRole[];
  /** The ground between areas that touch. A line would go around the whole area, not over it alone. */
  readonly outline?: ChartLine;
  readonly stacked: boolean;
  /** What the chart is called: it names a lone series in the data. */
  readonly title: string;
}

/**
 * Areas as a chart that can be edited. Their values and names lie over it: programs have no place at the edge of an area
 * for labels.
 */
export function nativeAreas(
  plan: LinePlan,
  { axis, roles, outline, stacked, title }: Areas,
  context: NativeContext,
): NativeDrawing {
  const { table, style } = plan;
  const margins = marginsOf(context.pen, plan);
  const series = table.series.map(({ name, values }, i) => ({
    name: seriesName(name, title, table),
    points: values.map((value) => ({
      value: Number.isFinite(value) ? value : undefined,
      fill: roles[i] ?? 'subject',
      ...(outline ? { outline } : {}),
    })),
  }));
  return {
    chart: {
      plot: { kind: 'areas', stacked },
      categories: table.categories,
      series,
      axes: nativeAxes(plan, axis),
      area: plotArea(margins, context),
    },
    overlay(over) {
      const named = { ...plan, style: inRoles(style) };
      const places = plannedPlaces(margins, axis, context);
      drawValues(over, named, places);
      if (!isCounted(plan)) drawCategories(over, named, places);
      const texts = textBoxes(context.pen, (measured) => drawValues(measured, plan, places));
      const { left, right, yOf } = places;
      drawReferenceMarks(over, plan.references, named.style, { scale: 'y', from: left, to: right, at: yOf }, texts);
    },
  };
}
