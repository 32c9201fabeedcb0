import type { Inch, Pt } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { inkOn, subtleOn } from '../../../layout/colors.ts';
import { capHeight, inkText } from '../../../layout/ink-text.ts';
import { textWidth } from '../../../layout/leaves.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import { type Sized, space, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LayoutContext } from '../../parts/define-slide.ts';
import { word } from '../../parts/words.ts';
import type { HubSlide } from './hub-fields.ts';

/** How partners are named. */
export interface Naming {
  readonly size: Pt;
  /** Whether what there is to say of them stands beside their names, and not below them. */
  readonly inline: boolean;
  readonly ground: ColorRole;
}

export interface PartnerRow {
  readonly sized: Sized;
  readonly w: Inch;
  /** From its top to the middle of its name, where its line begins. */
  readonly middle: Inch;
  /** Whether it says that there are more. */
  readonly isMore: boolean;
}

interface Partner {
  readonly name: RichText;
  readonly text?: RichText | undefined;
}

/** Between a name and what stands below it, as a part of the name’s height and at least, and beside it. */
const BELOW = { part: 0.4, least: 0.14 };
const BESIDE: Inch = 0.28;

/** Sizes of names, from the largest. */
export const nameSizes = (context: LayoutContext): readonly Pt[] => [
  ...headSteps(context, { max: 76 }).sizes.toReversed(),
  ...supportSteps(context, { max: 32 }).sizes.toReversed(),
];

/** The partners, and a row that says that there are more. */
export function partnerRows({ partners, open }: HubSlide, context: LayoutContext, naming: Naming): PartnerRow[] {
  const rows = partners.map((partner, i) => partnerRow(`Partner ${i + 1}`, partner, context, naming));
  if (!open) return rows;
  const size = Math.min(naming.size, supportSteps(context, { max: 28 }).sizes.at(-1) ?? naming.size);
  const more = { name: richText(word('andMore', context.language), context.path) };
  return [...rows, { ...partnerRow('More', more, context, { ...naming, size }, true), isMore: true }];
}

function partnerRow(
  called: string,
  { name, text }: Partner,
  context: LayoutContext,
  { size, inline, ground }: Naming,
  quiet = false,
): PartnerRow {
  const { brand } = context;
  const small = supportSteps(context, { max: 24 }).sizes.findLast((each) => each < size) ?? size;
  const color = quiet ? subtleOn(brand, ground) : inkOn(brand, ground);
  const nameWidth = 1.02 * textWidth(context, 'heading', name, size, { bold: true }) + 0.05;
  const cap = capHeight(context, name, size);
  const heading = inkText(context, {
    ...{ name: called, path: name.path, text: name, size, ground, maxLines: 1, style: { bold: true, color } },
  });
  const middle = cap / 2;
  if (!text) return { sized: heading(nameWidth), w: nameWidth, middle, isMore: false };
  const textWide = 1.02 * textWidth(context, 'body', text, small) + 0.05;
  const said = inkText(context, {
    ...{ name: `${called} text`, path: text.path, text, size: small, role: 'body', ground, maxLines: 1 },
    style: { color: inkOn(brand, ground) },
  });
  if (!inline) {
    const w = Math.max(nameWidth, textWide);
    const gap = Math.max(BELOW.least, BELOW.part * cap);
    return { sized: stack([heading, space(gap), said])(w), w, middle, isMore: false };
  }
  const [first, second] = [heading(nameWidth), said(textWide)];
  const place: Sized['place'] = (box) => [
    ...first.place({ ...box, w: nameWidth, h: first.min }),
    ...second.place({ x: box.x + nameWidth + BESIDE, w: textWide, y: box.y + first.min - second.min, h: second.min }),
  ];
  return {
    sized: { ...first, fits: first.fits && second.fits, place },
    ...{ w: nameWidth + BESIDE + textWide, middle, isMore: false },
  };
}
