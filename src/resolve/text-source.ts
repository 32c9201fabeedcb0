import type { FactView } from '../core/fact.ts';
import type { Outline } from '../outline/outline.ts';

export interface TextSource {
  readonly facts: ReadonlyMap<string, FactView>;
  /** Every name that the outline gives a fact, computed or not. */
  readonly ids: readonly string[];
  /** The ids of the deck's slides, which links may lead to. */
  readonly slides: readonly string[];
  /** Names that stay as they are written. */
  readonly names: readonly string[];
}

/** What the texts of an outline may name, with its facts in one language. */
export function textSource(outline: Outline, facts: TextSource['facts']): TextSource {
  return {
    facts,
    ids: Object.keys(outline.facts),
    slides: outline.slides.map((slide) => slide.id),
    names: outline.names,
  };
}
