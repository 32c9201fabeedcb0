import type { Box } from '../../../core/box.ts';
import type { PartView } from '../../../core/kit.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { isDarkFill } from '../../../layout/colors.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import type { PathItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { footIn } from '../../stage/composed-fields.ts';
import { free } from '../../stage/drawing.ts';
import { headlineEnd, headlineInAnyFont, headlineSizes } from '../../stage/headline.ts';
import { standIn } from './houses.ts';
import { wood } from './wood.ts';

export interface Space {
  readonly word: RichText;
  readonly houses: readonly PartView[];
}

export interface Plan {
  readonly items: readonly Space[];
}

/** From the headline to the model, how high hills are over its rim at most, and what is below it for the source line. */
const BELOW_HEADLINE: Inch = 0.3;
const HILLS: Inch = 0.5;
const FOOT: Inch = 0.74;
/** How thick the plate and the line round it are, and how far the model keeps from the slide’s edges. */
const PLATE: Inch = 0.3;
const RING: Inch = 0.13;
const EDGE = 0.035;
/** How high the model is at least, as a part of the slide’s height, and from where on no smaller headline is worth more. */
const LEAST = 0.4;
const LARGE = 0.52;
const FILLS: readonly ColorRole[] = ['subject-deep', 'subject', 'leaf-deep'];
/** What houses are drawn in, so that they are seen on those. */
const HOUSES: ColorRole = 'step-2';
/** A room in parts of the model: across it, and from its back to its front. */
interface Room {
  readonly x: number;
  readonly w: number;
  /** What stands there stands on this, or ends its word. */
  readonly base: number;
}
interface Place {
  readonly things: Room & { readonly h: number };
  readonly word: Room;
}
const FRONT: readonly Place[] = [
  { things: { x: 0.07, w: 0.38, base: 0.68, h: 0.46 }, word: { x: 0.17, w: 0.25, base: 0.845 } },
  { things: { x: 0.55, w: 0.36, base: 0.68, h: 0.46 }, word: { x: 0.6, w: 0.26, base: 0.845 } },
];
const BACK: Place = {
  things: { x: 0.15, w: 0.16, base: 0.17, h: 0.26 },
  word: { x: 0.33, w: 0.2, base: 0.19 },
};
/** Where trees stand at the right of the river behind three spaces. */
const WOOD: Place['things'] = { x: 0.64, w: 0.24, base: 0.16, h: 0.25 };
/** Two spaces have nothing behind them that their houses could hide. */
const PAIR = FRONT.map((place): Place => ({ ...place, things: { ...place.things, h: 0.6 } }));
/** Where the spaces meet, where they end at the rim (in degrees), and where the river begins and ends, in parts of the model. */
const MEET = { x: 0.5, y: 0.36 };
const RIM = { left: 205, right: -25, foot: 93, back: -84 };
const RIVER = { thin: 0.011, wide: 0.03 };

/** One round model below the headline: a space at the left, one at the right, one behind both, one river through all, one line round the whole. */
export function oneLand({ items }: Plan, context: Composed): Page | undefined {
  const { body, brand } = context;
  const { w, h } = brand.size;
  const maxLines = 2 + context.headline.paragraphs.length;
  const tried = headlineSizes(context).flatMap((size) => {
    const headline = headlineInAnyFont(context, { ...body, h: 0.34 * h }, { sizes: [size], maxLines });
    if (!headline) return [];
    const y = headlineEnd(headline) + BELOW_HEADLINE + HILLS;
    return [{ headline, land: { x: EDGE * w, y, w: (1 - 2 * EDGE) * w, h: h - FOOT - PLATE - y } }];
  });
  const best = tried.find(({ land }) => land.h >= LARGE * h) ?? tried.findLast(({ land }) => land.h >= LEAST * h);
  if (!best) return undefined;
  const { headline, land } = best;
  const places = items.length > 2 ? [...FRONT, BACK] : PAIR;
  const words = wordsIn(items, places, land, context);
  if (!words) return undefined;
  const things = items.map((item, i) => thingsIn(item, places[i] ?? BACK, land, context, i));
  return {
    ...headline,
    ...footIn(context, { x: 0, w }),
    behind: modelOf(land, items.length, context),
    items: [
      ...(items.length > 2 ? wood('Wood', context.path, roomOn(land, WOOD, WOOD.h * land.h)) : []),
      ...things.toReversed().flat(),
      ...words,
    ],
  };
}

const roomOn = ({ x, y, w, h }: Box, room: Room, high: Inch): Box => ({
  ...{ x: x + room.x * w, w: room.w * w },
  ...{ y: y + room.base * h - high, h: high },
});

function thingsIn({ houses }: Space, { things }: Place, land: Box, context: Composed, i: number): LaidOutItem[] {
  const [name, path] = [`Space ${i + 1}`, [...context.path, 'items', i]];
  const box = roomOn(land, things, things.h * land.h);
  if (houses.length > 0) return standIn(context, houses, { name, path: [...path, 'houses'], box, tone: HOUSES });
  return wood(name, path, box);
}

/** The words in one size, each on the free ground of its space; undefined where one has no room. */
function wordsIn(
  items: readonly Space[],
  places: readonly Place[],
  land: Box,
  context: Composed,
): Page['items'] | undefined {
  const sizes: readonly Pt[] = [...supportSteps(context).sizes, ...headSteps(context, { min: 40, max: 40 }).sizes];
  for (const size of sizes.toReversed()) {
    const set = items.map(({ word }, i) => {
      const { word: room } = places[i] ?? BACK;
      const part = inkText(context, {
        ...{ name: `Word ${i + 1}`, path: [...context.path, 'items', i, 'word'], text: word, size, maxLines: 1 },
        ...{ ground: FILLS[i] ?? 'step-1', align: 'center' },
      })(room.w * land.w);
      return part.fits && part.place(roomOn(land, room, part.min));
    });
    if (set.every((each) => each !== false)) return set.flat();
  }
  return undefined;
}

/** The plate, the fields of the spaces, the river through them, the line round all, and hills behind. */
function modelOf(land: Box, count: number, { brand, ground }: Composed): PathItem[] {
  const [rx, ry] = [land.w / 2, land.h / 2];
  const [cx, cy] = [land.x + rx, land.y + ry];
  const point = (degrees: number, more = 0, down = 0) => {
    const angle = (degrees * Math.PI) / 180;
    return { x: cx + (rx + more) * Math.cos(angle), y: cy + down + (ry + more) * Math.sin(angle) };
  };
  const write = ({ x, y }: { x: number; y: number }) => `${x.toFixed(3)} ${y.toFixed(3)}`;
  /** Along the rim, the end of the arc included. */
  const arc = (from: number, to: number, more = 0, down = 0) => {
    const steps = Math.ceil(Math.abs(to - from) / 3);
    return Array.from(
      { length: steps },
      (_, i) => `L${write(point(from + ((to - from) * (i + 1)) / steps, more, down))}`,
    ).join('');
  };
  const at = (x: number, y: number) => write({ x: land.x + x * land.w, y: land.y + y * land.h });
  const box: Box = { ...land, y: land.y - HILLS, h: land.h + HILLS + PLATE };
  const area = (name: string, d: string, fill: ColorRole) => free(name, d, box, fill);
  const disc = `M${write(point(0))}${arc(0, 360)}Z`;
  const meet = at(MEET.x, MEET.y);
  const lower = `C${at(0.44, 0.56)} ${at(0.58, 0.72)} ${write(point(RIM.foot))}`;
  const upper = `C${at(0.6, 0.14)} ${at(0.53, 0.24)} ${meet}`;
  const isPair = count < 3;
  const [left, right] = [
    `M${write(point(isPair ? RIM.back : RIM.left))}${isPair ? upper : `L${meet}`}${lower}${arc(RIM.foot, isPair ? 360 + RIM.back : RIM.left)}Z`,
    `M${write(point(RIM.right))}L${meet}${lower}${arc(RIM.foot, RIM.right)}Z`,
  ];
  const { thin, wide } = RIVER;
  const degree = 180 / Math.PI;
  const bank = (side: number) => ({
    top: write(point(RIM.back + side * thin * degree)),
    above: [at(0.6 + side * thin, 0.14), at(0.53 + side * thin, 0.24), at(MEET.x + side * thin, MEET.y)],
    below: [at(0.44 + side * wide, 0.56), at(0.58 + side * wide, 0.72)],
    foot: write(point(RIM.foot - 2.4 * side * wide * degree)),
  });
  const [a, b] = [bank(-1), bank(1)];
  const river = `M${a.top}C${a.above.join(' ')}C${a.below.join(' ')} ${a.foot}L${b.foot}C${b.below.toReversed().join(' ')} ${b.above[2]}C${[b.above[1], b.above[0]].join(' ')} ${b.top}Z`;
  const ring = `M${write(point(0, RING / 2))}${arc(0, 360, RING / 2)}ZM${write(point(0, -RING / 2))}${arc(0, -360, -RING / 2)}Z`;
  const plate = `M${write(point(0))}${arc(0, 180, RING / 2, PLATE)}L${write(point(180))}${arc(180, 0)}Z`;
  const top = -HILLS / land.h;
  const hill = (from: number, to: number, high: number, base: number) =>
    `M${at(from, base)}C${at(from + 0.3 * (to - from), base)} ${at(from + 0.3 * (to - from), high)} ${at((from + to) / 2, high)}C${at(from + 0.7 * (to - from), high)} ${at(from + 0.7 * (to - from), base)} ${at(to, base)}C${at(from + 0.7 * (to - from), base + 0.05)} ${at(from + 0.3 * (to - from), base + 0.05)} ${at(from, base)}Z`;
  const [one, two, three] = FILLS;
  return [
    area('Plate', plate, isDarkFill(brand, ground) ? 'dark-tint-2' : 'field-dark'),
    area(`Field ${isPair ? 2 : 3}`, disc, (isPair ? two : three) ?? 'step-1'),
    ...(isPair ? [] : [area('Field 2', right, two ?? 'step-1')]),
    area('Field 1', left, one ?? 'step-1'),
    area('River', river, 'step-2'),
    { ...area('Ring', ring, 'highlight'), part: { kind: 'bleed' } },
    ...(isPair
      ? []
      : [
          area('Hill 1', hill(0.14, 0.38, top, 0.15), 'leaf-deep'),
          area('Hill 2', hill(0.6, 0.86, 0.9 * top, 0.16), 'leaf-deep'),
        ]),
  ];
}
