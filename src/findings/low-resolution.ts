import { FEWEST_PER_INCH, type Raster } from '../core/picture.ts';
import type { Words } from '../core/words.ts';

/**
 * The words of `low-resolution`: a picture has too few pixels for the inches over which it is shown; undefined where it has
 * enough. A brand's sign has its places, and is not shown smaller.
 */
export function tooFewPixels(
  file: string,
  pixels: Raster['pixels'],
  perInch: number,
  isSign = false,
): { readonly message: Words; readonly hint: Words } | undefined {
  if (perInch >= FEWEST_PER_INCH) return undefined;
  const needed = FEWEST_PER_INCH / perInch;
  const [w, h] = [pixels.w, pixels.h].map((length) => Math.ceil(length * needed));
  return {
    message: {
      en: `\`${file}\` has ${pixels.w} × ${pixels.h} pixels, ${Math.floor(perInch)} to the inch where it is shown: it will look blurred.`,
      zh: `\`${file}\` 有${pixels.w}×${pixels.h}像素，放到这个尺寸每英寸只有${Math.floor(perInch)}像素，会显得模糊。`,
    },
    hint: {
      en: `Take a picture of at least ${w} × ${h} pixels${isSign ? '. An SVG is sharp at every size' : ', or show it smaller'}.`,
      zh: `请换用至少${w}×${h}像素的图片${isSign ? '；SVG 在任何尺寸下都清晰' : '，或者缩小显示尺寸'}。`,
    },
  };
}
