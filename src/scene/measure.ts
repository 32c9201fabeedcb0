import type { MeasuredFace } from './brand.ts';

/** Advance widths of text. Implementations read the brand's font files. */
export interface Measurer {
  /** The width of the text in em, all of it in one face: the sum of plain glyph advances, unkerned. */
  advance(text: string, face: MeasuredFace): number;
  /** The characters of the text that the fonts of headings, or else those of text, do not have. */
  missing(text: string, heading?: boolean): readonly string[];
}
