import type { ChartField } from '../../../charts/base/define-chart.ts';
import { wordsOf } from '../../../charts/base/table.ts';
import { homeOf } from '../../../charts/kinds/map/land.ts';
import {
  alongIn,
  fillAt,
  isAt,
  marksOf,
  NAME_GAP,
  outwardsOf,
  reachOf,
} from '../../../charts/kinds/map/map-drawing.ts';
import {
  COVERED,
  coveredCost,
  groundIn,
  homesAlong,
  type MapGround,
  mapGround,
  passedCost,
} from '../../../charts/kinds/map/map-ground.ts';
import {
  type LabelPlace,
  type MapLabel,
  type MapSurroundings,
  type PlacedLabels,
  placeMapLabels,
} from '../../../charts/kinds/map/map-labels.ts';
import { type MapData, type MapPlan, planMap } from '../../../charts/kinds/map/map-plan.ts';
import { padded } from '../../../charts/points/point-labels.ts';
import type { Box } from '../../../core/box.ts';
import { exactPx, inchToPx, type Pt, type Px, pxToInch } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { inkOn } from '../../../layout/colors.ts';
import { styled } from '../../../layout/leaves.ts';
import { inRole } from '../../../layout/sheet.ts';
import type { Point, Rect } from '../../../marks/pen.ts';
import type { Align, TextStyle } from '../../../scene/tokens.ts';
import type { LaidOutItem, LayoutContext } from '../../parts/define-slide.ts';
import { nameColumns } from './name-column.ts';
import { type NameRoom, nameRooms, roomAround, smallerRooms } from './name-room.ts';
import { placeText, shapesOf, withValue } from './name-text.ts';

interface MapField {
  readonly chart: MapData;
  readonly dark: boolean;
  readonly bleed: Box;
  /** Where its places may lie and its names may stand. */
  readonly free: Box;
}

interface NamedMap {
  readonly field: ChartField;
  readonly plan: MapPlan;
  readonly items: readonly LaidOutItem[];
}

type Sizes = readonly [lifted: Pt, place: Pt, line: Pt];

/** Sizes of names in a hall: of the place that is lifted out, of the others, and of rivers and other lines. */
const SIZES: readonly Sizes[] = [
  [32, 26, 22],
  [28, 22, 20],
  [26, 20, 18],
  [24, 18, 16],
];
/** At a desk they are smaller, down to this. */
const DESK_PART = 2 / 3;
const DESK_LEAST: Pt = 12;
/** How wide the line from a mark to its name counts for what keeps clear of it. */
const LEADER: Px = inchToPx(0.02);
/** A plate reaches so far beyond its name, and has such corners. */
const PLATE = { x: inchToPx(0.09), y: inchToPx(0.015), radius: 0.06 } as const;
/** The edge of the free part in which a map is as large as it may be. */
const INSET: Px = inchToPx(0.3);
/** What it costs that a map is smaller by the half, and what names of each size do. */
const SMALLER = 3;
const SMALLER_NAMES = [0, 2.8, 9, 13] as const;
const ANY = Number.POSITIVE_INFINITY;
/** So many ways with leaders are tried. */
const PATIENCE = 120;
/** What a map may cost more by being in the middle. */
const TRIFLE = 0.4;
/** Below the halo of a place that is lifted out a name stands nearly as well as beside it. */
const LIFTED_STEEP = 1.2;
interface Name {
  readonly name: string;
  readonly text: RichText;
  readonly style: TextStyle;
  readonly label: MapLabel;
}

/**
 * The map with its names beside their marks, as large as both can be, where they cover no coast and no other country than
 * that of their place; where they have no such place in a size, lines lead from the marks to places further away. A name
 * that has to lie across a coast, and would be hard to read there, stands on a plate. The map is fitted to its places so that
 * names have room, unless it says what is seen. A name without a place is too much text there (`overflow`).
 */
export function namedMap(context: LayoutContext, map: MapField): NamedMap {
  const planned = planner(context, map);
  const { field, plan, names, placed, crossed } = closer(context, map, planned, bestNamed(context, map, planned));
  const items = names.flatMap((name, i) => {
    const fallback = `Place ${i + 1}`;
    return nameItems(context, map, plan, name, { place: placed.places[i], isPlated: crossed[i] === true, fallback });
  });
  return { field, plan, items };
}

/** How names may be led to: not at all, by lines that don't cross, or by any. */
type Leaders = 'none' | 'apart' | 'tangled';

/** A room and sizes to be tried, and what they cost at least. */
interface Way {
  readonly room: Rect;
  readonly step: number;
  readonly leaders: Leaders;
  readonly least: number;
}

