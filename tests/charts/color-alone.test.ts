import { describe, expect, it } from 'vitest';
import { plainText, type RichText } from '../../src/core/rich-text.ts';
import { type AnyChart, draw } from './draw.ts';
import { SAMPLES } from './samples.ts';

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

  it.each(several)('are named in the picture too: $name, $language', async ({ chart, size, language }) => {
    const { texts } = await draw(chart, size, language);
    const words = bare(texts.map(({ text }) => text).join(' '));
    expect(seriesOf(chart).filter((name) => !words.includes(bare(name)))).toEqual([]);
  });
});
