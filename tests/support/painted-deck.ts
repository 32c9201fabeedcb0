import { posix } from 'node:path';
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
import { type Page, pageOf } from '../../src/scene/page.ts';
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

/** The pages of an outline's deck in one language, in the outline's brand or another. Throws on errors before layout. */
export async function paintedDeck(
  files: Files,
  outline: string,
  { language = 'en', brand: name }: { readonly language?: string; readonly brand?: string } = {},
): Promise<PaintedDeck> {
  const parsed = parseOutline(readSource(files, outline), findTranslations(files, outline));
  if (!parsed.outline) throw new Error(JSON.stringify(parsed.findings));
  const { brand, findings } = await useBrand(files, name ?? parsed.outline.deck.brand);
  if (!brand) throw new Error(JSON.stringify(findings));
  const folder = posix.dirname(outline);
  const beside = folder === '.' ? '' : folder;
  const { pictures } = await readPictures(parsed.outline, files, beside);
  const { data } = await readData(parsed.outline, files, beside);
  const resolved = resolveDeck(parsed.outline, language, { pictures, data });
  if (stopsDeck(resolved.findings)) throw new Error(JSON.stringify(resolved.findings));
  const measurer = brandMeasurer(brand);
  const { scene } = await drawCharts(layoutDeck(resolved.deck, brand, measurer), brand);
  const layouts = shownLayouts(brand);
  return { brand, scene, pages: scene.slides.map((slide) => pageOf(slide, { brand, measurer, layouts })) };
}
