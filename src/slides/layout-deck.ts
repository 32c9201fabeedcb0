import type { FactUse, FactView, SourceView } from '../core/fact.ts';
import type { Language } from '../core/language.ts';
import { plainText, type RichText } from '../core/rich-text.ts';
import type { Brand } from '../scene/brand.ts';
import type { Scene } from '../scene/items.ts';
import type { Measurer } from '../scene/measure.ts';
import type { DeckView, LaidOutItem } from './define-slide.ts';
import { slideDefinitionOf } from './definition-of.ts';
import { type LaidOutSlide, layoutSlide, type SlideContent } from './layout-slide.ts';
import { withNumbers } from './number-notes.ts';

/** A deck of the outline in one language. */
export interface DeckContent {
  readonly language: Language;
  readonly title: RichText;
  readonly sources: readonly SourceView[];
  readonly facts: ReadonlyMap<string, FactView>;
  /** The slides in order, each with the facts on its face. */
  readonly slides: readonly (SlideContent & { readonly faceFacts: readonly string[] })[];
}

/** Every slide of the deck laid out in order: pure, so the same deck, brand and measures give the same scene. */
export function layoutDeck(deck: DeckContent, brand: Brand, measurer: Measurer): Scene<LaidOutItem> {
  const sections = deck.slides
    .filter((slide) => slide.kind === 'section')
    .map((slide, i) => {
      const { title, subtitle } = withNumbers(slide.content, [], deck.language) as {
        title: RichText;
        subtitle?: RichText;
      };
      return { number: i + 1, title, ...(subtitle ? { subtitle } : {}) };
    });
  const slides: LaidOutSlide[] = [];
  const uses = new Map<string, number[]>();
  let section = 0;
  for (const slide of deck.slides) {
    const definition = slideDefinitionOf(slide.kind);
    if (slide.kind === 'section') section++;
    const facts = slide.faceFacts.flatMap((id) => deck.facts.get(id) ?? []);
    const view: DeckView = { title: deck.title, sections, sources: deck.sources, uses: usesOf(uses, deck.facts) };
    const pages = layoutSlide(slide, definition, facts, {
      brand,
      language: deck.language,
      measurer,
      facts: deck.facts,
      deck: view,
      section,
    });
    for (const page of pages) {
      slides.push(page);
      for (const id of page.facts) uses.set(id, [...(uses.get(id) ?? []), slides.length]);
    }
  }
  return {
    language: deck.language,
    title: plainText(deck.title),
    slides: slides.map((slide, i) => ({ ...slide, number: i + 1 })),
    sections: sections.map((entry) => ({ number: entry.number, title: plainText(entry.title) })),
  };
}

/** Facts on slides so far, and the inputs of computed ones, by source and paragraph. */
function usesOf(uses: ReadonlyMap<string, readonly number[]>, facts: ReadonlyMap<string, FactView>): FactUse[] {
  return [...uses].flatMap(([id, slides]) => {
    const fact = facts.get(id);
    return fact ? [{ fact, slides: [...new Set(slides)] }] : [];
  });
}
