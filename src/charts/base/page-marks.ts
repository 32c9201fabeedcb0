import type { Box } from '../../core/box.ts';
import { type Inch, PIXELS_PER_INCH, type Px } from '../../core/lengths.ts';
import type { Mark } from '../../marks/marks.ts';
import type { Pen, Point } from '../../marks/pen.ts';
import type { ColorRole } from '../../scene/tokens.ts';

export interface At {
  readonly x: Inch;
  readonly y: Inch;
}

/** What a chart that is the page of its slide is drawn of, in inches: data alone, so that it can be kept. */
export type PageMark = {
  readonly role: ColorRole;
} & (
  | { readonly kind: 'rect'; readonly box: Box }
  | { readonly kind: 'area'; readonly points: readonly At[] }
  | { readonly kind: 'line'; readonly points: readonly At[]; readonly width: Inch }
  | { readonly kind: 'disc'; readonly at: At; readonly r: Inch }
);

export const block = (box: Box, role: ColorRole): PageMark => ({ kind: 'rect', box, role });

const px = (length: Inch): Px => length * PIXELS_PER_INCH;
const pointPx = ({ x, y }: At, from: At): Point => ({ x: px(x - from.x), y: px(y - from.y) });

/** The marks in pixels from a point of the slide. */
export const drawnMarks = (marks: readonly PageMark[], from: At): Mark[] =>
  marks.map((mark): Mark => {
    const { role } = mark;
    switch (mark.kind) {
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

/** The box around marks, as far as it lies on a slide of a size. */
export function boundsOf(marks: readonly PageMark[], { w, h }: { readonly w: Inch; readonly h: Inch }): Box {
  const corners = marks.flatMap((mark): At[] => {
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

/** A mark without what of it is beyond a sheet’s edges. */
export function markWithin(mark: PageMark, { w, h }: Pick<Box, 'w' | 'h'>): PageMark {
  const within = ({ x, y }: At): At => ({ x: Math.min(w, Math.max(0, x)), y: Math.min(h, Math.max(0, y)) });
  if (mark.kind === 'disc') return mark;
  if (mark.kind !== 'rect') return { ...mark, points: mark.points.map(within) };
  const { box } = mark;
  const [from, to] = [within(box), within({ x: box.x + box.w, y: box.y + box.h })];
  return { ...mark, box: { ...box, ...from, w: to.x - from.x, h: to.y - from.y } };
}
