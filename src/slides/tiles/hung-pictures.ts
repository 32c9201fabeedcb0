import type { Box } from '../../core/box.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import { fill } from '../../layout/fill.ts';
import { headSteps, joinedSteps, supportSteps } from '../../layout/poster.ts';
import type { SheetItem } from '../../layout/sheet.ts';
import { inSpans, type Part, space } from '../../layout/tree.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Composed, Page } from '../parts/define-slide.ts';
import { isSharpIn } from '../parts/picture-parts.ts';
import { visualItems } from '../parts/visual-parts.ts';
import { fieldOn, slideBox, tonesOn } from '../stage/composed-fields.ts';
import { footHeadline } from '../stage/headline.ts';
import { type LedLook, ledCaption, type PictureEntry, pictureName } from './caption-words.ts';

/** From the edges of a plate to its words. */
const PAD = { x: 0.34, right: 0.26, y: 0.3 };
const ABOVE_HEADLINE: Inch = 0.38;
/** The largest headline: pictures lead. */
const LARGEST: Pt = 84;
/** The least part of the slide’s height that pictures have: less where their words have no room else. */
const LOWEST = [0.36, 0.3] as const;
const LINES = [1, 3] as const;

interface Words {
  /** What stands on a plate, its caption led by its bold beginning where omitted. */
  readonly words?: (look: LedLook) => Part;
  /** The largest size of what leads on a plate, in points in a hall. */
  readonly largest?: Pt;
}

/** Pictures side by side from the slide’s top, captions on plates below them, the headline at the foot. */
export function hungPictures(
  items: readonly PictureEntry[],
  context: Composed,
  claim: number | undefined,
  { words: own, largest = 46 }: Words = {},
): Page | undefined {
  const { body, brand, headline: title } = context;
  const headline = footHeadline(context, LARGEST);
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
  const heads = headSteps(context, { max: largest });
  // Parts of a sheet are narrow.
  const lead = brand.manner?.sheet ? joinedSteps(supportSteps(context, { min: 24 }), heads) : heads;
  const steps = { lead, text: supportSteps(context, { max: 28 }) };
  const partIn =
    (maxLines: number) =>
    ({ lead, text: size }: Readonly<Record<keyof typeof steps, Pt>>) =>
      inSpans(
        items.map(({ caption, link }, index) => {
          const look = { index, lead, size, on: toneOf(index), link, maxLines, isClaim: false };
          if (own) return own(look);
          return caption ? ledCaption(context, caption, look) : space(0);
        }),
        spans,
      );
  // All in one line each are read at one glance, if a little smaller.
  const tries = LOWEST.flatMap((lowest) => LINES.map((maxLines) => ({ lowest, maxLines })));
  const set = tries.flatMap(({ lowest, maxLines }) => {
    const part = partIn(maxLines);
    const { fits, sizes } = fill({ ...body, y: 0, h: end - lowest * brand.size.h - 2 * PAD.y }, steps, part);
    return fits ? [{ words: part(sizes)(body.w), lead: sizes.lead }] : [];
  });
  // What leads a plate of its own is to be seen from afar.
  const { words } = (own ? set.toSorted((a, b) => b.lead - a.lead) : set)[0] ?? {};
  if (!words) return undefined;
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
