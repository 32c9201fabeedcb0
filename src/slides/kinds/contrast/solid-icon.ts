import type { Box } from '../../../core/box.ts';
import { hundredths } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import { iconShapes } from '../../../layout/icon.ts';
import type { PathItem } from '../../../scene/items.ts';
import { flattened, holdsPoint, type Point, ringArea, ringsOf } from '../../../scene/path-rings.ts';
import type { ColorRole } from '../../../scene/tokens.ts';

/** Thickness of the lines of an icon, in units of its drawing. */
const STROKE = 1.5;
/** Less than this, in square units, is a dot, and a form that opens by a slanted chord stays a line. */
const LEAST_AREA = 3;
const LEVEL = 0.5;
/** A part inside a larger one that takes less than this of its area stands out from it: a ring round a hole. */
const PART = 0.35;
const HOLE = 0.5;

/** A car from the side, of more parts than lines have: 100 units long, its wheels on y = 0. */
const CAR = {
  viewBox: { x: 0, y: -35.5, w: 100, h: 35.5 },
  body: 'M1 -9C0 -16 1 -20 6 -21L20 -23C30 -33 36 -35.5 47 -35.5C60 -35.5 66 -32 76 -23C88 -22 98 -19 99 -12L99.5 -7L1 -7Z',
  holes: `M27 -23C34 -30.5 38 -32 45 -32L45 -23ZM48 -32C58 -32 63 -29 69 -23L48 -23Z${disc(20, 4)}${disc(80, 4)}`,
  wheels: `${disc(20, 8)}${disc(80, 8)}`,
};

/** A disc on the axis of the wheels, 8 units above the road. */
function disc(x: number, r: number): string {
  const k = 0.5523 * r;
  const [y, left, right, top, foot] = [-8, x - r, x + r, -8 - r, -8 + r];
  return `M${left} ${y}C${left} ${y - k} ${x - k} ${top} ${x} ${top}C${x + k} ${top} ${right} ${y - k} ${right} ${y}C${right} ${y + k} ${x + k} ${foot} ${x} ${foot}C${x - k} ${foot} ${left} ${y + k} ${left} ${y}Z`;
}

interface Look {
  readonly color: ColorRole;
  /** What shows through its holes. */
  readonly ground: ColorRole;
  readonly path: Path;
}

/**
 * An icon as one solid form, as large as a room allows and without the margin that icons have, at the room's right and
 * standing on its foot: closed outlines are filled, smaller ones in them are rings round a hole, and lines inside are in
 * the colour of the ground. All items have the same box; none for a name that is not in the library.
 */
export function solidIcon(name: string, icon: string, room: Box, look: Look): PathItem[] {
  const { color, ground, path } = look;
  const drawing = icon === 'car' ? CAR : drawingOf(icon);
  if (!drawing) return [];
  const { viewBox } = drawing;
  const scale = Math.min(room.w / viewBox.w, room.h / viewBox.h);
  const [w, h] = [viewBox.w * scale, viewBox.h * scale];
  const box = { x: room.x + room.w - w, y: room.y + room.h - h, w, h };
  const base = { kind: 'path', box, path, viewBox, group: name } as const;
  const lines = (role: ColorRole) => ({ stroke: { color: role, width: STROKE * scale * 72 } });
  const { body, holes, ...rest } = drawing;
  const [wheels, edges, inner] = 'wheels' in rest ? [rest.wheels, '', ''] : ['', rest.edges, rest.inner];
  const parts: readonly (PathItem | undefined)[] = [
    body ? { ...base, name: `${name} body`, d: body, fill: color } : undefined,
    wheels ? { ...base, name: `${name} wheels`, d: wheels, fill: color } : undefined,
    edges ? { ...base, name: `${name} edges`, d: edges, ...lines(color) } : undefined,
    holes ? { ...base, name: `${name} holes`, d: holes, fill: ground } : undefined,
    inner ? { ...base, name: `${name} lines`, d: inner, ...lines(ground) } : undefined,
  ];
  return parts.filter((part) => part !== undefined);
}

/** An icon of the library as a body, its outlines, the holes in it and the lines inside it; undefined where there is none. */
function drawingOf(icon: string) {
  const forms = iconShapes(icon).flatMap((d) => ringsOf(d).map((ring) => formOf(flattened(ring))));
  if (forms.length === 0) return undefined;
  const bodies = forms.filter(({ solid }) => solid);
  const largest = bodies.toSorted((a, b) => b.area - a.area)[0];
  const isInside = (form: Form) =>
    largest !== undefined &&
    form !== largest &&
    form.area < PART * largest.area &&
    holdsPoint(largest.points, form.middle);
  const all = forms.flatMap(({ points }) => points);
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - STROKE / 2, Math.min(...ys) - STROKE / 2];
  const viewBox = {
    ...{ x: left, y: top },
    ...{ w: Math.max(...xs) + STROKE / 2 - left, h: Math.max(...ys) + STROKE / 2 - top },
  };
  const written = (these: readonly Form[], closed: boolean) =>
    these.map((form) => pathOf(form.points, closed)).join('');
  const rings = bodies.filter(isInside);
  const lines = forms.filter(({ solid }) => !solid);
  return {
    viewBox,
    body: written(bodies, true),
    edges: written([...bodies, ...lines.filter((form) => !isInside(form))], false),
    holes: rings.map(({ points, middle }) => pathOf(shrunk(points, middle), true)).join(''),
    inner: written(lines.filter(isInside), false),
  };
}

interface Form {
  readonly points: readonly Point[];
  readonly area: number;
  readonly middle: Point;
  /** Whether it is closed, or by a level or upright chord nearly so. */
  readonly solid: boolean;
}

function formOf(points: readonly Point[]): Form {
  const [first, last] = [points[0], points.at(-1)];
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const middle = { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
  const area = Math.abs(ringArea(points));
  const level =
    first !== undefined &&
    last !== undefined &&
    Math.min(Math.abs(first.x - last.x), Math.abs(first.y - last.y)) < LEVEL;
  return { points, area, middle, solid: level && area > LEAST_AREA };
}

const shrunk = (points: readonly Point[], { x, y }: Point): Point[] =>
  points.map((point) => ({ x: x + HOLE * (point.x - x), y: y + HOLE * (point.y - y) }));

const pathOf = (points: readonly Point[], closed: boolean): string =>
  `${points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${hundredths(x)} ${hundredths(y)}`).join('')}${closed ? 'Z' : ''}`;
