import { around, type Box, boxArea, overlaps, scaledBox } from '../../core/box.ts';
import type { Brand } from '../../scene/brand.ts';
import { BRAND_FRAMES, type BrandFrameName } from '../../scene/frame.ts';
import type { ItemBase, SceneSlide } from '../../scene/items.ts';
import { isNamedFor, isVertical, type LayoutChoice } from '../../template/match-layouts.ts';
import { type FoundPlaceholder, isFooter, isTitle } from '../../template/placeholders.ts';
import type { Template, TemplateLayout } from '../../template/read-template.ts';

/**
 * Why no frame is on a layout: its text runs downwards, it has no title, its title is off the slide, or it has the colours
 * of another theme; else the frame that it would suit best, and the number of the layout that suits that better.
 */
export type IdleReason =
  | { readonly why: 'vertical' | 'untitled' | 'outside' | 'theme' }
  | { readonly why: 'served'; readonly frame: BrandFrameName; readonly by: number };

export type Choices = Readonly<Record<BrandFrameName, LayoutChoice>>;

/** Why no frame is on the layout at `index` in that order, of which frames may use `usable`. */
export function idleReason(
  layouts: readonly TemplateLayout[],
  index: number,
  usable: readonly TemplateLayout[],
  choices: Choices,
): IdleReason {
  const layout = layouts[index] as TemplateLayout;
  if (isVertical(layout)) return { why: 'vertical' };
  if (!layout.placeholders.some(isTitle)) return { why: 'untitled' };
  if (!usable.includes(layout)) return { why: 'outside' };
  const named = BRAND_FRAMES.filter((frame) => isNamedFor(layout.name, frame));
  const ranks = (named.length > 0 ? named : BRAND_FRAMES).flatMap((frame) => {
    const { others, layout: better } = choices[frame];
    const rank = others.indexOf(layout);
    return rank < 0 ? [] : [{ frame, rank, by: layouts.indexOf(better) + 1 }];
  });
  const [best] = ranks.toSorted((a, b) => a.rank - b.rank);
  return best ? { why: 'served', frame: best.frame, by: best.by } : { why: 'theme' };
}

/** Which slides of a deck are on a layout, and which of its places, by their order on it, none of them fills. */
export interface LayoutUse {
  /** The layout's number in the template, from 1. */
  readonly number: number;
  readonly slides: readonly { readonly number: number; readonly kind: string }[];
  readonly unfilled: readonly number[];
}

type ShownItem = ItemBase & { readonly kind: string; readonly placeholder?: string };
type ShownSlide = SceneSlide<ShownItem>;

/** How the slides of a deck use each layout of the template that its brand is made of. */
export function layoutUses({ layouts, size }: Template, brand: Brand, slides: readonly ShownSlide[]): LayoutUse[] {
  const scale = brand.size.w / size.w;
  return layouts.map(({ part, placeholders }, i) => {
    const on = slides.filter(({ frame }) => brand.frames[frame].layout?.part === part);
    const unfilled = placeholders.flatMap((place, at) => {
      if (on.length === 0 || isFooter(place) || !place.box) return [];
      const box = scaledBox(place.box, scale);
      return on.some((slide) => fills(slide, place, box, brand)) ? [] : [at];
    });
    return { number: i + 1, slides: on.map(({ number, kind }) => ({ number, kind })), unfilled };
  });
}

/** What lies on this part of a place fills it. */
const FILLED = 0.5;
const PICTURES = ['pic', 'media', 'clipArt'];

/** Whether a slide fills a place of its layout: a text of it is tied to that, or what it draws lies there. */
function fills({ frame, items }: ShownSlide, { key, type }: FoundPlaceholder, box: Box, brand: Brand): boolean {
  const { placeholders } = brand.frames[frame];
  const ownOf = ({ placeholder }: ShownItem) => placeholders[placeholder as keyof typeof placeholders]?.own?.key;
  if (items.some((item) => isSame(ownOf(item), key))) return true;
  const isDrawing = (item: ShownItem) =>
    !PICTURES.includes(type) || item.kind === 'picture' || item.part?.kind === 'scene';
  const within = items.filter((item) => !ownOf(item) && isDrawing(item) && overlaps(item.box, box));
  if (within.length === 0) return false;
  return boxArea(shared(around(within.map((item) => item.box)), box)) >= FILLED * boxArea(box);
}

const isSame = (own: FoundPlaceholder['key'] | undefined, key: FoundPlaceholder['key']) =>
  own !== undefined && own.idx === key.idx && own.type === key.type;

function shared(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return { x, y, w: Math.min(a.x + a.w, b.x + b.w) - x, h: Math.min(a.y + a.h, b.y + b.h) - y };
}
