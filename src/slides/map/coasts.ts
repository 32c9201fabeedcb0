import type { Rect } from '../../charts/base/pen.ts';
import { isOnLand } from '../../charts/earth/land.ts';
import type { MapPlan } from '../../charts/points/map-plan.ts';
import { inchToPx, type Px } from '../../core/lengths.ts';

/** The picture is looked at in squares of this width: what is smaller than that is no coast. */
const SQUARE: Px = inchToPx(0.08);

/** More than a picture has squares beside each other. */
const COLUMNS = 4096;

/** How much of a box of the picture is land where most of it is water, or water where most is land; 0 where no coast crosses it. */
export type CoastTest = (box: Rect) => number;

/** The test of boxes on a map. Each square of the picture is looked at once, when the first box lies on it. */
export function coastTest({ projection }: Pick<MapPlan, 'projection'>): CoastTest {
  const known = new Map<number, boolean>();
  const isLand = (column: number, row: number): boolean => {
    const key = row * COLUMNS + column;
    const before = known.get(key);
    if (before !== undefined) return before;
    const place = projection.place({ x: column * SQUARE, y: row * SQUARE });
    const found = place !== undefined && isOnLand(place);
    known.set(key, found);
    return found;
  };
  return ({ x, y, w, h }) => {
    const [left, top] = [Math.floor(x / SQUARE), Math.floor(y / SQUARE)];
    const [right, foot] = [Math.ceil((x + w) / SQUARE), Math.ceil((y + h) / SQUARE)];
    let land = 0;
    for (let row = top; row <= foot; row++) {
      for (let column = left; column <= right; column++) if (isLand(column, row)) land++;
    }
    const all = (foot - top + 1) * (right - left + 1);
    return Math.min(land, all - land) / all;
  };
}

/** How many places across a part of the picture are looked at, and how many from its top to its foot. */
const LOOKS = { across: 16, down: 9 };

/** How much of a part of the picture is land. */
export function landShare({ projection }: Pick<MapPlan, 'projection'>, { x, y, w, h }: Rect): number {
  const parts = (count: number) => Array.from({ length: count }, (_, i) => (i + 0.5) / count);
  const places = parts(LOOKS.down).flatMap((down) =>
    parts(LOOKS.across).map((across) => projection.place({ x: x + across * w, y: y + down * h })),
  );
  return places.filter((place) => place !== undefined && isOnLand(place)).length / places.length;
}
