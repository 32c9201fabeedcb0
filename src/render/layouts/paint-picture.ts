import '../../canvas/no-system-fonts.ts';
import { createRequire } from 'node:module';
import type { Canvas, Image, SKRSContext2D } from '@napi-rs/canvas';
import { rgbOf } from '../../color/contrast.ts';
import { attempt } from '../../core/collections.ts';
import type { Px } from '../../core/lengths.ts';
import { MAX_PIXELS } from '../../core/limits.ts';
import { withAttributes, type XmlElement } from '../../office/xml.ts';
import { inertSvg, writeSvg } from '../../pictures/inert-svg.ts';
import { metafileSvg } from '../../pictures/metafile.ts';
import { claimedPixels, type PictureSort, sortOfPicture } from '../../pictures/picture-header.ts';
import { isPlain, viewBoxOf, withView } from '../../pictures/svg-root.ts';
import type { Drawing, PictureEffect, PicturePaint, Tiling } from '../../scene/drawing.ts';

const require = createRequire(import.meta.url);
const { createCanvas, loadImage } = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

/** Paints a picture in its frame's own inches; nothing where it could not be decoded. */
export function paintPicture(context: SKRSContext2D, paint: PicturePaint, decoded: Image | undefined): void {
  if (!decoded) return;
  const opacity = paint.effects.find((effect) => effect.kind === 'opacity');
  context.globalAlpha = opacity?.amount ?? 1;
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  const picture = withEffects(decoded, paint);
  if (paint.tiling) paintTiles(context, paint, paint.tiling, picture, decoded);
  else paintOnce(context, paint, picture);
}

/** The crop may reach over the picture's edges: what is there stays clear. */
function paintOnce(context: SKRSContext2D, { crop, box }: PicturePaint, picture: Image | Canvas): void {
  const across = crop.right - crop.left;
  const down = crop.bottom - crop.top;
  if (across <= 0 || down <= 0) return;
  const [w, h] = [box.w / across, box.h / down];
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, box.w, box.h);
  context.clip();
  context.drawImage(picture, box.x - crop.left * w, box.y - crop.top * h, w, h);
  context.restore();
}

/** Pixels to the inch of a picture that repeats at its own size. */
const RESOLUTION = 96;
/** So many tiles are painted at most along a side: those of a pixel are a surface from afar. */
const MAX_TILES = 200;

function paintTiles(
  context: SKRSContext2D,
  { frame }: PicturePaint,
  { scale, offset, anchor, mirror }: Tiling,
  picture: Image | Canvas,
  { width, height }: Image,
): void {
  const w = Math.max((width / RESOLUTION) * Math.abs(scale.x), frame.w / MAX_TILES);
  const h = Math.max((height / RESOLUTION) * Math.abs(scale.y), frame.h / MAX_TILES);
  const left = anchor.x * (frame.w - w) + offset.x;
  const top = anchor.y * (frame.h - h) + offset.y;
  for (let row = Math.floor(-top / h); top + row * h < frame.h; row++) {
    for (let column = Math.floor(-left / w); left + column * w < frame.w; column++) {
      context.save();
      context.translate(left + (column + 0.5) * w, top + (row + 0.5) * h);
      context.scale(mirror.x && column % 2 !== 0 ? -1 : 1, mirror.y && row % 2 !== 0 ? -1 : 1);
      context.drawImage(picture, -w / 2, -h / 2, w, h);
      context.restore();
    }
  }
}

/** The picture with its colours changed, or as it is where nothing changes them. */
function withEffects(image: Image, { effects }: PicturePaint): Image | Canvas {
  const changes = effects.filter((effect) => effect.kind !== 'opacity');
  if (changes.length === 0) return image;
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const data = context.getImageData(0, 0, image.width, image.height);
  changePixels(data.data, changes);
  context.putImageData(data, 0, 0);
  return canvas;
}

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

/** Changes the colours of pixels in place, one effect after the other (red, green, blue and alpha, 0 to 255). */
function changePixels(pixels: Uint8ClampedArray, effects: readonly PictureEffect[]): void {
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

/** Pictures of a drawing that could be decoded, by their paints. */
export type DecodedPictures = ReadonlyMap<PicturePaint, Image>;

/** Decodes each picture of a drawing from the first of its forms that can be; one file that is twice only once. */
export async function decodedPictures(drawing: Drawing): Promise<DecodedPictures> {
  const images = new Map<Uint8Array, Image | undefined>();
  const decoded = new Map<PicturePaint, Image>();
  const paints = drawing.shapes.flatMap(({ fill, stroke }) => [fill, stroke?.paint]);
  for (const paint of paints.filter((each) => each?.kind === 'picture')) {
    const image = await firstImage(paint.files, images);
    if (image) decoded.set(paint, image);
  }
  return decoded;
}

/** The first of the files that can be decoded; what was tried is kept in `images`. */
async function firstImage(
  files: readonly Uint8Array[],
  images: Map<Uint8Array, Image | undefined>,
): Promise<Image | undefined> {
  for (const file of files) {
    if (!images.has(file)) images.set(file, await decode(file));
    const image = images.get(file);
    if (image) return image;
  }
  return undefined;
}

async function decode(file: Uint8Array): Promise<Image | undefined> {
  const sort = sortOfPicture(file);
  if (!sort) return undefined;
  const drawing = await drawingIn(file, sort);
  const bytes = VECTORS.includes(sort) ? drawing && atSize(drawing) : file;
  const claimed = bytes && claimedPixels(bytes, sort);
  if (!bytes || (claimed && claimed.w * claimed.h > MAX_PIXELS)) return undefined;
  const image = await loadImage(Buffer.from(bytes)).catch(() => undefined);
  return image && image.width > 0 && image.height > 0 ? image : undefined;
}

/** The longer side of a drawing in SVG, and its tags and attributes: one with more is left to programs. */
const SVG_LONGEST: Px = 1200;
const SVG_MARKS = 10_000;

const VECTORS: readonly PictureSort[] = ['svg', 'emf', 'wmf'];

/** A drawing in SVG of shapes alone, or that of a metafile; undefined of any other. */
async function drawingIn(file: Uint8Array, sort: PictureSort): Promise<XmlElement | undefined> {
  if (sort === 'emf' || sort === 'wmf') return metafileSvg(file);
  const drawing = sort === 'svg' ? attempt(() => inertSvg(file, SVG_MARKS)) : undefined;
  return drawing && isPlain(drawing) ? drawing : undefined;
}

/** A drawing at the size that it is painted in; undefined where it has none. */
function atSize(drawing: XmlElement): Uint8Array | undefined {
  const view = viewBoxOf(drawing);
  if (!view) return undefined;
  const scale = SVG_LONGEST / Math.max(view.w, view.h);
  const size = { width: view.w * scale, height: view.h * scale };
  return writeSvg(withAttributes(withView(drawing, view), size));
}
