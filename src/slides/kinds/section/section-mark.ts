import { contrastRatio } from '../../../color/contrast.ts';
import { around, type Box, inset, overlaps } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { richText } from '../../../core/rich-text.ts';
import { digitHeight, figureLeaf, figureWidth } from '../../../layout/leaves.ts';
import { figureSteps } from '../../../layout/scale.ts';
import type { TextItem } from '../../../scene/items.ts';
import { lineBoxes } from '../../../scene/page/place-text.ts';
import { isPlain } from '../../../scene/plain-ground.ts';
import { commonColor } from '../../../scene/surface.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext } from '../../parts/define-slide.ts';
import { bareIn, isBareLayout } from '../../stage/bare-layout.ts';

/** The sizes of a number that is large; of a small one the least size, and that to the title's. */
const NUMERAL: { readonly min: Pt; readonly preferred: Pt } = { min: 72, preferred: 180 };
const SMALL: { readonly least: Pt; readonly part: number } = { least: 20, part: 0.6 };
/** From the number to the texts above or below it, and from that to a layout's art. */
const BESIDE_TEXT: Inch = 0.3;
const OFF_ART: Inch = 0.15;
const GAP: Inch = 0.4;
/** A number or a figure keeps this from the slide's edges; a figure has so much height at least. */
const EDGE: Inch = 0.5;
const LEAST: Inch = 1.4;
/** Where there is no such height above or below texts it stands beside them, in this part of the slide's width. */
const ROOMY: Inch = 2.8;
const BESIDE = 0.36;
/** The part of the title's place that it has in width at least. */
const WIDTH = 0.6;
const LARGE = 3;

/** What stands for a section: where, in what colours, and at which edge of its room. */
interface MarkPlace {
  readonly room: Box;
  readonly align: TextItem['align'];
  readonly ground: ColorRole;
  readonly color: ColorRole;
}

/**
 * The section's number on somebody else's layout: in its own place for one, else in one group with the texts: large on
 * plain ground right above them, else right below them, at the title's edge or in its axis; else small above them; nowhere
 * where that would be on art.
 */
export function numberOnLayout(
  context: LayoutContext,
  texts: readonly TextItem[],
  link: Pick<TextItem, 'link'>,
): LaidOutItem[] {
  const own = ownPlace(context);
  if (own) return numeral(context, own.place, link, own.size);
  const large = figureSteps(context, NUMERAL).sizes.toReversed();
  const tries = [
    ...(['above', 'below'] as const).flatMap((side) => large.map((size) => ({ side, size }))),
    { side: 'above', size: smallSize(context) } as const,
  ];
  for (const { side, size } of tries) {
    const place = placeBeside(context, texts, side, size);
    if (place) return numeral(context, place, link, size);
  }
  return [];
}

/** The part of the layout's own place for a number that its digits have in height and width at most. */
const IN_PLACE = 0.6;

/** The number in the middle of the place that the layout has for it, with the size that suits that. */
function ownPlace(context: LayoutContext): { readonly place: MarkPlace; readonly size: Pt } | undefined {
  const { frame } = context;
  const box = frame.layout?.numberBox;
  const color = box && colorIn(context, inset(box, OFF_ART));
  if (!box || !color) return undefined;
  const widest = Math.max(...numbersOf(context).map((number) => figureWidth(context, number, 1)));
  const size = Math.floor(IN_PLACE * Math.min(box.h / digitHeight(context, 1), box.w / widest));
  const h = digitHeight(context, size);
  const room = { ...box, y: box.y + (box.h - h) / 2, h };
  return { place: { room, align: 'center', ground: frame.ground, color }, size };
}

/** Smaller than the title. */
function smallSize({ frame }: LayoutContext): Pt {
  const { size = SMALL.least } = frame.placeholders.title?.style ?? {};
  return Math.max(SMALL.least, Math.round(SMALL.part * size));
}

