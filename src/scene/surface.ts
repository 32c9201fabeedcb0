import { type CellColors, cellColors, cellsIn, channelsApart, colorAt } from '../color/color-grid.ts';
import { contrastOver, hexOfRgb, luminance, type Rgb, rgbOf } from '../color/contrast.ts';
import { evenColors } from '../color/even-colors.ts';
import type { Box } from '../core/box.ts';
import type { Inch, Px } from '../core/lengths.ts';

export type Surfaces = ReadonlyMap<string, Surface>;

/** What a slide shows behind its own things, seen from afar: a grid of colours over the whole slide. */
export interface Surface extends CellColors {
  readonly size: { readonly w: Inch; readonly h: Inch };
  readonly columns: number;
  readonly rows: number;
  /** 1 for each cell whose look is unknown. */
  readonly unknown: Uint8Array;
  /** The colours, six hex digits each, of even areas that are no greys, with the part of the slide that each has. */
  readonly even: ReadonlyMap<string, number>;
  /** Whether it hides most of what a slide has as its own ground: a picture there would not be seen. */
  readonly hidesGround?: boolean;
}

interface SurfaceColors {
  readonly lightest: string;
  readonly darkest: string;
  readonly mean: string;
  /** The one colour that it has everywhere; undefined where it has several. */
  readonly uniform: string | undefined;
  /** Whether it is known everywhere. */
  readonly known: boolean;
}

/** Cells along a slide's width: as a widescreen slide has them, one is a fifth of an inch. */
export const SURFACE_COLUMNS = 64;

/**
 * The surface that pixels show (opaque red, green, blue and alpha, row by row), of a slide of a size in inches. Nothing
 * is known of the cells that a box of `unknown` touches.
 */
export function surfaceOf(
  pixels: Uint8ClampedArray,
  pixelSize: { readonly w: Px; readonly h: Px },
  size: Surface['size'],
  unknown: readonly Box[] = [],
): Surface {
  const columns = Math.min(SURFACE_COLUMNS, pixelSize.w);
  const rows = Math.max(1, Math.min(pixelSize.h, Math.round((columns * size.h) / size.w)));
  const marks = new Uint8Array(columns * rows);
  for (const box of unknown) {
    for (const { index } of cellsIn({ columns, rows }, partOfSlide(box, size))) marks[index] = 1;
  }
  const even = evenColors(pixels, pixelSize);
  return { size, columns, rows, unknown: marks, even, ...cellColors(pixels, pixelSize, columns, rows) };
}

function partOfSlide(box: Box, { w, h }: Surface['size']) {
  return { left: box.x / w, top: box.y / h, right: (box.x + box.w) / w, bottom: (box.y + box.h) / h };
}

export function cellsUnder(surface: Surface, box: Box): number[] {
  return cellsIn(surface, partOfSlide(box, surface.size)).map(({ index }) => index);
}

/** Channels may differ by so much, of 255, in what counts as one colour: what a decoder's rounding does. */
const ALIKE = 4;

export function surfaceIn(surface: Surface, box: Box): SurfaceColors | undefined {
  const cells = cellsUnder(surface, box);
  if (cells.length === 0) return undefined;
  const lights = cells.map((index) => colorAt(surface.lightest, index)).sort((a, b) => luminance(b) - luminance(a));
  const darks = cells.map((index) => colorAt(surface.darkest, index)).sort((a, b) => luminance(a) - luminance(b));
  const [lightest = WHITE] = lights;
  const [darkest = BLACK] = darks;
  const mean = meanOf(cells.map((index) => colorAt(surface.mean, index)));
  const even = [...lights, ...darks].every((color) => channelsApart(color, mean) <= ALIKE);
  return {
    lightest: hexOfRgb(lightest),
    darkest: hexOfRgb(darkest),
    mean: hexOfRgb(mean),
    uniform: even ? hexOfRgb(mean) : undefined,
    known: cells.every((index) => surface.unknown[index] !== 1),
  };
}

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

function meanOf(colors: readonly Rgb[]): Rgb {
  const channel = (at: 0 | 1 | 2) => colors.reduce((sum, color) => sum + color[at], 0) / colors.length;
  return [channel(0), channel(1), channel(2)];
}

