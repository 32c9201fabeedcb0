import type { Advice } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import '../canvas/no-system-fonts.ts';
import { createRequire } from 'node:module';
import type { Canvas, Image } from '@napi-rs/canvas';
import { cellColors } from '../color/color-grid.ts';
import { type Inch, inchToPx, type Px } from '../core/lengths.ts';
import { MAX_PIXELS } from '../core/limits.ts';
import type { ColorGrid, Picture, Raster } from '../core/picture.ts';
import { claimedPixels, jpegHeader, type PictureSort, pngHeader, sortOfPicture } from './picture-header.ts';

const require = createRequire(import.meta.url);
const { createCanvas, loadImage } = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

/** A picture that fills a slide is this wide; more pixels than that only make the file larger. */
const WIDEST: Inch = 13.333;
const LARGEST: Px = inchToPx(WIDEST);
const JPEG_QUALITY = 90;
/** Cells along the longer side of the grid of samples. */
const GRID_CELLS = 64;
/** Pixels along a cell's side: over a slide's width one is as wide as a stroke of body text, so that specks are seen. */
const CELL_PIXELS = 8;

type Decoded = { readonly picture: Omit<Picture, 'file'> } | Advice;

/** Whether a file only says where Git keeps the large file that belongs there (Git LFS, its specification). */
export const isPointer = (bytes: Uint8Array) =>
  new TextDecoder().decode(bytes.subarray(0, 64)).startsWith('version https://git-lfs');

/** Sorts that mostly hold photographs. */
const PHOTOGRAPHS: readonly PictureSort[] = ['jpeg', 'webp', 'avif'];
/** Sorts that are not taken: what their makers call them. */
const REFUSED: Partial<Readonly<Record<PictureSort, string>>> = {
  svg: 'SVG',
  tiff: 'TIFF',
  heic: 'HEIC',
  pdf: 'PDF',
  eps: 'EPS',
  emf: 'EMF',
  wmf: 'WMF',
};

/**
 * The picture in a file's bytes, as it goes into a deck. PNG and JPEG stay byte for byte, unless they are larger than
 * 3,840 pixels, stored turned, or made of printing inks: these are drawn anew, as are WebP, AVIF, GIF (its first
 * picture) and BMP. Other sorts, and bytes that do not hold a whole picture, give a message.
 */
export async function decodePicture(bytes: Uint8Array): Promise<Decoded> {
  const sort = sortOfPicture(bytes);
  if (!sort) return isPointer(bytes) ? say.pictures.pointer : say.pictures.noPicture;
  const refused = REFUSED[sort];
  if (refused) return { message: say.pictures.wrongSort({ sort: refused }), hint: say.pictures.saveAgain };
  const header = sort === 'png' || sort === 'jpeg' ? HEADERS[sort](bytes) : NO_HEADER;
  if (!header) return broken();
  if (header.cut) return say.pictures.cutOff;
  const claimed = claimedPixels(bytes, sort);
  if (claimed && claimed.w * claimed.h > MAX_PIXELS)
    return say.pictures.tooLarge({ w: claimed.w, h: claimed.h, most: MAX_PIXELS, largest: LARGEST });
  return pictureIn(bytes, sort, !header.turned && !header.inks);
}

/** The picture that a decoder finds; the bytes as they are where their sort and size allow, and `isUpright` says so. */
async function pictureIn(bytes: Uint8Array, sort: PictureSort, isUpright: boolean): Promise<Decoded> {
  const image = await loadImage(Buffer.from(bytes)).catch(() => undefined);
  if (!image || image.width === 0 || image.height === 0) return broken();
  const pixels = { w: image.width, h: image.height };
  const isKept = isUpright && Math.max(pixels.w, pixels.h) <= LARGEST;
  const raster = (sort === 'png' || sort === 'jpeg') && isKept ? { bytes, format: sort, pixels } : undefined;
  return { picture: { ...(raster ?? drawnAnew(image, PHOTOGRAPHS.includes(sort))), samples: samplesOf(image) } };
}

const HEADERS = { png: pngHeader, jpeg: jpegHeader } as const;
/** What a header of another sort would say. */
const NO_HEADER = { cut: false, turned: false, inks: false } as const;

/**
 * A picture in other colours: `change` is given its pixels, four bytes each (red, green, blue, alpha), and changes them where
 * they are.
 */
export async function recolored(
  picture: Omit<Picture, 'file'>,
  change: (pixels: Uint8ClampedArray) => void,
): Promise<Omit<Picture, 'file'>> {
  const { w, h } = picture.pixels;
  const canvas = createCanvas(w, h);
  const context = canvas.getContext('2d');
  context.drawImage(await loadImage(Buffer.from(picture.bytes)), 0, 0, w, h);
  const data = context.getImageData(0, 0, w, h);
  change(data.data);
  context.putImageData(data, 0, 0);
  const raster = encoded(canvas, picture.format === 'jpeg');
  return { ...raster, samples: samplesOf(await loadImage(Buffer.from(raster.bytes))) };
}

/** The picture drawn upright and no larger than a slide can show: a photograph as JPEG, unless one sees through it. */
function drawnAnew(image: Image, photograph: boolean): Raster {
  const scale = Math.min(1, LARGEST / Math.max(image.width, image.height));
  const pixels = { w: Math.round(image.width * scale), h: Math.round(image.height * scale) };
  const canvas = createCanvas(pixels.w, pixels.h);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, pixels.w, pixels.h);
  return encoded(canvas, photograph && isOpaque(context.getImageData(0, 0, pixels.w, pixels.h).data));
}

function encoded(canvas: Canvas, asJpeg: boolean): Raster {
  const pixels = { w: canvas.width, h: canvas.height };
  return asJpeg
    ? { bytes: new Uint8Array(canvas.encodeSync('jpeg', JPEG_QUALITY)), format: 'jpeg', pixels }
    : { bytes: new Uint8Array(canvas.encodeSync('png')), format: 'png', pixels };
}

function isOpaque(data: Uint8ClampedArray): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

/** The lightest colour of each cell of a grid over the picture; see-through parts count as white, the worst for text. */
function samplesOf(image: Image): ColorGrid {
  const scale = GRID_CELLS / Math.max(image.width, image.height);
  const columns = Math.max(1, Math.round(image.width * scale));
  const rows = Math.max(1, Math.round(image.height * scale));
  const canvas = createCanvas(columns * CELL_PIXELS, rows * CELL_PIXELS);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const { lightest } = cellColors(data, { w: canvas.width, h: canvas.height }, columns, rows);
  return { columns, rows, lightest };
}

const broken = (): Decoded => ({ message: say.pictures.broken, hint: say.pictures.saveAgain });