/** Room for digits of a size right above or below the texts, where there is plain ground and nothing else. */
function placeBeside(
  context: LayoutContext,
  texts: readonly TextItem[],
  side: 'above' | 'below',
  size: Pt,
): MarkPlace | undefined {
  const { brand, frame, taken } = context;
  const { title } = frame.placeholders;
  const surface = frame.layout?.surface;
  if (!title || !surface) return undefined;
  const { align, box } = title;
  const ink = around(texts.flatMap(lineBoxes));
  const h = digitHeight(context, size);
  const y = side === 'above' ? ink.y - BESIDE_TEXT - h : ink.y + ink.h + BESIDE_TEXT;
  const room = { ...box, y, h };
  const w = Math.max(...numbersOf(context).map((number) => figureWidth(context, number, size)));
  const x = box.x + { left: 0, center: (box.w - w) / 2, right: box.w - w }[align];
  const whole = inset({ x, y, w, h }, 0, -OFF_ART);
  const end = Math.min(brand.size.h - EDGE, frame.slideNumber?.box.y ?? brand.size.h);
  const color = colorIn(context, { x, y, w, h });
  const others = [...(frame.layout?.words ?? []), ...(taken ? [taken] : [])];
  const isFree = isPlain(whole, surface) && !others.some((other) => overlaps(other, whole));
  return color && isFree && y >= EDGE && y + h <= end ? { room, align, ground: frame.ground, color } : undefined;
}

/** The numbers of all sections of the deck: one of them is narrower than another, and they have one size. */
const numbersOf = ({ deck, section, path }: LayoutContext) =>
  [section, ...deck.sections.map(({ number }) => number)].map((number) => richText(String(number), path));

/**
 * Where a figure stands above the texts of a section, between them or below them, wherever their layout shows nothing and
 * has the most room, else beside them. Undefined where there is no such room.
 */
export function placeOnGround(context: LayoutContext, texts: readonly TextItem[]): MarkPlace | undefined {
  const { brand, frame } = context;
  const { title } = frame.placeholders;
  if (!title || !frame.layout?.surface) return undefined;
  const boxes = texts.map((item) => around(lineBoxes(item))).toSorted((a, b) => a.y - b.y);
  const lower = boxes.map((_, i) => Math.max(...boxes.slice(0, i + 1).map(({ y, h }) => y + h)));
  const ends = [EDGE - GAP, ...lower];
  const foot = (frame.slideNumber?.box.y ?? brand.size.h) - EDGE / 2 + GAP;
  const starts = [...boxes.map(({ y }) => y), foot];
  const { x, w } = title.box;
  const rooms = ends.flatMap((end, i) => {
    const y = end + GAP;
    const room = bareIn({ x, y, w, h: (starts[i] ?? y) - GAP - y }, context);
    return room && room.h >= LEAST && room.w >= WIDTH * w ? [room] : [];
  });
  const highest = rooms.toSorted((a, b) => b.h - a.h)[0];
  const room = highest && highest.h >= ROOMY ? highest : (roomBeside(context, boxes) ?? highest);
  const color = room && colorIn(context, room);
  if (!color) return undefined;
  return { room, align: title.align, ground: frame.ground, color };
}

/** Where a layout shows nothing beside texts that stand at one side of the slide. */
function roomBeside(context: LayoutContext, boxes: readonly Box[]): Box | undefined {
  const { w, h } = context.brand.size;
  const align = context.frame.placeholders.title?.align ?? 'left';
  const ink = around(boxes);
  const [x, end] = align === 'right' ? [EDGE, ink.x - GAP] : [ink.x + ink.w + GAP, w - EDGE];
  const width = Math.min(end - x, BESIDE * w);
  if (align === 'center' || width <= 0) return undefined;
  const room = bareIn({ x: align === 'right' ? x : end - width, y: EDGE, w: width, h: h - 2 * EDGE }, context);
  return room && room.w >= LEAST && room.h >= ROOMY ? room : undefined;
}

/** What is read on grounds of any colour. */
const INKS: readonly ColorRole[] = ['on-dark', 'text'];

/** The colour of a number where a layout shows its ground: the template's own, or on a ground that has one the title's. */
function colorIn(context: LayoutContext, room: Box): ColorRole | undefined {
  const { brand, frame } = context;
  const shown = frame.layout?.surface && commonColor(frame.layout.surface, room);
  const title = frame.placeholders.title?.style.color;
  const inks = [...(isBareLayout(context) ? (['subject'] as const) : []), ...(title ? [title] : []), ...INKS];
  if (!shown) return undefined;
  return inks.find((role) => contrastRatio(brand.colors[role].hex, shown) >= LARGE);
}

/** The number of a slide's section, its digits in their room. */
function numeral(
  context: LayoutContext,
  { room, align, ground, color }: MarkPlace,
  link: Pick<TextItem, 'link'>,
  size: Pt,
): LaidOutItem[] {
  const text = richText(String(context.section), context.path);
  const leaf = figureLeaf(context, {
    ...{ name: 'Section number', text, size, ground, align, style: { color }, ...link },
  });
  return leaf(room.w)
    .place(room)
    .map((item) => ({ ...item, part: { kind: 'bleed' } }));
}
