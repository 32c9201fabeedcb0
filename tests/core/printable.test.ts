import { expect, it } from 'vitest';
import { printable, printableJson } from '../../src/core/printable.ts';

it('a text gives a terminal no orders', () => {
  expect(printable('a\u001b[31mb\u0007\r\n\t\u009b1m\u007f\u202e港')).toBe('a␛[31mb␇␍\n\t\ufffd1m␡\ufffd港');
});

it('JSON with controls reads as what it was made of', () => {
  const value = { a: '\u009b\u202e\u2028港' };
  const json = printableJson(JSON.stringify(value, null, 2));
  expect(JSON.parse(json)).toEqual(value);
  expect(json).not.toMatch(/[\u009b\u202e\u2028]/);
});
