import { create, type Font } from 'fontkit';
import type { Brand } from '../scene/brand.ts';
import { scripts } from '../scene/line-break.ts';
import type { Measurer } from '../scene/measure.ts';

/** Characters that are never drawn and so are never missing. */
const INVISIBLE = /[\s\u200b\u2060\ufeff]/u;

/** Characters that are set like another: a no-break space as a space, whose entry in Carlito's table fontkit cannot read. */
const TWINS: Readonly<Record<string, string>> = { '\u00a0': ' ', '\u202f': ' ', '\u2011': '-' };

/** Advance widths of one font, in em, remembered by character. */
function advances(bytes: Uint8Array) {
  const font = create(Buffer.from(bytes)) as Font;
  const known = new Map<string, number>();
  const one = (character: string) => {
    let width = known.get(character);
    if (width === undefined) {
      const drawn = TWINS[character] ?? character;
      width = font.glyphForCodePoint(drawn.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
      known.set(character, width);
    }
    return width;
  };
  return {
    advance: (text: string) => [...text].reduce((sum, character) => sum + one(character), 0),
    has: (character: string) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  };
}

/** Widths of text as the brand's fonts set it: plain advances, since neither PowerPoint nor LibreOffice kerns. */
export function brandMeasurer(brand: Brand): Measurer {
  const { latin, eastAsian } = brand.fonts;
  const faces = {
    latin: { regular: advances(latin.regular), bold: advances(latin.bold) },
    eastAsian: { regular: advances(eastAsian.regular), bold: advances(eastAsian.bold) },
  };
  return {
    advance(text, face) {
      return faces[face.eastAsian ? 'eastAsian' : 'latin'][face.bold ? 'bold' : 'regular'].advance(text);
    },
    missing(text) {
      const characters = [...text];
      const eastAsianAt = scripts(characters);
      const lacking = characters.filter((character, i) => {
        if (INVISIBLE.test(character)) return false;
        return !faces[eastAsianAt[i] ? 'eastAsian' : 'latin'].regular.has(character);
      });
      return [...new Set(lacking)];
    },
  };
}
