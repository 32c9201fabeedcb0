import { around, type Box, contains } from '../core/box.ts';
import { emuToInch } from '../core/units.ts';
import type { Brand } from '../scene/brand.ts';
import type { Frame, FrameName } from '../scene/frame.ts';
import type { SceneItem, SceneSlide, TextItem } from '../scene/items.ts';
import { withTexts } from '../scene/native-chart.ts';
import type { Base, BaseLayout, Room } from './base.ts';

/** Frames whose items stand between a title and a footer. */
const BETWEEN: readonly FrameName[] = ['content', 'title-only', 'quote'];
/** A kicker stands no higher than this. */
const EDGE = 0.08;
const TOLERANCE = 0.02;
/** Nothing is set smaller than this, in points. */
const SMALLEST = 10;

/** A move from our slide onto somebody else's: all lengths and sizes by one factor. */
interface Move {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/**
 * The slide with its items moved and made smaller so that they fit somebody else's layout: into the room between title
 * and footer where our frame has such a room, else as our whole slide lies on theirs. What already fits stays.
 */
export function fitToTemplate(slide: SceneSlide, base: Base, brand: Brand): SceneSlide {
  const layout = base.layouts[slide.frame];
  if (!layout.room) return slide;
  const { room, placeholders } = layout;
  const frame = brand.frames[slide.frame];
  const size = { w: emuToInch(base.size.w), h: emuToInch(base.size.h) };
  const between = BETWEEN.includes(slide.frame) || (slide.frame === 'closing' && !placeholders.subtitle);
  const move = between ? moveInto(spaceOf(frame, layout), room.safe) : moveSlide(brand.size, size);
  const items = slide.items.map((item) => {
    if (item.kind === 'text' && item.placeholder) {
      if (placeholders[item.placeholder]) return item;
      if (item.placeholder === 'kicker' || item.placeholder === 'source')
        return besideText(item, room, move, slide.backdrop !== undefined);
    }
    return moved(item, move);
  });
  return { ...slide, items };
}

/** The part of our frame that needs room: its body, and text whose placeholder the layout lacks. */
function spaceOf(frame: Frame, { placeholders }: BaseLayout): Box {
  const texts = [frame.placeholders.subtitle, frame.placeholders.aside].filter(
    (entry) => entry && !placeholders[entry.name],
  );
  return around([frame.body, ...texts.flatMap((entry) => entry?.box ?? [])]);
}

function moveInto(from: Box, to: Box): Move {
  if (contains(to, from, TOLERANCE)) return { scale: 1, x: 0, y: 0 };
  const scale = Math.min(1, to.w / from.w, to.h / from.h);
  return { scale, x: to.x - from.x * scale, y: to.y - from.y * scale };
}

function moveSlide(from: { w: number; h: number }, to: { w: number; h: number }): Move {
  const scale = Math.min(1, to.w / from.w, to.h / from.h);
  return { scale, x: (to.w - from.w * scale) / 2, y: (to.h - from.h * scale) / 2 };
}

function movedBox({ x, y, w, h }: Box, move: Move): Box {
  return { x: x * move.scale + move.x, y: y * move.scale + move.y, w: w * move.scale, h: h * move.scale };
}

/** A smaller size, in half points. */
function smaller(size: number, { scale }: Move): number {
  if (scale === 1) return size;
  return Math.max(Math.min(size, SMALLEST), Math.floor(size * scale * 2) / 2);
}

function moved(item: SceneItem, move: Move): SceneItem {
  const box = movedBox(item.box, move);
  if (item.kind === 'text') {
    const spacing = item.paragraphSpacing * move.scale;
    const inset = item.inset === undefined ? {} : { inset: item.inset * move.scale };
    return { ...item, ...inset, box, size: smaller(item.size, move), paragraphSpacing: spacing };
  }
  if (item.kind === 'native-chart') {
    return { ...item, box, model: withTexts(item.model, (text) => ({ ...text, size: smaller(text.size, move) })) };
  }
  if (item.kind !== 'table') return { ...item, box };
  return {
    ...item,
    box,
    columnWidths: item.columnWidths.map((width) => width * move.scale),
    rows: item.rows.map((row) => ({
      ...row,
      height: row.height * move.scale,
      cells: row.cells.map((cell) => ({ ...cell, size: smaller(cell.size, move) })),
    })),
    cellMargin: { x: item.cellMargin.x * move.scale, y: item.cellMargin.y * move.scale },
  };
}

/** A kicker above the layout's title, or a source above its footer, in the colour that text has there unless on a picture. */
function besideText(item: TextItem, room: Room, move: Move, onPicture: boolean): TextItem {
  const { w, h } = movedBox(item.box, move);
  const y = item.placeholder === 'kicker' ? Math.max(EDGE, room.titleTop - h) : room.footerTop - h - EDGE;
  const style = onPicture ? item.style : { ...item.style, color: 'text' as const };
  return { ...item, style, size: smaller(item.size, move), box: { x: room.safe.x, y, w: Math.min(w, room.safe.w), h } };
}
