import type { Box } from '../../../core/box.ts';
import type { FactView } from '../../../core/fact.ts';
import { type Inch, inchToPt, type Pt } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { FIELD_GAP, fieldRoom, pageOn } from '../../../layout/chrome.ts';
import { colorOn, inkOn } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { growingIcon, inkedFigure, inkedIcon, inkedText } from '../../../layout/inked.ts';
import { field, figureLeaf } from '../../../layout/leaves.ts';
import { textAcross } from '../../../layout/panels.ts';
import { figureSteps, leadSteps, proseSteps, type Steps, tileSteps } from '../../../layout/scale.ts';
import { anchored, beside, elastic, type Part, padded, type Sized, space, stack, tall } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { unbroken } from '../../../text/line-break.ts';
import type { LaidOutItem, LayoutContext, Page } from '../../parts/define-slide.ts';
import type { Visual } from '../../parts/visual-parts.ts';
import { visualPart } from '../../parts/visual-parts.ts';

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
export const cardName = ({ i, lead = false }: Pick<CardOn, 'i' | 'lead'>) => (lead ? 'Lead card' : `Card ${i + 1}`);
export const cardPath = (context: LayoutContext, i: number): Path => [...context.path, 'items', i];

/** The figure of a card; `unit` is the size of its unit as a part of its own. */
export function cardFigure(
  context: LayoutContext,
  on: CardOn,
  size: number,
  unit = context.brand.unitScale,
): Part | undefined {
  const { card, i, fill } = on;
  const { fact } = card;
  const path = [...cardPath(context, i), 'fact'];
  return fact && inkedFigure(context, { name: `${cardName(on)} figure`, fact, path, size, fill, unit });
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
  const head = { name: cardName(on), text: card.title, size: sizes.head, fill, maxLines: 3, spacing: SPACING.head };
  const heading = inkedText(context, 'heading', head);
  if (!card.text) return heading;
  const text = {
    ...{
      name: `${cardName(on)} text`,
      text: unbroken(card.text),
      size: sizes.text,
      fill,
      quiet,
      spacing: SPACING.text,
    },
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
  const path = cardPath(context, i);
  if (numbered) {
    const text = richText(`${i + 1}`, path);
    const number = { name: `${cardName(on)} number`, text, size: inchToPt(side), ground: fill, style: { color } };
    return anchored(figureLeaf(context, number), 'middle');
  }
  if (!card.icon) return undefined;
  const icon = { name: `${cardName(on)} icon`, icon: card.icon, side, fill, path, color };
  return anchored(inkedIcon(context, icon), 'middle');
}

/** The scene or picture of a card; only that of one shows its accent. */
export function cardVisual(
  context: LayoutContext,
  on: Pick<CardOn, 'card' | 'i' | 'lead'>,
  heights: { readonly min: Inch; readonly preferred?: Inch; readonly max?: Inch },
  accent: boolean,
): Part {
  return visualPart(context, {
    name: `${cardName(on)} scene`,
    visual: on.card,
    title: on.card.title,
    accent,
    ...heights,
  });
}

/** The colours of the field that leads and of the others. */
const HERO: ColorRole = 'field';
const CELL: ColorRole = 'field-second';
const PAD = { x: 0.3, hero: 0.3, cell: 0.12, even: 0.26, least: 0.03 };
const SIGN: Inch = 0.84;
const SIGN_GAP: Inch = 0.24;
const EVEN_SIGN: Inch = 1;
/** The icon of the field that leads above its texts: at most, and as a part of the field's height. */
const HIGH_SIGN: Inch = 2;
const SIGN_PART = 0.36;
/** The most that the icon of the field that leads is high and wide, and the part of the field's width that it takes. */
const HERO_ICON: Inch = 2.8;
const ICON_PART = 0.36;
/** Rooms up to this width are narrow, in inches; the part of their height that the field has which leads. */
const NARROW: Inch = 9;
const NARROW_HERO = 0.42;
/** Of a wide room's width so much belongs to the field that leads, and less of one up to so many inches. */
const HERO_PART = 2 / 3;
const SMALLER_HERO = { room: 11, part: 0.62 };
/** The heading that leads is so many times as large as its text and the other headings, as far as there is room; and these. */
const LEADING = { hero: 1.25, head: 1.1 };

/** What the field that leads says is usually so large, and its heading at most, in points. */
const USUAL_TEXT: Pt = 28;
const LARGEST: Pt = 84;

interface Sizes extends CardSizes {
  readonly heroFigure: number;
  readonly heroHead: number;
  readonly heroText: number;
}

/** A field of the mosaic: where it lies in a room of one inch by one. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/**
 * Where the fields of a mosaic lie whose lead has a part of the width: first the one that leads, then the others, down the
 * right side and along the foot.
 */
export function mosaicPlaces(others: number, part = HERO_PART): Place[] {
  const right = others <= 3 ? others : Math.ceil(others / 2);
  const foot = others - right;
  const hero = { x: 0, y: 0, w: part, h: foot > 0 ? HERO_PART : 1 };
  const down = Array.from({ length: right }, (_, k) => ({
    x: part,
    y: k / right,
    w: 1 - part,
    h: 1 / right,
  }));
  const along = Array.from({ length: foot }, (_, k) => {
    const w = part / foot;
    return { x: k * w, y: HERO_PART, w, h: 1 - HERO_PART };
  });
  return [hero, ...down, ...along];
}

/** Where the fields of a mosaic lie that none leads: in rows of three, or of as many as are given. */
export function evenPlaces(count: number, most = 3): Place[] {
  const rows = Math.ceil(count / most);
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / most);
    const across = row === rows - 1 ? count - most * row : most;
    return { x: (i % most) / across, y: row / rows, w: 1 / across, h: 1 / rows };
  });
}

