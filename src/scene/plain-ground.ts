import { channelsApart, colorAt, GRAIN, unevennessAt } from '../color/color-grid.ts';
import { around, type Box, boxArea, inset, overlaps } from '../core/box.ts';
import { largestOf } from './bare-room.ts';
import { cellsUnder, type Surface } from './surface.ts';

/** From one cell of a plain ground to the next no channel, 0 to 255, differs by more: so does a gradient. */
const STEP = 6;
/** What shares no more than this with a cell does not lie in it, in inches. */
const TOUCH = 0.01;

/** The cells of the largest part of a surface that shows one ground, even, grained or in a gradient: no art, line or panel. */
export function plainCells(surface: Surface): ReadonlySet<number> {
  const known = kept.get(surface) ?? largestGround(surface);
  kept.set(surface, known);
  return known;
}

const kept = new WeakMap<Surface, ReadonlySet<number>>();

function largestGround(surface: Surface): ReadonlySet<number> {
  const { columns, rows, mean, unknown } = surface;
  const isEven = (index: number) => unknown[index] !== 1 && unevennessAt(surface, index) <= GRAIN;
  const left = new Set(Array.from({ length: columns * rows }, (_, index) => index).filter(isEven));
  let largest: ReadonlySet<number> = new Set();
  for (const first of left) {
    left.delete(first);
    const ground = new Set([first]);
    for (const at of ground) {
      for (const next of besides(at, surface)) {
        if (!left.has(next) || channelsApart(colorAt(mean, at), colorAt(mean, next)) > STEP) continue;
        left.delete(next);
        ground.add(next);
      }
    }
    if (ground.size > largest.size) largest = ground;
  }
  return largest;
}

/** The cells at the four sides of one. */
function besides(at: number, { columns, rows }: Surface): number[] {
  const column = at % columns;
  return [
    ...(column > 0 ? [at - 1] : []),
    ...(column < columns - 1 ? [at + 1] : []),
    ...(at >= columns ? [at - columns] : []),
    ...(at < columns * (rows - 1) ? [at + columns] : []),
  ];
}

/** Whether a box lies on nothing but a surface’s plain ground. */
export function isPlain(box: Box, surface: Surface): boolean {
  const plain = plainCells(surface);
  return cellsUnder(surface, inset(box, TOUCH)).every((index) => plain.has(index));
}

/**
 * The largest box within another that suits, on nothing but a surface’s plain ground, a cell off all art, and under none of
 * those that are taken; one as wide as the surface counts for `wide` times its area.
 */
export function plainRoom(
  within: Box,
  surface: Surface,
  {
    taken,
    suits,
    wide = 1,
  }: {
    readonly taken: readonly Box[];
    readonly suits: (size: Pick<Box, 'w' | 'h'>) => boolean;
    readonly wide?: number;
  },
): Box | undefined {
  const plain = plainCells(surface);
  const { columns, rows, size } = surface;
  const unit = { w: size.w / columns, h: size.h / rows };
  const cellAt = (column: number, row: number): Box => ({ x: column * unit.w, y: row * unit.h, ...unit });
  const isFree = (column: number, row: number) => {
    const at = row * columns + column;
    const cell = cellAt(column, row);
    const isBare = plain.has(at) && besides(at, surface).every((each) => plain.has(each));
    return isBare && overlaps(cell, within, TOUCH) && !taken.some((box) => overlaps(cell, box, TOUCH));
  };
  const worth = (across: number, down: number) => {
    const room = { w: across * unit.w, h: down * unit.h };
    return suits(room) ? boxArea(room) * (across === columns ? wide : 1) : 0;
  };
  const found = largestOf({ columns, rows }, worth, isFree);
  if (found.columns === 0) return undefined;
  const [first, last] = [
    cellAt(found.column, found.row),
    cellAt(found.column + found.columns - 1, found.row + found.rows - 1),
  ];
  const room = shared(around([first, last]), within);
  return suits(room) ? room : undefined;
}

function shared(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return { x, y, w: Math.min(a.x + a.w, b.x + b.w) - x, h: Math.min(a.y + a.h, b.y + b.h) - y };
}
