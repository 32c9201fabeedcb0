import { create, type Font } from 'fontkit';
import { attempt } from '../core/collections.ts';

export interface FontGlyphs {
  /** The height of the digit seven, which ends flat, in em. */
  readonly digits: number;
  /** The advance of a character, in em; undefined where its glyph cannot be read. */
  readonly advance: (point: number) => number | undefined;
  /** Whether the font has a glyph for a character, and it can be read. */
  readonly has: (point: number) => boolean;
}

const SEVEN = 0x37;

/** The fonts that were opened, by their bytes: brands share the files of their fonts. */
const opened = new WeakMap<Uint8Array, FontGlyphs | undefined>();

export function fontGlyphs(bytes: Uint8Array): FontGlyphs | undefined {
  if (!opened.has(bytes))
    opened.set(
      bytes,
      attempt(() => openGlyphs(bytes)),
    );
  return opened.get(bytes);
}

function openGlyphs(bytes: Uint8Array): FontGlyphs {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) as Font;
  const em = font.unitsPerEm;
  const advance = (point: number) => attempt(() => font.glyphForCodePoint(point).advanceWidth / em);
  const digits = font.glyphForCodePoint(SEVEN).bbox.maxY / em;
  return {
    digits,
    advance,
    has: (point) => font.hasGlyphForCodePoint(point) && advance(point) !== undefined,
  };
}
