import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import { bareRoom } from '../../scene/bare-room.ts';
import type { Frame } from '../../scene/frame.ts';
import type { Surface } from '../../scene/surface.ts';
import type { LayoutContext, Page } from '../parts/define-slide.ts';
import { field, keepsMargins } from '../parts/fields.ts';
import type { PartnerLogo } from '../parts/logo-fields.ts';
import { type Arrangement, lightPlate, logoCells, logoItems, plateOf } from './logo-grid.ts';

/** How logos stand in a strip, and how high it is for one row, and for two. */
const IN_STRIP: Omit<Arrangement, 'rows'> = { gap: 0.1, most: { w: 0.72, h: 0.66 } };
const HEIGHT: { readonly one: Inch; readonly two: Inch } = { one: 0.95, two: 1.5 };
/** So many logos stand in one row. */
const ONE_ROW = 7;
/** Between a strip and the texts above it. */
const GAP: Inch = 0.2;
/** Texts are not made lower than this to stand above a strip. */
const LEAST: Inch = 0.3;

/**
 * The pages of a slide above a strip of its partners' logos at the slide's foot: light from edge to edge, or within the
 * margins where fields keep them. Texts, code and scene end above it.
 */
export function aboveLogos(
  partners: readonly PartnerLogo[] | undefined,
  context: LayoutContext,
  layout: (context: LayoutContext) => Page,
): Page {
  if (!partners) return layout(context);
  const { layout: theirs } = context.frame;
  const free = theirs ? freeStrip(context) : footStrip(context, partners.length);
  if (!free) return { ...layout(context), crowded: true };
  const strip = theirs?.surface ? bareStrip(free, theirs.surface) : free;
  if (!strip) return withoutLogos(layout(context));
  const page = layout(theirs ? besideStrip(context, strip) : cutAbove(context, strip.y));
  return { ...page, items: [...page.items, ...stripItems(context, partners, strip)] };
}

/** The strip at the foot of a slide of ours. */
function footStrip(context: LayoutContext, count: number): Box {
  const { brand } = context;
  const h = count > ONE_ROW ? HEIGHT.two : HEIGHT.one;
  if (!keepsMargins(context)) return { x: 0, y: brand.size.h - h, w: brand.size.w, h };
  const { left, right } = brand.grid;
  // The foot is that of the cover, whose body reaches lowest.
  const { body } = brand.frames.cover;
  return { x: left, y: body.y + body.h - h, w: right - left, h };
}

/** Where somebody else's slide has its footers, and its margins, as parts of its size. */
const FOOTERS = 0.93;
const MARGIN = 0.06;
/** A strip that is lower shows nothing. */
const LOWEST: Inch = 0.5;
/** A strip that is narrower holds no row of logos. */
const NARROWEST: Inch = 3;

/**
 * The strip on somebody else's layout: below its title and subtitle, or else above them, or over the foot of a subtitle's
 * place, which is then lower; undefined where the title stands there.
 */
function freeStrip({ brand: { size }, frame: { placeholders } }: LayoutContext): Box | undefined {
  const texts = [placeholders.title, placeholders.subtitle].flatMap((place) => (place ? [place.box] : []));
  const x = MARGIN * size.w;
  const [top, foot] = [Math.min(...texts.map(({ y }) => y)), Math.max(...texts.map(({ y, h }) => y + h))];
  const below = FOOTERS * size.h - foot - GAP;
  const above = top - GAP - MARGIN * size.h;
  const h = Math.min(HEIGHT.one, Math.max(below, above));
  if (h < LOWEST) {
    const y = FOOTERS * size.h - HEIGHT.one;
    const title = placeholders.title?.box;
    return title && title.y + title.h + GAP > y ? undefined : { x, y, w: size.w - 2 * x, h: HEIGHT.one };
  }
  const y = below >= LOWEST ? FOOTERS * size.h - Math.min(h, below) : top - GAP - h;
  return { x, y, w: size.w - 2 * x, h: below >= LOWEST ? Math.min(h, below) : h };
}

