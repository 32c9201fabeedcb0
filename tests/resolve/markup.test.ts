import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapeMarkup, hasStrayBold, parseMarkup } from '../../src/resolve/markup.ts';

const sign = fc.constantFrom('{', '}', '*', '**', '[', ']', '](', ')', '^', '^[', '｛', '｝', 'gdp', ' ', '\n', 'é');

it('a text that is escaped is nothing but itself', () => {
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1, maxLength: 12 }), (parts) => {
      const text = parts.join('');
      expect(parseMarkup(escapeMarkup(text))).toEqual([{ sort: 'text', text }]);
      expect(hasStrayBold(escapeMarkup(text))).toBe(false);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

it('a text without markup is left as it is', () => {
  for (const text of ['2 * 3 = 6', 'a [1] b', 'x^2', 'AT&T, “Vest Towers 43”']) expect(escapeMarkup(text)).toBe(text);
});