/** The cheapest of the rooms and sizes; with leaders, and with a smaller map, where names would cover something without. */
function bestNamed(context: LayoutContext, map: MapField, planned: Planner): Tried {
  const whole = planned(padded(inPicture(map, map.free), -INSET)).plan;
  const waysOf = (leaders: Leaders, rooms: (sizes: Sizes) => readonly NameRoom[]): Way[] =>
    SIZES.flatMap((sizes, step) =>
      rooms(sizes).map(({ room, scale }) => {
        return { room, step, leaders, least: SMALLER * Math.max(0, 1 / scale - 1) + (SMALLER_NAMES[step] ?? 0) };
      }),
    ).toSorted((a, b) => a.least - b.least);
  const usual = (sizes: Sizes) => roomsOf(context, map, planned, sizes);
  const all = (sizes: Sizes) => [
    ...usual(sizes),
    ...(map.chart.view === undefined ? smallerRooms(whole, inPicture(map, map.free)) : []),
  ];
  const beside = waysOf('none', usual);
  const apart = waysOf('apart', all).slice(0, PATIENCE);
  const cheapest = (ways: readonly Way[], most: number, before?: Tried): Tried | undefined =>
    ways.reduce<Tried | undefined>((best, way) => cheaper(context, map, planned, { way, best, most }), before);
  // Ways in which no name covers anything come first: the others of them are soon given up.
  for (const most of [COVERED.any, ANY]) {
    const best = cheapest(apart, most, cheapest(beside, most));
    if (best && Number.isFinite(best.cost)) return best;
  }
  const best = cheapest(waysOf('tangled', usual), ANY);
  if (!best) throw new Error('A map is tried in at least one room.');
  return best;
}

/** The map named in a way, if its names cost less than this, and the whole less than the best before. */
function cheaper(
  context: LayoutContext,
  map: MapField,
  planned: Planner,
  { way, best, most }: { readonly way: Way; readonly best: Tried | undefined; readonly most: number },
): Tried | undefined {
  const { room, step, leaders, least } = way;
  if (best && least >= best.cost) return best;
  const sizes = SIZES[step] ?? [0, 0, 0];
  const left = best ? (best.cost - least) * Math.max(1, best.names.length) : ANY;
  const own = tryIn(context, map, planned(room), sizes, leaders, Math.min(most, left));
  const cost = own.placed.cost / Math.max(1, own.names.length) + least;
  return !best || cost < best.cost ? { ...own, cost, sizes, leaders } : best;
}

interface Planned {
  readonly field: ChartField;
  readonly plan: MapPlan;
  readonly ground: MapGround;
  readonly homes: readonly (number | undefined)[];
}

type Planner = (room: Rect) => Planned;

interface Tried extends Omit<Planned, 'ground' | 'homes'> {
  readonly names: readonly Name[];
  readonly placed: PlacedLabels;
  /** Which of the names lie across a coast or a border. */
  readonly crossed: readonly boolean[];
  readonly cost: number;
  readonly sizes: Sizes;
  readonly leaders: Leaders;
}

/** The same map a little larger, and in the middle, now that its names have their places; where they find such again. */
function closer(context: LayoutContext, map: MapField, planned: Planner, best: Tried): Tried {
  const { plan, names, placed, cost, sizes, leaders } = best;
  if (map.chart.view !== undefined || !Number.isFinite(cost)) return best;
  const { room, scale } = roomAround(
    plan,
    names.map(({ label }, i) => ({ label, place: placed.places[i] })).filter(({ label }) => label.outwards),
    inPicture(map, map.free),
  );
  const own = tryIn(context, map, planned(room), sizes, leaders);
  const more = (own.placed.cost - placed.cost) / Math.max(1, names.length);
  return scale >= 1 && more < SMALLER * (1 - 1 / scale) + TRIFLE ? { ...best, ...own } : best;
}

/** Round the part where names may stand, what smaller maps show there is looked at too: as much as it is wide and high. */
const around = ({ x, y, w, h }: Rect): Rect => ({ x: x - 0.7 * w, y: y - 0.7 * h, w: 2.4 * w, h: 2.4 * h });

