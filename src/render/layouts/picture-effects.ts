import { rgbOf } from '../../color/contrast.ts';
import type { PictureEffect } from '../../scene/drawing.ts';

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

/** Changes the colours of pixels in place, one effect after the other (red, green, blue and alpha, 0 to 255). */
export function changePixels(pixels: Uint8ClampedArray, effects: readonly PictureEffect[]): void {
  for (const effect of effects) {
    const change = changeOf(effect);
    for (let at = 0; at < pixels.length; at += 4) {
      const pixel = change([pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0, pixels[at + 3] ?? 0]);
      for (let i = 0; i < 4; i++) pixels[at + i] = pixel[i] ?? 0;
    }
  }
}

/** How light a pixel is, 0 to 1, as grey television shows it: what Office makes grey pictures by. */
const grayOf = ([r, g, b]: Pixel) => (0.299 * r + 0.587 * g + 0.114 * b) / 255;

function changeOf(effect: PictureEffect): (pixel: Pixel) => Pixel {
  switch (effect.kind) {
    case 'gray':
      return (pixel) => all(pixel, () => 255 * grayOf(pixel));
    case 'two-level':
      return (pixel) => all(pixel, () => (grayOf(pixel) < effect.threshold ? 0 : 255));
    case 'luminance':
      return (pixel) => all(pixel, (channel) => lit(channel, effect.bright, effect.contrast));
    case 'duotone': {
      const [dark, light] = [rgbOf(effect.dark.hex), rgbOf(effect.light.hex)];
      return (pixel) => {
        const part = grayOf(pixel);
        const mix = (i: 0 | 1 | 2) => dark[i] + part * (light[i] - dark[i]);
        return [mix(0), mix(1), mix(2), pixel[3]];
      };
    }
    case 'recolor': {
      const from = rgbOf(effect.from.hex);
      const to = rgbOf(effect.to.hex);
      const same = (pixel: Pixel) => from.every((channel, i) => Math.abs(channel - (pixel[i] ?? 0)) <= ALIKE);
      return (pixel) => (same(pixel) ? [...to, pixel[3] * effect.to.alpha] : pixel);
    }
    case 'opacity':
      return ([r, g, b, a]) => [r, g, b, a * effect.amount];
  }
}

/** Channels so near to each other count as one colour: what JPEG does to them. */
const ALIKE = 9;

const all = ([r, g, b, a]: Pixel, change: (channel: number) => number): Pixel => [change(r), change(g), change(b), a];

/** Contrast about the middle, then brightness (a:lum, ECMA-376 part 1, 20.1.8.42). */
function lit(channel: number, bright: number, contrast: number): number {
  const slope = contrast >= 1 ? 255 : contrast > 0 ? 1 / (1 - contrast) : 1 + contrast;
  return (channel - 127.5) * slope + 127.5 + 255 * bright;
}
