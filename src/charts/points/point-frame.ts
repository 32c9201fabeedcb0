import type { Chart } from 'chart.js';
import type { Px } from '../../core/lengths.ts';
import type { Margins } from '../base/base-config.ts';
import type { PlotContext } from '../base/define-chart.ts';
import type { Point } from '../base/pen.ts';
import type { PointPlan } from './point-plan.ts';

/** The room between two value axes, and where in it their values stand, in pixels of the picture. */
export interface PointFrame {
  readonly area: Margins;
  readonly x: (value: number) => Px;
  readonly y: (value: number) => Px;
}

/** The frame of a picture that Chart.js has laid out. */
export function drawnFrame({ chartArea, scales }: Chart): PointFrame {
  const { top, right, bottom, left } = chartArea;
  const along = (axis: 'x' | 'y') => (value: number) => scales[axis]?.getPixelForValue(value) ?? 0;
  return { area: { top, right, bottom, left }, x: along('x'), y: along('y') };
}

/** The frame within margins, for a chart that the presentation program draws. */
export function plannedFrame({ axes }: PointPlan, margins: Margins, { width, height }: PlotContext): PointFrame {
  const area = { ...margins, right: width - margins.right, bottom: height - margins.bottom };
  const part = (axis: 'x' | 'y', value: number) => (value - axes[axis].min) / (axes[axis].max - axes[axis].min);
  return {
    area,
    x: (value) => area.left + part('x', value) * (area.right - area.left),
    y: (value) => area.bottom - part('y', value) * (area.bottom - area.top),
  };
}

/** Where every point of the plan stands. */
export function pointsIn({ x, y }: PointFrame, { table }: PointPlan): Point[] {
  const [across, up] = table.series;
  return table.categories.map((_, i) => ({ x: x(across?.values[i] ?? 0), y: y(up?.values[i] ?? 0) }));
}
