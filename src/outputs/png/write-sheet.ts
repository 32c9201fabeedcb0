import '../../canvas/no-system-fonts.ts';
import { createRequire } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Px } from '../../core/lengths.ts';
import type { Brand } from '../../scene/brand.ts';
import type { PaintedItem, Scene } from '../../scene/items.ts';
import { pagesOf } from '../paint/pages.ts';
import { pageCanvas } from './write-png.ts';

const require = createRequire(import.meta.url);
const { createCanvas } = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

const WIDTH: Px = 2400;
/** Slides side by side, at least; of a long deck more, so that its sheet is no more than about twice as high as wide. */
const COLUMNS = 4;
/** Lengths as parts of the sheet's width: the room around slides, and the height of the numbers below them. */
const GAP = 1 / 80;
const NUMBER = 1 / 120;

const PAPER = 'hsl(220 9% 93%)';
const INK = 'hsl(212 7% 38%)';

export async function writeSheet(scene: Scene<PaintedItem>, brand: Brand, width: Px = WIDTH): Promise<Uint8Array> {
  const pages = await pagesOf(scene, brand);
  const draw = await pageCanvas(pages);
  const gap = Math.round(width * GAP);
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
