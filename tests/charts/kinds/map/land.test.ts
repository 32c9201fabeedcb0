import { describe, expect, it } from 'vitest';
import { isOnLand, landAround, landShape } from '../../../../src/charts/kinds/map/land.ts';

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

  it('takes great lakes for water, and their islands for land', () => {
    const [superior, isleRoyale, victoria, baikal] = [
      { lon: -88, lat: 47.3 },
      { lon: -88.9, lat: 48 },
      { lon: 33, lat: -1 },
      { lon: 107.8, lat: 53.3 },
    ];
    expect([superior, isleRoyale, victoria, baikal].map(isOnLand)).toEqual([false, true, false, false]);
  });

  it('knows land on both sides of the date line, and sea as far north', () => {
    const [chukotka, beyond, norwegianSea, alaska] = [
      { lon: 175, lat: 67 },
      { lon: -175, lat: 66.8 },
      { lon: 0, lat: 67 },
      { lon: -150, lat: 67 },
    ];
    expect([chukotka, beyond, norwegianSea, alaska].map(isOnLand)).toEqual([true, true, false, true]);
  });
});

describe('shapeOf', () => {
  it('leaves out lakes that are too small to be seen as such', () => {
    const america = landAround({ middle: { lon: -85, lat: 45 }, radius: 0.05 });
    const holes = (least: number) => {
      const shape = landShape(america, least) as unknown as { coordinates: readonly (readonly unknown[])[] };
      return shape.coordinates.reduce((sum, rings) => sum + rings.length - 1, 0);
    };
    expect(holes(0)).toBeGreaterThan(25);
    expect(holes(0.03)).toBeLessThan(holes(0) / 2);
    expect(holes(0.03)).toBeGreaterThan(0);
  });
});
