import { describe, expect, it } from 'vitest';
import * as kinds from '../../src/charts/kinds/kinds.ts';
import { testLabels, withSeries } from './label-tests.ts';
import { SAMPLES, sampled } from './samples.ts';

/** One sample of each type in each language: the usual in Chinese, and the last in English, which has much data. */
const tried = [...new Map(SAMPLES.map((sample) => [`${sample.chart.type} ${sample.language}`, sample])).values()].map(
  (last) => (last.language === 'en' ? last : sampled(`${last.chart.type} usual`, 'zh')),
);
const typesOf = (samples: typeof SAMPLES) => [...new Set(samples.map(({ chart }) => chart.type))].toSorted();

// Of all samples: labels.long.test.ts.
describe('the labels of drawn charts', () => {
  testLabels(tried);

  it('are tried for every type', () => {
    const all = Object.values(kinds).map((kind) => kind.type);
    expect(typesOf(SAMPLES)).toEqual(all.toSorted());
    expect(typesOf(tried)).toEqual(all.toSorted());
  });
});

describe('series in colours of their own', () => {
  it('are tried on every type that has several', () => {
    expect(typesOf(withSeries(tried))).toEqual(typesOf(withSeries(SAMPLES)));
    expect(typesOf(withSeries(SAMPLES))).toMatchInlineSnapshot(`
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
});
