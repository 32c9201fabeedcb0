import { describe, expect, test } from 'vitest';
import { typedFigures } from '../../src/resolve/typed-figures.ts';
import { rowsIn } from '../support/cases.ts';

const rows = rowsIn(import.meta.url, 'typed-figures.yaml');

const NAMES = ['Global 500', '世界500强', '两江'];

function figures(text: string): string[] {
  return typedFigures(text, NAMES).map(({ start, end }) => text.slice(start, end));
}

describe('figures that were typed by hand', () => {
  test.each(rows<[string, string[]]>('figures that were typed by hand'))('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('what is no figure', () => {
  test.each(rows<string>('what is no figure'))('%s', (text) => {
    expect(figures(text)).toEqual([]);
  });
});
