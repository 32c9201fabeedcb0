import { type DeckOptions, openDeck } from '../../src/app/open-deck.ts';
import { drawCharts } from '../../src/render/charts/draw-charts.ts';
import type { Brand } from '../../src/scene/brand.ts';
import type { PaintedItem, Scene } from '../../src/scene/items.ts';
import { type Page, pageOf } from '../../src/scene/page/page.ts';
import { layoutDeck } from '../../src/slides/layout-deck.ts';
import { shownLayouts } from '../../src/template/shown-layouts.ts';

/** A deck as a painter gets it. */
export interface PaintedDeck {
  readonly brand: Brand;
  /** Its slides, every chart drawn as a picture. */
  readonly scene: Scene<PaintedItem>;
  /** Their pages, in the same order. */
  readonly pages: readonly Page[];
}

/** The pages of an outline's deck in one language. Throws on errors before layout. */
export async function paintedDeck(
  options: Omit<DeckOptions, 'languages'> & { readonly language: string },
): Promise<PaintedDeck> {
  const opened = await openDeck({ ...options, languages: [options.language] });
  if (!('open' in opened)) throw new Error(JSON.stringify(opened.findings));
  const { open } = opened;
  const { brand, measurer } = open;
  const [own] = open.decks;
  if (!own) throw new Error('A deck that was opened in a language has a deck of it.');
  const { scene } = await drawCharts(layoutDeck(own.deck, brand, measurer), brand, options.cache);
  const look = { brand, measurer, layouts: shownLayouts(brand) };
  return { brand, scene, pages: scene.slides.map((slide) => pageOf(slide, look)) };
}
