import type { SKRSContext2D } from '@napi-rs/canvas';
import type { DrawnPaint } from '../../scene/drawing.ts';
import { cssColor } from './css-color.ts';

type Outwards = Extract<DrawnPaint, { kind: 'outwards' }>;

/** Paints the gradient over its frame, in the frame's own inches. */
export function paintOutwards(context: SKRSContext2D, paint: Outwards): void {
  if (paint.form === 'circle') paintCircle(context, paint);
  else paintRectangle(context, paint);
}

/** From the middle of the focus to the corner that is farthest from it. */
function paintCircle(context: SKRSContext2D, { frame, focus, stops }: Outwards): void {
  const x = focus.x + focus.w / 2;
  const y = focus.y + focus.h / 2;
  const radius = Math.hypot(Math.max(Math.abs(x), Math.abs(frame.w - x)), Math.max(Math.abs(y), Math.abs(frame.h - y)));
  const gradient = context.createRadialGradient(x, y, 0, x, y, radius);
  for (const { at, color } of stops) gradient.addColorStop(at, cssColor(color));
  context.fillStyle = gradient;
  context.fillRect(-frame.w, -frame.h, 3 * frame.w, 3 * frame.h);
}

/**
 * Four gradients, from each side of the focus to the frame's: those to the left and right over all that lies there, then
 * those upwards and downwards over the parts that are nearest to their sides, so that no seam shows between them.
 */
function paintRectangle(context: SKRSContext2D, { frame, focus, stops }: Outwards): void {
  const [left, top] = [focus.x, focus.y];
  const [right, bottom] = [focus.x + focus.w, focus.y + focus.h];
  const { w, h } = frame;
  const sides: readonly Side[] = [
    { from: [left, 0], to: [0, 0], area: [left, 0, left, h, 0, h, 0, 0] },
    { from: [right, 0], to: [w, 0], area: [right, 0, right, h, w, h, w, 0] },
    { from: [0, top], to: [0, 0], area: [left, top, right, top, w, 0, 0, 0] },
    { from: [0, bottom], to: [0, h], area: [left, bottom, right, bottom, w, h, 0, h] },
  ];
  const [first] = stops;
  if (first) context.fillStyle = cssColor(first.color);
  context.fillRect(left, 0, focus.w, h);
  for (const { from, to, area } of sides) {
    if (from[0] === to[0] && from[1] === to[1]) continue;
    const gradient = context.createLinearGradient(from[0], from[1], to[0], to[1]);
    for (const { at, color } of stops) gradient.addColorStop(at, cssColor(color));
    context.fillStyle = gradient;
    context.beginPath();
    for (let i = 0; i < area.length; i += 2) context.lineTo(area[i] ?? 0, area[i + 1] ?? 0);
    context.closePath();
    context.fill();
  }
}

/** The ends of a gradient's line, and the corners of where it is painted. */
interface Side {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly area: readonly number[];
}
