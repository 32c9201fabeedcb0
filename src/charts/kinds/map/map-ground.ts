import { geoDistance } from 'd3-geo';
import { inchToPx, type Px } from '../../../core/lengths.ts';
import type { Point, Rect } from '../../../marks/pen.ts';
import { countryAt, outlinesAround } from './land.ts';
import { type FittedProjection, projectionOf, RIM, seenAround } from './map-projection.ts';
import type { MapView } from './map-view.ts';
import { lakesOfTheWorld } from './waters.ts';

export interface MapGround {
  /** How many squares of a box coasts, shores and borders pass through. */
  readonly crossed: (box: Rect) => number;
  /** How many coasts and shores alone do. */
  readonly coasts: (box: Rect) => number;
  /** The country or area that lies there; undefined at sea. */
  readonly countryAt: (point: Point) => number | undefined;
}

/**
 * What it costs that a name lies on a coast, a border, or another country than its place, and more for each square of them
 * below it: it is the last resort, also where other names are smaller for that.
 */
export const COVERED = { any: 100, foreign: 300, square: 0.05 };
/** What it costs that a leader passes over another country than that of its place, for each. */
const PASSED = 5;
/** So near to one another a leader is looked at. */
const LOOK: Px = inchToPx(0.03);

/** Countries and areas; a place at sea has none. */
type Homes = readonly (number | undefined)[];

/** Where a box is looked at that lines cross, as parts of its width and height. */
const LOOKS = { across: [0, 0.25, 0.5, 0.75, 1], down: [0, 0.5, 1] };

/**
 * What it costs that the name of what lies in its own countries, or at sea, has a box: on lines, in another country, and
 * above all in one in which nothing is named.
 */
export function coveredCost(ground: MapGround, { x, y, w, h }: Rect, own: Homes, named: Homes = own): number {
  const crossed = ground.crossed({ x, y, w, h });
  const { across, down } = crossed > 0 ? LOOKS : { across: [0.5], down: [0.5] };
  const covered = across.flatMap((part) =>
    down.flatMap((other) => ground.countryAt({ x: x + part * w, y: y + other * h }) ?? []),
  );
  if (covered.some((country) => !named.includes(country))) return COVERED.foreign + COVERED.square * crossed;
  if (crossed > 0) return COVERED.any + COVERED.square * crossed;
  return covered.every((country) => own.includes(country)) ? 0 : COVERED.any;
}

/** The countries on which the name of a line may lie: those in which something is named, or else those that it leads through. */
export function homesAlong(ground: MapGround, line: readonly Point[], named: Homes): Homes {
  const passed = line.map((at) => ground.countryAt(at));
  return passed.some((country) => country !== undefined && named.includes(country)) ? named : passed;
}

export function passedCost(ground: MapGround, [from, to]: readonly [Point, Point], home: number | undefined): number {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / LOOK));
  const passed = new Set<number>();
  for (let step = 0; step <= steps; step++) {
    const part = step / steps;
    const country = ground.countryAt({ x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) });
    if (country !== undefined && country !== home) passed.add(country);
  }
  return PASSED * passed.size;
}

/** The side of the squares that a picture is looked at in. */
const SQUARE: Px = inchToPx(0.025);
/** Boxes keep so far from coasts and borders. */
const CLEAR: Px = inchToPx(0.012);

/** The same in another picture of the same view: they differ in scale and place alone. */
export function groundIn(own: FittedProjection, ground: MapGround, base: FittedProjection): MapGround {
  const by = base.scale / own.scale;
  const x = (at: Px) => base.middle.x + by * (at - own.middle.x);
  const y = (at: Px) => base.middle.y + by * (at - own.middle.y);
  const within = (box: Rect) => ({
    x: x(box.x - CLEAR),
    y: y(box.y - CLEAR),
    w: by * (box.w + 2 * CLEAR),
    h: by * (box.h + 2 * CLEAR),
  });
  return {
    crossed: (box) => ground.crossed(within(box)),
    coasts: (box) => ground.coasts(within(box)),
    countryAt: (point) => ground.countryAt({ x: x(point.x), y: y(point.y) }),
  };
}

