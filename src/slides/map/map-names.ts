import type { ChartField } from '../../charts/base/define-chart.ts';
import { wordsOf } from '../../charts/base/normalise.ts';
import type { Point, Rect } from '../../charts/base/pen.ts';
import {
  type LabelPlace,
  type MapLabel,
  type MapSurroundings,
  type PlacedLabels,
  placeMapLabels,
} from '../../charts/points/map-labels.ts';
import {
  haloOf,
  type MapData,
  type MapLook,
  type MapPlan,
  type MapPoint,
  planMap,
} from '../../charts/points/map-plan.ts';
import { padded } from '../../charts/points/point-labels.ts';
import { contrastRatio } from '../../color/contrast.ts';
import type { Box } from '../../core/box.ts';
import { inchToPx, PIXELS_PER_INCH, type Pt, type Px } from '../../core/lengths.ts';
import { type RichText, richText } from '../../core/rich-text.ts';
import type { Align, ColorRole, TextStyle } from '../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext } from '../parts/define-slide.ts';
import { inkOn, isDarkFill } from '../parts/fields.ts';
import { styled } from '../parts/parts.ts';
import { nameColumns } from './name-column.ts';
import { type CoastTest, coastTest, type NameRoom, nameRooms, roomAround } from './name-room.ts';
import { placeText, shapesOf, withValue } from './name-text.ts';

/** A map that is to fill a box of the slide. */
interface MapField {
  readonly chart: MapData;
  readonly dark: boolean;
  /** The box that its picture fills. */
  readonly bleed: Box;
  /** Where its places may lie and its names may stand. */
  readonly free: Box;
  /** What else stands there. */
  readonly taken: readonly Box[];
}

/** The map as it is drawn, and the names on it. */
interface NamedMap {
  readonly field: ChartField;
  readonly plan: MapPlan;
  readonly items: readonly LaidOutItem[];
}

/** Sizes of names in a hall: of the place that is lifted out, of the others, and of rivers and other lines. */
const SIZES: readonly (readonly [lifted: Pt, place: Pt, line: Pt])[] = [
  [32, 26, 22],
  [28, 22, 20],
  [26, 20, 18],
  [24, 18, 16],
];
/** At a desk they are smaller, down to this. */
const DESK_PART = 2 / 3;
const DESK_LEAST: Pt = 12;
/** Space round a name's plate, and between it and its mark. */
const GAP: Px = inchToPx(0.05);
/** How wide the line from a mark to its name counts for what keeps clear of it. */
const LEADER: Px = inchToPx(0.02);
/** A plate reaches so far beyond its name, and has such corners. */
const PLATE = { x: inchToPx(0.09), y: inchToPx(0.015), radius: 0.06 } as const;
/** The edge of the free part in which a map is as large as it may be. */
const INSET: Px = inchToPx(0.3);
/** Names round a map that is in the middle of them have this part of the widest one's width, and so much above and below. */
const AMID = [
  { part: 0.55, above: inchToPx(0.4) },
  { part: 1.05, above: inchToPx(0.55) },
] as const;
/** What it costs that a map is smaller by the half, and what smaller names do. */
const SMALLER = 3;
const SMALLER_NAMES = 0.8;
/** What a map may cost more by being in the middle. */
const TRIFLE = 0.4;
const LEGIBLE = 4.5;
/** A name that stands out so much from land and water needs no plate where a coast runs below it. */
const CLEAR = 7;
/** A name that lies across a coast is read a little less well; the more, the more of it lies on either side of that. */
const COAST = { clear: 0.3, plated: 2.5, part: 4 };
/** The same for a place that is lifted out counts so much more. */
const LIFTED_COAST = 8;
/** Below the halo of a place that is lifted out a name stands nearly as well as beside it. */
const LIFTED_STEEP = 1.2;
/** Places along a line that are tried for its name. */
const ALONG = 18;

interface Name {
  readonly name: string;
  readonly text: RichText;
  readonly style: TextStyle;
  readonly color: ColorRole;
  readonly label: MapLabel;
}

/**
 * The map with its names beside their marks, as large as both can be, and rather where no coast crosses a name; one that
 * would be hard to read there stands on a plate. Where names have no place beside their marks in any size, lines lead from
 * the marks to them. The map is fitted to its places so that names have room, unless it says what is seen. A name without a
 * place is too much text there (`overflow`).
 */
