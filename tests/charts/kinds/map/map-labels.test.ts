import { describe, expect, it } from 'vitest';
import { type MapLabel, type MapSurroundings, placeMapLabels } from '../../../../src/charts/kinds/map/map-labels.ts';

const RADIUS = 20;
const WITHIN = { x: 0, y: 0, w: 2000, h: 1200 };

const place = (x: number, y: number, w = 300, h = 60, outwards = { x: 0, y: 0 }): MapLabel => ({
  marks: [{ at: { x, y }, radius: RADIUS }],
  shapes: [{ w, h, cost: 0 }],
  outwards,
});

function around(labels: readonly MapLabel[], more: Partial<MapSurroundings> = {}): MapSurroundings {
  return { within: WITHIN, gap: 20, discs: labels.flatMap(({ marks }) => marks), lines: [], taken: [], ...more };
}

const apart = (a: { x: number; y: number; w: number; h: number }, b: typeof a) =>
  a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;

describe('placeMapLabels', () => {
  it('sets a name right of its mark, as near as its gap allows', () => {
    const labels = [place(500, 500)];
    expect(placeMapLabels(labels, around(labels)).places[0]).toMatchObject({ x: 540, y: 470, side: 1, shape: 0 });
  });

  it('sets it away from what comes to its mark', () => {
    const labels = [place(500, 500, 300, 60, { x: -1, y: 0 })];
    expect(placeMapLabels(labels, around(labels)).places[0]).toMatchObject({ x: 160, side: -1 });
  });

  it('keeps it off lines, discs, what is taken, and the edge', () => {
    const labels = [place(500, 500)];
    const line = {
      points: [
        { x: 500, y: 500 },
        { x: 900, y: 480 },
      ],
      width: 10,
    };
    const free = (more: Partial<MapSurroundings>) => placeMapLabels(labels, around(labels, more)).places[0];
    expect(free({ lines: [line] })?.side).not.toBe(1);
    expect(free({ discs: [...(labels[0]?.marks ?? []), { at: { x: 650, y: 500 }, radius: 30 }] })?.side).not.toBe(1);
    expect(free({ taken: [{ x: 600, y: 300, w: 400, h: 400 }] })?.side).not.toBe(1);
    expect(free({ within: { x: 0, y: 0, w: 700, h: 1200 } })?.side).not.toBe(1);
  });

  it('finds places for neighbours that are in each other’s way, the same ones each time', () => {
    const labels = [0, 1, 2, 3, 4, 5].map((i) => place(600 + 70 * (i % 3), 500 + 70 * Math.floor(i / 3), 220, 50));
    const first = placeMapLabels(labels, around(labels), true);
    const places = first.places.flatMap((each) => each ?? []);
    expect(places).toHaveLength(6);
    places.forEach((a, i) => {
      for (const b of places.slice(i + 1)) expect(apart(a, b)).toBe(true);
    });
    expect(placeMapLabels(labels, around(labels), true)).toEqual(first);
  });

  it('leads a line to a name that finds no place beside its mark', () => {
    const labels = [place(500, 500, 300, 60)];
    const shut = { discs: [...(labels[0]?.marks ?? []), ...ring(500, 500, 110)] };
    expect(placeMapLabels(labels, around(labels, shut)).places).toEqual([undefined]);
    const [led] = placeMapLabels(labels, around(labels, { lines: fence(500, 500, 90) }), true).places;
    expect(led?.leader).toBeDefined();
  });

  it('leads a line where it passes over the least', () => {
    const labels = [place(500, 500, 300, 60)];
    const shut = around(labels, { lines: fence(500, 500, 90) });
    const [plain] = placeMapLabels(labels, shut, true).places;
    const west = ([from, to]: readonly [{ x: number }, { x: number }]) => to.x < from.x;
    expect(plain?.leader && west(plain.leader)).toBe(false);
    const led = labels.map((label) => ({
      ...label,
      led: (leader: Parameters<typeof west>[0]) => (west(leader) ? 0 : 9),
    }));
    const [moved] = placeMapLabels(led, shut, true).places;
    expect(moved?.leader && west(moved.leader)).toBe(true);
  });

  it('places as many as it can where there is no room for all', () => {
    const labels = [place(500, 500), place(520, 520, 5000)];
    const { places, cost } = placeMapLabels(labels, around(labels));
    expect(places[0]).toBeDefined();
    expect(places[1]).toBeUndefined();
    expect(cost).toBe(Number.POSITIVE_INFINITY);
  });

  it('takes another form of a name where that stands better', () => {
    const [one] = [place(500, 500, 600, 60)];
    const label = {
      ...(one as MapLabel),
      shapes: [
        { w: 600, h: 60, cost: 4 },
        { w: 310, h: 120, cost: 0.8 },
      ],
    };
    expect(placeMapLabels([label], around([label])).places[0]?.shape).toBe(1);
  });
});

/** Discs round a place. */
function ring(x: number, y: number, radius: number) {
  return Array.from({ length: 12 }, (_, i) => ({
    at: { x: x + radius * Math.cos(i / 2), y: y + radius * Math.sin(i / 2) },
    radius: 40,
  }));
}

/** A line round a place. */
function fence(x: number, y: number, radius: number) {
  const points = Array.from({ length: 25 }, (_, i) => ({
    x: x + radius * Math.cos((i / 12) * Math.PI),
    y: y + radius * Math.sin((i / 12) * Math.PI),
  }));
  return [{ points, width: 6 }];
}
