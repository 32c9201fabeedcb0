import { isOnLand } from '../../../charts/kinds/map/land.ts';
import { bestPlace, boxAround, type MapLabel, NEAR } from '../../../charts/kinds/map/map-labels.ts';
import type { MapPlan } from '../../../charts/kinds/map/map-plan.ts';
import { remembered } from '../../../core/collections.ts';
import { inchToPx, type Px } from '../../../core/lengths.ts';
import type { Point, Rect } from '../../../marks/pen.ts';

/** A part of the picture that places are fitted into, and how much larger than in the plan that was measured the map is there. */
export interface NameRoom {
  readonly room: Rect;
  readonly scale: number;
}

/** How far marks and lines keep from the edges. */
const MARGIN = { mark: inchToPx(0.1), line: inchToPx(0.06), smaller: inchToPx(0.3) } as const;
/** A name takes at most this part of the width from the places; that of what is lifted out, more. */
const MOST_PART = { lifted: 0.42, other: 1 / 3.2 } as const;
/** A map is made smaller than it was measured by this factor at most, for its names. */
const LEAST_SCALE = 0.3;
/** Rooms that differ in scale by less than this are the same. */
const ALIKE = 0.02;

/** What lies on the map, and the space that has to be free around it, whatever the map's scale. */
interface Need {
  readonly at: Point;
  readonly left: Px;
  readonly up: Px;
  readonly right: Px;
  readonly down: Px;
}

/**
 * The rooms in which the map is as large as its names allow, the largest first: each name stands on that side of its mark
 * where it is read best, the name of what is lifted out below or above it too, or there is room on both sides of each mark.
 * Arcs stay within the free part too. Where that is wider than need be, it shows rather land than water.
 *
 * @param plan a plan of the map as large as it may be, which says where its places lie
 * @param names the names of places, in the order of the plan's points that have a place in the picture
 */
export function nameRooms(plan: MapPlan, names: readonly MapLabel[], free: Rect, gap: Px): NameRoom[] {
  const roles = plan.points.flatMap(({ at, role }) => (at ? [role] : []));
  const isLifted = (i: number) => roles[i] === 'highlight' && names.length > 1;
  const most = (i: number) => free.w * (isLifted(i) ? MOST_PART.lifted : MOST_PART.other);
  const best = names.map((label, i) => needOf(label, bestPlace(label, gap), most(i)));
  const lifted = (side: 'up' | 'down') => names.map((label, i) => (isLifted(i) ? upright(label, side, gap) : best[i]));
  const both = names.map((label, i) => mirrored(best[i], upright(label, 'down', gap)));
  const ways = [lifted('down'), lifted('up'), best, both]
    .map((needs) => fitted(plan, needs, free))
    .toSorted((a, b) => b.scale - a.scale);
  const [first] = ways;
  const lean = first && roles.length > 1 ? leanFor(plan, first, free) : MIDDLE;
  return ways
    .map((way) => roomOf(plan, way, free, lean))
    .filter((each, i, all) => !all.slice(0, i).some((before) => isAlike(each, before)));
}

const isAlike = (a: NameRoom, b: NameRoom) =>
  Math.abs(a.scale / b.scale - 1) < ALIKE && Math.hypot(a.room.x - b.room.x, a.room.y - b.room.y) < MARGIN.line;

/** The room in which names stand as they do in a plan, with what is left over where it shows land. */
export function roomAround(
  plan: MapPlan,
  names: readonly { readonly label: MapLabel; readonly place: Rect | undefined }[],
  free: Rect,
): NameRoom {
  const needs = names.map(({ label, place }) => needOf(label, place, free.w));
  const way = fitted(plan, needs, free);
  return roomOf(plan, way, free, names.length > 1 ? leanFor(plan, way, free) : MIDDLE);
}

