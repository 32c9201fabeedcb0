import { expect, it } from 'vitest';
import { plainText, type RichText } from '../../src/core/rich-text.ts';
import { type AnyChart, type Drawing, draw } from './draw.ts';
import type { Sample } from './samples.ts';

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
const named = (samples: readonly Sample[]) => samples.map((sample) => ({ ...sample, sample }));

/** Of samples those whose chart has several series. */
export const withSeries = (samples: readonly Sample[]): readonly Sample[] =>
  samples.filter(({ chart }) => seriesOf(chart).length > 1);

/** Tests that the pictures of samples have all labels, apart from one another, and name every series. */
export function testLabels(samples: readonly Sample[]): void {
  it.each(named(samples))('the labels are all there, and apart: $name, $language', async ({ sample }) => {
    // The most that a map takes may be more than it has places for off its coasts.
    expect((await labelsOf(sample)).findings.filter(({ code }) => code !== 'too-dense')).toEqual([]);
  });

  it('no label is smaller than the brand’s labels', async () => {
    for (const sample of samples.slice(0, 10)) {
      const { texts } = await labelsOf(sample);
      expect(Math.min(...texts.map((text) => text.size))).toBeGreaterThanOrEqual(64);
    }
  });

  it.each(named(withSeries(samples)))('series are named in the picture too: $name, $language', async ({ sample }) => {
    const words = bare((await labelsOf(sample)).texts.map(({ text }) => text).join(' '));
    expect(seriesOf(sample.chart).filter((name) => !words.includes(bare(name)))).toEqual([]);
  });
}
