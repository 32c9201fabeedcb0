import { sum } from '../../core/collections.ts';
import type { PlotContext } from '../base/define-chart.ts';
import type { Pen, Point } from '../base/pen.ts';
import type { ChartStyle } from '../base/style.ts';
import type { PointChart } from './point-data.ts';
import { type PlacedName, placePointNames } from './point-names.ts';
import { type PointFrame, type PointPlan, pointPlan } from './point-plan.ts';
import { shapeScale } from './point-shapes.ts';

/** The size of marks, in em of the labels. */
const RADIUS = { usual: 0.44, highlighted: 0.58 };

/** What the values of the points are called. */
export const SCATTER_MEASURES = ['x', 'y'] as const;

const radiusOf = (style: ChartStyle, highlighted: boolean) =>
  style.label.size * (highlighted ? RADIUS.highlighted : RADIUS.usual);

/** Points, and the ends of the line that fits them where it is drawn. */
export interface ScatterPlan extends PointPlan {
  readonly trend: readonly [Point, Point] | undefined;
}

/** The chart's points as they are drawn. */
export function scatterPlan(chart: PointChart & { readonly trend: boolean }, context: PlotContext): ScatterPlan {
  const plan = pointPlan(chart, context, SCATTER_MEASURES, ({ groupOf }, style, highlighted) =>
    groupOf.map((group, i) => shapeScale(group) * radiusOf(style, i === highlighted)),
  );
  const [x, y] = plan.table.series;
  return { ...plan, trend: chart.trend ? trendOf(x?.values ?? [], y?.values ?? []) : undefined };
}

/** The names of points, off the line where that is possible. */
export function placedNames(pen: Pen, frame: PointFrame, plan: ScatterPlan): PlacedName[] {
  const at = ({ x, y }: Point): Point => ({ x: frame.x(x), y: frame.y(y) });
  const line = plan.trend && ([at(plan.trend[0]), at(plan.trend[1])] as const);
  return placePointNames(pen, frame, plan, () => undefined, line);
}

/** The ends of the straight line that fits the points best, by least squares; undefined where none is more than another. */
function trendOf(xs: readonly number[], ys: readonly number[]): readonly [Point, Point] | undefined {
  const mean = (values: readonly number[]) => sum(values) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  const spreadOfX = sum(xs.map((each) => (each - x) ** 2));
  if (xs.length < 3 || spreadOfX === 0) return undefined;
  const slope = sum(xs.map((each, i) => (each - x) * ((ys[i] ?? 0) - y))) / spreadOfX;
  const at = (each: number): Point => ({ x: each, y: y + slope * (each - x) });
  return [at(Math.min(...xs)), at(Math.max(...xs))];
}
