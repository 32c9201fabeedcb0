import type { Language } from '../core/language.ts';
import type { RichText } from '../core/rich-text.ts';
import type { Brand } from '../scene/brand.ts';
import type { Placeholder } from '../scene/frame.ts';
import type { Measurer } from '../text/measure.ts';
import { setText } from '../text/typeset.ts';
import { slideDefinitionOf } from './definition-of.ts';
import { pageTitle, type SlideContent } from './layout-slide.ts';
import { withNumbers } from './parts/number-notes.ts';

/** Tables of more rows may go on over several pages, whose titles have their numbers. */
const ONE_PAGE = 9;

/** Whether a title of the deck takes more than one line at its full size in a frame that has places for such decks. */
export function titlesWrap(
  { slides, language }: { readonly slides: readonly SlideContent[]; readonly language: Language },
  brand: Brand,
  measurer: Measurer,
): boolean {
  return slides.some(({ kind, content }) => {
    const definition = slideDefinitionOf(kind);
    const frame = brand.frames[definition.frameOn?.(content as never, brand) ?? definition.frame];
    if (!frame.wrapped) return false;
    const { title } = withNumbers(content, [], language) as { readonly title?: RichText };
    if (title === undefined) return false;
    const { rows = [] } = content as { readonly rows?: readonly unknown[] };
    const shown = rows.length > ONE_PAGE ? pageTitle(title, 0, rows.length, language) : title;
    return !isOneLine(shown, frame.placeholders.title, measurer);
  });
}

function isOneLine(text: RichText, place: Placeholder | undefined, measurer: Measurer): boolean {
  if (!place) return true;
  const { lines } = setText(text, place.style, { w: place.box.w, h: Number.POSITIVE_INFINITY }, measurer);
  return lines.flat().length <= 1;
}