export function namedMap(context: LayoutContext, map: MapField): NamedMap {
  const planned = planner(context, map);
  const touching = besideMarks(context, map, planned);
  const best = touching && Number.isFinite(touching.cost) ? touching : ledToNames(context, map, planned);
  const { field, plan, names, placed, crossed } = closer(context, map, planned, best);
  const items = names.flatMap((name, i) => {
    const isPlated = crossed[i] === true && !isLegible(context, plan, name.color, CLEAR);
    return nameItems(context, map, plan, name, { place: placed.places[i], isPlated, fallback: `Place ${i + 1}` });
  });
  return { field, plan, items };
}

/** The cheapest of the rooms and sizes with names beside their marks. */
function besideMarks(context: LayoutContext, map: MapField, planned: Planner): Tried | undefined {
  let best: Tried | undefined;
  for (const [step, sizes] of SIZES.entries()) {
    const before = best;
    for (const { room, scale } of roomsOf(context, map, planned, sizes)) {
      const least = SMALLER * Math.max(0, 1 / scale - 1) + SMALLER_NAMES * step;
      if (best && least >= best.cost) continue;
      const own = tryIn(context, map, planned(room), sizes);
      const cost = own.placed.cost / Math.max(1, own.names.length) + least;
      if (!best || cost < best.cost) best = { ...own, cost, sizes };
    }
    // Where names that are a little smaller stand no better, still smaller ones don't either.
    if (before && Number.isFinite(before.cost) && best === before) break;
  }
  return best;
}

/** The cheapest of the rooms with the smallest names, to which lines lead: apart from each other, if they can. */
function ledToNames(context: LayoutContext, map: MapField, planned: Planner): Tried {
  const sizes = SIZES.at(-1) ?? [0, 0, 0];
  const rooms = [
    ...roomsOf(context, map, planned, sizes).map(({ room }) => room),
    ...roomsAmid(context, map, planned, sizes),
  ];
  const led = (leaders: 'apart' | 'tangled'): Tried => {
    const tried = rooms.map((room) => tryIn(context, map, planned(room), sizes, leaders));
    const [first] = tried.toSorted((a, b) => a.placed.cost - b.placed.cost);
    if (!first) throw new Error('A map is tried in at least one room.');
    return { ...first, cost: first.placed.cost, sizes };
  };
  const apart = led('apart');
  return Number.isFinite(apart.cost) ? apart : led('tangled');
}

/** A map fitted into a room, and the test of its coasts. */
interface Planned {
  readonly field: ChartField;
  readonly plan: MapPlan;
  readonly crosses: CoastTest;
}

type Planner = (room: Rect) => Planned;

interface Tried extends Omit<Planned, 'crosses'> {
  readonly names: readonly Name[];
  readonly placed: PlacedLabels;
  /** Which of the names lie across a coast. */
  readonly crossed: readonly boolean[];
  readonly cost: number;
  readonly sizes: readonly [Pt, Pt, Pt];
}

/** The same map a little larger, and in the middle, now that its names have their places; where they find such again. */
function closer(context: LayoutContext, map: MapField, planned: Planner, best: Tried): Tried {
  const { plan, names, placed, cost, sizes } = best;
  if (map.chart.view !== undefined || !Number.isFinite(cost)) return best;
  const { room, scale } = roomAround(
    plan,
    names.map(({ label }, i) => ({ label, place: placed.places[i] })).filter(({ label }) => label.outwards),
    inPicture(map, map.free),
  );
  const own = tryIn(context, map, planned(room), sizes);
  const more = (own.placed.cost - placed.cost) / Math.max(1, names.length);
  return scale >= 1 && more < SMALLER * (1 - 1 / scale) + TRIFLE ? { ...best, ...own } : best;
}

/** Plans maps; each room once. */
function planner(context: LayoutContext, map: MapField): Planner {
  const known: { readonly room: Rect; readonly planned: Planned }[] = [];
  const { w, h } = map.bleed;
  const within = map.chart.view === undefined ? { within: inPicture(map, map.free) } : {};
  return (room) => {
    const before = known.find((each) => (['x', 'y', 'w', 'h'] as const).every((key) => each.room[key] === room[key]));
    if (before) return before.planned;
    const field = { room, ...within, dark: map.dark };
    const plan = planMap(map.chart, {
      ...{ brand: context.brand, language: context.language, field },
      ...{ width: inchToPx(w), height: inchToPx(h) },
    });
    const planned = { field, plan, crosses: coastTest(plan) };
    known.push({ room, planned });
    return planned;
  };
}

