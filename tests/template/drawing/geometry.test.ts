import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/office/xml.ts';
import { PRESETS, placedPaths } from '../../../src/template/drawing/geometry.ts';
import { guideValues } from '../../../src/template/drawing/guides.ts';
import { testCalls } from '../../support/calls.ts';

const NS = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const FRAME = { w: 4, h: 2, matrix: [1, 0, 0, 1, 0, 0] } as const;
const paths = (geometry: string) => placedPaths(parseXml(`<a:spPr ${NS}>${geometry}</a:spPr>`), FRAME);
const preset = (name: string, adjusts = '') =>
  paths(`<a:prstGeom prst="${name}"><a:avLst>${adjusts}</a:avLst></a:prstGeom>`);

type Point = readonly [x: number, y: number];

/** The ends of a path's lines, and points on its curves. */
function pointsOn(path: string): Point[] {
  const points: Point[] = [];
  for (const [, command = '', numbers = ''] of path.matchAll(/([MLC])([^MLCZ]*)/g)) {
    const n = numbers.trim().split(' ').map(Number);
    const start = points[points.length - 1] ?? [0, 0];
    const bend = (t: number, axis: 0 | 1) => {
      const [a, b, c, d] = [start[axis], n[axis] ?? 0, n[2 + axis] ?? 0, n[4 + axis] ?? 0];
      return (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
    };
    if (command === 'C') for (let i = 1; i <= 16; i++) points.push([bend(i / 16, 0), bend(i / 16, 1)]);
    else points.push([n[0] ?? 0, n[1] ?? 0]);
  }
  return points;
}

describe('guides', () => {
  it.each([
    ['*/ w 1 4', 25],
    ['+- w 10 r', 10],
    ['+/ w h 3', 50],
    ['?: l 1 2', 2],
    ['?: w 1 2', 1],
    ['abs -5', 5],
    ['constructor 1 2', 0],
    ['at2 10 10', 2_700_000],
    ['cat2 10 3 4', 6],
    ['sat2 10 3 4', 8],
    ['cos 10 3600000', 5],
    ['sin 10 1800000', 5],
    ['tan 10 2700000', 10],
    ['max w h', 100],
    ['min w h', 50],
    ['mod 2 3 6', 7],
    ['pin 0 -5 100', 0],
    ['pin 0 50 100', 50],
    ['pin 0 150 100', 100],
    ['sqrt 81', 9],
    ['val 3cd4', 16_200_000],
    ['*/ ss 1 0', 0],
  ])('%s', (formula, value) => {
    expect(guideValues(100, 50, [{ name: 'x', formula }])('x')).toBeCloseTo(value, 6);
  });

  it('may use those before them', () => {
    const value = guideValues(100, 50, [
      { name: 'a', formula: '*/ w 1 2' },
      { name: 'b', formula: '+- a hc 0' },
    ]);
    expect(value('b')).toBe(100);
  });
});

describe('presets', () => {
  it.each(Object.keys(PRESETS))('%s stays in its box, but for the tip of a callout', (name) => {
    const points = preset(name).flatMap(({ path }) => pointsOn(path));
    expect(points.length).toBeGreaterThan(1);
    const slack = name.endsWith('Callout') ? 1 : 0.02;
    for (const [x, y] of points) {
      expect(x).toBeGreaterThanOrEqual(-slack);
      expect(x).toBeLessThanOrEqual(4 + slack);
      expect(y).toBeGreaterThanOrEqual(-slack);
      expect(y).toBeLessThanOrEqual(2 + slack);
    }
  });
});

testCalls(import.meta.url, 'geometry.yaml', { paths, preset });
