import '../../canvas/no-system-fonts.ts';
import { createRequire } from 'node:module';
import type { Image } from '@napi-rs/canvas';
import { jpegHeader, pngHeader, sortOfPicture } from '../../pictures/picture-header.ts';
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

/** Pixels that are decoded at most: 100 million take 400 MB of memory. */
const MOST_PIXELS = 100_000_000;

async function decode(file: Uint8Array): Promise<Image | undefined> {
  const sort = sortOfPicture(file);
  if (!sort) return undefined;
  const header = sort === 'png' ? pngHeader(file) : sort === 'jpeg' ? jpegHeader(file) : undefined;
  if (header && header.pixels.w * header.pixels.h > MOST_PIXELS) return undefined;
  const image = await loadImage(Buffer.from(file)).catch(() => undefined);
  return image && image.width > 0 && image.height > 0 ? image : undefined;
}
