import { describe, expect, it } from 'vitest';
import { bidiRuns } from '../../../src/outputs/pdf/bidi.ts';

describe('letters in the order in which they stand', () => {
  it.each([
    ['is as it is read where all run to the right', 'Output 2019: 12%', ['Output 2019: 12%']],
    ['is as it is read where all run to the left', 'שלום', ['שלום']],
    ['turns stretches around, and no figures in them', 'שלום 123 עולם', [' עולם', '123', 'שלום ']],
    ['keeps the order of a line to the right', 'to עולם now', ['to ', 'עולם', ' now']],
  ])('%s', (_, text, runs) => {
    expect(bidiRuns(text)).toEqual(runs);
  });
});
