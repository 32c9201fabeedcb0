import type { FactView } from '../../core/fact.ts';
import { countsCharacters } from '../../core/language.ts';
import { type Inch, inchToPt } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import { joinParagraphs, type RichText, type Run, richText } from '../../core/rich-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import { figureAndLabel, heroFigure, labelWithUnit } from '../fill/hero-figure.ts';
import { anchored, type Part, space, stack } from '../fill/part.ts';
import { figureLeaf, figureWidth, textLeaf } from '../fill/texts.ts';
import type { LayoutContext } from '../parts/define-slide.ts';
import { colorOn, figureColorOn, inkOn } from '../parts/fields.ts';
import { inkedIcon, inkedText } from './inked.ts';

/** A point of a slide: what leads it stands apart from the rest. */
export interface Bullet {
  /** Unique on its slide. */
  readonly name: string;
  readonly path: Path;
  /** The whole text, and its bold beginning and the rest where it has both or all of it is bold. */
  readonly whole: RichText;
  readonly lead?: RichText;
  readonly text?: RichText;
  /** What is said below it, in a line each. */
  readonly items: readonly RichText[];
  readonly fact?: FactView | undefined;
  readonly icon?: string | undefined;
  /** Its number, from 1, where the order counts. */
  readonly number?: number;
}

/** Sizes of the texts of a point. */
export interface BulletSizes {
  readonly figure: number;
  readonly lead: number;
  readonly text: number;
}

/** What parts a lead from the text behind it, where both stand apart. */
const PARTING = /^[\s:：，,–—]+/u;
const ENDING = /[\s:：，,]+$/u;

/** A text that begins in bold, as that beginning and the rest of it; the rest is missing where all of it is bold. */
export function leadOf(text: RichText): Pick<Bullet, 'lead' | 'text'> {
  const [first = [], ...more] = text.paragraphs;
  const plain = first.findIndex(({ bold, text: words }) => !bold && words.trim() !== '');
  if (plain === 0 || first.length === 0) return {};
  const head = trimmed((plain < 0 ? first : first.slice(0, plain)).toReversed(), ENDING).toReversed();
  const rest = plain < 0 ? more : [trimmed(first.slice(plain), PARTING), ...more];
  const lead = { ...text, paragraphs: [head] };
  return rest.length > 0 ? { lead, text: { ...text, paragraphs: rest } } : { lead };
}

/** Runs without what the pattern finds at the outer end of the first of them; those of nothing else are left out. */
function trimmed([first, ...others]: readonly Run[], pattern: RegExp): Run[] {
  if (!first) return [];
  const text = first.text.replace(pattern, '');
  return text === '' ? trimmed(others, pattern) : [{ ...first, text }, ...others];
}

/** Line pitch of leads and of texts, as parts of single spacing. */
const LEAD_SPACING = 0.92;
const TEXT_SPACING = { letters: 0.95, hanzi: 1 };
const TIGHT = 0.92;
const LEAD_GAP: Inch = 0.03;
/** Between the paragraphs of a point, as parts of their size. */
const PARAGRAPHS = 0.2;

/** How the texts of a point stand. */
export interface BulletLook {
  readonly sizes: BulletSizes;
  readonly fill: ColorRole;
  /** Whether the lead has the subject's colour. */
  readonly colored?: boolean;
  /** Whether its lead stands elsewhere, or in the line of the text. */
  readonly leadless?: boolean;
  readonly inline?: boolean;
  /** Whether its lines stand closer than usual. */
  readonly tight?: boolean | undefined;
  /** The most lines of a lead; three where omitted. */
  readonly most?: number;
}

/** The lead of a point above what there is to say, and what is said below it. */
export function bulletWords(context: LayoutContext, bullet: Bullet, look: BulletLook): Part {
  const { sizes, leadless = false, inline = false, tight = false } = look;
  const apart = !leadless && !inline && bullet.lead;
  const text = leadless || apart ? bullet.text : bullet.whole;
  const { name, items } = bullet;
  const spacing = TEXT_SPACING[countsCharacters(context.language) ? 'hanzi' : 'letters'] * (tight ? TIGHT : 1);
  const parts: Part[] = [
    ...(apart ? [bulletLead(context, bullet, look)] : []),
    ...(text ? [inkedText(context, 'body', { name: `${name} text`, text, size: sizes.text, fill: look.fill })] : []),
    ...(items.length > 0
      ? [
          textLeaf(context, 'body', {
            ...{ name: `${name} items`, text: joinParagraphs(items), size: sizes.text, ground: look.fill },
            ...{ marker: 'bullet', paragraphSpacing: tight ? 0 : PARAGRAPHS * sizes.text },
            style: { color: inkOn(context.brand, look.fill), spacing },
          }),
        ]
      : []),
  ];
  return stack(parts, LEAD_GAP);
}

/** The lead of a point. */
export function bulletLead(
  context: LayoutContext,
  bullet: Bullet,
  { sizes, fill, colored = false, most = 3 }: BulletLook,
): Part {
  const { brand } = context;
  const color = colored ? colorOn(brand, 'subject', fill) : inkOn(brand, fill);
  return textLeaf(context, 'heading', {
    ...{ name: `${bullet.name} lead`, text: bullet.lead ?? bullet.whole, size: sizes.lead, ground: fill, most },
    style: { color, spacing: LEAD_SPACING },
  });
}

/** The figure of a point alone, its unit beside it or, where it is `bare`, left to the text. */
export function bulletFigure(
  context: LayoutContext,
  { name, fact, path }: Bullet,
  { size, fill, color, bare = false }: { size: number; fill: ColorRole; color?: ColorRole; bare?: boolean },
): Part {
  if (!fact) return space(0);
  const text = heroFigure(fact, context.brand.unitScale, [...path, 'fact'], bare);
  const style = { color: color ?? figureColorOn(context.brand, fill) };
  return figureLeaf(context, { name: `${name} figure`, text, size, ground: fill, style });
}

/** The width of a point's figure at a size, with its unit or without it. */
export function bulletFigureWidth(context: LayoutContext, { fact, path }: Bullet, size: number, bare: boolean): Inch {
  return fact ? figureWidth(context, heroFigure(fact, context.brand.unitScale, path, bare), size) : 0;
}

/** A point whose unit leads its text where the figure is too wide with it. */
export function withOwnUnit(context: LayoutContext, bullet: Bullet, size: number, w: Inch) {
  const { fact } = bullet;
  if (!fact) return { bullet, bare: false };
  const own = bullet.text ?? bullet.lead ?? bullet.whole;
  const { label } = figureAndLabel(context, { fact, text: own }, { size, w, held: 1 });
  if (label === own) return { bullet, bare: false };
  const whole = bullet.lead ? labelWithUnit(fact, bullet.whole) : label;
  return { bullet: { ...bullet, whole, ...(bullet.text ? { text: label } : { lead: label }) }, bare: true };
}

/** What marks a point: its number or its icon, in the middle of its row; undefined where it has neither. */
export function bulletSign(
  context: LayoutContext,
  { name, number, icon, path }: Bullet,
  { side, fill, color = inkOn(context.brand, fill) }: { side: Inch; fill: ColorRole; color?: ColorRole },
): Part | undefined {
  if (number !== undefined) {
    const text = richText(`${number}`, path);
    const options = { name: `${name} number`, text, size: inchToPt(side), ground: fill, style: { color } };
    return anchored(figureLeaf(context, options), 'middle');
  }
  if (!icon) return undefined;
  return anchored(inkedIcon(context, { name: `${name} icon`, icon, side, fill, path, color }), 'middle');
}
