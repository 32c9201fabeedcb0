import type { Box } from '../../core/box.ts';
import { PIXELS_PER_INCH, type Px } from '../../core/lengths.ts';
import type { Rect } from './pen.ts';

/** A rectangle of a picture in inches from its top left corner. */
export function inchesOf({ x, y, w, h }: Rect): Box {
  const inch = (length: Px) => (length as number) / PIXELS_PER_INCH;
  return { x: inch(x), y: inch(y), w: inch(w), h: inch(h) };
}

/** A box in a picture as its rectangle, its edges on whole pixels. */
export function pixelsOf({ x, y, w, h }: Box): Rect {
  const px = (length: number): Px => Math.round(length * PIXELS_PER_INCH);
  const [left, top] = [px(x as number), px(y as number)];
  return {
    x: left,
    y: top,
    w: px((x as number) + (w as number)) - (left as number),
    h: px((y as number) + (h as number)) - (top as number),
  };
}

/** The size of a picture in whole pixels, for a plan of what it shows. */
export function pictureSize({ w, h }: Pick<Box, 'w' | 'h'>): { readonly width: Px; readonly height: Px } {
  const px = (length: number): Px => Math.round(length * PIXELS_PER_INCH);
  return { width: px(w as number), height: px(h as number) };
}
