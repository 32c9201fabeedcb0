import { describe, expect, it } from 'vitest';
import { isOnLand, landAround, landShape } from '../../../../src/charts/kinds/map/land.ts';
import { testCalls } from '../../../support/calls.ts';

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

testCalls(import.meta.url, 'land.yaml', { isOnLand });
