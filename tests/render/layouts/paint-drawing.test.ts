import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { layoutSurface } from '../../../src/render/layouts/layout-surfaces.ts';
import { drawingPng, paintDrawing } from '../../../src/render/layouts/paint-drawing.ts';
import type { Drawing, DrawnPaint, DrawnShape, PictureEffect, PicturePaint } from '../../../src/scene/drawing.ts';
import { surfaceIn } from '../../../src/scene/surface.ts';
import { testCalls } from '../../support/calls.ts';
import { emf } from '../../support/metafile.ts';

const SIZE = { w: 4, h: 2 };
const WHOLE = 'M0 0L4 0L4 2L0 2Z';
const FRAME = { ...SIZE, matrix: [1, 0, 0, 1, 0, 0] } as const;
const color = (hex: string, alpha = 1) => ({ hex, alpha });
const drawing = (...shapes: DrawnShape[]): Drawing => ({ size: SIZE, shapes, unknown: [] });
const solid = (hex: string, alpha = 1): DrawnPaint => ({ kind: 'solid', color: color(hex, alpha) });

/** The colour at a place in inches. */
async function at(shown: Drawing, x: number, y: number): Promise<number[]> {
  const { pixels, size } = await paintDrawing(shown, 400);
  const from = 4 * (Math.floor(y * 100) * size.w + Math.floor(x * 100));
  return [...pixels.subarray(from, from + 3)];
}

/** A PNG of the colours, one pixel each in a row; undefined is clear. */
function strip(...colors: readonly (readonly [number, number, number] | undefined)[]): Uint8Array {
  const png = new PNG({ width: colors.length, height: 1 });
  for (const [i, rgb] of colors.entries()) png.data.set(rgb ? [...rgb, 255] : [0, 0, 0, 0], 4 * i);
  return PNG.sync.write(png);
}

function picture(file: Uint8Array, more: Partial<PicturePaint> = {}): DrawnShape {
  const fill: PicturePaint = {
    kind: 'picture',
    files: [file],
    crop: { left: 0, top: 0, right: 1, bottom: 1 },
    frame: FRAME,
    box: { x: 0, y: 0, ...SIZE },
    effects: [],
    ...more,
  };
  return { path: WHOLE, fill };
}

const RED = [255, 0, 0] as const;
const BLUE = [0, 0, 255] as const;

describe('painting a drawing', () => {
  it('lets what lies under it show where it is clear', async () => {
    const half = drawing({ path: 'M0 0L2 0L2 2L0 2Z', fill: solid('336699') });
    const { data, width } = PNG.sync.read(Buffer.from(await drawingPng(half, 300, true)));
    expect([data[3], data[4 * (width - 1) + 3]]).toEqual([255, 0]);
    const opaque = PNG.sync.read(Buffer.from(await drawingPng(half, 300)));
    expect([...opaque.data.subarray(4 * (width - 1), 4 * width)]).toEqual([255, 255, 255, 255]);
  });

  it('gives the same bytes each time', async () => {
    const shown = drawing({ path: 'M0 0L4 2L0 2Z', fill: solid('336699', 0.7) });
    expect(await drawingPng(shown, 300)).toEqual(await drawingPng(shown, 300));
  });
});

describe('a picture', () => {
  it('fills its box, cropped', async () => {
    const whole = drawing(picture(strip(RED, BLUE)));
    expect(await at(whole, 0.3, 1)).toEqual([...RED]);
    expect(await at(whole, 3.7, 1)).toEqual([...BLUE]);
    const right = drawing(picture(strip(RED, BLUE), { crop: { left: 0.5, top: 0, right: 1, bottom: 1 } }));
    expect((await at(right, 1, 1))[2]).toBeGreaterThan(180);
  });

  it('stands where its box says, and lets the ground show beside it', async () => {
    const shown = drawing(picture(strip(RED), { box: { x: 1, y: 0, w: 1, h: 2 } }));
    expect(await at(shown, 1.5, 1)).toEqual([...RED]);
    expect(await at(shown, 2.5, 1)).toEqual([255, 255, 255]);
  });

  it('repeats at its own size, mirrored where it says so', async () => {
    const tiling = {
      scale: { x: 48, y: 192 },
      offset: { x: 0, y: 0 },
      anchor: { x: 0, y: 0 },
      mirror: { x: false, y: false },
    };
    const file = strip(RED, BLUE);
    // Two pixels at 96 to the inch, 48 times as wide: an inch.
    const plain = drawing(picture(file, { tiling }));
    expect((await at(plain, 1.1, 1))[0]).toBeGreaterThan(200);
    const mirrored = drawing(picture(file, { tiling: { ...tiling, mirror: { x: true, y: false } } }));
    expect((await at(mirrored, 1.1, 1))[2]).toBeGreaterThan(200);
  });

  it.each<[string, PictureEffect, readonly number[]]>([
    ['half clear', { kind: 'opacity', amount: 0.5 }, [255, 128, 128]],
    ['grey', { kind: 'gray' }, [76, 76, 76]],
    ['two levels', { kind: 'two-level', threshold: 0.5 }, [0, 0, 0]],
    ['in two colours', { kind: 'duotone', dark: color('000000'), light: color('00FF00') }, [0, 76, 0]],
    ['brighter', { kind: 'luminance', bright: 0.5, contrast: 0 }, [255, 128, 128]],
    ['with one colour clear', { kind: 'recolor', from: color('FF0000'), to: color('FF0000', 0) }, [255, 255, 255]],
  ])('is shown %s', async (_, effect, expected) => {
    const shown = await at(drawing(picture(strip(RED), { effects: [effect] })), 2, 1);
    for (const [i, channel] of shown.entries()) expect(Math.abs(channel - (expected[i] ?? 0))).toBeLessThanOrEqual(1);
  });

  it('is taken in the next form where the first cannot be decoded', async () => {
    const svg = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1" width="2" height="1"><rect width="2" height="1" fill="#0000FF"/></svg>',
    );
    const metafile = Uint8Array.of(1, 0, 0, 0, 0x58, 0, 0, 0);
    expect(await at(drawing(picture(metafile, { files: [metafile, svg] })), 2, 1)).toEqual([...BLUE]);
  });

  it('is drawn from a metafile', async () => {
    const shown = drawing(picture(emf(0xff0000, [{ rectangle: [0, 0, 50, 50] }], [0, 0, 99, 49])));
    expect(await at(shown, 1, 1)).toEqual([...BLUE]);
    expect(await at(shown, 3, 1)).toEqual([255, 255, 255]);
    expect((await paintDrawing(shown, 64)).unknown).toEqual([]);
  });

  it('leaves its place unknown where no form can be', async () => {
    const shown = drawing({ path: WHOLE, fill: solid('000000') }, picture(Uint8Array.of(1, 0, 0, 0)));
    const { unknown } = await paintDrawing(shown, 64);
    expect(unknown).toEqual([{ box: { x: 0, y: 0, ...SIZE }, why: 'picture-format' }]);
    expect(surfaceIn(await layoutSurface(shown), { x: 1, y: 1, w: 1, h: 0.5 })?.known).toBe(false);
  });
});

testCalls(import.meta.url, 'paint-drawing.yaml', { at });
