import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import type { Path } from '../../core/path.ts';
import type { Brand } from '../../scene/brand.ts';
import type { FrameName } from '../../scene/frame.ts';
import { darkFrameOf } from '../../scene/grounds.ts';
import type { PathItem, SlidePart } from '../../scene/items.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Filled } from '../fill/fill.ts';
import { type Part, space } from '../fill/part.ts';
import type { LaidOutItem, LayoutContext, Page } from '../parts/define-slide.ts';
import { field, footBox, isDarkFill } from '../parts/fields.ts';
import type { Span } from '../parts/grid.ts';

/** Between two fields: the ground shows. */
export const FIELD_GAP: Inch = 0.04;
/** From the left edge of a field to text on it, by how many stand side by side; at the right it is a part of that. */
const PADS: readonly Inch[] = [0.6, 0.6, 0.5, 0.36, 0.28];
const LEAST_PAD: Inch = 0.24;
const RIGHT_PART = 0.7;

/** A field that runs to the slide's edges, and where text stands across it. */
export interface Across {
  readonly box: Box;
  readonly text: Span;
}

/**
 * Fields side by side, from edge to edge of the slide and from the top of the body to the slide's foot: of one width, or
 * of widths in the proportion of their `weights`.
 */
export function fieldsAcross(
  context: LayoutContext,
  count: number,
  weights: readonly number[] = Array.from({ length: count }, () => 1),
): Across[] {
  const room = fieldRoom(context);
  const whole = room.w - FIELD_GAP * (count - 1);
  const total = weights.reduce((sum, each) => sum + each, 0);
  const pad = PADS[count] ?? LEAST_PAD;
  let { x } = room;
  return weights.map((weight) => {
    const box = { ...room, x, w: (whole * weight) / total };
    x += box.w + FIELD_GAP;
    return { box, text: textAcross(context, box, pad) };
  });
}

/** Where text stands across a field: within the body's edges, and a distance from those of the field. */
export function textAcross({ body }: LayoutContext, { x, w }: Pick<Box, 'x' | 'w'>, pad: Inch): Span {
  const left = Math.max(x + pad, body.x);
  return { x: left, w: Math.min(x + w - RIGHT_PART * pad, body.x + body.w) - left };
}

/** The room of fields: to the slide's foot, or to where the room of a takeaway begins. */
export function fieldRoom(context: LayoutContext): Box {
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
export function footRoom(context: LayoutContext, room = fieldRoom(context)): Inch {
  const { body } = context;
  return Math.max(0, FOOT - (room.y + room.h - body.y - body.h));
}

/** The same as a part, which is as low as `least` where room lacks. */
export function footSpace(context: LayoutContext, least: Inch): Part {
  const h = Math.max(least, footRoom(context));
  return space(h, h, least);
}

const hasTakeaway = ({ frame, body }: LayoutContext) => body.h < frame.body.h - 0.001;

/** Whether a takeaway stands on a foot that runs to the slide's edges: where it has a band of its own. */
const hasFoot = (context: LayoutContext) =>
  hasTakeaway(context) && context.brand.takeaway === 'band' && !context.frame.layout;

const BLEED: SlidePart = { kind: 'bleed' };

/** A page with fields under its items: under the furniture too, where they reach so far. */
export function pageOn(context: LayoutContext, fields: readonly LaidOutItem[], items: readonly LaidOutItem[]): Page {
  if (!hasTakeaway(context)) return { behind: fields, items };
  if (!hasFoot(context)) return { items: [...fields.map((each) => ({ ...each, part: each.part ?? BLEED })), ...items] };
  const { h: height, w } = context.brand.size;
  const { y, h } = fieldRoom(context);
  const foot = { x: 0, y: y + h + FIELD_GAP, w, h: height - y - h - FIELD_GAP };
  return { behind: [...fields, field('Foot', foot, 'field-dark')], items };
}

/** Between the source line and what follows it. */
const SOURCE_GAP: Inch = 0.2;

/**
 * The source line within a part of the slide's width that has one ground, and short of the number, or within a wider one
 * where it has no room there; as the frame says
 * where a foot runs under it, where fields end above it, or on somebody else's layout.
 */
export function sourceWithin(
  context: LayoutContext,
  first: Span,
  wider?: Span,
): Pick<Page, 'sourceBox' | 'widerSource'> {
  const { placeholders, slideNumber, layout } = context.frame;
  const own = placeholders.source?.box;
  const room = fieldRoom(context);
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
  context: LayoutContext,
  fields: readonly LaidOutItem[],
  ...parts: readonly Pick<Filled<string>, 'items' | 'fits'>[]
): Page {
  const page = pageOn(
    context,
    fields,
    parts.flatMap(({ items }) => items),
  );
  return parts.every(({ fits }) => fits) ? page : { ...page, crowded: true };
}

/** The colours of fields side by side, in their order: none that of the foot below them, or of a slide that turns dark. */
export function fieldTones(context: LayoutContext, count: number): ColorRole[] {
  const darkBeside = hasFoot(context) || context.frame.ground === 'dark' || context.brand.usual !== undefined;
  const last: readonly ColorRole[] = darkBeside ? ['field-third', 'field-fourth'] : ['field-dark', 'field-third'];
  return [...FIELDS, ...last].slice(0, count);
}

const FIELDS: readonly ColorRole[] = ['field', 'field-second'];

/**
 * How slides stand whose tiles go across them: below a title alone, filled, on a ground of their own. A dark one has its
 * own frame, but not on a template, whose layout has its ground.
 */
export const ACROSS = {
  frame: 'title-only' as const,
  frameOn: ({ dark }: { readonly dark?: boolean | undefined }, { template }: Brand): FrameName | undefined =>
    dark && !template ? darkFrameOf('title-only') : undefined,
  fills: true,
  ownsGround: true,
};

/** The ground of a slide whose tiles stand on a tone: none but its frame's on somebody else's layout. */
export function toned(context: LayoutContext, dark: boolean): Pick<Page, 'ground'> {
  const { brand, frame } = context;
  if (frame.layout) return {};
  if (!dark) return { ground: 'panel' };
  return isDarkFill(brand, frame.ground) && isDarkFill(brand, 'field') ? { ground: 'field' } : { ground: frame.ground };
}

/** The fields themselves. */
export function fieldItems(
  names: readonly string[],
  columns: readonly Across[],
  fills: readonly ColorRole[],
  paths: readonly (Path | undefined)[] = [],
): LaidOutItem[] {
  return columns.map(({ box }, i) => field(`${names[i]} field`, box, fills[i] ?? 'field', paths[i] ?? []));
}

/** How far the tip of a field begins within it: over the line with which a brand may mark the field. */
const WITHIN: Inch = 0.02;

/** What of a field reaches into the one at its right: half as high as it at its middle, and so far. */
export function fieldTip(name: string, { x, y, w, h }: Box, reach: Inch, on: ColorRole, path: Path): PathItem {
  const viewBox = { x: -WITHIN, y: 0, w: reach + WITHIN, h };
  const box = { x: x + w - WITHIN, y, w: reach + WITHIN, h };
  const d = `M${-WITHIN} ${WITHIN}L0 0L${reach} ${h / 2}L0 ${h}L${-WITHIN} ${h - WITHIN}`;
  return { kind: 'path', name, box, path, d, viewBox, fill: on };
}
