import { remembered } from '../../../core/collections.ts';
import { inchToPx, type Px } from '../../../core/lengths.ts';
import { drawText, linesHeight, textWidth } from '../../../marks/lettering.ts';
import { drawLine, type Pen, type PictureSize, type Point, type Rect } from '../../../marks/pen.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { nameFace } from '../../base/style.ts';
import { padded } from '../../points/point-labels.ts';
import { homeOf } from './land.ts';
import { coveredCost, homesAlong, mapGround, passedCost } from './map-ground.ts';
import { bestPlace, type LabelPlace, type MapLabel, type MapSurroundings, placeMapLabels } from './map-labels.ts';
import { haloOf, type MapLook } from './map-look.ts';
import type { MapPlan, MapPoint } from './map-plan.ts';

/** Space round a name, and between it and its mark. */
export const NAME_GAP: Px = inchToPx(0.05);
/** Places along a line that are tried for its name. */
const ALONG = 18;

export const reachOf = (point: MapPoint, look: MapLook): Px =>
  point.role === 'highlight' ? haloOf(point, look) : point.radius;

export const isAt = (end: Point, { at }: MapPoint) => at !== undefined && end.x === at.x && end.y === at.y;

/** Away from what comes to a place. */
export function outwardsOf(at: Point, from: readonly Point[]): Point {
  const steps = from.map(({ x, y }) => {
    const length = Math.hypot(at.x - x, at.y - y) || 1;
    return { x: (at.x - x) / length, y: (at.y - y) / length };
  });
  return steps.reduce((sum, { x, y }) => ({ x: sum.x + x, y: sum.y + y }), { x: 0, y: 0 });
}

