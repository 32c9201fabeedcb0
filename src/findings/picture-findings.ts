import { FEWEST_PER_INCH, type Raster } from '../core/picture.ts';
import type { Advice } from './finding.ts';

/** The words of `logo-text`: a logo, by its file, sets words in fonts. */
export function textInLogo(file: string): Advice {
  return {
    message: {
      en: `The logo ${file} sets words in a font, which is not in the file: it is shown as a picture with another font.`,
      zh: `标志 ${file} 里的文字要用字体，而文件里没有字体：它将以图片显示，字体可能不同。`,
    },
    hint: {
      en: 'Convert its text to paths (Inkscape: Path, Object to Path; Illustrator: Type, Create Outlines), and save it again.',
      zh: '请把其中的文字转成路径（Inkscape：路径→对象转路径；Illustrator：文字→创建轮廓），再重新保存。',
    },
  };
}

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
