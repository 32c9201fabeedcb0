import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { draw } from './draw.ts';
import { SAMPLES } from './samples.ts';

const GOLDEN = join(dirname(fileURLToPath(import.meta.url)), 'golden');
/** A pixel differs if one of its channels does by more than this. */
const CHANNEL = 48;
/** Machines may draw the soft edges of letters differently; this part of all pixels may differ. */
const PART = 0.004;

/** The part of all pixels that differ between two pictures; 1 where their sizes do. */
function difference(a: Uint8Array, b: Uint8Array): number {
  const [one, other] = [PNG.sync.read(Buffer.from(a)), PNG.sync.read(Buffer.from(b))];
  if (one.width !== other.width || one.height !== other.height) return 1;
  let differing = 0;
  for (let i = 0; i < one.data.length; i += 4) {
    const channel = (k: number) => Math.abs((one.data[i + k] ?? 0) - (other.data[i + k] ?? 0));
    if (Math.max(channel(0), channel(1), channel(2), channel(3)) > CHANNEL) differing++;
  }
  return differing / (one.width * one.height);
}

const named = (name: string, language: string) =>
  SAMPLES.find((sample) => sample.name === name && sample.language === language);

describe('drawn charts look as their golden pictures do', () => {
  // UPDATE_GOLDEN=column-compared npx vitest run tests/charts/golden.test.ts draws one anew.
  it.each([
    ['column-compared', 'column smallest', 'en'],
    ['bar-compared', 'bar smallest', 'zh'],
    ['doughnut', 'doughnut smallest', 'zh'],
  ])('%s', async (file, name, language) => {
    const sample = named(name, language);
    if (!sample) throw new Error(`There is no sample ${name} in ${language}.`);
    const { png } = await draw(sample.chart, sample.size, sample.language);
    const path = join(GOLDEN, `${file}.png`);
    if (process.env.UPDATE_GOLDEN === file) writeFileSync(path, png);
    expect(existsSync(path), `${path} is missing`).toBe(true);
    expect(difference(png, readFileSync(path))).toBeLessThan(PART);
  });

  it('notices a chart that differs', async () => {
    const [a, b] = [named('column smallest', 'en'), named('column smallest', 'zh')];
    if (!a || !b) throw new Error('The samples are missing.');
    const [one, other] = [await draw(a.chart, a.size, 'en'), await draw(b.chart, b.size, 'zh')];
    expect(difference(one.png, other.png)).toBeGreaterThan(PART);
  });
});
