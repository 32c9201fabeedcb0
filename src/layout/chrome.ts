import { type Box, overlaps } from '../core/box.ts';
import type { Inch } from '../core/lengths.ts';
import type { Brand } from '../scene/brand.ts';
import type { SlidePart } from '../scene/items.ts';
import { isDarkFill } from './colors.ts';
import type { Filled } from './fill.ts';
import type { Span } from './grid.ts';
import { field } from './leaves.ts';
import type { Sheet, SheetItem, SheetPage } from './sheet.ts';
import { type Part, space } from './tree.ts';

/** Whether fields end with the frame's body: on somebody else's layout, and in a brand that keeps its margins. */
export const keepsMargins = ({ brand, frame }: Pick<Sheet, 'brand' | 'frame'>) =>
  frame.layout !== undefined || !brand.panels.bleed;

/** The room of what bleeds: the whole slide, or what it leaves for content. */
export function bleedBox(context: Pick<Sheet, 'brand' | 'frame'>): Box {
  return keepsMargins(context) ? context.frame.body : { x: 0, y: 0, ...context.brand.size };
}

/** The area of panels below the title, to the slide's edges; the body where panels end with it. */
export function footBox({ frame, brand, body }: Pick<Sheet, 'brand' | 'frame' | 'body'>): Box {
  if (keepsMargins({ brand, frame })) return body;
  const { w, h } = brand.size;
  const above = hasTakeaway({ frame, body }) && brand.takeaway !== 'band';
  const left = { ...body, x: 0, w: body.x + body.w };
  const right = { ...body, w: w - body.x };
  const foot = { ...body, h: h - body.y };
  const x = isFree(left, frame, brand) ? 0 : body.x;
  const end = isFree(right, frame, brand) ? w : body.x + body.w;
  // Below the body a field would begin where the source line does.
  const lower = !above && x === 0 && isFree(foot, frame, brand);
  return { x, y: body.y, w: end - x, h: lower ? foot.h : body.h };
}

/** Whether neither the frame's title nor art as small as a mark stands in a box. */
function isFree(box: Box, { placeholders, art }: Sheet['frame'], { size }: Brand): boolean {
  const { title, kicker } = placeholders;
  const small = art.filter((each) => each.box.w * each.box.h < (size.w * size.h) / 2);
  return ![title, kicker, ...small].some((other) => other && overlaps(box, other.box, 0.01));
}

export const PANEL_GAP: Inch = 0.04;
/** The room of fields: to the slide's foot, or to where the room of a takeaway begins. */
export function panelArea(context: Sheet): Box {
  const room = footBox(context);
  const { body } = context;
  if (!hasTakeaway(context)) return room;
  return { ...room, h: body.y + body.h + (hasFoot(context) ? FOOT_RISE : 0) - room.y };
}

/** How far the foot under a takeaway reaches above the room that the body leaves it. */
const FOOT_RISE: Inch = 0.06;

/** Between texts and the foot of a field that ends with the body and not at the slide's edge. */
const FOOT: Inch = 0.26;

/** Room below the texts of a field that fills a `room`, where it ends with the body and not at the slide's edge. */
export function footRoom(context: Sheet, room = panelArea(context)): Inch {
  const { body } = context;
  return Math.max(0, FOOT - (room.y + room.h - body.y - body.h));
}

/** The same as a part, which is as low as `least` where room lacks. */
export function footSpace(context: Sheet, least: Inch): Part {
  const h = Math.max(least, footRoom(context));
  return space(h, h, least);
}

const hasTakeaway = ({ frame, body }: Pick<Sheet, 'frame' | 'body'>) =>
  body.y + body.h < frame.body.y + frame.body.h - 0.001;

/** Whether a takeaway stands on a foot that runs to the slide's edges: where it has a band of its own. */
export const hasFoot = (context: Sheet) =>
  hasTakeaway(context) && context.brand.takeaway === 'band' && !context.frame.layout;

const BLEED: SlidePart = { kind: 'bleed' };

/** A page with fields under its items: under the furniture too, where they reach so far. */
export function pageOn(context: Sheet, fields: readonly SheetItem[], items: readonly SheetItem[]): SheetPage {
  if (!hasTakeaway(context)) return { behind: fields, items };
  if (!hasFoot(context)) return { items: [...fields.map((each) => ({ ...each, part: each.part ?? BLEED })), ...items] };
  const { h: height, w } = context.brand.size;
  const { y, h } = panelArea(context);
  const foot = { x: 0, y: y + h + PANEL_GAP, w, h: height - y - h - PANEL_GAP };
  return { behind: [...fields, field('Foot', foot, 'field-dark')], items };
}

const SOURCE_GAP: Inch = 0.2;

/**
 * The source line within a part of the slide's width that has one ground, and short of the number, or within a wider one
 * where it has no room there; as the frame says
 * where a foot runs under it, where fields end above it, or on somebody else's layout.
 */
export function sourceWithin(context: Sheet, first: Span, wider?: Span): Pick<SheetPage, 'sourceBox' | 'widerSource'> {
  const { placeholders, slideNumber, layout } = context.frame;
  const own = placeholders.source?.box;
  const room = panelArea(context);
  if (!own || layout || hasTakeaway(context) || room.y + room.h <= own.y) return {};
  const within = ({ x, w }: Span): Box | undefined => {
    const left = Math.max(own.x, x);
    const end = Math.min(own.x + own.w, x + w, (slideNumber?.box.x ?? Number.POSITIVE_INFINITY) - SOURCE_GAP);
    return end > left ? { ...own, x: left, w: end - left } : undefined;
  };
  const [sourceBox, other] = [within(first), wider && within(wider)];
  if (!sourceBox) return {};
  return { sourceBox, ...(other && other.w > sourceBox.w ? { widerSource: other } : {}) };
}

/** The same with what fills the body, or has no room there. */
export function filledPage(
  context: Sheet,
  fields: readonly SheetItem[],
  ...parts: readonly Pick<Filled<string>, 'items' | 'fits'>[]
): SheetPage {
  const page = pageOn(
    context,
    fields,
    parts.flatMap(({ items }) => items),
  );
  return parts.every(({ fits }) => fits) ? page : { ...page, crowded: true };
}

/** The ground of a slide whose tiles stand on a tone: none but its frame's on somebody else's layout. */
export function toned(context: Sheet, dark: boolean): Pick<SheetPage, 'ground'> {
  const { brand, frame } = context;
  if (frame.layout) return {};
  if (!dark) return { ground: 'panel' };
  return isDarkFill(brand, frame.ground) && isDarkFill(brand, 'field') ? { ground: 'field' } : { ground: frame.ground };
}
