import { type Box, inset } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { ShapeItem } from '../../../scene/items.ts';
import { artItems, plateItem } from '../../../scene/page/page.ts';
import { signOn } from '../../../scene/sign.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem } from '../../parts/define-slide.ts';
import { fieldOn, slideBox } from '../../stage/composed-fields.ts';

/**
 * Where a stand begins and ends, as parts of the slide’s width, and its parts from above, of its height; how far sign and
 * counter reach beyond its wall, and how high its lamps are.
 */
export const STAND = {
  ...{ from: 0.55, to: 0.962 },
  ...{ sign: 0.045, beam: 0.08, wall: 0.145, heads: 0.37, counter: 0.705, floor: 0.885, foot: 0.935 },
  ...{ over: 0.2, lamp: 0.12 },
};
/** How thick the counter’s top is, and how far it reaches beyond that. */
export const TOP: Inch = 0.16;
const TOP_OVER: Inch = 0.1;
/** The foot of the counter. */
export const PLINTH: Inch = 0.14;
const LAMPS = { w: 0.34, count: 5 };

export const SIGN: ColorRole = 'third-pale';

/** The first of two roles, or the second where the slide’s ground is in that. */
const other = ({ brand, ground }: Composed, first: ColorRole, second: ColorRole): ColorRole =>
  brand.colors[first].hex === brand.colors[ground].hex ? second : first;

export const wallFill = (context: Composed): ColorRole => other(context, 'step-5', 'step-6');
export const counterFill = (context: Composed): ColorRole => other(context, 'step-4', 'step-5');

const scenery = ({ path }: Composed, name: string, box: Box, fill: ColorRole): ShapeItem => ({
  ...fieldOn(name, box, fill, path),
  part: { kind: 'scene' },
});

/** The sign of the stand, down to its wall. */
export const signBox = (wall: Box, { brand }: Composed): Box => ({
  x: wall.x - STAND.over,
  y: STAND.sign * brand.size.h,
  w: wall.w + 2 * STAND.over,
  h: wall.y - STAND.sign * brand.size.h,
});

/** The floor, and the stand’s wall under its sign and its lamps. */
export function wallItems(wall: Box, context: Composed): ShapeItem[] {
  const { brand, path } = context;
  const floor = STAND.floor * brand.size.h;
  const whole = slideBox(context);
  const pitch = wall.w / LAMPS.count;
  const below = { ...whole, y: floor, h: whole.y + whole.h - floor };
  return [
    fieldOn('Floor', below, other(context, 'dark-shade', 'dark'), path),
    scenery(context, 'Stand wall', { ...wall, h: STAND.foot * brand.size.h - wall.y }, wallFill(context)),
    scenery(context, 'Stand sign', signBox(wall, context), SIGN),
    ...Array.from({ length: LAMPS.count }, (_, i) => {
      const x = wall.x + (i + 0.5) * pitch - LAMPS.w / 2;
      return scenery(context, `Lamp ${i + 1}`, { x, y: wall.y, w: LAMPS.w, h: STAND.lamp }, SIGN);
    }),
  ];
}

/** The counter before the wall, its top over it. */
export function counterItems(counter: Box, context: Composed): ShapeItem[] {
  const { x, y, w, h } = counter;
  return [
    scenery(context, 'Counter', counter, counterFill(context)),
    scenery(context, 'Counter plinth', { x, y: y + h - PLINTH, w, h: PLINTH }, 'step-6'),
    scenery(context, 'Counter top', { x: x - TOP_OVER, y: y - TOP, w: w + 2 * TOP_OVER, h: TOP }, SIGN),
  ];
}

/** The brand’s mark as large as a part of a box, in its middle, in the form that is seen on that. */
export function markItems({ brand, path }: Composed, box: Box, fill: ColorRole, part: number): LaidOutItem[] {
  const { art, plate } = signOn(brand, [brand.colors[fill].hex]);
  if (!art.logo && art.shapes.length === 0) return [];
  const { w, h } = art.logo?.pixels ?? art.viewBox;
  const room = inset(box, ((1 - part) / 2) * box.w, ((1 - Math.min(part, MARK_HIGH)) / 2) * box.h);
  const scale = Math.min(room.w / w, room.h / h);
  const own = {
    x: box.x + (box.w - scale * w) / 2,
    y: box.y + (box.h - scale * h) / 2,
    w: scale * w,
    h: scale * h,
  };
  const items = [
    ...(plate ? [plateItem('Stand mark', own, plate)] : []),
    ...artItems({ name: 'Stand mark', art, box: own }),
  ];
  return items.map((item) => ({ ...item, path, group: 'Stand mark', part: { kind: 'mark' } }));
}

/** What part of the height of what it is on a mark takes at most. */
const MARK_HIGH = 0.5;
