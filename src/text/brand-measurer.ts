import { isEmoji } from '../core/language.ts';
import type { Run } from '../core/rich-text.ts';
import { fontGlyphs } from '../fonts/glyphs.ts';
import { type Brand, type FontFace, faceOf, type MeasuredFace } from '../scene/brand.ts';
import { pieces, scripts } from './line-break.ts';
import type { FaceMetrics, Glyphs, Measurer, Piece } from './measure.ts';
import { letteringOf, styledText } from './typeset.ts';

/** Characters that are never drawn and so are never missing. */
const INVISIBLE = /[\s\u200b\u2060\ufeff]|\u200d|\ufe0e|\ufe0f/u;

/** Characters that are set like another: a no-break space as a space, whose entry in Carlito's table fontkit cannot read. */
const TWINS: Readonly<Record<string, string>> = { '\u00a0': ' ', '\u202f': ' ', '\u2011': '-' };

/** The text in characters that fontkit can set, which look the same. */
export const settable = (text: string): string =>
  text.replace(/[\u00a0\u202f\u2011]/g, (character) => TWINS[character] ?? character);

/** The advance of an emoji that no font of ours has, in em: that of Segoe UI Emoji, which Windows sets it in. */
const EMOJI_EM = 1.37;

const MISSING_EM = 1;

interface Advances {
  advance(text: string): number;
  has(character: string): boolean;
  readonly metrics: FaceMetrics;
}

/** The fonts that were read, by their bytes and scale: brands share the files of their fonts. */
const opened = new WeakMap<Uint8Array, Map<number, Advances>>();

/** Advance widths of one font, in em, multiplied by `scale` and remembered by character. */
function advances(bytes: Uint8Array, scale: number): Advances {
  const scales = opened.get(bytes) ?? new Map<number, Advances>();
  opened.set(bytes, scales);
  const own = scales.get(scale) ?? advancesOf(bytes, scale);
  scales.set(scale, own);
  return own;
}

function advancesOf(bytes: Uint8Array, scale: number): Advances {
  const font = fontGlyphs(bytes);
  if (!font) throw new TypeError('A font that cannot be read is measured.');
  const known = new Map<string, number>();
  const one = (character: string) => {
    let width = known.get(character);
    if (width === undefined) {
      const drawn = TWINS[character] ?? character;
      const point = drawn.codePointAt(0) ?? 0;
      width = isEmoji(drawn) && !font.has(point) ? EMOJI_EM : scale * (font.advance(point) ?? MISSING_EM);
      known.set(character, width);
    }
    return width;
  };
  const held = new Map<string, boolean>();
  return {
    metrics: { digits: font.digits },
    advance(text) {
      let sum = 0;
      for (const character of text) sum += one(character);
      return sum;
    },
    has(character) {
      const known = held.get(character);
      if (known !== undefined) return known;
      const has = font.has(character.codePointAt(0) ?? 0);
      held.set(character, has);
      return has;
    },
  };
}

function weightsOf({ regular, bold, scale = 1 }: FontFace) {
  return { regular: advances(regular, scale), bold: advances(bold, scale) };
}

const kept = new WeakMap<Brand['fonts'], Measurer>();

/**
 * Widths of text as the brand's fonts set it: plain advances, since neither PowerPoint nor LibreOffice kerns. Brands that
 * share their fonts, such as one and its dark twin, share it.
 */
export function brandMeasurer({ fonts }: Pick<Brand, 'fonts'>): Measurer {
  const measurer = kept.get(fonts) ?? measurerOf(fonts);
  kept.set(fonts, measurer);
  return measurer;
}

function measurerOf(fonts: Brand['fonts']): Measurer {
  const read = new Map<FontFace, Record<'regular' | 'bold', Advances>>();
  const face = (measured: MeasuredFace): Advances => {
    const own = faceOf(fonts, measured);
    const weights = read.get(own) ?? weightsOf(own);
    read.set(own, weights);
    return weights[measured.bold ? 'bold' : 'regular'];
  };
  return keepPieces({
    advance: (text, key) => face(key).advance(text),
    metrics: (key) => face(key).metrics,
    missing(text, heading = false) {
      const characters = [...text];
      const eastAsianAt = scripts(characters);
      const lacking = characters.filter((character, i) => {
        if (INVISIBLE.test(character)) return false;
        return !face({ eastAsian: eastAsianAt[i] ?? false, bold: false, heading }).has(character);
      });
      return [...new Set(lacking)];
    },
  });
}

/** A measurer by these glyphs, which measures the same words in the same letters once. */
export function keepPieces(glyphs: Glyphs): Measurer {
  const kept = new Map<string, readonly Piece[]>();
  /** The same by the very runs: a text is asked for at many sizes, and its words as a key take longer than their use. */
  const known = new WeakMap<readonly Run[], Map<string, readonly Piece[]>>();
  return {
    ...glyphs,
    pieces(runs, style) {
      const lettering = letteringOf(style);
      const letters = `${lettering.heading} ${lettering.bold} ${lettering.capitals}`;
      const own = known.get(runs) ?? new Map<string, readonly Piece[]>();
      known.set(runs, own);
      const before = own.get(letters);
      if (before) return before;
      const words = runs.map(({ text, bold, latin, scale, note }) => [text, bold, latin, scale, !!note]);
      const key = `${letters} ${JSON.stringify(words)}`;
      const found = kept.get(key) ?? pieces(styledText(runs, lettering), glyphs);
      kept.set(key, found);
      own.set(letters, found);
      return found;
    },
  };
}
