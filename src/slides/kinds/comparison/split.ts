import type { Inch } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { colorOn, inkOn, isDarkFill, lineOn } from '../../../layout/colors.ts';
import { fill, type Sizes } from '../../../layout/fill.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { rule } from '../../../layout/leaves.ts';
import { lockUp, lockUpWidth } from '../../../layout/lock-up.ts';
import { headSteps, heroFigureSteps, supportSteps } from '../../../layout/poster.ts';
import type { Steps } from '../../../layout/scale.ts';
import { anchored, elastic, inSpans, type Part, space, spring, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { edgeSwing, fieldOn, footIn, leftField, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, shortHeadline } from '../../stage/headline.ts';
import { onBaseLine } from '../../stage/rows.ts';
import type { ComparisonSide } from './side.ts';

/** How much of the slide's width the first side has: what was, quieter than what comes; or one of two equals. */
const FIRST = { leading: 0.42, equal: 0.46 };
const PAD: Inch = 0.4;
const BELOW: Inch = 0.35;
/** From the head's band to the heads of the sides, from there to figures and rows, and between rows at least. */
const GAPS = { head: 0.5, figure: 0.45, rows: 0.42, row: 0.36, maxRow: 0.9, foot: 0.1, maxFoot: 0.4 };
/** Half the room between two rows is above their hairline; between a row's figure and its words. */
const ROW = { gap: 0.3, least: 1.2 };
const HEADLINE_LINES = 2;

type Sort = 'figure' | 'head' | 'row';

interface Side extends ComparisonSide {
  readonly name: string;
  readonly path: readonly (string | number)[];
  readonly ground: ColorRole;
  readonly claimed: boolean;
}

/** Two sides on two fields that meet in the brand's edge below the headline: what one says answers the other in its row. */
export function splitInTwo(
  given: readonly (ComparisonSide | undefined)[],
  context: Composed,
  claim: number | undefined,
  arrow = true,
): Page | undefined {
  const { body, brand, ground, path } = context;
  const headline = shortHeadline(context, { ...body, h: body.h / 3 }, { maxLines: HEADLINE_LINES });
  if (!headline) return undefined;
  const top = headlineEnd(headline) + BELOW;
  const whole = slideBox(context);
  const swing = edgeSwing(context);
  const to = (arrow ? FIRST.leading : FIRST.equal) * brand.size.w;
  const tones = sideTones(context);
  const spans = [
    { x: body.x, w: to - swing - PAD - body.x },
    { x: to + swing + PAD, w: body.x + body.w - to - swing - PAD },
  ];
  const sides = given.flatMap((side, i): Side[] => {
    const at = i === 0 ? { name: 'Left', key: 'left' } : { name: 'Right', key: 'right' };
    if (!side) return [];
    return [{ ...side, name: at.name, path: [...path, at.key], ground: tones[i] ?? ground, claimed: claim === i }];
  });
  const rows = Math.max(...sides.map(({ items = [] }) => items.length));
  const large = rows > 3 ? 66 : 84;
  const headMax = sides.some(({ fact }) => fact) ? 54 : large;
  const steps = {
    row: rowSizes(context, rows),
    head: headSteps(context, { min: 40, max: headMax }),
    figure: figureSizes(context, rows),
  };
  const y = top + GAPS.head;
  const room = { ...body, y, h: body.y + body.h - y };
  const laid = (rowLines: number) =>
    fill(room, steps, (at) => {
      const heads = sides.map((side) => headPart(side, context, at));
      const figures = sides.map((side) => figurePart(side, context, at));
      const hasFigures = sides.some(({ fact }) => fact);
      const listed = Array.from({ length: rows }, (_, i) =>
        inSpans(
          sides.map((side) => rowPart(side, i, context, at, rowLines)),
          spans,
        ),
      );
      const between = (i: number): Part =>
        elastic(
          GAPS.row,
          GAPS.row,
          (box) =>
            sides.flatMap((side, s) => {
              const { x, w } = spans[s] ?? box;
              const line = { x, w, y: box.y + 0.55 * box.h };
              if (!side.items?.[i]) return [];
              return [rule(`${side.name} rule ${i}`, line, lineOn(brand, side.ground), brand.strokes.rule)];
            }),
          GAPS.maxRow,
        );
      return stack([
        inSpans(heads, spans),
        ...(hasFigures ? [spring(GAPS.figure), inSpans(figures, spans)] : []),
        ...(rows > 0 ? [elastic(GAPS.rows, GAPS.rows, () => [], 0.7)] : []),
        ...listed.flatMap((row, i) => (i === 0 ? [row] : [between(i), row])),
        elastic(GAPS.foot, GAPS.foot, () => [], GAPS.maxFoot),
      ]);
    });
  const filled = [1, 2].map(laid).find(({ fits }) => fits);
  if (!filled) return undefined;
  const [first, second = ground] = tones;
  const behind = [
    fieldOn('Right', { ...whole, y: top, h: whole.y + whole.h - top }, second, path),
    ...leftField(context, 'Left', to, first ?? 'field-pale', path),
    fieldOn('Head', { ...whole, h: top - whole.y }, ground, path),
  ];
  return { ...headline, behind, items: filled.items, ...footIn(context, { x: 0, w: to - swing }) };
}

/** The tones of the first side and of the second, neither of them the ground of the headline. */
function sideTones({ brand, ground }: Composed): readonly ColorRole[] {
  const own = brand.colors[ground].hex;
  const pick = (roles: readonly ColorRole[]) => roles.find((role) => brand.colors[role].hex !== own) ?? 'field';
  if (isDarkFill(brand, ground)) return [pick(['field-pale']), pick(['field', 'field-second'])];
  return [pick(['field-pale', 'field-second']), pick(['field', 'field-dark'])];
}

function headPart(
  { name, path, title, ground, claimed }: Side,
  { brand, ...context }: Composed,
  at: Sizes<Sort>,
): Part {
  const color = claimed ? colorOn(brand, 'highlight', ground) : inkOn(brand, ground);
  return anchored(
    inkText(
      { brand, ...context },
      {
        ...{ name: `${name} heading`, path, text: title, size: at.head, ground, maxLines: 2, style: { color } },
      },
    ),
    'bottom',
  );
}

function figurePart({ name, path, fact, text, ground, claimed }: Side, context: Composed, at: Sizes<Sort>): Part {
  if (!fact) return text ? words(context, { name: `${name} text`, path, text, ground }, at) : space(0);
  const { brand } = context;
  return lockUp(context, {
    ...{ name, path, fact, size: at.figure, ground },
    color: claimed ? colorOn(brand, 'highlight', ground) : inkOn(brand, ground),
    label: { text: text ?? richText(fact.name, [...path, 'fact']), size: at.row, role: 'body' },
    places: ['under'],
  });
}

interface Words {
  readonly name: string;
  readonly path: readonly (string | number)[];
  readonly text: RichText;
  readonly ground: ColorRole;
  readonly maxLines?: number;
}

const words = (context: Composed, own: Words, at: Sizes<Sort>): Part =>
  inkText(context, { maxLines: 2, ...own, size: at.row, role: 'body' });

/** A row of a side: words, or its figure and at the right of it what that measures, on one line. */
function rowPart(side: Side, i: number, context: Composed, at: Sizes<Sort>, maxLines: number): Part {
  const { name, path, ground, items = [] } = side;
  const own = items[i];
  if (!own) return space(0);
  const row = { name: `${name} ${i + 1}`, path: [...path, 'items', i], ground };
  if ('paragraphs' in own) return words(context, { ...row, text: own, maxLines }, at);
  const said = words(context, { ...row, text: own.text, maxLines }, at);
  if (!own.fact) return said;
  const size = FIGURE * at.row;
  const widths = items.map((item) => ('paragraphs' in item || !item.fact ? 0 : lockUpWidth(context, item.fact, size)));
  const figure = lockUp(context, { ...row, fact: own.fact, size });
  return onBaseLine(figure, said, { left: Math.max(...widths), gap: ROW.gap, least: ROW.least });
}

/** The sizes of rows: few are large. */
function rowSizes(context: Composed, rows: number): Steps {
  const usual = supportSteps(context, { min: rows > 4 ? 22 : 24 }).sizes;
  const large = rows < 4 ? headSteps(context, { min: 40, max: 46 }).sizes : [];
  return { sizes: [...usual, ...large], start: usual.length + large.length - 1 };
}

/** The sizes of figures that lead their sides: they are lower than rows need room. */
function figureSizes(context: Composed, rows: number): Steps {
  const large = heroFigureSteps(context, { max: rows > 2 ? 150 : 220 });
  const small = headSteps(context, { min: 54, max: 76 }).sizes;
  return { sizes: [...small, ...large.sizes], start: small.length + large.start };
}

/** How large the figure of a row is beside its words. */
const FIGURE = 1.5;
