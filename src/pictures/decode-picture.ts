import type { Advice } from '../findings/finding.ts';
import '../canvas/no-system-fonts.ts';
import { createRequire } from 'node:module';
import type { Image } from '@napi-rs/canvas';
import { cellColors } from '../color/color-grid.ts';
import type { Words } from '../core/language.ts';
import { type Inch, inchToPx, type Px } from '../core/lengths.ts';
import { MOST_PIXELS } from '../core/limits.ts';
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

const POINTER = {
  message: {
    en: 'The file is no picture yet, but a note of Git LFS on where the picture is kept.',
    zh: '这个文件还不是图片，只是 Git LFS 的指针，图片保存在别处。',
  },
  hint: { en: 'Fetch the pictures: `git lfs pull`.', zh: '请取回图片：`git lfs pull`。' },
};

/** Sorts that mostly hold photographs. */
const PHOTOGRAPHS: readonly PictureSort[] = ['jpeg', 'webp', 'avif'];
/** Sorts that are not taken: what their makers call them. */
const REFUSED: Partial<Readonly<Record<PictureSort, string>>> = {
  svg: 'SVG',
  tiff: 'TIFF',
  heic: 'HEIC',
  pdf: 'PDF',
  eps: 'EPS',
};

/**
 * The picture in a file's bytes, as it goes into a deck. PNG and JPEG stay byte for byte, unless they are larger than
 * 3,840 pixels, stored turned, or made of printing inks: these are drawn anew, as are WebP, AVIF, GIF (its first
 * picture) and BMP. Other sorts, and bytes that do not hold a whole picture, give a message.
 */
export async function decodePicture(bytes: Uint8Array): Promise<Decoded> {
  const sort = sortOfPicture(bytes);
  if (!sort) return isPointer(bytes) ? POINTER : noPicture();
  const refused = REFUSED[sort];
  if (refused) return wrongSort(refused);
  const header = sort === 'png' || sort === 'jpeg' ? HEADERS[sort](bytes) : NO_HEADER;
  if (!header) return broken();
  if (header.cut) return cutOff();
  const claimed = claimedPixels(bytes, sort);
  if (claimed && claimed.w * claimed.h > MOST_PIXELS) return tooLarge(claimed);
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

/** The picture drawn upright and no larger than a slide can show: a photograph as JPEG, unless one sees through it. */
function drawnAnew(image: Image, photograph: boolean): Raster {
  const scale = Math.min(1, LARGEST / Math.max(image.width, image.height));
  const pixels = { w: Math.round(image.width * scale), h: Math.round(image.height * scale) };
  const canvas = createCanvas(pixels.w, pixels.h);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, pixels.w, pixels.h);
  return photograph && isOpaque(context.getImageData(0, 0, pixels.w, pixels.h).data)
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

const SAVE_AGAIN: Words = {
  en: 'Open it in a picture viewer, and save it as JPEG or PNG.',
  zh: '请用看图软件打开，另存为JPEG或PNG。',
};

function noPicture(): Decoded {
  return {
    message: { en: 'The file does not hold a picture.', zh: '这个文件里没有图片。' },
    hint: { en: 'Name a JPEG or PNG file.', zh: '请改用JPEG或PNG文件。' },
  };
}

function wrongSort(sort: string): Decoded {
  return {
    message: {
      en: `The file is a ${sort} picture, and slides take JPEG and PNG, WebP, AVIF, GIF and BMP.`,
      zh: `这是${sort}格式的文件；幻灯片可用的格式有JPEG、PNG、WebP、AVIF、GIF和BMP。`,
    },
    hint: SAVE_AGAIN,
  };
}

function broken(): Decoded {
  return {
    message: { en: 'The picture is damaged and cannot be shown.', zh: '图片已损坏，无法显示。' },
    hint: SAVE_AGAIN,
  };
}

function cutOff(): Decoded {
  return {
    message: {
      en: 'The file ends before the picture does: it was not copied or downloaded whole.',
      zh: '文件不完整，可能没有复制或下载完。',
    },
    hint: { en: 'Copy or download it again.', zh: '请重新复制或下载。' },
  };
}

function tooLarge({ w, h }: Raster['pixels']): Decoded {
  return {
    message: {
      en: `The picture has ${w} × ${h} pixels, and at most ${MOST_PIXELS / 1_000_000} million are worked on.`,
      zh: `图片有${w}×${h}像素，最多可以处理${MOST_PIXELS / 10_000}万像素。`,
    },
    hint: {
      en: `Make it smaller: ${LARGEST} pixels along its longer side fill a slide.`,
      zh: `请缩小图片：长边${LARGEST}像素就足以铺满一张幻灯片。`,
    },
  };
}
