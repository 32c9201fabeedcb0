import { describe, expect, test } from 'vitest';
import { readColor } from '../../src/color/read-color.ts';

describe('a colour that a person types', () => {
  test.each([
    ['#0E6B84', '0E6B84'],
    [' 0e6b84 ', '0E6B84'],
    ['abc', 'AABBCC'],
    ['teal', '008080'],
    ['rgb(255, 0, 0)', 'FF0000'],
    ['hsl(0 100% 50%)', 'FF0000'],
  ])('%s is %s', (typed, color) => {
    expect(readColor(typed)).toBe(color);
  });

  test.each(['', 'no colour', '12345', '#0E6B8'])('“%s” is none', (typed) => {
    expect(readColor(typed)).toBeUndefined();
  });
});
