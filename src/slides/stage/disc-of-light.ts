import { type Inch, ptToInch } from '../../core/lengths.ts';
import { isDarkFill } from '../../layout/colors.ts';
import type { ShapeItem, TextItem } from '../../scene/items.ts';
import type { Composed, LaidOutItem, Page } from '../parts/define-slide.ts';

/** The radius of the disc as a part of what it is behind, and within these bounds. */
const RADIUS = { part: 0.72, least: 2.4, most: 3.9 };

/** A page on a dark ground without fields, with one disc of light behind what is claimed, or is largest. */
export function withLight(page: Page, { ground, brand }: Composed): Page {
  const texts = page.items.filter(isText);
  const claimed = texts.filter(({ style }) => style.color === 'highlight');
  const seen = largestOf(claimed) ?? largestOf(texts);
  const isFree = !page.behind?.length && !page.items.some(({ kind }) => kind === 'chart' || kind === 'picture');
  if (!seen || !isFree || !isDarkFill(brand, ground) || page.items.some(isFilled)) return page;
  const { x, y, w } = inkOf(seen);
  const { size } = brand;
  const radius = Math.min(RADIUS.most, size.h / 2, Math.max(RADIUS.least, RADIUS.part * w));
  const within = (middle: Inch, end: Inch) => Math.max(radius, Math.min(middle, end - radius));
  const [cx, cy] = [within(x + w / 2, size.w), within(y, size.h)];
  const disc: ShapeItem = {
    ...{ kind: 'shape', shape: 'ellipse', name: 'Disc of light', path: [], fill: 'dark-panel' },
    box: { x: cx - radius, y: cy - radius, w: 2 * radius, h: 2 * radius },
    part: { kind: 'bleed' },
  };
  return { ...page, behind: [disc] };
}

const isText = (item: LaidOutItem): item is TextItem & LaidOutItem => item.kind === 'text';
const isFilled = (item: LaidOutItem) => (item.kind === 'shape' || item.kind === 'path') && item.fill !== undefined;
const largestOf = (texts: readonly TextItem[]) => texts.toSorted((a, b) => b.size - a.size)[0];

/** Where the letters of a text are across, and their middle down. */
function inkOf({ box, align, lines, height }: TextItem): { readonly x: Inch; readonly y: Inch; readonly w: Inch } {
  const w = Math.min(box.w, ptToInch(Math.max(0, ...lines.flat().map(({ width }) => width))));
  const aside = { left: 0, center: (box.w - w) / 2, right: box.w - w }[align];
  return { x: box.x + aside, y: box.y + Math.min(box.h, height) / 2, w };
}
