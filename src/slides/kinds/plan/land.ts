import type { Box } from '../../../core/box.ts';
import type { PartView } from '../../../core/kit.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import type { PathItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { fieldOn, footIn, slideBox } from '../../stage/composed-fields.ts';
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

/** How high hills are over the land, from the headline to those, and how high the strip under the land is. */
const HILLS: Inch = 0.8;
const BELOW_HEADLINE: Inch = 0.2;
const FOOT: Inch = 0.66;
/** How high the land is at least, as a part of the slide’s height, and from where on no smaller headline is worth more. */
const LEAST = 0.4;
const LARGE = 0.5;
const FILLS: readonly ColorRole[] = ['step-2', 'third-pale', 'leaf-pale'];
/** A room in parts of the land: across it, and from its horizon to its foot. */
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
  { things: { x: 0.06, w: 0.38, base: 0.7, h: 0.42 }, word: { x: 0.06, w: 0.38, base: 0.91 } },
  { things: { x: 0.58, w: 0.37, base: 0.7, h: 0.42 }, word: { x: 0.58, w: 0.37, base: 0.91 } },
];
const BACK: Place = {
  things: { x: 0.05, w: 0.25, base: 0.2, h: 0.36 },
  word: { x: 0.31, w: 0.22, base: 0.2 },
};
/** Where trees stand at the right of the river behind three spaces. */
const WOOD: Place['things'] = { x: 0.68, w: 0.27, base: 0.15, h: 0.28 };
/** Two spaces have nothing behind them that their houses could hide. */
const PAIR = FRONT.map((place): Place => ({ ...place, things: { ...place.things, h: 0.6 } }));
/** How far the horizon falls to the edges, where the spaces meet, and where the river begins and ends, in parts of the land. */
const FALL = 0.05;
const MEET = { x: 0.5, y: 0.36 };
const RIVER = { from: 0.55, to: 0.47, thin: 0.011, wide: 0.034 };
const OVER: Inch = 0.04;

