import type { Run } from '../core/rich-text.ts';
import { pieces } from './line-break.ts';
import type { Glyphs, Measurer, Piece } from './measure.ts';
import { letteringOf, styledText } from './typeset.ts';

/** A measurer by these glyphs, which measures the same runs in the same letters once. */
export function keepPieces(glyphs: Glyphs): Measurer {
  const kept = new WeakMap<readonly Run[], Map<string, readonly Piece[]>>();
  return {
    ...glyphs,
    pieces(runs, style) {
      const lettering = letteringOf(style);
      const key = Object.values(lettering).join();
      const known = kept.get(runs) ?? new Map<string, readonly Piece[]>();
      kept.set(runs, known);
      const found = known.get(key) ?? pieces(styledText(runs, lettering), glyphs);
      known.set(key, found);
      return found;
    },
  };
}
