/** What a font file says of itself, as far as embedding it asks. */
export interface FontFile {
  /** How its glyphs are drawn: `truetype` (glyf), `cff` (CFF or CFF2), or neither. */
  readonly outlines: 'truetype' | 'cff' | 'none';
  /** Whether it holds axes of variation (fvar) in place of one face. */
  readonly variable: boolean;
  /** Its names by their number, in English where it has one in English (OpenType 1.9, “name”, Name IDs). */
  readonly names: ReadonlyMap<number, string>;
  /** Its family name in every language that it states. */
  readonly families: readonly string[];
  /** What its maker allows: bits of OS/2.fsType. */
  readonly licence: number;
  readonly weight: number;
  readonly italic: boolean;
  /** Ten digits that classify its looks. */
  readonly panose: Uint8Array;
  readonly unicodeRanges: readonly number[];
  readonly codePageRanges: readonly number[];
  readonly checksumAdjustment: number;
}

/** Numbers of names in the table `name`. */
export const NAME = { family: 1, style: 2, full: 4, version: 5, licence: 13, typographicFamily: 16 } as const;

const SFNT_VERSIONS: readonly number[] = [0x00010000, 0x74727565, 0x4f54544f];

/** The facts of a font file in an sfnt wrapper (OpenType 1.9, “Font Tables”); undefined where it is none, or broken. */
export function readFontFile(bytes: Uint8Array): FontFile | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = readDirectory(view);
    const os2 = tables?.get('OS/2');
    const head = tables?.get('head');
    const name = tables?.get('name');
    if (!tables || !os2 || !head || !name) return undefined;
    const records = readNames(bytes, name);
    const cff = tables.has('CFF ') || tables.has('CFF2');
    return {
      outlines: tables.has('glyf') ? 'truetype' : cff ? 'cff' : 'none',
      variable: tables.has('fvar'),
      names: preferredNames(records),
      families: [...new Set(records.filter(({ id }) => id === NAME.family).map(({ text }) => text))],
      licence: os2.getUint16(8),
      weight: os2.getUint16(4),
      italic: (os2.getUint16(62) & 1) === 1,
      panose: new Uint8Array(os2.buffer, os2.byteOffset + 32, 10).slice(),
      unicodeRanges: [42, 46, 50, 54].map((at) => os2.getUint32(at)),
      codePageRanges: os2.getUint16(0) >= 1 ? [78, 82].map((at) => os2.getUint32(at)) : [0, 0],
      checksumAdjustment: head.getUint32(8),
    };
  } catch (error) {
    // A table that ends before its own length says.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The tables by their tags; undefined where the bytes are no single font. Throws a RangeError where one is cut off. */
export function readDirectory(view: DataView): Map<string, DataView> | undefined {
  if (view.byteLength < 12 || !SFNT_VERSIONS.includes(view.getUint32(0))) return undefined;
  const entries = Array.from({ length: view.getUint16(4) }, (_, i): [string, DataView] => {
    const at = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)));
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (offset + length > view.byteLength) throw new RangeError(`The table ${tag} is cut off.`);
    return [tag, new DataView(view.buffer, view.byteOffset + offset, length)];
  });
  return new Map(entries);
}

interface NameRecord {
  readonly id: number;
  readonly text: string;
  readonly english: boolean;
}

const WINDOWS = 3;
const ENGLISH_US = 0x409;

/** The names for Windows, which are in UTF-16, big-endian. */
function readNames(bytes: Uint8Array, table: DataView): NameRecord[] {
  const strings = table.byteOffset - bytes.byteOffset + table.getUint16(4);
  return Array.from({ length: table.getUint16(2) }, (_, i) => 6 + 12 * i).flatMap((at) => {
    if (table.getUint16(at) !== WINDOWS) return [];
    const start = strings + table.getUint16(at + 10);
    const text = new TextDecoder('utf-16be').decode(bytes.subarray(start, start + table.getUint16(at + 8)));
    return [{ id: table.getUint16(at + 6), text, english: table.getUint16(at + 4) === ENGLISH_US }];
  });
}

function preferredNames(records: readonly NameRecord[]): Map<number, string> {
  const ordered = [...records.filter(({ english }) => !english), ...records.filter(({ english }) => english)];
  return new Map(ordered.map(({ id, text }) => [id, text]));
}
