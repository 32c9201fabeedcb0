import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { heroWordSteps } from '../../../layout/poster.ts';
import { inRole } from '../../../layout/sheet.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { type Visual, visualItems } from '../../parts/visual-parts.ts';
import { currentsAt, edgeSwing, footIn, leftField, slideBox } from '../../stage/composed-fields.ts';
import { footText } from '../../stage/foot-text.ts';
import { headlineIn } from '../../stage/headline.ts';

/** Where the picture begins, as a part of the slide’s width; and from the words to it. */
const FIELD = 0.56;
const PAD: Inch = 0.3;
const LARGEST: Pt = 110;
const LINES = 6;
const GAP: Inch = 0.45;

/** The sentence on a field, and the picture beside it to the slide’s edges. */
export function besidePicture(
  { visual, text }: { readonly visual: Visual; readonly text: RichText | undefined },
  context: Composed,
): Page | undefined {
  const { body, ground, brand, headline: title } = context;
  const end = FIELD * brand.size.w;
  const w = end - edgeSwing(context) - PAD - body.x;
  const support = text && footText(context, { name: 'Support', text, w, max: 28, maxLines: 5 });
  if (text && !support) return undefined;
  const room = { ...body, w, h: body.h - (support ? support.h + GAP : 0) };
  const sizes = heroWordSteps(context, { max: LARGEST }).sizes.toReversed();
  const headline = headlineIn(context, room, {
    sizes: [...sizes, 66, 60, 54, 46],
    maxLines: LINES,
    style: { spacing: 0.94 },
  });
  if (!headline) return undefined;
  const whole = slideBox(context);
  const from = end - 2 * edgeSwing(context);
  const picture = { ...whole, x: from, w: whole.x + whole.w - from };
  const shown: LaidOutItem[] = visualItems(context, {
    name: 'Picture',
    visual,
    box: { ...picture, y: 0, h: brand.size.h, w: brand.size.w - from },
    title,
  });
  return {
    ...headline,
    ...footIn(context, { x: 0, w: end - edgeSwing(context) - PAD }),
    unnumbered: true,
    behind: [
      ...shown,
      ...currentsAt(context, 'left', end, ground),
      ...leftField(context, 'Field', end, ground).map((item) => inRole(item, 'plate')),
    ],
    items: support?.items ?? [],
  };
}
