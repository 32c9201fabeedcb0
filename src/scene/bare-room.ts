import { colorAt } from '../color/color-grid.ts';
import { contrastOver, luminance } from '../color/contrast.ts';
import { type Box, inset } from '../core/box.ts';
import type { Inch } from '../core/lengths.ts';
import { cellsUnder, type Surface } from './surface.ts';

/** How much a ground may differ from place to place, and within a cell: by a contrast of 1 to 21. */
interface Evenness {
  readonly tones: number;
  readonly cell: number;
}

/** From cell to cell a gradient changes by less than this contrast. */
const STEP = 1.15;
/** One tone of a ground; and two, where one of them alone leaves less than this part of a room. */
const ONE: Evenness = { tones: STEP, cell: 1.4 };
const TWO: Evenness = { tones: 1.6, cell: 1.6 };
const MIN_OF_ONE = 0.67;
/** Of a room of which less than this part is ground, art is the ground: a photograph, a pattern. */
const MIN_GROUND = 0.3;
/** So it is where specks all over the room leave less than this part of it, and more than this of the rest is ground. */
const MIN_OF_PATTERN = 0.6;
const SPECKS = { around: 0.7, ground: 0.6 };
/** What a box shares with a cell by no more than this does not show in it. */
const TOUCH: Inch = 0.06;

/** What keeps a box from the cell beside it whatever its edges are rounded to. */
const APART: Inch = 0.01;

/** A rectangle as wide as its box is worth so many times its area: contents rather end above a small logo than beside it. */
export const WIDE_WEIGHT = 1.1;

interface Cells {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * The largest part of a box in which a layout shows nothing but its ground, even or in a gradient: no logo, line or panel;
 * one over the whole width counts for `wide` times its area. Undefined where hardly any of the box is such ground.
 */
export function bareRoom(box: Box, surface: Surface, wide = WIDE_WEIGHT): Box | undefined {
  const known = kept.get(surface) ?? new Map<string, Box | undefined>();
  kept.set(surface, known);
  const key = [box.x, box.y, box.w, box.h, wide].join();
  if (!known.has(key)) known.set(key, roomIn(box, surface, wide));
  return known.get(key);
}

/** The rooms that were found: each frame that a layout may serve asks for the same ones. */
const kept = new WeakMap<Surface, Map<string, Box | undefined>>();

function roomIn(box: Box, surface: Surface, wide: number): Box | undefined {
  const under = cellsUnder(surface, inset(box, TOUCH));
  const [first = 0, last = 0] = [under[0], under.at(-1)];
  if (under.length < 2) return box;
  const [column, row] = [first % surface.columns, Math.floor(first / surface.columns)];
  const size = { columns: (last % surface.columns) - column + 1, rows: Math.floor(last / surface.columns) - row + 1 };
  const rectangle = (evenness: Evenness) => {
    const ground = groundCells(surface, under, evenness);
    const worth = (across: number, down: number) => across * down * (across === size.columns ? wide : 1);
    const cells = largestOf(size, worth, (x, y) => ground.has((row + y) * surface.columns + column + x));
    return { ...cells, ground };
  };
  const even = rectangle(ONE);
  const found = even.columns * even.rows < MIN_OF_ONE * under.length ? rectangle(TWO) : even;
  if (isPattern(found, under, surface.columns)) return undefined;
  if (found.columns * found.rows < MIN_GROUND * under.length) return undefined;
  const unit = { w: surface.size.w / surface.columns, h: surface.size.h / surface.rows };
  // At its own edges the box stays as it is; elsewhere it ends with a cell, whose neighbour it does not touch.
  const x = found.column === 0 ? box.x : (column + found.column) * unit.w + APART;
  const y = found.row === 0 ? box.y : (row + found.row) * unit.h + APART;
  const toRight = found.column + found.columns;
  const toBottom = found.row + found.rows;
  const right = toRight === size.columns ? box.x + box.w : (column + toRight) * unit.w - APART;
  const bottom = toBottom === size.rows ? box.y + box.h : (row + toBottom) * unit.h - APART;
  return { x, y, w: right - x, h: bottom - y };
}

/** Whether what is no ground lies in specks all over the cells, so that no part of them would be bare. */
function isPattern(
  { columns, rows, ground }: Cells & { readonly ground: ReadonlySet<number> },
  under: readonly number[],
  width: number,
): boolean {
  const rest = under.length - columns * rows;
  if (columns * rows >= MIN_OF_PATTERN * under.length) return false;
  const art = under.filter((index) => !ground.has(index));
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values) + 1;
  const around = span(art.map((index) => index % width)) * span(art.map((index) => Math.floor(index / width)));
  return around > SPECKS.around * under.length && (rest - art.length) / rest > SPECKS.ground;
}

