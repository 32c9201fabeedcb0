import { type Inch, ptToInch } from '../core/lengths.ts';
import { richText } from '../core/rich-text.ts';
import type { Finding } from '../findings/finding.ts';
import type { Brand } from '../scene/brand.ts';
import type { FooterPlace } from '../scene/frame.ts';
import type { SceneSlide } from '../scene/items.ts';
import type { Measurer } from '../text/measure.ts';
import { setText } from '../text/typeset.ts';
import { checkFit } from './check-text.ts';

/** The height of a line in a size of type. */
const lineOf = ({ style }: FooterPlace): Inch => ptToInch(1.2 * Math.max(1, style.spacing) * style.size);

/**
 * `overflow` for a footer or a date that does not fit the place which a template's layouts have for it: once for each, on
 * the layout that has the least room.
 */
export function checkFooters(
  slides: readonly Pick<SceneSlide<unknown>, 'frame' | 'footers'>[],
  { frames }: Brand,
  measurer: Measurer,
): Finding[] {
  return (['footer', 'date'] as const).flatMap((key) => {
    const found = slides.flatMap(({ frame, footers }) => {
      const [words, place] = [footers?.[key], frames[frame].layout?.footers[key]];
      if (!words || !place) return [];
      const text = richText(words, ['deck', key]);
      const room = { w: place.box.w, h: Math.max(place.box.h, lineOf(place)) };
      const { excess } = setText(text, place.style, room, measurer);
      return excess ? [{ text, path: text.path, excess }] : [];
    });
    const [worst] = found.toSorted((a, b) => b.excess.characters - a.excess.characters);
    return worst ? checkFit(worst) : [];
  });
}
