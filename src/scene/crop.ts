import type { Box } from '../core/box.ts';
import type { Crop, Raster } from '../core/picture.ts';

/** A point of a picture as parts of its width and height, from its top left corner. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

/** The point in the middle. */
export const MIDDLE: Focus = { x: 0.5, y: 0.5 };

/** Proportions that differ by less than this part look the same. */
const ALIKE = 0.01;

/**
 * The part of a picture that fills a box of another shape without being stretched, as near to the focus as the
 * picture's edges allow; undefined where the whole picture does.
 */
export function coverCrop({ w, h }: Raster['pixels'], box: Pick<Box, 'w' | 'h'>, focus: Focus): Crop | undefined {
  const wider = w / h / (box.w / box.h);
  if (Math.abs(wider - 1) < ALIKE) return undefined;
  const [left, right] = wider > 1 ? stretchAround(focus.x, 1 / wider) : [0, 1];
  const [top, bottom] = wider < 1 ? stretchAround(focus.y, wider) : [0, 1];
  return { left, top, right, bottom };
}

/** The largest box of the picture's own shape within a box, at its top left corner. */
export function containBox({ w, h }: Raster['pixels'], box: Box): Box {
  const scale = Math.min(box.w / w, box.h / h);
  return { ...box, w: w * scale, h: h * scale };
}

/** A stretch of the given length within 0 to 1 whose middle is as near to a point as can be. */
function stretchAround(point: number, length: number): [number, number] {
  const start = Math.min(1 - length, Math.max(0, point - length / 2));
  return [start, start + length];
}