/** The part of a strip in which a layout shows nothing, no logo and no picture; undefined where that is too little for logos. */
function bareStrip(strip: Box, surface: Surface): Box | undefined {
  const bare = bareRoom(strip, surface);
  return bare && bare.h >= LOWEST && bare.w >= NARROWEST ? bare : undefined;
}

const withoutLogos = (page: Page): Page => ({ ...page, leftOut: [...(page.leftOut ?? []), 'logos'] });

/** What a slide on somebody else's layout is laid out with where a strip takes a part of its room. */
function besideStrip(context: LayoutContext, taken: Box): LayoutContext {
  const { y, h } = taken;
  const clear = (box: Box): Box => {
    if (box.y >= y + h || box.y + box.h <= y) return box;
    return box.y < y ? { ...box, h: Math.max(LEAST, y - GAP - box.y) } : { ...box, y: y + h + GAP, h: box.h - h - GAP };
  };
  const { frame, body } = context;
  const { title, ...others } = frame.placeholders;
  const cleared = Object.entries(others).map(([name, each]) => [name, { ...each, box: clear(each.box) }]);
  const placeholders = { ...(title ? { title } : {}), ...Object.fromEntries(cleared) } as Frame['placeholders'];
  return { ...context, taken, frame: { ...frame, placeholders, body: clear(frame.body) }, body: clear(body) };
}

/** What a slide is laid out with where it ends at a height. */
function cutAbove(context: LayoutContext, end: Inch): LayoutContext {
  const cut = (box: Box): Box => {
    const foot = end - GAP;
    if (box.y + box.h <= foot) return box;
    const h = Math.min(box.h, Math.max(LEAST, foot - box.y));
    return { ...box, y: Math.min(box.y, foot - h), h };
  };
  const { frame, body } = context;
  const placeholders = Object.fromEntries(
    Object.entries(frame.placeholders).map(([name, each]) => [name, each && { ...each, box: cut(each.box) }]),
  ) as Frame['placeholders'];
  const visual = frame.visual && {
    ...frame.visual,
    box: { ...frame.visual.box, h: Math.min(frame.visual.box.h, end - frame.visual.box.y) },
  };
  const own: Frame = { ...frame, placeholders, body: cut(frame.body), ...(visual ? { visual } : {}) };
  // What runs to the slide's edges ends where the strip begins.
  const brand = { ...context.brand, size: { ...context.brand.size, h: end } };
  return { ...context, brand, frame: own, body: cut(body) };
}

/** The part of a box between two places across the slide. */
function within(box: Box, left: Inch, right: Inch): Box {
  const x = Math.max(box.x, left);
  return { ...box, x, w: Math.min(box.x + box.w, right) - x };
}

/** What stands below the frame's body. */
const BLEED = { kind: 'bleed' } as const;

function stripItems(context: LayoutContext, partners: readonly PartnerLogo[], strip: Box): Page['items'] {
  const { brand, path } = context;
  const { left, right } = brand.grid;
  const room = keepsMargins(context) ? strip : within(strip, left, right);
  const rows = partners.length > ONE_ROW ? 2 : 1;
  const arrangement = { ...IN_STRIP, rows: { least: rows, most: rows } };
  const cells = logoCells(
    partners.map(({ logo }) => logo),
    room,
    arrangement,
  );
  const light = lightPlate(brand);
  const plates = partners.flatMap((partner, i) => {
    const [cell, fill] = [cells.cells[i], plateOf(partner, brand, light)];
    return cell && fill !== light ? [field(`Logo ${i + 1} plate`, cell, fill, path)] : [];
  });
  const items = [
    field('Logo strip', strip, light, path),
    ...plates,
    ...logoItems(context, partners, cells, arrangement),
  ];
  return items.map((item) => ({ ...item, part: BLEED }));
}
