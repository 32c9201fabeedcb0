import { describe, expect, it } from 'vitest';
import * as kinds from '../../src/charts/kinds/kinds.ts';
import { plainText, type RichText } from '../../src/core/rich-text.ts';
import { type AnyChart, type Drawing, draw } from './draw.ts';
import type { Sample } from './samples/data.ts';
import { SAMPLES } from './samples.ts';

type Labels = Pick<Drawing, 'texts' | 'findings'>;

const drawn = new Map<Sample, Promise<Labels>>();

/** The texts of a sample's picture, which is drawn when they are first asked for. */
function labelsOf(sample: Sample): Promise<Labels> {
  const { chart, size, language } = sample;
  const labels =
    drawn.get(sample) ?? draw(chart, size, language, [], 0.25).then(({ texts, findings }) => ({ texts, findings }));
  drawn.set(sample, labels);
  return labels;
}

/** The names of the series of a chart that has several: without them only colour would tell them apart. */
function seriesOf(chart: AnyChart): string[] {
  const { series = [] } = chart as unknown as { series?: readonly { readonly name?: RichText }[] };
  const names = series.flatMap(({ name }) => (name ? [plainText(name)] : []));
  // A dumbbell is of two series, whatever its data hold.
  const shown = chart.type === 'dumbbell' ? names.slice(0, 2) : names;
  return shown.length > 1 ? shown : [];
}

const bare = (text: string) => text.replace(/[\s\u00ad\u2010\u2011\u2060\u200b-]+/g, '').toLowerCase();
const several = SAMPLES.filter(({ chart }) => seriesOf(chart).length > 1);
const named = (samples: readonly Sample[]) => samples.map((sample) => ({ ...sample, sample }));

describe('the labels of drawn charts', () => {
  it.each(named(SAMPLES))('are all there, and apart: $name, $language', async ({ sample }) => {
    expect((await labelsOf(sample)).findings).toEqual([]);
  });

  it('are tried for every type', () => {
    const types = new Set(SAMPLES.map(({ chart }) => chart.type));
    expect([...types].sort()).toEqual(
      Object.values(kinds)
        .map((kind) => kind.type)
        .sort(),
    );
  });

  it('are never smaller than the brand’s labels', async () => {
    for (const sample of SAMPLES.slice(0, 10)) {
      const { texts } = await labelsOf(sample);
      expect(Math.min(...texts.map((text) => text.size))).toBeGreaterThanOrEqual(64);
    }
  });
});

describe('series in colours of their own', () => {
  it('are tried on every type that has several', () => {
    expect([...new Set(several.map(({ chart }) => chart.type))].toSorted()).toMatchInlineSnapshot(`
      [
        "combo",
        "dumbbell",
        "grouped",
        "heatmap",
        "line",
        "radar",
        "slope",
        "stacked",
        "stacked-100",
        "stacked-area",
        "treemap",
      ]
    `);
  });

  it.each(named(several))('are named in the picture too: $name, $language', async ({ sample }) => {
    const words = bare((await labelsOf(sample)).texts.map(({ text }) => text).join(' '));
    expect(seriesOf(sample.chart).filter((name) => !words.includes(bare(name)))).toEqual([]);
  });
});
