import type { Run } from '../core/rich-text.ts';
import { pieces } from './line-break.ts';
import type { Glyphs, Measurer, Piece } from './measure.ts';
import { letteringOf, styledText } from './typeset.ts';

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
