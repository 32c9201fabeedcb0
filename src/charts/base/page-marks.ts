import { type Box, movedBox } from '../../core/box.ts';
import { remembered } from '../../core/collections.ts';
import type { KitPart, Tone } from '../../core/kit.ts';
import { type Inch, PIXELS_PER_INCH, type Px } from '../../core/lengths.ts';
import type { Mark } from '../../marks/marks.ts';
import type { Pen, Point } from '../../marks/pen.ts';
import type { Motion } from '../../scene/items.ts';
import { type Ring, ringsOf } from '../../scene/path-rings.ts';
import type { ColorRole } from '../../scene/tokens.ts';

export interface At {
  readonly x: Inch;
  readonly y: Inch;
}

/** At which step something appears, from 1, and how. */
export interface Appearance {
  readonly step: number;
  readonly motion: Motion;
}

/** What a chart that is the page of its slide is drawn of, in inches: data alone, so that it can be kept. */
export type PageMark = {
  readonly role: ColorRole;
  /** What it is, for the group that it is as shapes; one with those beside it that are called so too. */
  readonly name?: string;
  /** When it appears where the chart builds its data; from the start where omitted. */
  readonly appears?: Appearance;
} & (
  | { readonly kind: 'rect'; readonly box: Box }
  | { readonly kind: 'area'; readonly points: readonly At[] }
  | { readonly kind: 'line'; readonly points: readonly At[]; readonly width: Inch }
  | { readonly kind: 'disc'; readonly at: At; readonly r: Inch }
  /** A part of a kit, its tone in the mark’s role, once in each box: copies do not overlap. */
  | { readonly kind: 'art'; readonly part: KitPart; readonly boxes: readonly Box[] }
);

export const block = (box: Box, role: ColorRole): PageMark => ({ kind: 'rect', box, role });

const px = (length: Inch): Px => length * PIXELS_PER_INCH;
const pointPx = ({ x, y }: At, from: At): Point => ({ x: px(x - from.x), y: px(y - from.y) });

/** The marks in pixels from a point of the slide. */
export const drawnMarks = (marks: readonly PageMark[], from: At): Mark[] =>
  marks.flatMap((mark): Mark | Mark[] => {
    const { role } = mark;
    switch (mark.kind) {
      case 'art':
        return artMarks(mark, from);
      case 'rect': {
        const { x, y, w, h } = mark.box;
        return { kind: 'rect', role, rect: { ...pointPx({ x, y }, from), w: px(w), h: px(h) } };
      }
      case 'disc':
        return { kind: 'disc', role, at: pointPx(mark.at, from), r: px(mark.r) };
      case 'line':
        return {
          kind: 'course',
          role,
          points: mark.points.map((point) => pointPx(point, from)),
          width: px(mark.width),
        };
      default:
        return { kind: 'path', role, trace: (pen) => traced(pen, mark.points, from) };
    }
  });

