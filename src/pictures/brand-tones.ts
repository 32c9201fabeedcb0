import { luminance, rgbOf } from '../color/contrast.ts';
import type { Brand } from '../scene/brand.ts';
import type { ColorRole } from '../scene/tokens.ts';

const TONES: readonly ColorRole[] = ['field-dark', 'field', 'field-pale'];
/** The part of a picture's pixels that may be darker than its black, and as many lighter than its white. */
const CLIPPED = 0.005;
/** A picture whose lightest and darkest are no further apart, of 255, is not stretched to all tones. */
const LEAST_RANGE = 64;

/** The tones in which a brand shows pictures, six hex digits each, from the darkest to the lightest. */
export const tonesOf = ({ colors }: Brand): readonly string[] =>
  TONES.map((role) => colors[role].hex).toSorted((a, b) => luminance(rgbOf(a)) - luminance(rgbOf(b)));

/** Changes pixels (red, green, blue, alpha) into tones by how light they are: the darkest into the first, the lightest into the last. */
export function inTones(pixels: Uint8ClampedArray, tones: readonly string[]): void {
  const ramp = rampOf(tones);
  const { from, to } = rangeOf(pixels);
  for (let at = 0; at < pixels.length; at += 4) {
    const level = Math.round((255 * (lumaAt(pixels, at) - from)) / (to - from));
    const tone = 3 * Math.min(255, Math.max(0, level));
    pixels[at] = ramp[tone] as number;
    pixels[at + 1] = ramp[tone + 1] as number;
    pixels[at + 2] = ramp[tone + 2] as number;
  }
}

const lumaAt = (pixels: Uint8ClampedArray, at: number) =>
  0.2126 * (pixels[at] as number) + 0.7152 * (pixels[at + 1] as number) + 0.0722 * (pixels[at + 2] as number);

/** The colour of each level from 0 to 255, three bytes each, as far between two tones as the level is. */
function rampOf(tones: readonly string[]): Uint8Array {
  const stops = tones.map(rgbOf);
  return Uint8Array.from({ length: 3 * 256 }, (_, i) => {
    const place = (Math.floor(i / 3) / 255) * (stops.length - 1);
    const lower = Math.min(Math.floor(place), Math.max(0, stops.length - 2));
    const [a = 0, b = 0] = [stops[lower]?.[i % 3], stops[Math.min(lower + 1, stops.length - 1)]?.[i % 3]];
    return Math.round(a + (b - a) * (place - lower));
  });
}

/** Between which levels almost all pixels are. */
function rangeOf(pixels: Uint8ClampedArray): { readonly from: number; readonly to: number } {
  const counts = new Uint32Array(256);
  for (let at = 0; at < pixels.length; at += 4) {
    const level = Math.round(lumaAt(pixels, at));
    counts[level] = (counts[level] as number) + 1;
  }
  const few = (CLIPPED * pixels.length) / 4;
  const beyond = (levels: readonly number[]) => {
    let sum = 0;
    for (const level of levels) {
      sum += counts[level] as number;
      if (sum > few) return level;
    }
    return 0;
  };
  const levels = Array.from(counts.keys());
  const [from, to] = [beyond(levels), beyond(levels.toReversed())];
  return to - from < LEAST_RANGE ? { from: 0, to: 255 } : { from, to };
}
