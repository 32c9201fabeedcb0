import { colorAt } from '../../color/color-grid.ts';
import { contrastRatio, rgbOf } from '../../color/contrast.ts';
import { around, type Box, besideBox, contains, inset, keptOff, overlaps } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import { isDarkFill, subtleOn } from '../../layout/colors.ts';
import { field } from '../../layout/leaves.ts';
import { bareRoom } from '../../scene/bare-room.ts';
import type { Brand } from '../../scene/brand.ts';
import type { TextItem } from '../../scene/items.ts';
import { lineBoxes } from '../../scene/page/place-text.ts';
import { cellsUnder, commonColor, type Surface } from '../../scene/surface.ts';
import type { Align, ColorRole } from '../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext, Page } from '../parts/define-slide.ts';
import { reachOf, slideBox } from './stage.ts';

type Side = 'right' | 'left' | 'foot';

/** A field of the template's own colour that runs to the slide's edges, where its layout shows nothing. */
export interface BareField {
  readonly box: Box;
  readonly side: Side;
  readonly fill: ColorRole;
}

/** What it may be filled with: the first that carries light text and stands out from the ground. */
const FILLS: readonly ColorRole[] = ['field', 'field-second', 'field-third'];

/** The largest and the smallest part of the slide's width that a field beside the texts takes, and of its height one below. */
const BESIDE = { most: 0.34, least: 0.17 };
const BELOW = { most: 0.36, least: 0.14 };
const MOST_OF = 0.65;
/** Beside texts it is so high, as a part of the slide's height. */
const HIGH = 0.6;
const CLEAR: Inch = 0.4;
const OFF_ART: Inch = 0.2;
/** So much of a slide is ground where a layout shows nothing much. */
const PLAIN = 0.5;
/** Channels of a ground without colour differ by no more, of 255; other grounds are fields themselves. */
const COLORLESS = 48;
/** A band across the whole slide is worth so many times the area of a narrower one. */
const ACROSS = 3;
const NOTE_PAD: Inch = 0.2;
/** Contrast that a field has with the ground at least, 1 to 21. */
const DISTINCT = 1.4;
/** Channels of a gradient differ by no more within a cell, of 255. */
const SHADE = 24;
/** Texts stand amid art that lies under more than this part of them. */
const STRUCK = 0.2;
/** What ends with the slide's edge, in inches. */
const AT_EDGE: Inch = 0.02;

/** Whether a layout shows hardly anything but a ground without a colour of its own. */
export function isBareLayout(context: LayoutContext): boolean {
  const surface = context.frame.layout?.surface;
  const ground = surface && commonColor(surface, slideBox(context));
  if (!surface || !ground) return false;
  const channels = rgbOf(ground);
  if (Math.max(...channels) - Math.min(...channels) > COLORLESS) return false;
  const bare = bareRoom(slideBox(context), surface);
  return bare !== undefined && bare.w * bare.h >= PLAIN * context.brand.size.w * context.brand.size.h;
}

/**
 * The largest part of a box in which a bare layout shows nothing, and no words, where one as wide as the box counts for
 * `wide` times its area; undefined where there is none.
 */
export function bareIn(box: Box, { frame: { layout }, taken }: LayoutContext, wide?: number): Box | undefined {
  if (!layout?.surface || box.w <= 0 || box.h <= 0) return undefined;
  const others = [...layout.words, ...(taken ? [taken] : []), ...unknownIn(layout.surface, box)];
  const clear = others.reduce((left, words) => beside(left, inset(words, -OFF_ART), wide), box);
  const bare = clear.w > 0 && clear.h > 0 ? bareRoom(clear, layout.surface, wide) : undefined;
  return bare && keptOff(bare, clear, OFF_ART, AT_EDGE);
}

