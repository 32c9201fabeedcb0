declare module 'subset-font' {
  /** The font with the glyphs of a text's characters only, as an sfnt. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'sfnt';
      /** Numbers of names to keep beside those that every font needs. */
      readonly preserveNameIds?: readonly number[];
      /** Tags of the layout features to keep; all where omitted. */
      readonly keepFeatures?: readonly string[];
    },
  ): Promise<Buffer>;
}
