import { describe, expect, it } from 'vitest';
import { contains, overlaps } from '../../src/core/box.ts';
import { bareRoom, groundSpan } from '../../src/scene/bare-room.ts';
import { drawnSurface, SLIDE } from '../template/drawn-surface.ts';

const ROOM = { x: 1, y: 1.5, w: 11.3, h: 5.5 };
const white = () => 255;

describe('the bare part of a room', () => {
  it('is all of it where nothing is drawn, or a gradient', () => {
    expect(bareRoom(ROOM, drawnSurface(white))).toEqual(ROOM);
    expect(
      bareRoom(
        ROOM,
        drawnSurface((x, y) => 255 - 6 * x - 8 * y),
      ),
    ).toEqual(ROOM);
  });

  it('stops before a logo, without touching it', () => {
    const logo = { x: 11, y: 5.6, w: 1.6, h: 1.4 };
    const bare = bareRoom(ROOM, drawnSurface(white, [{ box: logo, grey: 40 }]));
    expect(bare && overlaps(bare, logo)).toBe(false);
    expect(bare && contains(ROOM, bare)).toBe(true);
    expect((bare?.w ?? 0) * (bare?.h ?? 0)).toBeGreaterThan(0.7 * ROOM.w * ROOM.h);
  });

  it('is beside a panel', () => {
    const bare = bareRoom(ROOM, drawnSurface(white, [{ box: { x: 8, y: 0, w: 5.333, h: SLIDE.h }, grey: 60 }]));
    expect(bare?.x).toBe(ROOM.x);
    expect((bare?.x ?? 0) + (bare?.w ?? 0)).toBeLessThanOrEqual(8);
  });

  it('takes two near tones for one ground', () => {
    const dark = drawnSurface((_, y) => (y < 3.7 ? 57 : 36));
    expect(bareRoom(ROOM, dark)).toEqual(ROOM);
  });

  it('is nowhere on a photograph or a pattern', () => {
    expect(
      bareRoom(
        ROOM,
        drawnSurface((x, y) => 128 + 120 * Math.sin(9 * x) * Math.cos(7 * y)),
      ),
    ).toBeUndefined();
    const specks = Array.from({ length: 60 }, (_, i) => ({
      box: { x: 1 + ((i * 37) % 113) / 10, y: 1.5 + ((i * 23) % 54) / 10, w: 0.1, h: 0.1 },
      grey: 90,
    }));
    expect(
      bareRoom(
        ROOM,
        drawnSurface(() => 160, specks),
      ),
    ).toBeUndefined();
  });
});

describe('the ground of a text', () => {
  it('ends where a band does', () => {
    const band = drawnSurface(white, [{ box: { x: 0, y: 0, w: SLIDE.w, h: 1.2 }, grey: 30 }]);
    const [start, end] = groundSpan({ x: 0.5, y: 0.4, w: 9, h: 0.3 }, [0.25, 4], band);
    expect(start).toBeGreaterThanOrEqual(0.2);
    expect(end).toBeLessThan(1.3);
    expect(groundSpan({ x: 0.5, y: 0.4, w: 9, h: 0.3 }, [0.25, 4], drawnSurface(white))[1]).toBeGreaterThan(3.7);
  });
});
