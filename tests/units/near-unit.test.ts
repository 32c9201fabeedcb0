import { describe, expect, test } from 'vitest';
import { nearUnit } from '../../src/units/near-unit.ts';

describe('words for a unit', () => {
  test.each([
    ['bilion-rmb', 'CNY bn'],
    ['milion people', 'million people'],
    ['trilion yuan', 'CNY tn'],
    ['eur bilion', 'EUR bn'],
    ['cny bn', 'CNY bn'],
    ['kwh', 'kWh'],
    ['minuts', 'minutes'],
    ['hecatres', 'ha'],
    ['USD per persn', 'USD per person'],
  ])('misspell a known one: %s', (written, unit) => {
    expect(nearUnit(written)).toBe(unit);
  });

  test.each([
    ...['index', 'points', 'houses', 'boats', 'ppm', 'MT', 'bps', 'ships per day', '亿元', '% of GDP', 'mtpa', 'turns'],
    ...['RMB bn', 'billion yuan', 'Billion USD', 'millions', 'Days', 'People', 'square meter', 'US$ bn', 'persons'],
  ])('are the author’s own, or spelt as they should be: %s', (written) => {
    expect(nearUnit(written)).toBeUndefined();
  });
});
