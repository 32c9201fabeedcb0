import { describe, expect, it } from 'vitest';
import { fittedProjection } from '../../../../src/charts/kinds/map/map-projection.ts';
import { countryNames, namedBox, seenView, viewNames } from '../../../../src/charts/kinds/map/map-view.ts';
import { testCalls } from '../../../support/calls.ts';

describe('namedBox', () => {
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

  const places = {
    germany: { lat: 52.52, lon: 13.4 },
    israel: { lat: 31.4, lon: 35 },
    chongqing: { lat: 29.7, lon: 106.6 },
    shanghai: { lat: 31.4, lon: 121.5 },
  };
  const picture = { width: 3840, height: 1200 };
  const fitted = (room = { x: 0, y: 0, w: 3840, h: 1200 }) =>
    fittedProjection(seenView(undefined, Object.values(places), 3.2, true), room, picture);

  it('turns no place: north is up, and latitudes read true, on a map that is fitted to places far apart', () => {
    const y = (place: { lat: number; lon: number }) => fitted().at(place)?.y ?? Number.NaN;
    expect(y(places.israel)).toBeGreaterThan(y(places.germany));
    expect(y(places.chongqing)).toBeGreaterThan(y(places.israel));
    expect(y(places.shanghai)).toBeCloseTo(y(places.israel), 6);
    const x = (lat: number) => fitted().at({ lat, lon: 13.4 })?.x ?? Number.NaN;
    expect(x(60)).toBeCloseTo(x(40), 6);
  });

  it('has the same lakes whatever room names leave to the map', () => {
    const lakes = (part: number) => {
      const projection = fitted({ x: 300, y: 100, w: part * 3000, h: part * 1000 });
      const at = projection.at({ lat: 36.9, lon: 100.2 }) ?? { x: 0, y: 0 };
      const near = projection.land().filter((ring) => ring.every((p) => Math.hypot(p.x - at.x, p.y - at.y) < 60));
      return near.length;
    };
    expect(lakes(1)).toBe(lakes(0.6));
  });
});

testCalls(import.meta.url, 'map-view.yaml', { namedBox });