function traced(pen: Pen, points: readonly At[], from: At): void {
  points.forEach((point, i) => {
    const { x, y } = pointPx(point, from);
    if (i === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  });
  pen.closePath();
}

type Art = Extract<PageMark, { readonly kind: 'art' }>;

/** Shape by shape over all copies: each is one path. */
const artMarks = ({ part, boxes, role }: Art, from: At): Mark[] =>
  part.shapes.map(({ d, fill }): Mark => {
    const rings = ringsIn(d);
    return {
      kind: 'path',
      role: inTone(fill, role),
      trace: (pen) => {
        for (const box of boxes) for (const ring of rings) traceRing(pen, ring, part, box, from);
      },
    };
  });

const ringsIn = remembered(ringsOf);

function traceRing(pen: Pen, { start, segments }: Ring, { viewBox }: KitPart, box: Box, from: At): void {
  const [across, down] = [box.w / viewBox.w, box.h / viewBox.h];
  const placed = ({ x, y }: At): Point =>
    pointPx({ x: box.x + (x - viewBox.x) * across, y: box.y + (y - viewBox.y) * down }, from);
  const first = placed(start);
  pen.moveTo(first.x, first.y);
  for (const { command, points } of segments) {
    const [a = first, b = a, c = b] = points.map(placed);
    if (command === 'L') pen.lineTo(a.x, a.y);
    else if (command === 'Q') pen.quadraticCurveTo(a.x, a.y, b.x, b.y);
    else pen.bezierCurveTo(a.x, a.y, b.x, b.y, c.x, c.y);
  }
  pen.closePath();
}

/** The darker and the lighter role beside each that a copy may have. */
const SHADES: Partial<Readonly<Record<ColorRole, readonly [deep: ColorRole, pale: ColorRole]>>> = {
  subject: ['subject-deep', 'step-1'],
  field: ['subject-deep', 'step-1'],
  highlight: ['highlight-deep', 'highlight-pale'],
  'highlight-pale': ['highlight', 'third-pale'],
  second: ['second-text', 'second-pale'],
  leaf: ['leaf-deep', 'leaf-pale'],
  'second-text': ['dark', 'second-pale'],
  subtle: ['dark-context', 'context'],
  third: ['third-deep', 'third-pale'],
  'third-pale': ['third', 'on-dark'],
  context: ['step-2', 'panel'],
  'step-1': ['step-2', 'panel'],
  'step-2': ['step-3', 'step-1'],
  'step-3': ['step-4', 'step-1'],
  'step-4': ['step-5', 'step-2'],
  'step-5': ['step-6', 'step-3'],
  'step-6': ['dark', 'step-4'],
  'subject-deep': ['dark-tint-2', 'step-2'],
  'subject-shade': ['subject-deep', 'step-2'],
  'on-dark': ['step-1', 'ground'],
  'dark-tint': ['dark-shade', 'dark-tint-2'],
  'dark-tint-2': ['dark-tint', 'subject-deep'],
};

/** A shape’s fill where its copy has a colour of its own. */
export function inTone(fill: string, role: ColorRole): ColorRole {
  const [deep, pale] = SHADES[role] ?? ['subtle', 'panel'];
  const tones: Readonly<Record<Tone, ColorRole>> = { tone: role, 'tone-deep': deep, 'tone-pale': pale };
  return tones[fill as Tone] ?? (fill as ColorRole);
}

/** The box around marks, as far as it lies on a slide of a size. */
export function boundsOf(marks: readonly PageMark[], { w, h }: { readonly w: Inch; readonly h: Inch }): Box {
  const corners = marks.flatMap((mark): At[] => {
    if (mark.kind === 'art') return mark.boxes.flatMap((box) => [box, { x: box.x + box.w, y: box.y + box.h }]);
    if (mark.kind === 'rect') return [mark.box, { x: mark.box.x + mark.box.w, y: mark.box.y + mark.box.h }];
    const [points, r] =
      mark.kind === 'disc' ? [[mark.at], mark.r] : [mark.points, mark.kind === 'line' ? mark.width / 2 : 0];
    return points.flatMap(({ x, y }) => [
      { x: x - r, y: y - r },
      { x: x + r, y: y + r },
    ]);
  });
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, top] = [Math.max(0, Math.min(...xs)), Math.max(0, Math.min(...ys))];
  return { x: left, y: top, w: Math.min(w, Math.max(...xs)) - left, h: Math.min(h, Math.max(...ys)) - top };
}

export function movedMark(mark: PageMark, dx: Inch, dy: Inch): PageMark {
  const moved = ({ x, y }: At): At => ({ x: x + dx, y: y + dy });
  if (mark.kind === 'rect') return { ...mark, box: movedBox(mark.box, dx, dy) };
  if (mark.kind === 'art') return { ...mark, boxes: mark.boxes.map((box) => movedBox(box, dx, dy)) };
  return mark.kind === 'disc' ? { ...mark, at: moved(mark.at) } : { ...mark, points: mark.points.map(moved) };
}

/** A mark without what of it is beyond a sheet’s edges. */
export function markWithin(mark: PageMark, { w, h }: Pick<Box, 'w' | 'h'>): PageMark {
  const within = ({ x, y }: At): At => ({ x: Math.min(w, Math.max(0, x)), y: Math.min(h, Math.max(0, y)) });
  if (mark.kind === 'disc' || mark.kind === 'art') return mark;
  if (mark.kind !== 'rect') return { ...mark, points: mark.points.map(within) };
  const { box } = mark;
  const [from, to] = [within(box), within({ x: box.x + box.w, y: box.y + box.h })];
  return { ...mark, box: { ...box, ...from, w: to.x - from.x, h: to.y - from.y } };
}
