import { hexOfRgb, luminance, type Rgb } from '../color/contrast.ts';
import type { Px } from '../core/lengths.ts';
import type { Logo, Tint } from '../core/picture.ts';

/** Pixels row by row, red, green, blue and alpha each. */
export interface Pixels {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly w: Px;
  readonly h: Px;
}

/** A part of a picture in pixels. */
export interface PixelBox {
  readonly x: Px;
  readonly y: Px;
  readonly w: Px;
  readonly h: Px;
}

/** What the pixels of a logo show. */
export interface LogoPixels extends Pick<Logo, 'tints' | 'ink' | 'ground'> {
  /** The smallest part that holds its ink; on white paper with a margin of that. */
  readonly box: PixelBox;
}

/** Alpha from which a pixel is ink, and from which a picture lets nothing through. */
const INK_ALPHA = 40;
const SOLID_ALPHA = 250;
/** The part of a picture's edge that one colour has where that is its ground, and how far its pixels may be from it. */
const EDGE_PART = 0.75;
const EDGE_NEAR = 24;
/** How light paper is (relative luminance). */
const WHITE = 0.85;
/** The margin that a logo keeps of a ground of its own, as a part of its lower side. */
const OWN_MARGIN = 0.14;
/** Colours are counted in steps of so much, and those of less than this part of the ink are edges between others. */
const STEP = 32;
const LEAST_PART = 0.01;

/** What the pixels of a logo show: where its ink is and in what colours; undefined where there is none. */
export function logoPixels(pixels: Pixels): LogoPixels | undefined {
  const ground = groundOf(pixels);
  // A coloured ground is part of the logo: a badge, an icon. White is the paper that it was exported on.
  const paper = ground && luminance(ground) >= WHITE ? ground : undefined;
  const isInk = (at: number) => alphaAt(pixels, at) >= INK_ALPHA && !(paper && isNear(rgbAt(pixels, at), paper));
  const box = inkBox(pixels, isInk);
  if (!box) return undefined;
  const { tints, count } = tintsIn(pixels, box, isInk);
  const ink = count / (box.w * box.h);
  if (!ground) return { box, tints, ink };
  return { box: paper ? withMargin(box, pixels) : box, tints, ink, ground: hexOfRgb(ground) };
}

const alphaAt = ({ data }: Pixels, at: number) => data[4 * at + 3] as number;
const rgbAt = ({ data }: Pixels, at: number): Rgb => [
  data[4 * at] as number,
  data[4 * at + 1] as number,
  data[4 * at + 2] as number,
];
const isNear = (a: Rgb, b: Rgb) => a.every((channel, i) => Math.abs(channel - (b[i] as number)) <= EDGE_NEAR);

/** The colour of a picture's edge, where all of it is of one colour that nothing shows through. */
function groundOf(pixels: Pixels): Rgb | undefined {
  const { w, h } = pixels;
  const across = Array.from({ length: w }, (_, x) => [x, (h - 1) * w + x]).flat();
  const down = Array.from({ length: h }, (_, y) => [y * w, y * w + w - 1]).flat();
  const edge = [...across, ...down];
  if (edge.some((at) => alphaAt(pixels, at) < SOLID_ALPHA)) return undefined;
  const first = rgbAt(pixels, 0);
  const alike = edge.filter((at) => isNear(rgbAt(pixels, at), first)).length;
  return alike >= EDGE_PART * edge.length ? first : undefined;
}

function inkBox({ w, h }: Pixels, isInk: (at: number) => boolean): PixelBox | undefined {
  let [left, top, right, bottom] = [w, h, -1, -1];
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      if (!isInk(y * w + x)) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (top === h) top = y;
      bottom = y;
    }
  }
  return right < 0 ? undefined : { x: left, y: top, w: right - left + 1, h: bottom - top + 1 };
}

function withMargin(box: PixelBox, { w, h }: Pixels): PixelBox {
  const margin = Math.round(OWN_MARGIN * Math.min(box.w, box.h));
  const [x, y] = [Math.max(0, box.x - margin), Math.max(0, box.y - margin)];
  return { x, y, w: Math.min(w, box.x + box.w + margin) - x, h: Math.min(h, box.y + box.h + margin) - y };
}

/** The colours of the ink in a box, and how many pixels it has. */
function tintsIn(pixels: Pixels, { x, y, w, h }: PixelBox, isInk: (at: number) => boolean) {
  const sums = new Map<number, { n: number; r: number; g: number; b: number }>();
  let count = 0;
  for (let row = y; row < y + h; row++) {
    for (let column = x; column < x + w; column++) {
      const at = row * pixels.w + column;
      if (!isInk(at)) continue;
      count++;
      const [r, g, b] = rgbAt(pixels, at);
      const key = (Math.floor(r / STEP) << 10) | (Math.floor(g / STEP) << 5) | Math.floor(b / STEP);
      const sum = sums.get(key) ?? { n: 0, r: 0, g: 0, b: 0 };
      sums.set(key, { n: sum.n + 1, r: sum.r + r, g: sum.g + g, b: sum.b + b });
    }
  }
  const tints = [...sums.values()]
    .map(({ n, r, g, b }): Tint => ({ hex: hexOfRgb([r / n, g / n, b / n]), part: n / count }))
    .filter(({ part }) => part >= LEAST_PART)
    .toSorted((a, b) => b.part - a.part);
  return { tints, count };
}
