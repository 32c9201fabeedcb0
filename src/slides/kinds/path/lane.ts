import type { Inch } from '../../../core/lengths.ts';
import type { PathItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';

/** How wide the stream is at its ends that runs down at the left of steps one below the other. */
const LANE_ENDS = { thin: 0.16, thick: 0.6 };

/** Two streams side by side that run down and grow. */
export function laneItems({ x, y, h }: { readonly x: Inch; readonly y: Inch; readonly h: Inch }): PathItem[] {
  const { thin, thick } = LANE_ENDS;
  const band = (name: string, from: number, to: number, fill: ColorRole): PathItem => {
    const left = x + from * thick;
    const w = (to - from) * thick;
    const at = (part: number, width: Inch) => Math.round(1000 * (part * width + x - left)) / 10;
    const corners = [
      [at(from, thin), 0],
      [at(to, thin), 0],
      [at(to, thick), h * 100],
      [at(from, thick), h * 100],
    ];
    const d = `M${corners.map(([px, py]) => `${px} ${py}`).join('L')}Z`;
    const viewBox = { x: 0, y: 0, w: w * 100, h: h * 100 };
    return { kind: 'path', name, box: { x: left, y, w, h }, path: [], d, viewBox, fill };
  };
  return [band('Stream, left', -0.5, -0.15, 'second'), band('Stream, right', -0.15, 0.5, 'subject')];
}
