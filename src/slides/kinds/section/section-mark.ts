import { contrastRatio } from '../../../color/contrast.ts';
import { around, type Box, columns, contains, inset } from '../../../core/box.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { richText } from '../../../core/rich-text.ts';
import { inkOn, lineOn } from '../../../layout/colors.ts';
import { bleedsInto, digitHeight, field, figureLeaf, figureWidth } from '../../../layout/leaves.ts';
import { figureSteps } from '../../../layout/scale.ts';
import type { TextItem } from '../../../scene/items.ts';
import { lineBoxes, placeText } from '../../../scene/page/place-text.ts';
import { commonColor, type Surface } from '../../../scene/surface.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext } from '../../parts/define-slide.ts';
import { type BareField, bareIn, isBareLayout } from '../../stage/bare-field.ts';

/** What stands in a field is so far from its edges. */
const PAD: Inch = 0.6;
/** The sizes of a numeral, and the parts of its room that it takes at most. */
const NUMERAL: { readonly least: Pt; readonly most: Pt } = { least: 72, most: 360 };
const WIDE = 0.95;
const HIGH = 0.62;
/** What the line of a numeral takes above its digits, in em. */
const ABOVE_EM = 0.14;
const GAP: Inch = 0.4;
/** A segment for each of the deck's sections: how high, and how far apart; more of them are no line to read. */
const SEGMENT: { readonly h: Inch; readonly gap: Inch; readonly most: number } = { h: 0.09, gap: 0.12, most: 12 };
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
 * The section's number as large as a field beside its title lets it be, on one line with the title's last, and below it a
 * line of the deck's sections with this one lit.
 */
export function markInField(
  context: LayoutContext,
  { box, side, fill: ground }: BareField,
  title: TextItem,
  link: Pick<TextItem, 'link'>,
): LaidOutItem[] {
  const color = inkOn(context.brand, ground);
  if (side === 'foot') {
    const room = inset(box, PAD, 0.2 * box.h);
    return numeral(context, { room, foot: room.y + room.h, align: 'center', ground, color }, link, 1);
  }
  const room = inset(box, PAD);
  const line = segments(context, room, ground);
  const below = line.length > 0 ? GAP + SEGMENT.h : 0;
  const axis = Math.max(...placeText(title).flatMap((lines) => lines.map(({ baseLine }) => baseLine)));
  const foot = Math.min(axis, room.y + room.h - below);
  const place = { room, foot, align: 'left', ground, color } as const;
  const placed = numeral(context, place, link, HIGH);
  return [...placed, ...line.map((item) => ({ ...item, box: { ...item.box, y: foot + GAP } }))];
}

/** A bar for each of the deck's sections across a room, that of the slide's own in the colour of text. */
function segments({ brand, deck, section, path }: LayoutContext, room: Box, ground: ColorRole) {
  const count = deck.sections.length;
  if (count < 2 || count > SEGMENT.most) return [];
  return columns({ ...room, h: SEGMENT.h }, count, SEGMENT.gap).map((box, i) =>
    bleedsInto(field(`Progress ${i + 1}`, box, i + 1 === section ? inkOn(brand, ground) : lineOn(brand, ground), path)),
  );
}

/**
 * The section's number above its texts, between them or below them, wherever their layout shows nothing and has the most
 * room, else beside them: in the template's own colour, on a ground that has one in that of the title. `cover` is what
 * lies over all that the layout shows.
 */
export function markOnGround(
  context: LayoutContext,
  texts: readonly TextItem[],
  link: Pick<TextItem, 'link'>,
  cover?: ColorRole,
): LaidOutItem[] {
  const place = placeOnGround(context, texts, cover);
  return place ? numeral(context, place, link, 1) : [];
}

/** Where `markOnGround` stands; undefined where the layout has no such room. */
export function placeOnGround(
  context: LayoutContext,
  texts: readonly TextItem[],
  cover?: ColorRole,
): MarkPlace | undefined {
  const { brand, frame } = context;
  const { title } = frame.placeholders;
  if (!title || !frame.layout?.surface) return undefined;
  const { surface } = frame.layout;
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
  const color = room && (cover ? inkOn(brand, cover) : colorIn(context, room, surface));
  if (!color) return undefined;
  const isAbove = room.y + room.h <= (boxes[0]?.y ?? 0);
  const place = { room, align: title.align, ground: cover ?? frame.ground, color };
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
function colorIn(context: LayoutContext, room: Box, surface: Surface): ColorRole | undefined {
  const { brand, frame } = context;
  const shown = commonColor(surface, room);
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
  part: number,
): LaidOutItem[] {
  const text = richText(String(context.section), context.path);
  const { sizes } = figureSteps(context, { min: NUMERAL.least, preferred: NUMERAL.most });
  const high = Math.min((foot ?? room.y + room.h) - room.y, part * room.h);
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
      digitHeight(context, each) + ptToInch(ABOVE_EM * each) <= high &&
      at(each).every((item) => contains(slide, item.box)),
  );
  const items = size === undefined ? [] : at(size);
  return items.map((item) => ({ ...item, part: { kind: 'bleed' } }));
}
