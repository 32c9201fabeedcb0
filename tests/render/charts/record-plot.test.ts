import { describe } from 'vitest';
import { SAMPLES } from '../../charts/samples.ts';
import { testRecorded } from './record-plot-tests.ts';

// Of all samples: record-plot.long.test.ts.
describe('drawn charts of each type as marks', () => {
  testRecorded([...new Map(SAMPLES.map((sample) => [sample.chart.type, sample])).values()]);
});
