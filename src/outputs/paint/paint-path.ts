import svgpath from 'svgpath';
import type { PathItem } from '../../scene/items.ts';
import { areaOf, type PaintContext } from './context.ts';
import type { Pen } from './pen.ts';

/** Draws a free form, its view box stretched over its box; strokes are as wide as they are said to be. */
export function paintPath(pen: Pen, { d, viewBox, box, fill, stroke }: PathItem, { ink }: PaintContext): void {
  const { x, y, w, h } = areaOf(box);
  const data = cubic(
    svgpath(d)
      .translate(-viewBox.x, -viewBox.y)
      .scale(w / viewBox.w, h / viewBox.h)
      .translate(x, y),
  );
  pen.path(data, {
    fill: fill && ink(fill),
    stroke: stroke && { ink: ink(stroke.color), width: stroke.width, cap: 'round', join: 'round' },
  });
}

/** Path data without quadratic curves, which PDF has none of, in hundredths of a point. */
function cubic(path: ReturnType<typeof svgpath>): string {
  return path
    .iterate(([command, ...numbers], _, x, y): [string, ...number[]][] | undefined => {
      if (command !== 'Q') return undefined;
      const [cx = 0, cy = 0, ex = 0, ey = 0] = numbers as number[];
      const toward = (end: number, control: number) => end + (2 / 3) * (control - end);
      return [['C', toward(x, cx), toward(y, cy), toward(ex, cx), toward(ey, cy), ex, ey]];
    })
    .round(2)
    .toString();
}
