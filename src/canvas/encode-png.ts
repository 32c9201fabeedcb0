import type { Px } from '../core/lengths.ts';
import { pngFile } from '../core/png.ts';

/** Charts are flat colours: a higher level takes much longer and saves little. */
const LEVEL = 3;
/** PNG 3, 9.2: the difference to the row above. */
const UP = 2;
const COLORS_MAX = 256;

interface Size {
  readonly w: Px;
  readonly h: Px;
}

/**
 * A canvas's pixels as a PNG, without loss: red, green, blue and alpha in turn, row by row from the top. Those of a `clear`
 * picture may be seen through; the others are opaque.
 */
export type EncodePng = (pixels: Uint8Array, size: Size, clear?: boolean) => Uint8Array;

/**
 * An encoder made for charts: a row that equals the one above costs nothing, and a picture of up to 256 colours has a
 * palette. It keeps its working memory from one picture to the next: fresh megabytes for each cost more in garbage than
 * all of the encoding.
 */
export function pngEncoder(): EncodePng {
  let memory = new Uint8Array();
  const rowsOf = (length: number) => {
    if (memory.length < length) memory = new Uint8Array(length);
    return memory.subarray(0, length);
  };
  return (pixels, { w, h }, clear = false) => {
    const image = imageOf(pixels, { w, h }, clear);
    const palette = paletteOf(image);
    const samples = clear ? 4 : 3;
    const rows = rowsOf(h * (1 + w * (palette ? 1 : samples)));
    if (palette) writeIndexed(image, palette, rows);
    else writeTrueColor(image, rows, samples);
    const color = palette ? 'indexed' : clear ? 'trueColorWithAlpha' : 'trueColor';
    return pngFile({
      ...{ w, h, depth: 8, color, rows, level: LEVEL },
      ...(palette ? { palette: Uint8Array.from(palette.flatMap(channels)) } : {}),
      ...(palette && clear ? { opacities: Uint8Array.from(palette.map((word) => word >>> 24)) } : {}),
    });
  };
}

interface Image {
  /** A pixel each, in the machine's (little-endian) order: red is the lowest byte. Signed, so that V8 keeps them unboxed. */
  readonly words: Int32Array;
  readonly w: number;
  readonly h: number;
  readonly repeats: Uint8Array;
}

function imageOf(pixels: Uint8Array, { w, h }: Size, clear: boolean): Image {
  const aligned = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  const own = new Int32Array(aligned.buffer, aligned.byteOffset, w * h);
  const words = clear ? clearPixels(own, { w, h }) : own;
  const bytes = Buffer.from(words.buffer, words.byteOffset, w * h * 4);
  const pitch = w * 4;
  const repeats = new Uint8Array(h);
  for (let y = 1; y < h; y++) {
    if (bytes.compare(bytes, (y - 1) * pitch, y * pitch, y * pitch, (y + 1) * pitch) === 0) repeats[y] = 1;
  }
  return { words, w, h, repeats };
}

/** The picture's colours in order of appearance; undefined where there are more than a palette holds. */
function paletteOf({ words, w, h, repeats }: Image): number[] | undefined {
  const colors = new Set<number>();
  for (let y = 0; y < h; y++) {
    if (repeats[y] === 1) continue;
    let last = ~(words[y * w] as number);
    for (let at = y * w; at < (y + 1) * w; at++) {
      const word = words[at] as number;
      if (word === last) continue;
      last = word;
      if (colors.add(word).size > COLORS_MAX) return undefined;
    }
  }
  return [...colors];
}

const channels = (word: number) => [word & 255, (word >>> 8) & 255, (word >>> 16) & 255];

/** Scan lines of places in the palette; a line that repeats is zeros under Up. */
function writeIndexed({ words, w, h, repeats }: Image, palette: readonly number[], rows: Uint8Array): void {
  const places = new Map(palette.map((word, place) => [word, place]));
  for (let y = 0; y < h; y++) {
    let to = y * (1 + w);
    rows.fill(0, to, to + 1 + w);
    if (repeats[y] === 1) {
      rows[to] = UP;
      continue;
    }
    let last = ~(words[y * w] as number);
    let place = 0;
    for (let at = y * w; at < (y + 1) * w; at++) {
      const word = words[at] as number;
      if (word !== last) place = places.get(word) ?? 0;
      last = word;
      rows[++to] = place;
    }
  }
}

