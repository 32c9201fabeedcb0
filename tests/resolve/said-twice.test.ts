import { expect, it } from 'vitest';
import { boundTwice } from '../../src/resolve/said-twice.ts';
import { rowsIn } from '../support/cases.ts';

const rows = rowsIn(import.meta.url, 'said-twice.yaml');

const BELOW = { en: 'less than 25%', zh: '不足25%' };
const ABOVE = { en: 'more than 40 ha', zh: '超过40公顷' };
const said = (before: string, language: 'en' | 'zh', written: { en: string; zh: string } = BELOW) =>
  boundTwice(before, { bound: written === BELOW ? 'below' : 'above', written: written[language] }, language);

it.each(
  rows<[before: string, language: 'en' | 'zh', words: string]>(
    'words that say the bound of a fact once more are found before it',
  ),
)('words that say the bound of a fact once more are found before it: “%s”', (before, language, words) => {
  expect(said(before, language)).toBe(words);
});

it.each([
  ['Land of upwards of ', 'en', 'upwards of'],
  ['空地逾', 'zh', '逾'],
  ['空地不少于', 'zh', '不少于'],
] as const)('so are those before one that is above: “%s”', (before, language, words) => {
  expect(said(before, language, ABOVE)).toBe(words);
});

it.each(rows<[before: string, language: 'en' | 'zh']>('other words are none'))(
  'other words are none: “%s”',
  (before, language) => {
    expect(said(before, language)).toBeUndefined();
    expect(said(before, language, ABOVE)).toBeUndefined();
  },
);

it('a fact without a bound may follow any words', () => {
  expect(boundTwice('up to ', { bound: undefined, written: '25%' }, 'en')).toBeUndefined();
});
