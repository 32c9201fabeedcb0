import { PNG } from 'pngjs';
import type { EncodePng } from '../../canvas/encode-png.ts';

/**
 * Pixels of a drawing without a ground as a PNG that one sees through. A canvas keeps colours multiplied by their
 * opacity; a PNG does not (PNG 3, 13.9).
 */
export const encodeClearPng: EncodePng = (pixels, { w, h }) => {
  const image = new PNG({ width: w, height: h });
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = pixels[at + 3] ?? 0;
    for (let channel = 0; channel < 3; channel++) {
      image.data[at + channel] =
        alpha === 0 ? 0 : Math.min(255, Math.round(((pixels[at + channel] ?? 0) * 255) / alpha));
    }
    image.data[at + 3] = alpha;
  }
  return new Uint8Array(PNG.sync.write(image));
};
