import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { inchToPt, pxToInch } from '../../../src/core/lengths.ts';
import { paintMarks } from '../../../src/outputs/paint/paint-page.ts';
import { CanvasPen } from '../../../src/outputs/png/canvas-pen.ts';
import { recordPlot } from '../../../src/render/charts/render-chart.ts';
import type { ChartMark } from '../../../src/scene/items.ts';
import { draw } from '../../charts/draw.ts';
import type { Sample } from '../../charts/samples.ts';
import { brand } from '../../support/brand.ts';

/** Pixels of the picture to one of the chart, along each side. */
const SCALE = 1 / 4;
/** Letters that the picture's canvas kerns stand a little elsewhere as marks: so much of a picture may differ. */
const PART = 0.02;

const texts = (marks: readonly ChartMark[]): string[] =>
  marks.flatMap((mark) => {
    if (mark.kind === 'text') return [mark.text];
    return mark.kind === 'clip' ? texts(mark.marks) : [];
  });

/** The part of all channels by which two pictures differ. */
function difference(one: Uint8Array, other: Uint8ClampedArray): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += Math.abs((one[at] ?? 0) - (other[at] ?? 0));
  return sum / (255 * one.length);
}

/** Tests that charts look as marks as they do as pictures. */
export function testRecorded(samples: readonly Sample[]): void {
  describe.each(samples.map((sample) => [`${sample.name} in ${sample.language}`, sample] as const))(
    '%s',
    (_, sample) => {
      const { chart, size, language } = sample;

      it('looks as marks as it does as a picture, and says the same', async () => {
        const { plot, size: whole, raster, inside } = await draw(chart, size, language, [], SCALE);
        const { marks } = await recordPlot(plot, whole, brand, false);
        const canvas = createCanvas(Math.floor(whole.w * SCALE), Math.floor(whole.h * SCALE));
        const context = canvas.getContext('2d');
        const scale = SCALE / inchToPt(pxToInch(1));
        context.scale(scale, scale);
        paintMarks(new CanvasPen(context, brand, new Map()), marks);
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        expect(difference(raster, data)).toBeLessThan(PART);
        expect(texts(marks).join('')).toBe(inside.map(({ text }) => text).join(''));
        // What is no number has no place: JSON has it as null.
        expect(JSON.stringify(marks)).not.toMatch(/NaN|Infinity|null/);
      });
    },
  );
}
