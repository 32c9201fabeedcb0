import { around, type Box, inset, movedBox } from '../../../core/box.ts';
import { maxOf } from '../../../core/collections.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { inkOn } from '../../../layout/colors.ts';
import { bleedsInto, field, LINE_SLACK, styled } from '../../../layout/leaves.ts';
import { inRole } from '../../../layout/sheet.ts';
import type { PictureItem } from '../../../scene/items.ts';
import type { ColorRole, TextStyle } from '../../../scene/tokens.ts';
import { WIDTH_SAFETY } from '../../../text/line-room.ts';
import type { Measurer } from '../../../text/measure.ts';
import { heightOf } from '../../../text/typeset.ts';
import type { LaidOutItem, LayoutContext, Page } from '../../parts/define-slide.ts';
import { word } from '../../parts/words.ts';
import { bareIn, fillOn } from '../../stage/bare-layout.ts';
import { type Block, blocksIn } from './contact-blocks.ts';
import { qrPicture } from './qr-code.ts';

interface Touch {
  readonly blocks: readonly Block[];
  readonly qr?: string | undefined;
  readonly caption?: RichText | undefined;
}

/** Lower and narrower rooms have no field. */
const LEAST_ROOM: { readonly w: Inch; readonly h: Inch } = { w: 6, h: 2 };
/** From the field's edges, above and below the code, and between the lines and the code. */
const PAD: Inch = 0.6;
const PLATE_MARGIN: Inch = 0.35;
const GAP: Inch = 0.6;
/** How large a code is, from the largest, and the part of the field's width that its plate takes at most. */
const SIDES: readonly Inch[] = [4, 3.8, 3.6, 3.4, 3.2, 3, 2.8, 2.6, 2.4, 2.2, 2, 1.8, 1.6, 1.4, 1.2];
const PLATE_PAD: Inch = 0.18;
const PLATE_PART = 0.42;
/** The largest sizes of one block and of several, those at which they are read well, and the least of what a code opens. */
const ONE: { readonly max: Pt; readonly well: Pt } = { max: 48, well: 28 };
const SEVERAL: typeof ONE = { max: 32, well: 20 };
const CAPTION: Pt = 18;
/** In a room higher than this part of its width a code is below the lines. */
const TALL = 0.8;
/** A field as wide as the room is worth so many times the area of a narrower one. */
const ACROSS = 2;
/** Space between lines that are nobody's, and between those of people, as a part of their size. */
const SPACING = { lines: 0.45, people: 0.05 };

/**
 * The lines large, and a code as large as there is room, on a field below the title of somebody else's layout, as high as
 * they need. Undefined on a layout of ours, where texts stand in a placeholder, and in a room that holds no such field.
 */
export function inField(context: LayoutContext, touch: Touch): Page | undefined {
  const { frame, path } = context;
  const place = frame.placeholders.subtitle;
  if (!frame.layout || !place || place.own || touch.blocks.length === 0) return undefined;
  // A brand may leave a code less room than can be scanned.
  if (touch.qr && Math.min(context.body.w, context.body.h) < (SIDES.at(-1) ?? 0)) return undefined;
  const whole = around([place.box, context.body]);
  const room = bareIn(whole, context, ACROSS) ?? whole;
  const fill = fillOn(context, room);
  if (!fill || room.w < LEAST_ROOM.w || room.h < LEAST_ROOM.h) return undefined;
  const alone = blocksIn(context, touch.blocks, inside(room), onField(context, touch, fill));
  const withCode = room.h > TALL * room.w ? aboveCode : besideCode;
  const items = touch.qr ? withCode(context, room, fill, touch) : alone.fits ? alone.items : undefined;
  if (!items) return undefined;
  const { y, h: high } = around(items.map(({ box }) => box));
  const h = Math.min(room.h, high + 2 * PAD);
  const raised = items.map((item) => ({ ...item, box: movedBox(item.box, 0, room.y + (h - high) / 2 - y) }));
  return { behind: [field('Contact field', { ...room, h }, fill, path)], items: raised };
}

/** How blocks are set on a field. */
const onField = ({ brand }: LayoutContext, { blocks }: Touch, ground: ColorRole) => ({
  ...{ ground, color: inkOn(brand, ground), middle: true },
  ...(blocks.length > 1 ? SEVERAL : ONE),
  spacing: blocks.some(({ name }) => name !== 'Contact') ? SPACING.people : SPACING.lines,
});

const inside = (room: Box): Box => inset(room, PAD, PLATE_MARGIN);

