import type { Language } from '../core/language.ts';
import type { RichText } from '../core/rich-text.ts';
import type { Brand } from '../scene/brand.ts';
import type { Placeholder } from '../scene/frame.ts';
import type { Measurer } from '../text/measure.ts';
import { setText } from '../text/typeset.ts';
import { slideDefinitionOf } from './definition-of.ts';
import type { SlideContent } from './layout-slide.ts';
import { withNumbers } from './parts/number-notes.ts';

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
    return title !== undefined && !isOneLine(title, frame.placeholders.title, measurer);
  });
}

function isOneLine(text: RichText, place: Placeholder | undefined, measurer: Measurer): boolean {
  if (!place) return true;
  const { lines } = setText(text, place.style, { w: place.box.w, h: Number.POSITIVE_INFINITY }, measurer);
  return lines.flat().length <= 1;
}
