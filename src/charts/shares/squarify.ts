import type { Px } from '../../core/lengths.ts';
import type { Rect } from '../base/pen.ts';

/** Areas that stand along one side of what is left. */
interface Row {
  readonly areas: readonly number[];
  readonly sum: number;
}

/** How far the least square of a row's boxes is from a square, the row lying along a side of that length. */
function worst({ areas, sum }: Row, side: Px): number {
  const [most, least] = [Math.max(...areas), Math.min(...areas)];
  return Math.max((side ** 2 * most) / sum ** 2, sum ** 2 / (side ** 2 * least));
}

/** The boxes of a row at the top or left of the room, and the room that is left. */
function settle({ areas, sum }: Row, room: Rect): { boxes: Rect[]; rest: Rect } {
  const upright = room.h <= room.w;
  const depth = sum / (upright ? room.h : room.w);
  let along = 0;
  const boxes = areas.map((area): Rect => {
    const length = area / depth;
    const start = along;
    along += length;
    if (upright) return { x: room.x, y: room.y + start, w: depth, h: length };
    return { x: room.x + start, y: room.y, w: length, h: depth };
  });
  if (upright) return { boxes, rest: { ...room, x: room.x + depth, w: room.w - depth } };
  return { boxes, rest: { ...room, y: room.y + depth, h: room.h - depth } };
}

/**
 * A box for each value, in their order, the values being above zero and the greatest first: areas as the values, shapes
 * as near to squares as can be (Bruls, Huizing and van Wijk, 2000). This is how the treemap plugin lays its boxes out: it
 * tells before the picture is drawn which of them have room for their names.
 */
export function squarify(values: readonly number[], room: Rect): Rect[] {
  const scale = (room.w * room.h) / values.reduce((sum, value) => sum + value, 0);
  const boxes: Rect[] = [];
  let rest = room;
  let row: Row = { areas: [], sum: 0 };
  for (const area of values.map((value) => value * scale)) {
    const longer = { areas: [...row.areas, area], sum: row.sum + area };
    const side = Math.min(rest.w, rest.h);
    if (row.areas.length === 0 || worst(longer, side) <= worst(row, side)) {
      row = longer;
      continue;
    }
    const settled = settle(row, rest);
    boxes.push(...settled.boxes);
    rest = settled.rest;
    row = { areas: [area], sum: area };
  }
  return row.areas.length > 0 ? [...boxes, ...settle(row, rest).boxes] : boxes;
}
