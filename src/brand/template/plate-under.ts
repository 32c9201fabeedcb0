import { colorAt } from '../../color/color-grid.ts';
import { type Rgb, rgbOf } from '../../color/contrast.ts';
import { type Box, contains, inset } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import { cellsUnder, type Surface } from '../../scene/surface.ts';

/** Art shows through contents where it lies under more than this part of them; where it lies under most, it is their ground. */
const LEAST = 0.15;
const MOST = 0.6;
/** Channels that differ by no more, of 255, are of one colour; a gradient's differ by less from cell to cell. */
const ALIKE = 1;
const EDGE: Inch = 0.01;
/** Parts of a picture may be so many cells apart. */
const REACH = 3;

/** Lines and specks over more than this part of contents, each way, are a pattern; of its cells more than this part are not even. */
const OVER = 0.6;
const UNEVEN = 0.5;
/** A pattern lies under more than this part of contents. */
const LEAST_PATTERN = 0.08;
/** Channels of an even cell differ by no more, of 255. */
const SHADE = 6;
/** A plate under a pattern goes beyond the contents by so much. */
const AROUND: Inch = 0.15;

/**
 * The contents and a little around them where a pattern of lines and specks lies under them and goes on to the slide's
 * edge: a plate of the ground's colour there is a calm panel to read them on. Undefined where there is none.
 */
export function panelOnPattern(contents: Box, ground: string, surface: Surface): Box | undefined {
  const usual = rgbOf(ground);
  const under = cellsUnder(surface, contents);
  const differs = (a: Rgb, b: Rgb, most: number) => a.some((channel, i) => Math.abs(channel - (b[i] ?? 0)) > most);
  const art = under.filter((index) =>
    [surface.lightest, surface.darkest].some((colors) => differs(colorAt(colors, index), usual, SHADE)),
  );
  if (art.length <= LEAST_PATTERN * under.length || art.length > MOST * under.length) return undefined;
  if (art.some((index) => surface.unknown[index] === 1)) return undefined;
  const uneven = art.filter((index) =>
    differs(colorAt(surface.lightest, index), colorAt(surface.darkest, index), SHADE),
  );
  const found = boxOf(new Set(art), surface);
  const isOver = found.w > OVER * contents.w && found.h > OVER * contents.h;
  return isOver && uneven.length > UNEVEN * art.length ? inset(contents, -AROUND) : undefined;
}

/**
 * The box that a picture takes on an even ground (six hex digits) where it lies amid contents and shows through them: a
 * plate of the ground's colour there leaves no edge. Undefined where there is none, it is the ground, or it is not known
 * what the layout shows.
 */
export function plateUnder(contents: Box, ground: string, surface: Surface): Box | undefined {
  const usual = rgbOf(ground);
  const isArt = (index: number) =>
    [surface.mean, surface.lightest, surface.darkest].some((colors) => !alike(colorAt(colors, index), usual));
  const under = cellsUnder(surface, contents);
  const art = under.filter(isArt);
  if (art.length <= LEAST * under.length || art.length > MOST * under.length) return undefined;
  if (art.some((index) => surface.unknown[index] === 1)) return undefined;
  const box = boxOf(connected(art, isArt, surface), surface);
  // A gradient or a band goes on to the slide's edge.
  return contains(inset({ x: 0, y: 0, ...surface.size }, EDGE), box) ? box : undefined;
}

/** What is shown where a plate of a colour (six hex digits) lies on it. */
export function withPlate(surface: Surface, plate: Box, color: string): Surface {
  const [cells, rgb] = [cellsUnder(surface, plate), rgbOf(color)];
  const painted = (colors: Uint8Array) => {
    const copy = colors.slice();
    for (const index of cells) copy.set(rgb, 3 * index);
    return copy;
  };
  const { mean, lightest, darkest } = surface;
  return { ...surface, mean: painted(mean), lightest: painted(lightest), darkest: painted(darkest) };
}

const alike = (a: Rgb, b: Rgb) => a.every((channel, i) => Math.abs(channel - (b[i] ?? 0)) <= ALIKE);

/** The cells of art that are reached from some of it. */
function connected(
  from: readonly number[],
  isArt: (index: number) => boolean,
  { columns, rows }: Surface,
): ReadonlySet<number> {
  const reached = new Set(from);
  const waiting = [...from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    for (let y = Math.max(0, row - REACH); y <= Math.min(rows - 1, row + REACH); y++) {
      for (let x = Math.max(0, column - REACH); x <= Math.min(columns - 1, column + REACH); x++) {
        const next = y * columns + x;
        if (reached.has(next) || !isArt(next)) continue;
        reached.add(next);
        waiting.push(next);
      }
    }
  }
  return reached;
}

function boxOf(cells: ReadonlySet<number>, { columns, rows, size }: Surface): Box {
  const xs = [...cells].map((index) => index % columns);
  const ys = [...cells].map((index) => Math.floor(index / columns));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [right, end] = [Math.max(...xs) + 1, Math.max(...ys) + 1];
  const unit = { w: size.w / columns, h: size.h / rows };
  return { x: left * unit.w, y: top * unit.h, w: (right - left) * unit.w, h: (end - top) * unit.h };
}
