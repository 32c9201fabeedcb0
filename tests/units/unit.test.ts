import { describe, expect, test } from 'vitest';
import { nearUnit, parseUnit, suggestUnit } from '../../src/units/unit.ts';
import { rowsIn } from '../support/cases.ts';

const rows = rowsIn(import.meta.url, 'unit.yaml');

test('a unit is a scale, a base and what it is for each one of', () => {
  expect(parseUnit('million barrels per day')).toEqual({
    name: 'million barrels per day',
    base: 'barrels',
    currency: false,
    scale: 1e6,
    per: 'days',
  });
  expect(parseUnit('EUR mn / t')).toMatchObject({ name: 'EUR m per t', currency: true, scale: 1e6, per: 't' });
});

describe('what was probably meant', () => {
  test.each(rows<[written: string, unit: string]>('what was probably meant by is'))('by %s is %s', (written, unit) => {
    expect(suggestUnit(written, ['CNY bn', 'EUR m', 'MWh', 'km', 'days', 'million people'])).toBe(unit);
  });

  test('is nothing where nothing is near', () => {
    expect(suggestUnit('projects', ['CNY bn', 'km'])).toBeUndefined();
  });
});

describe('words for a unit', () => {
  test.each(rows<[written: string, unit: string]>('words for a unit misspell a known one'))(
    'misspell a known one: %s',
    (written, unit) => {
      expect(nearUnit(written)).toBe(unit);
    },
  );

  test.each([
    ...['index', 'points', 'houses', 'boats', 'ppm', 'MT', 'bps', 'ships per day', '亿元', '% of GDP', 'mtpa', 'turns'],
    ...['RMB bn', 'billion yuan', 'Billion USD', 'millions', 'Days', 'People', 'square meter', 'US$ bn', 'persons'],
  ])('are the author’s own, or spelt as they should be: %s', (written) => {
    expect(nearUnit(written)).toBeUndefined();
  });
});
