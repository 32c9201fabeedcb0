import svgpath from 'svgpath';
import type { PathItem } from '../../scene/items.ts';
import { type PaintContext, pointsOf } from './context.ts';
import type { PagePen } from './pen.ts';
import { mappedPath } from './shapes.ts';

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
