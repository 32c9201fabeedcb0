import { FEWEST_PER_INCH, type Raster } from '../core/picture.ts';
import { say } from '../messages/say.ts';
import type { Advice } from './finding.ts';

/**
 * The words of `low-resolution`: a picture has too few pixels for the inches over which it is shown; undefined where it has
 * enough. A brand's sign has its places, and is not shown smaller.
 */
export function tooFewPixels(
  file: string,
  pixels: Raster['pixels'],
  perInch: number,
  isSign = false,
): Advice | undefined {
  if (perInch >= FEWEST_PER_INCH) return undefined;
  const least = (length: number) => Math.ceil((length * FEWEST_PER_INCH) / perInch);
  const { w, h } = pixels;
  const measures = { w, h, perInch: Math.floor(perInch), leastW: least(w), leastH: least(h) };
  return say.findings.tooFewPixels({ file, ...measures, isSign });
}