/** Where they lie where one leads: in narrow rooms above the others. */
function leadPlaces(others: number, across: number, room: Inch): Place[] {
  if (across > 2) return mosaicPlaces(others, room <= SMALLER_HERO.room ? SMALLER_HERO.part : HERO_PART);
  const below = evenPlaces(others, across).map(({ y, h, ...place }) => ({
    ...place,
    y: NARROW_HERO + y * (1 - NARROW_HERO),
    h: h * (1 - NARROW_HERO),
  }));
  return [{ x: 0, y: 0, w: 1, h: NARROW_HERO }, ...below];
}

/** Cards as fields that touch and run to the slide's edges: one leads on four ninths of them or more, or none does. */
export function mosaic(
  all: readonly Card[],
  lead: number | undefined,
  numbered: boolean,
  context: LayoutContext,
): Page {
  const { body } = context;
  const room = fieldRoom(context);
  const across = room.w < NARROW ? 2 : 3;
  const places = lead === undefined ? evenPlaces(all.length, across) : leadPlaces(all.length - 1, across, room.w);
  const order = lead === undefined ? all.map((_, i) => i) : [lead, ...all.flatMap((_, i) => (i === lead ? [] : [i]))];
  const bottom = body.y + body.h;
  // Rows are as high as each other above the source line, below which the lowest run on.
  const high = Math.min(room.h, bottom - room.y);
  const fields = places.map(({ x, y, w, h }): Box => {
    const last = y + h > 0.999;
    const top = room.y + y * high;
    return {
      ...{ x: room.x + x * room.w, y: top },
      ...{ w: w * room.w - (x + w < 0.999 ? FIELD_GAP : 0), h: last ? room.y + room.h - top : h * high - FIELD_GAP },
    };
  });
  // Texts of the lowest fields stay above what the body ends with.
  const texts = fields.map((box): Box => {
    const { x, w } = textAcross(context, box, PAD.x);
    return { x, w, y: box.y, h: Math.min(box.y + box.h, bottom) - box.y };
  });
  const isHero = (k: number) => (lead === undefined ? k % 2 === 0 : k === 0);
  const fills = order.map((_, k) => (isHero(k) ? HERO : CELL));
  const steps = {
    figure: figureSteps(context, 44, 60),
    heroFigure: figureSteps(context, 88, 150, 176),
    text: lead === undefined ? proseSteps(context, 28, { narrow: true }) : tileSteps(context, 24),
    heroText: proseSteps(context, 32, { preferred: USUAL_TEXT }),
    head: from(leadSteps(context, lead === undefined ? 48 : 32), LEADING.head * context.brand.type.body.size),
    heroHead: from(leadSteps(context, LARGEST), LEADING.hero * USUAL_TEXT),
  };
  // As high as the slide the icon of the one that leads stands above its texts, else beside them.
  const isHigh = all.length > 1 && (places[0]?.h ?? 0) > 0.999;
  const highSide = Math.min(HIGH_SIGN, SIGN_PART * (texts[0]?.h ?? 0));
  const partOf = (on: CardOn, sizes: Sizes): Part => {
    if (lead === undefined) return evenPart(context, on, sizes, EVEN_SIGN);
    if (on.i !== lead) return cellPart(context, on, sizes);
    const leading = { ...on, lead: true };
    const own = { figure: sizes.heroFigure, head: sizes.heroHead, text: sizes.heroText };
    return isHigh ? evenPart(context, leading, own, highSide) : heroPart(context, leading, own);
  };
  const filled = fill(body, steps, (given: Sizes): Part => {
    const sizes = belowHeads(given);
    const parts = order.flatMap((i, k) => {
      const card = all[i];
      return card ? [partOf({ card, i, fill: fills[k] ?? CELL, numbered }, sizes)] : [];
    });
    const part = inBoxes(parts, texts, body.h);
    return isRanked(sizes, steps, lead !== undefined) ? part : (w) => ({ ...part(w), fits: false });
  });
  const items = fields.map((box, k) => {
    const i = order[k] ?? k;
    return field(`${cardName({ i, lead: i === lead })} field`, box, fills[k] ?? CELL, cardPath(context, i));
  });
  return pageOn(context, items, filled.items);
}

