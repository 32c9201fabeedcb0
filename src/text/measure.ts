import type { Run } from '../core/rich-text.ts';
import type { MeasuredFace } from '../scene/brand.ts';
import type { TextStyle } from '../scene/tokens.ts';

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

/** How high a face's digits are that end flat, in em. */
export interface FaceMetrics {
  readonly digits: number;
}

/** What fonts say of their glyphs. Implementations read the brand's font files. */
export interface Glyphs {
  /** The width of the text in em, all of it in one face: the sum of plain glyph advances, unkerned. */
  advance(text: string, face: MeasuredFace): number;
  metrics(face: MeasuredFace): FaceMetrics;
  /** The characters of the text that the fonts of headings, or else those of text, do not have. */
  missing(text: string, heading?: boolean): readonly string[];
}

export interface Measurer extends Glyphs {
  /**
   * A paragraph cut where its lines may break, in pieces whose widths are in em: the same at every size and in every
   * box. Searches for a size or a width ask for them again and again, so they are measured once, and kept while the
   * runs, of which they know nothing but the identity, are.
   */
  pieces(runs: readonly Run[], style: TextStyle): readonly Piece[];
}
