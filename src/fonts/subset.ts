import { NAME } from './font-file.ts';

/**
 * Features that programs apply unasked, and for vertical text (OpenType 1.9, “Registered features”). Others, such as small
 * capitals, would draw in glyphs that no deck can ask for.
 */
const FEATURES: readonly string[] = [
  ...['calt', 'ccmp', 'clig', 'curs', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rclt', 'rlig'],
  ...['vert', 'vrt2', 'vkrn'],
];

/**
 * The font with the glyphs of the characters only; what it lacks is left out. Widths, outlines, hinting, and the layout
 * tables of the features that programs apply stay as they are. The same font and characters give the same bytes.
 */
export async function subsetOf(font: Uint8Array, characters: ReadonlySet<string>): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font');
  const text = [...characters].sort().join('');
  const bytes = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  return subsetFont(bytes, text, {
    targetFormat: 'sfnt',
    preserveNameIds: [NAME.licence, NAME.licence + 1, NAME.typographicFamily, NAME.typographicFamily + 1],
    keepFeatures: FEATURES,
  });
}
