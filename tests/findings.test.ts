import { describe, expect, it } from 'vitest';
import { findingExamples } from '../scripts/finding-examples.mjs';
import { CODES, FIRST_EXAMPLES, testFindings } from './finding-tests.ts';

describe('every finding', () => {
  it('has examples in tests/fixtures/findings, or a test of its own', () => {
    expect(CODES.filter((code) => findingExamples(code).length === 0)).toEqual([]);
  });

  // By the other examples: findings.long.test.ts.
  testFindings(FIRST_EXAMPLES);
});
