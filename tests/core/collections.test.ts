import { expect, test } from 'vitest';
import { maxOf, minOf } from '../../src/core/collections.ts';

test('the largest and the least of a list are found however long it is', () => {
  const values = Array.from({ length: 500_000 }, (_, i) => (i * 7) % 499_979);
  expect([minOf(values), maxOf(values)]).toEqual([0, 499_978]);
});

test('a bound holds for lists that stay below it, and for empty ones', () => {
  expect([maxOf([-3, -2], 0), maxOf([4], 0), maxOf([], 0), maxOf([])]).toEqual([0, 4, 0, -Infinity]);
  expect([minOf([3, 2], 1), minOf([-4], 1), minOf([], 1), minOf([])]).toEqual([1, -4, 1, Infinity]);
});
