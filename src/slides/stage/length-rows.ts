import { MARK_CONTRAST } from '../../color/contrast.ts';
import type { FactView } from '../../core/fact.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { RichText } from '../../core/rich-text.ts';
import { colorOn, contrastOf, inkOn } from '../../layout/colors.ts';
import { type Filled, fill, type Sizes } from '../../layout/fill.ts';
import { inkText } from '../../layout/ink-text.ts';
import { textWidth } from '../../layout/leaves.ts';
import { lockUp, lockUpWidth } from '../../layout/lock-up.ts';
import { headSteps, heroFigureSteps, joinedSteps, supportSteps } from '../../layout/poster.ts';
import type { SheetItem } from '../../layout/sheet.ts';
import { elastic, type Part } from '../../layout/tree.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Composed } from '../parts/define-slide.ts';
import { bodyOnFields } from './composed-fields.ts';

/** A length from the slide’s left edge, to scale, with its figure and words. */
export interface LengthRow {
  readonly name: string;
  readonly path: Path;
  readonly fact: FactView;
  readonly words: RichText;
  /** What is at the end of its row, on the same base line: what the whole row is. */
  readonly aside?: RichText | undefined;
  readonly w: Inch;
  readonly fill: ColorRole;
  /** What is at its right. */
  readonly rest: ColorRole;
  /** Whether its figure is larger than the other’s. */
  readonly leads: boolean;
  readonly claimed: boolean;
}

type Sort = 'label' | 'figure';

/** From a length’s end to text; and what is free above a figure on its length, and below it, at least. */
const PAD: Inch = 0.4;
const ABOVE: Inch = 0.28;
/** The figure of a length that does not lead against that of one which does: smaller where it is on its length then. */
const OTHER = [0.7, 0.62, 0.54];
const LARGEST: Pt = 220;
/** What is at the end of rows is at most so wide. */
const MAX_ASIDE: Inch = 3.5;

/** The figures and words of lengths of one height `h`, one below the other from `y` on, `gap` apart. */
export function onLengths(
  given: Composed,
  rows: readonly LengthRow[],
  { y, h, gap }: { readonly y: Inch; readonly h: Inch; readonly gap: Inch },
): Filled<Sort> {
  const context = { ...given, body: bodyOnFields(given) };
  const steps = {
    label: supportSteps(context, { min: 22, max: 36 }),
    figure: joinedSteps(headSteps(context, { min: 60, max: 76 }), heroFigureSteps(context, { max: LARGEST })),
  };
  const room = { ...context.body, y, h: rows.length * (h + gap) - gap };
  return fill(room, steps, (at) => () => {
    const widths = rows.map(({ aside }) => (aside ? textWidth(context, 'body', aside, at.label) + 0.02 : 0));
    const end = Math.min(MAX_ASIDE, Math.max(0, ...widths));
    const endAt = context.body.x + context.body.w - end;
    const parts = rows.map((row) => rowPart(row, context, at, end));
    const sized = parts.map(({ part, w }) => part(w));
    const asides = rows.map((row) => asidePart(row, context, at)?.(end));
    const fits =
      sized.every(({ fits: own, min }) => own && min + 2 * ABOVE <= h) &&
      asides.every(
        (aside, i) => !aside || (aside.fits && aside.min <= (sized[i]?.min ?? 0) && (rows[i]?.w ?? 0) + PAD <= endAt),
      );
    const place = (): SheetItem[] =>
      sized.flatMap((each, i) => {
        const { x = 0, w = 0 } = parts[i] ?? {};
        const foot = y + i * (h + gap) + (h + each.min) / 2;
        const aside = asides[i];
        return [
          ...each.place({ x, w, y: foot - each.min, h: each.min }),
          ...(aside?.place({ x: endAt, w: end, y: foot - aside.min, h: aside.min }) ?? []),
        ];
      });
    return { ...elastic(0, 0, place)(0), fits, lines: sized.reduce((all, { lines }) => all + lines, 0) };
  });
}

/**
 * The tone of a length: strong where it leads, and else as quiet as can be told from the ground; one on which small text can
 * be read.
 */
export function lengthRole({ brand, ground }: Composed, leads: boolean): ColorRole {
  const tries: readonly ColorRole[] = leads
    ? ['field', 'field-dark', 'field-pale', 'step-5']
    : ['step-2', 'step-3', 'field-second', 'field-pale'];
  const seen = tries.filter((role) => contrastOf(brand, role, ground) >= MARK_CONTRAST);
  const isRead = (role: ColorRole) => contrastOf(brand, inkOn(brand, role), role) >= TEXT_CONTRAST;
  return seen.find(isRead) ?? seen[0] ?? tries.at(-1) ?? 'field';
}

/** What small text needs to be read (WCAG 2.2, 1.4.3). */
const TEXT_CONTRAST = 4.5;

/** The figure and what it is: on its length, or the figure there and the words at its end, or both at its end. */
function rowPart(row: LengthRow, context: Composed, at: Sizes<Sort>, aside: Inch) {
  const { name, path, fact, words, w, fill: role, rest, claimed, leads } = row;
  const { brand } = context;
  const body = row.aside ? { ...context.body, w: context.body.w - aside - PAD } : context.body;
  const end = body.x + body.w;
  const onLength = Math.min(w - body.x - PAD, body.w);
  const [usual = at.figure, ...smaller] = leads ? [] : OTHER.map((ratio) => ratio * at.figure);
  const size = [usual, ...smaller].find((own) => lockUpWidth(context, fact, own) <= onLength) ?? usual;
  const colorAt = (on: ColorRole) =>
    claimed && on !== 'highlight' ? colorOn(brand, 'highlight', on) : inkOn(brand, on);
  const partOn = (on: ColorRole, wordsOn: ColorRole, shift: Inch): Part =>
    lockUp(context, {
      ...{ name, path, fact, size, ground: on, color: colorAt(on) },
      label: { text: words, size: at.label, maxLines: 4, ground: wordsOn, shift },
      places: ['beside'],
    });
  const whole = partOn(role, role, 0);
  if (w >= brand.size.w - 0.01 || whole(onLength).fits) return { x: body.x, w: onLength, part: whole };
  if (lockUpWidth(context, fact, size) <= onLength) {
    return { x: body.x, w: body.w, part: partOn(role, rest, w + PAD - body.x) };
  }
  return { x: w + PAD, w: end - w - PAD, part: partOn(rest, rest, 0) };
}

const asidePart = ({ name, aside, rest }: LengthRow, context: Composed, at: Sizes<Sort>): Part | undefined =>
  aside &&
  inkText(context, {
    ...{ name: `${name} whole text`, path: aside.path, text: aside, size: at.label, ground: rest, role: 'body' },
    ...{ align: 'right', maxLines: 2 },
  });
