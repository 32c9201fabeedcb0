import { describe, expect, it } from 'vitest';
import {
  columnsFor,
  type Grid,
  gridColumns,
  gridIn,
  gridPart,
  gridSpan,
  twelveColumns,
} from '../../src/layout/grid.ts';
import { brand } from '../support/brand.ts';

const grid = (columns: number): Grid => ({ left: 1, right: 11, columns, gutter: 0.2 });
const box = { x: 1, y: 2, w: 10, h: 3 };

describe('gridPart', () => {
  it('is the twelfths themselves where the grid has twelve columns', () => {
    for (const [from, count] of [
      [0, 7],
      [8, 4],
      [5, 2],
    ] as const) {
      expect(gridPart(grid(12), from, count)).toEqual(gridSpan(grid(12), from, count));
    }
  });

  it.each([6, 8, 10, 11, 16, 24])(
    'begins and ends on columns of a grid of %i, and parts that adjoin do not meet',
    (columns) => {
      const [left, right] = [gridPart(grid(columns), 0, 8), gridPart(grid(columns), 8, 4)];
      const edges = Array.from({ length: columns }, (_, i) => gridSpan(grid(columns), i, 1).x);
      expect(edges.some((edge) => Math.abs(edge - right.x) < 0.001)).toBe(true);
      expect(right.x - (left.x + left.w)).toBeCloseTo(0.2);
      expect(right.x + right.w).toBeCloseTo(11);
    },
  );

  it('is never without a column', () => {
    expect(gridPart(grid(4), 0, 1).w).toBeCloseTo(gridSpan(grid(4), 0, 1).w);
    expect(gridPart(grid(4), 11, 1).x + gridPart(grid(4), 11, 1).w).toBeCloseTo(11);
  });
});

describe('gridColumns', () => {
  it('stands on columns, with some to spare at the right where the grid does not divide', () => {
    const five = gridColumns(grid(12), box, 5);
    expect(five.map(({ x }) => x)).toEqual([0, 2, 4, 6, 8].map((from) => gridSpan(grid(12), from, 2).x));
  });

  it('takes the whole width where too much would be spared, or there are more things than columns', () => {
    for (const boxes of [gridColumns(grid(8), box, 3), gridColumns(grid(2), box, 3)]) {
      const last = boxes[2];
      expect((last?.x ?? 0) + (last?.w ?? 0)).toBeCloseTo(11);
      expect(new Set(boxes.map(({ w }) => w.toFixed(6))).size).toBe(1);
    }
  });
});

describe('gridIn', () => {
  it('is the brand’s grid where a frame’s body spans it, and its columns that lie in a narrower one', () => {
    const { left, right, columns, gutter } = brand.grid;
    const whole = gridIn(brand, { body: { x: left, y: 0, w: right - left, h: 1 } });
    expect(whole.columns).toBe(columns);
    const span = gridSpan(brand.grid, 4, 8);
    const part = gridIn(brand, { body: { ...span, y: 0, h: 1 } });
    expect(part).toMatchObject({ columns: 8, gutter });
    expect(gridSpan(part, 3, 1).x).toBeCloseTo(gridSpan(brand.grid, 7, 1).x);
  });

  it('has at least one column, however narrow the body is', () => {
    expect(gridIn(brand, { body: { x: 0, y: 0, w: 0.3, h: 1 } }).columns).toBe(1);
  });
});

describe('what outlines and kinds count on', () => {
  it('has twelve columns over the same width', () => {
    expect(twelveColumns(grid(8))).toEqual(grid(12));
  });

  it('is as many columns as something is wide, and no more', () => {
    expect(columnsFor(grid(12), gridSpan(grid(12), 0, 3).w).count).toBe(3);
    expect(columnsFor(grid(12), gridSpan(grid(12), 0, 3).w + 0.01).count).toBe(4);
  });
});
