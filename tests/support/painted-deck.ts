import { posix } from 'node:path';
import type { Cache } from '../../src/core/cache.ts';
import { stopsDeck } from '../../src/core/diagnostic.ts';
import type { Files } from '../../src/core/files.ts';
import { readData } from '../../src/data/read-data.ts';
import { findTranslations } from '../../src/outline/find-translations.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { readSource } from '../../src/outline/read-source.ts';
import { drawCharts } from '../../src/render/draw-charts.ts';
import { brandMeasurer } from '../../src/render/measure.ts';
import { readPictures } from '../../src/render/read-pictures.ts';
import { resolveDeck } from '../../src/resolve/resolve-deck.ts';
import type { Brand } from '../../src/scene/brand.ts';
import type { PaintedItem, Scene } from '../../src/scene/items.ts';
import { type Page, type PageContext, pageOf } from '../../src/scene/page.ts';
import { layoutDeck } from '../../src/slides/layout-deck.ts';
import { shownLayouts } from '../../src/template/shown-layouts.ts';
import { useBrand } from '../../src/use-brand.ts';

/** A deck as a painter gets it. */
export interface PaintedDeck {
  readonly brand: Brand;
  /** Its slides, every chart drawn as a picture. */
  readonly scene: Scene<PaintedItem>;
  /** Their pages, in the same order. */
  readonly pages: readonly Page[];
}

export interface PaintOptions {
  readonly language?: string;
  /** A brand other than the outline's. */
  readonly brand?: string;
  /** Keeps pictures of charts, and picture files as they were read. */
  readonly cache?: Cache;
  /** Loads brands; keeps none where omitted. */
  readonly lookOf?: typeof loadLook;
}

/** A brand, its measures, and what its template shows where it is made of one. */
export type Look = Pick<PageContext, 'brand' | 'measurer' | 'layouts'>;

/** The brand of that name. Throws where it does not load. */
export async function loadLook(files: Files, name: string): Promise<Look> {
  const { brand, findings } = await useBrand(files, name);
  if (!brand) throw new Error(JSON.stringify(findings));
  return { brand, measurer: brandMeasurer(brand), layouts: shownLayouts(brand) };
}

/** The pages of an outline's deck in one language, in the outline's brand or another. Throws on errors before layout. */
export async function paintedDeck(
  files: Files,
  outline: string,
  { language = 'en', brand: name, cache, lookOf = loadLook }: PaintOptions = {},
): Promise<PaintedDeck> {
  const parsed = parseOutline(readSource(files, outline), findTranslations(files, outline));
  if (!parsed.outline) throw new Error(JSON.stringify(parsed.findings));
  const look = await lookOf(files, name ?? parsed.outline.deck.brand);
  const { brand, measurer } = look;
  const folder = posix.dirname(outline);
  const beside = folder === '.' ? '' : folder;
  const { pictures } = await readPictures(parsed.outline, files, beside, cache);
  const { data } = await readData(parsed.outline, files, beside);
  const resolved = resolveDeck(parsed.outline, language, { pictures, data });
  if (stopsDeck(resolved.findings)) throw new Error(JSON.stringify(resolved.findings));
  const { scene } = await drawCharts(layoutDeck(resolved.deck, brand, measurer), brand, cache);
  return { brand, scene, pages: scene.slides.map((slide) => pageOf(slide, look)) };
}