/** Smaller maps that are tried where names need water or land further away, and on which sides of them there is more of that. */
const SMALLER_SCALES = [1, 0.85, 0.7, 0.55];
const ACROSS = [0.5, 0.35, 0.65, 0.15];
const DOWN = [0.5, 0.25, 0.75];

/** Rooms for a map as it was measured and smaller, in the middle of the free part and at its sides. */
export function smallerRooms(plan: MapPlan, free: Rect): NameRoom[] {
  const { w, h } = boxAround(outlineOf(plan));
  return SMALLER_SCALES.flatMap((scale) =>
    ACROSS.flatMap((across) =>
      DOWN.map((down) => {
        const room = { w: scale * w, h: scale * h };
        const spare = { x: free.w - 2 * MARGIN.smaller - room.w, y: free.h - 2 * MARGIN.smaller - room.h };
        const [x, y] = [free.x + MARGIN.smaller + across * spare.x, free.y + MARGIN.smaller + down * spare.y];
        return { scale, room: { x, y, ...room } };
      }),
    ),
  ).filter((each, i, all) => !all.slice(0, i).some((before) => isAlike(each, before)));
}

interface Fitted {
  readonly needs: readonly Need[];
  readonly scale: number;
}

function fitted(plan: MapPlan, names: readonly (Need | undefined)[], { w, h }: Rect): Fitted {
  const needs = [...fixedNeeds(plan), ...names.flatMap((need) => need ?? [])];
  const most = Math.min(largest(needs.map(across), w), largest(needs.map(downwards), h));
  return { needs, scale: Math.max(LEAST_SCALE, most) };
}

/**
 * What has to lie in the free part besides names: marks, the tops of arcs, and where all places are near each other what the
 * view shows at least.
 */
function fixedNeeds(plan: MapPlan): Need[] {
  const { points, arcs, look } = plan;
  const around = (at: Point, by: Px): Need => ({ at, left: by, up: by, right: by, down: by });
  const outline = outlineOf(plan);
  const whole = boxAround(outline);
  const places = boxAround(points.flatMap(({ at }) => at ?? []));
  const isSmall = places.w < (1 - ALIKE) * whole.w && places.h < (1 - ALIKE) * whole.h;
  return [
    ...points.flatMap(({ at, radius }) => (at ? [around(at, radius + MARGIN.mark)] : [])),
    ...arcs.flatMap(({ line }) => extremes(line).map((at) => around(at, look.line / 2 + MARGIN.line))),
    ...(isSmall ? extremes(outline).map((at) => around(at, 0)) : []),
  ];
}

const outlineOf = ({ view, projection }: MapPlan): Point[] =>
  view.outline.flatMap(([lon, lat]) => projection.at({ lon, lat }) ?? []);

/** The points of a line that lie furthest to each side. */
function extremes(line: readonly Point[]): Point[] {
  const by = (value: (point: Point) => number) =>
    line.reduce<Point | undefined>((most, point) => (most && value(most) >= value(point) ? most : point), undefined);
  return [by(({ x }) => x), by(({ x }) => -x), by(({ y }) => y), by(({ y }) => -y)].flatMap((point) => point ?? []);
}

function needOf({ marks: [mark] }: MapLabel, place: Rect | undefined, most: Px): Need | undefined {
  if (!mark || !place) return undefined;
  const { at } = mark;
  return {
    at,
    left: Math.min(most, Math.max(0, at.x - place.x)),
    up: Math.max(0, at.y - place.y),
    right: Math.min(most, Math.max(0, place.x + place.w - at.x)),
    down: Math.max(0, place.y + place.h - at.y),
  };
}

/** The room for a name whose middle stands above or below its mark. */
function upright({ marks: [mark], shapes }: MapLabel, side: 'up' | 'down', gap: Px): Need | undefined {
  const [shape] = shapes.toSorted((a, b) => a.w - b.w);
  if (!mark || !shape) return undefined;
  const beside = Math.max(mark.radius, shape.w / 2);
  const around = { left: beside, right: beside, up: mark.radius, down: mark.radius };
  return { at: mark.at, ...around, [side]: mark.radius + NEAR[1] * gap + shape.h };
}

