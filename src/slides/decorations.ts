import type { Brand } from '../scene/brand.ts';
import type { DeckContent } from './layout-deck.ts';
import type { SlideContent } from './layout-slide.ts';

/** Kinds of slide that are whole without their scene. */
const DECORATED: readonly string[] = ['cover', 'section', 'statement', 'quote', 'contact', 'lists', 'columns'];
/** What says which scene, and how it is shown. */
const SCENE_KEYS: readonly string[] = ['scene', 'dusk', 'focus', 'alt', 'decorative'];
const CARRIER_KEYS: readonly string[] = ['carrier', 'towards'];

/** The deck as a brand shows it: in one that has no scenes, without those that only decorate a slide. */
export function decoratedDeck<Deck extends Pick<DeckContent, 'slides'>>(
  deck: Deck,
  { scenes }: Pick<Brand, 'scenes'>,
): Deck {
  return scenes === 'none' ? { ...deck, slides: deck.slides.map(withoutScene) } : deck;
}

function withoutScene<Slide extends SlideContent>(slide: Slide): Slide {
  const { kind, content } = slide;
  if (!DECORATED.includes(kind)) return slide;
  const left = [...CARRIER_KEYS, ...(content.scene === undefined ? [] : SCENE_KEYS)];
  return { ...slide, content: Object.fromEntries(Object.entries(content).filter(([key]) => !left.includes(key))) };
}
