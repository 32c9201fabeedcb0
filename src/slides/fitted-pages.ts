import type { Reading } from '../core/reading.ts';
import { type Brand, brandAt } from '../scene/brand.ts';
import type { Frame } from '../scene/frame.ts';
import { inkEnd } from '../scene/page/place-text.ts';
import { SMALLEST_TEXT, type TextStyle, type TypeRole } from '../scene/tokens.ts';
import type { LaidOutItem, LaidOutSlide, SlideContext } from './parts/define-slide.ts';

/** Parts of their usual size that texts may be set at where somebody else's layout leaves little room. */
const PARTS = [1, 0.92, 0.85, 0.78, 0.7, 0.62, 0.55, 0.5];
/** Texts whose sizes are ours on any layout: those of titles and placeholders are the template's. */
const OURS: readonly TypeRole[] = ['statement', 'heading', 'body', 'label', 'number', 'ordinal'];

/**
 * The pages of a kind that fills its frame at the brand's sizes for where the deck is read, those of other kinds at its own;
 * what does not fit in a hall is set at the sizes of a desk. All on a template's layouts, whose room nobody here chose, at
 * the largest part of them at which everything finds room, all texts by one factor. Where nothing helps, the smallest, which
 * says what is too much.
 */
export function fittedPages(
  context: SlideContext,
  fills: boolean,
  layout: (context: SlideContext) => LaidOutSlide[],
): LaidOutSlide[] {
  const read = (reading: Reading) => {
    return fittedTo({ ...context, reading, brand: brandAt(context.brand, reading) }, layout);
  };
  const pages = fills ? read(context.reading) : fittedTo(context, layout);
  if (!fills && (context.brand.template || !hasReadings(context.brand))) return pages;
  if (context.strict || context.reading === 'desk' || pages.every((page) => fits(page, context.brand))) return pages;
  const denser = read('desk');
  return denser.every((page) => fits(page, context.brand)) ? denser : pages;
}

const hasReadings = ({ type, reading }: Brand): boolean => reading.desk.body.size !== type.body.size;

function fittedTo(context: SlideContext, layout: (context: SlideContext) => LaidOutSlide[]): LaidOutSlide[] {
  const { brand } = context;
  const at = (index: number) => layout({ ...context, brand: withSizes(brand, PARTS[index] ?? 1) });
  const stand = (pages: readonly LaidOutSlide[]) => pages.every((page) => fits(page, brand));
  const usual = at(0);
  if (!brand.template || stand(usual)) return usual;
  let [tooLarge, whole] = [0, PARTS.length - 1];
  let best = at(whole);
  if (!stand(best)) return best;
  while (whole - tooLarge > 1) {
    const middle = Math.floor((tooLarge + whole) / 2);
    const pages = at(middle);
    if (stand(pages)) [best, whole] = [pages, middle];
    else tooLarge = middle;
  }
  return best;
}

function withSizes(brand: Brand, part: number): Brand {
  if (part === 1) return brand;
  const type = Object.entries(brand.type).map(([role, style]) => [
    role,
    OURS.includes(style.role) ? smaller(style, part) : style,
  ]);
  return { ...brand, type: Object.fromEntries(type) as Brand['type'] };
}

function smaller(style: TextStyle, part: number): TextStyle {
  const half = (size: number) => Math.max(Math.min(size, SMALLEST_TEXT), Math.round(size * part * 2) / 2);
  return { ...style, size: half(style.size), floor: Math.min(half(style.size), style.floor) };
}

/** Whether every text of a page is set whole, and nothing stands below its frame's room. */
export function fits({ items, frame: name, crowded, composition }: LaidOutSlide, brand: Brand): boolean {
  if (crowded) return false;
  // A composition in which something has no room is none.
  if (composition) return true;
  const frame = brand.frames[name];
  return items.every(
    (item) => isTheirs(item, frame) || (isWhole(item) && (ownsPlace(item) || inkEnd(item) <= lowest(frame) + 0.01)),
  );
}

/** Whether a text stands in a template's own placeholder, at a size that ours do not change. */
const isTheirs = (item: LaidOutItem, { placeholders }: Frame) =>
  item.kind === 'text' && item.placeholder !== undefined && placeholders[item.placeholder]?.own !== undefined;

function isWhole(item: LaidOutItem): boolean {
  if (item.kind === 'table') return item.rows.every((row) => row.cells.every((cell) => !cell.excess));
  return item.kind !== 'text' || !item.excess;
}

/** Placeholders have places of their own, and so have a kicker and a source line. */
const ownsPlace = (item: LaidOutItem) =>
  ['bleed', 'scene', 'data'].includes(item.part?.kind ?? '') ||
  ('placeholder' in item && item.placeholder !== undefined) ||
  (item.kind === 'text' && item.style.role === 'source');
const lowest = ({ body, placeholders }: Frame) =>
  Math.max(
    body.y + body.h,
    ...Object.values(placeholders).map(({ name, box }) => (name === 'source' ? 0 : box.y + box.h)),
  );
