import { expect, it } from 'vitest';
import { holdsDate, isSampleText, namesDay } from '../../src/template/placeholders.ts';
import { casesIn } from '../support/cases.ts';

const TESTS: Readonly<Record<string, (words: string) => boolean>> = {
  'are a sample': isSampleText,
  'are the house’s own': (words) => !isSampleText(words),
  'hold a date': holdsDate,
  'hold none': (words) => !holdsDate(words),
};

it.each(casesIn<string>(import.meta.url, 'sample-words.yaml'))('words of a footer %s', (what, words) => {
  expect(words.filter((each) => !TESTS[what]?.(each))).toEqual([]);
});

it('words name a day, a month or a year, in a place for dates', () => {
  const words = ['1/2/19', '2019', 'FY2019', 'März', 'March 2019', '5.3.'];
  expect(words.filter((each) => !namesDay(each))).toEqual([]);
  expect(['Harbour Works', 'Spring'].map(namesDay)).toEqual([false, false]);
});
