import { type Box, movedBox } from '../../../core/box.ts';
import { sum } from '../../../core/collections.ts';
import type { PartView } from '../../../core/kit.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { inkOn } from '../../../layout/colors.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import type { PathItem, ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { atStep, type Built, isDrawnInSteps } from '../../parts/builds.ts';
import { claimedIn } from '../../parts/common-fields.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, footIn, slideBox } from '../../stage/composed-fields.ts';
import { claimOn, free, rectangle } from '../../stage/drawing.ts';
import { belowMark, type Headline, headlineEnd, headlineIn, headlineSizes } from '../../stage/headline.ts';
import { partItems, standing } from '../../stage/part-items.ts';

export interface Door {
  readonly word: RichText;
  readonly text?: RichText | undefined;
  readonly view: PartView;
}

export interface Doors extends Built {
  readonly items: readonly Door[];
  readonly visitor: PartView;
  readonly claim?: 'none' | number | undefined;
}

/** Where the floor begins, as a part of the slide’s height, and the first of two, three or four doors, of its width. */
const FLOOR = 0.71;
const FIRST: Readonly<Record<number, number>> = { 2: 0.4, 3: 0.3, 4: 0.285 };
/** From the slide’s upper edge to the lintels. */
const LINTEL: Inch = 0.46;
/** Between doors, and at the right of the last. */
const GAP: Inch = 0.44;
const RIGHT: Inch = 0.3;
/** How far the light on the floor spreads at each side, and what is below it for the source line. */
const LIGHT_FALLS: Readonly<Record<'spread' | 'above', Inch>> = { spread: 0.14, above: 0.66 };
/** The largest word, no larger than the headline. */
const LARGEST: Pt = 52;
/** From a word to the slanted edges of its light, to its lower edge at least, and from it to an example below it. */
const CLEAR: Inch = 0.12;
const INSET: Inch = 0.15;
const UNDER: Inch = 0.24;
/** The leaf of an open door, how far it is nearer at its edge, its frame and its knob. */
const LEAF = { frame: 0.09, w: 0.2, drop: 0.22, knob: 0.05 };
/** The visitor: how high at most, where the feet are above the foot of the light, and what is free above the head. */
const VISITOR = { most: 3.7, least: 1.4, feet: 0.08, above: 0.32 };
/** How far down the wall the headline reaches at most, as a part of its height, and in how many lines. */
const HEADLINE = { h: 0.92, usual: 0.68, lines: [4, 5, 6, 7] };
const LIGHT: ColorRole = 'subject-pale';

/** Open doors side by side, the words on the light that falls through each, and a visitor on the dark floor before them. */
export function openDoors({ items, visitor, claim, build }: Doors, context: Composed): Page | undefined {
  const { body, brand, path } = context;
  const { w, h } = brand.size;
  const edge = FLOOR * h;
  const claimed = claimedIn(claim);
  const marked = belowMark(context, { x: w / 2, w: w / 2 });
  const top = Math.max(LINTEL, marked > body.y ? marked : 0);
  const openings = doorBoxes(items.length, w, { top, foot: edge }).map(
    (box, i): Opening => ({ box, light: i === claimed ? claimOn(context) : LIGHT }),
  );
  const first = openings[0]?.box.x ?? w;
  const column = { ...body, w: first - LEAF.frame - LEAF.w - 0.2 - body.x };
  const headline = titleIn(context, { ...column, h: HEADLINE.h * edge - body.y });
  const words = headline && wordsIn(items, openings, context, headline.size);
  if (!words) return undefined;
  const feet = h - LIGHT_FALLS.above - VISITOR.feet;
  const room = feet - headlineEnd(headline) - VISITOR.above;
  const stands = standing(visitor, { x: body.x + 0.46 * column.w, foot: feet, h: Math.min(VISITOR.most, room) });
  const person = movedBox(stands, -stands.w / 2, 0);
  const inSteps = isDrawnInSteps({ build });
  const whole = slideBox(context);
  const floor = { ...whole, y: edge, h: whole.y + whole.h - edge };
  return {
    ...headline,
    ...footIn(context, { x: 0, w }),
    behind: [
      fieldOn('Floor', floor, floorOn(context), path),
      ...openings.flatMap((opening, i) => {
        const open = doorItems(items[i]?.view, opening, context, i);
        return inSteps ? [...closedDoor(opening.box, i), ...atStep(open, i + 1, 'light')] : open;
      }),
    ],
    items: [
      ...words.flatMap((own, i) => (inSteps ? atStep(own, i + 1, 'light') : own)),
      ...(room < VISITOR.least
        ? []
        : partItems(context, {
            ...{ name: 'Visitor', path: [...path, 'visitor'], part: visitor, box: person },
            ...{ tone: claimed === undefined ? 'highlight' : 'second', isClaim: claimed === undefined },
          })),
    ],
  };
}

/** In three lines at a large size, else in more at smaller ones, where the visitor has less room. */
function titleIn(context: Composed, room: Box): Headline | undefined {
  const sizes = [...headlineSizes(context), ...supportSteps(context, { min: 32 }).sizes.toReversed()];
  const lower = { ...room, h: HEADLINE.usual * room.h };
  const tries = HEADLINE.lines.map((maxLines) => () => headlineIn(context, room, { sizes, maxLines }));
  return [() => headlineIn(context, lower), ...tries].reduce<Headline | undefined>(
    (own, next) => own ?? next(),
    undefined,
  );
}

/** The doors from their lintels, or from under the brand’s mark, to the floor. */
function doorBoxes(count: number, w: Inch, { top, foot }: { readonly top: Inch; readonly foot: Inch }): Box[] {
  const from = (FIRST[count] ?? FIRST[3] ?? 0) * w;
  const own = (w - RIGHT - from - (count - 1) * GAP) / count;
  return Array.from({ length: count }, (_, i) => ({ x: from + i * (own + GAP), y: top, w: own, h: foot - top }));
}

/** A tone beside that of the wall: the darker of those that there are. */
const floorOn = ({ brand, ground }: Composed): ColorRole => {
  const tones: readonly ColorRole[] = ['dark-shade', 'field-dark', 'subject-deep'];
  return tones.find((role) => brand.colors[role].hex !== brand.colors[ground].hex) ?? 'dark-shade';
};

/** How much of what is seen around a subject is above it. */
const ABOVE = 0.75;

/** What of a view fills a door: as much as can be, around its subject. */
export function cropOf({ part: { viewBox, anchors } }: PartView, { w, h }: Pick<Box, 'w' | 'h'>): Box {
  const { x, y, ...size } = anchors.find(({ kind }) => kind === 'subject') ?? viewBox;
  const scale = Math.min(viewBox.w / w, viewBox.h / h);
  const own = { w: w * scale, h: h * scale };
  const within = (at: number, from: number, room: number) => Math.min(from + room, Math.max(from, at));
  return {
    x: within(x + (size.w - own.w) / 2, viewBox.x, viewBox.w - own.w),
    y: within(y + (size.h - own.h) * (own.h > size.h ? ABOVE : 0.5), viewBox.y, viewBox.h - own.h),
    ...own,
  };
}

interface Opening {
  readonly box: Box;
  readonly light: ColorRole;
}

/** A door: the light on the floor, what is seen through it, its frame, and the open leaf at its left. */
function doorItems(view: PartView | undefined, { box, light }: Opening, context: Composed, i: number): PathItem[] {
  const { brand, path } = context;
  const { x, y, w } = box;
  const edge = y + box.h;
  const foot = brand.size.h - LIGHT_FALLS.above;
  const at = [...path, 'items', i];
  const name = `Door ${i + 1}`;
  const area = (part: string, fill: ColorRole, points: readonly (readonly [Inch, Inch])[]): PathItem => {
    const [xs, ys] = [points.map(([px]) => px), points.map(([, py]) => py)];
    const [left, upper] = [Math.min(...xs), Math.min(...ys)];
    const viewBox = { x: left, y: upper, w: Math.max(...xs) - left, h: Math.max(...ys) - upper };
    const d = `M${points.map((point) => point.join(' ')).join('L')}Z`;
    return { ...free(`${name} ${part}`, d, viewBox, fill), path: at, group: name };
  };
  const { frame, drop } = LEAF;
  const [jamb, post, top] = [x - frame, x + w + frame, y - frame];
  const isClaimed = light !== LIGHT;
  const outer = jamb - LEAF.w;
  const knob = { x: outer + 2 * LEAF.knob, y: (y + edge) / 2, r: LEAF.knob };
  return [
    area('light', light, [
      [x, edge],
      [x + w, edge],
      [x + w + LIGHT_FALLS.spread, foot],
      [x - LIGHT_FALLS.spread, foot],
    ]),
    area('frame', isClaimed ? light : 'step-3', [
      [jamb, edge],
      [jamb, top],
      [post, top],
      [post, edge],
    ]),
    ...(view
      ? partItems(context, {
          ...{ name, path: [...at, 'view'], part: view, box, tone: 'subject', crop: cropOf(view, box) },
        })
      : []),
    area('leaf', isClaimed ? light : 'subject-deep', [
      [outer, top - drop],
      [jamb, top],
      [jamb, edge],
      [outer, edge + drop],
    ]),
    area('knob', isClaimed ? inkOn(brand, light) : 'third-pale', [
      [knob.x - knob.r, knob.y - knob.r],
      [knob.x + knob.r, knob.y - knob.r],
      [knob.x + knob.r, knob.y + knob.r],
      [knob.x - knob.r, knob.y + knob.r],
    ]),
  ];
}

/** A door before it opens. */
function closedDoor(box: Box, i: number): ShapeItem[] {
  const knob = { x: box.x + box.w - 5 * LEAF.knob, y: box.y + box.h / 2, w: 2 * LEAF.knob, h: 2 * LEAF.knob };
  const name = `Door ${i + 1} closed`;
  return [rectangle(name, box, 'subject-deep'), rectangle(`${name} knob`, knob, 'third-pale')].map((item) => ({
    ...item,
    group: name,
  }));
}

/** The words and examples of each door in the middle of its light: all of one size; undefined where they have no room. */
function wordsIn(
  items: readonly Door[],
  openings: readonly Opening[],
  context: Composed,
  title: Pt,
): readonly Page['items'][] | undefined {
  const words = [
    ...headSteps(context, { max: LARGEST })
      .sizes.filter((size) => size <= title)
      .toReversed(),
    ...supportSteps(context, { max: 32 }).sizes.toReversed(),
  ];
  const examples = supportSteps(context, { max: 32 }).sizes.toReversed();
  for (const lines of [1, 2, 3]) {
    for (const size of words) {
      for (const support of examples.filter((each) => each <= 0.8 * size || each === examples.at(-1))) {
        const set = openings.map(
          (opening, i) => items[i] && onLight(items[i], opening, { size, support, lines }, context, i),
        );
        if (!set.every((each) => each !== undefined)) continue;
        // Words stand in a row, however many lines an example takes.
        const y = Math.min(...set.map((each) => each.y));
        return set.map(({ place }) => place(y));
      }
    }
  }
  return undefined;
}

interface Setting {
  readonly size: Pt;
  readonly support: Pt;
  /** How many the example takes at most. */
  readonly lines: number;
}

/** A word and its example in the middle of a light, clear of its edges; undefined where they have no room. */
function onLight(
  { word, text }: Door,
  { box, light }: Opening,
  { size, support, lines }: Setting,
  context: Composed,
  i: number,
): { readonly y: Inch; readonly place: (y: Inch) => Page['items'] } | undefined {
  const { brand, path } = context;
  const edge = box.y + box.h;
  const height = brand.size.h - LIGHT_FALLS.above - edge;
  const own = { path: [...path, 'items', i], ground: light, align: 'center' } as const;
  const room = box.w - 2 * CLEAR;
  const parts = [
    inkText(context, { ...own, name: `Word ${i + 1}`, text: word, size, maxLines: 1 }),
    ...(text
      ? [inkText(context, { ...own, name: `Example ${i + 1}`, text, size: support, role: 'body', maxLines: lines })]
      : []),
  ].map((part) => part(room));
  const h = sum(parts.map(({ min }) => min)) + UNDER * (parts.length - 1);
  if (parts.some(({ fits }) => !fits) || h > height - 2 * INSET) return undefined;
  const place = (top: Inch) =>
    parts.flatMap(({ min, place: placed }, k) => {
      const y = top + sum(parts.slice(0, k).map((each) => each.min + UNDER));
      return placed({ x: box.x + CLEAR, y, w: room, h: min });
    });
  return { y: edge + (height - h) / 2, place };
}
