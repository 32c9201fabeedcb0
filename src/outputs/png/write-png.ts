import '../../canvas/no-system-fonts.ts';
import { createRequire } from 'node:module';
import type { Canvas, Image } from '@napi-rs/canvas';
import { useBrandFonts } from '../../canvas/brand-fonts.ts';
import type { WrittenFile } from '../../core/formats.ts';
import { inchToPt, type Px } from '../../core/lengths.ts';
import type { Brand } from '../../scene/brand.ts';
import type { PaintedItem, Scene } from '../../scene/items.ts';
import type { Page } from '../../scene/page/page.ts';
import { type Pages, pageNumber, pagesOf, picturesOn } from '../paint/pages.ts';
import { paintPage } from '../paint/paint-page.ts';
import { CanvasPen } from './canvas-pen.ts';

const require = createRequire(import.meta.url);
const { createCanvas, loadImage } = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

export type DrawPage = (page: Page, width: Px) => Canvas;

export async function pageCanvas(pages: Pages): Promise<DrawPage> {
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

/** The width of most screens that slides are shown on. */
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
