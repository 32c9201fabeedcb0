import { describe, expect, it } from 'vitest';
import { clipPath, contoursOf } from '../../src/scenery/clip-path.ts';

const BOX = { x: 0, y: 0, w: 100, h: 50 };
const CIRCLE =
  'M-20 25C-20 13.954-11.046 5 0 5C11.046 5 20 13.954 20 25C20 36.046 11.046 45 0 45C-11.046 45-20 36.046-20 25Z';

/** The area that rings of lines enclose, those that turn the other way taken off. */
function areaOf(d: string): number {
  return d
    .split('Z')
    .filter(Boolean)
    .map((ring) => {
      const numbers = (ring.match(/-?[\d.]+/g) ?? []).map(Number);
      const points = numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0] as const] : []));
      return points.reduce((sum, [x, y], i) => {
        const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y];
        return sum + (x * nextY - nextX * y) / 2;
      }, 0);
    })
    .reduce((sum, area) => sum + area, 0);
}

describe('a form that is clipped', () => {
  it('keeps its curves where it lies within the box', () => {
    const d = 'M10 10C10 20 20 20 20 10Q15 5 10 10Z';
    expect(clipPath(contoursOf(d), BOX)).toEqual({ d, bounds: { x: 10, y: 5, w: 10, h: 15 } });
  });

  it('is left out where it lies outside, or only touches an edge', () => {
    expect(clipPath(contoursOf('M110 10L120 10L120 20Z'), BOX)).toBeUndefined();
    expect(clipPath(contoursOf('M100 10L120 10L120 20L100 20Z'), BOX)).toBeUndefined();
  });

  it('ends exactly at the edges that it crosses', () => {
    const clipped = clipPath(contoursOf('M-10 -10L40 -10L40 20L-10 20Z'), BOX);
    expect(clipped?.bounds).toEqual({ x: 0, y: 0, w: 40, h: 20 });
    expect(areaOf(clipped?.d ?? '')).toBe(800);
    expect(clipPath(contoursOf('M-50 25L50 -25L150 25L50 75Z'), BOX)?.bounds).toEqual(BOX);
  });

  it('has the area of a circle’s half where the edge goes through its middle', () => {
    const clipped = clipPath(contoursOf(CIRCLE), BOX);
    expect(clipped?.bounds).toMatchObject({ x: 0, y: 5, h: 40 });
    expect(areaOf(clipped?.d ?? '')).toBeCloseTo((Math.PI * 20 ** 2) / 2, -1);
  });

  it('keeps the hole of a ring that is cut', () => {
    const clipped = clipPath(contoursOf('M-20 10L20 10L20 40L-20 40ZM-10 20L-10 30L10 30L10 20Z'), BOX);
    expect(areaOf(clipped?.d ?? '')).toBe(20 * 30 - 10 * 10);
  });

  it('loses only those of its parts that lie outside', () => {
    const clipped = clipPath(contoursOf('M10 10L20 10L20 20ZM110 10L120 10L120 20Z'), BOX);
    expect(clipped?.d).toBe('M10 10L20 10L20 20Z');
  });
});
