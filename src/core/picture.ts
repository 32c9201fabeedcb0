import type { Px } from './lengths.ts';
import type { Path } from './path.ts';

/** A picture as a file of the deck holds it: PNG or JPEG, upright, no larger than a slide can show. */
export interface Raster {
  readonly bytes: Uint8Array;
  readonly format: 'png' | 'jpeg';
  readonly pixels: { readonly w: Px; readonly h: Px };
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
