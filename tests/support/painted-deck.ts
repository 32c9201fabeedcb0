import { type DeckOptions, openDeck } from '../../src/app/open-deck.ts';
import type { Cache } from '../../src/core/cache.ts';
import { drawCharts } from '../../src/render/charts/draw-charts.ts';
import type { LabelledPicture } from '../../src/render/charts/render-chart.ts';
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

/** Has a picture for every chart, which shows nothing: for those who do not look into pictures. */
export const UNDRAWN: Cache = {
  get: () => ({ png: new Uint8Array(), findings: [] }) satisfies LabelledPicture,
  set() {},
};

/** The pages of an outline's deck in one language, its charts from the cache or another. Throws on errors before layout. */
export async function paintedDeck(
  options: Omit<DeckOptions, 'languages'> & { readonly language: string; readonly charts?: Cache },
): Promise<PaintedDeck> {
  const opened = await openDeck({ ...options, languages: [options.language] });
  if (!('open' in opened)) throw new Error(JSON.stringify(opened.findings));
  const { open } = opened;
  const { brand, measurer } = open;
  const [own] = open.decks;
  if (!own) throw new Error('A deck that was opened in a language has a deck of it.');
  const { scene } = await drawCharts(layoutDeck(own.deck, brand, measurer), brand, {
    cache: options.charts ?? options.cache,
  });
  const look = { brand, measurer, layouts: shownLayouts(brand) };
  return { brand, scene, pages: scene.slides.map((slide) => pageOf(slide, look)) };
}
