import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { type LayoutMark, layoutCanvas } from '../../../src/render/layouts/layout-picture.ts';
import type { Drawing } from '../../../src/scene/drawing.ts';
import { brand } from '../../support/brand.ts';

const ground = (hex: string): Drawing => ({
  size: { w: 10, h: 5 },
  shapes: [{ path: 'M0 0L10 0L10 5L0 5Z', fill: { kind: 'solid', color: { hex, alpha: 1 } } }],
  unknown: [],
});
const TITLE: LayoutMark = {
  box: { x: 1, y: 1, w: 8, h: 1 },
  kind: 'title',
  name: 'Title 标题',
  note: '28 pt',
  filled: true,
};

async function picture(drawing: Drawing, ...marks: LayoutMark[]): Promise<PNG> {
  return PNG.sync.read((await layoutCanvas(drawing, marks, brand, 640)).toBuffer('image/png'));
}

/** The colours in a stretch of a row, in pixels. */
function row(png: PNG, y: number, from: number, to: number): number[][] {
  return Array.from({ length: to - from }, (_, i) => [
    ...png.data.subarray(4 * (y * png.width + from + i)).subarray(0, 3),
  ]);
}
const luma = ([r = 0, g = 0, b = 0]: readonly number[]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

describe('the picture of a layout', () => {
  it.each(['FFFFFF', '000000', '777777'])('shows a dashed outline on %s', async (hex) => {
    const png = await picture(ground(hex), { ...TITLE, filled: false });
    // The lower edge, which the plate does not cover.
    const edge = [126, 127, 128, 129].flatMap((y) => row(png, y, 80, 560)).map(luma);
    const own = luma(row(png, 300, 0, 80)[40] ?? []);
    expect(Math.max(...edge.map((light) => Math.abs(light - own)))).toBeGreaterThan(80);
    expect(Math.max(...edge) - Math.min(...edge)).toBeGreaterThan(80);
  });

  it('shows a plate with light words on the kind’s colour', async () => {
    const png = await picture(ground('FFFFFF'), TITLE);
    const words = Array.from({ length: 10 }, (_, i) => row(png, 66 + i, 70, 120)).flat();
    expect(words.filter((rgb) => luma(rgb) < 110).length).toBeGreaterThan(200);
    expect(words.filter((rgb) => luma(rgb) > 200).length).toBeGreaterThan(20);
  });

  it('has dark words on a light plate where nothing fills the place', async () => {
    const [filled, empty] = [
      await picture(ground('FFFFFF'), TITLE),
      await picture(ground('FFFFFF'), { ...TITLE, filled: false }),
    ];
    const light = (png: PNG) => row(png, 76, 66, 120).filter((rgb) => luma(rgb) > 200).length;
    expect(light(empty)).toBeGreaterThan(30);
    expect(light(filled)).toBeLessThan(25);
  });

  it('lays no plate over another', async () => {
    const same = { ...TITLE, kind: 'text' } as const;
    const one = await picture(ground('FFFFFF'), TITLE);
    const two = await picture(ground('FFFFFF'), TITLE, same);
    // The first keeps its words.
    expect(row(two, 71, 66, 120).map(luma)).toEqual(row(one, 71, 66, 120).map(luma));
    expect(row(two, 100, 66, 120).map(luma)).not.toEqual(row(one, 100, 66, 120).map(luma));
  });

  it('cuts a long name short rather than leaving the picture', async () => {
    const png = await picture(ground('FFFFFF'), {
      ...TITLE,
      box: { x: 0, y: 1, w: 8, h: 1 },
      name: 'Title '.repeat(60),
    });
    const right = row(png, 72, 632, 639).map(luma);
    expect(Math.min(...right)).toBeGreaterThan(180);
  });

  it('hatches what is not known', async () => {
    const hatched = { ...ground('FFFFFF'), unknown: [{ box: { x: 5, y: 2, w: 4, h: 2 }, why: 'object' as const }] };
    const inside = row(await picture(hatched), 190, 330, 570).map(luma);
    expect(Math.min(...inside)).toBeLessThan(230);
    expect(Math.max(...inside)).toBeGreaterThan(250);
  });
});
