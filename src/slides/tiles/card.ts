import type { FactView } from '../../core/fact.ts';
import { type Inch, inchToPt } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { type RichText, richText } from '../../core/rich-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { anchored, type Part, space, stack } from '../fill/part.ts';
import { figureLeaf } from '../fill/texts.ts';
import type { LayoutContext } from '../parts/define-slide.ts';
import { colorOn, inkOn } from '../parts/fields.ts';
import type { Visual } from '../parts/visual.ts';
import { inkedFigure, inkedIcon, inkedText, visualPart } from './inked.ts';
import { unbroken } from './unbroken.ts';

/** One of several things of a slide. */
export interface Card extends Visual {
  readonly icon?: string | undefined;
  readonly fact?: FactView | undefined;
  readonly title: RichText;
  readonly text?: RichText | undefined;
  readonly lead?: boolean | undefined;
}

/** A card, its place among those of its slide, and what it stands on. */
export interface CardOn {
  readonly card: Card;
  readonly i: number;
  readonly fill: ColorRole;
  /** Whether it leads: it is set in sizes of its own. */
  readonly lead?: boolean;
  /** Whether it shows its number in place of an icon. */
  readonly numbered?: boolean;
}

/** The sizes of the texts of a card. */
export interface CardSizes {
  readonly figure: number;
  readonly head: number;
  readonly text: number;
}

/** Line pitches as parts of single spacing. */
const SPACING = { head: 0.88, text: 0.92 };
/** Between paragraphs of the card that leads, in points. */
const PARAGRAPHS = 5;
const GAPS = { figure: 0.2, text: 0.02, most: 0.12 };

/** The name of a card's items: that of one which leads is its own. */
export const nameOf = ({ i, lead = false }: Pick<CardOn, 'i' | 'lead'>) => (lead ? 'Lead card' : `Card ${i + 1}`);
export const pathOf = (context: LayoutContext, i: number): Path => [...context.path, 'items', i];

/** The figure of a card; `unit` is the size of its unit as a part of its own. */
export function cardFigure(
  context: LayoutContext,
  on: CardOn,
  size: number,
  unit = context.brand.unitScale,
): Part | undefined {
  const { card, i, fill } = on;
  const { fact } = card;
  const path = [...pathOf(context, i), 'fact'];
  return fact && inkedFigure(context, { name: `${nameOf(on)} figure`, fact, path, size, fill, unit });
}

/** The heading of a card, and a gap below it what there is to say. */
export function cardWords(
  context: LayoutContext,
  on: CardOn,
  sizes: CardSizes,
  quiet = true,
  gap = space(GAPS.text, GAPS.most),
): Part {
  const { card, fill } = on;
  const head = { name: nameOf(on), text: card.title, size: sizes.head, fill, most: 3, spacing: SPACING.head };
  const heading = inkedText(context, 'heading', head);
  if (!card.text) return heading;
  const text = {
    ...{ name: `${nameOf(on)} text`, text: unbroken(card.text), size: sizes.text, fill, quiet, spacing: SPACING.text },
    paragraphSpacing: on.lead ? PARAGRAPHS : 0,
  };
  return stack([heading, gap, inkedText(context, 'body', text)]);
}

/** The figure of a card, where it has one, above its words. */
export function cardTexts(
  context: LayoutContext,
  on: CardOn,
  sizes: CardSizes,
  quiet = true,
  gap = space(GAPS.text, GAPS.most),
  unit = context.brand.unitScale,
): Part {
  const words = cardWords(context, on, sizes, quiet, gap);
  const figure = cardFigure(context, on, sizes.figure, unit);
  return figure ? stack([figure, space(GAPS.figure, 0.36), words]) : words;
}

/** A card's icon or its number, at the left of its part and in its middle; undefined where it has none. */
export function cardSign(context: LayoutContext, on: CardOn, side: Inch): Part | undefined {
  const { card, i, fill, numbered } = on;
  const { brand } = context;
  // The second colour of a template is often a grey, which looks faded beside white words.
  const color = brand.template ? inkOn(brand, fill) : colorOn(brand, 'second-pale', fill);
  const path = pathOf(context, i);
  if (numbered) {
    const text = richText(`${i + 1}`, path);
    const number = { name: `${nameOf(on)} number`, text, size: inchToPt(side), ground: fill, style: { color } };
    return anchored(figureLeaf(context, number), 'middle');
  }
  if (!card.icon) return undefined;
  const icon = { name: `${nameOf(on)} icon`, icon: card.icon, side, fill, path, color };
  return anchored(inkedIcon(context, icon), 'middle');
}

/** The scene or picture of a card; only that of one shows its accent. */
export function cardVisual(
  context: LayoutContext,
  on: Pick<CardOn, 'card' | 'i' | 'lead'>,
  heights: { readonly least: Inch; readonly base?: Inch; readonly most?: Inch },
  accent: boolean,
): Part {
  return visualPart(context, {
    name: `${nameOf(on)} scene`,
    visual: on.card,
    title: on.card.title,
    accent,
    ...heights,
  });
}
