import { tablesOf } from './font-file.ts';

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
