import type { Box } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { fill } from '../../../layout/fill.ts';
import { supportSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { inSpans, space } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { isSharpIn } from '../../parts/picture-parts.ts';
import { visualItems } from '../../parts/visual-parts.ts';
import { fieldOn, slideBox, tonesOn } from '../../stage/composed-fields.ts';
import { footHeadline } from '../../stage/headline.ts';
import { captionText, type PictureEntry, pictureName } from './caption-words.ts';

/** From the edges of a plate to its words. */
const PAD = { x: 0.34, right: 0.26, y: 0.3 };
const ABOVE_HEADLINE: Inch = 0.38;
const LOWEST = 0.36;

/** Pictures side by side from the slide’s top, captions on plates below them, the headline at the foot. */
export function hungPictures(
  items: readonly PictureEntry[],
  context: Composed,
  claim: number | undefined,
): Page | undefined {
  const { body, brand, headline: title } = context;
  const headline = footHeadline(context);
  if (!headline) return undefined;
  const whole = slideBox(context);
  const end = headline.titleBox.y - ABOVE_HEADLINE;
  const w = whole.w / items.length;
  const spans = items.map((_, i) => {
    const x = Math.max(body.x, whole.x + i * w + PAD.x);
    return { x, w: Math.min(body.x + body.w, whole.x + (i + 1) * w - PAD.right) - x };
  });
  const tones = tonesOn(context, items.length);
  const toneOf = (i: number): ColorRole => (i === claim ? 'highlight' : (tones[i] ?? 'field'));
  const part = ({ text: size }: { readonly text: number }) =>
    inSpans(
      items.map(({ caption }, index) =>
        caption ? captionText(context, caption, { index, size, on: toneOf(index), maxLines: 3 }) : space(0),
      ),
      spans,
    );
  const steps = { text: supportSteps(context, { max: 28 }) };
  const { fits, sizes } = fill({ ...body, y: 0, h: end - LOWEST * brand.size.h - 2 * PAD.y }, steps, part);
  if (!fits) return undefined;
  const words = part(sizes)(body.w);
  const y = words.min > 0 ? end - words.min - 2 * PAD.y : end;
  const boxOf = (i: number): Box => ({ x: whole.x + i * w, y: whole.y, w, h: y - whole.y });
  if (!items.every(({ picture }, i) => isSharpIn(picture, boxOf(i)))) return undefined;
  return {
    ...headline,
    behind: items.flatMap((visual, i): SheetItem[] => [
      ...visualItems(context, { name: pictureName(i), visual, box: boxOf(i), title, accent: i === 0 }),
      ...(words.min > 0
        ? [fieldOn(`Plate ${i + 1}`, { ...boxOf(i), y, h: end - y }, toneOf(i), visual.caption?.path)]
        : []),
    ]),
    items: words.place({ ...body, y: y + PAD.y, h: words.min }),
  };
}
