import type { Box } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { inkOn } from '../../../layout/colors.ts';
import { digitHeight, figureLeaf, figureWidth } from '../../../layout/leaves.ts';
import { heroFigureSteps, heroWordSteps } from '../../../layout/poster.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { headlineEnd, headlineIn, headlineSizes } from '../../stage/headline.ts';

/** Between the count and the headline. */
const BELOW: Inch = 0.5;
/** The largest headline without a count, in points in a hall. */
const LARGEST: Pt = 110;
/** The words that begin a headline which says how many there are. */
const COUNTS: Readonly<Record<number, RegExp>> = {
  2: /^(two|2|两|二)(?![\d.,])\s*/iu,
  3: /^(three|3|三)(?![\d.,])\s*/iu,
  4: /^(four|4|四)(?![\d.,])\s*/iu,
  5: /^(five|5|五)(?![\d.,])\s*/iu,
  6: /^(six|6|六)(?![\d.,])\s*/iu,
  7: /^(seven|7|七)(?![\d.,])\s*/iu,
  8: /^(eight|8|八)(?![\d.,])\s*/iu,
};

interface Counted {
  readonly page: Pick<Page, 'titleBox' | 'titleStyle'>;
  readonly items: readonly LaidOutItem[];
  /** Where it ends. */
  readonly end: Inch;
}

interface Setting {
  readonly count: number;
  readonly ground: ColorRole;
  /** The sizes of a headline without a count. */
  readonly sizes?: readonly Pt[] | undefined;
}

/** Whether a headline begins with the words for a count. */
export function saysCount({ paragraphs }: RichText, count: number): boolean {
  const run = paragraphs[0]?.[0];
  return run !== undefined && !run.fact && COUNTS[count]?.test(run.text) === true;
}

/** A headline in a narrow room: as large as it goes; where it begins with a count, that stands above it as a figure. */
export function countedHeadline(
  context: Composed,
  room: Box,
  { count, ground, sizes: own }: Setting,
): Counted | undefined {
  const whole = (): Counted | undefined => {
    const hero = heroWordSteps(context, { max: LARGEST }).sizes.toReversed();
    const sizes = own ?? [...hero, ...headlineSizes(context)];
    const headline = headlineIn(context, room, { sizes, maxLines: 6 });
    return headline && { page: headline, items: [], end: headlineEnd(headline) };
  };
  if (!saysCount(context.headline, count)) return whole();
  const figure = richText(`${count}`, context.headline.path);
  const sizes: readonly Pt[] = heroFigureSteps(context, { min: 220 }).sizes.toReversed();
  for (const size of sizes) {
    if (figureWidth(context, figure, size) > room.w) continue;
    const h = digitHeight(context, size);
    const part = figureLeaf(context, {
      ...{ name: 'Count', path: context.headline.path, text: figure, size, ground },
      style: { color: inkOn(context.brand, ground) },
    });
    const at = (top: Inch) => part(room.w).place({ ...room, y: top, h });
    // The box of a figure begins above its digits, and stays on the slide.
    const top = room.y + Math.max(0, 0.02 - Math.min(...at(room.y).map(({ box }) => box.y)));
    const items = at(top);
    const y = top + h + BELOW;
    const headline = headlineIn(context, { ...room, y, h: room.y + room.h - y }, { maxLines: 6 });
    if (headline) return { page: headline, items, end: headlineEnd(headline) };
  }
  return whole();
}
