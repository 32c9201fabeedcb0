import { type Box, contains } from '../core/box.ts';
import { groupBy, mapValues } from '../core/collections.ts';
import type { Language } from '../core/language.ts';
import type { Inch, Pt } from '../core/lengths.ts';
import type { RichText } from '../core/rich-text.ts';
import type { Brand } from '../scene/brand.ts';
import { DARK_FRAMES, type Frame, type FrameName, type Placeholder } from '../scene/frame.ts';
import { legibleTitle } from '../scene/legible-titles.ts';
import { onSheet } from '../scene/manner.ts';
import { atSize } from '../text/levels.ts';
import type { Measurer } from '../text/measure.ts';
import { fitSize, setText } from '../text/typeset.ts';
import { frameOf } from './composed-page.ts';
import { pageTitle, type SlideContent, slideDefinitionOf } from './layout-slide.ts';
import { withNumbers } from './parts/number-notes.ts';
import { withLegibleTitle, withRoomUnderTitle, withSubtitleOnGround, withWideTitle } from './title-places.ts';

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
  const { title, subtitle } = withNumbers(slide.content, [], language) as Partial<
    Record<'title' | 'subtitle', RichText>
  >;
  return { name, frame: brand.frames[name], title, subtitle };
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
function familyOf(name: FrameName, { frames }: Pick<Brand, 'frames'>): FrameName {
  if (ALIKE.includes(name)) return 'content';
  if (name !== 'closing') return name;
  const [own, others] = [frames.closing.placeholders.title?.box, frames.content.placeholders.title?.box];
  return own && others && Math.abs(own.y + own.h / 2 - others.y - others.h / 2) < NEAR ? 'content' : name;
}

interface DeckTitles {
  readonly slides: readonly SlideContent[];
  readonly language: Language;
  readonly title: RichText;
}

/**
 * A brand made of a template with titles as a deck's slides need them: wider where they would wrap beside free ground, of one
 * size on all slides of a kind, with contents that begin below their lines. Other brands as they are.
 */
export function withTitlesOf(deck: DeckTitles, brand: Brand, measurer: Measurer): Brand {
  if (!brand.template) return brand;
  const shown = deck.slides.map((slide) => {
    const { name, title, subtitle } = titleOf(slide, brand, deck.language);
    return { name, text: title ?? deck.title, subtitle };
  });
  const textsIn = ({ name }: Frame, { frames }: Brand) => {
    const family = familyOf(name, { frames });
    return shown.filter((each) => familyOf(each.name, { frames }) === family).map(({ text }) => text);
  };
  const inFrames = (from: Brand, change: (frame: Frame, texts: readonly RichText[]) => Frame): Brand => ({
    ...from,
    frames: mapValues(from.frames, (frame) => change(frame, textsIn(frame, from))),
  });
  const placed = inFrames(brand, (frame, texts) => {
    const wide = withWideTitle(frame, texts, measurer);
    const legible = withLegibleTitle(wide, texts, legibleTitle(frame.name, brand.size.w), measurer);
    const own = shown.filter(({ name }) => name === frame.name);
    return withSubtitleOnGround(
      legible,
      own.flatMap(({ subtitle }) => subtitle ?? []),
      measurer,
    );
  });
  const sized = withTitleSizes(shown, placed, measurer);
  const roomy = inFrames(sized, (frame, texts) =>
    familyOf(frame.name, sized) === 'content' ? withRoomUnderTitle(frame, texts, measurer) : frame,
  );
  const { manner } = roomy;
  return manner ? { ...roomy, manner: onSheet(manner, roomy.frames['title-only'].body) } : roomy;
}

interface ShownTitle {
  readonly name: FrameName;
  readonly text: RichText;
}

/** The brand with titles of one size on all of a deck's slides of a kind. */
function withTitleSizes(shown: readonly ShownTitle[], brand: Brand, measurer: Measurer): Brand {
  const families = groupBy(shown, ({ name }) => familyOf(name, brand));
  const sizes = new Map([...families].map(([family, titles]) => [family, sizeOf(titles, brand, measurer)]));
  const frames = mapValues(brand.frames, (frame) => withTitleSize(frame, sizes.get(familyOf(frame.name, brand))));
  return { ...brand, frames };
}

/**
 * The largest size at which each of some titles fits its place: the layout's own, or where one does not fit there at all or
 * could hardly be read, the room that ours have; a smaller one where that spares lines.
 */
function sizeOf(titles: readonly ShownTitle[], { frames, size: slide }: Brand, measurer: Measurer): Pt | undefined {
  const places = titles.flatMap(({ name, text }) => {
    const place = frames[name].placeholders.title;
    return place ? [{ text, place, least: legibleTitle(name, slide.w) }] : [];
  });
  if (places.length === 0) return undefined;
  const sizes = places.map(({ text, place, least }) => {
    const sizeIn = ({ w, h }: Box) => fitSize([{ text, w, h }], place.style, measurer);
    const most = sizeIn(place.box);
    const inOwn = place.own && fitsIn(place.own.box, place, text, measurer) ? sizeIn(place.own.box) : 0;
    return { own: inOwn >= Math.min(most, least) ? inOwn : 0, most };
  });
  const size = Math.min(...sizes.map(({ own }) => own)) || Math.min(...sizes.map(({ most }) => most));
  const lines = (at: Pt) =>
    Math.max(
      ...places.map(
        ({ text, place: { style, box } }) => setText(text, style, box, measurer, { size: at }).lines.flat().length,
      ),
    );
  const least = Math.max(YIELDS_TO_LINES * size, ...places.map((each) => each.least));
  const smaller = Array.from({ length: Math.max(0, Math.floor(2 * (size - least))) }, (_, i) => size - (i + 1) / 2);
  const few = FEW_LINES.map((most) => [size, ...smaller].find((at) => lines(at) <= most));
  return few.find((at) => at !== undefined) ?? size;
}

/** Titles of more lines are smaller where they then need no more, the fewer the better, down to a part of their size. */
const FEW_LINES = [2, 3];
const YIELDS_TO_LINES = 0.75;

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
