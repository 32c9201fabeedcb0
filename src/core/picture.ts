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

/** A colour of a logo, six hex digits, and the part of its ink that has it. */
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

/** The part of a picture that is shown: edges as parts of its width and height, 0 to 1. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
