import type { Box } from '../../../core/box.ts';
import type { PartView } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import { contrastOf, isDarkFill } from '../../../layout/colors.ts';
import type { Span } from '../../../layout/grid.ts';
import { capHeight, inkText } from '../../../layout/ink-text.ts';
import { textWidth } from '../../../layout/leaves.ts';
import { headSteps, supportSteps } from '../../../layout/poster.ts';
import type { Sized } from '../../../layout/tree.ts';
import type { Motion, PathItem, ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { atStep, isDrawnInSteps } from '../../parts/builds.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { fieldOn, footIn, slideBox } from '../../stage/composed-fields.ts';
import { boxes } from '../../stage/drawing.ts';
import { headlineEnd, steadyHeadline } from '../../stage/headline.ts';
import { movedItem } from '../../stage/moved-item.ts';
import { partItems } from '../../stage/part-items.ts';
import type { PlaceStreet } from './places.ts';

/** What is below the houses: a pavement, the names on the street with air above and below them, and room for the source line. */
const PAVEMENT: Inch = 0.16;
const AROUND_NAMES: Inch = 0.3;
const FOOT = { ours: 0.62, theirs: 0.2 } as const;
/** From the headline to the roofs, between houses at least, and from the last to people beside it. */
const BELOW: Inch = 0.3;
const GAP: Inch = 0.17;
const BESIDE: Inch = 0.42;
/** Where the headline ends at most, as a part of the width. */
const HEADLINE = 0.82;
/** The sun behind the last house: from the right edge, and from the top of the town down, and its radius, as parts of the town’s height. */
const SUN = { x: 0.52, y: 0.3, r: 0.48 } as const;
/** How large houses are drawn at most, in inches to one of their own. */
const LARGEST = 1.75;
/** Sizes of names in one line and in two, what is between them and from them to the slide’s edges at least, and how far they stand aside at most, the best first. */
const NAMES = {
  ...{ sizes: { 1: { min: 24, max: 44 }, 2: { min: 24, max: 40 } }, apart: 0.32, edge: 0.28, aside: [0.1, 0.4] },
} as const;
/** How much wider a name may be in another font. */
const WIDER = 1.06;
const LOOK = { spacing: 0.96, bold: true };

interface House extends Box {
  readonly view: PartView;
}

/** A street of houses across the slide before a town; on a template's tall sheet two streets of as many houses each, one below the other. */
export function streetOfHouses(slide: PlaceStreet, context: Composed): Page | undefined {
  const { brand, body } = context;
  const { places, people } = slide;
  const whole = streetFrom(slide, context, 0);
  if (!brand.template || body.h < body.w || places.length < MIN_TO_PART) return whole;
  const [count, h] = [Math.ceil(places.length / 2), brand.size.h / 2];
  const low = { ...context, brand: { ...brand, size: { ...brand.size, h } }, body: { ...body, h: body.h / 2 } };
  const { people: _, ...alone } = slide;
  const upper = streetFrom({ ...alone, places: places.slice(0, count) }, low, 0);
  const lower = streetFrom({ ...alone, ...(people ? { people } : {}), places: places.slice(count) }, low, count);
  if (!upper || !lower) return whole;
  const moved = (items: readonly LaidOutItem[] = []) => items.map((item) => movedItem(item, 0, h));
  return {
    ...upper,
    behind: [...(upper.behind ?? []), ...moved(lower.behind)],
    items: [...upper.items, ...moved(lower.items)],
  };
}

/** So many houses may stand on two streets. */
const MIN_TO_PART = 4;

/** A street with names in large letters under its houses, which are numbered from `first` on. */
function streetFrom({ places, people, build }: PlaceStreet, context: Composed, first: number): Page | undefined {
  const { body, brand } = context;
  const more = context.headline.paragraphs.length - 1;
  const room = { ...body, w: HEADLINE * brand.size.w - body.x, h: body.h * 0.4 };
  const headline =
    steadyHeadline(context, room, { maxLines: 2 + more }) ?? steadyHeadline(context, room, { maxLines: 3 + more });
  const top = headline && headlineEnd(headline) + BELOW;
  const beside = brand.size.w * (1 - FAMILY.room);
  const rooms = people ? [beside, brand.size.w] : [brand.size.w];
  const street = top
    ? rooms.map((across) => namedStreet(places, context, { top, across, first })).find(Boolean)
    : undefined;
  if (!headline || !top || !street) return undefined;
  const { ground, houses, names } = street;
  const whole = slideBox(context);
  const stepped = <T extends LaidOutItem>(items: readonly T[], i: number, motion: Motion) =>
    isDrawnInSteps({ build }) ? atStep(items, first + i + 1, motion) : items;
  return {
    ...headline,
    ground: context.ground,
    behind: [
      ...town(context, street, top),
      ...houses.flatMap((house, i) => {
        const path = places[i]?.name.path ?? [];
        const own = { name: `House ${first + i + 1}`, part: house.view, box: house, tone: toneOf(context, i), path };
        return stepped(partItems(context, own), i, 'rise');
      }),
      fieldOn('Street', { ...whole, y: ground, h: whole.y + whole.h - ground }, ROAD, context.path),
      fieldOn('Pavement', { ...whole, y: ground, h: PAVEMENT }, pavementOn(context), context.path),
    ],
    items: [
      ...names.flatMap((name, i) => stepped(name, i, 'light')),
      ...(people ? stepped(family(context, people, street, top), houses.length, 'light') : []),
    ],
    ...footIn(context, { x: 0, w: brand.size.w }),
  };
}

/** A template has its source line below the sheet. */
const footOf = ({ brand }: Composed): Inch => FOOT[brand.template ? 'theirs' : 'ours'];

const ROAD: ColorRole = 'field-dark';

const pavementOn = ({ brand, ground }: Composed): ColorRole => (isDarkFill(brand, ground) ? 'step-4' : 'step-1');

interface Street {
  /** Where the street has houses to, and where these stand. */
  readonly across: Inch;
  readonly ground: Inch;
  readonly houses: readonly House[];
}

/** The houses, and their names in the middle under them: in one line where they have room for that, else in two. */
function namedStreet(
  places: PlaceStreet['places'],
  context: Composed,
  { top, across, first }: Readonly<Record<'top' | 'across' | 'first', number>>,
) {
  const views = places.flatMap(({ house }) => house ?? []);
  const all = places.map(({ name }) => name);
  for (const [lines, aside] of NAMES.aside.flatMap((each) => [[1, each] as const, [2, each] as const])) {
    const bounds = NAMES.sizes[lines];
    const sizes = [...supportSteps(context, bounds).sizes, ...headSteps(context, { ...bounds, min: 40 }).sizes];
    for (const size of sizes.toReversed()) {
      const high = Math.max(...all.map((name) => capHeight(context, name, size))) + ((lines - 1) * 1.2 * size) / 72;
      const street = streetIn(context, views, {
        top,
        across,
        under: high + 2 * AROUND_NAMES + PAVEMENT + footOf(context),
      });
      const step = middleOf(street.houses[1]) - middleOf(street.houses[0]);
      const set = street.houses.map((house, i): NameRoom => {
        const name = all[i] ?? { paragraphs: [], path: [] };
        const own = { name: `Place ${first + i + 1}`, path: name.path, text: name, size, ground: ROAD } as const;
        const ends = Math.min(middleOf(house), across - middleOf(house));
        const part = inkText(context, { ...own, align: 'center', maxLines: lines, style: LOOK });
        const w =
          lines === 1
            ? WIDER * textWidth(context, 'heading', name, size, LOOK)
            : Math.min(step - NAMES.apart, 2 * (ends - NAMES.edge));
        const x = Math.min(house.x + (house.w - w) / 2, across - NAMES.edge - w);
        return { part: part(w), x: Math.max(NAMES.edge, x), w };
      });
      const isUnder = ({ x, w }: Span, i: number) => {
        const house = street.houses[i] ?? { x, w };
        return Math.abs(x + w / 2 - house.x - house.w / 2) <= aside;
      };
      const fit = set.every((own, i) => own.part.fits && isUnder(own, i));
      if (!fit || !areApart(set, across)) continue;
      const y = street.ground + PAVEMENT + AROUND_NAMES;
      return { ...street, names: set.map(({ part, x, w }) => part.place({ x, y, w, h: part.min })) };
    }
  }
  return undefined;
}

const middleOf = (span: Span | undefined): Inch => (span ? span.x + span.w / 2 : 0);

interface NameRoom extends Span {
  readonly part: Sized;
}

/** Whether spans from left to right keep from each other and from the ends of their room. */
function areApart(spans: readonly Span[], width: Inch): boolean {
  return spans.every(({ x, w }, i) => {
    const next = spans[i + 1]?.x ?? width - NAMES.edge + NAMES.apart;
    return x > NAMES.edge - 0.01 && x + w + NAMES.apart < next + 0.03;
  });
}

/** The houses side by side at one scale over the street, their middles as far from each other. */
function streetIn(
  { body, brand: { size } }: Composed,
  views: readonly PartView[],
  { top, under, across }: Readonly<Record<'top' | 'under' | 'across', Inch>>,
): Street {
  const ground = size.h - under;
  const own = views.map(({ part: { viewBox } }) => ({ w: viewBox.w / 100, h: viewBox.h / 100 }));
  const halves = own.map(({ w }) => w / 2);
  const [first = 0, last = 0] = [halves.at(0), halves.at(-1)];
  const steps = views.length - 1;
  const room = Math.min(across - BESIDE, body.x + body.w) - body.x;
  const widest = Math.max(...halves.slice(1).map((half, i) => half + (halves[i] ?? 0)));
  const fitting = (room - steps * GAP) / (steps * widest + first + last);
  const scale = Math.min(LARGEST, fitting, (ground - top) / Math.max(...own.map(({ h }) => h)));
  const step = (room - scale * (first + last)) / steps;
  const houses = views.map((view, i): House => {
    const { w = 0, h = 0 } = own[i] ?? {};
    const x = body.x + scale * (first - w / 2) + i * step;
    return { view, x, y: ground - scale * h, w: scale * w, h: scale * h };
  });
  return { across, ground, houses };
}

/** Near tones in turn, so that each house is told from those beside it. */
function toneOf({ brand, ground }: Composed, i: number): ColorRole {
  const tones: readonly ColorRole[] = ['subject', 'step-5', 'step-3', 'step-2'];
  const seen = tones.filter((role) => contrastOf(brand, role, ground) >= 1.9).slice(0, 2);
  return seen[i % Math.max(1, seen.length)] ?? 'subject';
}

/** How high the town and its hills are, to the highest house, at most. */
const TOWN = 1.5;
/** Towers of the town behind: where each begins and its width, in hundredths of the slide’s, and its height in those of what there is. */
const TOWERS: readonly (readonly [x: number, w: number, h: number])[] = [
  ...([
    [2, 5, 46],
    [8, 4, 60],
    [15, 5, 52],
    [21, 3.5, 74],
    [25.5, 5, 58],
    [42, 4.5, 70],
    [47.5, 5, 88],
  ] as const),
  ...([
    [53.5, 3.5, 64],
    [64, 5, 60],
    [70, 4, 82],
    [75, 5, 66],
    [85, 4, 74],
    [90, 5, 56],
    [96, 4, 66],
  ] as const),
];

/** A sun at the right, the towers of a town, hills and a meadow behind the houses. */
function town(context: Composed, { ground, houses }: Street, top: Inch): (ShapeItem | PathItem)[] {
  const { brand, path } = context;
  const { w } = brand.size;
  const whole = slideBox(context);
  const high = Math.min(ground - top, TOWN * Math.max(...houses.map(({ h }) => h)));
  const r = SUN.r * high;
  const isDark = isDarkFill(brand, context.ground);
  const sun: ShapeItem = {
    ...{
      kind: 'shape',
      shape: 'ellipse',
      name: 'Sun',
      path,
      box: { x: w - SUN.x * high - r, y: Math.max(top, ground - (1 - SUN.y) * high - r), w: 2 * r, h: 2 * r },
    },
    ...{ fill: isDark ? 'subject-deep' : 'on-dark', part: { kind: 'scene' } },
  };
  const hill = (name: string, fill: ColorRole, tops: readonly [number, number, number]): PathItem => {
    const [a, b, c] = tops.map((part) => ground - part * high) as [Inch, Inch, Inch];
    const [left, end] = [whole.x, whole.x + whole.w];
    const box = { x: left, y: Math.min(a, b, c), w: whole.w, h: ground - Math.min(a, b, c) };
    const d = `M${left} ${a}C${0.2 * w} ${a} ${0.25 * w} ${b} ${0.5 * w} ${b}C${0.75 * w} ${b} ${0.8 * w} ${c} ${end} ${c}L${end} ${ground}L${left} ${ground}Z`;
    return { kind: 'path', name, path, box, viewBox: box, d, fill, part: { kind: 'scene' } };
  };
  const towers = TOWERS.map(([left, wide, part]): Box => {
    const h = (part / 100) * high;
    return { x: (left / 100) * w, y: ground - h, w: (wide / 100) * w, h };
  });
  const panes = towers.flatMap((box): Box[] => {
    const rows = Math.floor((box.h - 0.3) / 0.24);
    const [pane, columns] = [0.1, 3];
    const step = box.w / columns;
    return Array.from({ length: rows * columns }, (_, i) => ({
      ...{ x: box.x + (i % columns) * step + (step - pane) / 2, y: box.y + 0.16 + Math.floor(i / columns) * 0.24 },
      ...{ w: pane, h: 0.12 },
    }));
  });
  return [
    sun,
    hill('Hills', isDark ? 'dark-tint' : 'step-1', [0.5, 0.62, 0.8]),
    boxes('Town', towers, isDark ? 'dark-tint-2' : 'step-2'),
    boxes('Windows of the town', panes, isDark ? 'step-5' : 'step-1'),
    hill('Meadow', 'leaf', [0.2, 0.14, 0.24]),
  ];
}

/**
 * A family at the right of the houses: what of the width it has, and how high a grown person is at most there, as a part of
 * the slide’s height, and in front of houses, to the highest of them; how wide all are, and how high a child is, to that.
 */
const FAMILY = { room: 0.215, most: 0.5, inFront: 0.42, w: 0.8, child: 0.62 } as const;
/** How far below the houses’ feet those of people in front are, and of those beside them, on the pavement. */
const IN_FRONT: Inch = 0.3;
const ON_PAVEMENT: Inch = 0.1;

/** Two grown people and a child: large beside the houses, or in the widest gap between two of them. */
function family(
  context: Composed,
  { man, woman }: NonNullable<PlaceStreet['people']>,
  { houses, ground, across }: Street,
  top: Inch,
): PathItem[] {
  const { w: wide, h: high } = context.brand.size;
  const isBeside = across < wide;
  const room = wide - across;
  const foot = ground + (isBeside ? ON_PAVEMENT : IN_FRONT);
  const h = isBeside
    ? Math.min(FAMILY.most * high, room / FAMILY.w, foot - top)
    : FAMILY.inFront * Math.max(...houses.map((house) => house.h));
  const before = houses[houses.length > 3 ? 1 : 0];
  const after = houses[houses.length > 3 ? 2 : 1];
  const between = before && after ? (before.x + before.w + after.x) / 2 : 0;
  const x = isBeside ? across + 0.43 * room : between;
  const stand = (part: PartView, at: Inch, own: Inch, name: string) => {
    const w = (own * part.part.viewBox.w) / part.part.viewBox.h;
    const box = { x: at - w / 2, y: foot - own, w, h: own };
    return partItems(context, {
      name,
      group: 'Family',
      part,
      box,
      tone: 'highlight',
      path: context.path,
      decorative: true,
    });
  };
  return [
    ...stand(man, x - 0.23 * h, h, 'Man'),
    ...stand(woman, x + 0.24 * h, 0.95 * h, 'Woman'),
    ...stand(woman, x + 0.02 * h, FAMILY.child * h, 'Child'),
  ];
}
