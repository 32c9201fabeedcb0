import { contrastRatio } from '../../../color/contrast.ts';
import { around, type Box, contains, inset, overlaps } from '../../../core/box.ts';
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
import { freePlace } from '../../stage/stage.ts';

/** The sizes of a number that is large, and the part of its room's width that it takes at most. */
const NUMERAL: { readonly min: Pt; readonly preferred: Pt } = { min: 72, preferred: 240 };
const WIDE = 0.95;
/** A small one: its least size and that to the title's, and from it to the texts below it. */
const SMALL: { readonly least: Pt; readonly part: number; readonly gap: Inch } = { least: 20, part: 0.6, gap: 0.25 };
const GAP: Inch = 0.4;
const TOLERANCE: Inch = 0.001;
/** A numeral on the ground keeps this from the slide's edges, and has so much height at least. */
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
  /** Where its digits end; in the middle of the room where omitted. */
  readonly foot?: Inch;
  readonly align: TextItem['align'];
  readonly ground: ColorRole;
  readonly color: ColorRole;
}

/**
 * The section's number on somebody else's layout, in the template's own colour on a ground that has none: large in the
 * place that this has for scenes, unless one has taken it, or on plain ground near the texts; else small above the texts, in line with the title; nowhere
 * where that would be on art.
 */
export function numberOnLayout(
  context: LayoutContext,
  texts: readonly TextItem[],
  { taken, ...link }: Pick<TextItem, 'link'> & { readonly taken?: Box },
): LaidOutItem[] {
  const place = taken ? undefined : (largePlace(context, texts) ?? plainPlace(context, texts));
  const { sizes } = figureSteps(context, NUMERAL);
  const items = place ? numeral(context, place, link, sizes) : [];
  if (items.length > 0) return items;
  const size = smallSize(context);
  const above = placeAbove(context, texts, digitHeight(context, size));
  return above && !(taken && overlaps(taken, above.room)) ? numeral(context, above, link, [size]) : [];
}

/** The place for scenes: at its foot and in line with a title that is above or below it, else in the middle of its height. */
function largePlace(context: LayoutContext, texts: readonly TextItem[]): MarkPlace | undefined {
  const whole = freePlace(context, texts);
  const color = whole && colorIn(context, whole);
  const { frame } = context;
  const { title } = frame.placeholders;
  if (!whole || !color || !title) return undefined;
  const [x, end] = [Math.max(whole.x, title.box.x), Math.min(whole.x + whole.w, title.box.x + title.box.w)];
  const isInLine = end - x > WIDTH * Math.min(whole.w, title.box.w);
  const shared = { align: title.align, ground: frame.ground, color };
  if (!isInLine) return { ...shared, room: inset(whole, EDGE, 0) };
  return { ...shared, room: { ...whole, x, w: end - x }, foot: whole.y + whole.h };
}

/** Where a number stands on a layout that has no place for scenes, if nothing but its plain ground is there. */
function plainPlace(context: LayoutContext, texts: readonly TextItem[]): MarkPlace | undefined {
  const place = placeOnGround(context, texts);
  const surface = context.frame.layout?.surface;
  return place && surface && isPlain(place.room, surface) ? place : undefined;
}

/** Smaller than the title. */
function smallSize({ frame }: LayoutContext): Pt {
  const { size = SMALL.least } = frame.placeholders.title?.style ?? {};
  return Math.max(SMALL.least, Math.round(SMALL.part * size));
}

/** Room for digits of a height right above the texts, on a plain ground, and off what is above that. */
function placeAbove(context: LayoutContext, texts: readonly TextItem[], h: Inch): MarkPlace | undefined {
  const { frame } = context;
  const { title } = frame.placeholders;
  const surface = frame.layout?.surface;
  if (!title || !surface) return undefined;
  const foot = around(texts.flatMap(lineBoxes)).y - SMALL.gap;
  const room = { x: title.box.x, y: foot - h, w: title.box.w, h };
  const whole = { ...room, y: room.y - SMALL.gap, h: h + 2 * SMALL.gap };
  const color = colorIn(context, room);
  const isBare = isPlain(whole, surface) && !frame.layout?.words.some((words) => overlaps(words, whole));
  return color && isBare && room.y >= EDGE
    ? { room, foot, align: title.align, ground: frame.ground, color }
    : undefined;
}

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
  const isAbove = room.y + room.h <= (boxes[0]?.y ?? 0);
  const place = { room, align: title.align, ground: frame.ground, color };
  return { ...place, ...(isAbove ? { foot: room.y + room.h } : {}) };
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

/** The number of a slide's section, its digits as large as their room and ending at its foot. */
function numeral(
  context: LayoutContext,
  { room, foot, align, ground, color }: MarkPlace,
  link: Pick<TextItem, 'link'>,
  sizes: readonly Pt[],
): LaidOutItem[] {
  const text = richText(String(context.section), context.path);
  const high = (foot ?? room.y + room.h) - room.y + TOLERANCE;
  const at = (size: Pt): readonly LaidOutItem[] => {
    const h = digitHeight(context, size);
    const y = (foot ?? room.y + (room.h + h) / 2) - h;
    const leaf = figureLeaf(context, {
      ...{ name: 'Section number', text, size, ground, align, style: { color }, ...link },
    });
    return leaf(room.w).place({ ...room, y, h });
  };
  const slide: Box = { x: 0, y: 0, ...context.brand.size };
  // A 1 is narrower than the other digits: the number is as large as the widest of the deck's could be here.
  const numbers = context.deck.sections.map(({ number }) => richText(String(number), context.path));
  const size = sizes.findLast(
    (each) =>
      [text, ...numbers].every((other) => figureWidth(context, other, each) <= WIDE * room.w) &&
      digitHeight(context, each) <= high &&
      at(each).every((item) => contains(slide, item.box)),
  );
  const items = size === undefined ? [] : at(size);
  return items.map((item) => ({ ...item, part: { kind: 'bleed' } }));
}
