import { defined } from '../core/collections.ts';
import type { FactUse, FactView, SourceView } from '../core/fact.ts';
import type { Language } from '../core/language.ts';
import type { Reading } from '../core/reading.ts';
import { factsIn, plainText, type RichText } from '../core/rich-text.ts';
import { asMade, type Steady } from '../core/steady.ts';
import { atOnce, type Steps } from '../core/steps.ts';
import type { Show } from '../fields/show.ts';
import type { Brand } from '../scene/brand.ts';
import { withFooter, withTitles } from '../scene/deck-brand.ts';
import type { Scene } from '../scene/items.ts';
import type { Measurer } from '../text/measure.ts';
import { footersIn, footerWidth, footerWords } from './deck-footer.ts';
import { titlesWrap, withTitlesOf } from './deck-titles.ts';
import { layoutSlide, type SlideContent, slideDefinitionOf } from './layout-slide.ts';
import type { DeckView, LaidOutItem, LaidOutSlide, SectionView } from './parts/define-slide.ts';
import { withNumbers } from './parts/number-notes.ts';
import { choicesOf, planDeck } from './plan-deck.ts';
import { linkedPages, type Shown, shownPages } from './show-pages.ts';

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
  readonly minutes?: number;
  /** Where it is read; in a hall where omitted. */
  readonly reading?: Reading;
  readonly scenes: DeckView['scenes'];
  /** Whether its charts come into the file to be edited; as pictures where omitted. */
  readonly charts?: 'image' | 'native' | undefined;
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
  /** Gives what is as it was the last time; everything is made anew where omitted. */
  readonly steady?: Steady;
}

/** Every slide of the deck laid out in order: pure, so the same deck, brand and measures give the same scene. */
export function layoutDeck(...given: Parameters<typeof layoutSteps>): Scene<LaidOutItem> {
  return atOnce(layoutSteps(...given));
}

/** The same, a slide a step. */
export function* layoutSteps(
  deck: DeckContent,
  given: Brand,
  measurer: Measurer,
  options: LayoutOptions = {},
): Steps<Scene<LaidOutItem>> {
  const wraps = titlesWrap(deck, given, measurer);
  const words = footerWords({ ...deck, path: ['deck', 'footer'] });
  const width = footerWidth(words.line, given, measurer);
  const { steady = asMade } = options;
  const brand = steady(
    `brand ${deck.language}`,
    withFooter(withTitlesOf(deck, withTitles(given, wraps), measurer), width),
  );
  const sections = steady(`sections ${deck.language}`, sectionsOf(deck));
  const slides = yield* layoutSlides(deck, { brand, measurer, sections, words }, options);
  return {
    id: deck.id,
    language: deck.language,
    title: plainText(deck.title),
    ...defined({
      author: deck.author && plainText(deck.author),
      date: dayOf(deck),
      minutes: deck.minutes,
      wraps: wraps || undefined,
      footerWidth: width,
      reading: deck.reading === 'desk' ? deck.reading : undefined,
    }),
    slides: steady(
      `pages ${deck.language}`,
      linkedPages(slides).map((slide, i) => ({
        ...slide,
        number: i + 1,
        ...defined({ footers: given.template && footersIn(slide.frame, words) }),
      })),
    ),
    sections: sections.map((entry) => ({ number: entry.number, title: plainText(entry.title) })),
    ...(deck.show && deck.show.mode !== 'speaker' ? { mode: deck.show.mode } : {}),
  };
}

interface DeckSetting {
  readonly brand: Brand;
  readonly measurer: Measurer;
  readonly sections: ReturnType<typeof sectionsOf>;
  readonly words: ReturnType<typeof footerWords>;
}

/** A slide that is laid out alone is planned with so many from it on: those far behind it hardly count. */
const AHEAD = 8;

