import type { Box } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import { isDarkFill } from '../../layout/colors.ts';
import type { PathItem } from '../../scene/items.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Composed, LaidOutItem, Page } from '../parts/define-slide.ts';
import { fieldOn, tonesOn } from './composed-fields.ts';
import { headlineIn } from './headline.ts';
import { movedItem } from './moved-item.ts';

/** Above a headline on its field, and between that field and what is above it. */
const PADDING: Inch = 0.24;
const ABOVE: Inch = 0.16;
/** By how much a slanting edge rises over the whole slide. */
const RISE: Inch = 0.42;
const OVERSHOOT: Inch = 0.04;
/** What boxes of large texts reach above their letters at most. */
const ABOVE_INK: Inch = 0.45;

/**
 * A page with the headline at the foot, on a field of its own; undefined where fields or other things are beside the
 * headline or behind it, so that it cannot move alone, or where it has no room there.
 */
export function headlineAtFoot(page: Page, context: Composed): Page | undefined {
  const { titleBox, items, behind = [] } = page;
  const { body, brand } = context;
  if (!titleBox || titleBox.y > body.y + 0.1 || titleBox.w < body.w / 2 || behind.length > 0) return undefined;
  // A chart that is the page stands on the slide's foot itself.
  if (items.some((item) => item.kind === 'chart' && item.page)) return undefined;
  const end = titleBox.y + titleBox.h;
  const first = Math.min(...items.map(({ box }) => box.y));
  if (items.length === 0 || first < end - ABOVE_INK) return undefined;
  const { w, h } = brand.size;
  const rise = brand.manner?.edge === 'slant' ? RISE : 0;
  const lift = Math.min(end - body.y + ABOVE_INK / 2, first - body.y + ABOVE_INK);
  const moved = items.map((item): LaidOutItem => movedItem(item, 0, -lift));
  // The field's edge is below everything, and rises to the right.
  const top = Math.max(...moved.map(({ box }) => inkEnd(box) + ABOVE + (rise * Math.min(w, box.x + box.w)) / w));
  const y = top + PADDING;
  const room = { x: body.x, y, w: body.w, h: body.y + body.h - y };
  const own = { ...context, headline: page.headline ?? context.headline };
  const headline = headlineIn(own, room, { style: { ...page.titleStyle } });
  if (!headline) return undefined;
  const fill = footFill(context);
  const band: Box = { x: -OVERSHOOT, y: top, w: w + 2 * OVERSHOOT, h: h + OVERSHOOT - top };
  const { titleBox: place } = headline;
  const lower = Math.max(0, (body.y + body.h - place.y - place.h) / 2);
  return {
    ...page,
    ...{ titleBox: { ...place, y: place.y + lower }, titleStyle: headline.titleStyle, items: moved },
    behind: [...(rise ? [slantOver(band, rise, fill)] : []), fieldOn('Headline field', band, fill)],
  };
}

/** Where the letters of a text end: what its box has below is the room of descenders. */
const inkEnd = ({ y, h }: Box): Inch => y + h;

/** A tone that stands out from the ground: others on slides beside each other. */
function footFill(context: Composed): ColorRole {
  const { brand, ground, path } = context;
  const dark = isDarkFill(brand, ground);
  const hex = (role: ColorRole) => brand.colors[role].hex;
  const tones = [...tonesOn(context, 4), 'ground' as const].filter((tone) => hex(tone) !== hex(ground));
  const [first = 'field', ...others] = tones.filter((tone) => isDarkFill(brand, tone) !== dark);
  const own = [first, ...others.filter((tone) => hex(tone) !== hex(first))];
  const slide = path.find((key) => typeof key === 'number') ?? 0;
  return own[Number(slide) % own.length] ?? first;
}

/** The slanting edge of a band, which rises to the right. */
function slantOver({ x, y, w }: Box, rise: Inch, fill: ColorRole): PathItem {
  const box = { x, y: y - rise, w, h: rise + OVERSHOOT };
  return {
    ...{ kind: 'path', name: 'Headline field edge', box, viewBox: { x: 0, y: 0, w, h: box.h }, path: [] },
    ...{ d: `M0 ${rise}L${w} 0L${w} ${box.h}L0 ${box.h}Z`, fill, part: { kind: 'bleed' } },
  };
}
