import type { Box } from '../../../core/box.ts';
import type { FactView } from '../../../core/fact.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { PANEL_GAP, pageOn, panelArea } from '../../../layout/chrome.ts';
import { colorOn, inkOn } from '../../../layout/colors.ts';
import { fill, type Sizes } from '../../../layout/fill.ts';
import { type Ink, inkFor } from '../../../layout/ink.ts';
import { textAcross } from '../../../layout/panels.ts';
import { figureSteps, leadSteps, proseSteps, type Steps, tileSteps } from '../../../layout/scale.ts';
import { anchored, beside, joined, type Part, padded, space, spring, stack, tall } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { unbroken } from '../../../text/line-break.ts';
import type { LaidOutItem, LayoutContext, Page } from '../../parts/define-slide.ts';
import { type Visual, visualPart } from '../../parts/visual-parts.ts';

export interface Card extends Visual {
  readonly icon?: string | undefined;
  readonly fact?: FactView | undefined;
  readonly title: RichText;
  readonly text?: RichText | undefined;
  readonly lead?: boolean | undefined;
}

/** A card, what writes it, and its number where it shows that in place of an icon; one that leads has sizes of its own. */
export interface PlacedCard {
  readonly card: Card;
  readonly ink: Ink;
  readonly number?: number | undefined;
  readonly lead?: boolean;
}

export type CardSizes = Sizes<'figure' | 'head' | 'text'>;

export interface CardLook {
  /** Whether what there is to say is secondary; it is where omitted. */
  readonly quiet?: boolean;
  readonly gap?: Part;
  /** The size of a figure's unit as a ratio to its own. */
  readonly unit?: number;
}

/** Line pitches as ratios to single spacing. */
const SPACING = { head: 0.88, text: 0.92 };
/** Between paragraphs of the card that leads, in points. */
const PARAGRAPHS: Pt = 5;
const FIGURE_GAP = [0.2, 0.36] as const;
const TEXT_GAP = [0.02, 0.12] as const;

/** A card on a fill: what leads has a name of its own. */
export function placedCard(
  context: LayoutContext,
  card: Card,
  i: number,
  on: ColorRole,
  { lead = false, numbered = false }: { readonly lead?: boolean; readonly numbered?: boolean } = {},
): PlacedCard {
  const ink = inkFor(context, on, lead ? 'Lead card' : cardName(i), [...context.path, 'items', i]);
  return { card, ink, lead, number: numbered ? i + 1 : undefined };
}

export const cardName = (i: number) => `Card ${i + 1}`;

export const cardFigure = ({ card: { fact }, ink }: PlacedCard, size: Pt, unit?: number): Part | undefined =>
  fact && ink.of('figure').fact(fact, size, unit === undefined ? {} : { unit });

/** The heading of a card, and a gap below it what there is to say. */
export function cardWords({ card, ink, lead }: PlacedCard, sizes: CardSizes, look: CardLook = {}): Part {
  const heading = ink.text('heading', card.title, sizes.head, { maxLines: 3, spacing: SPACING.head });
  if (!card.text) return heading;
  const { quiet = true, gap = space(...TEXT_GAP) } = look;
  const set = { quiet, spacing: SPACING.text, paragraphSpacing: lead ? PARAGRAPHS : 0 };
  return stack([heading, gap, ink.of('text').text('body', unbroken(card.text), sizes.text, set)]);
}

export function cardTexts(own: PlacedCard, sizes: CardSizes, look: CardLook = {}): Part {
  const words = cardWords(own, sizes, look);
  const figure = cardFigure(own, sizes.figure, look.unit);
  return figure ? stack([figure, space(...FIGURE_GAP), words]) : words;
}

/** A card's icon or its number, at the left of its part and in its middle; undefined where it has none. */
export function cardSign({ brand }: LayoutContext, { card, ink, number }: PlacedCard, side: Inch): Part | undefined {
  // The second colour of a template is often a grey, which looks faded beside white words.
  const color = brand.template ? inkOn(brand, ink.fill) : colorOn(brand, 'second-pale', ink.fill);
  const sign = ink.sign({ icon: card.icon, number }, side, color);
  return sign && anchored(sign, 'middle');
}

