import { describe, expect, it } from 'vitest';
import { requiredContrast } from '../../src/color/contrast.ts';
import type { PictureView } from '../../src/core/picture.ts';
import { containBox, coverCrop, MIDDLE } from '../../src/core/picture.ts';
import { contrastOnBackdrop, type Scrim, scrimFor, strengthAt, type TextOnPicture } from '../../src/scene/backdrop.ts';
import { PICTURES } from '../support/pictures.ts';

const SIZE = { w: 13.333, h: 7.5 };
const VEIL = { role: 'dark', hex: '0B2233' } as const;
const named = (name: string): PictureView => {
  const picture = PICTURES.get(`pictures/${name}`);
  if (!picture) throw new Error(`No fixture ${name}.`);
  return { ...picture, path: [] };
};
/** A text of one line at a place, white unless said otherwise. */
const text = (x: number, y: number, w: number, size = 20, color = 'FFFFFF'): TextOnPicture => ({
  boxes: [{ x, y, w, h: (1.2 * size) / 72 }],
  color,
  size,
});
const shown = (name: string) => ({ picture: named(name), focus: MIDDLE });
const strengths = ({ stops }: Scrim) => stops.map((stop) => stop.strength);

describe('a veil over a picture', () => {
  it.each(['valley.jpg', 'night.jpg', 'fields.jpg', 'tower.png'])('gives every text its contrast on %s', (name) => {
    const texts = [text(0.6, 0.5, 9, 28), text(0.6, 3, 4), text(8, 5, 4, 10), text(2, 6.9, 9, 10, 'C6D0D6')];
    const scrim = scrimFor(texts, [text(12, 7, 0.7, 10)], shown(name), VEIL, SIZE);
    for (const each of texts) {
      const ratio = contrastOnBackdrop(each, { ...shown(name), scrim }, VEIL.hex, SIZE);
      expect(ratio).toBeGreaterThanOrEqual(requiredContrast(each.size));
    }
  });

  it('is no stronger than that: a little weaker, and a text would fall short', () => {
    const one = text(0.6, 1, 12, 20);
    const scrim = scrimFor([one], [], shown('valley.jpg'), VEIL, SIZE);
    const weaker = { ...scrim, stops: scrim.stops.map(({ at, strength }) => ({ at, strength: strength - 0.08 })) };
    expect(contrastOnBackdrop(one, { ...shown('valley.jpg'), scrim: weaker }, VEIL.hex, SIZE)).toBeLessThan(4.5);
  });

  it('is weaker on a dark picture than on a bright one, and for large text than for small', () => {
    const strongest = (name: string, size: number) =>
      Math.max(...strengths(scrimFor([text(0.6, 1, 12, size)], [], shown(name), VEIL, SIZE)));
    expect(strongest('night.jpg', 20)).toBeLessThan(strongest('valley.jpg', 20));
    expect(strongest('valley.jpg', 28)).toBeLessThan(strongest('valley.jpg', 20));
  });

  it('fades to the right of the texts, never to the left of their right end', () => {
    const scrim = scrimFor([text(0.6, 1, 4)], [], shown('valley.jpg'), VEIL, SIZE);
    const all = strengths(scrim);
    expect(all.length).toBeGreaterThan(1);
    expect(all).toEqual(all.toSorted((a, b) => b - a));
    expect(strengthAt(scrim, 0)).toBe(strengthAt(scrim, 4.6 / SIZE.w));
  });

  it('is even where texts stand all over', () => {
    expect(scrimFor([text(0.4, 1, 12.6)], [], shown('valley.jpg'), VEIL, SIZE).stops).toHaveLength(1);
  });

  it('is made darker by a shade, and never lighter', () => {
    const texts = [text(0.6, 1, 4)];
    const usual = scrimFor(texts, [], shown('valley.jpg'), VEIL, SIZE);
    expect(strengths(scrimFor(texts, [], shown('valley.jpg'), VEIL, SIZE, 0.9))).toEqual([0.9]);
    expect(scrimFor(texts, [], shown('valley.jpg'), VEIL, SIZE, 0.1)).toEqual(usual);
  });

  it('gives what contrast there can be to a text that is too dark for it', () => {
    const dark = text(0.6, 1, 4, 20, '566673');
    const scrim = scrimFor([dark], [], shown('valley.jpg'), VEIL, SIZE);
    expect(Math.max(...strengths(scrim))).toBe(1);
    expect(contrastOnBackdrop(dark, { ...shown('valley.jpg'), scrim }, VEIL.hex, SIZE)).toBeLessThan(4.5);
  });

  it('looks at the part of the picture that the slide shows', () => {
    // The tower's sky is above, its green ground below: text at the slide's middle stands on one or the other.
    const strongest = (y: number) => {
      const backdrop = { picture: named('tower.png'), focus: { x: 0.5, y } };
      return Math.max(...strengths(scrimFor([text(0.6, 3.5, 3)], [], backdrop, VEIL, SIZE)));
    };
    expect(strongest(0)).toBeGreaterThan(strongest(1));
  });
});

describe('a cropped picture', () => {
  it('shows its middle, or what is nearest to the focus', () => {
    const pixels = { w: 1600, h: 900 };
    expect(coverCrop(pixels, { w: 1, h: 1 }, MIDDLE)).toEqual({ left: 0.21875, right: 0.78125, top: 0, bottom: 1 });
    expect(coverCrop(pixels, { w: 1, h: 1 }, { x: 0, y: 0.5 })).toMatchObject({ left: 0, right: 0.5625 });
    expect(coverCrop(pixels, { w: 1, h: 1 }, { x: 1, y: 0.5 })).toMatchObject({ left: 0.4375, right: 1 });
    expect(coverCrop({ w: 900, h: 1200 }, { w: 4, h: 3 }, { x: 0.5, y: 0.25 })).toMatchObject({ left: 0, top: 0 });
  });

  it('keeps its proportions', () => {
    const crop = coverCrop({ w: 1600, h: 900 }, { w: 4, h: 3 }, MIDDLE) ?? { left: 0, right: 0, top: 0, bottom: 1 };
    expect((1600 * (crop.right - crop.left)) / (900 * (crop.bottom - crop.top))).toBeCloseTo(4 / 3);
  });

  it('is whole where its shape is that of its place', () => {
    expect(coverCrop({ w: 1600, h: 900 }, { w: 16, h: 9.02 }, MIDDLE)).toBeUndefined();
  });

  it('fits whole into a box at its top left corner', () => {
    expect(containBox({ w: 900, h: 1200 }, { x: 1, y: 2, w: 6, h: 4 })).toEqual({ x: 1, y: 2, w: 3, h: 4 });
  });
});
