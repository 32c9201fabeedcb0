import type { Box } from '../core/box.ts';
import { sum } from '../core/collections.ts';
import type { Inch } from '../core/lengths.ts';
import type { Brand } from '../scene/brand.ts';
import type { ItemBase, SceneItem, SceneSlide, ShapeItem } from '../scene/items.ts';
import { lineBoxes } from '../scene/page/place-text.ts';
import { flattened, ringsOf } from '../scene/path-rings.ts';

/** How much of a frame a slide uses, measured in ink: text as it was set, marks, pictures, fills that carry data. */
interface Ink {
  /** From the first ink to the last, as parts of the frame's height and width. */
  readonly height: number;
  readonly width: number;
  /** The highest strip across the whole width without ink, at the edges too. */
  readonly strip: Inch;
  /** The largest rectangle without ink, as a part of the frame's area. */
  readonly hollow: number;
}

/** A frame is looked at in squares of so many inches, a whole slide in larger ones. */
const CELL: Inch = 0.05;
const LARGE_CELL: Inch = 0.1;
/** A tile counts as a whole where its own ink spans so much of its height and width. */
const TILE = { height: 0.55, width: 0.4 };

type AnyItem = SceneItem | (ItemBase & { readonly kind: 'chart' });

/** The ink of a slide in its frame's room. Rules and grounds are none, nor is what is in the frame's margins. */
export function inkOf(slide: SceneSlide<AnyItem>, brand: Brand): Ink {
  const room = roomOf(slide, brand);
  const grid = gridOf(room, CELL);
  const contents = slide.items.filter((item) => !isFurniture(item));
  for (const item of contents) paint(grid, item as SceneItem);
  const tiles = contents.filter(isTile).toSorted((a, b) => areaOf(a.box) - areaOf(b.box));
  for (const tile of tiles) if (tile.part?.kind === 'data' || isSpanned(grid, tile.box)) mark(grid, tile.box);
  return { ...spans(grid), strip: stripOf(grid), hollow: hollowOf(grid) };
}

/** Where contents are to be: the frame's body. A template's too. */
const roomOf = ({ frame }: SceneSlide<unknown>, { frames }: Brand): Box => frames[frame].body;

const areaOf = ({ w, h }: Box) => w * h;

function isFurniture(item: AnyItem): boolean {
  return item.kind === 'text' && ['title', 'kicker', 'source'].includes(item.placeholder ?? '');
}

function isTile(item: AnyItem): item is ShapeItem {
  return item.kind === 'shape' && item.shape !== 'line' && item.fill !== undefined;
}

/** Squares that have ink, row by row. */
interface InkGrid {
  readonly box: Box;
  readonly cell: Inch;
  readonly columns: number;
  readonly rows: number;
  readonly cells: Uint8Array;
}

function gridOf(box: Box, cell: Inch): InkGrid {
  const [columns, rows] = [Math.ceil(box.w / cell), Math.ceil(box.h / cell)];
  return { box, cell, columns, rows, cells: new Uint8Array(columns * rows) };
}

/** Columns and rows from the first that a box touches to behind the last, within the grid. */
function cellsOf({ box: room, cell, columns, rows }: InkGrid, box: Box) {
  const at = (value: number, most: number) => Math.min(most, Math.max(0, value));
  return {
    left: at(Math.floor((box.x - room.x) / cell + 1e-6), columns),
    right: at(Math.ceil((box.x + box.w - room.x) / cell - 1e-6), columns),
    top: at(Math.floor((box.y - room.y) / cell + 1e-6), rows),
    bottom: at(Math.ceil((box.y + box.h - room.y) / cell - 1e-6), rows),
  };
}

function mark(grid: InkGrid, box: Box): void {
  const { left, right, top, bottom } = cellsOf(grid, box);
  if (right <= left) return;
  for (let row = top; row < bottom; row++) grid.cells.fill(1, row * grid.columns + left, row * grid.columns + right);
}

function paint(grid: InkGrid, item: SceneItem): void {
  switch (item.kind) {
    case 'text':
      for (const box of lineBoxes(item)) mark(grid, box);
      return;
    case 'shape':
      if (isMark(item)) mark(grid, item.box);
      return;
    case 'path':
      if (item.part?.kind === 'scene' || areaOf(item.box) < SMALL_MARK_AREA) mark(grid, item.box);
      else if (item.fill) paintForm(grid, item.d, item.viewBox, item.box);
      else if (areaOf(item.box) < DRAWN) mark(grid, item.box);
      return;
    default:
      mark(grid, item.box);
  }
}

const isMark = ({ shape, stroke, fill, box }: ShapeItem) =>
  shape === 'ellipse' && (fill !== undefined || !stroke) && areaOf(box) < SMALL_MARK_AREA;