/** One land from edge to edge below the headline: a space at the left, one at the right, one behind both, and one river through all. */
export function oneLand({ items }: Plan, context: Composed): Page | undefined {
  const { body, brand } = context;
  const { w, h } = brand.size;
  // A sheet has its source line below it.
  const strip = (context.frame.placeholders.source?.box.y ?? 0) < h ? FOOT : 0;
  const maxLines = 2 + context.headline.paragraphs.length;
  const tried = headlineSizes(context).flatMap((size) => {
    const headline = headlineInAnyFont(context, { ...body, h: 0.34 * h }, { sizes: [size], maxLines });
    if (!headline) return [];
    const y = headlineEnd(headline) + BELOW_HEADLINE + HILLS;
    return [{ headline, land: { x: 0, y, w, h: h - strip - y } }];
  });
  const best = tried.find(({ land }) => land.h >= LARGE * h) ?? tried.findLast(({ land }) => land.h >= LEAST * h);
  if (!best) return undefined;
  const { headline, land } = best;
  const places = items.length > 2 ? [...FRONT, BACK] : PAIR;
  const words = wordsIn(items, places, land, context);
  if (!words) return undefined;
  const things = items.map((item, i) => thingsIn(item, places[i] ?? BACK, land, context, i));
  const whole = slideBox(context);
  return {
    ...headline,
    ...footIn(context, { x: 0, w }),
    behind: [
      ...groundOf(land, items.length),
      ...(strip > 0 ? [fieldOn('Foot', { ...whole, y: h - strip, h: strip + OVER }, 'field-dark', context.path)] : []),
    ],
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
  if (houses.length > 0) return standIn(context, houses, { name, path: [...path, 'houses'], box });
  return wood(name, path, box);
}

/** The words in one size, each on the free ground of its space; undefined where one has no room. */
function wordsIn(
  items: readonly Space[],
  places: readonly Place[],
  land: Box,
  context: Composed,
): Page['items'] | undefined {
  const sizes: readonly Pt[] = [...supportSteps(context).sizes, ...headSteps(context, { min: 40, max: 46 }).sizes];
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

/** The hills, the fields of the spaces and the river through them. */
function groundOf(land: Box, count: number): PathItem[] {
  const [left, right, foot] = [-OVER, land.w + OVER, land.y + land.h + OVER];
  const at = (x: number, y: number) => `${(x * land.w).toFixed(3)} ${(land.y + y * land.h).toFixed(3)}`;
  const up = (x: number, high: number) => `${(x * land.w).toFixed(3)} ${(land.y - high * HILLS).toFixed(3)}`;
  const box: Box = { x: left, y: land.y - HILLS, w: right - left, h: foot - land.y + HILLS };
  const area = (name: string, d: string, fill: ColorRole) => free(name, d, box, fill);
  const [from, to] = [`${left} ${land.y + FALL * land.h}`, `${right} ${land.y + FALL * land.h}`];
  const horizon = `M${from}Q${at(0.5, -FALL)} ${to}`;
  const end = `L${right} ${foot}L${left} ${foot}Z`;
  const isPair = count < 3;
  const [back, meet] = [at(RIVER.from, 0), at(MEET.x, MEET.y)];
  const lower = `C${at(0.44, 0.56)} ${at(0.58, 0.72)} ${(RIVER.to * land.w).toFixed(3)} ${foot}`;
  const upper = `C${at(0.6, 0.14)} ${at(0.53, 0.24)} ${meet}`;
  const leftSide = isPair
    ? `M${left} ${land.y + 0.8 * FALL * land.h}Q${at(0.28, -0.02)} ${back}${upper}${lower}L${left} ${foot}Z`
    : `M${left} ${land.y + 0.33 * land.h}C${at(0.18, 0.22)} ${at(0.34, 0.44)} ${meet}${lower}L${left} ${foot}Z`;
  const rightSide = isPair
    ? `${horizon}${end}`
    : `M${right} ${land.y + 0.3 * land.h}C${at(0.84, 0.42)} ${at(0.66, 0.26)} ${meet}${lower}L${right} ${foot}Z`;
  const { thin, wide } = RIVER;
  const bank = (side: number) => ({
    top: at(RIVER.from + (side * thin) / 2, -0.02),
    above: [at(0.6 + side * thin, 0.14), at(0.53 + side * thin, 0.24), at(MEET.x + side * thin, MEET.y)],
    below: [at(0.44 + side * wide, 0.56), at(0.58 + side * wide, 0.72)],
    foot: `${((RIVER.to + 1.5 * side * wide) * land.w).toFixed(3)} ${foot}`,
  });
  const [a, b] = [bank(-1), bank(1)];
  const river = `M${a.top}C${a.above.join(' ')}C${a.below.join(' ')} ${a.foot}L${b.foot}C${b.below.toReversed().join(' ')} ${b.above[2]}C${[b.above[1], b.above[0]].join(' ')} ${b.top}Z`;
  const far = `M${left} ${land.y - 0.2 * HILLS}C${up(0.08, 0.9)} ${up(0.16, 0.95)} ${up(0.28, 0.25)}C${up(0.36, -0.1)} ${up(0.44, 0.6)} ${up(0.54, 0.5)}C${up(0.64, 0.4)} ${up(0.7, 1.1)} ${up(0.8, 0.95)}C${up(0.88, 0.85)} ${up(0.94, 0.4)} ${right} ${land.y - 0.35 * HILLS}L${right} ${land.y + 2 * FALL * land.h}L${left} ${land.y + 2 * FALL * land.h}Z`;
  return [
    area('Hills', far, 'step-3'),
    ...(isPair
      ? [area('Field 2', rightSide, FILLS[1] ?? 'step-1'), area('Field 1', leftSide, FILLS[0] ?? 'step-1')]
      : [
          area('Field 3', `${horizon}${end}`, FILLS[2] ?? 'step-1'),
          area('Field 1', leftSide, FILLS[0] ?? 'step-1'),
          area('Field 2', rightSide, FILLS[1] ?? 'step-1'),
        ]),
    area('River', river, 'step-4'),
  ];
}
