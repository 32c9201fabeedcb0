import { PNG } from 'pngjs';
import type { EncodePng } from '../../canvas/encode-png.ts';

/**
 * Pixels of a drawing without a ground as a PNG that one sees through. A canvas keeps colours multiplied by their
 * opacity; a PNG does not (PNG 3, 13.9). What is clear has the colour of the nearest mark: programs that scale pictures
 * mix the colours of clear pixels into edges, and black ones would outline every mark.
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
  spreadColors(image.data, w, h);
  return new Uint8Array(PNG.sync.write(image));
};

/** Gives clear pixels the colour of the nearest that is not, counted in steps across and down. */
function spreadColors(data: Uint8Array, w: number, h: number): void {
  const far = 0xffff;
  const steps = new Uint16Array(w * h).map((_, i) => (data[4 * i + 3] === 0 ? far : 0));
  const take = (to: number, from: number) => {
    const next = Math.min(far, (steps[from] ?? far) + 1);
    if (next >= (steps[to] ?? 0)) return;
    steps[to] = next;
    data.copyWithin(4 * to, 4 * from, 4 * from + 3);
  };
  for (let i = 0; i < w * h; i++) {
    if (i % w > 0) take(i, i - 1);
    if (i >= w) take(i, i - w);
  }
  for (let i = w * h - 1; i >= 0; i--) {
    if (i % w < w - 1) take(i, i + 1);
    if (i + w < w * h) take(i, i + w);
  }
}