function* layoutSlides(
  deck: DeckContent,
  { brand, measurer, sections, words }: DeckSetting,
  { only, strict = false, layout = layoutSlide, steady = asMade }: LayoutOptions,
): Steps<LaidOutSlide[]> {
  const numbers = new Map(sections.map(({ slide, number }) => [slide, number]));
  const slides: LaidOutSlide[] = [];
  const uses: Uses = { shown: new Map(), spoken: new Map() };
  const view: DeckView = {
    title: deck.title,
    sections: sections.some(({ hidden }) => hidden) ? sections.filter(({ hidden }) => !hidden) : sections,
    sources: deck.sources,
    uses: () => steady(`uses ${deck.language} ${slides.length}`, usesOf(uses, deck.facts)),
    scenes: deck.scenes,
    native: deck.charts === 'native',
    ...defined({
      agenda: deck.slides.find(({ kind }) => kind === 'agenda')?.id,
      footer: words.line,
      occasion: words.occasion,
    }),
  };
  const planned = only ? deck.slides.slice(0, deck.slides.indexOf(only) + AHEAD) : deck.slides;
  const choices = choicesOf(planDeck(planned, brand));
  let section = 0;
  for (const slide of deck.slides) {
    section = numbers.get(slide.id) ?? section;
    if (only && slide !== only) continue;
    const facts = slide.faceFacts.flatMap((id) => deck.facts.get(id) ?? []);
    const pages = layout(slide, slideDefinitionOf(slide.kind), facts, {
      brand,
      language: deck.language,
      measurer,
      facts: deck.facts,
      deck: view,
      section,
      reading: deck.reading ?? 'hall',
      strict,
      ...defined({ choice: choices.get(slide.id) }),
    });
    for (const page of shownPages(pages, slide.content as Shown, deck.show, deck.language)) {
      slides.push(page);
      noteUses(uses, page, slides.length);
    }
    yield;
  }
  return slides;
}

/** The day on which a deck is shown, else that of its newest source; undefined where neither states one. */
function dayOf({ date, sources }: DeckContent): string | undefined {
  const days = sources.flatMap((source) => source.date ?? []).map((day) => `${day}${FIRST_DAY.slice(day.length)}`);
  return date ?? days.toSorted().at(-1);
}

const FIRST_DAY = '0000-01-01';

/** What of a section's slide others show. */
type SectionContent = Pick<SectionView, 'title' | 'subtitle' | 'figure' | 'carrier'> & SectionView['visual'];

/** The sections in order. Those that are shown are numbered first, so that nobody sees a number left out. */
function sectionsOf({ slides, language }: DeckContent): (SectionView & { readonly hidden: boolean })[] {
  const openings = slides.filter((slide) => slide.kind === 'section');
  const isHidden = ({ content }: SlideContent) => content.hidden === true;
  const inOrder = [...openings.filter((each) => !isHidden(each)), ...openings.filter(isHidden)];
  const numbers = new Map(inOrder.map((each, i) => [each, i + 1]));
  return openings.map((slide) => {
    const content = withNumbers(slide.content, [], language) as SectionContent;
    const { title, subtitle, figure, carrier, scene, dusk, picture, focus, alt, decorative } = content;
    return {
      ...{ number: numbers.get(slide) ?? 0, title, slide: slide.id, hidden: isHidden(slide) },
      ...defined({ subtitle, figure, carrier }),
      visual: { scene, dusk, picture, focus, alt, decorative },
    };
  });
}

/** The slides on which facts stand, and those in whose notes, by the ids of the facts. */
type Uses = Readonly<Record<'shown' | 'spoken', Map<string, FactUse['slides'][number][]>>>;

function noteUses({ shown, spoken }: Uses, { id, facts, notes }: LaidOutSlide, number: number): void {
  for (const fact of new Set(facts)) shown.set(fact, [...(shown.get(fact) ?? []), { number, id }]);
  for (const fact of new Set(notes ? factsIn(notes) : [])) {
    spoken.set(fact, [...(spoken.get(fact) ?? []), { number, id, spoken: true }]);
  }
}

/** Facts on slides so far, and between them those that are only said in notes, in order of first use. */
function usesOf({ shown, spoken }: Uses, facts: ReadonlyMap<string, FactView>): FactUse[] {
  const unseen = [...spoken].filter(([id]) => !shown.has(id));
  return [...shown, ...unseen]
    .toSorted(([, [a]], [, [b]]) => (a?.number ?? 0) - (b?.number ?? 0))
    .flatMap(([id, slides]) => {
      const fact = facts.get(id);
      return fact ? [{ fact, slides: [...slides] }] : [];
    });
}
