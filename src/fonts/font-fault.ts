import { readDirectory } from './font-file.ts';

/** Why text cannot be measured with a file. */
export type FontFault = 'empty' | 'collection' | 'no-font' | 'damaged';

const COLLECTION = 0x74746366;
/** Fonts for the web, which are packed: their tables are not to be seen. */
const PACKED: readonly number[] = [0x774f4646, 0x774f4632];
/** Tables that widths are read from (OpenType 1.9, “Required Tables”). */
const NEEDED = ['head', 'hhea', 'maxp', 'hmtx', 'cmap'] as const;
const HEAD_MAGIC = 0x5f0f3cf5;

/** Why text cannot be measured with a font file: nothing is in it, it holds several fonts or none, or it ends too early. */
export function fontFault(bytes: Uint8Array): FontFault | undefined {
  if (bytes.length === 0) return 'empty';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = bytes.length < 4 ? 0 : view.getUint32(0);
  if (tag === COLLECTION) return 'collection';
  if (PACKED.includes(tag)) return undefined;
  try {
    const tables = readDirectory(view);
    if (!tables) return 'no-font';
    return isMeasurable(tables) ? undefined : 'damaged';
  } catch (error) {
    if (error instanceof RangeError) return 'damaged';
    throw error;
  }
}

/**
 * Whether the tables hold what widths are read from: units, glyphs, their advances, and characters. Throws a RangeError
 * where one ends too early.
 */
function isMeasurable(tables: ReadonlyMap<string, DataView>): boolean {
  const [head, hhea, maxp, hmtx, cmap] = NEEDED.map((name) => tables.get(name));
  if (!head || !hhea || !maxp || !hmtx || !cmap) return false;
  if (tables.has('glyf') && !tables.has('loca')) return false;
  const [units, glyphs, metrics] = [head.getUint16(18), maxp.getUint16(4), hhea.getUint16(34)];
  const isSound = head.getUint32(12) === HEAD_MAGIC && units >= 16 && units <= 16_384;
  const advances = metrics > 0 && metrics <= glyphs && hmtx.byteLength >= 4 * metrics;
  return isSound && advances && hasCharacters(cmap);
}

/** Whether a table of characters has some, and all where it says. */
function hasCharacters(cmap: DataView): boolean {
  const count = cmap.getUint16(2);
  const offsets = Array.from({ length: count }, (_, i) => cmap.getUint32(4 + 8 * i + 4));
  for (const offset of offsets) {
    const format = cmap.getUint16(offset);
    const length = format < 8 ? cmap.getUint16(offset + 2) : format < 14 ? cmap.getUint32(offset + 4) : 0;
    if (length > 0) cmap.getUint8(offset + length - 1);
  }
  return count > 0;
}
