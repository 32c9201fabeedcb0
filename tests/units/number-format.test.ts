import { describe, expect, it } from 'vitest';
import { decimalsOf, formatNumber } from '../../src/units/number-format.ts';

const written = (value: number) => formatNumber(value, decimalsOf(value));

describe('a number', () => {
  it.each([
    [1e-7, '0.0000001'],
    [-2.5e-9, '−0.0000000025'],
    [1e-60, `0.${'0'.repeat(59)}1`],
    [1e21, '1,000,000,000,000,000,000,000'],
    [1.25e23, '125,000,000,000,000,000,000,000'],
    [1e60, `1${',000'.repeat(20)}`],
    [0, '0'],
  ])('is written out with all its digits: %d', (value, text) => {
    expect(written(value)).toBe(text);
  });

  it('is rounded on its decimal digits, halves away from zero', () => {
    expect([1.005, -1.005, 0.5, 999.995].map((value) => formatNumber(value, 2))).toEqual([
      '1.01',
      '−1.01',
      '0.50',
      '1,000.00',
    ]);
    expect(formatNumber(9.9999999999e21, 0)).toBe('9,999,999,999,900,000,000,000');
    expect(formatNumber(1.5e-20, 20)).toBe('0.00000000000000000002');
    expect(formatNumber(4e-30, 20)).toBe('0.00000000000000000000');
    expect(formatNumber(1e22, 2)).toBe('10,000,000,000,000,000,000,000.00');
  });
});
