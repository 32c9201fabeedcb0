import { inchToPt, type Pt } from '../../core/lengths.ts';
import type { ShapeItem } from '../../scene/items.ts';
import { type PaintContext, pointsOf } from './context.ts';
import type { Area, PagePen, PathLook } from './pen.ts';
import { ellipsePath, polygonPath, rectanglePath } from './shapes.ts';

/** The length and the width of an arrow's head, in widths of its line. */
const HEAD = 3;

export function paintShape(pen: PagePen, item: ShapeItem, { ink }: PaintContext): void {
  const { shape, box, radius = 0, fill, stroke } = item;
  const area = pointsOf(box);
  const line = stroke && { ink: ink(stroke.color), width: stroke.width };
  if (shape === 'line') {
    if (stroke) paintLine(pen, area, stroke.arrow ? HEAD * stroke.width : 0, line);
    return;
  }
  const data =
    shape === 'ellipse' ? ellipsePath(area) : rectanglePath(area, shape === 'rounded' ? inchToPt(radius) : 0);
  pen.path(data, { fill: fill && ink(fill), stroke: line });
}

/** A line along the area's diagonal, whose last `head` points are an arrow's head. */
function paintLine(pen: PagePen, { x, y, w, h }: Area, head: Pt, stroke: PathLook['stroke']): void {
  const length = Math.hypot(w, h) || 1;
  const [across, down] = [w / length, h / length];
  const tip = { x: x + w, y: y + h };
  const end = { x: tip.x - head * across, y: tip.y - head * down };
  pen.path(polygonPath([{ x, y }, end], false), { stroke });
  if (head === 0 || !stroke) return;
  const side = { x: (-down * head) / 2, y: (across * head) / 2 };
  const corners = [tip, { x: end.x + side.x, y: end.y + side.y }, { x: end.x - side.x, y: end.y - side.y }];
  pen.path(polygonPath(corners), { fill: stroke.ink });
}
