declare module 'subset-font' {
  /** The font with the glyphs of a text's characters only, as an sfnt, or packed for the web. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'sfnt' | 'woff2';
      /** Numbers of names to keep beside those that every font needs. */
      readonly preserveNameIds?: readonly number[];
      /** Tags of the layout features to keep; all where omitted. */
      readonly keepFeatures?: readonly string[];
    },
  ): Promise<Buffer>;
}