/** The part of a box where nobody knows what a layout shows: a picture in a format that is not drawn. */
function unknownIn(surface: Surface, box: Box): Box[] {
  const cells = cellsUnder(surface, box).filter((index) => surface.unknown[index] === 1);
  const { columns, rows, size } = surface;
  const unit = { w: size.w / columns, h: size.h / rows };
  const boxes = cells.map((index) => ({
    ...{ x: (index % columns) * unit.w, y: Math.floor(index / columns) * unit.h },
    ...unit,
  }));
  return boxes.length > 0 ? [around(boxes)] : [];
}

/** The largest part of a box at one side of another. */
const beside = (box: Box, other: Box, wide = 1): Box => (overlaps(box, other) ? besideBox(box, other, 0, wide) : box);

/**
 * Where a field may stand on a layout of somebody else's that shows nothing there: beside texts that stand at one side of
 * the slide, else below them, to the slide's edges. Undefined where the layout has art or a colour there, or too little room.
 * None of the others stands half in it.
 */
export function bareField(
  context: LayoutContext,
  texts: readonly TextItem[],
  { others = [], sides = SIDES }: { readonly others?: readonly TextItem[]; readonly sides?: Sides } = {},
): BareField | undefined {
  const { frame, brand } = context;
  if (texts.length === 0 || !isBareLayout(context)) return undefined;
  const ink = around(texts.flatMap(reachOf));
  return sides[frame.placeholders.title?.align ?? 'left']
    .flatMap((side) => {
      const bare = bareIn(stripAt(side, ink, brand.size), context, side === 'foot' ? ACROSS : undefined);
      const box = bare && side === 'foot' ? bandIn(bare, others, brand.size) : bare;
      const fill = box && fillOn(context, box);
      return box && fill ? [{ side, box, fill }] : [];
    })
    .find((each) => isField(each, brand.size) && isCalm(context, [each.box]));
}

/** Whether a layout shows no art at all under boxes, however pale: a plain ground, or a gradient. */
function isCalm({ frame: { layout } }: LayoutContext, boxes: readonly Box[]): boolean {
  return layout?.surface !== undefined && artUnder(layout.surface, boxes) === 0;
}

/** The part of the cells under boxes that show art, however pale, or something unknown. */
function artUnder(surface: Surface, boxes: readonly Box[]): number {
  const cells = boxes.flatMap((box) => cellsUnder(surface, inset(box, AT_EDGE)));
  const art = cells.filter((index) => {
    if (surface.unknown[index] === 1) return true;
    const dark = colorAt(surface.darkest, index);
    return colorAt(surface.lightest, index).some((channel, i) => Math.abs(channel - (dark[i] ?? 0)) > SHADE);
  });
  return art.length / Math.max(1, cells.length);
}

/** The colour that a whole slide may have whose layout shows nothing at all; undefined where it shows something. */
export function bareGround(context: LayoutContext): ColorRole | undefined {
  const whole = slideBox(context);
  const { words = [] } = context.frame.layout ?? {};
  const isBare = isBareLayout(context) && !context.deck.footer && words.length === 0 && isCalm(context, [whole]);
  return isBare ? fillOn(context, whole) : undefined;
}

/** The fill for a panel over a whole slide whose layout shows only pale art amid the texts; else undefined. */
export function coverOf(context: LayoutContext, texts: readonly TextItem[]): Omit<BareField, 'side'> | undefined {
  const box = slideBox(context);
  const { surface, words = [] } = context.frame.layout ?? {};
  if (!surface || words.length > 0 || !isBareLayout(context)) return undefined;
  const bare = bareIn(box, context);
  const struck = artUnder(surface, texts.flatMap(lineBoxes));
  const fill = bare && contains(bare, box, AT_EDGE) && struck > STRUCK ? fillOn(context, box) : undefined;
  return fill && { box, fill };
}

