import type { ChartField } from '../../charts/base/define-chart.ts';
import { wordsOf } from '../../charts/base/normalise.ts';
import type { Point, Rect } from '../../charts/base/pen.ts';
import {
  type LabelPlace,
  type LabelShape,
  type MapLabel,
  type MapSurroundings,
  type PlacedLabels,
  placeMapLabels,
} from '../../charts/points/map-labels.ts';
import { HALO, type MapData, type MapPlan, type MapPoint, planMap } from '../../charts/points/map-plan.ts';
import { contrastRatio } from '../../color/contrast.ts';
import type { Box } from '../../core/box.ts';
import { inchToPx, PIXELS_PER_INCH, type Pt, type Px, ptToPx } from '../../core/lengths.ts';
import { type RichText, type Run, richText } from '../../core/rich-text.ts';
import type { Align, ColorRole, TextStyle } from '../../scene/tokens.ts';
import { setText } from '../../text/typeset.ts';
import type { LaidOutItem, LayoutContext } from '../parts/define-slide.ts';
import { inkOn, isDarkFill } from '../parts/fields.ts';
import { styled } from '../parts/parts.ts';
import { type CoastTest, coastTest } from './coasts.ts';
import { nameColumns } from './name-column.ts';

/** A map that is to fill a box of the slide. */
export interface MapField {
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
export interface NamedMap {
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
const DESK_PART = 2 / 3;
/** Space round a name's plate, and between it and its mark. */
const GAP: Px = inchToPx(0.07);
/** How wide the line from a mark to its name counts for what keeps clear of it. */
const LEADER: Px = inchToPx(0.02);
/** A plate reaches so far beyond its name, and has such corners. */
const PLATE = { x: inchToPx(0.09), y: inchToPx(0.015), radius: 0.06 } as const;
/** What is left free around places where the map is fitted to them: so much, and this part of the widest name. */
const MARGINS = [
  { x: inchToPx(0.3), y: inchToPx(0.25), names: 0 },
  { x: inchToPx(0.3), y: inchToPx(0.4), names: 0.55 },
  { x: inchToPx(0.3), y: inchToPx(0.55), names: 1.05 },
] as const;
/** What a smaller map costs, a name, and what smaller names do. */
const SMALLER = 0.6;
const SMALLER_NAMES = 1;
/** Names that are wider may have two lines; those that are much wider had better. */
const WIDE: Px = inchToPx(1.5);
const VERY_WIDE: Px = inchToPx(2.5);
/** Names stand in boxes that are a little wider, for fonts that run wider than ours. */
const SLACK = 1.03;
const LEGIBLE = 4.5;
/** A name that stands out so much from land and water needs no plate where a coast runs below it. */
const CLEAR = 7;
/** A name that lies across a coast is read less well, and a plate under it hides the coast. */
const COAST = { clear: 12, plated: 25 };
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
 * The map with its names beside their marks, in the largest sizes at which each finds a place that no coast crosses, or else
 * in a column beside them; where there is none, on a plate, and at last with lines from marks to names. The map is fitted to
 * its places so that names have room, unless it says what is seen. A name without a place is too much text there
 * (`overflow`).
 */
export function namedMap(context: LayoutContext, map: MapField): NamedMap {
  const planned = planner(context, map);
  let best: Tried | undefined;
  for (const [step, sizes] of SIZES.entries()) {
    for (const [i, room] of margins(context, map, sizes).entries()) {
      const least = SMALLER * i + SMALLER_NAMES * step;
      if (best && least >= best.cost) continue;
      const own = tryIn(context, map, planned(room), sizes, false);
      const cost = own.placed.cost / Math.max(1, own.names.length) + least;
      if (!best || cost < best.cost) best = { ...own, cost };
    }
    if (best && Number.isFinite(best.cost) && !best.crossed.includes(true)) break;
  }
  if (!best || !Number.isFinite(best.cost)) {
    const sizes = SIZES.at(-1) ?? [0, 0, 0];
    const led = margins(context, map, sizes).map((room) => tryIn(context, map, planned(room), sizes, true));
    const [first] = led.toSorted((a, b) => a.placed.cost - b.placed.cost);
    if (first) best = { ...first, cost: first.placed.cost };
  }
  if (!best) throw new Error('A map is tried in at least one size.');
  const { field, plan, names, placed, crossed } = best;
  const items = names.flatMap((name, i) => {
    const isPlated = crossed[i] === true && !isLegible(context, plan, name.color, CLEAR);
    return nameItems(context, map, plan, name, { place: placed.places[i], isPlated, fallback: `Place ${i + 1}` });
  });
  return { field, plan, items };
}

/** A map fitted into a room, and the test of its coasts. */
interface Planned {
  readonly field: ChartField;
  readonly plan: MapPlan;
  readonly crosses: CoastTest;
}

interface Tried extends Omit<Planned, 'crosses'> {
  readonly names: readonly Name[];
  readonly placed: PlacedLabels;
  /** Which of the names lie across a coast. */
  readonly crossed: readonly boolean[];
  readonly cost: number;
}

/** Plans maps; each room once. */
function planner(context: LayoutContext, map: MapField): (room: Rect) => Planned {
  const known: { readonly room: Rect; readonly planned: Planned }[] = [];
  const { w, h } = map.bleed;
  return (room) => {
    const before = known.find((each) => each.room.x === room.x && each.room.y === room.y);
    if (before) return before.planned;
    const field = { room, dark: map.dark };
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
function margins(context: LayoutContext, map: MapField, [, size]: readonly [Pt, Pt, Pt]): Rect[] {
  const free = inPicture(map, map.free);
  const style = { ...context.brand.type.label, bold: true };
  const widths = map.chart.points.map(({ name }) =>
    widthOf(context, textOf(name, context), style, sized(context, size)),
  );
  const rooms = MARGINS.map(({ x, y, names }): Rect => {
    const across = Math.min(x + names * Math.max(...widths), free.w / 3.2);
    return { x: free.x + across, y: free.y + y, w: free.w - 2 * across, h: free.h - 2 * y };
  });
  return map.chart.view === undefined ? rooms : rooms.slice(0, 1);
}

function tryIn(
  context: LayoutContext,
  map: MapField,
  { field, plan, crosses }: Planned,
  sizes: readonly [Pt, Pt, Pt],
  leaders: boolean,
): Omit<Tried, 'cost'> {
  const names = namesOf(context, map, { plan, crosses }, sizes);
  const labels = names.map(({ label }) => label);
  const { points, routes, arcs, rivers, look } = plan;
  const around: MapSurroundings = {
    within: inPicture(map, map.free),
    gap: GAP,
    discs: points.flatMap((point) => (point.at ? [{ at: point.at, radius: reachOf(point) }] : [])),
    lines: [
      ...[...routes.flatMap(({ legs }) => legs.flat()), ...arcs.map(({ line }) => line)].map((line) => ({
        points: line,
        width: look.line,
      })),
      ...rivers.flatMap(({ lines }) => lines).map((line) => ({ points: line, width: look.river })),
    ],
    taken: map.taken.map((box) => inPicture(map, box)),
  };
  const crossedBy = ({ places }: PlacedLabels) => places.map((place) => place !== undefined && crosses(place));
  const plain = placeMapLabels(labels, around, leaders);
  const columned = withColumns(labels, plain, around, crosses);
  const placed = columned && columned.cost < plain.cost ? columned : plain;
  return { field, plan, names, placed, crossed: crossedBy(placed) };
}

/** Names of places that have no place, or one across a coast, in columns beside them, and the others anew; where that works. */
function withColumns(
  labels: readonly MapLabel[],
  { places }: PlacedLabels,
  around: MapSurroundings,
  crosses: CoastTest,
): PlacedLabels | undefined {
  const stuck = new Map(
    labels.flatMap((label, i) => {
      const place = places[i];
      return label.outwards && (!place || crosses(place)) ? [[i, label] as const] : [];
    }),
  );
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
const reachOf = ({ role, radius }: MapPoint): Px => (role === 'highlight' ? HALO * radius : radius);

const sized = ({ reading }: LayoutContext, size: Pt): Pt => (reading === 'desk' ? Math.round(size * DESK_PART) : size);

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
    const marks = alongIn(lines, free, points).map((point) => ({ at: point, radius: look.line }));
    if (words === '' || marks.length === 0) return [];
    return [named(name, richText(words, at(key, i)), line, dark ? [] : [role, 'subject'], { marks })];
  };
  return [
    ...points.flatMap((point, i): Name[] => {
      const data = chart.points[i];
      if (!point.at || !data) return [];
      const isLifted = point.role === 'highlight';
      const joined = arcs.filter(({ arc: { from, to } }) => isAt(from, point) || isAt(to, point));
      const text = withValue(textOf(data.name, context, [...at('points', i), 'name']), data.value, point.label);
      const outwards = outwardsOf(
        point.at,
        joined.map(({ arc }) => arc.via),
      );
      const roles = dark && !isLifted && joined.length > 0 ? [look.mark] : [];
      const marks = [{ at: point.at, radius: reachOf(point) }];
      const cost = isLegible(context, plan, colorOf(roles), CLEAR) ? COAST.clear : COAST.plated;
      const also = (box: Rect) => (crosses(box) ? cost : 0);
      return [named(wordsOf(data.name), text, isLifted ? lifted : place, roles, { marks, outwards, also })];
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
function alongIn(lines: readonly (readonly Point[])[], { x, y, w, h }: Rect, points: readonly MapPoint[]): Point[] {
  const isFree = (point: Point) =>
    point.x > x &&
    point.x < x + w &&
    point.y > y &&
    point.y < y + h &&
    !points.some((each) => each.at && Math.hypot(point.x - each.at.x, point.y - each.at.y) < reachOf(each));
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

function textOf(name: string | RichText, { path }: LayoutContext, at = path): RichText {
  return typeof name === 'string' ? richText(name, at) : name;
}

function withValue(text: RichText, value: MapData['points'][number]['value'], label: string): RichText {
  if (label === '') return text;
  const run: Run = { text: `\u00a0${label}`, ...(typeof value === 'object' ? { fact: value.id } : {}) };
  return { ...text, paragraphs: text.paragraphs.map((runs, i) => (i === 0 ? [...runs, run] : runs)) };
}

function widthOf({ measurer }: LayoutContext, text: RichText, style: TextStyle, size: Pt): Px {
  const space = { w: Number.POSITIVE_INFINITY, h: Number.POSITIVE_INFINITY };
  const { lines } = setText(text, style, space, measurer, { size });
  return ptToPx(Math.max(0, ...lines.flat().map(({ width }) => width)));
}

/** The forms that a name may have: in one line, and in two where it is wide and parts between words. */
function shapesOf(context: LayoutContext, text: RichText, style: TextStyle): LabelShape[] {
  const whole = widthOf(context, text, style, style.size);
  const line = ptToPx(1.2 * style.spacing * style.size);
  const one = { w: SLACK * whole, h: line, cost: whole > VERY_WIDE ? 4 : 0 };
  const parts = /[\s\u3000-\u303f\uff0c]/u.test(
    text.paragraphs
      .flat()
      .map((run) => run.text)
      .join(''),
  );
  if (whole < WIDE || !parts) return [one];
  for (let part = 0.5; part < 0.9; part += 0.04) {
    const w = part * whole;
    const set = setText(
      text,
      style,
      { w: (SLACK * w) / PIXELS_PER_INCH, h: Number.POSITIVE_INFINITY },
      context.measurer,
    );
    if (set.excess || set.lines.flat().length > 2) continue;
    return [one, { w: SLACK * w, h: 2 * line, cost: 0.8 }];
  }
  return [one];
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
