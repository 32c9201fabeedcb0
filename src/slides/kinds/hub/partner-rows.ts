import type { Inch, Pt } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { inkOn } from '../../../layout/colors.ts';
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
  /** Where what there is to say of them stands; below names in two lines where it is `wrapped`. */
  readonly said: 'below' | 'beside' | 'wrapped';
  /** What they stand on, by turns, and what those stand on that are not named. */
  readonly tones: { readonly named: readonly ColorRole[]; readonly more: ColorRole };
}

export interface PartnerRow {
  readonly called: string;
  readonly sized: Sized;
  readonly w: Inch;
  readonly fill: ColorRole;
}

interface Partner {
  readonly name: RichText;
  readonly text?: RichText | undefined;
}

/** Between a name and what stands below it, as a part of the name’s height and at least, and beside it. */
const BELOW = { part: 0.4, least: 0.14 };
const BESIDE: Inch = 0.28;
/** What a name in two lines takes of its width in one. */
const WRAPPED = 0.68;

/** Sizes of names, from the largest. */
export const nameSizes = (context: LayoutContext, most: Pt): readonly Pt[] =>
  [
    ...headSteps(context, { max: 54 }).sizes.toReversed(),
    ...supportSteps(context, { max: 32 }).sizes.toReversed(),
  ].filter((size) => size <= most);

/** The partners, and a row that says that there are more. */
export function partnerRows({ partners, open }: HubSlide, context: LayoutContext, naming: Naming): PartnerRow[] {
  const { size, tones } = naming;
  const rows = partners.map((partner, i) =>
    partnerRow(`Partner ${i + 1}`, partner, context, naming, tones.named[i % 2] ?? tones.more),
  );
  if (!open) return rows;
  const small = Math.min(size, supportSteps(context, { max: 32 }).sizes.at(-1) ?? size);
  const more = { name: richText(word('andMore', context.language), context.path) };
  return [...rows, partnerRow('More', more, context, { ...naming, size: small }, tones.more)];
}

function partnerRow(
  called: string,
  { name, text }: Partner,
  context: LayoutContext,
  { size, said: where }: Naming,
  fill: ColorRole,
): PartnerRow {
  const { brand } = context;
  const small = supportSteps(context, { max: 24 }).sizes.findLast((each) => each < size) ?? size;
  const style = { color: inkOn(brand, fill) };
  const isWrapped = where === 'wrapped';
  const nameWidth =
    (isWrapped ? WRAPPED : 1) * (1.02 * textWidth(context, 'heading', name, size, { bold: true }) + 0.05);
  const maxLines = isWrapped ? 2 : 1;
  const cap = capHeight(context, name, size);
  const heading = inkText(context, {
    ...{ name: called, path: name.path, text: name, size, ground: fill, maxLines, style: { ...style, bold: true } },
  });
  if (!text) return { sized: heading(nameWidth), called, fill, w: nameWidth };
  const textWide = (isWrapped ? WRAPPED : 1) * 1.02 * textWidth(context, 'body', text, small) + 0.05;
  const said = inkText(context, {
    ...{ name: `${called} text`, path: text.path, text, size: small, role: 'body', ground: fill, maxLines },
    style,
  });
  if (where !== 'beside') {
    const w = Math.max(nameWidth, textWide);
    const gap = Math.max(BELOW.least, BELOW.part * cap);
    return { sized: stack([heading, space(gap), said])(w), called, fill, w };
  }
  const [first, second] = [heading(nameWidth), said(textWide)];
  const place: Sized['place'] = (box) => [
    ...first.place({ ...box, w: nameWidth, h: first.min }),
    ...second.place({ x: box.x + nameWidth + BESIDE, w: textWide, y: box.y + first.min - second.min, h: second.min }),
  ];
  return {
    sized: { ...first, fits: first.fits && second.fits, place },
    ...{ called, fill, w: nameWidth + BESIDE + textWide },
  };
}