/** The first fill that stands out from what a layout shows in a box: one that carries light text, if there is one. */
export function fillOn({ brand, frame: { layout } }: LayoutContext, box: Box): ColorRole | undefined {
  const shown = layout?.surface && commonColor(layout.surface, box);
  if (!shown) return undefined;
  const distinct = FILLS.filter((role) => contrastRatio(brand.colors[role].hex, shown) >= DISTINCT);
  return distinct.find((role) => isDarkFill(brand, role)) ?? distinct[0];
}

type Sides = Readonly<Record<Align, readonly Side[]>>;

const SIDES: Sides = {
  left: ['right', 'foot'],
  center: ['foot'],
  right: ['left', 'foot'],
};

/** The sides of what is to hold a number: a band below texts at one side would be a long way from them. */
export const SIDES_OF_NUMBER: Sides = { left: ['right'], center: ['foot'], right: ['left'] };

function stripAt(side: Side, ink: Box, { w, h }: LayoutContext['brand']['size']): Box {
  if (side === 'foot') {
    const y = ink.y + ink.h + CLEAR;
    return { x: 0, y, w, h: h - y };
  }
  if (side === 'left') return { x: 0, y: 0, w: Math.min(ink.x - CLEAR, w * BESIDE.most), h };
  const x = Math.max(ink.x + ink.w + CLEAR, w * (1 - BESIDE.most));
  return { x, y: 0, w: w - x, h };
}

/** The lower end of a room as a band across the slide, which no other text stands half in. */
function bandIn(room: Box, others: readonly TextItem[], { h }: LayoutContext['brand']['size']): Box {
  const end = room.y + room.h;
  const usual = Math.max(room.y, end - BELOW.most * h);
  const top = others.flatMap(lineBoxes).reduce((y, line) => {
    if (line.y >= y + NOTE_PAD || line.y + line.h <= y - NOTE_PAD / 2) return y;
    return line.y - NOTE_PAD >= room.y ? line.y - NOTE_PAD : line.y + line.h + NOTE_PAD;
  }, usual);
  return { ...room, y: top, h: end - top };
}

/** Whether a field reaches the slide's edges, and is large enough: across the whole slide, or along most of its height. */
function isField({ side, box }: BareField, { w, h }: LayoutContext['brand']['size']): boolean {
  const at = {
    right: Math.abs(box.x + box.w - w) < AT_EDGE,
    left: box.x < AT_EDGE,
    head: box.y < AT_EDGE,
    foot: Math.abs(box.y + box.h - h) < AT_EDGE,
  };
  // Below texts it may end beside a logo at the foot.
  const wide = (at.left && at.right) || (at.foot && (at.left || at.right) && box.w >= MOST_OF * w);
  if (side === 'foot') return wide && box.h >= BELOW.least * h;
  return at[side] && (at.head || at.foot) && box.w >= BESIDE.least * w && box.h >= HIGH * h;
}

/** The page with a field behind it, and what of its texts stands on that in a colour that can be read there. */
export function withField(page: Page, { box, fill }: Omit<BareField, 'side'>, { brand, path }: LayoutContext): Page {
  const isOn = (item: LaidOutItem) => item.kind === 'text' && lineBoxes(item).some((line) => overlaps(line, box));
  return {
    ...page,
    behind: [...(page.behind ?? []), field('Field', box, fill, path)],
    items: page.items.map((item) => (isOn(item) ? onFill(item, fill, brand) : item)),
  };
}

/** The page on a ground of another colour, and its texts in one that can be read on it. */
export function withGround(page: Page, ground: ColorRole, { brand }: LayoutContext): Page {
  return { ...page, ground, items: page.items.map((item) => onFill(item, ground, brand)) };
}

/** A text in the colour for a fill, unless it was set for that. */
function onFill(item: LaidOutItem, ground: ColorRole, brand: Brand): LaidOutItem {
  if (item.kind !== 'text' || item.ground === ground) return item;
  return { ...item, ground, style: { ...item.style, color: subtleOn(brand, ground) } };
}
