import { describe, expect, it } from 'vitest';
import { panelOnPattern, plateUnder, withPlate } from '../../../src/brand/template/on-template.ts';
import { contains } from '../../../src/core/box.ts';
import { surfaceIn } from '../../../src/scene/surface.ts';
import { drawnSurface } from '../../template/drawn-surface.ts';

const contents = { x: 0.6, y: 1.8, w: 12.1, h: 4.6 };
const mark = { x: 4, y: 1, w: 5, h: 6 };

describe('a plate under contents', () => {
  it('hides the whole of a picture that lies amid them', () => {
    const surface = drawnSurface(() => 255, [{ box: mark, grey: 225 }]);
    const plate = plateUnder(contents, 'FFFFFF', surface);
    expect(plate && contains(plate, mark, 0.01)).toBe(true);
    expect(plate?.w).toBeLessThan(mark.w + 0.5);
    expect(plate && surfaceIn(withPlate(surface, plate, 'FFFFFF'), contents)?.uniform).toBe('FFFFFF');
  });

  it('is not there for a logo at their edge, nor on an even ground', () => {
    expect(
      plateUnder(
        contents,
        'FFFFFF',
        drawnSurface(() => 255),
      ),
    ).toBeUndefined();
    const logo = { box: { x: 11, y: 5.5, w: 1.5, h: 1 }, grey: 30 };
    expect(
      plateUnder(
        contents,
        'FFFFFF',
        drawnSurface(() => 255, [logo]),
      ),
    ).toBeUndefined();
  });

  it('is not there where what is shown goes on to the edge, or is the ground', () => {
    const band = { box: { x: 4, y: 0, w: 3, h: 7.5 }, grey: 225 };
    expect(
      plateUnder(
        contents,
        'FFFFFF',
        drawnSurface(() => 255, [band]),
      ),
    ).toBeUndefined();
    const gradient = drawnSurface((x) => 255 - x * 8);
    expect(plateUnder(contents, 'FFFFFF', gradient)).toBeUndefined();
  });
});

describe('a panel on a pattern', () => {
  const lines = Array.from({ length: 12 }, (_, i) => ({ box: { x: 0.3 + i * 1.1, y: 0, w: 0.08, h: 7.5 }, grey: 150 }));

  it('is as large as the contents where lines and specks lie all over them', () => {
    const surface = drawnSurface(() => 255, lines);
    const panel = panelOnPattern(contents, 'FFFFFF', surface);
    expect(panel && contains(panel, contents)).toBe(true);
    expect(panel && surfaceIn(withPlate(surface, panel, 'FFFFFF'), contents)?.uniform).toBe('FFFFFF');
  });

  it('is not there on an even ground, nor beside a band or a logo', () => {
    for (const art of [
      [],
      [{ box: { x: 4, y: 0, w: 3, h: 7.5 }, grey: 200 }],
      [{ box: { x: 11, y: 5.5, w: 1.5, h: 1 }, grey: 30 }],
    ]) {
      expect(
        panelOnPattern(
          contents,
          'FFFFFF',
          drawnSurface(() => 255, art),
        ),
      ).toBeUndefined();
    }
    expect(
      panelOnPattern(
        contents,
        'FFFFFF',
        drawnSurface((x) => 255 - x * 8),
      ),
    ).toBeUndefined();
  });
});
