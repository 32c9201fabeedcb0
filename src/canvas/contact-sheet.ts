import './no-system-fonts.ts';
import { createRequire } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Px } from '../core/lengths.ts';

const require = createRequire(import.meta.url);
const { createCanvas } = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

export interface ContactSheet {
  /** Draws each picture when its turn comes, as wide as it is told. */
  readonly pictures: readonly ((width: Px) => Promise<Canvas> | Canvas)[];
  /** What stands below each picture, a line each; as many for all. */
  readonly captions: readonly (readonly string[])[];
  /** Height by width of all pictures. */
  readonly ratio: number;
  /** Families that the canvas knows already, as CSS lists them. */
  readonly families: string;
  /** Of the sheet, where it has no more than `MIN_COLUMNS`; of each picture as of those where `grows`. */
  readonly width: Px;
  readonly grows?: boolean;
}

/** Pictures side by side, at least; of many more, so that a sheet is no more than about twice as high as wide. */
const MIN_COLUMNS = 4;
/** Lengths as parts of the width of a sheet with `MIN_COLUMNS`: the room around pictures, and the height of captions. */
const GAP = 1 / 80;
const CAPTION = 1 / 120;
const LEADING = 1.35;

const PAPER = 'hsl(220 9% 93%)';
const INK = 'hsl(212 7% 38%)';
const FIRST_INK = 'hsl(212 12% 16%)';

/** A PNG of pictures of one shape in rows, with captions below them; of several lines the first is in bold. */
export async function contactSheet(sheet: ContactSheet): Promise<Uint8Array> {
  const { pictures, captions, ratio, families, grows = false } = sheet;
  const count = pictures.length;
  const columns = Math.min(Math.max(MIN_COLUMNS, Math.ceil(Math.sqrt(count / 2))), Math.max(1, count));
  const width = grows ? Math.round((sheet.width * Math.max(MIN_COLUMNS, columns)) / MIN_COLUMNS) : sheet.width;
  const [gap, em] = [Math.round(sheet.width * GAP), sheet.width * CAPTION];
  const lines = Math.max(1, ...captions.map(({ length }) => length));
  const w = Math.floor((width - gap * (columns + 1)) / columns);
  const h = Math.round(w * ratio);
  const pitch = h + gap + Math.round(em * (1 + (lines - 1) * LEADING));
  const rows = Math.ceil(count / columns);
  const canvas = createCanvas(width, Math.max(1, rows * pitch + gap));
  const context = canvas.getContext('2d');
  context.fillStyle = PAPER;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = 'top';
  for (const [i, draw] of pictures.entries()) {
    const [x, y] = [gap + (i % columns) * (w + gap), gap + Math.floor(i / columns) * pitch];
    // Canvases that are no longer used are freed only between turns of the event loop.
    await nextTurn();
    context.drawImage(await draw(w), x, y, w, h);
    for (const [line, text] of (captions[i] ?? []).entries()) {
      const isHead = lines > 1 && line === 0;
      context.font = `${isHead ? 'bold ' : ''}${em}px ${families}`;
      context.fillStyle = isHead ? FIRST_INK : INK;
      context.fillText(shortened(context, text, w), x, y + h + gap / 4 + line * em * LEADING);
    }
  }
  return canvas.encode('png');
}

/** A text in the font of a context, cut to a width with an ellipsis; empty where not even that has room. */
export function shortened(context: SKRSContext2D, text: string, width: Px): string {
  if (context.measureText(text).width <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && context.measureText(`${letters.join('')}…`).width > width) letters.pop();
  return letters.length > 0 ? `${letters.join('')}…` : '';
}
