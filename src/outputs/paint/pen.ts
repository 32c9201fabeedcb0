import type { Pt } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { Crop, Raster } from '../../core/picture.ts';
import type { MarkGradient, MarkInk, MarkStroke, Motion, TextMark } from '../../scene/items.ts';

export interface PenPoint {
  readonly x: Pt;
  readonly y: Pt;
}

export interface Area extends PenPoint {
  readonly w: Pt;
  readonly h: Pt;
}

export interface PathLook {
  readonly fill?: MarkInk | MarkGradient | undefined;
  readonly stroke?: MarkStroke | undefined;
  /** Whether areas that are enclosed twice are outside. */
  readonly evenOdd?: boolean;
}

export interface TextRun extends Omit<TextMark, 'kind'> {
  /** Added after each of its characters; nothing where omitted. */
  readonly tracking?: Pt;
  readonly link?: string | undefined;
}

export type Tag =
  | { readonly kind: 'heading'; readonly level: 1 | 2 }
  | { readonly kind: 'list' | 'list-label' | 'list-body' | 'row' | 'cell' }
  /** May appear at a click of its own, apart from the rest of its item. */
  | { readonly kind: 'paragraph' | 'list-item'; readonly build?: number | undefined }
  | { readonly kind: 'table'; readonly alt: string }
  | { readonly kind: 'header-cell'; readonly of: 'row' | 'column' }
  | { readonly kind: 'figure'; readonly alt: string; readonly area: Area }
  | { readonly kind: 'artefact' };

export interface ShownItem {
  readonly name: string;
  /** Where its content is in the outline. */
  readonly path: Path;
  /** The click at which it appears, from 1; from the start where omitted. */
  readonly build?: number | undefined;
  /** How it appears then; at once where omitted. */
  readonly motion?: Motion | undefined;
}

/**
 * Draws pages in one format. Lengths are points from the page's top left corner; paths are SVG path data of absolute M, L,
 * C and Z commands. `draw` is called at once, and what it draws is inside the clip, tag, item or link.
 */
export interface PagePen {
  path(data: string, look: PathLook): void;
  picture(picture: Raster, area: Area, crop?: Crop): void;
  /** A line's letters, in the order in which they are read, and whether a space comes after them where the line was broken. */
  line(runs: readonly TextRun[], spaceAfter: boolean): void;
  clip(data: string, draw: () => void): void;
  moved(to: PenPoint, draw: () => void): void;
  tag(tag: Tag, draw: () => void): void;
  item(item: ShownItem, draw: () => void): void;
  /** Draws the part of an item whose content is at a place of its own in the outline: a line of a list, a cell. */
  place(path: Path, draw: () => void): void;
  /** Draws what lies lowest, then what lies over it, which is read first. */
  layers(below: () => void, above: () => void): void;
  /** Makes what is drawn a link: to an http(s) or mailto address, to `#` and the id of a slide, or to `last-seen`. */
  link(target: string, area: Area, draw: () => void): void;
}

export const isGradient = (fill: MarkInk | MarkGradient): fill is MarkGradient => 'stops' in fill;

/** Draws nothing, and takes no note of what things are: for pens that draw without that, or only look at what is drawn. */
export class SilentPen implements PagePen {
  path(_: string, __: PathLook): void {}
  picture(_: Raster, __: Area, ___?: Crop): void {}
  line(_: readonly TextRun[], __: boolean): void {}

  clip(_: string, draw: () => void): void {
    draw();
  }

  moved(_: PenPoint, draw: () => void): void {
    draw();
  }

  tag(_: Tag, draw: () => void): void {
    draw();
  }

  item(_: ShownItem, draw: () => void): void {
    draw();
  }

  place(_: Path, draw: () => void): void {
    draw();
  }

  layers(below: () => void, above: () => void): void {
    below();
    above();
  }

  link(_: string, __: Area, draw: () => void): void {
    draw();
  }
}
