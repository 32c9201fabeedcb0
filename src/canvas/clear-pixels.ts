import type { Px } from '../core/lengths.ts';

/** Further than any step between two pixels is counted. */
const FAR = 0xffff;
const COLOR = 0x00ffffff;

/**
 * Pixels of a drawing without a ground as a PNG has them: a canvas keeps colours multiplied by their opacity, a PNG does
 * not (PNG 3, 13.9). What is clear has the colour of the nearest mark, counted in steps across and down: programs that
 * scale pictures mix the colours of clear pixels into edges, and black ones would outline every mark.
 *
 * @param words a pixel each: red is the lowest byte, alpha the highest
 */
export function clearPixels(words: Int32Array, { w, h }: { readonly w: Px; readonly h: Px }): Int32Array {
  const own = new Int32Array(words.length);
  const steps = new Uint16Array(words.length);
  /** Whether a row has clear pixels. */
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
  for (let y = 0; y < h; y++) {
    if (clear[y] === 0) continue;
    for (let x = 0, i = y * w; x < w; x++, i++) {
      if (steps[i] === 0) continue;
      if (x > 0) take(i, i - 1);
      if (y > 0) take(i, i - w);
    }
  }
  for (let y = h - 1; y >= 0; y--) {
    if (clear[y] === 0) continue;
    for (let x = w - 1, i = y * w + x; x >= 0; x--, i--) {
      if (steps[i] === 0) continue;
      if (x < w - 1) take(i, i + 1);
      if (y < h - 1) take(i, i + w);
    }
  }
}
