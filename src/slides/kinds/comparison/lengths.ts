import type { Box } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import { bold, joinParagraphs, richText } from '../../../core/rich-text.ts';
import { inkOn } from '../../../layout/colors.ts';
import { asData, field } from '../../../layout/leaves.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';
import { type LengthRow, lengthRole, onLengths } from '../../stage/length-rows.ts';
import type { ComparisonSide } from './side.ts';

const BELOW: Inch = 0.4;
/** Between the two lengths, and from the lower one to the source line. */
const GAP: Inch = 0.14;
const FOOT: Inch = 0.1;
const MAX_HEIGHT: Inch = 2.5;
/** A length of so many times another could not be drawn beside it. */
const MAX_RATIO = 40;
/** Up to so many of the shorter length are ticked off along the longer one, so high. */
const TICKS = { most: 12, h: 0.22, w: 0.04 };
/** The widest length that may be in the colour of the claim, as a part of the slide's width. */
const MAX_CLAIM = 0.5;

/** Whether two sides have nothing but figures of one measure. */
export function areLengths(left: ComparisonSide, right: ComparisonSide): boolean {
  const facts = [left, right].flatMap(({ fact, items }) => (fact && fact.value > 0 && !items ? [fact] : []));
  const [first, second] = facts;
  if (!first || !second || first.dimension !== second.dimension) return false;
  const [low = 0, high = 0] = [first.value, second.value].toSorted((a, b) => a - b);
  return high <= MAX_RATIO * low;
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
  const filled = onLengths(context, lengths, { y: top, h, gap: GAP });
  if (!filled.fits) return undefined;
  const marks = lengths.map(({ fill: role, name, path }, i) =>
    asData(field(`${name} length`, boxes[i] ?? whole, role, path)),
  );
  return { ...headline, behind: [...marks, ...ticksOn(lengths, boxes, context)], items: filled.items };
}

function lengthsOf(sides: readonly ComparisonSide[], context: Composed, claim: number | undefined): LengthRow[] {
  const { brand, ground, path } = context;
  const longest = Math.max(...sides.map(({ fact }) => fact?.value ?? 0));
  const leading = claim ?? 1;
  return sides.flatMap((side, i): LengthRow[] => {
    const { fact } = side;
    if (!fact) return [];
    const w = (brand.size.w * fact.value) / longest;
    const claimed = i === claim;
    const leads = i === leading;
    const role = claimed && w <= MAX_CLAIM * brand.size.w ? 'highlight' : lengthRole(context, leads);
    const own: Path = [...path, i === 0 ? 'left' : 'right'];
    return [
      {
        ...{ name: i === 0 ? 'Left' : 'Right', path: own, fact, rest: ground, w, leads, claimed },
        words: joinParagraphs([bold(side.title), side.text ?? richText(fact.name, [...own, 'fact'])]),
        fill: brand.colors[role].hex === brand.colors[ground].hex ? 'field' : role,
      },
    ];
  });
}

/** Marks along the longer length, on the side of the shorter, at each whole multiple of that. */
function ticksOn(lengths: readonly LengthRow[], boxes: readonly Box[], context: Composed): LaidOutItem[] {
  const [first, second] = lengths;
  if (!first || !second) return [];
  const [short, long] = first.w < second.w ? [first, second] : [second, first];
  const box = boxes[lengths.indexOf(long)];
  const count = Math.ceil(long.w / short.w - 0.001) - 1;
  if (!box || count < 1 || count > TICKS.most) return [];
  const y = long === first ? box.y + box.h - TICKS.h : box.y;
  return Array.from({ length: count }, (_, i) => {
    const at = { x: (i + 1) * short.w - TICKS.w / 2, y, w: TICKS.w, h: TICKS.h };
    return field(`Multiple ${i + 1}`, at, inkOn(context.brand, long.fill), long.path);
  });
}
