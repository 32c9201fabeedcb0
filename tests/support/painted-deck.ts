import { type OpeningOptions, openDeck } from '../../src/app/open-deck.ts';
import type { Cache } from '../../src/core/cache.ts';
import { type Pages, pagesOf } from '../../src/outputs/paint/pages.ts';
import { recordCharts } from '../../src/render/charts/draw-charts.ts';
import type { LabelledMarks } from '../../src/render/charts/render-chart.ts';
import type { Brand } from '../../src/scene/brand.ts';
import type { PaintedItem, Scene } from '../../src/scene/items.ts';
import type { Page } from '../../src/scene/page/page.ts';
import { layoutDeck } from '../../src/slides/layout-deck.ts';

/** A deck as a painter gets it. */
export interface PaintedDeck {
  readonly brand: Brand;
  /** Its slides, every chart as its marks. */
  readonly scene: Scene<PaintedItem>;
  /** Their pages, in the same order. */
  readonly pages: readonly Page[];
  readonly whole: Pages;
}

/** Has marks for every chart, which are none: for those who do not look into charts. */
export const UNDRAWN: Cache = {
  get: () => ({ marks: [], findings: [] }) satisfies LabelledMarks,
  set() {},
};

/** The pages of an outline's deck in one language, its charts from the cache or another. Throws on errors before layout. */
export async function paintedDeck(
  options: Omit<OpeningOptions, 'languages'> & { readonly language: string; readonly charts?: Cache },
): Promise<PaintedDeck> {
  const opened = await openDeck({ ...options, languages: [options.language] });
  if (!('open' in opened)) throw new Error(JSON.stringify(opened.findings));
  const { open } = opened;
  const { brand, measurer } = open;
  const [own] = open.decks;
  if (!own) throw new Error('A deck that was opened in a language has a deck of it.');
  const cache = options.charts ?? options.cache;
  const scene = await recordCharts(layoutDeck(own.deck, brand, measurer), brand, { cache });
  const whole = await pagesOf(scene, brand);
  return { brand, scene, pages: whole.pages.map(({ page }) => page), whole };
}
