import type { Box } from '../../../core/box.ts';
import type { PartView } from '../../../core/kit.ts';
import type { Inch } from '../../../core/lengths.ts';
import { contrastOf, isDarkFill } from '../../../layout/colors.ts';
import type { PathItem, ShapeItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { fieldOn, footIn, slideBox } from '../../stage/composed-fields.ts';
import { belowMark, headlineEnd, steadyHeadline } from '../../stage/headline.ts';
import { partItems } from '../../stage/part-items.ts';
import { type NamePlace, namePlates } from './name-plates.ts';
import type { PlaceStreet } from './places.ts';

/** How much of the height is below the houses: a street, and where names stand on it a pavement for them. */
const STREET: { readonly signs: Inch; readonly names: Inch } = { signs: 1.12, names: 2.15 };
const PAVEMENT: Inch = 0.46;
/** From the headline to the roofs, between houses and from the slide’s edges to them at least. */
const BELOW: Inch = 0.3;
const GAP: Inch = 0.26;
/** A sun at the right, and what of the width it and the air beside it have. */
const SUN: { readonly r: Inch; readonly x: Inch; readonly y: Inch; readonly beside: Inch } = {
  ...{ r: 0.82, x: 1.62, y: 1.4, beside: 2.75 },
};
/** How large houses are drawn at most, in inches to one of their own. */
const LARGEST = 1.75;
/** A sign is so much larger than its anchor at most, and no wider than its house. */
const SIGN_GROWS = { w: 1.35, h: 1.7 } as const;
const SIGN_MAX = 36;
const NAME_MAX = 40;

interface House extends Box {
  readonly view: PartView;
}

/** A street of houses across the slide, with their names as signs on them, or on the ground at their feet. */
export function streetOfHouses({ places, people }: PlaceStreet, context: Composed): Page | undefined {
  const { body, brand } = context;
  const more = context.headline.paragraphs.length - 1;
  const room = { ...body, w: brand.size.w - SUN.beside - body.x, h: body.h * 0.4 };
  const headline =
    steadyHeadline(context, room, { maxLines: 2 + more }) ?? steadyHeadline(context, room, { maxLines: 3 + more });
  const views = places.flatMap(({ house }) => house ?? []);
  if (!headline || views.length < places.length) return undefined;
  const top = headlineEnd(headline) + BELOW;
  const isDark = isDarkFill(brand, context.ground);
  const streetAt = (under: Inch) => {
    const ground = brand.size.h - under;
    return { ground, houses: housesIn(context, views, { top, ground }) };
  };
  const named = streetAt(STREET.signs);
  const signs = namePlates(context, signsOn(named.houses, places), {
    ground: isDark ? 'on-dark' : ROAD,
    max: SIGN_MAX,
    wide: true,
  });
  const own = signs ? named : streetAt(STREET.names);
  const names =
    signs ??
    namePlates(context, feetOf(context, own.houses, places, own.ground), {
      ...{ ground: ROAD, max: NAME_MAX, bare: true },
    });
  if (!names) return undefined;
  const taken = signs ? signs.boxes : [];
  return {
    ...headline,
    ground: context.ground,
    behind: [
      ...sky(context, own.ground, Math.max(...own.houses.map(({ h }) => h))),
      ...own.houses.flatMap((house, i) =>
        partItems(context, {
          name: `House ${i + 1}`,
          part: house.view,
          box: house,
          tone: toneOf(context, i),
          path: places[i]?.name.path ?? [],
        }),
      ),
      fieldOn(
        'Street',
        { ...slideBox(context), y: own.ground, h: brand.size.h - own.ground + 0.04 },
        ROAD,
        context.path,
      ),
      fieldOn(
        'Pavement',
        { ...slideBox(context), y: own.ground, h: PAVEMENT },
        isDark ? 'step-4' : 'step-1',
        context.path,
      ),
    ],
    items: [...names.items, ...(people ? family(context, people, own, taken) : [])],
    ...footIn(context, { x: 0, w: brand.size.w }),
  };
}

const ROAD: ColorRole = 'field-dark';

/** The houses side by side at one scale, with the same room between them. */
function housesIn(
  { brand }: Composed,
  views: readonly PartView[],
  { top, ground }: Readonly<Record<'top' | 'ground', Inch>>,
): House[] {
  const sizes = views.map(({ part: { viewBox } }) => ({ w: viewBox.w / 100, h: viewBox.h / 100 }));
  const all = sizes.reduce((sum, { w }) => sum + w, 0);
  const highest = Math.max(...sizes.map(({ h }) => h));
  const scale = Math.min(LARGEST, (brand.size.w - (views.length + 1) * GAP) / all, (ground - top) / highest);
  const gap = (brand.size.w - scale * all) / (views.length + 1);
  let x = gap;
  return views.map((view, i): House => {
    const { w = 0, h = 0 } = sizes[i] ?? {};
    const house = { view, x, y: ground - scale * h, w: scale * w, h: scale * h };
    x += house.w + gap;
    return house;
  });
}

/** Near tones in turn, so that each house is told from those beside it. */
function toneOf({ brand, ground }: Composed, i: number): ColorRole {
  const tones: readonly ColorRole[] = ['subject', 'step-5', 'step-3', 'step-2'];
  const seen = tones.filter((role) => contrastOf(brand, role, ground) >= 1.9).slice(0, 2);
  return seen[i % Math.max(1, seen.length)] ?? 'subject';
}

/** Where signs are on houses that have an anchor for one. */
function signsOn(houses: readonly House[], places: PlaceStreet['places']): NamePlace[] {
  return houses.map((house, i): NamePlace => {
    const { viewBox, anchors } = house.view.part;
    const sign = anchors.find(({ kind }) => kind === 'sign');
    const scale = house.w / viewBox.w;
    const { name, path } = nameOf(places, i);
    if (!sign) return { name, path, x: house.x + house.w / 2, y: house.y, w: 0, h: 0 };
    const x = house.x + (sign.x - viewBox.x + sign.w / 2) * scale;
    const y = house.y + (sign.y - viewBox.y + sign.h / 2) * scale;
    return { name, path, x, y, w: Math.min(house.w, SIGN_GROWS.w * sign.w * scale), h: SIGN_GROWS.h * sign.h * scale };
  });
}

/** Where names are on the ground under houses. */
function feetOf(
  { brand }: Composed,
  houses: readonly House[],
  places: PlaceStreet['places'],
  ground: Inch,
): NamePlace[] {
  const [first] = houses;
  const gap = first?.x ?? GAP;
  return houses.map((house, i): NamePlace => {
    const w = Math.min(house.w + gap - 0.04, 2 * Math.min(house.x + house.w / 2, brand.size.w - house.x - house.w / 2));
    return {
      ...nameOf(places, i),
      x: house.x + house.w / 2,
      y: ground + PAVEMENT + ABOVE_NAMES + NAMES / 2,
      w,
      h: NAMES,
    };
  });
}

/** How high the part of the street is on which names stand. */
const NAMES: Inch = 1;
/** From the pavement to that. */
const ABOVE_NAMES: Inch = 0.07;

function nameOf(places: PlaceStreet['places'], i: number): Pick<NamePlace, 'name' | 'path'> {
  const name = places[i]?.name ?? { paragraphs: [], path: [] };
  return { name, path: name.path };
}

/** A sun at the right and two ranges of hills behind the roofs. */
function sky(context: Composed, ground: Inch, high: Inch): (ShapeItem | PathItem)[] {
  const { brand, path } = context;
  const { w } = brand.size;
  const { r, x } = SUN;
  const top = belowMark(context, { x: w - x - r, w: 2 * r });
  const y = top > context.body.y ? Math.max(SUN.y, top + r) : SUN.y;
  const isDark = isDarkFill(brand, context.ground);
  const sun: ShapeItem = {
    ...{ kind: 'shape', shape: 'ellipse', name: 'Sun', path, box: { x: w - x - r, y: y - r, w: 2 * r, h: 2 * r } },
    ...{ fill: isDark ? 'subject-deep' : 'step-1', part: { kind: 'scene' } },
  };
  const hill = (name: string, fill: ColorRole, tops: readonly [number, number, number]): PathItem => {
    const [a, b, c] = tops.map((top) => ground - top * high) as [Inch, Inch, Inch];
    const box = { x: -0.04, y: Math.min(a, b, c), w: w + 0.08, h: ground - Math.min(a, b, c) };
    const d = `M-0.04 ${a}C${0.2 * w} ${a} ${0.25 * w} ${b} ${0.5 * w} ${b}C${0.75 * w} ${b} ${0.8 * w} ${c} ${w + 0.04} ${c}L${w + 0.04} ${ground}L-0.04 ${ground}Z`;
    return { kind: 'path', name, path, box, viewBox: box, d, fill, part: { kind: 'scene' } };
  };
  return [
    sun,
    hill('Hills', isDark ? 'dark-tint-2' : 'context', [0.5, 0.68, 0.9]),
    hill('Meadow', 'leaf', [0.18, 0.12, 0.22]),
  ];
}

/** How high a grown person is at most, to the highest house, and at least; how much less a child is. */
const PERSON = { most: 0.4, least: 0.5, child: 0.62 } as const;
/** How far below the houses’ feet those of people in front are. */
const IN_FRONT: Inch = 0.4;
const AIR: Inch = 0.12;

/** Two grown people and a child on the pavement, between two houses and below all signs. */
function family(
  context: Composed,
  { man, woman }: NonNullable<PlaceStreet['people']>,
  { houses, ground }: { readonly houses: readonly House[]; readonly ground: Inch },
  taken: readonly Box[],
): PathItem[] {
  const foot = ground + IN_FRONT;
  const most = PERSON.most * Math.max(...houses.map(({ h }) => h));
  const wide = (h: Inch) => 1.05 * h;
  const spots = houses.slice(0, -1).map((house, i) => {
    const next = houses[i + 1] ?? house;
    const x = (house.x + house.w + next.x) / 2;
    const over = taken.filter((box) => Math.abs(box.x + box.w / 2 - x) < (box.w + wide(most)) / 2);
    const top = Math.max(0, ...over.map(({ y, h }) => y + h + AIR));
    return { x, h: Math.min(most, foot - top) };
  });
  const best = spots.reduceRight((one, each) => (each.h > one.h + 0.05 ? each : one));
  if (best.h < PERSON.least) return [];
  const { x, h } = best;
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
    ...stand(man, x - 0.3 * h, h, 'Man'),
    ...stand(woman, x + 0.32 * h, 0.95 * h, 'Woman'),
    ...stand(woman, x + 0.02 * h, PERSON.child * h, 'Child'),
  ];
}
