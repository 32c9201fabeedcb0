import { type Box, inset } from '../core/box.ts';
import { type Inch, type Pt, ptToInch } from '../core/lengths.ts';
import type { RichText } from '../core/rich-text.ts';
import { inkOn } from '../layout/colors.ts';
import { isOneLine, lineHeight, rule, styled } from '../layout/leaves.ts';
import type { Brand } from '../scene/brand.ts';
import type { Frame } from '../scene/frame.ts';
import type { SlidePart } from '../scene/items.ts';
import { type Over, signSize, TAKEAWAY_BANDS } from '../scene/sign.ts';
import type { Align, ColorRole, TextStyle } from '../scene/tokens.ts';
import { setText } from '../text/typeset.ts';
import type { LaidOutItem, LayoutContext, Page, SlideContext } from './parts/define-slide.ts';
import { markOn } from './parts/fields.ts';
import { withLine } from './stage/headline-text.ts';

const HEIGHT: Inch = 0.5;
const GAP: Inch = 0.18;
/** A band holds one line, or two that are set smaller, and stands this far below what is above it. */
const BAND = { one: 0.7, two: 0.9, gap: 0.15 };
/** The brand's mark on a band: how wide it is unless it is higher or wider than usual, where it begins, and what follows. */
const MARK = { w: 0.5, x: 0.22, gap: 0.2 };
const USUAL_RATIO = { least: 0.95, most: 2 };
const UNUSUAL = { room: { w: 0.5, h: 0.27 }, most: { w: 1.1, h: 0.46 } };

/** How much higher than its place a title is with what it says to take home, and in how many lines that stands. */
export function lineBelow(
  { title, takeaway }: { readonly title: RichText; readonly takeaway: RichText },
  { frame, measurer }: { readonly frame: Frame } & Pick<SlideContext, 'measurer'>,
): { readonly h: Inch; readonly lines: number } {
  const place = frame.placeholders.title;
  if (!place) return { h: 0, lines: 0 };
  const { maxLines: _, ...style } = place.style;
  const room = { w: place.box.w, h: Number.POSITIVE_INFINITY };
  const [alone, both] = [title, withLine(title, takeaway)].map((text) => setText(text, style, room, measurer));
  const lines = (set: typeof both) => set?.lines.flat().length ?? 0;
  return { h: Math.max(0, (both?.height ?? 0) + LINE_GAP - place.box.h), lines: lines(both) - lines(alone) };
}

/** Between the last line of a headline and what is below it, at the least. */
const LINE_GAP: Inch = 0.1;

/** How high a takeaway is, and how far below the slide's items. */
export interface TakeawayRoom {
  readonly h: Inch;
  readonly gap: Inch;
}

/** A template's layout with a body lower than this has less between things, at least this part of it. */
const ROOMY: Inch = 5;
const TIGHTEST = 0.6;

/** How much is between things on a layout, as a part of the usual. */
export const tightness = ({ layout, body }: Frame): number =>
  layout ? Math.min(1, Math.max(TIGHTEST, body.h / ROOMY)) : 1;

/** The room that a takeaway takes in the brand's manner. */
export function takeawayRoom(text: RichText, context: SlideContext & { readonly frame: Frame }): TakeawayRoom {
  const tight = tightness(context.frame);
  if (context.brand.takeaway !== 'band') return { h: plainHeight(text, context) * tight, gap: GAP * tight };
  const w = bandRoom(context.brand, context.frame.body).w;
  const { lines } = setText(
    text,
    { ...bandStyle(context.brand) },
    { w, h: Number.POSITIVE_INFINITY },
    context.measurer,
  );
  return { h: (lines.flat().length > 1 ? BAND.two : BAND.one) * tight, gap: BAND.gap };
}

/** How high a takeaway is that is no band: for one line, or for as many as it has at its smallest. */
function plainHeight(text: RichText, { brand, frame, measurer }: SlideContext & { readonly frame: Frame }): Inch {
  const style = { ...brand.type.body, bold: true };
  const smallest = { ...style, size: style.floor ?? style.size };
  const w = frame.body.w - 2 * Math.max(BAR_GAP, brand.panels.padding);
  const { lines } = setText(text, smallest, { w, h: Number.POSITIVE_INFINITY }, measurer);
  const count = lines.flat().length;
  return count > 1 ? Math.max(HEIGHT, count * lineHeight(smallest) + 2 * RULE_GAP) : HEIGHT;
}

/** How much larger than its text a figure at the end of a takeaway is set, where all stands in one line all the same. */
const FIGURE = 1.2;

/** A takeaway that ends in a figure, with that larger: “Patents: **more than 30**”. */
function ledByFigure(text: RichText, { brand, measurer }: LayoutContext, w: Inch): RichText {
  const [first, ...more] = text.paragraphs;
  const last = first?.at(-1);
  if (!first || more.length > 0 || first.length < 2 || last?.fact === undefined) return text;
  const larger = { ...text, paragraphs: [[...first.slice(0, -1), { ...last, scale: FIGURE }]] };
  const { lines } = setText(larger, bandStyle(brand), { w, h: Number.POSITIVE_INFINITY }, measurer);
  return lines.flat().length === 1 ? larger : text;
}

/** The largest size of a takeaway that is no band, in points. */
const MOST: Pt = 24;

