import { hexOfRgb } from './contrast.ts';
import { isColorful } from './hue.ts';

/** A pixel is amid an even area where no channel (0 to 255) of its neighbours differs by more. */
const EVEN = 4;
/** Pixels whose channels fall into the same thirty-second of their range are counted together. */
const BITS = 3;
/** Of those together at least this part has one and the same colour: in photographs and gradients much less has. */
const SAME = 0.4;
/** Fewer pixels are an edge. */
const MIN_PIXELS = 12;

/**
 * The colours, six hex digits each, that even areas of a picture have and that are no greys, with the part of the picture
 * that each has: those of flat art and of logos, and none of a photograph. Pixels are red, green, blue and alpha, row by row.
 */
export function evenColors(
  pixels: Uint8ClampedArray,
  { w, h }: { readonly w: number; readonly h: number },
): ReadonlyMap<string, number> {
  const groups = new Map<number, Map<number, number>>();
  for (let y = 0; y + 1 < h; y++) {
    for (let x = 0; x + 1 < w; x++) {
      const at = 4 * (y * w + x);
      const [r, g, b] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
      if (!isColorful([r, g, b]) || !isLike(pixels, at, at + 4) || !isLike(pixels, at, at + 4 * w)) continue;
      const key = ((r >> BITS) << 16) | ((g >> BITS) << 8) | (b >> BITS);
      const group = groups.get(key) ?? new Map<number, number>();
      const color = (r << 16) | (g << 8) | b;
      group.set(color, (group.get(color) ?? 0) + 1);
      groups.set(key, group);
    }
  }
  const found = [...groups.values()].flatMap((group): [string, number][] => {
    const count = [...group.values()].reduce((sum, each) => sum + each, 0);
    const [color = 0, most = 0] = [...group].toSorted(([, a], [, b]) => b - a)[0] ?? [];
    if (count < MIN_PIXELS || most < SAME * count) return [];
    return [[hexOfRgb([color >> 16, (color >> 8) & 255, color & 255]), count / (w * h)]];
  });
  return new Map(found);
}

function isLike(pixels: Uint8ClampedArray, one: number, other: number): boolean {
  for (let i = 0; i < 3; i++) {
    if (Math.abs((pixels[one + i] ?? 0) - (pixels[other + i] ?? 0)) > EVEN) return false;
  }
  return true;
}
