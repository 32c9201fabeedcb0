import { describe, expect, it } from 'vitest';
import { bandItem, streamsBetween } from '../../../src/slides/tiles/stream.ts';

const SIDES = { left: 0, right: 10, thin: 0.2, thick: 1.2 };

describe('a stream', () => {
  const stream = streamsBetween(SIDES)(5, 1);
  const places = Array.from({ length: 101 }, (_, i) => i / 10);

  it('begins and ends at the heights that it is given, as thick as it is to be', () => {
    expect(stream.middle(0)).toBeCloseTo(5);
    expect(stream.middle(10)).toBeCloseTo(1);
    expect(stream.foot(0) - stream.top(0)).toBeCloseTo(0.2);
    expect(stream.foot(10) - stream.top(10)).toBeCloseTo(1.2);
  });

  it('rises and grows all the way', () => {
    for (const [i, x] of places.slice(1).entries()) {
      const before = places[i] ?? 0;
      expect(stream.middle(x)).toBeLessThan(stream.middle(before));
      expect(stream.foot(x) - stream.top(x)).toBeGreaterThan(stream.foot(before) - stream.top(before));
    }
  });

  it('is two bands that touch, the upper one the thinner', () => {
    for (const x of places) {
      expect(stream.seam(x)).toBeGreaterThan(stream.top(x));
      expect(stream.seam(x) - stream.top(x)).toBeLessThan(stream.foot(x) - stream.seam(x));
    }
  });

  it('is drawn in curves within its box, from one edge to the other', () => {
    const band = bandItem('Stream', stream, [stream.top, stream.foot], 'subject');
    expect(band.box).toMatchObject({ x: 0, w: 10 });
    expect(band.box.y).toBeCloseTo(stream.top(10));
    expect(band.box.y + band.box.h).toBeCloseTo(stream.foot(0), 1);
    expect(band.d).toMatch(/^M[\d. ]+(C[\d. -]+){8}L[\d. ]+(C[\d. -]+){8}Z$/);
    expect(band.viewBox.w / band.box.w).toBeCloseTo(band.viewBox.h / band.box.h, 0);
  });
});
