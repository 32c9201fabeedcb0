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
 * tables of the features that programs apply stay as they are. It is packed for the web where that is asked for. The same
 * font and characters give the same bytes.
 */
export async function subsetOf(
  font: Uint8Array,
  characters: ReadonlySet<string>,
  targetFormat: 'sfnt' | 'woff2' = 'sfnt',
): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font');
  const text = [...characters].sort().join('');
  const bytes = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  return subsetFont(bytes, text, {
    targetFormat,
    preserveNameIds: [NAME.licence, NAME.licence + 1, NAME.typographicFamily, NAME.typographicFamily + 1],
    keepFeatures: FEATURES,
  });
}

/** Rows of GB/T 2312-1980 that hold the hanzi in common use (level 1), in the order of their sound. */
const FIRST_ROW = 16;
const LAST_ROW = 55;
const CELLS = 94;
/** The last row of level 1 ends before its last cells. */
const LAST_CELLS = 89;
/** Rows and cells count from 1 and are stored with this added to each. */
const OFFSET = 0xa0;

/** The 3,755 hanzi of level 1 of GB/T 2312-1980: those in common use. */
export function commonHanzi(): string {
  const rows = Array.from({ length: LAST_ROW - FIRST_ROW + 1 }, (_, i) => FIRST_ROW + i);
  const bytes = rows.flatMap((row) =>
    Array.from({ length: row === LAST_ROW ? LAST_CELLS : CELLS }, (_, cell) => [OFFSET + row, OFFSET + 1 + cell]),
  );
  return new TextDecoder('gb18030', { fatal: true }).decode(Uint8Array.from(bytes.flat()));
}
