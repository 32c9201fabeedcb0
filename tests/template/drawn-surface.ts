import type { Box } from '../../src/core/box.ts';
import { type Surface, surfaceOf } from '../../src/scene/surface.ts';

/** A slide's size in inches. */
export const SLIDE = { w: 13.333, h: 7.5 };
/** Pixels to the inch. */
const SCALE = 30;

/** What a slide shows: a grey from 0 to 255 by place, with boxes of other greys over it. */
export function drawnSurface(
  ground: (x: number, y: number) => number,
  art: readonly { readonly box: Box; readonly grey: number }[] = [],
): Surface {
  const [w, h] = [Math.round(SLIDE.w * SCALE), Math.round(SLIDE.h * SCALE)];
  const pixels = new Uint8ClampedArray(4 * w * h);
  for (let i = 0; i < w * h; i++) {
    const [x, y] = [(i % w) / SCALE, Math.floor(i / w) / SCALE];
    const over = art.findLast(({ box }) => x >= box.x && x < box.x + box.w && y >= box.y && y < box.y + box.h);
    const grey = over?.grey ?? ground(x, y);
    pixels.set([grey, grey, grey, 255], 4 * i);
  }
  return surfaceOf(pixels, { w, h }, SLIDE);
}