/** What lies below boxes in a rectangle of a picture; all that reach beyond that are crossed. */
export function mapGround(view: MapView, projection: FittedProjection, within: Rect): MapGround {
  const [columns, rows] = [Math.ceil(within.w / SQUARE), Math.ceil(within.h / SQUARE)];
  const { lines, coasts } = squaresWithLines(view, projection, within, { columns, rows });
  const areas = new Int32Array(columns * rows);
  const countries: (number | undefined)[] = [];
  const columnOf = (x: Px) => Math.floor((x - within.x) / SQUARE);
  const rowOf = (y: Px) => Math.floor((y - within.y) / SQUARE);
  const counted = (squares: Uint8Array) => {
    const sums = sumsOf(squares, columns, rows);
    const sum = (row: number, column: number) => sums[row * (columns + 1) + column] as number;
    return ({ x, y, w, h }: Rect) => {
      const left = columnOf(x);
      const right = columnOf(x + w) + 1;
      const top = rowOf(y);
      const foot = rowOf(y + h) + 1;
      if (left < 0 || top < 0 || right > columns || foot > rows) return 1;
      return sum(foot, right) - sum(top, right) - sum(foot, left) + sum(top, left);
    };
  };
  const fillArea = (from: number, number: number) => {
    const isOpen = (square: number) => lines[square] === 0 && areas[square] === 0;
    const left = [from];
    /** Where a row is open from one square to another, the end of each open piece. */
    const look = (start: number, end: number) => {
      for (let square = start; square <= end; square++) {
        if (isOpen(square) && (square === end || !isOpen(square + 1))) left.push(square);
      }
    };
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
      if (!isOpen(at)) continue;
      const row = at - (at % columns);
      let [start, end] = [at, at];
      while (start > row && isOpen(start - 1)) start--;
      while (end < row + columns - 1 && isOpen(end + 1)) end++;
      areas.fill(number, start, end + 1);
      look(start - columns, end - columns);
      look(start + columns, end + columns);
    }
  };
  return {
    crossed: counted(lines),
    coasts: counted(coasts),
    countryAt: ({ x, y }) => {
      const column = columnOf(x);
      const row = rowOf(y);
      const square = row * columns + column;
      const isKnown = column >= 0 && row >= 0 && column < columns && row < rows;
      const known = isKnown ? (areas[square] as number) : 0;
      if (known > 0) return countries[known - 1];
      const place = projection.place({ x, y });
      const country = place && countryAt(place);
      countries.push(country);
      if (isKnown && lines[square] === 1) areas[square] = countries.length;
      else if (isKnown) fillArea(square, countries.length);
      return country;
    },
  };
}

interface Squares {
  readonly columns: number;
  readonly rows: number;
}

/** So far from the middle of an azimuthal projection on a globe of radius 1 lies its rim. */
const RIM_REACH = 2 * Math.sin((RIM * Math.PI) / 360);

/** The squares that coasts, shores and borders pass through, and those of coasts and shores alone, row by row. */
function squaresWithLines(
  view: MapView,
  fitted: FittedProjection,
  within: Rect,
  { columns, rows }: Squares,
): { readonly lines: Uint8Array; readonly coasts: Uint8Array } {
  const { scale, middle, place, lake } = fitted;
  const lines = new Uint8Array(columns * rows);
  const coasts = new Uint8Array(columns * rows);
  const by = scale / SQUARE;
  const projection = projectionOf(view)
    .scale(by)
    .translate([(middle.x - within.x) / SQUARE, (middle.y - within.y) / SQUARE]);
  // Pieces of outlines that are longer than the globe's radius lead over the rim of a projection.
  const rim = view.projection === 'azimuthalEqualArea' ? RIM_REACH * by : Number.POSITIVE_INFINITY;
  const [middleX, middleY] = projection.translate();
  /** A line between two looks that are half a square apart leads past no box that keeps clear of them. */
  const mark = (isCoast: boolean, [fromX, fromY]: readonly [number, number], [x, y]: readonly [number, number]) => {
    const steps = Math.max(1, Math.ceil(2 * Math.hypot(x - fromX, y - fromY)));
    for (let step = 0; step <= steps; step++) {
      const column = Math.floor(fromX + (step / steps) * (x - fromX));
      const row = Math.floor(fromY + (step / steps) * (y - fromY));
      if (column < 0 || column >= columns || row < 0 || row >= rows) continue;
      lines[row * columns + column] = 1;
      if (isCoast) coasts[row * columns + column] = 1;
    }
  };
  const isBeside = ([fromX, fromY]: readonly [number, number], [x, y]: readonly [number, number]) =>
    Math.max(fromX, x) < 0 || Math.min(fromX, x) > columns || Math.max(fromY, y) < 0 || Math.min(fromY, y) > rows;
  const { x, y, w, h } = within;
  const around = seenAround(
    [
      [x, y],
      [x + w, y + h],
    ],
    place,
  );
  const least = lake();
  const shores = lakesOfTheWorld().filter(
    ({ radius, middle: [lon, lat] }) =>
      radius > least && geoDistance([lon, lat], [around.middle.lon, around.middle.lat]) < radius + around.radius,
  );
  const { base } = fitted;
  const shown = base
    ? [...base.land.flat(), ...base.lines].map((line) => ({ line, isCoast: true }))
    : [...outlinesAround(around), ...shores.map(({ shore }) => ({ line: shore, isCoast: true }))];
  for (const { line, isCoast } of shown) {
    let before: readonly [number, number] | undefined;
    for (const each of line) {
      const at = projection(each as [number, number]);
      const here = at && Math.hypot(at[0] - middleX, at[1] - middleY) < rim ? at : undefined;
      const isOne =
        before && here && !isBeside(before, here) && Math.hypot(here[0] - before[0], here[1] - before[1]) < by;
      if (isOne && before && here) mark(isCoast, before, here);
      before = here ?? undefined;
    }
  }
  return { lines, coasts };
}

/** How many squares with lines lie above and at the left of each corner of squares. */
function sumsOf(lines: Uint8Array, columns: number, rows: number): Int32Array {
  const sums = new Int32Array((columns + 1) * (rows + 1));
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++) {
      sum += lines[row * columns + column] as number;
      const above = sums[row * (columns + 1) + column + 1] as number;
      sums[(row + 1) * (columns + 1) + column + 1] = above + sum;
    }
  }
  return sums;
}
