import { DOMParser } from '@xmldom/xmldom';
import { runTool } from '../../../scripts/render-deck.mjs';
import { all, type Rect } from './deck-xml.ts';
import { type Page, type Picture, type Rgb, rgb } from './rendering.ts';

/** A stretch of text on one line of a rendered page, in one font. */
export interface SetLine {
  readonly text: string;
  /** In points; as high as its font. */
  readonly rect: Rect;
  /** In points. */
  readonly size: number;
  readonly color: Rgb;
}

/** The text of each page of a PDF as it is set, with its colours, which poppler's list of words leaves out. */
export async function setLines(pdf: string, pages: readonly Page[]): Promise<SetLine[][]> {
  const xml = await runTool('pdftohtml', ['-xml', '-i', '-hidden', '-stdout', pdf]);
  const root = new DOMParser().parseFromString(xml.replace(/<!DOCTYPE[^>]*>/, ''), 'text/xml').documentElement;
  if (!root) throw new Error(`pdftohtml says nothing about ${pdf}.`);
  const fonts = new Map<string, { readonly size: number; readonly color: Rgb }>();
  for (const font of all(root, 'fontspec')) {
    const color = rgb((font.getAttribute('color') ?? '').replace('#', ''));
    fonts.set(font.getAttribute('id') ?? '', { size: Number(font.getAttribute('size')), color });
  }
  return all(root, 'page').map((page, i) => {
    const scale = (pages[i]?.w ?? 0) / Number(page.getAttribute('width'));
    return all(page, 'text').flatMap((text): SetLine[] => {
      const font = fonts.get(text.getAttribute('font') ?? '');
      const [x = 0, y = 0, w = 0, h = 0] = ['left', 'top', 'width', 'height'].map(
        (name) => scale * Number(text.getAttribute(name)),
      );
      const said = text.textContent?.trim() ?? '';
      return font && said ? [{ text: said, rect: { x, y, w, h }, size: scale * font.size, color: font.color }] : [];
    });
  });
}

/** Of the pixels around a letter so many are ink at most, be it a bold hanzi; the others are what it stands on. */
const INK = 0.6;

/**
 * How far a line of text contrasts with what is drawn behind it (WCAG 2.2, 1.4.3), where that is least: square after
 * square of its picture, by the ground that shows between the letters.
 */
export function contrastOf({ rect, color }: SetLine, picture: Picture, pointsToPixels: number): number {
  const [left, top] = [rect.x, rect.y].map((at) => Math.max(0, Math.floor(at * pointsToPixels)));
  const right = Math.min(picture.width, Math.ceil((rect.x + rect.w) * pointsToPixels));
  const bottom = Math.min(picture.height, Math.ceil((rect.y + rect.h) * pointsToPixels));
  if (left === undefined || top === undefined || right <= left || bottom <= top) return Number.NaN;
  const squares = Math.max(1, Math.floor((right - left) / (bottom - top)));
  const step = (right - left) / squares;
  const contrasts = Array.from({ length: squares }, (_, i) => {
    const from = Math.round(left + i * step);
    return between(pixelsIn(picture, from, top, Math.round(from + step), bottom), color);
  });
  return Math.min(...contrasts);
}

function between(pixels: readonly Rgb[], color: Rgb): number {
  const contrasts = pixels.map((pixel) => ratio(pixel, color)).sort((a, b) => a - b);
  return contrasts[Math.floor(contrasts.length * INK)] ?? Number.NaN;
}

function pixelsIn({ data, width }: Picture, left: number, top: number, right: number, bottom: number): Rgb[] {
  const pixels: Rgb[] = [];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = 4 * (y * width + x);
      pixels.push([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]);
    }
  }
  return pixels;
}

/** The contrast of two colours, 1 to 21. */
export function ratio(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