function inPicture({ bleed }: MapField, { x, y, w, h }: Box): Rect {
  const px = (length: number) => length * PIXELS_PER_INCH;
  return { x: px(x - bleed.x), y: px(y - bleed.y), w: px(w), h: px(h) };
}

/** The rooms that the places may be fitted into, the largest first. */
function roomsOf(context: LayoutContext, map: MapField, planned: Planner, sizes: readonly [Pt, Pt, Pt]): NameRoom[] {
  const free = inPicture(map, map.free);
  const room = padded(free, -INSET);
  if (map.chart.view !== undefined) return [{ room, scale: 1 }];
  const whole = planned(room);
  const names = namesOf(context, map, whole, sizes).flatMap(({ label }) => (label.outwards ? [label] : []));
  return nameRooms(whole.plan, names, free, GAP);
}

/** Rooms in the middle of the free part, with names on all sides of them. */
function roomsAmid(context: LayoutContext, map: MapField, planned: Planner, sizes: readonly [Pt, Pt, Pt]): Rect[] {
  if (map.chart.view !== undefined) return [];
  const free = inPicture(map, map.free);
  const names = namesOf(context, map, planned(padded(free, -INSET)), sizes);
  const widest = Math.max(...names.flatMap(({ label: { shapes } }) => shapes.map(({ w }) => w)));
  return AMID.map(({ part, above }) => {
    const across = Math.min(INSET + part * widest, free.w / 3.2);
    return { x: free.x + across, y: free.y + above, w: free.w - 2 * across, h: free.h - 2 * above };
  });
}

function tryIn(
  context: LayoutContext,
  map: MapField,
  { field, plan, crosses }: Planned,
  sizes: readonly [Pt, Pt, Pt],
  leaders?: 'apart' | 'tangled',
): Omit<Tried, 'cost' | 'sizes'> {
  const names = namesOf(context, map, { plan, crosses }, sizes);
  const labels = names.map(({ label }) => label);
  const { points, routes, arcs, rivers, look } = plan;
  const around: MapSurroundings = {
    within: inPicture(map, map.free),
    gap: GAP,
    discs: points.flatMap((point) => (point.at ? [{ at: point.at, radius: reachOf(point, look) }] : [])),
    lines: [
      ...[...routes.flatMap(({ legs }) => legs.flat()), ...arcs.map(({ line }) => line)].map((line) => ({
        points: line,
        width: look.line,
      })),
      ...rivers.flatMap(({ lines }) => lines).map((line) => ({ points: line, width: look.river })),
    ],
    taken: map.taken.map((box) => inPicture(map, box)),
    tangled: leaders === 'tangled',
  };
  const plain = placeMapLabels(labels, around, leaders !== undefined);
  const columned = Number.isFinite(plain.cost) ? undefined : withColumns(labels, plain, around, crosses);
  const placed = columned && columned.cost < plain.cost ? columned : plain;
  const crossed = placed.places.map((place) => place !== undefined && crosses(place) > 0);
  return { field, plan, names, placed, crossed };
}

/** Names of places that have no place in columns beside them, and the others anew; where that works. */
function withColumns(
  labels: readonly MapLabel[],
  { places }: PlacedLabels,
  around: MapSurroundings,
  crosses: CoastTest,
): PlacedLabels | undefined {
  const stuck = new Map(labels.flatMap((label, i) => (label.outwards && !places[i] ? [[i, label] as const] : [])));
  const { places: moved, cost } = nameColumns(stuck, around, crosses);
  if (moved.size === 0) return undefined;
  const rest = labels.flatMap((label, i) => (moved.has(i) ? [] : [{ label, i }]));
  const columns = [...moved.values()];
  const others = placeMapLabels(
    rest.map(({ label }) => label),
    {
      ...around,
      lines: [...around.lines, ...columns.flatMap(({ leader }) => (leader ? [{ points: leader, width: LEADER }] : []))],
      taken: [...around.taken, ...columns],
    },
  );
  const found = new Map(rest.map(({ i }, at) => [i, others.places[at]]));
  return { cost: cost + others.cost, places: labels.map((_, i) => moved.get(i) ?? found.get(i)) };
}

/** How far a place's mark reaches, with its halo. */
const reachOf = (point: MapPoint, look: MapLook): Px =>
  point.role === 'highlight' ? haloOf(point, look) : point.radius;

const sized = ({ reading }: LayoutContext, size: Pt): Pt =>
  reading === 'desk' ? Math.max(DESK_LEAST, Math.round(size * DESK_PART)) : size;