/** The lower and the upper end of the stretch around a box, between two heights, in which its own ground goes on. */
export function groundSpan(box: Box, [from, to]: readonly [Inch, Inch], surface: Surface): readonly [Inch, Inch] {
  const light = (y: Inch) => {
    const cells = cellsUnder(surface, inset({ ...box, y, h: surface.size.h / surface.rows }, TOUCH));
    const lights = cells.map((index) => luminance(colorAt(surface.mean, index))).sort((a, b) => a - b);
    return lights[Math.floor(lights.length / 2)] ?? 1;
  };
  const step = surface.size.h / surface.rows;
  const usual = light(box.y + box.h / 2 - step / 2);
  const goesOn = (y: Inch) => {
    const there = light(y);
    return (Math.max(there, usual) + 0.05) / (Math.min(there, usual) + 0.05) < TWO.tones;
  };
  let [start, end] = [box.y, box.y + box.h];
  while (start > from && goesOn(start - step)) start -= step;
  while (end < to && goesOn(end)) end += step;
  return [Math.max(from, start), Math.min(to, end)];
}

/** Of the cells those that are ground: as light as most, give or take a contrast, or reached from there by small steps. */
function groundCells(surface: Surface, under: readonly number[], { tones, cell }: Evenness): ReadonlySet<number> {
  const lights = new Float64Array(surface.columns * surface.rows);
  for (const index of under) lights[index] = luminance(colorAt(surface.mean, index));
  const light = (index: number) => lights[index] as number;
  const isEven = (index: number) =>
    contrastOver(luminance(colorAt(surface.lightest, index)), luminance(colorAt(surface.darkest, index))) < cell;
  const differ = (a: number, b: number) => contrastOver(Math.max(a, b), Math.min(a, b));
  const near = (a: number, b: number) => differ(a, b) < STEP;
  const even = under.filter(isEven);
  const usual = mostUsual(Float64Array.from(even, light).sort(), near);
  const waiting = even.filter((index) => differ(light(index), usual) < tones);
  const reached = new Set(waiting);
  const isFree = new Uint8Array(lights.length);
  for (const index of even) if (!reached.has(index)) isFree[index] = 1;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const sides = [at - surface.columns, at + surface.columns];
    if (at % surface.columns > 0) sides.push(at - 1);
    if (at % surface.columns < surface.columns - 1) sides.push(at + 1);
    for (const next of sides) {
      if (isFree[next] !== 1 || !near(light(next), light(at))) continue;
      isFree[next] = 0;
      reached.add(next);
      waiting.push(next);
    }
  }
  return reached;
}

/** The lightness that most others, in ascending order, are near to. */
function mostUsual(lights: Float64Array, near: (a: number, b: number) => boolean): number {
  let best = { light: lights[0] ?? 1, count: 0 };
  let from = 0;
  for (const [to, light] of lights.entries()) {
    while (!near(lights[from] ?? light, light)) from += 1;
    if (to - from + 1 > best.count)
      best = { light: lights[Math.floor((from + to) / 2)] ?? light, count: to - from + 1 };
  }
  return best.light;
}

/** What a rectangle of so many cells across and down is worth. */
type Worth = (across: number, down: number) => number;

/** The rectangle of cells that are all there which is worth most; one of no cells where none is worth anything. */
export function largestOf(
  { columns, rows }: Pick<Cells, 'columns' | 'rows'>,
  worth: Worth,
  isThere: (column: number, row: number) => boolean,
): Cells {
  const heights = new Int32Array(columns);
  let best: Cells = { column: 0, row: 0, columns: 0, rows: 0 };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      heights[column] = isThere(column, row) ? (heights[column] as number) + 1 : 0;
    best = largestAbove(row, heights, worth, best);
  }
  return best;
}

/** The largest of the rectangles that stand on a row, as high as the columns of these heights let them be, and one before. */
function largestAbove(row: number, heights: Int32Array, worth: Worth, before: Cells): Cells {
  let best = before;
  let most = best.columns === 0 ? 0 : worth(best.columns, best.rows);
  for (let column = 0; column < heights.length; column++) {
    let height = heights[column] as number;
    for (let to = column; to < heights.length && height > 0; to++) {
      height = Math.min(height, heights[to] as number);
      const width = to - column + 1;
      const own = worth(width, height);
      if (own <= most) continue;
      best = { column, row: row - height + 1, columns: width, rows: height };
      most = own;
    }
  }
  return best;
}