/** The scene or picture of a card; only that of one shows its accent. */
export function cardVisual(
  context: LayoutContext,
  { card, ink }: PlacedCard,
  heights: { readonly min: Inch; readonly preferred?: Inch; readonly max?: Inch },
  accent: boolean,
): Part {
  return visualPart(context, { name: `${ink.name} scene`, visual: card, title: card.title, accent, ...heights });
}

/** The colours of the field that leads and of the others. */
const HERO: ColorRole = 'field';
const CELL: ColorRole = 'field-second';
const PAD = { x: 0.3, hero: 0.3, cell: 0.12, even: 0.26, min: 0.03 };
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
const HERO_TEXT: Pt = 28;
const LARGEST: Pt = 84;

type Sort = keyof CardSizes | 'heroFigure' | 'heroHead' | 'heroText';

/** A field of the mosaic: where it lies in a room of one inch by one. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The panels of a mosaic: first the one that leads, then the others, down the right side and along the foot. */
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

/** Cards as panels that touch and run to the slide's edges: one leads on four ninths of them or more, or none does. */
export function mosaic(
  all: readonly Card[],
  lead: number | undefined,
  numbered: boolean,
  context: LayoutContext,
): Page {
  const { body } = context;
  const room = panelArea(context);
  const across = room.w < NARROW ? 2 : 3;
  const places = lead === undefined ? evenPlaces(all.length, across) : leadPlaces(all.length - 1, across, room.w);
  const bottom = body.y + body.h;
  // Rows are as high as each other above the source line, below which the lowest run on.
  const high = Math.min(room.h, bottom - room.y);
  const boxes = places.map(({ x, y, w, h }): Box => {
    const last = y + h > 0.999;
    const top = room.y + y * high;
    return {
      ...{ x: room.x + x * room.w, y: top },
      ...{ w: w * room.w - (x + w < 0.999 ? PANEL_GAP : 0), h: last ? room.y + room.h - top : h * high - PANEL_GAP },
    };
  });
  // Texts of the lowest panels stay above what the body ends with.
  const texts = boxes.map((box): Box => {
    const { x, w } = textAcross(context, box, PAD.x);
    return { x, w, y: box.y, h: Math.min(box.y + box.h, bottom) - box.y };
  });
  const order = lead === undefined ? all.map((_, i) => i) : [lead, ...all.flatMap((_, i) => (i === lead ? [] : [i]))];
  const placed = order.map((i, k) => {
    const isHero = lead === undefined ? k % 2 === 0 : k === 0;
    return placedCard(context, all[i] as Card, i, isHero ? HERO : CELL, { lead: i === lead, numbered });
  });
  const steps = {
    figure: figureSteps(context, { min: 44, preferred: 60 }),
    heroFigure: figureSteps(context, { min: 88, preferred: 150, max: 176 }),
    text: lead === undefined ? proseSteps(context, 28, { narrow: true }) : tileSteps(context, 24),
    heroText: proseSteps(context, 32, { preferred: HERO_TEXT }),
    head: from(leadSteps(context, lead === undefined ? 48 : 32), LEADING.head * context.brand.type.body.size),
    heroHead: from(leadSteps(context, LARGEST), LEADING.hero * HERO_TEXT),
  };
  // As high as the slide the icon of the one that leads stands above its texts, else beside them.
  const isHigh = all.length > 1 && (places[0]?.h ?? 0) > 0.999;
  const highSide = Math.min(HIGH_SIGN, SIGN_PART * (texts[0]?.h ?? 0));
  const side = Math.min(SIGN, ...texts.slice(1).map(({ h }) => h - 2 * PAD.min));
  const partOf = (own: PlacedCard, sizes: Sizes<Sort>): Part => {
    if (lead === undefined) return evenPart(context, own, sizes, EVEN_SIGN);
    if (!own.lead) return cellPart(context, own, sizes, side);
    const hero = { figure: sizes.heroFigure, head: sizes.heroHead, text: sizes.heroText };
    return isHigh ? evenPart(context, own, hero, highSide) : heroPart(own, hero);
  };
  const filled = fill<Sort>(body, steps, (given): Part => {
    const sizes = belowHeads(given);
    const part = inBoxes(
      placed.map((own) => partOf(own, sizes)),
      texts,
      body.h,
    );
    return isRanked(sizes, steps, lead !== undefined) ? part : (w) => ({ ...part(w), fits: false });
  });
  const panels = boxes.flatMap((box, k) => placed[k]?.ink.of('field').panel(box) ?? []);
  return pageOn(context, panels, filled.items);
}