/** Scan lines of three bytes a pixel, or four with alpha; a line that repeats is zeros under Up. */
function writeTrueColor({ words, w, h, repeats }: Image, rows: Uint8Array, samples: 3 | 4): void {
  const line = new Int32Array(Math.ceil(w / 4) * samples);
  const bytes = new Uint8Array(line.buffer, 0, w * samples);
  for (let y = 0; y < h; y++) {
    const to = y * (1 + w * samples);
    if (repeats[y] === 1) {
      rows[to] = UP;
      rows.fill(0, to + 1, to + 1 + w * samples);
      continue;
    }
    const own = words.subarray(y * w, (y + 1) * w);
    if (samples === 4) line.set(own);
    else packLine(own, line, bytes);
    rows[to] = 0;
    rows.set(bytes, to + 1);
  }
}

/** The colours of pixels, three bytes each without a gap, in `line` and the `bytes` of it: four at a time, in whole words. */
function packLine(pixels: Int32Array, line: Int32Array, bytes: Uint8Array): void {
  const whole = pixels.length & ~3;
  let to = 0;
  for (let at = 0; at < whole; at += 4) {
    const a = pixels[at] as number;
    const b = pixels[at + 1] as number;
    const c = pixels[at + 2] as number;
    const d = pixels[at + 3] as number;
    line[to] = (a & 0xffffff) | (b << 24);
    line[to + 1] = ((b >>> 8) & 0xffff) | (c << 16);
    line[to + 2] = ((c >>> 16) & 0xff) | (d << 8);
    to += 3;
  }
  for (let at = whole; at < pixels.length; at++) bytes.set(channels(pixels[at] as number), 3 * at);
}

const FAR = 0xffff;
const COLOR = 0x00ffffff;

/**
 * Pixels of a drawing without a ground as a PNG has them: a canvas keeps colours multiplied by their opacity, a PNG does
 * not (PNG 3, 13.9). What is clear has the colour of the nearest mark, counted in steps across and down: programs that
 * scale pictures mix the colours of clear pixels into edges, and black ones would outline every mark.
 *
 * @param words a pixel each: red is the lowest byte, alpha the highest
 */
function clearPixels(words: Int32Array, { w, h }: { readonly w: Px; readonly h: Px }): Int32Array {
  const own = new Int32Array(words.length);
  const steps = new Uint16Array(words.length);
  const clear = new Uint8Array(h);
  for (let y = 0, i = 0; y < h; y++) {
    for (const end = i + w; i < end; i++) {
      const word = words[i] as number;
      const alpha = word >>> 24;
      if (alpha === 255) own[i] = word;
      else if (alpha > 0) own[i] = divided(word, alpha);
      else {
        steps[i] = FAR;
        clear[y] = 1;
      }
    }
  }
  if (clear.includes(1)) spread(own, steps, clear, w);
  return own;
}

/** A colour that was multiplied by its opacity, as it is by itself. */
function divided(word: number, alpha: number): number {
  const channel = (shift: number) => Math.min(255, Math.round((((word >>> shift) & 255) * 255) / alpha)) << shift;
  return channel(0) | channel(8) | channel(16) | (alpha << 24);
}

/** Gives clear pixels the colour of the nearest that is not: down and to the right, then up and to the left. */
function spread(words: Int32Array, steps: Uint16Array, clear: Uint8Array, w: Px): void {
  const take = (to: number, from: number) => {
    const next = (steps[from] as number) + 1;
    if (next >= (steps[to] as number)) return;
    steps[to] = next;
    words[to] = (words[from] as number) & COLOR;
  };
  const h = clear.length;
  // To the right a row takes from the one above it, to the left from the one below.
  const sweep = (first: number, way: 1 | -1, hasRow: boolean) => {
    for (let n = 0, i = first; n < w; n++, i += way) {
      if (steps[i] === 0) continue;
      if (n > 0) take(i, i - way);
      if (hasRow) take(i, i - way * w);
    }
  };
  for (let y = 0; y < h; y++) if (clear[y] !== 0) sweep(y * w, 1, y > 0);
  for (let y = h - 1; y >= 0; y--) if (clear[y] !== 0) sweep((y + 1) * w - 1, -1, y < h - 1);
}
