import type { Rect } from '../../charts/base/pen.ts';
import { isOnLand } from '../../charts/points/land.ts';
import type { MapPlan } from '../../charts/points/map-plan.ts';
import { inchToPx, type Px } from '../../core/lengths.ts';

/** The picture is looked at in squares of this width: what is smaller than that is no coast. */
const SQUARE: Px = inchToPx(0.08);

/** More than a picture has squares beside each other. */
const COLUMNS = 4096;

/** Whether a box of the picture lies partly on land and partly on water. */
export type CoastTest = (box: Rect) => boolean;

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
    const first = isLand(left, top);
    for (let row = top; row <= foot; row++) {
      for (let column = left; column <= right; column++) if (isLand(column, row) !== first) return true;
    }
    return false;
  };
}
