import type { Rgb } from './contrast.ts';

/** How strong a colour is, 0 to 255: by how much its channels differ. */
export const strengthOf = (color: Rgb): number => Math.max(...color) - Math.min(...color);

export const isColorful = (color: Rgb): boolean => strengthOf(color) > 40;

/** The hue of a colour that is no grey, in degrees as in HSL. */
export function hueOf([r, g, b]: Rgb): number {
  const most = Math.max(r, g, b);
  const range = most - Math.min(r, g, b);
  const sixth = most === r ? (g - b) / range : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return (60 * sixth + 360) % 360;
}

/** How many degrees, 0 to 180, the hues of two colours are apart that are no greys. */
export const hueTurn = (one: Rgb, other: Rgb): number => 180 - Math.abs(180 - Math.abs(hueOf(one) - hueOf(other)));