/** The sizes of headings, beginning with the first that is no smaller than one. */
function from({ sizes, ...rest }: Steps, least: Pt): Steps {
  const base = sizes.findIndex((size) => size >= least);
  return base < 0 ? { sizes, ...rest } : { sizes, ...rest, start: base };
}

/** The sizes with no text larger than its heading, which may have had no room to grow. */
const belowHeads = (sizes: Sizes): Sizes => ({
  ...sizes,
  heroText: Math.min(sizes.heroText, sizes.heroHead),
  text: Math.min(sizes.text, sizes.head),
});

/**
 * Whether headings stand out from what is below them, and that which leads from all: by their sizes, but of texts that
 * cannot be smaller.
 */
function isRanked(sizes: Sizes, steps: Readonly<Record<keyof Sizes, Steps>>, leads: boolean): boolean {
  const isBelow = (sort: keyof Sizes, head: Pt) => sizes[sort] <= Math.max(steps[sort].sizes[0] ?? 0, head);
  if (!isBelow('text', sizes.head)) return false;
  return !leads || (['heroText', 'head'] as const).every((sort) => isBelow(sort, sizes.heroHead / LEADING.hero));
}

/** The texts of the field that leads, and its icon large beside them. */
function heroPart(context: LayoutContext, on: CardOn, sizes: CardSizes): Part {
  const { card, i, fill: own } = on;
  const words = stack([space(PAD.hero), cardTexts(context, on, sizes, false), space(PAD.hero)]);
  const texts = anchored(words, 'middle');
  if (!card.icon || on.numbered) return texts;
  const icon = {
    name: `${cardName(on)} icon`,
    icon: card.icon,
    max: HERO_ICON,
    fill: own,
    path: cardPath(context, i),
  };
  const sign = padded(growingIcon(context, icon), { x: 0.1, y: 0.2 });
  return (w) => beside([{ part: texts }, { part: sign, width: ICON_PART * w }], SIGN_GAP)(w);
}

/** The texts of another field beside its icon or number. */
function cellPart(context: LayoutContext, on: CardOn, sizes: CardSizes): Part {
  const room = { x: 0, y: PAD.cell, least: PAD.least, most: Number.POSITIVE_INFINITY };
  const texts = padded(anchored(cardTexts(context, on, sizes, false), 'middle'), room);
  const sign = cardSign(context, on, SIGN);
  return sign ? beside([{ part: sign, width: SIGN }, { part: texts }], SIGN_GAP) : texts;
}

/** The icon or number of a field, so high and wide, at its top, and its texts at its foot. */
function evenPart(context: LayoutContext, on: CardOn, sizes: CardSizes, side: Inch): Part {
  const texts = cardTexts(context, on, sizes, false);
  const sign = cardSign(context, on, side);
  const all = sign ? [sign, elastic(0, 0.2, () => []), texts] : [texts];
  return tall(padded(stack(all), { x: 0, y: PAD.even, least: PAD.least }));
}

/** Parts each in a box of its own: together they need as much more than a height as the one that lacks most. */
function inBoxes(parts: readonly Part[], boxes: readonly Box[], h: Inch): Part {
  return () => {
    const sized = parts.map((part, i) => part(boxes[i]?.w ?? 0));
    const short = (of: (each: Sized) => Inch) =>
      h + Math.max(0, ...sized.map((each, i) => of(each) - (boxes[i]?.h ?? 0)));
    return {
      min: short(({ min: least }) => least),
      preferred: short(({ preferred: base }) => base),
      max: { elastic: h, pitch: h, padding: h },
      fits: sized.every(({ fits }) => fits),
      lines: sized.reduce((sum, { lines }) => sum + lines, 0),
      place: (box) =>
        sized.flatMap((each, i): readonly LaidOutItem[] => {
          const own = boxes[i] ?? box;
          // Where they lack room all are higher by as much, so that the lowest end below the room.
          return each.place({ ...own, h: own.h + box.h - h });
        }),
    };
  };
}
