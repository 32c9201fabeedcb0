import type { Box } from '../../../core/box.ts';
import type { PartView } from '../../../core/kit.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { supportSteps } from '../../../layout/poster.ts';
import type { PathItem, ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { footIn } from '../../stage/composed-fields.ts';
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

/** The model: how far it reaches to both sides, as a part of the slide’s width, up and down, of its height, and its rim. */
const MODEL = { across: 0.428, up: 0.29, rim: 0.3, foot: 0.905, shade: 0.16 };
const RING: Inch = 0.12;
const RIVER: Inch = 0.19;
/** How much less high a model may be under a headline of several lines, and which part of that is worth a smaller headline. */
const LEAST = 0.62;
const LARGE = 0.86;
/** Where the spaces meet below the middle, as a part of how far the model reaches down, and where their borders end, in degrees. */
const MEET = 0.14;
const BORDERS = { front: 94, left: 196, right: 344, back: 302, pair: 274 };
const FILLS: readonly ColorRole[] = ['step-1', 'subject-pale', 'leaf-pale'];
/** Rooms of what stands in each space and of its word, in parts of how far the model reaches from its middle. */
interface Place {
  readonly x: number;
  readonly w: number;
  /** What things stand on, and how high they are at most. */
  readonly foot: number;
  readonly h: number;
  readonly word: { readonly x: number; readonly w: number; readonly base: number };
}
const FRONT: readonly Place[] = [
  { x: -0.44, w: 0.78, foot: 0.45, h: 0.8, word: { x: -0.32, w: 0.5, base: 0.78 } },
  { x: 0.52, w: 0.66, foot: 0.45, h: 0.82, word: { x: 0.37, w: 0.42, base: 0.78 } },
];
const BACK: Place = { x: -0.37, w: 0.66, foot: -0.32, h: 0.9, word: { x: 0.2, w: 0.46, base: -0.52 } };
const BEHIND_TWO = -0.4;
/** Two spaces have nothing behind them that their houses could hide. */
const PAIR = FRONT.map((place): Place => ({ ...place, h: 1.12 }));
/** Where trees stand behind two spaces. */
const WOODS = [
  { x: -0.3, w: 0.4, h: 0.36 },
  { x: 0.36, w: 0.4, h: 0.32 },
] as const;
/** How far the river swings to the right behind the place where the spaces meet, and before it. */
const SWING = { back: 0.2, pair: 0.05, front: 0.13 };
/** Words are half as large as the title at least, and no larger than this part of it. */
const WORD = { most: 0.8, least: 0.5 };

interface Round {
  readonly x: Inch;
  readonly y: Inch;
  readonly rx: Inch;
  readonly ry: Inch;
}

/** One round model below the headline, a space in each of its fields, and one line in the colour of the claim round all. */
export function roundModel({ items }: Plan, context: Composed): Page | undefined {
  const { body, brand } = context;
  const { w, h } = brand.size;
  const foot = MODEL.foot * h - MODEL.rim;
  const most = MODEL.up * h;
  const tried = headlineSizes(context).flatMap((size) => {
    const maxLines = Math.max(2, context.headline.paragraphs.length);
    const headline = headlineInAnyFont(context, { ...body, h: 0.34 * h }, { sizes: [size], maxLines });
    if (!headline) return [];
    const free = foot - headlineEnd(headline) - 0.3;
    return [{ headline, ry: Math.min(most, free / (2 + (items.length > 2 ? 0.1 : 0))) }];
  });
  const best = tried.find(({ ry }) => ry >= LARGE * most) ?? tried.findLast(({ ry }) => ry >= LEAST * most);
  if (!best) return undefined;
  const { headline, ry } = best;
  const round: Round = { x: w / 2, y: foot - ry, rx: MODEL.across * w, ry };
  const places = items.length > 2 ? [...FRONT, BACK] : PAIR;
  const words = wordsIn(items, places, round, context, headline.size);
  if (!words) return undefined;
  const things = items.flatMap((item, i) => thingsIn(item, places[i] ?? BACK, round, context, i));
  return {
    ...headline,
    ...footIn(context, { x: 0, w }),
    items: [
      ...groundOf(round, items.length, context),
      ...(items.length > 2 ? [] : behindTwo(round, context)),
      ...things.toReversed().flat(),
      ...words,
    ],
  };
}

function thingsIn(
  { houses }: Space,
  place: Place,
  { x, y, rx, ry }: Round,
  context: Composed,
  i: number,
): LaidOutItem[][] {
  const name = `Space ${i + 1}`;
  const path = [...context.path, 'items', i];
  const foot = y + place.foot * ry;
  const [w, h] = [place.w * rx, place.h * ry];
  const box: Box = { x: x + place.x * rx - w / 2, y: foot - h, w, h };
  if (houses.length > 0) return [standIn(context, houses, { name, path: [...path, 'houses'], box })];
  return [wood(name, path, { ...box, y: foot - 0.62 * h, h: 0.62 * h })];
}

const behindTwo = ({ x, y, rx, ry }: Round, { path }: Composed): ShapeItem[] =>
  WOODS.flatMap(({ x: at, w, h }, i) =>
    wood(`Wood ${i + 1}`, path, {
      ...{ x: x + (at - w / 2) * rx, y: y + (BEHIND_TWO - h) * ry },
      ...{ w: w * rx, h: h * ry },
    }),
  );

/** The words in one size, each on the free ground of its space; undefined where one has no room. */
function wordsIn(
  items: readonly Space[],
  places: readonly Place[],
  { x, y, rx, ry }: Round,
  context: Composed,
  title: Pt,
): Page['items'] | undefined {
  const sizes = supportSteps(context, { max: 36 }).sizes.toReversed();
  const [least = 20] = sizes.slice(-1);
  for (const size of sizes.filter((each) => each <= WORD.most * title && each >= Math.min(least, WORD.least * title))) {
    const set = items.map(({ word }, i) => {
      const place = places[i] ?? BACK;
      const w = place.word.w * rx;
      const part = inkText(context, {
        ...{ name: `Word ${i + 1}`, path: [...context.path, 'items', i, 'word'], text: word, size, maxLines: 1 },
        ...{ ground: FILLS[i] ?? 'step-1', align: 'center' },
      })(w);
      const base = y + place.word.base * ry;
      return part.fits && part.place({ x: x + place.word.x * rx - w / 2, y: base - part.min, w, h: part.min });
    });
    if (set.every((each) => each !== false)) return set.flat();
  }
  return undefined;
}

interface At {
  readonly x: Inch;
  readonly y: Inch;
}

/** An even number of steps. */
const POINTS = 64;
const onRound = ({ x, y, rx, ry }: Round, degrees: number): At => {
  const angle = (degrees * Math.PI) / 180;
  return { x: x + rx * Math.cos(angle), y: y + ry * Math.sin(angle) };
};

const grown = ({ rx, ry, ...middle }: Round, by: Inch): Round => ({ ...middle, rx: rx + by, ry: ry + by });

/** The model on its table: its rim, its fields, the river and the line round them. */
function groundOf(round: Round, count: number, { path }: Composed): LaidOutItem[] {
  const scene = { path, part: { kind: 'scene' } } as const;
  const { x, y, rx, ry } = round;
  const disc = (name: string, fill: ColorRole, dy: Inch, more: Inch): ShapeItem => ({
    ...{ kind: 'shape', shape: 'ellipse', name, fill, ...scene },
    box: { x: x - rx - more, y: y + dy - ry - more / 3, w: 2 * (rx + more), h: 2 * (ry + more / 3) },
  });
  const area = (name: string, fill: ColorRole, points: readonly At[]): PathItem => {
    const [xs, ys] = [points.map((each) => each.x), points.map((each) => each.y)];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const box = { x: left, y: top, w: Math.max(...xs) - left, h: Math.max(...ys) - top };
    const d = `M${points.map((each) => `${each.x.toFixed(3)} ${each.y.toFixed(3)}`).join('L')}Z`;
    return { kind: 'path', name, box, viewBox: box, d, fill, ...scene };
  };
  const arc = (from: number, to: number, on = round) =>
    Array.from({ length: 2 * POINTS + 1 }, (_, i) => onRound(on, from + ((to - from) * i) / (2 * POINTS)));
  const meet = { x, y: y + MEET * ry };
  const { front, left, right } = BORDERS;
  const isPair = count < 3;
  const back = isPair ? BORDERS.pair : BORDERS.back;
  // The river is the border between the spaces at the left and at the right.
  const river = courseOf(round, meet, { angle: back, swing: isPair ? SWING.pair : SWING.back });
  const lower = river.slice(POINTS / 2);
  const fields = !isPair
    ? [
        [...lower, ...arc(front, left)],
        [...lower, ...arc(front, right - 360)],
        [meet, ...arc(left, right)],
      ]
    : [
        [...river, ...arc(front, back)],
        [...river, ...arc(front, back - 360)],
      ];
  return [
    disc('Shade', 'step-2', MODEL.rim + 0.04, MODEL.shade),
    disc('Rim', 'subject-deep', MODEL.rim, 0),
    area('Rim side', 'subject-deep', [
      { x: x - rx, y },
      { x: x + rx, y },
      { x: x + rx, y: y + MODEL.rim },
      { x: x - rx, y: y + MODEL.rim },
    ]),
    ...fields.map((points, i) => area(`Field ${i + 1}`, FILLS[i] ?? 'step-1', points)),
    area('River', 'step-4', banksOf(round, river)),
    {
      ...area('Line round all', 'highlight', [
        ...arc(0, 360, grown(round, RING / 2)),
        ...arc(360, 0, grown(round, -RING / 2)),
      ]),
      part: { kind: 'bleed' },
    },
  ];
}

/** The middle of a river from the back through where the spaces meet to the front. */
function courseOf(round: Round, meet: At, back: { readonly angle: number; readonly swing: number }): readonly At[] {
  const [from, to] = [onRound(round, back.angle), onRound(round, BORDERS.front)];
  return Array.from({ length: POINTS + 1 }, (_, i) => {
    const t = i / POINTS;
    const [a, b, s, swing] = t < 0.5 ? [from, meet, 2 * t, back.swing] : [meet, to, 2 * t - 1, SWING.front];
    const aside = swing * round.rx * Math.sin(Math.PI * s) ** 2;
    return { x: a.x + (b.x - a.x) * s * s * (3 - 2 * s) + aside, y: a.y + (b.y - a.y) * s };
  });
}

/** The banks of a river, which is wider where it is nearer and ends at the edge of the round. */
function banksOf({ x, y, rx, ry }: Round, course: readonly At[]): readonly At[] {
  const last = course.length - 1;
  const bank = (side: number) =>
    course.map((at, i): At => {
      const own = at.x + side * RIVER * (0.6 + (0.6 * i) / last);
      const reach = ry * Math.sqrt(Math.max(0, 1 - ((own - x) / rx) ** 2));
      return { x: own, y: i === 0 ? y - reach : i === last ? y + reach : at.y };
    });
  return [...bank(-1), ...bank(1).toReversed()];
}