/** Room on both sides, and above and below. */
function mirrored(one: Need | undefined, other: Need | undefined): Need | undefined {
  if (!one || !other) return undefined;
  const across = Math.max(one.left, one.right, other.left);
  const down = Math.max(one.up, one.down, other.down);
  return { at: one.at, left: across, right: across, up: down, down };
}

interface Along {
  readonly at: Px;
  readonly before: Px;
  readonly after: Px;
}

const across = ({ at, left, right }: Need): Along => ({ at: at.x, before: left, after: right });
const downwards = ({ at, up, down }: Need): Along => ({ at: at.y, before: up, after: down });

/** The largest scale at which all that is needed fits into a length. */
function largest(needs: readonly Along[], length: Px): number {
  return needs.reduce((most, a) => {
    const own = needs.filter((b) => b.at > a.at).map((b) => Math.max(0, length - a.before - b.after) / (b.at - a.at));
    return Math.min(most, ...own);
  }, Number.POSITIVE_INFINITY);
}

const MIDDLE = 0.5;

/** Where the measured plan's corner comes to lie; of what is left over across, the part `lean` is at its left. */
function originFor(needs: readonly Need[], scale: number, free: Rect, lean: number): Point {
  const [left, right] = spare(needs.map(across), scale, free.w);
  const [top, foot] = spare(needs.map(downwards), scale, free.h);
  return { x: free.x + left + lean * (right - left), y: free.y + top + MIDDLE * (foot - top) };
}

function spare(needs: readonly Along[], scale: number, length: Px): readonly [Px, Px] {
  return [
    Math.max(...needs.map(({ at, before }) => before - scale * at)),
    length - Math.max(...needs.map(({ at, after }) => after + scale * at)),
  ];
}

/** Where the measured outline lies in the map as it is fitted. */
function roomOf(plan: MapPlan, { needs, scale }: Fitted, free: Rect, lean: number): NameRoom {
  const { x, y, w, h } = boxAround(outlineOf(plan));
  const origin = originFor(needs, scale, free, lean);
  return { scale, room: { x: origin.x + scale * x, y: origin.y + scale * y, w: scale * w, h: scale * h } };
}

/** What is left over may lie so unevenly, and had better not if it shows less than so much more land. */
const LEANS = [0.2, 0.35, 0.65, 0.8];
const LAND = 0.12;
/** What is left over is put in the middle where it is less than this part of the width. */
const MUCH = 0.25;

/** On which side of the places what is left over shows most land. */
function leanFor(plan: MapPlan, { needs, scale }: Fitted, free: Rect): number {
  const [least, most] = spare(needs.map(across), scale, free.w);
  if (most - least < MUCH * free.w) return MIDDLE;
  const gain = remembered((lean: number) => {
    const { x, y } = originFor(needs, scale, free, lean);
    const seen = { x: (free.x - x) / scale, y: (free.y - y) / scale, w: free.w / scale, h: free.h / scale };
    return landShare(plan, seen) - LAND * Math.abs(lean - MIDDLE);
  });
  return LEANS.reduce((best, lean) => (gain(lean) > gain(best) ? lean : best), MIDDLE);
}

/** Middles of so many equal parts of a length. */
export const middles = (count: number) => Array.from({ length: count }, (_, i) => (i + 0.5) / count);

/** How many places across a part of the picture are looked at, and how many from its top to its foot. */
const LOOKS = { across: 16, down: 9 };

function landShare({ projection }: Pick<MapPlan, 'projection'>, { x, y, w, h }: Rect): number {
  const places = middles(LOOKS.down).flatMap((down) =>
    middles(LOOKS.across).map((across) => projection.place({ x: x + across * w, y: y + down * h })),
  );
  return places.filter((place) => place !== undefined && isOnLand(place)).length / places.length;
}
