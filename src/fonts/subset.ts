import { NAME, tablesOf } from './font-file.ts';

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

/** The number of the PostScript name (OpenType 1.9, “name”, Name IDs). */
const POSTSCRIPT_NAME = 6;

/**
 * A copy of a font whose glyphs are followed by so much more room, in em (OpenType 1.9, `hmtx`), under a PostScript name that is
 * cut by so many letters, so that it counts as another font; undefined for files that are no plain sfnt.
 */
export function widened(bytes: Uint8Array, room: number, cut = 1): Uint8Array | undefined {
  const copy = bytes.slice();
  const tables = tablesOf(copy);
  const [head, hhea, hmtx, name] = ['head', 'hhea', 'hmtx', 'name'].map((tag) => tables?.get(tag));
  if (!head || !hhea || !hmtx || !name) return undefined;
  const more = Math.round(room * head.getUint16(18));
  const count = hhea.getUint16(34);
  for (let at = 0; at < 4 * count; at += 4) hmtx.setUint16(at, hmtx.getUint16(at) + more);
  for (let at = 6; at < 6 + 12 * name.getUint16(2); at += 12) {
    if (name.getUint16(at + 6) === POSTSCRIPT_NAME) name.setUint16(at + 8, name.getUint16(at + 8) - 2 * cut);
  }
  return copy;
}
