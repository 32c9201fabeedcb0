import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { PNG } from 'pngjs';
import { runTool } from '../../../scripts/render-deck.mjs';
import { all, type Rect } from './deck-xml.ts';

/** A word of a rendered page and the box that poppler gives it: as wide as its advances, as high as its font. */
export interface Word {
  readonly text: string;
  readonly rect: Rect;
}

export interface Page {
  readonly w: number;
  readonly h: number;
  readonly words: readonly Word[];
}

/** The pages of a PDF, in points from their top left corners. */
export async function readPages(pdf: string): Promise<Page[]> {
  const html = await runTool('pdftotext', ['-bbox-layout', pdf, '-']);
  const root = new DOMParser().parseFromString(html.replace(/^<!DOCTYPE[^>]*>/, ''), 'text/xml').documentElement;
  if (!root) throw new Error(`pdftotext says nothing about ${pdf}.`);
  return all(root, 'page').map((page) => {
    const number = (node: typeof page, name: string) => Number(node.getAttribute(name));
    const words = all(page, 'word').map((word) => {
      const [x, y] = [number(word, 'xMin'), number(word, 'yMin')];
      const rect = { x, y, w: number(word, 'xMax') - x, h: number(word, 'yMax') - y };
      return { text: word.textContent ?? '', rect };
    });
    return { w: number(page, 'width'), h: number(page, 'height'), words };
  });
}

/** The fonts in a PDF by their PostScript names, without the tags of their subsets, sorted. */
export async function fontsOf(pdf: string): Promise<string[]> {
  const table = await runTool('pdffonts', [pdf]);
  const names = table
    .split('\n')
    .slice(2)
    .flatMap((line) => line.split(/\s+/)[0] || []);
  return [...new Set(names.map((name) => name.replace(/^[A-Z]{6}\+/, '')))].sort();
}

export type Rgb = readonly [red: number, green: number, blue: number];

/** A rendered page as pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** RGBA, row by row. */
  readonly data: Uint8ClampedArray;
}

export function readPicture(path: string): Picture {
  const { width, height, data } = PNG.sync.read(readFileSync(path));
  return { width, height, data: new Uint8ClampedArray(data) };
}

/** The colour of a theme or a brand, from its six hex digits. */
export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The part of the pixels of a picture, or of a stretch of it, whose colour is that one, give or take a little. */
export function share(picture: Picture, color: Rgb, part: Rect = whole(picture), tolerance = 6): number {
  const [left, top] = [Math.max(0, Math.round(part.x)), Math.max(0, Math.round(part.y))];
  const right = Math.min(picture.width, Math.round(part.x + part.w));
  const bottom = Math.min(picture.height, Math.round(part.y + part.h));
  let found = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = 4 * (y * picture.width + x);
      if (color.every((channel, i) => Math.abs((picture.data[at + i] ?? 0) - channel) <= tolerance)) found++;
    }
  }
  return found / Math.max(1, (right - left) * (bottom - top));
}

/** The part of the picture that differs from the colour of its corner. */
export function inkShare(picture: Picture): number {
  const [red = 0, green = 0, blue = 0] = picture.data;
  return 1 - share(picture, [red, green, blue]);
}

const whole = (picture: Picture): Rect => ({ x: 0, y: 0, w: picture.width, h: picture.height });