/**
 * The cells that lie in a box, for one that its edge cuts may show what is beside the box: along a side that holds none,
 * those at its middle.
 */
function cellsWithin(surface: Surface, box: Box): number[] {
  const { columns, rows, size } = surface;
  const [left, right] = wholeCells(box.x, box.w, columns / size.w);
  const [top, bottom] = wholeCells(box.y, box.h, rows / size.h);
  const part = { left: left / columns, right: right / columns, top: top / rows, bottom: bottom / rows };
  return cellsIn({ columns, rows }, part).map(({ index }) => index);
}

/** A cell of which a box leaves out no more than this part lies in it. */
const CUT = 0.1;

/** The ends, in cells, of those that lie in a stretch; of half a cell at its middle where it holds none. */
function wholeCells(start: Inch, length: Inch, perInch: number): readonly [number, number] {
  const from = Math.ceil(start * perInch - CUT);
  const to = Math.floor((start + length) * perInch + CUT);
  if (to > from) return [from + 0.25, to - 0.25];
  const middle = Math.floor((start + length / 2) * perInch);
  return [middle + 0.25, middle + 0.75];
}

/**
 * The least contrast, 1 to 21, that a text of a colour (six hex digits) has with what lies under its boxes (WCAG 2.2).
 * Undefined where that is unknown under one of them; 21 where all lie off the slide.
 */
export function contrastOnSurface(color: string, boxes: readonly Box[], surface: Surface): number | undefined {
  const cells = boxes.flatMap((box) => cellsWithin(surface, box));
  if (cells.some((index) => surface.unknown[index] === 1)) return undefined;
  const text = luminance(rgbOf(color));
  const { lights, darks } = luminancesOf(surface);
  let least = 21;
  for (const index of cells) least = Math.min(least, contrastWith(text, lights[index] ?? 0, darks[index] ?? 0));
  return least;
}

/** The least contrast of a luminance with a cell between these two. */
function contrastWith(text: number, light: number, dark: number): number {
  // Between a cell's extremes lie colours as light as the text.
  if (text <= light && text >= dark) return Math.min(contrastOver(light, text), contrastOver(text, dark));
  return text > light ? contrastOver(text, light) : contrastOver(dark, text);
}

/** How light the lightest and the darkest colour of each cell look: every text on the surface is compared with them. */
function luminancesOf(surface: Surface): { readonly lights: Float64Array; readonly darks: Float64Array } {
  const known = kept.get(surface);
  if (known) return known;
  const all = (colors: Uint8Array) =>
    Float64Array.from({ length: surface.columns * surface.rows }, (_, index) => luminance(colorAt(colors, index)));
  const found = { lights: all(surface.lightest), darks: all(surface.darkest) };
  kept.set(surface, found);
  return found;
}

const kept = new WeakMap<Surface, ReturnType<typeof luminancesOf>>();

/** The colour as light as the middle one of all under the boxes, as six hex digits; undefined where all lie off the slide. */
export function middleOf(surface: Surface, boxes: readonly Box[]): string | undefined {
  const colors = boxes.flatMap((box) => cellsUnder(surface, box)).map((index) => colorAt(surface.mean, index));
  const middle = colors.sort((a, b) => luminance(a) - luminance(b))[Math.floor(colors.length / 2)];
  return middle && hexOfRgb(middle);
}

/** Colours whose channels fall into the same sixteenth of their range are counted together. */
const BITS = 4;

/** The colour that most of a box has, as six hex digits; undefined where the box lies off the slide. */
export function commonColor(surface: Surface, box: Box): string | undefined {
  const groups = new Map<number, Rgb[]>();
  for (const index of cellsUnder(surface, box)) {
    const color = colorAt(surface.mean, index);
    const [r, g, b] = color;
    const key = ((r >> BITS) << (2 * BITS)) | ((g >> BITS) << BITS) | (b >> BITS);
    const group = groups.get(key);
    if (group) group.push(color);
    else groups.set(key, [color]);
  }
  const [largest] = [...groups.values()].sort((a, b) => b.length - a.length);
  return largest && hexOfRgb(meanOf(largest));
}
