import { describe, expect, it } from 'vitest';
import { RIVER_NAMES, riverLine, riverName } from '../../../../src/charts/kinds/map/waters.ts';

const kilometres = (a: readonly [number, number], b: readonly [number, number]) =>
  111 * Math.hypot((a[0] - b[0]) * Math.cos((a[1] * Math.PI) / 180), a[1] - b[1]);

describe('rivers', () => {
  it('run over the globe from point to point, without a leap', () => {
    for (const river of RIVER_NAMES) {
      const line = riverLine(river);
      const steps = line.slice(1).map((to, i) => kilometres(line[i] ?? to, to));
      expect(line.length, river).toBeGreaterThan(15);
      expect(Math.max(...steps), river).toBeLessThan(220);
      for (const [east, north] of line) expect(Math.abs(east) <= 180 && Math.abs(north) <= 75, river).toBe(true);
    }
  });

  it('flow past the cities on their banks', () => {
    const nearest = (river: (typeof RIVER_NAMES)[number], city: readonly [number, number]) =>
      Math.min(...riverLine(river).map((point) => kilometres(point, city)));
    expect(nearest('yangtze', [106.58, 29.57])).toBeLessThan(15);
    expect(nearest('yangtze', [114.3, 30.6])).toBeLessThan(15);
    expect(nearest('jialing', [106.11, 30.79])).toBeLessThan(15);
    expect(nearest('rhine', [6.95, 50.94])).toBeLessThan(15);
    expect(nearest('nile', [31.2, 30.0])).toBeLessThan(15);
  });

  it('end in another where they do', () => {
    const [east, north] = riverLine('jialing').at(-1) ?? [0, 0];
    expect(Math.min(...riverLine('yangtze').map((point) => kilometres(point, [east, north])))).toBeLessThan(2);
  });

  it('have names in the languages of decks', () => {
    expect(riverName('yangtze', 'zh')).toBe('长江');
    expect(riverName('yangtze', 'fr')).toBe('Yangtze');
  });
});
