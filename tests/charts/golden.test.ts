import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import * as kinds from '../../src/charts/kinds.ts';
import { golden } from '../support/golden.ts';
import { draw, plan } from './draw.ts';
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

const named = (name: string, language: string) => {
  const sample = SAMPLES.find((each) => each.name === name && each.language === language);
  if (!sample) throw new Error(`There is no sample “${name}” in ${language}.`);
  return sample;
};

/** A configuration as text: lengths to the tenth of a pixel, and functions by what they are. */
function written(config: unknown): string {
  const plain = (_: string, value: unknown) => {
    if (typeof value === 'function') return '(function)';
    if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(6)) : String(value);
    return value;
  };
  return `${JSON.stringify(config, plain, 1)}\n`;
}

const TYPES = Object.values(kinds).map(({ type }) => type);

describe('golden charts', () => {
  it.each(TYPES)('%s has the configuration that it had', (type) => {
    const { chart, size, language } = named(`${type} usual`, 'en');
    const text = written(plan(chart, size, language).config);
    expect(text).toBe(golden(join(GOLDEN, `${type}.json`), `charts.${type}`, text).toString());
  });

  it.each(TYPES)('%s looks as it did', async (type) => {
    const { chart, size, language } = named(`${type} usual`, 'en');
    const { png } = await draw(chart, size, language);
    expect(difference(png, golden(join(GOLDEN, `${type}.png`), `charts.${type}`, png))).toBeLessThan(PART);
  });

  it('notice a chart that differs', async () => {
    const [one, other] = [named('column usual', 'en'), named('column usual', 'zh')];
    const pictures = [await draw(one.chart, one.size, 'en'), await draw(other.chart, other.size, 'zh')] as const;
    expect(difference(pictures[0].png, pictures[1].png)).toBeGreaterThan(PART);
  });
});
