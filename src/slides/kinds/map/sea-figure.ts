import { marksOf } from '../../../charts/kinds/map/map-drawing.ts';
import { mapGround } from '../../../charts/kinds/map/map-ground.ts';
import type { MapPlan } from '../../../charts/kinds/map/map-plan.ts';
import { comesInto, padded, reaches } from '../../../charts/points/point-labels.ts';
import type { Box } from '../../../core/box.ts';
import type { FactView } from '../../../core/fact.ts';
import { type Inch, inchToPx, type Px, pxToInch } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { inkOn } from '../../../layout/colors.ts';
import { heroFigure } from '../../../layout/figure.ts';
import { fill } from '../../../layout/fill.ts';
import { figureLeaf, textLeaf } from '../../../layout/leaves.ts';
import { figureSteps, textSteps } from '../../../layout/scale.ts';
import { space, stack } from '../../../layout/tree.ts';
import { type Point, type Rect, touches } from '../../../marks/pen.ts';
import type { LaidOutItem, LayoutContext } from '../../parts/define-slide.ts';

/** Rooms that a figure with its words is tried in, the largest first. */
const ROOMS: readonly (readonly [w: Inch, h: Inch])[] = [
  [5.2, 2.5],
  [4.6, 2.2],
  [4, 2],
  [3.4, 1.9],
];
/** What the room keeps from coasts, names, marks and lines, and how finely places for it are tried. */
const AIR: Px = inchToPx(0.2);
const STEP: Px = inchToPx(0.1);
const LABEL_GAP: Inch = 0.16;
const UNIT = 0.45;

interface SeaMap {
  readonly plan: MapPlan;
  readonly items: readonly LaidOutItem[];
  /** The picture, and where on it texts may stand. */
  readonly bleed: Box;
  readonly free: Box;
}

/** A lone figure in the free sea, as near as may be to what the map shows; undefined where no sea is wide enough. */
export function seaFigure(
  context: LayoutContext,
  { fact, text }: { readonly fact: FactView; readonly text: RichText },
  map: SeaMap,
): readonly LaidOutItem[] | undefined {
  const ground = map.plan.look.ground;
  const style = { color: inkOn(context.brand, ground) };
  const path = [...context.path, 'figures', 0];
  const figure = figureSteps(context, { min: 60, preferred: 110, max: 160 });
  const label = textSteps(context, 'label', { min: 20, preferred: 26, max: 32 });
  const roomOf = seaRooms(map);
  for (const [w, h] of ROOMS) {
    const box = roomOf(w, h);
    if (!box) continue;
    const filled = fill(box, { label, figure }, (at) =>
      stack([
        figureLeaf(context, {
          ...{ name: 'Figure 1', text: heroFigure(fact, UNIT, [...path, 'fact']), size: at.figure, ground, style },
        }),
        space(LABEL_GAP),
        textLeaf(context, 'label', { name: 'Figure 1 text', text, size: at.label, ground, style }),
      ]),
    );
    if (filled.fits) return filled.items;
  }
  return undefined;
}

/** For a size, the place in the sea that is nearest to the middle of what the map shows. */
function seaRooms({ plan, items, bleed, free }: SeaMap): (w: Inch, h: Inch) => Box | undefined {
  const within = inPicture(free, bleed);
  const sea = mapGround(plan.view, plan.projection, within);
  const { discs, lines } = marksOf(plan);
  const names = items.map(({ box }) => inPicture(box, bleed));
  const shown = [...discs.map(({ at }) => at), ...lines.flatMap(({ points }) => points)];
  const isFree = (room: Rect) => {
    const wide = padded(room, AIR);
    if (sea.crossed(wide) > 0 || sea.countryAt(middleOf(room)) !== undefined) return false;
    if (names.some((name) => touches(wide, name)) || discs.some(({ at, radius }) => reaches(wide, at, radius)))
      return false;
    return !lines.some(({ points }) => points.some((to, i) => i > 0 && comesInto(points[i - 1] ?? to, to, wide)));
  };
  return (wide, high) => {
    const [w, h] = [inchToPx(wide), inchToPx(high)];
    let best: { readonly room: Rect; readonly away: number } | undefined;
    for (let y = within.y + AIR; y + h + AIR < within.y + within.h; y += STEP) {
      for (let x = within.x + AIR; x + w + AIR < within.x + within.w; x += STEP) {
        const room = { x, y, w, h };
        const at = middleOf(room);
        const away = shown.reduce((least, each) => Math.min(least, Math.hypot(each.x - at.x, each.y - at.y)), Infinity);
        if ((!best || away < best.away) && isFree(room)) best = { room, away };
      }
    }
    return best && { x: bleed.x + pxToInch(best.room.x), y: bleed.y + pxToInch(best.room.y), w: wide, h: high };
  };
}

const middleOf = ({ x, y, w, h }: Rect): Point => ({ x: x + w / 2, y: y + h / 2 });

const inPicture = ({ x, y, w, h }: Box, picture: Box): Rect => ({
  x: inchToPx(x - picture.x),
  y: inchToPx(y - picture.y),
  w: inchToPx(w),
  h: inchToPx(h),
});
