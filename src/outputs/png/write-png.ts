import '../../canvas/no-system-fonts.ts';
import { createRequire } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';
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
/** Slides side by side, at least; of a long deck more, so that its sheet is no more than about twice as high as wide. */
const COLUMNS = 4;
/** Lengths as parts of the sheet's width: the room around slides, and the height of the numbers below them. */
const SHEET_GAP = 1 / 80;
const NUMBER = 1 / 120;

const PAPER = 'hsl(220 9% 93%)';
const INK = 'hsl(212 7% 38%)';

export async function writeSheet(
  scene: Scene<PaintedItem>,
  brand: Brand,
  width: Px = SHEET_WIDTH,
): Promise<Uint8Array> {
  const pages = await pagesOf(scene, brand);
  const draw = await pageCanvas(pages);
  const gap = Math.round(width * SHEET_GAP);
  const count = pages.pages.length;
  const columns = Math.min(Math.max(COLUMNS, Math.ceil(Math.sqrt(count / 2))), Math.max(1, count));
  const w = Math.floor((width - gap * (columns + 1)) / columns);
  const h = Math.round((w * brand.size.h) / brand.size.w);
  const em = width * NUMBER;
  const pitch = h + gap + Math.round(em);
  const rows = Math.ceil(count / columns);
  const sheet = createCanvas(width, Math.max(1, rows * pitch + gap));
  const context = sheet.getContext('2d');
  context.fillStyle = PAPER;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.font = `${em}px "${brand.fonts.latin.family}"`;
  context.textBaseline = 'top';
  for (const [i, { page, slide }] of pages.pages.entries()) {
    const [x, y] = [gap + (i % columns) * (w + gap), gap + Math.floor(i / columns) * pitch];
    // Canvases that are no longer used are freed only between turns of the event loop.
    await nextTurn();
    context.drawImage(draw(page, w), x, y, w, h);
    context.fillStyle = INK;
    context.fillText(String(slide.number), x, y + h + gap / 4);
  }
  return sheet.encode('png');
}