/** Marks up to this area, in square inches, are as good as their box. */
const SMALL_MARK_AREA = 1;
/** The same of what is drawn in lines: a large icon. Larger ones are courses across the slide. */
const DRAWN = 9;

/** A filled form, row by row of squares, by the even-odd rule. */
function paintForm(grid: InkGrid, d: string, view: Box, box: Box): void {
  const polygons = ringsOf(d).map((ring) =>
    flattened(ring).map(({ x, y }) => ({
      x: box.x + ((x - view.x) / view.w) * box.w,
      y: box.y + ((y - view.y) / view.h) * box.h,
    })),
  );
  const { top, bottom } = cellsOf(grid, box);
  for (let row = top; row < bottom; row++) {
    const y = grid.box.y + (row + 0.5) * grid.cell;
    const crossings = polygons.flatMap((points) =>
      points.flatMap((a, i) => {
        const b = points[(i + 1) % points.length] ?? a;
        return a.y <= y === b.y <= y ? [] : [a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)];
      }),
    );
    crossings.sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [x, end] = [crossings[i] ?? 0, crossings[i + 1] ?? 0];
      mark(grid, { x, y: y - grid.cell / 4, w: end - x, h: grid.cell / 2 });
    }
  }
}

function isSpanned(grid: InkGrid, box: Box): boolean {
  const { left, right, top, bottom } = cellsOf(grid, box);
  let [first, last, from, to] = [bottom, top, right, left];
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      if (!grid.cells[row * grid.columns + column]) continue;
      first = Math.min(first, row);
      last = Math.max(last, row + 1);
      from = Math.min(from, column);
      to = Math.max(to, column + 1);
    }
  }
  return last - first >= TILE.height * (bottom - top) && to - from >= TILE.width * (right - left);
}

function spans(grid: InkGrid): Pick<Ink, 'height' | 'width'> {
  const { columns, rows, cells } = grid;
  let [first, last, from, to] = [rows, 0, columns, 0];
  for (let row = 0; row < rows; row++) {
    const own = cells.subarray(row * columns, (row + 1) * columns);
    const start = own.indexOf(1);
    if (start === -1) continue;
    first = Math.min(first, row);
    last = row + 1;
    from = Math.min(from, start);
    to = Math.max(to, own.lastIndexOf(1) + 1);
  }
  return { height: Math.max(0, last - first) / rows, width: Math.max(0, to - from) / columns };
}

function stripOf({ cell, columns, rows, cells }: InkGrid): Inch {
  let [longest, run] = [0, 0];
  for (let row = 0; row < rows; row++) {
    run = cells.subarray(row * columns, (row + 1) * columns).includes(1) ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest * cell;
}

/** The largest rectangle of squares without ink: for each row the largest below the histogram of what is free above. */
function hollowOf({ columns, rows, cells }: InkGrid): number {
  // Behind the last column nothing is free, which closes all that is open.
  const free = new Int32Array(columns + 1);
  const open = { from: new Int32Array(columns + 1), height: new Int32Array(columns + 1) };
  let largest = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      free[column] = cells[row * columns + column] ? 0 : (free[column] ?? 0) + 1;
    }
    largest = Math.max(largest, largestUnder(free, open));
  }
  return largest / (columns * rows);
}

/** Columns whose rectangles are not closed yet: where each begins, and its height. */
interface OpenColumns {
  readonly from: Int32Array;
  readonly height: Int32Array;
}

function largestUnder(heights: Int32Array, { from, height }: OpenColumns): number {
  let [largest, count] = [0, 0];
  for (let i = 0; i < heights.length; i++) {
    const own = heights[i] ?? 0;
    let start = i;
    while (count > 0 && (height[count - 1] ?? 0) >= own) {
      count -= 1;
      start = from[count] ?? 0;
      largest = Math.max(largest, (height[count] ?? 0) * (i - start));
    }
    from[count] = start;
    height[count] = own;
    count += 1;
  }
  return largest;
}

/** The part of the slide's area that its items cover, 0 to 1; items that overlap count once. */
export function coveredPart(
  slide: SceneSlide<{ readonly kind: string; readonly box: Box }>,
  size: { readonly w: Inch; readonly h: Inch },
): number {
  const grid = gridOf({ x: 0, y: 0, ...size }, LARGE_CELL);
  // What reaches to the slide's edges is what others stand on.
  const standing = (slide.items as readonly SceneItem[]).filter(
    ({ part }) => part?.kind !== 'scene' && part?.kind !== 'bleed',
  );
  for (const box of standing.flatMap(inkBoxes)) mark(grid, box);
  return sum([...grid.cells]) / grid.cells.length;
}

/** Where an item leaves ink: a text in its lines, everything else in its box. */
export const inkBoxes = (item: SceneItem): Box[] => (item.kind === 'text' ? lineBoxes(item) : [item.box]);
