import { describe, expect, it } from 'vitest';
import { countryNames } from '../../../src/charts/earth/countries.ts';
import { namedBox, REGIONS, seenView, viewNames } from '../../../src/charts/points/map-view.ts';

describe('namedBox', () => {
  it('knows regions by name, and countries by either code and by English names', () => {
    expect(namedBox('europe')).toEqual(REGIONS.europe);
    expect(namedBox('East Asia')).toEqual(REGIONS['east-asia']);
    const germany = namedBox('DE');
    for (const name of ['DEU', 'de', 'Germany', 'germany']) expect(namedBox(name)).toEqual(germany);
    expect(namedBox('south-korea')).toEqual(namedBox('KR'));
    expect(namedBox("Cote d'Ivoire")).toEqual(namedBox('CI'));
    expect(namedBox('the Netherlands')).toEqual(namedBox('NL'));
    expect(namedBox('Atlantis')).toBeUndefined();
    expect(namedBox('constructor')).toBeUndefined();
  });

  it('leaves a margin around countries, and shows enough around small ones', () => {
    const [west, south, east, north] = namedBox('FR') ?? [0, 0, 0, 0];
    expect([west < -4.8, south < 41.3, east > 9.6, north > 51.1]).toEqual([true, true, true, true]);
    const [left, , right] = namedBox('SG') ?? [0, 0, 0, 0];
    expect(right - left).toBeCloseTo(4, 5);
  });

  it('goes on beyond 180 degrees where a country crosses the date line', () => {
    const [west, , east] = namedBox('RU') ?? [0, 0, 0, 0];
    expect(west).toBeGreaterThan(0);
    expect(east).toBeGreaterThan(180);
  });

  it('has a box for each name that it offers, in sensible degrees', () => {
    for (const name of viewNames()) {
      const [west, south, east, north] = namedBox(name) ?? [0, 0, 0, 0];
      expect(east - west, name).toBeGreaterThan(1);
      expect(north - south, name).toBeGreaterThan(1);
      expect(Math.max(Math.abs(south), Math.abs(north)), name).toBeLessThanOrEqual(85);
    }
    expect(countryNames().length).toBeGreaterThan(230);
  });
});

describe('seenView', () => {
  it('shows the whole earth’s projection where a view would reach its rim', () => {
    expect(seenView('africa', [], 16 / 9, true).projection).toBe('equalEarth');
    expect(seenView('DE', [], 16 / 9, true).projection).toBe('azimuthalEqualArea');
  });
});
