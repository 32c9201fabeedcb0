import { describe, expect, it } from 'vitest';
import { isOnLand } from '../../../src/charts/points/land.ts';

describe('isOnLand', () => {
  it('tells land from water, lakes and islands among them', () => {
    const places = [
      { lon: 106.5, lat: 29.6 },
      { lon: 121, lat: 24 },
      { lon: 130, lat: 20 },
      { lon: 51, lat: 42 },
      { lon: -60, lat: -3 },
      { lon: -150, lat: 10 },
      { lon: 20, lat: -80 },
    ];
    expect(places.map(isOnLand)).toEqual([true, true, false, false, true, false, true]);
  });
});
