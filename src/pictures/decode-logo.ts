import type { Advice } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import '../canvas/no-system-fonts.ts';
import { createRequire } from 'node:module';
import { hexOfRgb, luminance, type Rgb } from '../color/contrast.ts';
import type { Box } from '../core/box.ts';
import type { Px } from '../core/lengths.ts';
import type { Logo, Raster, Tint } from '../core/picture.ts';
import type { Files } from '../files/files.ts';
import { decodePicture, isPointer } from './decode-picture.ts';
import { drawSvg } from './draw-svg.ts';
import { inertSvg, RefusedSvg, writeSvg } from './inert-svg.ts';
import { sortOfPicture } from './picture-header.ts';
import { hasText, isShownAlike, viewBoxOf, withView } from './svg-root.ts';

const require = createRequire(import.meta.url);
const { createCanvas, loadImage } = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

/** The longer side of a logo in a deck: it is small, and is sharp on a large screen all the same. */
const LONGEST: Px = 1200;
/** The renderer of SVG, and the fonts that it sets text in. */
const RENDERER = 'npm:@resvg/resvg-wasm/index_bg.wasm';
const FONTS = [
  'npm:@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  'npm:@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
  'npm:@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
];

/** A logo, whether it sets text in fonts; or why there is none. */
export type DecodedLogo = { readonly logo: Logo; readonly hasText: boolean } | Advice;

/**
 * The logo in a file’s bytes: any SVG, or any picture that slides take. Clear margins are cut off, and white
 * ones but for a small part. An SVG comes as a PNG with the SVG beside it; as a PNG alone where it sets text, which
 * other computers would set in other fonts, or where programs draw it in different ways. `files` has the renderer’s own.
 */
export async function decodeLogo(bytes: Uint8Array, files: Pick<Files, 'read'>): Promise<DecodedLogo> {
  const sort = sortOfPicture(bytes);
  if (sort === 'svg') return decodeSvg(bytes, files);
  if ((sort === undefined && !isPointer(bytes)) || sort === 'eps' || sort === 'pdf') return noLogo(sort);
  const decoded = await decodePicture(bytes);
  if (!('picture' in decoded)) return decoded;
  const image = await loadImage(Buffer.from(decoded.picture.bytes));
  const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
  const [w, h] = [Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale))];
  const canvas = createCanvas(w, h);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, w, h);
  const pixels = { data: context.getImageData(0, 0, w, h).data, w, h };
  const shown = logoPixels(pixels);
  if (!shown) return say.pictures.emptyLogo;
  const { box, ...look } = shown;
  return { logo: { ...cut(pixels, box), ...look }, hasText: false };
}

async function decodeSvg(bytes: Uint8Array, files: Pick<Files, 'read'>): Promise<DecodedLogo> {
  const renderer = files.read(RENDERER);
  if (!renderer) return say.pictures.noRenderer;
  try {
    const drawing = inertSvg(bytes);
    const stated = viewBoxOf(drawing);
    const fonts = hasText(drawing) ? FONTS.flatMap((file) => files.read(file) ?? []) : [];
    const svg = writeSvg(stated ? withView(drawing, stated) : drawing);
    const drawn = await drawSvg({ svg, size: stated, longest: LONGEST, fonts }, renderer);
    const view = stated ?? { x: 0, y: 0, ...drawn.size };
    const pixels = { data: divided(drawn.data), ...drawn.pixels };
    const shown = logoPixels(pixels);
    if (!shown) return say.pictures.emptyLogo;
    const { box, ...look } = shown;
    const isOwn = !hasText(drawing) && isShownAlike(drawing);
    const own = isOwn ? { svg: writeSvg(withView(drawing, partOf(view, box, pixels))) } : {};
    return { logo: { ...cut(pixels, box), ...look, ...own }, hasText: hasText(drawing) };
  } catch (error) {
    return error instanceof RefusedSvg ? { message: error.words, hint: say.pictures.exportSimpler } : unsound(error);
  }
}

/** Pixels whose colours were multiplied by their opacity, as a canvas and a PNG have them. */
function divided(data: Uint8Array): Uint8Array {
  const own = Uint8Array.from(data);
  for (let at = 0; at < own.length; at += 4) {
    const alpha = own[at + 3] as number;
    if (alpha === 0 || alpha === 255) continue;
    for (let i = at; i < at + 3; i++) own[i] = Math.min(255, Math.round(((own[i] as number) * 255) / alpha));
  }
  return own;
}

function partOf(view: Box, { x, y, w, h }: PixelBox, pixels: Pixels): Box {
  const [across, down] = [view.w / pixels.w, view.h / pixels.h];
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  return { x: round(view.x + x * across), y: round(view.y + y * down), w: round(w * across), h: round(h * down) };
}

function cut({ data, w }: Pixels, box: PixelBox): Raster {
  const canvas = createCanvas(box.w, box.h);
  const context = canvas.getContext('2d');
  const image = context.createImageData(box.w, box.h);
  for (let row = 0; row < box.h; row++) {
    const from = 4 * ((box.y + row) * w + box.x);
    image.data.set(data.subarray(from, from + 4 * box.w), 4 * row * box.w);
  }
  context.putImageData(image, 0, 0);
  return { bytes: new Uint8Array(canvas.encodeSync('png')), format: 'png', pixels: { w: box.w, h: box.h } };
}

function unsound(error: unknown): DecodedLogo {
  const why = error instanceof Error ? error.message : String(error);
  return say.pictures.unsoundSvg({ why });
}

function noLogo(sort: 'eps' | 'pdf' | undefined): DecodedLogo {
  const named = say.pictures.nameLogo;
  if (sort === undefined) return { message: say.pictures.noLogo, hint: named };
  const name = sort.toUpperCase();
  return say.pictures.printSort({ sort, name, named });
}

interface Pixels {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly w: Px;
  readonly h: Px;
}

interface PixelBox {
  readonly x: Px;
  readonly y: Px;
  readonly w: Px;
  readonly h: Px;
}

interface LogoPixels extends Pick<Logo, 'tints' | 'ink' | 'ground'> {
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
/** The step in which colours are counted, and the part of the ink below which one is an edge between others. */
const STEP = 32;
const MIN_PART = 0.01;

/** What the pixels of a logo show: where its ink is and in what colours; undefined where there is none. */
function logoPixels(pixels: Pixels): LogoPixels | undefined {
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
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
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
      if (sum.n === 0) sums.set(key, sum);
      sum.n++;
      sum.r += r;
      sum.g += g;
      sum.b += b;
    }
  }
  const tints = [...sums.values()]
    .map(({ n, r, g, b }): Tint => ({ hex: hexOfRgb([r / n, g / n, b / n]), part: n / count }))
    .filter(({ part }) => part >= MIN_PART)
    .toSorted((a, b) => b.part - a.part);
  return { tints, count };
}
