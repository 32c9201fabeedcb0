import { type Box, contains } from '../core/box.ts';
import type { Language } from '../core/language.ts';
import type { Inch, Pt } from '../core/lengths.ts';
import type { RichText } from '../core/rich-text.ts';
import type { Brand } from '../scene/brand.ts';
import { DARK_FRAMES, type Frame, type FrameName, type Placeholder } from '../scene/frame.ts';
import { atSize } from '../text/levels.ts';
import type { Measurer } from '../text/measure.ts';
import { fitSize, setText } from '../text/typeset.ts';
import { frameOf } from './composed-page.ts';
import { pageTitle, type SlideContent, slideDefinitionOf } from './layout-slide.ts';
import { withNumbers } from './parts/number-notes.ts';

/** Tables of more rows may go on over several pages, whose titles have their numbers. */
const ONE_PAGE = 9;

/** Whether a title of the deck takes more than one line at its full size in a frame that has places for such decks. */
export function titlesWrap(
  { slides, language }: { readonly slides: readonly SlideContent[]; readonly language: Language },
  brand: Brand,
  measurer: Measurer,
): boolean {
  return slides.some((slide) => {
    const { frame, title } = titleOf(slide, brand, language);
    if (!frame.wrapped || title === undefined) return false;
    const { rows = [] } = slide.content as { readonly rows?: readonly unknown[] };
    const shown = rows.length > ONE_PAGE ? pageTitle(title, 0, rows.length, language) : title;
    return !isOneLine(shown, frame.placeholders.title, measurer);
  });
}

/** The frame and the title of a slide. */
function titleOf(slide: SlideContent, brand: Brand, language: Language) {
  const name = frameOf(slide, slideDefinitionOf(slide.kind), brand);
  const { title } = withNumbers(slide.content, [], language) as { readonly title?: RichText };
  return { name, frame: brand.frames[name], title };
}

function isOneLine(text: RichText, place: Placeholder | undefined, measurer: Measurer): boolean {
  if (!place) return true;
  const { lines } = setText(text, place.style, { w: place.box.w, h: Number.POSITIVE_INFINITY }, measurer);
  return lines.flat().length <= 1;
}

/** Slides of these frames follow each other, and have titles of one size; those of any other frame have one of their own. */
const ALIKE: readonly FrameName[] = ['content', 'title-only', 'quote', ...Object.values(DARK_FRAMES)];

/** Titles of two frames stand alike where their middles are no further apart than this, in inches. */
const NEAR: Inch = 0.5;

/** The frame whose titles those of another have the size of: a closing slide's, where it stands as high as they do. */
function familyOf(name: FrameName, { frames }: Brand): FrameName {
  if (ALIKE.includes(name)) return 'content';
  if (name !== 'closing') return name;
  const [own, others] = [frames.closing.placeholders.title?.box, frames.content.placeholders.title?.box];
  return own && others && Math.abs(own.y + own.h / 2 - others.y - others.h / 2) < NEAR ? 'content' : name;
}

/**
 * A brand made of a template with titles of one size on all of a deck's slides of a kind: the largest at which each fits
 * its place: the layout's own, or where one does not fit there at all, the room that ours have. Other brands as they are.
 */
export function withTitleSizes(
  deck: { readonly slides: readonly SlideContent[]; readonly language: Language; readonly title: RichText },
  brand: Brand,
  measurer: Measurer,
): Brand {
  if (!brand.template) return brand;
  const sizes = new Map<FrameName, { readonly own: Pt; readonly most: Pt }>();
  for (const slide of deck.slides) {
    const { name, frame, title } = titleOf(slide, brand, deck.language);
    const place = frame.placeholders.title;
    if (!place) continue;
    const text = title ?? deck.title;
    const sizeIn = ({ w, h }: Box) => fitSize([{ text, w, h }], place.style, measurer);
    const most = sizeIn(place.box);
    const own = place.own && fitsIn(place.own.box, place, text, measurer) ? sizeIn(place.own.box) : 0;
    const family = familyOf(name, brand);
    const before = sizes.get(family) ?? { own: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY };
    sizes.set(family, { own: Math.min(own, before.own), most: Math.min(most, before.most) });
  }
  const frames = Object.entries(brand.frames).map(([name, frame]) => {
    const found = sizes.get(familyOf(name as FrameName, brand));
    return [name, withTitleSize(frame, found && (found.own || found.most))];
  });
  return { ...brand, frames: Object.fromEntries(frames) as Brand['frames'] };
}

/** Whether a title can be set in the box that its layout has for it, where that is a part of the room that ours have. */
function fitsIn(own: Box, { style, box }: Placeholder, text: RichText, measurer: Measurer): boolean {
  return (
    contains(box, own, SAME) &&
    own.w > box.w - SAME &&
    !setText(text, style, own, measurer, { size: style.floor }).excess
  );
}

/** Boxes closer than this are the same, in inches. */
const SAME: Inch = 0.05;

function withTitleSize(frame: Frame, size: Pt | undefined): Frame {
  const { title } = frame.placeholders;
  if (!title || size === undefined || title.style.size <= size) return frame;
  const style = atSize(title.style, size);
  return { ...frame, placeholders: { ...frame.placeholders, title: { ...title, style } } };
}