function planner(context: LayoutContext, map: MapField): Planner {
  const known: { readonly room: Rect; readonly planned: Planned }[] = [];
  let base: Pick<Planned, 'plan' | 'ground'> | undefined;
  const homes = map.chart.points.map(homeOf);
  const free = inPicture(map, map.free);
  const { w, h } = map.bleed;
  const within = map.chart.view === undefined ? { within: free } : {};
  return (room) => {
    const before = known.find((each) => (['x', 'y', 'w', 'h'] as const).every((key) => each.room[key] === room[key]));
    if (before) return before.planned;
    const field = { room, ...within, dark: map.dark };
    const size = { width: inchToPx(w), height: inchToPx(h) };
    const plan = planMap(map.chart, { brand: context.brand, language: context.language, field, ...size });
    // In all rooms the map shows one view, and is looked at once.
    base ??= { plan, ground: mapGround(plan.view, plan.projection, around(free)) };
    const ground = groundIn(plan.projection, base.ground, base.plan.projection);
    const planned = { field, plan, ground, homes };
    known.push({ room, planned });
    return planned;
  };
}

function inPicture({ bleed }: MapField, { x, y, w, h }: Box): Rect {
  return { x: exactPx(x - bleed.x), y: exactPx(y - bleed.y), w: exactPx(w), h: exactPx(h) };
}

/** The rooms that the places may be fitted into, the largest first. */
function roomsOf(context: LayoutContext, map: MapField, planned: Planner, sizes: Sizes): NameRoom[] {
  const free = inPicture(map, map.free);
  const room = padded(free, -INSET);
  if (map.chart.view !== undefined) return [{ room, scale: 1 }];
  const whole = planned(room);
  const names = namesOf(context, map, whole, sizes).flatMap(({ label }) => (label.outwards ? [label] : []));
  return nameRooms(whole.plan, names, free, NAME_GAP);
}

function tryIn(
  context: LayoutContext,
  map: MapField,
  { field, plan, ground, homes }: Planned,
  sizes: Sizes,
  leaders: Leaders,
  most?: number,
): Omit<Tried, 'cost' | 'sizes' | 'leaders'> {
  const names = namesOf(context, map, { plan, ground, homes }, sizes);
  const labels = names.map(({ label }) => label);
  const around: MapSurroundings = {
    ...marksOf(plan),
    within: inPicture(map, map.free),
    gap: NAME_GAP,
    taken: [],
    tangled: leaders === 'tangled',
    most,
  };
  const plain = placeMapLabels(labels, around, leaders !== 'none');
  const isGivenUp = plain.places.every((place) => !place);
  const columned = plain.cost < COVERED.any || isGivenUp ? undefined : withColumns(labels, plain, around);
  const placed = columned && columned.cost < plain.cost ? columned : plain;
  const crossed = placed.places.map((place) => place !== undefined && ground.crossed(textOn(place)) > 0);
  return { field, plan, names, placed, crossed };
}

/** Names of places that have no place, or cover something, in columns beside them, and the others anew; where that works. */
function withColumns(
  labels: readonly MapLabel[],
  { places }: PlacedLabels,
  around: MapSurroundings,
): PlacedLabels | undefined {
  const isStuck = (label: MapLabel, place: LabelPlace | undefined) => !place || (label.also?.(place, 0) ?? 0) > 0;
  const stuck = new Map(
    labels.flatMap((label, i) => (label.outwards && isStuck(label, places[i]) ? [[i, label] as const] : [])),
  );
  const { places: moved, cost } = nameColumns(stuck, around);
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

/** The part of a plate that its text has; there is no plate where the text covers nothing. */
const textOn = ({ x, y, w, h }: Rect): Rect => {
  return { x: x + PLATE.x, y: y + PLATE.y, w: w - 2 * PLATE.x, h: h - 2 * PLATE.y };
};

const sized = ({ reading }: LayoutContext, size: Pt): Pt =>
  reading === 'desk' ? Math.max(DESK_LEAST, Math.round(size * DESK_PART)) : size;

function namesOf(
  context: LayoutContext,
  map: MapField,
  { plan, ground, homes }: Pick<Planned, 'plan' | 'ground' | 'homes'>,
  sizes: Sizes,
): Name[] {
  const { chart } = map;
  const { points, routes, arcs, rivers, look } = plan;
  const [lifted, place, line] = sizes.map((size) => sized(context, size)) as [Pt, Pt, Pt];
  const free = inPicture(map, map.free);
  const styleAt = (size: Pt): TextStyle => ({
    ...context.brand.type.label,
    ...{ size, floor: size, bold: true, spacing: 0.9, maxLines: 2 },
  });
  const at = (key: string, i: number) => [...context.path, 'map', key, i];
  const covering = (plate: Rect, own: readonly (number | undefined)[]) =>
    coveredCost(ground, textOn(plate), own, homes);
  const named = (name: string, text: RichText, size: Pt, label: Omit<MapLabel, 'shapes'>): Name => {
    const style = styleAt(size);
    const shapes = shapesOf(context, text, style).map(({ w, h, cost }) => ({
      ...{ w: w + 2 * PLATE.x, h: h + 2 * PLATE.y, cost },
    }));
    return { name, text, style, label: { ...label, shapes } };
  };
  const lineName = (name: string, words: string, key: string, i: number, lines: readonly (readonly Point[])[]) => {
    const marks = alongIn(lines, free, plan).map((point) => ({ at: point, radius: look.line }));
    if (words === '' || marks.length === 0) return [];
    const along = homesAlong(
      ground,
      marks.map((mark) => mark.at),
      homes,
    );
    const also = (box: Rect) => coveredCost(ground, textOn(box), along);
    return [named(name, richText(words, at(key, i)), line, { marks, also })];
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
      // A name may touch the rim of its own halo.
      const marks = [{ at: point.at, radius: isLifted ? reachOf(point, look) - NAME_GAP : point.radius }];
      const also: MapLabel['also'] = (box) => covering(box, [homes[i]]);
      const led: MapLabel['led'] = (leader) => passedCost(ground, leader, homes[i]);
      return [
        named(wordsOf(data.name), text, isLifted ? lifted : place, {
          ...{ marks, outwards, also, led },
          ...(isLifted ? { steep: LIFTED_STEEP } : {}),
        }),
      ];
    }),
    ...routes.flatMap(({ name, legs }, i) => lineName(`Route ${i + 1}`, name, 'routes', i, legs.flat())),
    ...arcs.flatMap(({ name, line: own }, i) => lineName(`Arc ${i + 1}`, name, 'arcs', i, [own])),
    ...rivers.flatMap(({ name, lines }, i) => lineName(`River ${i + 1}`, name, 'rivers', i, lines)),
  ];
}

