import type { Box } from '../../../core/box.ts';
import type { PartView } from '../../../core/kit.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { contrastOf, isDarkFill } from '../../../layout/colors.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import type { PathItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { footIn, slideBox } from '../../stage/composed-fields.ts';
import { free, toneWithin } from '../../stage/drawing.ts';
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

/** From the headline to the hills behind the land, and to what stands on it. */
const BELOW_HEADLINE: Inch = 0.16;
const CLEAR: Inch = 0.32;
/** How high the hills are over its rim, and what is below it for the source line. */
const HILLS: Inch = 0.62;
const FOOT: Inch = 0.7;
/** How thick the land is, and the light along its edge. */
const PLATE: Inch = 0.26;
const EDGE: Inch = 0.07;
/** Half of its width, as a part of the slide’s, from which it runs off at both sides. */
const RADIUS = 0.66;
/** How high the land is at least, as a part of the slide’s height, and from where on no smaller headline is worth more. */
const LEAST = 0.4;
const LARGE = 0.5;
const FILLS: readonly ColorRole[] = ['subject-deep', 'subject', 'leaf-deep'];
/** What houses of each space are drawn in, the best first, and the contrast at which they are seen on its field. */
const HOUSES: readonly (readonly ColorRole[])[] = [
  ['step-1', 'step-4', 'on-dark'],
  ['third-pale', 'subject-deep', 'on-dark'],
  ['step-1', 'step-4', 'on-dark'],
];
const SEEN = 2.4;
/** A room in parts of the land: across it, and from its back to its front. */
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
  { things: { x: 0.035, w: 0.41, base: 0.67, h: 0.47 }, word: { x: 0.08, w: 0.34, base: 0.86 } },
  { things: { x: 0.555, w: 0.41, base: 0.67, h: 0.52 }, word: { x: 0.59, w: 0.34, base: 0.86 } },
];
const BACK: Place = {
  things: { x: 0.07, w: 0.25, base: 0.19, h: 0.32 },
  word: { x: 0.335, w: 0.21, base: 0.19 },
};
/** Where trees stand at the right of the river behind three spaces. */
const WOOD: Place['things'] = { x: 0.63, w: 0.25, base: 0.17, h: 0.3 };
/** Two spaces have nothing behind them that their houses could hide. */
const PAIR = FRONT.map((place): Place => ({ ...place, things: { ...place.things, h: 0.66 } }));
/** Where the spaces meet, and the one behind ends at the sides; where the river begins and ends; in parts of the land. */
const MEET = { x: 0.5, y: 0.34, sides: 0.42 };
const RIVER = { back: 0.57, foot: 0.48, thin: 0.011, wide: 0.032 };

/** One land below the headline that runs off at both sides: a space at the left, one at the right, one behind both, one river through all. */
export function oneLand({ items }: Plan, context: Composed): Page | undefined {
  const { body, brand } = context;
  const { w, h } = brand.size;
  const whole = slideBox(context);
  const maxLines = 2 + context.headline.paragraphs.length;
  const tried = headlineSizes(context).flatMap((size) => {
    const headline = headlineInAnyFont(context, { ...body, h: 0.34 * h }, { sizes: [size], maxLines });
    if (!headline) return [];
    const y = headlineEnd(headline) + BELOW_HEADLINE + HILLS;
    return [{ headline, land: { ...whole, y, h: h - FOOT - PLATE - y } }];
  });
  const best = tried.find(({ land }) => land.h >= LARGE * h) ?? tried.findLast(({ land }) => land.h >= LEAST * h);
  if (!best) return undefined;
  const { headline, land } = best;
  const top = headlineEnd(headline) + CLEAR;
  const places = (items.length > 2 ? [...FRONT, BACK] : PAIR).map((place) => lowered(place, land, top));
  const words = wordsIn(items, places, land, context, headline.size);
  if (!words) return undefined;
  const drawn = items.map((item, i) => thingsIn(item, places[i] ?? BACK, land, context, i));
  const { things } = lowered({ ...BACK, things: WOOD }, land, top);
  return {
    ...headline,
    ...footIn(context, { x: 0, w }),
    behind: landItems(land, items.length, context),
    items: [
      ...(items.length > 2 ? wood('Wood', context.path, roomOn(land, things, things.h * land.h)) : []),
      ...drawn.toReversed().flat(),
      ...words,
    ],
  };
}

/** A place whose things keep below a height. */
const lowered = ({ things, word }: Place, { y, h }: Box, top: Inch): Place => ({
  things: { ...things, h: Math.min(things.h, things.base - (top - y) / h) },
  word,
});

const roomOn = ({ x, y, w, h }: Box, room: Room, high: Inch): Box => ({
  ...{ x: x + room.x * w, w: room.w * w },
  ...{ y: y + room.base * h - high, h: high },
});

function thingsIn({ houses }: Space, { things }: Place, land: Box, context: Composed, i: number): LaidOutItem[] {
  const [name, path] = [`Space ${i + 1}`, [...context.path, 'items', i]];
  const box = roomOn(land, things, things.h * land.h);
  if (houses.length === 0) return wood(name, path, box);
  const tone = HOUSES[i]?.find((role) => contrastOf(context.brand, role, FILLS[i] ?? 'step-1') >= SEEN) ?? 'on-dark';
  return standIn(context, houses, { name, path: [...path, 'houses'], box, tone });
}

/** From what stands in a space to the word below it, at least, as a part of the land's height above that of the lowest. */
const OVER_WORD = 0.06;
const LOWEST_LAND: Inch = 2;
/** How much wider a word may be in a font in place of a missing one. */
const IN_ANY_FONT = 1.15;

