import { describe, expect, it } from 'vitest';
import { arcLine, arcsBetween } from '../../../../src/charts/kinds/map/map-plan.ts';

const HUB = { x: 1000, y: 500 };
const to = (x: number, y: number) => ({ from: HUB, to: { x, y } });

describe('arcs', () => {
  it('bend to the north', () => {
    const [arc] = arcsBetween([to(200, 520)]);
    expect(arc?.via.y).toBeLessThan(500);
    const [east] = arcsBetween([to(1900, 480)]);
    expect(east?.via.y).toBeLessThan(480);
  });

  it('fan out where several lead to one place: the northernmost bends most', () => {
    const arcs = arcsBetween([to(200, 200), to(200, 350), to(300, 500)]);
    const bends = arcs.map(({ from, via, to: end }) => {
      const [dx, dy] = [end.x - from.x, end.y - from.y];
      return Math.abs(dx * (via.y - from.y) - dy * (via.x - from.x)) / (dx * dx + dy * dy);
    });
    expect(bends[0]).toBeGreaterThan(bends[1] ?? 0);
    expect(bends[1]).toBeGreaterThan(bends[2] ?? 0);
    const lines = arcs.map((arc) => arcLine(arc).slice(1, -1));
    // None meets another on the way.
    lines.forEach((line, i) => {
      for (const other of lines.slice(i + 1)) {
        const nearest = Math.min(...line.slice(4).flatMap((a) => other.map((b) => Math.hypot(a.x - b.x, a.y - b.y))));
        expect(nearest).toBeGreaterThan(3);
      }
    });
  });

  it('bend to a side where they are steep: a lone one to the west, one beside others away from those', () => {
    expect(arcsBetween([to(1020, 1100)])[0]?.via.x).toBeLessThan(1000);
    const [, steep] = arcsBetween([to(200, 400), to(1020, 1100)]);
    expect(steep?.via.x).toBeGreaterThan(1020);
  });
});
