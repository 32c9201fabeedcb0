import type { Box } from './box.ts';
import type { Px } from './lengths.ts';
import type { Path } from './path.ts';

/** A picture as a file of the deck holds it: PNG or JPEG, upright, no larger than a slide can show. */
export interface Raster {
  readonly bytes: Uint8Array;
  readonly format: 'png' | 'jpeg';
  readonly pixels: { readonly w: Px; readonly h: Px };
  /** The same as SVG, for programs that show it; none where omitted. */
  readonly svg?: Uint8Array;
}

export interface Tint {
  readonly hex: string;
  readonly part: number;
}

/** A logo, cut to its ink. */
export interface Logo extends Raster {
  /** The colours of its ink, that of most of it first. */
  readonly tints: readonly Tint[];
  /** The part of its box that its ink covers, 0 to 1. */
  readonly ink: number;
  /** The colour of the ground that it brings along, six hex digits; one sees through it beside its ink where omitted. */
  readonly ground?: string;
}

/** A logo where a slide names it. */
export interface LogoView extends Logo {
  /** Its path as the outline writes it. */
  readonly file: string;
  /** Where the outline names it; findings about it point there. */
  readonly path: Path;
}

/** Fewer pixels to the inch look blurred on a projector: a slide of 13.3 inches is then under 1,340 pixels wide. */
export const FEWEST_PER_INCH = 100;

/** A picture seen from afar, as a grid of colours: what text on it has to stand out from. */
export interface ColorGrid {
  readonly columns: number;
  readonly rows: number;
  /** Row by row three bytes a cell (red, green, blue): the lightest colour in it. */
  readonly lightest: Uint8Array;
}

/** A picture file of the outline's folder, read and decoded. */
export interface Picture extends Raster {
  /** Its path as the outline writes it. */
  readonly file: string;
  readonly samples: ColorGrid;
}

/** A picture where a slide names it. */
export interface PictureView extends Picture {
  /** Where the outline names it; findings about it point there. */
  readonly path: Path;
}

export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Focus {
  readonly x: number;
  readonly y: number;
}

/** The point in the middle. */
export const MIDDLE: Focus = { x: 0.5, y: 0.5 };

/** Proportions that differ by less than this part look the same. */
const ALIKE = 0.01;

/**
 * The part of a picture that fills a box of another shape without being stretched, as near to the focus as the
 * picture's edges allow; undefined where the whole picture does.
 */
export function coverCrop({ w, h }: Raster['pixels'], box: Pick<Box, 'w' | 'h'>, focus: Focus): Crop | undefined {
  const wider = w / h / (box.w / box.h);
  if (Math.abs(wider - 1) < ALIKE) return undefined;
  const [left, right] = wider > 1 ? stretchAround(focus.x, 1 / wider) : [0, 1];
  const [top, bottom] = wider < 1 ? stretchAround(focus.y, wider) : [0, 1];
  return { left, top, right, bottom };
}

/** The largest box of the picture's own shape within a box, at its top left corner. */
export function containBox({ w, h }: Raster['pixels'], box: Box): Box {
  const scale = Math.min(box.w / w, box.h / h);
  return { ...box, w: w * scale, h: h * scale };
}

/** A stretch of the given length within 0 to 1 whose middle is as near to a point as can be. */
function stretchAround(point: number, length: number): [number, number] {
  const start = Math.min(1 - length, Math.max(0, point - length / 2));
  return [start, start + length];
}
