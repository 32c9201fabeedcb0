import { describe, expect, it } from 'vitest';
import { inkOf } from '../../src/check/ink.ts';
import type { Box } from '../../src/core/box.ts';
import { field } from '../../src/layout/leaves.ts';
import type { SceneItem, SceneSlide } from '../../src/scene/items.ts';
import { brand } from '../support/brand.ts';

const { body } = brand.frames['title-only'];
/** A box in parts of the frame's body. */
const at = (x: number, y: number, w: number, h: number): Box => ({
  x: body.x + x * body.w,
  y: body.y + y * body.h,
  w: w * body.w,
  h: h * body.h,
});
const slide = (items: readonly SceneItem[]): SceneSlide => ({
  ...{ id: 'one', path: ['slides', 0], kind: 'kpis', frame: 'title-only', title: 'One', section: 0, number: 1 },
  ...{ facts: [], appendix: false, items },
});
const data = (box: Box): SceneItem => ({ ...field('Data', box, 'subject'), part: { kind: 'data' } });
const ink = (...items: SceneItem[]) => inkOf(slide(items), brand);

describe('the ink of a slide', () => {
  it('spans the frame from the first to the last, with the highest strip and the largest rectangle without', () => {
    const { height, width, strip, hollow } = ink(data(at(0, 0, 1, 0.25)), data(at(0, 0.75, 0.5, 0.25)));
    expect([height, width]).toEqual([1, 1]);
    expect(strip).toBeCloseTo(0.5 * body.h, 0);
    expect(hollow).toBeCloseTo(0.5, 1);
  });

  it('is not a tile whose own ink spans little of it', () => {
    const tile = field('Tile', at(0, 0, 1, 1), 'panel');
    expect(ink(tile).height).toBe(0);
    expect(ink(tile, data(at(0.1, 0.4, 0.2, 0.1))).height).toBeCloseTo(0.1, 1);
    expect(ink(tile, data(at(0.1, 0.2, 0.5, 0.6)))).toMatchObject({ height: 1, hollow: 0 });
  });

  it('is the area of a form, not the box around it', () => {
    const triangle: SceneItem = {
      ...{ kind: 'path', name: 'Triangle', path: [], box: at(0, 0, 1, 1), fill: 'subject' },
      ...{ d: 'M0 0 L10 10 L0 10 Z', viewBox: { x: 0, y: 0, w: 10, h: 10 } },
    };
    expect(ink(triangle).hollow).toBeCloseTo(0.25, 1);
  });

  it('is no rule', () => {
    const rule: SceneItem = {
      ...{ kind: 'shape', shape: 'line', name: 'Rule', path: [], box: at(0, 0.5, 1, 0) },
      stroke: { color: 'hairline', width: 1 },
    };
    expect(ink(rule).height).toBe(0);
  });
});
