import { remembered } from '../../core/collections.ts';
import type { Raster } from '../../core/picture.ts';
import type { Brand } from '../../scene/brand.ts';
import type { Drawing } from '../../scene/drawing.ts';
import type { PaintedItem, Scene, SceneSlide } from '../../scene/items.ts';
import { type Page, pageOf } from '../../scene/page/page.ts';
import { shownLayouts } from '../../template/shown-layouts.ts';
import { brandMeasurer } from '../../text/brand-measurer.ts';
import { drawingPicture, type PaintContext, paintContext } from './paint-page.ts';

export interface Pages {
  readonly context: PaintContext;
  readonly pages: readonly ShownSlide[];
}

export interface ShownSlide {
  readonly page: Page;
  readonly slide: SceneSlide<PaintedItem>;
  /** Its title on one line, for lists of slides; its number where it has none. */
  readonly title: string;
}

const kept = new WeakMap<object, { readonly brand: Brand; readonly pages: Promise<Pages> }>();

/** The pages of a scene, made once for all formats, with pictures of the template layouts that no pen can draw. */
export function pagesOf(scene: Pick<Scene<PaintedItem>, 'slides'>, brand: Brand): Promise<Pages> {
  const known = kept.get(scene);
  if (known?.brand === brand) return known.pages;
  const pages = makePages(scene, brand);
  kept.set(scene, { brand, pages });
  return pages;
}

const shownBy = new WeakMap<Brand, ReturnType<typeof pagesIn>>();

/** What makes a brand's pages, each once for its slide. */
function pagesIn(brand: Brand): (slide: SceneSlide<PaintedItem>) => ShownSlide {
  const look = { brand, measurer: brandMeasurer(brand), layouts: shownLayouts(brand) };
  const make = (slide: SceneSlide<PaintedItem>) => ({ page: pageOf(slide, look), slide, title: titleOf(slide) });
  return remembered(make, new WeakMap());
}

async function makePages({ slides }: Pick<Scene<PaintedItem>, 'slides'>, brand: Brand): Promise<Pages> {
  const shown = shownBy.get(brand) ?? pagesIn(brand);
  shownBy.set(brand, shown);
  const pages = slides.map(shown);
  const drawn = new Map<Drawing, Raster>();
  for (const [i, layer] of pages.flatMap(({ page }) => [...page.ground.entries()])) {
    if (layer.kind !== 'drawing' || drawn.has(layer.drawing)) continue;
    const picture = await drawingPicture(layer.drawing, i > 0);
    if (picture) drawn.set(layer.drawing, picture);
  }
  return { context: paintContext(brand, drawn), pages };
}

const titleOf = ({ title, number }: SceneSlide<unknown>) => title.split('\n').join(' ').trim() || String(number);

/** The number in the name of a slide's own file: `01`, with as many digits as the last slide's. */
export function pageNumber(index: number, count: number): string {
  return String(index + 1).padStart(Math.max(2, String(count).length), '0');
}

export function picturesOn({ pages, context }: Pages): Raster[] {
  const found = pages.flatMap(({ page }) => [
    ...page.ground.flatMap((layer) => (layer.kind === 'picture' ? [layer.picture] : [])),
    ...page.items.filter((item) => item.kind === 'picture'),
  ]);
  const all = [...found, ...context.drawn.values()];
  return [...new Map(all.map((picture) => [picture.bytes, picture])).values()];
}