function from({ sizes, ...rest }: Steps, least: Pt): Steps {
  const base = sizes.findIndex((size) => size >= least);
  return base < 0 ? { sizes, ...rest } : { sizes, ...rest, start: base };
}

/** The sizes with no text larger than its heading, which may have had no room to grow. */
const belowHeads = (sizes: Sizes<Sort>): Sizes<Sort> => ({
  ...sizes,
  heroText: Math.min(sizes.heroText, sizes.heroHead),
  text: Math.min(sizes.text, sizes.head),
});

/** Whether headings are larger than texts, and the one that leads larger than all, as far as sizes allow. */
function isRanked(sizes: Sizes<Sort>, steps: Readonly<Record<Sort, Steps>>, leads: boolean): boolean {
  const isBelow = (sort: Sort, head: Pt) => sizes[sort] <= Math.max(steps[sort].sizes[0] ?? 0, head);
  if (!isBelow('text', sizes.head)) return false;
  return !leads || (['heroText', 'head'] as const).every((sort) => isBelow(sort, sizes.heroHead / LEADING.hero));
}

/** The texts of the panel that leads, and its icon large beside them. */
function heroPart(own: PlacedCard, sizes: CardSizes): Part {
  const words = stack([space(PAD.hero), cardTexts(own, sizes, { quiet: false }), space(PAD.hero)]);
  const texts = anchored(words, 'middle');
  const { icon } = own.card;
  if (!icon || own.number !== undefined) return texts;
  const sign = padded(own.ink.of('icon').largeIcon(icon, HERO_ICON), { x: 0.1, y: 0.2 });
  return (w) => beside([{ part: texts }, { part: sign, width: ICON_PART * w }], SIGN_GAP)(w);
}

function cellPart(context: LayoutContext, own: PlacedCard, sizes: CardSizes, side: Inch): Part {
  const room = { x: 0, y: PAD.cell, min: PAD.min, max: Number.POSITIVE_INFINITY };
  const texts = padded(anchored(cardTexts(own, sizes, { quiet: false }), 'middle'), room);
  const sign = cardSign(context, own, side);
  return sign ? beside([{ part: sign, width: side }, { part: texts }], SIGN_GAP) : texts;
}

/** The icon or number of a panel, so high and wide, at its top, and its texts at its foot. */
function evenPart(context: LayoutContext, own: PlacedCard, sizes: CardSizes, side: Inch): Part {
  const texts = cardTexts(own, sizes, { quiet: false });
  const sign = cardSign(context, own, side);
  return tall(padded(stack(sign ? [sign, spring(0, 0.2), texts] : [texts]), { x: 0, y: PAD.even, min: PAD.min }));
}

/** Parts each in a box of its own: together they need as much more than a height as the one that lacks most. */
function inBoxes(parts: readonly Part[], boxes: readonly Box[], h: Inch): Part {
  return () => {
    const sized = parts.map((part, i) => part(boxes[i]?.w ?? 0));
    const short = (heights: readonly Inch[]) => h + Math.max(0, ...heights.map((own, i) => own - (boxes[i]?.h ?? 0)));
    const whole = joined(sized, short, (box) =>
      sized.flatMap((each, i): readonly LaidOutItem[] => {
        const own = boxes[i] ?? box;
        // Where they lack room all are higher by as much, so that the lowest end below the room.
        return each.place({ ...own, h: own.h + box.h - h });
      }),
    );
    return { ...whole, max: { elastic: h, pitch: h, padding: h } };
  };
}
