import { expect, test } from 'vitest';
import { equalParts, steadily } from '../../src/core/steady.ts';
import { LocalizedText } from '../../src/fields/fields.ts';

test('what is equal is the value of before, at any depth', () => {
  const before = { slides: [{ id: 'a', items: [1, 2] }, { id: 'b' }], facts: new Map([['gdp', { value: 3 }]]) };
  expect(equalParts(before, structuredClone(before))).toBe(before);
});

test('around what differs everything is new, and beside it as before', () => {
  const before = { slides: [{ id: 'a' }, { id: 'b' }], facts: new Map([['gdp', { value: 3 }]]) };
  const now = {
    slides: [{ id: 'a' }, { id: 'c' }],
    facts: new Map([
      ['gdp', { value: 3 }],
      ['new', { value: 4 }],
    ]),
  };
  const shared = equalParts(before, now);
  expect(shared).toEqual(now);
  expect(shared).not.toBe(before);
  expect(shared.slides[0]).toBe(before.slides[0]);
  expect(shared.facts.get('gdp')).toBe(before.facts.get('gdp'));
});

test('keys in another order, a key less and entries less are a difference', () => {
  expect(Object.keys(equalParts({ a: 1, b: 2 }, { b: 2, a: 1 }))).toEqual(['b', 'a']);
  expect(equalParts({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
  expect(equalParts([1, 2], [1])).toEqual([1]);
  expect([
    ...equalParts(
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
      new Map([
        ['b', 2],
        ['a', 1],
      ]),
    ).keys(),
  ]).toEqual(['b', 'a']);
});

test('objects of a class stay such, and are no plain ones of the same keys', () => {
  const before = new LocalizedText('prose', 'Trade');
  const shared = equalParts({ title: before }, { title: new LocalizedText('prose', 'Ports') });
  expect(shared.title).toBeInstanceOf(LocalizedText);
  expect(equalParts({ ...before }, new LocalizedText('prose', 'Trade'))).toBeInstanceOf(LocalizedText);
});

test('bytes are only themselves', () => {
  const now = new Uint8Array([1]);
  expect(equalParts(new Uint8Array([1]), now)).toBe(now);
});

test('each name has a last value of its own', () => {
  const steady = steadily();
  const first = steady('en', { a: [1] });
  steady('zh', { a: [2] });
  expect(steady('en', { a: [1] })).toBe(first);
});
