import '../../canvas/no-system-fonts.ts';
import { createRequire } from 'node:module';
import type { Image } from '@napi-rs/canvas';
import { MOST_PIXELS } from '../../core/limits.ts';
import { claimedPixels, sortOfPicture } from '../../pictures/picture-header.ts';
import { viewOf } from '../../pictures/svg-root.ts';
import type { Drawing, PicturePaint } from '../../scene/drawing.ts';

const require = createRequire(import.meta.url);
const { loadImage } = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

/** Pictures of a drawing that could be decoded, by their paints. */
export type DecodedPictures = ReadonlyMap<PicturePaint, Image>;

/** Decodes each picture of a drawing from the first of its forms that can be; one file that stands twice only once. */
export async function decodedPictures(drawing: Drawing): Promise<DecodedPictures> {
  const images = new Map<Uint8Array, Image | undefined>();
  const decoded = new Map<PicturePaint, Image>();
  for (const { fill, stroke } of drawing.shapes) {
    for (const paint of [fill, stroke?.paint]) {
      if (paint?.kind !== 'picture') continue;
      for (const file of paint.files) {
        if (!images.has(file)) images.set(file, await decode(file));
        const image = images.get(file);
        if (!image) continue;
        decoded.set(paint, image);
        break;
      }
    }
  }
  return decoded;
}

async function decode(file: Uint8Array): Promise<Image | undefined> {
  const sort = sortOfPicture(file);
  if (!sort) return undefined;
  const view = sort === 'svg' ? viewOf(new TextDecoder().decode(file)) : undefined;
  const claimed = view ?? claimedPixels(file, sort);
  if (claimed && claimed.w * claimed.h > MOST_PIXELS) return undefined;
  const image = await loadImage(Buffer.from(file)).catch(() => undefined);
  return image && image.width > 0 && image.height > 0 ? image : undefined;
}