/** The words in one size, each on the free ground of its space below what stands there; undefined where one has no room. */
function wordsIn(
  items: readonly Space[],
  places: readonly Place[],
  land: Box,
  context: Composed,
  most: Pt,
): Page['items'] | undefined {
  const sizes: readonly Pt[] = [
    ...supportSteps(context).sizes,
    ...headSteps(context, { min: 40, max: 54 }).sizes,
  ].filter((size) => size <= most);
  const apart = OVER_WORD * Math.max(0, land.h - LOWEST_LAND);
  for (const size of sizes.toReversed()) {
    const set = items.map(({ word }, i) => {
      const { things, word: room } = places[i] ?? BACK;
      const high = room.base > things.base ? (room.base - things.base) * land.h - apart : Number.POSITIVE_INFINITY;
      const part = inkText(context, {
        ...{ name: `Word ${i + 1}`, path: [...context.path, 'items', i, 'word'], text: word, size, maxLines: 1 },
        ...{ ground: FILLS[i] ?? 'step-1', align: 'center' },
      });
      const [own, wider] = [1, IN_ANY_FONT].map((more) => part((room.w * land.w) / more));
      return own && wider?.fits && own.min <= high && own.place(roomOn(land, room, own.min));
    });
    if (set.every((each) => each !== undefined && each !== false)) return set.flat();
  }
  return undefined;
}

/** Hills behind the land, from its left to its right: their tops and what is between those, as parts of the highest over the rim. */
const NEAR: Range = [
  [0, -1],
  [0.2, 0.85],
  [0.41, -1],
  [0.57, -1],
  [0.79, 0.75],
  [1, -1],
];
const FAR: Range = [
  [0, 0.4],
  [0.06, 0.7],
  [0.24, -0.2],
  [0.43, 1],
  [0.66, -0.2],
  [0.94, 0.85],
  [1, 0.75],
];
type Range = readonly (readonly [x: number, high: number])[];
const FAR_TONES: readonly ColorRole[] = ['step-1', 'dark-tint-2', 'dark-tint', 'subject-deep', 'panel'];

/** Hills behind the land, its edge, the fields of the spaces on it and the river through them. */
function landItems(land: Box, count: number, context: Composed): PathItem[] {
  const { brand, ground } = context;
  const box: Box = { ...land, y: land.y - HILLS, h: land.h + HILLS + PLATE };
  const point = (x: Inch, y: Inch) => `${x.toFixed(3)} ${y.toFixed(3)}`;
  const at = (x: number, y: number) => point(land.x + x * land.w, land.y + y * land.h);
  const onRim = (x: number, side: 'back' | 'front', down: Inch = 0) => {
    const out = Math.sqrt(1 - ((x - 0.5) / RADIUS) ** 2);
    return at(x, (side === 'back' ? 1 - out : 1 + out) / 2 + down / land.h);
  };
  /** Along the rim, from a part of its width to another. */
  const rim = (from: number, to: number, side: 'back' | 'front', down?: Inch) =>
    Array.from({ length: STEPS + 1 }, (_, i) => onRim(from + ((to - from) * i) / STEPS, side, down)).join('L');
  const { back, foot, thin, wide } = RIVER;
  /** A bank of the river, or the line between both: from the rim at the back to where the spaces meet, and to the front. */
  const bank = (side: number) => [
    onRim(back + side * thin, 'back'),
    ...[at(0.6 + side * thin, 0.14), at(0.53 + side * thin, 0.22), at(MEET.x + side * thin, MEET.y)],
    ...[at(0.44 + side * wide, 0.56), at(0.56 + side * wide, 0.72), onRim(foot + side * wide, 'front')],
  ];
  const curve = ([a, b, c, d, e, f, g]: readonly string[]) => `${a}C${b} ${c} ${d}C${e} ${f} ${g}`;
  const area = (name: string, d: string, fill: ColorRole) => free(name, `M${d}Z`, box, fill);
  const isPair = count < 3;
  const field = (side: 0 | 1) => {
    const line = bank(0);
    const start = isPair
      ? `${rim(side, back, 'back')}L${curve(line)}`
      : `${at(side, MEET.sides)}Q${at(side === 0 ? 0.3 : 0.7, MEET.y)} ${line[3]}C${line.slice(4).join(' ')}`;
    return area(`Field ${side + 1}`, `${start}L${rim(foot, side, 'front')}`, FILLS[side] ?? 'step-1');
  };
  const hills = (name: string, [first = [0, 0], ...others]: Range, fill: ColorRole) => {
    const top = ([x, high]: Range[number]) => at(x, (-high * HILLS) / land.h);
    const slopes = others.map((next, i) => {
      const last = others[i - 1] ?? first;
      const x = (last[0] + next[0]) / 2;
      return `C${top([x, last[1]])} ${top([x, next[1]])} ${top(next)}`;
    });
    return area(name, `${at(0, 0.5)}L${top(first)}${slopes.join('')}L${at(1, 0.5)}`, fill);
  };
  const far = toneWithin(context, FAR_TONES, [1.15, 2.6]) ?? 'step-1';
  return [
    hills('Far hills', FAR, far),
    hills('Hills', NEAR, 'leaf-deep'),
    area(
      'Plate',
      `${rim(0, 1, 'front', PLATE)}L${rim(1, 0, 'front')}`,
      isDarkFill(brand, ground) ? 'dark-tint-2' : 'field-dark',
    ),
    ...(isPair ? [] : [area('Field 3', `${rim(0, 1, 'back')}L${rim(1, 0, 'front')}`, FILLS[2] ?? 'step-1')]),
    field(0),
    field(1),
    area('River', `${curve(bank(-1))}L${curve(bank(1).toReversed())}`, 'step-2'),
    area('Edge', `${rim(0, 1, 'front', EDGE)}L${rim(1, 0, 'front')}`, 'step-1'),
  ];
}

const STEPS = 48;
