import type { Box } from '../../../core/box.ts';
import type { FactView } from '../../../core/fact.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import { bold, joinParagraphs, richText } from '../../../core/rich-text.ts';
import { colorOn, contrastOf, inkOn } from '../../../layout/colors.ts';
import { fill, type Sizes } from '../../../layout/fill.ts';
import { asData, field } from '../../../layout/leaves.ts';
import { lockUp, lockUpWidth } from '../../../layout/lock-up.ts';
import { heroFigureSteps, supportSteps } from '../../../layout/poster.ts';
import { elastic, type Part } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';
import type { ComparisonSide } from './comparison.ts';

const BELOW: Inch = 0.4;
/** Between the two lengths, from a length's end to text, and from the lower length to the source line. */
const GAP: Inch = 0.14;
const PAD: Inch = 0.4;
const FOOT: Inch = 0.1;
/** Free above a figure on its length, and below it, at least. */
const ABOVE: Inch = 0.24;
const MAX_HEIGHT: Inch = 2.5;
/** A length of so many times another could not be drawn beside it. */
const MAX_RATIO = 40;
/** Up to so many of the shorter length are ticked off along the longer one, so high. */
const TICKS = { most: 12, h: 0.22, w: 0.04 };
/** The widest length that may be in the colour of the claim, as a part of the slide's width. */
const MAX_CLAIM = 0.5;
/** The figure of the other length against that of the first. */
const OTHER = 0.7;
const MARK_CONTRAST = 3;

/** Whether two sides have nothing but figures of one measure. */
export function areLengths(left: ComparisonSide, right: ComparisonSide): boolean {
  const facts = [left, right].flatMap(({ fact, items }) => (fact && fact.value > 0 && !items ? [fact] : []));
  const [first, second] = facts;
  if (!first || !second || first.dimension !== second.dimension) return false;
  const [low = 0, high = 0] = [first.value, second.value].toSorted((a, b) => a - b);
  return high <= MAX_RATIO * low;
}

interface Length {
  readonly side: ComparisonSide & { readonly fact: FactView };
  readonly name: string;
  readonly path: Path;
  readonly w: Inch;
  readonly fill: ColorRole;
  readonly leads: boolean;
  readonly claimed: boolean;
}

/** Two lengths of one height to scale, the longer across the page, each with its figure on it or at its end. */
export function twoLengths(
  sides: readonly ComparisonSide[],
  context: Composed,
  claim: number | undefined,
): Page | undefined {
  const { body } = context;
  const headline = shortHeadline(context, { ...body, h: body.h / 3 }, { maxLines: 3 });
  if (!headline) return undefined;
  const whole = slideBox(context);
  const top = headlineEnd(headline) + BELOW;
  const h = Math.min(MAX_HEIGHT, (body.y + body.h - FOOT - top - GAP) / 2);
  const lengths = lengthsOf(sides, context, claim);
  const [first, second] = lengths;
  if (!first || !second) return undefined;
  const boxes = lengths.map(({ w }, i): Box => ({ x: whole.x, y: top + i * (h + GAP), w: w - whole.x, h }));
  const steps = { label: supportSteps(context, { min: 22, max: 36 }), figure: heroFigureSteps(context, { max: 220 }) };
  const filled = fill({ ...body, y: top, h: 2 * h + GAP }, steps, (sizes) => () => {
    const parts = lengths.map((length) => rowPart(length, context, sizes));
    const sized = parts.map(({ part, w }) => part(w));
    const fits = sized.every(({ fits: own, min }) => own && min + 2 * ABOVE <= h);
    const place = (): LaidOutItem[] =>
      sized.flatMap((each, i) => {
        const box = boxes[i] ?? whole;
        const { x = 0, w = 0 } = parts[i] ?? {};
        return [...each.place({ x, w, y: box.y + (h - each.min) / 2, h: each.min })];
      });
    return { ...elastic(0, 0, place)(0), fits, lines: sized.reduce((sum, { lines }) => sum + lines, 0) };
  });
  if (!filled.fits) return undefined;
  const marks = lengths.map(({ fill: role, name, path }, i) =>
    asData(field(`${name} length`, boxes[i] ?? whole, role, path)),
  );
  return { ...headline, behind: [...marks, ...ticksOn(lengths, boxes, context)], items: filled.items };
}

