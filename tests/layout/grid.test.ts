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
import { testCalls } from '../support/calls.ts';

const grid = (columns: number): Grid => ({ left: 1, right: 11, columns, gutter: 0.2 });

describe('gridPart', () => {
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

testCalls(import.meta.url, 'grid.yaml', { columnsFor, grid, gridColumns, gridPart, gridSpan, twelveColumns });
