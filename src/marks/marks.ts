import type { Px } from '../core/lengths.ts';
import type { ColorRole } from '../scene/tokens.ts';
import { drawCentred, type Face, type TextPlace } from './lettering.ts';
import { drawLine, type Pen, type Point, type Rect } from './pen.ts';

/** What a chart is drawn of, in pixels of its picture and in roles: for its picture, and for shapes that can be edited. */
export type Mark =
  | { readonly kind: 'rect'; readonly rect: Rect; readonly role: ColorRole }
  | {
      readonly kind: 'disc';
      readonly at: Point;
      readonly r: Px;
      readonly role: ColorRole;
      readonly edge?: { readonly role: ColorRole; readonly width: Px };
    }
  /** What a path traces, filled: several figures of one colour are one shape. */
  | { readonly kind: 'path'; readonly trace: (pen: Pen) => void; readonly role: ColorRole }
  | {
      readonly kind: 'line';
      readonly from: Point;
      readonly to: Point;
      readonly width: Px;
      readonly role: ColorRole;
    }
  /** A line through several points. */
  | { readonly kind: 'course'; readonly points: readonly Point[]; readonly width: Px; readonly role: ColorRole }
  | ({
      readonly kind: 'text';
      readonly lines: readonly string[];
      readonly face: Face;
      readonly role: ColorRole;
    } & TextPlace);

/** A rectangle as a mark. */
export const rectMark = (rect: Rect, role: ColorRole): Mark => ({ kind: 'rect', rect, role });

/** Draws marks, the lowest first. With the names of roles for colours they can be written as shapes. */
export function drawMarks(pen: Pen, marks: readonly Mark[], color: (role: ColorRole) => string): void {
  for (const mark of marks) {
    if (mark.kind === 'text') drawCentred(pen, mark.lines, mark.face, color(mark.role), mark);
    else if (mark.kind === 'course') drawCourse(pen, mark, color(mark.role));
    else if (mark.kind === 'line') drawLine(pen, mark.from, mark.to, mark.width, color(mark.role));
    else {
      pen.save();
      pen.fillStyle = color(mark.role);
      fillMark(pen, mark);
      if (mark.kind === 'disc' && mark.edge) {
        pen.strokeStyle = color(mark.edge.role);
        pen.lineWidth = mark.edge.width;
        pen.stroke();
      }
      pen.restore();
    }
  }
}

function fillMark(pen: Pen, mark: Extract<Mark, { kind: 'rect' | 'disc' | 'path' }>): void {
  if (mark.kind === 'rect') {
    const { x, y, w, h } = mark.rect;
    if (w > 0) pen.fillRect(x, y, w, h);
    return;
  }
  pen.beginPath();
  if (mark.kind === 'path') mark.trace(pen);
  else {
    pen.arc(mark.at.x, mark.at.y, mark.r, 0, 2 * Math.PI);
    pen.closePath();
  }
  pen.fill();
}

function drawCourse(pen: Pen, { points, width }: Extract<Mark, { kind: 'course' }>, color: string): void {
  pen.save();
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.lineJoin = 'round';
  pen.beginPath();
  points.forEach(({ x, y }, i) => {
    if (i === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  });
  pen.stroke();
  pen.restore();
}

/** Adds a disc to a path of several. */
export function traceDisc(pen: Pen, { x, y }: Point, r: Px): void {
  pen.moveTo(x + r, y);
  pen.arc(x, y, r, 0, 2 * Math.PI);
  pen.closePath();
}
