import type { Px } from '../../core/lengths.ts';
import type { Margins } from '../base/base-config.ts';
import { drawLine, type Pen, type Point } from '../base/pen.ts';
import { type PointFrame, pointsIn } from './point-frame.ts';
import type { PlannedAxis, PointPlan } from './point-plan.ts';

/** A stretch along a line, from one end to the other. */
type Stretch = readonly [Px, Px];

/** A line where an axis passes its zero, between the edges of the axes. */
export function zeroLines(frame: PointFrame, { axes }: PointPlan, edges: Margins): (readonly [Point, Point])[] {
  const { left, right, top, bottom } = edges;
  const passes = ({ ticks, min, max }: PlannedAxis) => ticks.some((tick) => tick < 0) && min < 0 && max > 0;
  const [x, y] = [frame.x(0), frame.y(0)];
  const upright = [
    { x, y: top },
    { x, y: bottom },
  ] as const;
  const level = [
    { x: left, y },
    { x: right, y },
  ] as const;
  return [...(passes(axes.x) ? [upright] : []), ...(passes(axes.y) ? [level] : [])];
}

/** Draws the lines at zero, faint, and broken where marks lie over them: they may be drawn over a chart. */
export function drawZeros(pen: Pen, frame: PointFrame, plan: PointPlan, edges: Margins): void {
  const { style, radii } = plan;
  const half = style.hairline / 2;
  const marks = pointsIn(frame, plan).map((at, i) => ({ at, radius: radii[i] ?? 0 }));
  for (const [from, to] of zeroLines(frame, plan, edges)) {
    const along = from.x === to.x ? 'y' : 'x';
    const across = along === 'x' ? 'y' : 'x';
    const covered = marks.map(({ at, radius }): Stretch => {
      const reach = Math.sqrt(Math.max(0, radius ** 2 - (at[across] - from[across]) ** 2));
      return [at[along] - reach, at[along] + reach];
    });
    for (const [start, end] of withoutStretches([from[along], to[along]], covered)) {
      const level = from[across] - half;
      const point = (place: Px): Point => (along === 'x' ? { x: place, y: level } : { x: level, y: place });
      drawLine(pen, point(start), point(end), style.hairline, style.color('context'));
    }
  }
}

/** What is left of a stretch without others. */
function withoutStretches(whole: Stretch, others: readonly Stretch[]): Stretch[] {
  return others.reduce<Stretch[]>(
    (left, [from, to]) =>
      left.flatMap(([start, end]): Stretch[] => {
        if (to <= from || to <= start || from >= end) return [[start, end]];
        return [...(from > start ? [[start, from] as const] : []), ...(to < end ? [[to, end] as const] : [])];
      }),
    [whole],
  );
}