/** The largest size at which a takeaway stands in one line in its box, where that is more than the usual one. */
function lineSize(context: LayoutContext, text: RichText, { w, h }: Box): { readonly size?: Pt } {
  const style = { ...context.brand.type.body, bold: true };
  const sizes = Array.from({ length: Math.max(0, Math.floor(MOST - style.size)) }, (_, i) => MOST - i);
  const size = sizes.find(
    (each) => lineHeight({ ...style, size: each }) <= h && isOneLine(context, text, style, each, w),
  );
  return size === undefined ? {} : { size };
}

/** The brand's mark on a band, from its left edge and middle. */
function bandMark({ mark: { viewBox } }: Brand): Box {
  const ratio = viewBox.w / viewBox.h;
  const isUsual = ratio >= USUAL_RATIO.least && ratio <= USUAL_RATIO.most;
  const { w, h } = isUsual ? { w: MARK.w, h: MARK.w / ratio } : signSize(ratio, UNUSUAL.room, UNUSUAL.most);
  return { x: MARK.x, y: -h / 2, w, h };
}

/** The room of the text on a band beside the mark. */
function bandRoom(brand: Brand, box: Box): Box {
  const mark = bandMark(brand);
  const left = mark.x + mark.w + MARK.gap;
  return { ...box, x: box.x + left, w: box.w - left - MARK.x };
}

const bandStyle = ({ type, reading }: Brand): TextStyle => ({
  ...type.body,
  ...sizesOf(reading.hall.body),
  bold: true,
});
const sizesOf = ({ size, floor }: TextStyle) => ({ size, floor });

/** Where a takeaway stands: at the foot of the frame's body, in all manners. */
export function takeawayBox({ body }: Frame, { h }: TakeawayRoom): Box {
  return { ...body, y: body.y + body.h - h, h };
}

/** The colours that a page's fields and panels are filled with, and its ground: its frame's where it has none. */
export function fillsOf({ ground, behind = [], items }: Page, usual: ColorRole): ColorRole[] {
  const fills = [...behind, ...items].flatMap((item) => (item.kind === 'shape' && item.fill ? [item.fill] : []));
  return [ground ?? usual, ...fills];
}

/** Between the bar and the text. */
const BAR_GAP: Inch = 0.2;
const RULE_GAP: Inch = 0.08;
const PART: SlidePart = { kind: 'takeaway' };

/**
 * The one line to take home, marked in the brand's manner: a bar of the given colour at its left edge, a rule of that
 * colour above it, a panel under it, or a band with the mark in a colour that is not among those `beside` it. `over` is what
 * the slide still gets.
 */
export function takeawayItems(
  context: LayoutContext,
  text: RichText,
  box: Box,
  color: ColorRole,
  { beside, over }: { readonly beside: readonly ColorRole[]; readonly over: Over | undefined },
): readonly LaidOutItem[] {
  const { brand } = context;
  const { path } = text;
  const { ground: usual, placeholders } = context.frame;
  const item = (own: Box, ground = usual, align: Align = 'left') =>
    styled(context, 'body', {
      name: 'Takeaway',
      text,
      ...lineSize(context, text, own),
      box: own,
      ground,
      align,
      anchor: 'middle',
      part: PART,
      style: { bold: true, color: inkOn(brand, ground) },
    });
  switch (brand.takeaway) {
    case 'bar': {
      const bar = { ...box, w: ptToInch(brand.strokes.bar) };
      return [
        { kind: 'shape', shape: 'rectangle', name: 'Takeaway bar', box: bar, path, part: PART, fill: color },
        item({ ...box, x: box.x + BAR_GAP, w: box.w - BAR_GAP }),
      ];
    }
    case 'rule': {
      const under = { ...box, y: box.y + RULE_GAP, h: box.h - RULE_GAP };
      return [{ ...rule('Takeaway rule', box, color, brand.strokes.rule, path), part: PART }, item(under)];
    }
    case 'band': {
      const shown = beside.map((role) => brand.colors[role].hex);
      const fill = TAKEAWAY_BANDS.find((role) => !shown.includes(brand.colors[role].hex)) ?? 'field-dark';
      const mark = bandMark(brand);
      const place = {
        name: 'Takeaway mark',
        box: { ...mark, x: box.x + mark.x, y: box.y + box.h / 2 + mark.y },
      };
      const room = bandRoom(brand, box);
      const style = bandStyle(brand);
      return [
        { kind: 'shape', shape: 'rectangle', name: 'Takeaway band', box, path, part: PART, fill },
        ...markOn(brand, place, fill, over).map((item) => ({ ...item, path, part: PART })),
        styled(context, 'body', {
          name: 'Takeaway',
          text: ledByFigure(text, context, room.w),
          box: room,
          ground: fill,
          anchor: 'middle',
          part: PART,
          style: { ...style, color: inkOn(brand, fill) },
        }),
      ];
    }
    case 'headline':
      return [];
    case 'panel': {
      const { radius, padding } = brand.panels;
      const shape = radius > 0 ? ({ shape: 'rounded', radius } as const) : ({ shape: 'rectangle' } as const);
      return [
        { kind: 'shape', ...shape, name: 'Takeaway panel', box, path, part: PART, fill: 'panel' },
        // A panel takes the whole width, as the title does, and its text stands as that does.
        item(inset(box, padding, 0), 'panel', placeholders.title?.align),
      ];
    }
  }
}
