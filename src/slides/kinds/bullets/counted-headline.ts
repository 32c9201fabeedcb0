import type { Box } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { type RichText, type Run, richText } from '../../../core/rich-text.ts';
import { inkOn } from '../../../layout/colors.ts';
import { digitHeight, figureLeaf, figureWidth } from '../../../layout/leaves.ts';
import { heroFigureSteps } from '../../../layout/poster.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';

/** Between the count and the rest of the headline. */
const BELOW: Inch = 0.5;
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
  readonly page: Pick<Page, 'titleBox' | 'titleStyle' | 'titleText'>;
  readonly items: readonly LaidOutItem[];
  /** Where it ends. */
  readonly end: Inch;
}

/** The headline without the count that it begins with; undefined where it begins with something else. */
function uncounted(headline: RichText, count: number): RichText | undefined {
  const pattern = COUNTS[count];
  const [first = [], ...more] = headline.paragraphs;
  const [run, ...runs] = first;
  if (!pattern || !run || run.fact || !pattern.test(run.text)) return undefined;
  const rest = run.text.replace(pattern, '');
  const own: Run[] = rest === '' ? runs : [{ ...run, text: rest }, ...runs];
  return own.length > 0 ? { ...headline, paragraphs: [own, ...more] } : undefined;
}

/** A headline in a narrow room: the count that it begins with is a figure as large as it goes, the rest stands below it. */
export function countedHeadline(
  context: Composed,
  room: Box,
  { count, ground }: { readonly count: number; readonly ground: ColorRole },
): Counted | undefined {
  const whole = (): Counted | undefined => {
    const headline = headlineIn(context, room, { maxLines: 6 });
    return headline && { page: headline, items: [], end: headlineEnd(headline) };
  };
  const rest = uncounted(context.headline, count);
  if (!rest) return whole();
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
    const headline = headlineIn(
      { ...context, headline: rest },
      { ...room, y, h: room.y + room.h - y },
      { maxLines: 5 },
    );
    if (!headline) continue;
    return {
      page: { ...headline, titleText: rest },
      items,
      end: headlineEnd(headline),
    };
  }
  return whole();
}