/** Points of lines at even distances, as far as they lie in a room and outside of the places' marks. */
export function alongIn(
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

const waysOf = ({ routes, arcs }: Pick<MapPlan, 'routes' | 'arcs'>) => [
  ...routes.flatMap(({ legs }) => legs.flat()),
  ...arcs.map(({ line }) => line),
];

export function marksOf({ points, routes, arcs, rivers, look }: MapPlan): Pick<MapSurroundings, 'discs' | 'lines'> {
  return {
    discs: points.flatMap((point) => (point.at ? [{ at: point.at, radius: reachOf(point, look) }] : [])),
    lines: [
      ...waysOf({ routes, arcs }).map((line) => ({ points: line, width: look.line })),
      ...rivers.flatMap(({ lines }) => lines).map((line) => ({ points: line, width: look.river })),
    ],
  };
}

/** What the map shows there: land or sea. */
export function fillAt({ projection, look }: Pick<MapPlan, 'projection' | 'look'>, at: Point): ColorRole {
  const place = projection.place(at);
  return place && projection.isLand(place) ? look.land : look.ground;
}

/** The radius of the dot inside a highlighted place, as a part of its disc's. */
const PUPIL = 0.35;

type Line = readonly Point[];

function strokeLines(pen: Pen, lines: readonly Line[], color: string, width: Px): void {
  if (lines.length === 0) return;
  stroke(pen, color, width, () => {
    for (const line of lines) {
      for (const [i, { x, y }] of line.entries()) {
        if (i === 0) pen.moveTo(x, y);
        else pen.lineTo(x, y);
      }
    }
  });
}

/** A river begins at the part `thin` of its width, and widens in `steps` over the first `part` of its length. */
const SPRING = { thin: 0.4, part: 0.35, steps: 6 };

/** Strokes a river, thinner towards its spring where that is in the picture, so that it doesn't look cut off there. */
function strokeRiver(pen: Pen, lines: readonly Line[], color: string, width: Px, picture: PictureSize): void {
  const [first = [], ...others] = lines;
  const [spring] = first;
  const isSeen = spring && spring.x > 0 && spring.y > 0 && spring.x < picture.width && spring.y < picture.height;
  if (!isSeen) {
    strokeLines(pen, lines, color, width);
    return;
  }
  const upper = Math.floor(SPRING.part * (first.length - 1));
  const ends = Array.from({ length: SPRING.steps + 1 }, (_, i) => Math.round((i / SPRING.steps) * upper));
  for (const [i, end] of ends.slice(1).entries()) {
    const part = SPRING.thin + (1 - SPRING.thin) * (i / SPRING.steps);
    strokeLines(pen, [first.slice(ends[i], end + 1)], color, part * width);
  }
  strokeLines(pen, [first.slice(upper), ...others], color, width);
}

function stroke(pen: Pen, color: string, width: Px, path: () => void): void {
  pen.save();
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  pen.beginPath();
  path();
  pen.stroke();
  pen.restore();
}

interface Named {
  readonly name: string;
  readonly value: string;
  readonly bold: boolean;
  readonly label: MapLabel;
}

/** The opacity of the halo around a highlighted place, as the last two digits of a CSS colour. */
const VEIL = '4d';

/** Draws the map's lines and marks into a picture, over its land. */
export function drawMap(pen: Pen, plan: MapPlan): void {
  drawOver(pen, plan, `${plan.style.color('highlight')}${VEIL}`);
}

function drawOver(pen: Pen, plan: MapPlan, halo: string): void {
  const { points, routes, arcs, rivers, style, look, context } = plan;
  const placed = points.flatMap((point) => (point.at ? [{ point, at: point.at }] : []));
  const drawDisc = ({ x, y }: Point, radius: Px, color: string) => {
    pen.save();
    pen.fillStyle = color;
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fill();
    pen.restore();
  };
  for (const { point, at } of placed) {
    if (point.role === 'highlight' && look.halo) drawDisc(at, haloOf(point, look), halo);
  }
  strokeLines(pen, plan.lines, style.color(look.mark), look.border);
  // The first river is the one that matters most: others end in it.
  for (const { lines, role } of rivers.toReversed()) strokeRiver(pen, lines, style.color(role), look.river, context);
  // Rivers lead on beyond the room of the places, where nothing runs below a title.
  for (const { box, role } of context.field?.calm ?? []) {
    pen.fillStyle = style.color(role);
    pen.fillRect(inchToPx(box.x), inchToPx(box.y), inchToPx(box.w), inchToPx(box.h));
  }
  // Highlighted lines lie above the others.
  const above = (role: string) => (role === 'highlight' ? 1 : 0);
  for (const { legs, role } of routes.toSorted((a, b) => above(a.role) - above(b.role))) {
    strokeLines(pen, legs.flat(), style.color(role), look.line);
  }
  for (const { arc, role } of arcs.toSorted((a, b) => above(a.role) - above(b.role))) {
    stroke(pen, style.color(role), look.line, () => {
      pen.moveTo(arc.from.x, arc.from.y);
      pen.quadraticCurveTo(arc.via.x, arc.via.y, arc.to.x, arc.to.y);
    });
  }
  /** Draws a point's disc with a ring around it. On a map that is the slide's ground, only a highlighted one has a ring, and a dot in it. */
  const drawDot = (at: Point, { radius, role, label }: MapPoint) => {
    if (!look.halo || role === 'highlight') drawDisc(at, radius + look.border, style.color(look.ring));
    // Discs whose areas say something are told apart where they overlap.
    else if (label !== '') drawDisc(at, radius + style.separator, style.color(look.land));
    drawDisc(at, radius, style.color(role));
    if (role === 'highlight' && look.halo) drawDisc(at, PUPIL * radius, style.color(look.ring));
  };
  for (const { point, at } of placed.toSorted((a, b) => b.point.radius - a.point.radius)) drawDot(at, point);
  if (!context.field) drawNames(pen, plan);
}

const groundOf = remembered((plan: MapPlan) => {
  const { width: w, height: h } = plan.context;
  return mapGround(plan.view, plan.projection, { x: 0, y: 0, w, h });
}, new WeakMap());

export const crossesCoast = (plan: MapPlan, box: Rect): boolean => groundOf(plan).coasts(box) > 0;

function drawNames(pen: Pen, plan: MapPlan): void {
  const { points, routes, arcs, rivers, style, look, context } = plan;
  const picture: Rect = { x: 0, y: 0, w: context.width, h: context.height };
  const ground = groundOf(plan);
  const ways = waysOf(plan);
  const isNear = (a: Point, b: Point | undefined) => b !== undefined && Math.hypot(a.x - b.x, a.y - b.y) < 1;
  const haloed = (box: Rect) => padded(box, style.separator);
  const comingTo = (at: Point) =>
    ways.flatMap((way) => [
      ...(isNear(at, way[0]) ? way.slice(1, 2) : []),
      ...(isNear(at, way.at(-1)) ? way.slice(-2, -1) : []),
    ]);
  const named = (words: Omit<Named, 'label'>, label: Omit<MapLabel, 'shapes'>): Named => {
    const face = words.bold ? nameFace(style, true) : nameFace(style);
    const value = words.value === '' ? 0 : style.gap + textWidth(pen, words.value, nameFace(style, true));
    const w = textWidth(pen, words.name, face) + value;
    return { ...words, label: { ...label, shapes: [{ w, h: linesHeight(1, style.label.size), cost: 0 }] } };
  };
  const homes = points.map(homeOf);
  const pointName = (point: MapPoint): Named[] => {
    const { at, name, label: value, role } = point;
    if (!at) return [];
    const home = homeOf(point);
    const label: Omit<MapLabel, 'shapes'> = {
      marks: [{ at, radius: point.radius }],
      outwards: outwardsOf(at, comingTo(at)),
      also: (box) => coveredCost(ground, haloed(box), [home], homes),
      led: (leader) => passedCost(ground, leader, home),
    };
    return [named({ name, value, bold: role === 'highlight' }, label)];
  };
  const lineName = (name: string, role: ColorRole, lines: readonly Line[]): Named[] => {
    const marks = alongIn(lines, picture, plan).map((at) => ({ at, radius: look.line }));
    if (name === '' || marks.length === 0) return [];
    const own = homesAlong(ground, alongIn(lines, picture, plan), homes);
    const also: MapLabel['also'] = (box) => coveredCost(ground, haloed(box), own);
    return [named({ name, value: '', bold: role === 'highlight' }, { marks, also })];
  };
  const names = [
    ...points.flatMap(pointName),
    ...routes.flatMap(({ name, role, legs }) => lineName(name, role, legs.flat())),
    ...arcs.flatMap(({ name, role, line }) => lineName(name, role, [line])),
    ...rivers.flatMap(({ name, role, lines }) => lineName(name, role, lines)),
  ];
  const labels = names.map(({ label }) => label);
  const within = padded(picture, -NAME_GAP);
  const { places } = placeMapLabels(labels, { ...marksOf(plan), within, gap: NAME_GAP, taken: [] }, true);
  const drawNamed = ({ name, value, bold }: Named, place: LabelPlace) => {
    if (place.leader) drawLine(pen, ...place.leader, style.hairline, style.color(look.mark));
    const middle = place.y + place.h / 2;
    const fill = fillAt(plan, { x: place.x + place.w / 2, y: middle });
    const color = style.textOn(fill);
    const halo = { color: style.color(fill), reach: style.separator };
    const face = bold ? nameFace(style, true) : nameFace(style);
    const { w } = drawText(pen, name, face, color, { x: place.x, middle, align: 'left' }, halo);
    if (value === '') return;
    drawText(pen, value, nameFace(style, true), color, { x: place.x + w + style.gap, middle, align: 'left' }, halo);
  };
  for (const [i, each] of names.entries()) {
    const place = places[i] ?? bestPlace(each.label, NAME_GAP);
    if (place) drawNamed(each, place);
  }
}

export function drawMapShapes(pen: Pen, plan: MapPlan, land: readonly Line[]): void {
  const { look, style, context } = plan;
  pen.fillStyle = style.color(look.ground);
  pen.fillRect(0, 0, context.width, context.height);
  pen.save();
  pen.fillStyle = style.color(look.land);
  pen.beginPath();
  for (const ring of land) {
    for (const [i, { x, y }] of ring.slice(0, -1).entries()) {
      if (i === 0) pen.moveTo(x, y);
      else pen.lineTo(x, y);
    }
    pen.closePath();
  }
  pen.fill();
  pen.restore();
  drawOver(pen, plan, style.color(look.halo ?? look.land));
}
