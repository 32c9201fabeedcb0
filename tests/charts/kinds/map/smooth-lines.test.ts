import { describe, expect, it } from 'vitest';
import { planMap } from '../../../../src/charts/kinds/map/map-plan.ts';
import { richText } from '../../../../src/core/rich-text.ts';
import type { Point } from '../../../../src/marks/pen.ts';
import { brand } from '../../../support/brand.ts';

const PLACES: readonly (readonly [string, number, number])[] = [
  ['Chongqing', 29.56, 106.55],
  ['Duisburg', 51.43, 6.76],
  ['Kenya', -1.3, 36.8],
  ['New York', 40.7, -74],
  ['Tokyo', 35.7, 139.7],
];
const points = PLACES.map(([name, lat, lon]) => ({ name: richText(name), lat, lon }));
const names = PLACES.map(([name]) => name);
const pairs = names.slice(1).map((name) => [names[0] ?? '', name]);

/** The sharpest turn of a line, in degrees. */
function sharpest(line: readonly Point[]): number {
  const angles = line.slice(1).map((to, i) => Math.atan2(to.y - (line[i]?.y ?? 0), to.x - (line[i]?.x ?? 0)));
  const turns = angles.slice(1).map((angle, i) => {
    const turn = Math.abs(angle - (angles[i] ?? 0));
    return Math.min(turn, 2 * Math.PI - turn);
  });
  return (Math.max(0, ...turns) * 180) / Math.PI;
}

describe('lines on maps', () => {
  it.each([undefined, 'world', 'pacific'])('have no kink, also where a projection is cut open: %s', (view) => {
    const chart = { points, routes: pairs, arcs: pairs, ...(view ? { view } : {}) };
    const plan = planMap(chart as never, { brand, language: 'en', width: 3000, height: 1600 });
    expect(plan.arcs).toHaveLength(pairs.length);
    for (const { line } of plan.arcs) expect(sharpest(line)).toBeLessThan(10);
    for (const line of plan.routes.flatMap(({ legs }) => legs.flat())) expect(sharpest(line)).toBeLessThan(20);
  });
});
