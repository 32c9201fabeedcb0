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

testCalls(import.meta.url, 'grid.yaml', { columnsFor, grid, gridColumns, gridPart, gridSpan, twelveColumns });

testCalls(import.meta.url, 'grid-calls.yaml', { gridIn, gridSpan }, { brand });
