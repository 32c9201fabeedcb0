import type { Run } from '../core/rich-text.ts';
import { pieces } from './line-break.ts';
import type { Glyphs, Measurer, Piece } from './measure.ts';
import { letteringOf, styledText } from './typeset.ts';

/** A measurer by these glyphs, which measures the same words in the same letters once. */
export function keepPieces(glyphs: Glyphs): Measurer {
  const kept = new Map<string, readonly Piece[]>();
  const keys = new WeakMap<readonly Run[], string>();
  const keyOf = (runs: readonly Run[]) => {
    const key =
      keys.get(runs) ??
      JSON.stringify(runs.map(({ text, bold, latin, scale, note }) => [text, bold, latin, scale, !!note]));
    keys.set(runs, key);
    return key;
  };
  return {
    ...glyphs,
    pieces(runs, style) {
      const lettering = letteringOf(style);
      const key = `${Object.values(lettering).join()} ${keyOf(runs)}`;
      const found = kept.get(key) ?? pieces(styledText(runs, lettering), glyphs);
      kept.set(key, found);
      return found;
    },
  };
}
