import type { Box } from '../core/box.ts';
import type { Path } from '../core/path.ts';
import type { Crop, Raster } from '../core/picture.ts';
import type { Finding } from '../findings/finding.ts';
import { tooFewPixels } from '../findings/low-resolution.ts';
import type { PictureItem } from '../scene/items.ts';

/** A picture of the outline at its place. */
interface ShownPicture {
  readonly file: string;
  readonly pixels: Raster['pixels'];
  readonly crop?: Crop | undefined;
  readonly box: Pick<Box, 'w' | 'h'>;
  readonly path: Path;
}

/** `missing-alt` and `low-resolution` for a picture of the outline. */
export function checkPicture({ file, altMissing, ...item }: PictureItem): Finding[] {
  if (file === undefined) return [];
  return [...(altMissing ? [missingAlt(item.path)] : []), ...checkResolution({ file, ...item })];
}

function missingAlt(path: Path): Finding {
  const message = {
    en: 'The picture says nothing to those who do not see it: the slide’s title now stands in for a description.',
    zh: '看不到图片的人无从知道它的内容：现在只能用标题代替图片说明。',
  };
  const hint = {
    en: 'Add `alt:` with what the picture shows, or `decorative: true` if it only decorates.',
    zh: '请添加 `alt:`，写出图片的内容；如果图片只是装饰，请写 `decorative: true`。',
  };
  return { code: 'missing-alt', message, hint, path };
}

/** `low-resolution` for a picture that has too few pixels for the size at which it is shown. */
export function checkResolution({ file, pixels, crop, box, path }: ShownPicture): Finding[] {
  const part = { w: crop ? crop.right - crop.left : 1, h: crop ? crop.bottom - crop.top : 1 };
  const perInch = Math.min((pixels.w * part.w) / box.w, (pixels.h * part.h) / box.h);
  const words = tooFewPixels(file, pixels, perInch);
  return words ? [{ code: 'low-resolution', ...words, path }] : [];
}
