import { expect, test } from 'vitest';
import { figuresIn, type NumberForm } from '../../../src/start/figures/figures.ts';
import { numberedNames, numberFormOf } from '../../../src/start/figures/numbered-names.ts';
import WORDS from '../../../src/start/figures/words.json' with { type: 'json' };
import { casesIn } from '../../support/cases.ts';

type Case = { text: string; form: NumberForm; label?: string; figures: [words: string, fact: object][] };

test.each(casesIn<Case>(import.meta.url, 'figures.yaml'))('figures: %s', (_, cases) => {
  for (const { text, form, label, figures } of cases) {
    const found = figuresIn(text, form, [], label).map(({ start, end, fact }) => [text.slice(start, end), fact]);
    expect(found, text).toEqual(figures);
  }
});

test.each([
  ['plain', '1.200,5 Mio. und 12.500 Leute'],
  ['en', '1,200.5 m and 12,500 people, or 1.234,56 as some write'],
  ['en', 'A report on 重庆'],
  ['zh', '关于 Port 的报告，共三章'],
])('the form %s of numbers is told by the script and the numbers of a text', (form, text) => {
  expect(numberFormOf(text)).toBe(form);
});

test.each(WORDS.names.map(({ example }) => example))('%s has a number in it that is no figure', (example) => {
  expect(numberedNames(example)).not.toEqual([]);
});
