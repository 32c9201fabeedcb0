import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/office/xml.ts';
import { PRESETS, placedPaths } from '../../../src/template/drawing/geometry.ts';
import { guideValues } from '../../../src/template/drawing/guides.ts';

const NS = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const FRAME = { w: 4, h: 2, matrix: [1, 0, 0, 1, 0, 0] } as const;
const paths = (geometry: string) => placedPaths(parseXml(`<a:spPr ${NS}>${geometry}</a:spPr>`), FRAME);
const preset = (name: string, adjusts = '') =>
  paths(`<a:prstGeom prst="${name}"><a:avLst>${adjusts}</a:avLst></a:prstGeom>`);
const gd = (name: string, value: number) => `<a:gd name="${name}" fmla="val ${value}"/>`;

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
  it('are outlines in the shape’s frame', () => {
    expect(preset('triangle').map(({ path }) => path)).toEqual(['M0 2L2 0L4 2Z']);
    expect(preset('chevron').map(({ path }) => path)).toEqual(['M0 0L3 0L4 1L3 2L0 2L1 1Z']);
  });

  it('are a rectangle where they are not known', () => {
    expect(preset('constructor')).toEqual(preset('rect'));
  });

  it('are changed by the shape’s handles, within their bounds', () => {
    expect(preset('triangle', gd('adj', 25_000))[0]?.path).toBe('M0 2L1 0L4 2Z');
    expect(preset('triangle', gd('adj', 999_000))[0]?.path).toBe('M0 2L4 0L4 2Z');
  });

  it('have arcs as curves: an ellipse goes through the middles of its box’s sides', () => {
    const points = preset('ellipse')[0]?.path.match(/-?[\d.]+ -?[\d.]+(?=C|Z)/g);
    expect(points).toEqual(['0 1', '2 0', '4 1', '2 2', '0 1']);
  });

  it('are drawn as lines alone where they have no area', () => {
    expect(preset('line')).toEqual([{ path: 'M0 0L4 2', fill: 'none', stroke: true }]);
    expect(preset('arc').map(({ fill, stroke }) => [fill, stroke])).toEqual([
      ['norm', false],
      ['none', true],
    ]);
  });

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

  it('that are not known are their box', () => {
    expect(preset('sprocket')[0]?.path).toBe('M0 0L4 0L4 2L0 2Z');
  });
});

describe('custom geometry', () => {
  it('is told in the box of its path, with guides for names', () => {
    const geometry = `<a:custGeom><a:gdLst><a:gd name="half" fmla="*/ w 1 2"/></a:gdLst><a:pathLst><a:path w="100" h="100"><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="100" y="50"/></a:lnTo><a:cubicBezTo><a:pt x="50" y="50"/><a:pt x="50" y="100"/><a:pt x="0" y="100"/></a:cubicBezTo><a:close/></a:path><a:path fill="none"><a:moveTo><a:pt x="half" y="t"/></a:moveTo><a:lnTo><a:pt x="half" y="b"/></a:lnTo></a:path></a:pathLst></a:custGeom>`;
    expect(paths(geometry)).toEqual([
      { path: 'M0 0L4 1C2 1 2 2 0 2Z', fill: 'norm', stroke: true },
      { path: 'M2 0L2 2', fill: 'none', stroke: true },
    ]);
  });

  it('has quadratic curves as cubic ones', () => {
    const geometry = `<a:custGeom><a:pathLst><a:path w="4" h="2"><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:quadBezTo><a:pt x="3" y="0"/><a:pt x="3" y="1.5"/></a:quadBezTo></a:path></a:pathLst></a:custGeom>`;
    expect(paths(geometry)[0]?.path).toBe('M0 0C2 0 3 0.5 3 1.5');
  });
});
