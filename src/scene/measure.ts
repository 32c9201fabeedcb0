/** Advance widths of text. Implementations read the brand's font files. */
export interface Measurer {
  /**
   * The width of the text in em: the sum of plain glyph advances, unkerned, latin characters from the latin face and
   * East Asian ones from the East Asian face.
   */
  advance(text: string, face: { readonly eastAsian: boolean; readonly bold: boolean }): number;
  /** The characters of the text that neither face has. */
  missing(text: string): readonly string[];
}
