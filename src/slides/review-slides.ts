import type { Finding } from '../findings/finding.ts';
import { slideDefinitionOf } from './definition-of.ts';
import type { DeckContent } from './layout-deck.ts';

/** What is doubtful about the slides of a deck, by the kinds that look for it. */
export function reviewSlides({ slides, facts, language }: DeckContent): Finding[] {
  return slides.flatMap(({ kind, content, path }) => {
    const findings = slideDefinitionOf(kind).review?.(content as never, { path, facts, language }) ?? [];
    return findings.map((finding) => ({ ...finding, language }));
  });
}