function lengthsOf(sides: readonly ComparisonSide[], context: Composed, claim: number | undefined): Length[] {
  const { brand, ground, path } = context;
  const longest = Math.max(...sides.map(({ fact }) => fact?.value ?? 0));
  const leading = claim ?? 1;
  return sides.flatMap((side, i): Length[] => {
    const { fact } = side;
    if (!fact) return [];
    const w = (brand.size.w * fact.value) / longest;
    const claimed = i === claim;
    const leads = i === leading;
    const role = claimed && w <= MAX_CLAIM * brand.size.w ? 'highlight' : lengthRole(context, leads);
    return [
      {
        ...{ side: { ...side, fact }, name: i === 0 ? 'Left' : 'Right', path: [...path, i === 0 ? 'left' : 'right'] },
        ...{ w, leads, claimed, fill: brand.colors[role].hex === brand.colors[ground].hex ? 'field' : role },
      },
    ];
  });
}

/** The tone of a length: strong where it leads, and else as quiet as can be told from the ground. */
function lengthRole({ brand, ground }: Composed, leads: boolean): ColorRole {
  const tries: readonly ColorRole[] = leads
    ? ['field', 'field-dark', 'field-pale']
    : ['step-2', 'step-3', 'field-second', 'field-pale'];
  return tries.find((role) => contrastOf(brand, role, ground) >= MARK_CONTRAST) ?? tries.at(-1) ?? 'field';
}

/** The figure and what it is: on its length, or the figure there and the words at its end, or both at its end. */
function rowPart(length: Length, context: Composed, at: Sizes<'figure' | 'label'>) {
  const { side, name, path, w, fill: role, claimed, leads } = length;
  const { body, brand, ground } = context;
  const { fact } = side;
  const size: Pt = leads ? at.figure : OTHER * at.figure;
  const end = body.x + body.w;
  const words = joinParagraphs([bold(side.title), side.text ?? richText(fact.name, [...path, 'fact'])]);
  const figureW = lockUpWidth(context, fact, size);
  const onLength = w - body.x - PAD;
  const colorAt = (on: ColorRole) => (claimed ? colorOn(brand, 'highlight', on) : inkOn(brand, on));
  const partOn = (on: ColorRole, wordsOn: ColorRole, shift: Inch): Part =>
    lockUp(context, {
      ...{ name, path, fact, size, ground: on, color: on === 'highlight' ? inkOn(brand, on) : colorAt(on) },
      label: { text: words, size: at.label, maxLines: 4, ground: wordsOn, shift },
      places: ['beside'],
    });
  const isLong = w >= brand.size.w - 0.01;
  const both = Math.min(onLength, body.w);
  if (isLong || partOn(role, role, 0)(both).fits) return { x: body.x, w: both, part: partOn(role, role, 0) };
  if (figureW <= onLength) return { x: body.x, w: body.w, part: partOn(role, ground, w + PAD - body.x) };
  return { x: w + PAD, w: end - w - PAD, part: partOn(ground, ground, 0) };
}

/** Marks along the longer length, on the side of the shorter, at each whole multiple of that. */
function ticksOn(lengths: readonly Length[], boxes: readonly Box[], context: Composed): LaidOutItem[] {
  const [first, second] = lengths;
  if (!first || !second) return [];
  const [short, long] = first.w < second.w ? [first, second] : [second, first];
  const box = boxes[lengths.indexOf(long)];
  const count = Math.ceil(long.w / short.w - 0.001) - 1;
  if (!box || count < 1 || count > TICKS.most) return [];
  const y = long === first ? box.y + box.h - TICKS.h : box.y;
  return Array.from({ length: count }, (_, i) => {
    const at = { x: (i + 1) * short.w - TICKS.w / 2, y, w: TICKS.w, h: TICKS.h };
    return field(`Multiple ${i + 1}`, at, context.ground, long.path);
  });
}
