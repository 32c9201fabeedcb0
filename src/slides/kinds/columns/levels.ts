import type { Inch, Pt } from '../../../core/lengths.ts';
import { joinParagraphs } from '../../../core/rich-text.ts';
import { contrastOf, inkOn, isDarkFill } from '../../../layout/colors.ts';
import { fill, type Sizes } from '../../../layout/fill.ts';
import type { Span } from '../../../layout/grid.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { asData, digitHeight } from '../../../layout/leaves.ts';
import { lockUp, lockUpLabel, lockUpWidth } from '../../../layout/lock-up.ts';
import { headSteps, heroFigureSteps, joinedSteps, supportSteps } from '../../../layout/poster.ts';
import { elastic, type Part, space, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, footIn, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';
import type { Hung } from '../../tiles/hung-fields.ts';

const BELOW: Inch = 0.36;
/** From the edge of a column to what stands in it, above and below a level, and from the slide’s foot. */
const PAD: Inch = 0.5;
const LEVEL: Inch = 0.4;
const FOOT: Inch = 0.82;
const WORDS_GAP: Inch = 0.24;
const LARGEST: Pt = 320;

type Sort = 'text' | 'head';

/** Columns side by side, each filled to its share of what is below the headline: its figure in that, what it is of over its level. */
export function levelsOfShares(all: readonly Hung[], context: Composed): Page | undefined {
  const { body, brand } = context;
  const headline = shortHeadline(
    context,
    { ...body, h: body.h / 3 },
    { maxLines: 1 + context.headline.paragraphs.length },
  );
  if (!headline) return undefined;
  const whole = slideBox(context);
  const { rest, full, less } = tonesOf(context);
  const greatest = Math.max(...all.map(({ fact }) => fact?.value ?? 0));
  const top = headlineEnd(headline) + BELOW;
  const low = brand.size.h - (brand.manner?.sheet ? LEVEL : FOOT);
  const w = brand.size.w / all.length;
  const columns = all.map((each, i) => {
    const level = brand.size.h - ((each.fact?.value ?? 0) / 100) * (brand.size.h - top);
    const x = i === 0 ? Math.max(body.x, PAD / 2) : i * w + PAD;
    const end = i === all.length - 1 ? Math.min(body.x + body.w, brand.size.w - PAD / 2) : (i + 1) * w - PAD / 2;
    const span = { x, w: end - x };
    const tone = (each.fact?.value ?? 0) < greatest ? less : full;
    // The source line is on the greatest share, the number on the last.
    const isFree = tone === less && i < all.length - 1;
    const room = { level, low: isFree ? brand.size.h - LEVEL : low, w: span.w };
    return { each, level, tone, x: i * w, span, figure: figureIn(context, each, room) };
  });
  // The source line and the number stand on one tone.
  if (columns.some(({ level }) => level > low)) return undefined;
  const steps = {
    text: supportSteps(context, { min: all.length > 2 ? 20 : 24, max: all.length > 2 ? 28 : 36 }),
    head: headSteps(context, { max: all.length > 2 ? 60 : 84 }),
  };
  const box = { ...body, y: top, h: brand.size.h - top };
  const filled = fill<Sort>(box, steps, (sizes) => () => {
    const set = columns.map((column) => standing(context, column, { top, low, rest }, sizes));
    const fits = set.every((each) => each.fits);
    const lines = set.reduce((sum, each) => sum + each.lines, 0);
    return { ...elastic(0, 0, () => set.flatMap(({ place }) => place()))(0), fits, lines };
  });
  if (!filled.fits) return undefined;
  const foot = whole.y + whole.h;
  return {
    ...headline,
    ...footIn(context, {
      x:
        Math.max(
          0,
          columns.findIndex(({ tone }) => tone === full),
        ) *
          w +
        PAD,
      w: w - PAD,
    }),
    behind: columns.map(({ each, level, tone, x }, i) => {
      const end = i === all.length - 1 ? whole.x + whole.w : x + w;
      const from = i === 0 ? whole.x : x;
      return asData(
        fieldOn(`${each.name} share`, { x: from, y: level, w: end - from, h: foot - level }, tone, each.path),
      );
    }),
    items: filled.items,
  };
}

interface Column {
  readonly each: Hung;
  readonly level: Inch;
  /** What its share is filled with. */
  readonly tone: ColorRole;
  readonly span: Span;
  readonly figure: ReturnType<typeof figureIn>;
}

interface Wholes {
  readonly top: Inch;
  readonly low: Inch;
  readonly rest: ColorRole;
}

/** A column’s figure below its level, or over that where little is filled; its words above both, or else below. */
function standing(
  context: Composed,
  { each, level, tone, span, figure: { h, isInside, size } }: Column,
  { top, low, rest }: Wholes,
  sizes: Sizes<Sort>,
) {
  const { name, path, fact } = each;
  const at = isInside ? level + LEVEL : level - LEVEL - h;
  const figure = fact && lockUp(context, { name, path, fact, size, ground: isInside ? tone : rest })(span.w);
  const above = wordsOf(context, each, rest, sizes)(span.w);
  const end = (isInside ? level : at) - LEVEL;
  const isAbove = above.min + LEVEL <= end - top;
  const words = isAbove ? above : wordsOf(context, each, tone, sizes)(span.w);
  const y = isAbove ? end - words.min : (isInside ? at + h : level) + LEVEL;
  return {
    fits: words.fits && (figure?.fits ?? true) && (isAbove || y + words.min <= low),
    lines: words.lines,
    place: () => [...(figure?.place({ ...span, y: at, h }) ?? []), ...words.place({ ...span, y, h: words.min })],
  };
}

/** The tone over the levels, of the greatest share, and of those that are less. */
function tonesOf({ brand, ground }: Composed) {
  const isDark = isDarkFill(brand, ground);
  const isNear = !isDark && contrastOf(brand, 'field', ground) < LEAST_TONE;
  const rest = ground;
  const bright: readonly ColorRole[] = ['field-pale', 'step-5'];
  const atNight = bright.find((role) => contrastOf(brand, role, rest) >= BRIGHT) ?? 'subject';
  const full: ColorRole = isDark ? atNight : isNear ? 'subject' : 'field';
  const isBetween = (role: ColorRole) =>
    contrastOf(brand, role, full) < contrastOf(brand, rest, full) &&
    contrastOf(brand, role, rest) >= LEAST_TONE &&
    contrastOf(brand, role, full) >= LEAST_TONE &&
    contrastOf(brand, inkOn(brand, role), role) >= LEGIBLE;
  const between: readonly ColorRole[] = ['step-2', 'step-1', 'step-3', 'step-4'];
  return { rest, full, less: between.find(isBetween) ?? full };
}

/** The contrast of what is seen first on a dark field, and of figures on a tone. */
const BRIGHT = 3;
const LEGIBLE = 4.5;
/** A field with less contrast to the ground is no share of anything. */
const LEAST_TONE = 1.4;

/** The size of a figure: as large as it goes in what is filled, or a small one over that. */
function figureIn(
  context: Composed,
  { fact }: Hung,
  { level, low, w }: { readonly level: Inch; readonly low: Inch; readonly w: Inch },
) {
  const all = joinedSteps(headSteps(context, { min: 54, max: 76 }), heroFigureSteps(context, { max: LARGEST }));
  const sizes = all.sizes.toReversed();
  const inside = sizes.find(
    (size) => level + LEVEL + digitHeight(context, size) <= low && (!fact || lockUpWidth(context, fact, size) <= w),
  );
  const size = inside ?? sizes.at(-1) ?? 0;
  return { size, isInside: inside !== undefined, h: digitHeight(context, size) };
}

function wordsOf(context: Composed, each: Hung, ground: ColorRole, sizes: Sizes<Sort>): Part {
  const { name, path, fact, title, text, items } = each;
  const said = text ?? (items && joinParagraphs(items));
  const own = { path, ground };
  const head = title && inkText(context, { ...own, name: `${name} head`, text: title, size: sizes.head, maxLines: 2 });
  const words =
    said &&
    inkText(context, {
      ...{ ...own, name: `${name} text`, text: fact && !title ? lockUpLabel(fact, said) : said, size: sizes.text },
      ...{ role: 'body', maxLines: 2 * said.paragraphs.length },
    });
  return stack([...(head ? [head] : []), ...(head && words ? [space(WORDS_GAP)] : []), ...(words ? [words] : [])]);
}
