import { expect, test } from 'vitest';
import { sameText } from '../../src/outline/stale-translation.ts';

test.each([
  ['lines and blanks', 'Two  lines\n of one text ', 'Two lines of one text', true],
  ['letters with an accent as one sign or as two', 'Caf\u00e9', 'Cafe\u0301', true],
  ['capitals', 'Port', 'port', false],
  ['a sign more', 'Port', 'Port.', false],
])('texts that differ in %s', (_, a, b, same) => {
  expect(sameText(a, b)).toBe(same);
});
