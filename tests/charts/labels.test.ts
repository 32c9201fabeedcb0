import { describe, expect, it } from 'vitest';
import * as kinds from '../../src/charts/kinds/kinds.ts';
import { testLabels, withSeries } from './label-tests.ts';
import { SAMPLES } from './samples.ts';

/** What is drawn of pictures has texts of the slide alone. */
const all = Object.values(kinds).flatMap((kind) => ('picture' in kind ? [] : [kind.type]));
/** Of each type the sample with most data, or the last. */
const tried = all.flatMap((type) => {
  const own = SAMPLES.filter(({ chart, language }) => chart.type === type && language === 'en');
  return [...own.filter(({ name }) => name.includes('largest')), ...own.slice(-1)].slice(0, 1);
});
const typesOf = (samples: typeof SAMPLES) => [...new Set(samples.map(({ chart }) => chart.type))].toSorted();

// Of all samples: labels.long.test.ts.
describe('the labels of drawn charts', () => {
  testLabels(tried);

  it('are tried for every type', () => {
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