function namesOf(
  context: LayoutContext,
  map: MapField,
  { plan, crosses }: Pick<Planned, 'plan' | 'crosses'>,
  sizes: readonly [Pt, Pt, Pt],
): Name[] {
  const { chart, dark } = map;
  const { points, routes, arcs, rivers, look } = plan;
  const [lifted, place, line] = sizes.map((size) => sized(context, size)) as [Pt, Pt, Pt];
  const free = inPicture(map, map.free);
  const ink = inkOn(context.brand, look.ground);
  const styleAt = (size: Pt): TextStyle => ({
    ...context.brand.type.label,
    ...{ size, floor: size, bold: true, spacing: 0.9, maxLines: 2 },
  });
  const at = (key: string, i: number) => [...context.path, 'map', key, i];
  const colorOf = (roles: readonly ColorRole[]) => roles.find((role) => isLegible(context, plan, role)) ?? ink;
  const named = (
    name: string,
    text: RichText,
    size: Pt,
    roles: readonly ColorRole[],
    label: Omit<MapLabel, 'shapes'>,
  ): Name => {
    const style = styleAt(size);
    const color = colorOf(roles);
    const shapes = shapesOf(context, text, style).map(({ w, h, cost }) => ({
      ...{ w: w + 2 * PLATE.x, h: h + 2 * PLATE.y, cost },
    }));
    return { name, text, style, color, label: { ...label, shapes } };
  };
  const lineName = (
    name: string,
    words: string,
    key: string,
    i: number,
    role: ColorRole,
    lines: readonly (readonly Point[])[],
  ) => {
    const marks = alongIn(lines, free, plan).map((point) => ({ at: point, radius: look.line }));
    if (words === '' || marks.length === 0) return [];
    return [named(name, richText(words, at(key, i)), line, dark ? [] : [role, 'subject'], { marks })];
  };
  return [
    ...points.flatMap((point, i): Name[] => {
      const data = chart.points[i];
      if (!point.at || !data) return [];
      const isLifted = point.role === 'highlight';
      const joined = arcs.filter(({ arc: { from, to } }) => isAt(from, point) || isAt(to, point));
      const text = withValue(placeText(data.name, context, [...at('points', i), 'name']), data.value, point);
      const outwards = outwardsOf(
        point.at,
        joined.map(({ arc }) => arc.via),
      );
      const roles = dark && !isLifted && joined.length > 0 ? [look.mark] : [];
      // A name may touch the rim of its own halo.
      const marks = [{ at: point.at, radius: isLifted ? reachOf(point, look) - GAP : point.radius }];
      const base = isLegible(context, plan, colorOf(roles), CLEAR) ? COAST.clear : COAST.plated;
      const also = (box: Rect) => {
        const part = crosses(box);
        return part > 0 ? (isLifted ? LIFTED_COAST : 1) * (base + COAST.part * part) : 0;
      };
      return [
        named(wordsOf(data.name), text, isLifted ? lifted : place, roles, {
          ...{ marks, outwards, also },
          ...(isLifted ? { steep: LIFTED_STEEP } : {}),
        }),
      ];
    }),
    ...routes.flatMap(({ name, legs, role }, i) => lineName(`Route ${i + 1}`, name, 'routes', i, role, legs.flat())),
    ...arcs.flatMap(({ name, line: own, role }, i) => lineName(`Arc ${i + 1}`, name, 'arcs', i, role, [own])),
    ...rivers.flatMap(({ name, lines, role }, i) => lineName(`River ${i + 1}`, name, 'rivers', i, role, lines)),
  ];
}

const isAt = (end: Point, { at }: MapPoint) => at !== undefined && end.x === at.x && end.y === at.y;

/** Away from what comes to a place. */
function outwardsOf(at: Point, from: readonly Point[]): Point {
  const steps = from.map(({ x, y }) => {
    const length = Math.hypot(at.x - x, at.y - y) || 1;
    return { x: (at.x - x) / length, y: (at.y - y) / length };
  });
  return steps.reduce((sum, { x, y }) => ({ x: sum.x + x, y: sum.y + y }), { x: 0, y: 0 });
}