function nameItems(
  context: LayoutContext,
  { bleed }: MapField,
  plan: MapPlan,
  { name, text, style, label }: Name,
  {
    place,
    isPlated,
    fallback,
  }: { readonly place: LabelPlace | undefined; readonly isPlated: boolean; readonly fallback: string },
): LaidOutItem[] {
  const [shape] = label.shapes;
  const [mark] = label.marks;
  if (!shape || !mark) return [];
  const rect = place ?? { ...shape, x: mark.at.x + mark.radius + NAME_GAP, y: mark.at.y - shape.h / 2, side: 1 };
  const align: Align = isPlated || rect.side === 0 ? 'center' : rect.side === 1 ? 'left' : 'right';
  // A plate in the colour of water would look like a lake.
  const ground = isPlated ? plan.look.calm : fillAt(plan, { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 });
  const color = inkOn(context.brand, ground);
  const box = {
    x: bleed.x + pxToInch(rect.x),
    y: bleed.y + pxToInch(rect.y),
    w: pxToInch(rect.w),
    h: pxToInch(rect.h),
  };
  const [padX, padY] = [pxToInch(PLATE.x), pxToInch(PLATE.y)];
  const item = styled(context, 'label', {
    ...{ name: `${fallback}: ${name}`, text, align, anchor: 'middle', size: style.size },
    box: { x: box.x + padX, y: box.y + padY, w: box.w - 2 * padX, h: box.h - 2 * padY },
    style: { ...style, color },
    ground,
  });
  const rounded = { kind: 'shape', shape: 'rounded', radius: PLATE.radius, fill: ground } as const;
  const plate = inRole({ ...rounded, name: `${fallback} plate`, box, path: text.path }, 'plate');
  const characters = text.paragraphs.flat().reduce((sum, run) => sum + [...run.text].length, 0);
  if (!place) return [{ ...item, excess: { lines: 1, characters } }];
  const isMisplaced = label.marks.every((_, i) => (label.also?.(place, i) ?? 0) > 0);
  const shown = isMisplaced ? { ...item, misplaced: true as const } : item;
  const named = isPlated ? [plate, shown] : [shown];
  if (!place.leader) return named;
  const [from, to] = place.leader;
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
  const viewBox = { x, y, w: Math.max(1, Math.abs(to.x - from.x)), h: Math.max(1, Math.abs(to.y - from.y)) };
  return [
    {
      kind: 'path',
      name: `${fallback} leader`,
      box: { x: bleed.x + pxToInch(x), y: bleed.y + pxToInch(y), w: pxToInch(viewBox.w), h: pxToInch(viewBox.h) },
      path: text.path,
      viewBox,
      d: `M${from.x} ${from.y}L${to.x} ${to.y}`,
      stroke: { color: plan.look.mark, width: context.brand.strokes.rule },
    },
    ...named,
  ];
}
