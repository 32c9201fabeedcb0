import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { pngEncoder } from '../../src/canvas/encode-png.ts';
import * as kinds from '../../src/charts/kinds/kinds.ts';
import { measuringPen } from '../../src/marks/lettering.ts';
import { measurer } from '../support/brand.ts';
import { golden } from '../support/golden.ts';
import { draw, plan } from './draw.ts';
import { type Sample, sampled } from './samples.ts';

const GOLDEN = join(dirname(fileURLToPath(import.meta.url)), 'golden');
/** A pixel differs if one of its channels does by more than this. */
const CHANNEL = 48;
/** Machines may draw the soft edges of letters differently; this part of all pixels may differ. */
const PART = 0.004;

/** A picture's pixels: red, green, blue and alpha in turn, row by row. */
interface Raster {
  readonly w: number;
  readonly h: number;
  readonly data: Uint8Array;
}

/** The part of all pixels that differ between two pictures; 1 where their sizes do. */
function difference(one: Raster, other: Raster): number {
  if (one.w !== other.w || one.h !== other.h) return 1;
  if (Buffer.compare(one.data, other.data) === 0) return 0;
  let differing = 0;
  for (let i = 0; i < one.data.length; i += 4) {
    for (let k = i; k < i + 4; k++) {
      if (Math.abs((one.data[k] as number) - (other.data[k] as number)) <= CHANNEL) continue;
      differing++;
      break;
    }
  }
  return differing / (one.w * one.h);
}

async function rasterOf({ chart, size, language }: Sample): Promise<Raster> {
  const drawn = await draw(chart, size, language);
  return { ...drawn.size, data: drawn.raster };
}

async function readPng(bytes: Uint8Array): Promise<Raster> {
  const image = await loadImage(Buffer.from(bytes));
  const [w, h] = [image.width, image.height];
  const context = createCanvas(w, h).getContext('2d');
  context.drawImage(image, 0, 0);
  return { w, h, data: Buffer.from(context.getImageData(0, 0, w, h).data.buffer) };
}

/** A configuration as text: lengths to the tenth of a pixel, and functions by what they are. */
function written(config: unknown): string {
  const plain = (_: string, value: unknown) => {
    if (typeof value === 'function') return '(function)';
    if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(6)) : String(value);
    return value;
  };
  return `${JSON.stringify(config, plain, 1)}\n`;
}

/** What is drawn of pictures is held by the goldens of slides. */
const TYPES = Object.values(kinds).flatMap((kind) => ('picture' in kind ? [] : [kind.type]));

describe('golden charts', () => {
  it.each(TYPES)('%s has the marks or the configuration that it had', (type) => {
    const { chart, size, language } = sampled(`${type} usual`);
    const { marks, config } = plan(chart, size, language);
    const text = written(marks ? marks(measuringPen(measurer)) : config);
    expect(text).toBe(golden(join(GOLDEN, `${type}.json`), `charts.${type}`, () => text).toString());
  });

  it.each(TYPES)('%s looks as it did', async (type) => {
    const drawn = await rasterOf(sampled(`${type} usual`));
    const kept = golden(join(GOLDEN, `${type}.png`), `charts.${type}`, () => pngEncoder()(drawn.data, drawn));
    expect(difference(drawn, await readPng(kept))).toBeLessThan(PART);
  });

  it('notice a chart that differs', async () => {
    const [one, other] = [sampled('column usual'), sampled('column usual', 'zh')];
    expect(difference(await rasterOf(one), await rasterOf(other))).toBeGreaterThan(PART);
  });
});
