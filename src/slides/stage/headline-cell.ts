import { type Box, inset, overlaps } from '../../core/box.ts';
import type { Inch } from '../../core/lengths.ts';
import { inkOn, subtleOn } from '../../layout/colors.ts';
import { lineBoxes } from '../../scene/page/place-text.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Family } from '../parts/composition.ts';
import type { Composed, LaidOutItem, Page } from '../parts/define-slide.ts';
import { fieldOn } from './composed-fields.ts';

/** The part of the sheet that the cell of a headline takes at most; all of it where the headline is the slide. */
const MOST = 0.6;

/**
 * A page whose headline stands alone between lines, or with smaller texts: what is between those is a field in the colour
 * that the brand has for it.
 */
export function withHeadlineCell(page: Page, context: Composed, family: Family): Page {
  const { brand } = context;
  const fill = brand.manner?.cell;
  if (!fill || !page.titleBox) return page;
  const { behind = [], items, titleBox, titleStyle } = page;
  const all = [...behind, ...items];
  const cell = cellOf(titleBox, all, brand.size);
  // What stands beside the headline may begin above its end.
  if (titleBox.h > cell.h) return page;
  const most = family === 'quiet' ? 1 : MOST;
  if (cell.w * cell.h > most * brand.size.w * brand.size.h) return page;
  const isIn = (box: Box) => overlaps(cell, box, EDGE);
  const isWithin = (item: LaidOutItem) =>
    item.kind === 'text' ? lineBoxes(item).some((line) => isIn(inset(line, 0, line.h / 4))) : isIn(thick(item.box));
  const inside = all.filter(isWithin);
  const isSmaller = (item: LaidOutItem) => item.kind === 'text' && item.size < (titleStyle?.size ?? 0);
  if (!inside.every(isSmaller)) return page;
  // A rule that is shorter than the field is none at its edge.
  const isEdge = ({ box }: LaidOutItem) => box.h === 0 && overlaps(cell, thick(box)) && box.w < cell.w - EDGE;
  const shown = (item: LaidOutItem) => brand.manner?.fields !== 'rules' || !isEdge(item);
  const inked = items.filter(shown).map((item) => (inside.includes(item) ? inkedOn(item, fill, context) : item));
  // Alone it is in the middle of its cell, whatever that is the rest of.
  const y = inside.length === 0 ? cell.y + (cell.h - titleBox.h) / 2 : titleBox.y;
  return {
    ...page,
    titleBox: { ...titleBox, y },
    behind: [fieldOn('Headline field', cell, fill), ...behind.filter(shown)],
    items: inked,
  };
}

/** How far what is beside a cell may reach into it. */
const EDGE: Inch = 0.09;
const HALF: Inch = 0.06;
/** From the left edge of a headline’s box to where its words are in any case: lines of others may be shorter than it. */
const BEGIN: Inch = 0.3;

/** A line as a box that overlaps what it is in, and not what it is an edge of. */
const thick = ({ x, y, w, h }: Box): Box => ({
  ...{ x: w === 0 ? x - HALF : x, y: h === 0 ? y - HALF : y },
  ...{ w: w === 0 ? 2 * HALF : w, h: h === 0 ? 2 * HALF : h },
});

/** What is between the lines and fields around a box, or the edges of the sheet. */
function cellOf(title: Box, items: readonly LaidOutItem[], { w, h }: Pick<Box, 'w' | 'h'>): Box {
  const edges = items.flatMap((item) => (item.kind === 'text' ? [] : edgesOf(item.box)));
  const [beginX, midX, midY] = [title.x + BEGIN, title.x + title.w / 2, title.y + title.h / 2];
  const isAcross = (edge: Box) => edge.h === 0 && edge.x <= beginX && edge.x + edge.w >= beginX;
  const across = edges.filter(isAcross).map(({ y }) => y);
  const down = edges.filter((edge) => edge.w === 0 && edge.y <= midY && edge.y + edge.h >= midY).map(({ x }) => x);
  const y = Math.max(0, ...across.filter((at) => at < midY));
  const x = Math.max(0, ...down.filter((at) => at < midX));
  const foot = Math.min(h, ...across.filter((at) => at > midY));
  const end = Math.min(w, ...down.filter((at) => at > midX));
  return { x, y, w: end - x, h: foot - y };
}

function edgesOf(box: Box): Box[] {
  const { x, y, w, h } = box;
  const [across, down] = [
    { ...box, h: 0 },
    { ...box, w: 0 },
  ];
  return [across, { ...across, y: y + h }, down, { ...down, x: x + w }].filter((edge) => edge.w + edge.h > 0);
}

/** A text as it is on a fill: what is secondary stays so. */
function inkedOn(item: LaidOutItem, fill: ColorRole, { brand, ground }: Composed): LaidOutItem {
  if (item.kind !== 'text') return item;
  const color = item.style.color === inkOn(brand, ground) ? inkOn(brand, fill) : subtleOn(brand, fill);
  return { ...item, ground: fill, style: { ...item.style, color } };
}
