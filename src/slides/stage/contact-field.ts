import { around, type Box, inset } from '../../core/box.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import { joinParagraphs, type RichText } from '../../core/rich-text.ts';
import type { PictureItem } from '../../scene/items.ts';
import type { ColorRole, TextStyle } from '../../scene/tokens.ts';
import { heightOf, setText } from '../../text/typeset.ts';
import type { LaidOutItem, LayoutContext, Page } from '../parts/define-slide.ts';
import { field, inkOn } from '../parts/fields.ts';
import { LINE_SLACK, styled } from '../parts/parts.ts';
import { qrPicture } from '../parts/qr-code.ts';
import { word } from '../parts/words.ts';
import { bareIn, fillOn } from './bare-field.ts';

/** What a field holds, of how to get in touch. */
interface Touch {
  readonly lines?: readonly RichText[] | undefined;
  /** The address that the code opens. */
  readonly qr?: string | undefined;
  readonly caption?: RichText | undefined;
}

/** Lower and narrower rooms have no field. */
const LEAST_ROOM: { readonly w: Inch; readonly h: Inch } = { w: 6, h: 2 };
/** From the field's edges, above and below the code, and between the lines and the code. */
const PAD: Inch = 0.6;
const PLATE_MARGIN: Inch = 0.35;
const GAP: Inch = 0.6;
/** How large a code is, from the largest, and the part of the field's width that its plate takes at the most. */
const SIDES: readonly Inch[] = [4, 3.8, 3.6, 3.4, 3.2, 3, 2.8, 2.6, 2.4, 2.2, 2, 1.8, 1.6, 1.4, 1.2];
const PLATE_PAD: Inch = 0.18;
const PLATE_PART = 0.42;
/** The sizes of lines, from the largest; as far as these each stands in one line. */
const SIZES: readonly Pt[] = [48, 44, 40, 36, 32, 30, 28, 26, 24, 22, 20, 18, 16, 14];
/** The size at which lines are read well, and the least of what a code opens. */
const WELL: Pt = 28;
const CAPTION: Pt = 18;
/** A field as wide as the room is worth so many times the area of a narrower one. */
const ACROSS = 2;
/** Space between lines, as a part of their size. */
const SPACING = 0.45;

/**
 * The lines large, and a code as large as there is room, on a field over all the room below the title of somebody else's
 * layout. Undefined on a layout of ours, where texts stand in a placeholder, and in a room that holds no such field.
 */
export function inField(context: LayoutContext, touch: Touch): Page | undefined {
  const { frame, path } = context;
  const place = frame.placeholders.subtitle;
  if (!frame.layout || !place || place.own || !touch.lines) return undefined;
  // A brand may leave a code less room than can be scanned.
  if (touch.qr && Math.min(context.body.w, context.body.h) < (SIDES.at(-1) ?? 0)) return undefined;
  const whole = around([place.box, context.body]);
  const room = bareIn(whole, context, ACROSS) ?? whole;
  const fill = fillOn(context, room);
  if (!fill || room.w < LEAST_ROOM.w || room.h < LEAST_ROOM.h) return undefined;
  const items = touch.qr
    ? besideCode(context, room, fill, touch)
    : [linesIn(context, touch.lines, inside(room), fill)?.item];
  const all = items?.flatMap((item) => item ?? []) ?? [];
  return all.length > 0 ? { behind: [field('Contact field', room, fill, path)], items: all } : undefined;
}

const inside = (room: Box): Box => inset(room, PAD, PLATE_MARGIN);

/**
 * Lines and a code on its plate at the right of them, each in the middle of a room's height: the largest code beside which
 * lines are read well, or else with which they are largest.
 */
function besideCode(
  context: LayoutContext,
  room: Box,
  fill: ColorRole,
  { lines = [], qr = '', caption }: Touch,
): readonly LaidOutItem[] | undefined {
  const { label } = context.brand.reading[context.reading];
  const style = { ...label, size: Math.max(label.size, CAPTION) };
  const tried = SIDES.flatMap((side) => {
    const w = side + 2 * PLATE_PAD;
    const { h, place } = codePlate(context, qr, caption, { side, pad: PLATE_PAD, style });
    if (w > PLATE_PART * room.w || h > room.h - 2 * PLATE_MARGIN) return [];
    const x = room.x + room.w - Math.min(PAD, (room.h - h) / 2) - w;
    const words = linesIn(context, lines, { ...inside(room), w: x - GAP - inside(room).x }, fill);
    return words ? [{ size: words.size, items: [words.item, ...place(x, room.y + (room.h - h) / 2)] }] : [];
  });
  const [best] = tried.toSorted((a, b) => b.size - a.size);
  return (tried.find(({ size }) => size >= WELL) ?? best)?.items;
}

/** Lines at the largest size at which none breaks, else at which they fit; undefined where they fit at none. */
function linesIn(
  context: LayoutContext,
  lines: readonly RichText[],
  room: Box,
  ground: ColorRole,
): { readonly item: LaidOutItem; readonly size: Pt } | undefined {
  const { brand, measurer } = context;
  const text = joinParagraphs(lines);
  const color = inkOn(brand, ground);
  const tried = SIZES.map((size) => {
    const style = { ...brand.type.body, size, floor: Math.min(size, brand.type.body.floor), color };
    const paragraphSpacing = Math.round(SPACING * size);
    return { size, style, paragraphSpacing, set: setText(text, style, room, measurer, { size, paragraphSpacing }) };
  }).filter(({ set }) => !set.excess && LINE_SLACK * set.height <= room.h);
  const best = tried.find(({ set }) => set.lines.every((each) => each.length <= 1)) ?? tried[0];
  if (!best) return undefined;
  const { size, style, paragraphSpacing, set } = best;
  const h = LINE_SLACK * set.height;
  const box = { ...room, y: room.y + (room.h - h) / 2, h };
  return { item: styled(context, 'body', { name: 'Contact', text, box, size, ground, style, paragraphSpacing }), size };
}

const PLATE: ColorRole = 'on-dark';

/** A code on a light plate, and below it on the plate what it opens: how high that is, and how it stands. */
export function codePlate(
  context: LayoutContext,
  address: string,
  caption: RichText | undefined,
  look: { readonly side: Inch; readonly pad: Inch; readonly style: TextStyle },
): { readonly h: Inch; readonly place: (x: Inch, y: Inch) => LaidOutItem[] } {
  const { brand, measurer, path } = context;
  const { side, pad } = look;
  const style = { ...look.style, color: inkOn(brand, PLATE) };
  const words = caption ? LINE_SLACK * heightOf(caption, style, side, measurer) : 0;
  const h = side + 2 * pad + (caption ? pad + words : 0);
  const place = (x: Inch, y: Inch): LaidOutItem[] => [
    { ...field('QR plate', { x, y, w: side + 2 * pad, h }, PLATE, path), part: { kind: 'bleed' } },
    codePicture(context, address, { x: x + pad, y: y + pad, w: side, h: side }),
    ...(caption
      ? [
          styled(context, 'label', {
            ...{ name: 'QR caption', text: caption, ground: PLATE, align: 'center', style },
            box: { x: x + pad, y: y + side + 1.5 * pad, w: side, h: words + pad / 2 },
          }),
        ]
      : []),
  ];
  return { h, place };
}

/** A code that opens an address. */
export function codePicture(context: LayoutContext, address: string, box: Box): PictureItem {
  return {
    ...{ kind: 'picture', name: 'QR code', box, path: [...context.path, 'qr'] },
    ...qrPicture(address, context.brand.colors.dark.hex),
    alt: `${word('qrAlt', context.language)}${address}`,
    link: address,
  };
}
