import type { Point } from '../base/pen.ts';

/** The ends of the straight line that fits the points best, by least squares; undefined where none is more than another. */
export function trendOf(xs: readonly number[], ys: readonly number[]): readonly [Point, Point] | undefined {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  const spreadOfX = xs.reduce((sum, each) => sum + (each - x) ** 2, 0);
  if (xs.length < 3 || spreadOfX === 0) return undefined;
  const slope = xs.reduce((sum, each, i) => sum + (each - x) * ((ys[i] ?? 0) - y), 0) / spreadOfX;
  const at = (each: number): Point => ({ x: each, y: y + slope * (each - x) });
  return [at(Math.min(...xs)), at(Math.max(...xs))];
}
