import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { heroWordSteps, supportSteps } from '../../../layout/poster.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { headlineIn } from '../../stage/headline.ts';

/** The largest sentence, in points in a hall, and its lines at most. */
const LARGEST: Pt = 236;
const LINES = 5;
const SPACING = 0.92;
/** Between the sentence and what supports it, and the width of that as a part of the slide’s. */
const GAP: Inch = 0.5;
const SUPPORT = 0.72;

/** One sentence as large as it goes, and what supports it at the foot. */
export function wordsAlone(text: RichText | undefined, context: Composed): Page | undefined {
  const { body, ground } = context;
  const support = text && supportAt(text, context);
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

/** What supports the sentence, by its ink, with its last line on the foot of the body. */
function supportAt(
  text: RichText,
  context: Composed,
): { readonly h: Inch; readonly items: readonly LaidOutItem[] } | undefined {
  const { body, ground } = context;
  const w = SUPPORT * body.w;
  for (const size of supportSteps(context, { max: 32 }).sizes.toReversed()) {
    const part = inkText(context, { name: 'Support', text, size, ground, role: 'body', maxLines: 3, path: text.path })(
      w,
    );
    if (!part.fits) continue;
    const y = body.y + body.h - 0.12 - part.min;
    return { h: part.min + 0.12, items: part.place({ ...body, y, w, h: part.min }) };
  }
  return undefined;
}
