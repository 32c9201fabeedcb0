import { createCanvas } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { remembered } from '../../src/core/collections.ts';
import { inchToPt, pxToInch } from '../../src/core/lengths.ts';
import { plainText, type RichText } from '../../src/core/rich-text.ts';
import { paintMarks } from '../../src/outputs/paint/paint-page.ts';
import { CanvasPen } from '../../src/outputs/png/write-png.ts';
import { recordPlot } from '../../src/render/charts/render-chart.ts';
import type { ChartMark } from '../../src/scene/items.ts';
import { brand } from '../support/brand.ts';
import { type AnyChart, draw } from './draw.ts';
import type { Sample } from './samples.ts';

/** Pixels of the picture to one of the chart, along each side. */
const SCALE = 1 / 4;
/** Letters that the picture's canvas kerns stand a little elsewhere as marks: so much of a picture may differ. */
const PART = 0.02;

/** A sample as a picture, drawn when it is first asked for, and as marks. */
const drawn = remembered(async ({ chart, size, language }: Sample) => {
  const { plot, size: whole, raster, inside, texts, findings } = await draw(chart, size, language, [], SCALE);
  const { marks } = await recordPlot(plot, whole, brand, false);
  const canvas = createCanvas(Math.floor(whole.w * SCALE), Math.floor(whole.h * SCALE));
  const context = canvas.getContext('2d');
  const scale = SCALE / inchToPt(pxToInch(1));
  context.scale(scale, scale);
  paintMarks(new CanvasPen(context, brand, new Map()), marks);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { texts, findings, inside, marks, differing: difference(raster, data) };
});

/** The part of all channels by which two pictures differ. */
function difference(one: Uint8Array, other: Uint8ClampedArray): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += Math.abs((one[at] ?? 0) - (other[at] ?? 0));
  return sum / (255 * one.length);
}

const textsOf = (marks: readonly ChartMark[]): string[] =>
  marks.flatMap((mark) => (mark.kind === 'text' ? mark.text : mark.kind === 'clip' ? textsOf(mark.marks) : []));

/** The names of the series of a chart that has several: without them only colour would tell them apart. */
function seriesOf(chart: AnyChart): string[] {
  const { series = [] } = chart as unknown as { series?: readonly { readonly name?: RichText }[] };
  const names = series.flatMap(({ name }) => (name ? [plainText(name)] : []));
  // A dumbbell is of two series, whatever its data hold.
  const shown = chart.type === 'dumbbell' ? names.slice(0, 2) : names;
  return shown.length > 1 ? shown : [];
}

const bare = (text: string) => text.replace(/[\s\u00ad\u2010\u2011\u2060\u200b-]+/g, '').toLowerCase();
const named = (samples: readonly Sample[]) => samples.map((sample) => ({ ...sample, sample }));

/** Of samples those whose chart has several series. */
export const withSeries = (samples: readonly Sample[]): readonly Sample[] =>
  samples.filter(({ chart }) => seriesOf(chart).length > 1);

/** Tests that the pictures of samples have all labels, apart from one another, name every series, and look so as marks. */
export function testLabels(samples: readonly Sample[]): void {
  it.each(named(samples))('the labels are all there, and apart: $name, $language', async ({ sample }) => {
    // The most that a map takes may be more than it has places for off its coasts.
    expect((await drawn(sample)).findings.filter(({ code }) => code !== 'too-dense')).toEqual([]);
  });

  it.each(named(samples))('looks as marks as it does as a picture: $name, $language', async ({ sample }) => {
    const { differing, marks, inside } = await drawn(sample);
    expect(differing).toBeLessThan(PART);
    expect(textsOf(marks).join('')).toBe(inside.map(({ text }) => text).join(''));
    // What is no number has no place: JSON has it as null.
    expect(JSON.stringify(marks)).not.toMatch(/NaN|Infinity|null/);
  });

  it('no label is smaller than the brand’s labels', async () => {
    for (const sample of samples.slice(0, 10)) {
      const { texts } = await drawn(sample);
      expect(Math.min(...texts.map((text) => text.size))).toBeGreaterThanOrEqual(64);
    }
  });

  it.each(named(withSeries(samples)))('series are named in the picture too: $name, $language', async ({ sample }) => {
    const words = bare((await drawn(sample)).texts.map(({ text }) => text).join(' '));
    expect(seriesOf(sample.chart).filter((name) => !words.includes(bare(name)))).toEqual([]);
  });
}
