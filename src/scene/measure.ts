import type { MeasuredFace } from './brand.ts';

/** A stretch of text at whose end a line may break: its characters, and the spaces that a break swallows. */
export interface Piece {
  readonly text: string;
  /** Width of the text, and of the spaces after it, in em. */
  readonly width: number;
  readonly space: string;
  readonly spaceWidth: number;
  /** Gap before it, where the script changes without a space, in em. */
  readonly gap: number;
}

/** Advance widths of text. Implementations read the brand's font files. */
export interface Measurer {
  /** The width of the text in em, all of it in one face: the sum of plain glyph advances, unkerned. */
  advance(text: string, face: MeasuredFace): number;
  /** The characters of the text that the fonts of headings, or else those of text, do not have. */
  missing(text: string, heading?: boolean): readonly string[];
}
