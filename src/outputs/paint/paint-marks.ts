import svgpath from 'svgpath';
import { inchToPt, type Pt } from '../../core/lengths.ts';
import type { ChartMark } from '../../scene/chart-marks.ts';
import type { DrawnChartItem, PathItem, PictureItem, ShapeItem } from '../../scene/items.ts';
import { type PaintContext, pointsOf } from './context.ts';
import type { Area, PagePen, PathLook } from './pen.ts';
import { ellipsePath, mappedPath, polygonPath, rectanglePath } from './shapes.ts';

export function paintFigure(pen: PagePen, item: PictureItem): void {
  const { box, crop, alt, decorative = false } = item;
  const area = pointsOf(box);
  pen.tag(decorative || alt === '' ? { kind: 'artefact' } : { kind: 'figure', alt, area }, () =>
    pen.picture(item, area, crop),
  );
}

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

/** Draws a free form, its view box stretched over its box; the width of its stroke is not stretched. */
export function paintPath(pen: PagePen, { d, viewBox, box, fill, stroke }: PathItem, { ink }: PaintContext): void {
  const { x, y, w, h } = pointsOf(box);
  const scale = { x: w / viewBox.w, y: h / viewBox.h };
  const data = mappedPath(d.includes('Q') ? cubic(d) : d, scale, {
    x: x - viewBox.x * scale.x,
    y: y - viewBox.y * scale.y,
  });
  pen.path(data, {
    fill: fill && ink(fill),
    stroke: stroke && { ink: ink(stroke.color), width: stroke.width, cap: 'round', join: 'round' },
  });
}

/** Path data with cubic curves in place of quadratic ones, which PDF lacks. */
function cubic(d: string): string {
  return svgpath(d)
    .iterate(([command, ...numbers], _, x, y): [string, ...number[]][] | undefined => {
      if (command !== 'Q') return undefined;
      const [cx = 0, cy = 0, ex = 0, ey = 0] = numbers as number[];
      const toward = (end: number, control: number) => end + (2 / 3) * (control - end);
      return [['C', toward(x, cx), toward(y, cy), toward(ex, cx), toward(ey, cy), ex, ey]];
    })
    .toString();
}

export function paintChart(pen: PagePen, { box, marks, alt }: DrawnChartItem): void {
  const area = pointsOf(box);
  pen.tag({ kind: 'figure', alt, area }, () => pen.moved(area, () => paintMarks(pen, marks)));
}

export function paintMarks(pen: PagePen, marks: readonly ChartMark[]): void {
  for (const mark of marks) {
    if (mark.kind === 'path') pen.path(mark.d, mark);
    else if (mark.kind === 'text') pen.line([mark], false);
    else pen.clip(mark.d, () => paintMarks(pen, mark.marks));
  }
}
