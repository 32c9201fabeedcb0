import type { Box } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { fill } from '../../../layout/fill.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import { inSpans, space } from '../../../layout/tree.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { isSharpIn } from '../../parts/picture-parts.ts';
import { visualItems } from '../../parts/visual-parts.ts';
import { currentsBetween, edgeSwing, fieldOn, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';
import { ledCaption, type PictureEntry, pictureName } from '../../tiles/caption-words.ts';

/** Where two pictures meet, as a part of the slide’s width: in its middle, or nearer to the one that is not claimed. */
const MEET = { equal: 0.5, claimed: 0.36 };
/** The lowest pictures that show something, as a part of the slide’s height. */
const LOWEST = 0.42;
const GAPS = { headline: 0.3, caption: 0.34, text: 0.4 };
const FOOT_GAP: Inch = 0.06;

/** Two pictures from edge to edge that meet in the brand’s seam, the headline above them, captions below each. */
export function picturePair(
  items: readonly PictureEntry[],
  context: Composed,
  claim: number | undefined,
): Page | undefined {
  const { body, brand, ground, headline: title } = context;
  const headline = shortHeadline(context, { ...body, h: body.h / 3 }, { maxLines: 2 + title.paragraphs.length - 1 });
  if (!headline) return undefined;
  const whole = slideBox(context);
  const share = claim === undefined ? MEET.equal : claim === 1 ? MEET.claimed : 1 - MEET.claimed;
  const at = share * brand.size.w;
  const swing = edgeSwing(context);
  const y = headlineEnd(headline) + GAPS.headline;
  const second = at + swing + GAPS.text;
  const spans = [
    { x: body.x, w: at - swing - GAPS.text - body.x },
    { x: second, w: body.x + body.w - second },
  ];
  const end = body.y + body.h;
  const steps = { lead: headSteps(context, { max: 46 }), text: supportSteps(context, { max: 26 }) };
  const part = (sizes: { readonly lead: Pt; readonly text: Pt }) =>
    inSpans(
      items.map(({ caption }, index) =>
        caption
          ? ledCaption(context, caption, { index, ...sizes, size: sizes.text, on: ground, isClaim: index === claim })
          : space(0),
      ),
      spans,
    );
  const { fits, sizes } = fill({ ...body, y: 0, h: end - y - LOWEST * brand.size.h - GAPS.caption }, steps, part);
  if (!fits) return undefined;
  const words = part(sizes)(body.w);
  const foot = words.min > 0 ? end - words.min - GAPS.caption : end + FOOT_GAP;
  const boxes: Box[] = [
    { x: whole.x, y, w: at - whole.x, h: foot - y },
    { x: at, y, w: whole.x + whole.w - at, h: foot - y },
  ];
  if (!items.every(({ picture }, i) => isSharpIn(picture, boxes[i] ?? whole))) return undefined;
  const currents = currentsBetween(context, at, { y, h: foot - y });
  return {
    ...headline,
    behind: [
      ...items.flatMap((visual, i) =>
        visualItems(context, { name: pictureName(i), visual, box: boxes[i] ?? whole, title, accent: i === 0 }),
      ),
      ...currents,
      ...(currents.length === 0 ? [fieldOn('Seam', { x: at - SEAM / 2, y, w: SEAM, h: foot - y }, ground)] : []),
    ],
    items: words.place({ ...body, y: end - words.min, h: words.min }),
  };
}

/** What parts pictures where a brand’s edges are straight. */
const SEAM: Inch = 0.08;
