import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { heroWordSteps } from '../../../layout/poster.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { footText } from '../../stage/foot-text.ts';
import { headlineIn } from '../../stage/headline.ts';

/** The largest sentence, in points in a hall, and its lines at most. */
const LARGEST: Pt = 236;
const LINES = 5;
const SPACING = 0.92;
/** Between the sentence and what supports it, and the width of that as a part of the slide’s. */
const GAP: Inch = 0.5;
const SUPPORT = 0.8;

/** One sentence as large as it goes, and what supports it at the foot. */
export function wordsAlone(text: RichText | undefined, context: Composed): Page | undefined {
  const { body, ground } = context;
  const support = text && footText(context, { name: 'Support', text, w: SUPPORT * body.w, max: 32, maxLines: 3 });
  if (text && !support) return undefined;
  const room = { ...body, h: body.h - (support ? support.h + GAP : 0) };
  const sizes = heroWordSteps(context, { max: LARGEST }).sizes.toReversed();
  const headline = headlineIn(context, room, {
    sizes: [...sizes, 66, 60, 54],
    maxLines: LINES,
    style: { spacing: SPACING },
  });
  if (!headline) return undefined;
  const { titleBox } = headline;
  const spare = room.h - titleBox.h;
  const y = room.y + Math.max(0, text ? spare / 3 : spare / 2);
  return { ...headline, titleBox: { ...titleBox, y }, ground, items: support?.items ?? [] };
}
