import '../../canvas/no-system-fonts.ts';
import { createRequire } from 'node:module';
import type { Canvas, CanvasGradient, Image, SKRSContext2D } from '@napi-rs/canvas';
import { useBrandFonts } from '../../canvas/brand-fonts.ts';
import { contactSheet } from '../../canvas/contact-sheet.ts';
import type { WrittenFile } from '../../core/formats.ts';
import { inchToPt, type Px } from '../../core/lengths.ts';
import type { Crop, Raster } from '../../core/picture.ts';
import { type Brand, faceOf } from '../../scene/brand.ts';
import type { MarkGradient, MarkInk, MarkStroke, PaintedItem, Scene } from '../../scene/items.ts';
import type { Page } from '../../scene/page/page.ts';
import { type Pages, pageNumber, pagesOf, picturesOn } from '../paint/pages.ts';
import { paintPage } from '../paint/paint-page.ts';
import { type Area, isGradient, type PathLook, type PenPoint, SilentPen, type TextRun } from '../paint/pen.ts';

const require = createRequire(import.meta.url);
const { createCanvas, loadImage } = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

export async function pageCanvas(pages: Pages): Promise<(page: Page, width: Px) => Canvas> {
  const { context } = pages;
  useBrandFonts(context.brand);
  const images = new Map<Uint8Array, Image>();
  for (const { bytes } of picturesOn(pages)) images.set(bytes, await loadImage(Buffer.from(bytes)));
  return (page, width) => {
    const { w, h } = page.size;
    const canvas = createCanvas(width, Math.round((width * h) / w));
    const drawing = canvas.getContext('2d');
    drawing.scale(canvas.width / inchToPt(w), canvas.height / inchToPt(h));
    paintPage(new CanvasPen(drawing, context.brand, images), page, context);
    return canvas;
  };
}

const WIDTH: Px = 1920;

export async function writePngs(scene: Scene<PaintedItem>, brand: Brand, width: Px = WIDTH): Promise<WrittenFile[]> {
  const pages = await pagesOf(scene, brand);
  const draw = await pageCanvas(pages);
  const files: WrittenFile[] = [];
  for (const [i, { page }] of pages.pages.entries()) {
    files.push({ ending: `${pageNumber(i, pages.pages.length)}.png`, bytes: await draw(page, width).encode('png') });
  }
  return files;
}

const SHEET_WIDTH: Px = 2400;

export async function writeSheet(
  scene: Scene<PaintedItem>,
  brand: Brand,
  width: Px = SHEET_WIDTH,
): Promise<Uint8Array> {
  const pages = await pagesOf(scene, brand);
  const draw = await pageCanvas(pages);
  return contactSheet({
    pictures: pages.pages.map(
      ({ page }) =>
        (width: Px) =>
          draw(page, width),
    ),
    captions: pages.pages.map(({ slide }) => [String(slide.number)]),
    ratio: brand.size.h / brand.size.w,
    families: `"${brand.fonts.latin.family}"`,
    width,
  });
}

const { Path2D } = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

/** Draws on a canvas's context, a point to a unit; the brand's fonts have to be loaded already. */
export class CanvasPen extends SilentPen {
  readonly #context: SKRSContext2D;
  readonly #brand: Brand;
  readonly #images: ReadonlyMap<Uint8Array, Image>;

  /** @param images The decoded pictures of all that will be drawn, by their bytes. */
  constructor(context: SKRSContext2D, brand: Brand, images: ReadonlyMap<Uint8Array, Image>) {
    super();
    this.#context = context;
    this.#brand = brand;
    this.#images = images;
    context.imageSmoothingEnabled = true;
    context.imageSmoothingQuality = 'high';
    context.fontKerning = 'none';
  }

  override path(data: string, { fill, stroke, evenOdd }: PathLook): void {
    const path = new Path2D(data);
    if (fill) {
      this.#context.fillStyle = isGradient(fill) ? this.#gradient(fill) : cssOf(fill);
      this.#context.fill(path, evenOdd ? 'evenodd' : 'nonzero');
    }
    if (stroke) {
      this.#use(stroke);
      this.#context.stroke(path);
    }
  }

  override picture({ bytes }: Raster, area: Area, crop?: Crop): void {
    const image = this.#images.get(bytes);
    if (!image) return;
    const { left = 0, top = 0, right = 1, bottom = 1 } = crop ?? {};
    const [w, h] = [image.width, image.height];
    const part = [left * w, top * h, (right - left) * w, (bottom - top) * h] as const;
    this.#context.drawImage(image, ...part, area.x, area.y, area.w, area.h);
  }

  override line(runs: readonly TextRun[]): void {
    for (const run of runs) this.#run(run);
  }

  #run({ text, x, y, size, face, ink, tracking = 0, turn = 0, halo }: TextRun): void {
    const context = this.#context;
    const { family, scale = 1 } = faceOf(this.#brand.fonts, face);
    context.save();
    context.translate(x, y);
    if (turn !== 0) context.rotate((turn * Math.PI) / 180);
    if (scale !== 1) context.scale(scale, 1);
    context.font = `${face.bold ? 'bold ' : ''}${size}px "${family}"`;
    context.letterSpacing = `${tracking / scale}px`;
    if (halo) {
      this.#use({ ...halo, join: 'round' });
      context.strokeText(text, 0, 0);
    }
    context.fillStyle = cssOf(ink);
    context.fillText(text, 0, 0);
    context.restore();
  }

  override clip(data: string, draw: () => void): void {
    this.#context.save();
    this.#context.clip(new Path2D(data));
    draw();
    this.#context.restore();
  }

  override moved({ x, y }: PenPoint, draw: () => void): void {
    this.#context.save();
    this.#context.translate(x, y);
    draw();
    this.#context.restore();
  }

  #use({ ink, width, cap, join, dashes = [] }: MarkStroke): void {
    const context = this.#context;
    context.strokeStyle = cssOf(ink);
    context.lineWidth = width;
    context.lineCap = cap ?? 'butt';
    context.lineJoin = join ?? 'miter';
    context.setLineDash([...dashes]);
  }

  #gradient({ from, to, stops }: MarkGradient): CanvasGradient {
    const gradient = this.#context.createLinearGradient(from.x, from.y, to.x, to.y);
    for (const { at, ink } of stops) gradient.addColorStop(at, cssOf(ink));
    return gradient;
  }
}

function cssOf({ hex, opacity = 1 }: MarkInk): string {
  const alpha = Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${hex}${alpha}`;
}
