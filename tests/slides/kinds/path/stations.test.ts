import { describe, expect, it } from 'vitest';
import { bandItem, courseFor, type StationText, streamsBetween } from '../../../../src/slides/kinds/path/stations.ts';

const BODY = { x: 0.6, y: 1.45, w: 12.13, h: 4.45 };
const ROOM = { body: BODY, edges: { x: 0, y: 0, w: 13.33, h: 7.5 } };
const COLUMNS = Array.from({ length: 4 }, (_, i) => ({ x: 0.6 + i * 3.08, w: 2.88 }));
/** A text of so many lines, each so wide. */
const text = (count: number, right = 2.7): StationText => ({
  h: count * 0.38,
  lines: Array.from({ length: count }, (_, i) => ({ right, bottom: (i + 1) * 0.38 })),
});

describe('the course of a stream', () => {
  it.each([
    [1, 1, 1, 1],
    [4, 3, 2, 3],
    [6, 4, 3, 4],
  ])('leaves room for texts of %i, %i, %i and %i lines, none of which touches it', (...counts) => {
    const texts = counts.map((count) => text(count));
    const course = courseFor(ROOM, COLUMNS, texts, 2);
    expect(course).toBeDefined();
    course?.stations.forEach(({ top, above }, i) => {
      const { h, lines } = texts[i] ?? text(0);
      const left = COLUMNS[i]?.x ?? 0;
      expect(top).toBeGreaterThanOrEqual(BODY.y);
      expect(top + h).toBeLessThanOrEqual(BODY.y + BODY.h);
      for (const line of lines) {
        if (above) expect(top + line.bottom).toBeLessThan(course.stream.top(left + line.right));
      }
      if (!above) expect(top).toBeGreaterThan(course.stream.foot(left));
    });
  });

  it('has its stations on its middle line, the last the largest', () => {
    const texts = COLUMNS.map(() => text(2));
    const course = courseFor(ROOM, COLUMNS, texts, 2);
    for (const { x, y } of course?.stations ?? []) expect(y).toBeCloseTo(course?.stream.middle(x) ?? 0);
    const sizes = course?.stations.map(({ r }) => r) ?? [];
    expect(Math.max(...sizes)).toBe(sizes.at(-1));
    expect(sizes.filter((r) => r === sizes.at(-1))).toHaveLength(1);
  });

  it('is none where the texts are too long', () => {
    const texts = COLUMNS.map(() => text(12));
    expect(courseFor(ROOM, COLUMNS, texts, 2)).toBeUndefined();
  });
});

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