/** Lines and a code on its plate below them, in a room that is nearly as high as wide: the largest with lines that are read well. */
function aboveCode(context: LayoutContext, room: Box, fill: ColorRole, touch: Touch) {
  const { x, y, w } = inside(room);
  const look = { ...onField(context, touch, fill), middle: false };
  const tried = platesOf(context, touch, w).flatMap((plate) => {
    const left = { x, y, w, h: room.h - 2 * PAD - GAP - plate.h };
    const words = blocksIn(context, touch.blocks, left, look);
    if (!words.fits) return [];
    const end = around(words.items.map(({ box }) => box));
    return [{ size: words.size, items: [...words.items, ...plate.place(x, end.y + end.h + GAP)] }];
  });
  return wellRead(tried, look);
}

/**
 * Lines and a code on its plate at the right of them, each in the middle of a room's height: the largest code beside which
 * lines are read well, or else with which they are largest.
 */
function besideCode(context: LayoutContext, room: Box, fill: ColorRole, touch: Touch) {
  const look = onField(context, touch, fill);
  const tried = platesOf(context, touch, PLATE_PART * room.w).flatMap(({ w, h, place }) => {
    if (h > room.h - 2 * PLATE_MARGIN) return [];
    const x = room.x + room.w - Math.min(PAD, (room.h - h) / 2) - w;
    const words = blocksIn(context, touch.blocks, { ...inside(room), w: x - GAP - inside(room).x }, look);
    return words.fits ? [{ size: words.size, items: [...words.items, ...place(x, room.y + (room.h - h) / 2)] }] : [];
  });
  return wellRead(tried, look);
}

/** A code of each size on its plate, the largest first, no wider than `most`. */
function platesOf(context: LayoutContext, { qr = '', caption }: Touch, most: Inch) {
  const { label } = context.brand.reading[context.reading];
  const style = { ...label, size: Math.max(label.size, CAPTION) };
  const plates = SIDES.map((side) => codePlate(context, qr, caption, { side, pad: PLATE_PAD, style }));
  return plates.filter(({ w }) => w <= most);
}

/** The items of the first of those tried whose lines are read well, or of those with the largest. */
function wellRead(
  tried: readonly { readonly size: Pt; readonly items: readonly LaidOutItem[] }[],
  { well }: typeof ONE,
): readonly LaidOutItem[] | undefined {
  const [best] = tried.toSorted((a, b) => b.size - a.size);
  return (tried.find(({ size }) => size >= well) ?? best)?.items;
}

const PLATE: ColorRole = 'on-dark';

/** A code on a light plate, and below it on the plate what it opens, no word of which is broken: its size, and how it stands. */
export function codePlate(
  context: LayoutContext,
  address: string,
  caption: RichText | undefined,
  look: { readonly side: Inch; readonly pad: Inch; readonly style: TextStyle },
): Pick<Box, 'w' | 'h'> & { readonly place: (x: Inch, y: Inch) => LaidOutItem[] } {
  const { brand, measurer, path } = context;
  const { side, pad } = look;
  const style = { ...look.style, color: inkOn(brand, PLATE) };
  const inner = Math.max(side, caption ? widestWord(caption, style, measurer) : 0);
  const words = caption ? LINE_SLACK * heightOf(caption, style, inner, measurer) : 0;
  const [w, h] = [inner + 2 * pad, side + 2 * pad + (caption ? pad + words : 0)];
  const place = (x: Inch, y: Inch): LaidOutItem[] => [
    inRole(bleedsInto(field('QR plate', { x, y, w, h }, PLATE, path)), 'plate'),
    codePicture(context, address, { x: x + (w - side) / 2, y: y + pad, w: side, h: side }),
    ...(caption
      ? [
          styled(context, 'label', {
            ...{ name: 'QR caption', text: caption, ground: PLATE, align: 'center', style },
            box: { x: x + pad, y: y + side + 1.5 * pad, w: inner, h: words + pad / 2 },
          }),
        ]
      : []),
  ];
  return { w, h, place };
}

/** The width of the widest word of a text at its full size. */
function widestWord({ paragraphs }: RichText, style: TextStyle, measurer: Measurer): Inch {
  const words = paragraphs.flatMap((runs) => measurer.pieces(runs, style));
  return ptToInch(WIDTH_SAFETY * style.size * maxOf(words.map(({ width }) => width)));
}

export function codePicture(context: LayoutContext, address: string, box: Box): PictureItem {
  return {
    ...{ kind: 'picture', name: 'QR code', box, path: [...context.path, 'qr'] },
    ...qrPicture(address, context.brand.colors.dark.hex),
    alt: `${word('qrAlt', context.language)}${address}`,
    link: address,
  };
}
