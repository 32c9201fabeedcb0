import { expect, test } from 'vitest';
import { figuresIn, type NumberForm } from '../../../src/start/figures/figures.ts';
import { numberedNames, numberFormOf } from '../../../src/start/figures/numbered-names.ts';
import { testCalls } from '../../support/calls.ts';
import { casesIn } from '../../support/cases.ts';

type Case = { text: string; form: NumberForm; label?: string; figures: [words: string, fact: object][] };

test.each(casesIn<Case>(import.meta.url, 'figures.yaml'))('figures: %s', (_, cases) => {
  for (const { text, form, label, figures } of cases) {
    const found = figuresIn(text, form, [], label).map(({ start, end, fact }) => [text.slice(start, end), fact]);
    expect(found, text).toEqual(figures);
  }
});

testCalls(import.meta.url, 'figures-calls.yaml', { numberFormOf, numberedNames });
