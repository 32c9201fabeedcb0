import { attempt } from '../core/collections.ts';
import { fileLimit } from '../core/limits.ts';
import { fontGlyphs } from './glyphs.ts';

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

export function tablesOf(bytes: Uint8Array): ReadonlyMap<string, DataView> | undefined {
  return attempt(() => readDirectory(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
}

/** The tables by their tags; undefined where the bytes are no single font. Throws a RangeError where one is cut off. */
function readDirectory(view: DataView): Map<string, DataView> | undefined {
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

export type FontFault = 'empty' | 'collection' | 'no-font' | 'damaged';

const COLLECTION = 0x74746366;
/** Fonts for the web, which are packed: their tables are not to be seen. */
const PACKED: readonly number[] = [0x774f4646, 0x774f4632];
/** Tables that widths are read from (OpenType 1.9, “Required Tables”). */
const NEEDED = ['head', 'hhea', 'maxp', 'hmtx', 'cmap'] as const;
/** Whether a font for the web says that it is no larger unpacked than a font that is read (WOFF 2.0, 4.1). */
const isSmall = (view: DataView) => view.getUint32(16) <= fileLimit('font.ttf');
const HEAD_MAGIC = 0x5f0f3cf5;

/** Why text cannot be measured with a font file: nothing is in it, it holds several fonts or none, or it ends too early. */
export function fontFault(bytes: Uint8Array): FontFault | undefined {
  if (bytes.length === 0) return 'empty';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = bytes.length < 4 ? 0 : view.getUint32(0);
  if (tag === COLLECTION) return 'collection';
  try {
    const tables = PACKED.includes(tag) ? 'packed' : readDirectory(view);
    if (!tables) return 'no-font';
    const isSound = tables === 'packed' ? isSmall(view) : isMeasurable(tables);
    return isSound && fontGlyphs(bytes) ? undefined : 'damaged';
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

/** Why a font may not be written into a deck that people edit. */
export type EmbeddingRefusal = 'restricted' | 'preview-only' | 'no-subset' | 'bitmap-only';

/** Bits of OS/2.fsType (OpenType 1.9, “OS/2”, fsType). */
const RESTRICTED = 0x0002;
const PREVIEW_AND_PRINT = 0x0004;
const EDITABLE = 0x0008;
const NO_SUBSETTING = 0x0100;
const BITMAP_ONLY = 0x0200;

/**
 * What the licence bits of a font have against writing it into a deck, whole or as a subset; undefined where nothing. Of
 * several usage bits, which old fonts may set, the least strict holds. PowerPoint opens a deck with a font for preview
 * and printing read-only, so that this one counts as refused too.
 */
export function embeddingRefusal(licence: number, subset: boolean): EmbeddingRefusal | undefined {
  if (!(licence & EDITABLE)) {
    if (licence & PREVIEW_AND_PRINT) return 'preview-only';
    if (licence & RESTRICTED) return 'restricted';
  }
  if (licence & BITMAP_ONLY) return 'bitmap-only';
  return subset && licence & NO_SUBSETTING ? 'no-subset' : undefined;
}
