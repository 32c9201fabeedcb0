import { describe, expect, it } from 'vitest';
import { SAMPLES } from '../../charts/samples.ts';
import { testRecorded } from './record-plot-tests.ts';

/** So many samples of a type follow one another, in each language, before one that is tried here. */
const STEP = 6;
const tried = SAMPLES.filter((_, index) => index % STEP === 0);
const typesOf = (samples: typeof SAMPLES) => [...new Set(samples.map(({ chart }) => chart.type))].toSorted();

// Of all samples: record-plot.long.test.ts.
describe('drawn charts as marks', () => {
  testRecorded(tried);

  it('are tried for every type', () => {
    expect(typesOf(tried)).toEqual(typesOf(SAMPLES));
  });
});