/** Points of lines at even distances, as far as they lie in a room and outside of the places' marks. */
function alongIn(
  lines: readonly (readonly Point[])[],
  { x, y, w, h }: Rect,
  { points, look }: Pick<MapPlan, 'points' | 'look'>,
): Point[] {
  const isFree = (point: Point) =>
    point.x > x &&
    point.x < x + w &&
    point.y > y &&
    point.y < y + h &&
    !points.some((each) => each.at && Math.hypot(point.x - each.at.x, point.y - each.at.y) < reachOf(each, look));
  const pieces = lines.flatMap((line) => line.slice(1).map((to, i) => [line[i] ?? to, to] as const));
  const lengths = pieces.map(([from, to]) => Math.hypot(to.x - from.x, to.y - from.y));
  const step = lengths.reduce((sum, length) => sum + length, 0) / ALONG || 1;
  const found: Point[] = [];
  let rest = step / 2;
  for (const [i, [from, to]] of pieces.entries()) {
    const length = lengths[i] ?? 0;
    for (; rest <= length; rest += step) {
      const part = rest / length;
      found.push({ x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) });
    }
    rest -= length;
  }
  return found.filter(isFree);
}

/** Whether text of the colour can be read on land and on water. */
function isLegible({ brand: { colors } }: LayoutContext, { look }: MapPlan, role: ColorRole, least = LEGIBLE): boolean {
  return [look.ground, look.land].every((fill) => contrastRatio(colors[role].hex, colors[fill].hex) >= least);
}

/** Of land and water, what text of the colour stands out from less. */
export function harderGround(
  { brand: { colors } }: LayoutContext,
  { ground, land }: MapPlan['look'],
  role: ColorRole,
): ColorRole {
  const contrast = (fill: ColorRole) => contrastRatio(colors[role].hex, colors[fill].hex);
  return contrast(ground) <= contrast(land) ? ground : land;
}

function nameItems(
  context: LayoutContext,
  { bleed }: MapField,
  plan: MapPlan,
  { name, text, style, color: own, label }: Name,
  {
    place,
    isPlated,
    fallback,
  }: { readonly place: LabelPlace | undefined; readonly isPlated: boolean; readonly fallback: string },
): LaidOutItem[] {
  const inch = (length: Px) => (length as number) / PIXELS_PER_INCH;
  const [shape] = label.shapes;
  const [mark] = label.marks;
  if (!shape || !mark) return [];
  const rect = place ?? { ...shape, x: mark.at.x + mark.radius + GAP, y: mark.at.y - shape.h / 2, side: 1 };
  const align: Align = isPlated || rect.side === 0 ? 'center' : rect.side === 1 ? 'left' : 'right';
  // A plate in the colour of water would look like a lake.
  const ground = isDarkFill(context.brand, plan.look.ground) ? plan.look.ground : 'ground';
  const onGround = contrastRatio(context.brand.colors[own].hex, context.brand.colors[ground].hex) >= LEGIBLE;
  const color = isPlated && !onGround ? inkOn(context.brand, ground) : own;
  const box = { x: bleed.x + inch(rect.x), y: bleed.y + inch(rect.y), w: inch(rect.w), h: inch(rect.h) };
  const [padX, padY] = [inch(PLATE.x), inch(PLATE.y)];
  const item = styled(context, 'label', {
    ...{ name: `${fallback}: ${name}`, text, align, anchor: 'middle', size: style.size },
    box: { x: box.x + padX, y: box.y + padY, w: box.w - 2 * padX, h: box.h - 2 * padY },
    style: { ...style, color },
    ground: isPlated ? ground : harderGround(context, plan.look, color),
  });
  const plate: LaidOutItem = {
    ...{ kind: 'shape', shape: 'rounded', name: `${fallback} plate`, box, path: text.path },
    ...{ radius: PLATE.radius, fill: ground },
  };
  const characters = text.paragraphs.flat().reduce((sum, run) => sum + [...run.text].length, 0);
  if (!place) return [{ ...item, excess: { lines: 1, characters } }];
  const named = isPlated ? [plate, item] : [item];
  if (!place.leader) return named;
  const [from, to] = place.leader;
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
  const viewBox = { x, y, w: Math.max(1, Math.abs(to.x - from.x)), h: Math.max(1, Math.abs(to.y - from.y)) };
  return [
    {
      kind: 'path',
      name: `${fallback} leader`,
      box: { x: bleed.x + inch(x), y: bleed.y + inch(y), w: inch(viewBox.w), h: inch(viewBox.h) },
      path: text.path,
      viewBox,
      d: `M${from.x} ${from.y}L${to.x} ${to.y}`,
      stroke: { color, width: context.brand.strokes.rule },
    },
    ...named,
  ];
}
