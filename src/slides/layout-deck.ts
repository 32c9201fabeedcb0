import type { FactUse, FactView, SourceView } from '../core/fact.ts';
import type { Language } from '../core/language.ts';
import type { Reading } from '../core/reading.ts';
import { plainText, type RichText } from '../core/rich-text.ts';
import type { Show } from '../fields/show.ts';
import type { Brand } from '../scene/brand.ts';
import { withFooter, withTitles } from '../scene/deck-brand.ts';
import type { Scene } from '../scene/items.ts';
import type { Measurer } from '../text/measure.ts';
import { footersIn, footerWidth, footerWords } from './deck-footer.ts';
import { titlesWrap, withTitleSizes } from './deck-titles.ts';
import { layoutSlide, type SlideContent, slideDefinitionOf } from './layout-slide.ts';
import type { DeckView, LaidOutItem, LaidOutSlide, SectionView } from './parts/define-slide.ts';
import { withNumbers } from './parts/number-notes.ts';
import { linkedPages, type Shown, shownPages } from './show-pages.ts';

/** A deck of the outline in one language. */
export interface DeckContent {
  readonly id: string;
  readonly language: Language;
  readonly title: RichText;
  readonly sources: readonly SourceView[];
  readonly facts: ReadonlyMap<string, FactView>;
  /** What its slides print at their foot, beside what it is shown at and on which day, as 2026-12-31. */
  readonly footer?: RichText;
  readonly event?: RichText;
  readonly date?: string;
  /** Who made it; the brand where omitted. */
  readonly author?: RichText;
  /** Where it is read; in a hall where omitted. */
  readonly reading?: Reading;
  /** The drawings of the scenes that its slides name. */
  readonly scenes: DeckView['scenes'];
  /** How it is shown; by a speaker, at clicks, where omitted. */
  readonly show?: Show | undefined;
  /** The slides in order, each with the facts on its face. */
  readonly slides: readonly (SlideContent & { readonly faceFacts: readonly string[] })[];
}

interface LayoutOptions {
  /** The one slide to lay out; all where omitted. */
  readonly only?: DeckContent['slides'][number];
  /** Whether what does not fit in a hall stays at its sizes, and is not set at those of a desk. */
  readonly strict?: boolean;
  /** Lays each slide out, or has it from before. */
  readonly layout?: typeof layoutSlide;
}

/** Every slide of the deck laid out in order: pure, so the same deck, brand and measures give the same scene. */
export function layoutDeck(
  deck: DeckContent,
  given: Brand,
  measurer: Measurer,
  { only, strict = false, layout = layoutSlide }: LayoutOptions = {},
): Scene<LaidOutItem> {
  const wraps = titlesWrap(deck, given, measurer);
  const words = footerWords({ ...deck, path: ['deck', 'footer'] });
  const width = footerWidth(words.line, given, measurer);
  const brand = withFooter(withTitleSizes(deck, withTitles(given, wraps), measurer), width);
  const sections = sectionsOf(deck);
  const shown = sections.filter(({ hidden }) => !hidden);
  const numbers = new Map(sections.map(({ slide, number }) => [slide, number]));
  const agenda = deck.slides.find(({ kind }) => kind === 'agenda')?.id;
  const slides: LaidOutSlide[] = [];
  const uses = new Map<string, FactUse['slides'][number][]>();
  let section = 0;
  for (const slide of deck.slides) {
    const definition = slideDefinitionOf(slide.kind);
    section = numbers.get(slide.id) ?? section;
    if (only && slide !== only) continue;
    const facts = slide.faceFacts.flatMap((id) => deck.facts.get(id) ?? []);
    const view: DeckView = {
      ...{
        title: deck.title,
        sections: shown,
        sources: deck.sources,
        uses: () => usesOf(uses, deck.facts),
        scenes: deck.scenes,
      },
      ...(agenda === undefined ? {} : { agenda }),
      ...(words.line ? { footer: words.line } : {}),
      ...(words.occasion ? { occasion: words.occasion } : {}),
    };
    const pages = layout(slide, definition, facts, {
      brand,
      language: deck.language,
      measurer,
      facts: deck.facts,
      deck: view,
      section,
      reading: deck.reading ?? 'hall',
      strict,
    });
    for (const page of shownPages(pages, slide.content as Shown, deck.show, deck.language)) {
      slides.push(page);
      const place = { number: slides.length, id: page.id };
      for (const id of page.facts) {
        const known = uses.get(id);
        if (known) known.push(place);
        else uses.set(id, [place]);
      }
    }
  }
  return {
    id: deck.id,
    language: deck.language,
    title: plainText(deck.title),
    ...(deck.author ? { author: plainText(deck.author) } : {}),
    ...dated(deck),
    ...(wraps ? { wraps } : {}),
    ...(width === undefined ? {} : { footerWidth: width }),
    ...(deck.reading === 'desk' ? { reading: 'desk' } : {}),
    slides: linkedPages(slides).map((slide, i) => {
      const footers = given.template && footersIn(slide.frame, words);
      return { ...slide, number: i + 1, ...(footers ? { footers } : {}) };
    }),
    sections: sections.map((entry) => ({ number: entry.number, title: plainText(entry.title) })),
    ...(deck.show && deck.show.mode !== 'speaker' ? { mode: deck.show.mode } : {}),
  };
}

/** The day that a deck is of: that on which it is shown, else that of its newest source; none where neither says. */
function dated({ date, sources }: DeckContent): { readonly date?: string } {
  const days = sources.flatMap((source) => source.date ?? []).map((day) => `${day}${FIRST_DAY.slice(day.length)}`);
  const day = date ?? days.toSorted().at(-1);
  return day === undefined ? {} : { date: day };
}

/** What a day lacks that only a year or a month was written of. */
const FIRST_DAY = '0000-01-01';

/** What of a section's slide others show. */
type SectionContent = Pick<SectionView, 'title' | 'subtitle' | 'figure'> & SectionView['visual'];

/** The sections in order. Those that are shown are numbered first, so that nobody sees a number left out. */
function sectionsOf({ slides, language }: DeckContent): (SectionView & { readonly hidden: boolean })[] {
  const openings = slides.filter((slide) => slide.kind === 'section');
  const isHidden = ({ content }: SlideContent) => content.hidden === true;
  const inOrder = [...openings.filter((each) => !isHidden(each)), ...openings.filter(isHidden)];
  const numbers = new Map(inOrder.map((each, i) => [each, i + 1]));
  return openings.map((slide) => {
    const content = withNumbers(slide.content, [], language) as SectionContent;
    const { title, subtitle, figure, scene, dusk, picture, focus, alt, decorative } = content;
    return {
      ...{ number: numbers.get(slide) ?? 0, title, slide: slide.id, hidden: isHidden(slide) },
      ...(subtitle ? { subtitle } : {}),
      ...(figure ? { figure } : {}),
      visual: { scene, dusk, picture, focus, alt, decorative },
    };
  });
}

/** Facts on slides so far, and the inputs of computed ones, by source and paragraph. */
function usesOf(uses: ReadonlyMap<string, FactUse['slides']>, facts: ReadonlyMap<string, FactView>): FactUse[] {
  return [...uses].flatMap(([id, slides]) => {
    const fact = facts.get(id);
    return fact ? [{ fact, slides: [...slides] }] : [];
  });
}
