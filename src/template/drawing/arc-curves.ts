/** A curve spans at most this much of an ellipse: a quarter is off by a 4,000th of its radius. */
const QUARTER = Math.PI / 2;
const TURN = 21_600_000;

/**
 * The cubic curves of an arc from a point (a:arcTo, ECMA-376 part 1, 20.1.9.1): `wR hR stAng swAng`. Angles are those
 * that a ruler measures from the ellipse's middle, in 60,000ths of a degree, clockwise.
 */
export function arcCurves(from: readonly [number, number], arc: readonly number[]): number[][] {
  const [rx = 0, ry = 0, startAngle = 0, sweepAngle = 0] = arc;
  const start = parameter(radians(startAngle), rx, ry);
  const end = parameter(radians(startAngle + sweepAngle), rx, ry);
  const middle = { x: from[0] - rx * Math.cos(start), y: from[1] - ry * Math.sin(start) };
  const count = Math.max(1, Math.ceil(Math.abs(end - start) / QUARTER - 1e-9));
  const step = (end - start) / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: count }, (_, i) => {
    const [t, u] = [start + i * step, start + (i + 1) * step];
    const point = (angle: number, along: number) => [
      middle.x + rx * (Math.cos(angle) - along * Math.sin(angle)),
      middle.y + ry * (Math.sin(angle) + along * Math.cos(angle)),
    ];
    return [...point(t, reach), ...point(u, -reach), ...point(u, 0)];
  });
}

const radians = (angle: number) => (angle / TURN) * 2 * Math.PI;

/** The ellipse's parameter at an angle: both have the same quarters and full turns. */
function parameter(angle: number, rx: number, ry: number): number {
  if (rx === 0 || ry === 0) return angle;
  const turned = Math.atan2(rx * Math.sin(angle), ry * Math.cos(angle));
  return turned + 2 * Math.PI * Math.round((angle - turned) / (2 * Math.PI));
}
