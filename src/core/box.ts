import { mapValues } from './collections.ts';
import type { Inch } from './lengths.ts';

/** A rectangle on the slide, in inches from the slide's top left corner. */
export interface Box {
  readonly x: Inch;
  readonly y: Inch;
  readonly w: Inch;
  readonly h: Inch;
}

export const movedBox = (box: Box, dx: Inch, dy: Inch): Box => ({ ...box, x: box.x + dx, y: box.y + dy });

export function inset(box: Box, dx: Inch, dy: Inch = dx): Box {
  return { x: box.x + dx, y: box.y + dy, w: box.w - 2 * dx, h: box.h - 2 * dy };
}

export const below = (box: Box, height: Inch): Box => ({ x: box.x, y: box.y + height, w: box.w, h: box.h - height });

export const withHeight = (box: Box, h: Inch): Box => ({ ...box, h });

export function columns(box: Box, count: number, gutter: Inch): Box[] {
  const w = (box.w - gutter * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => ({ x: box.x + i * (w + gutter), y: box.y, w, h: box.h }));
}

export function rows(box: Box, count: number, gutter: Inch): Box[] {
  const h = (box.h - gutter * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => ({ x: box.x, y: box.y + i * (h + gutter), w: box.w, h }));
}

/** Whether `inner` lies within `outer`, give or take `tolerance` inches. */
export function contains(outer: Box, inner: Box, tolerance: Inch = 0): boolean {
  return (
    inner.x >= outer.x - tolerance &&
    inner.y >= outer.y - tolerance &&
    inner.x + inner.w <= outer.x + outer.w + tolerance &&
    inner.y + inner.h <= outer.y + outer.h + tolerance
  );
}

/** Whether the two boxes share an area that is more than `tolerance` inches wide and high. */
export function overlaps(a: Box, b: Box, tolerance: Inch = 0): boolean {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > tolerance && h > tolerance;
}

export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  return { x, y, w: right - x, h: bottom - y };
}

export const boxArea = ({ w, h }: Pick<Box, 'w' | 'h'>): number => Math.max(0, w) * Math.max(0, h);

/** The box with every length times a factor. */
export const scaledBox = (box: Box, factor: number): Box => mapValues({ ...box }, (length) => length * factor);

/** The largest part of a box at one side of another, a `gap` from it; one as wide as the box counts `wide` times. */
export function besideBox(box: Box, other: Box, gap: Inch, wide: number): Box {
  const [right, end] = [other.x + other.w + gap, other.y + other.h + gap];
  const parts: Box[] = [
    { ...box, h: other.y - gap - box.y },
    { ...box, y: end, h: box.y + box.h - end },
    { ...box, w: other.x - gap - box.x },
    { ...box, x: right, w: box.x + box.w - right },
  ];
  const worth = (part: Box) => boxArea(part) * (part.w === box.w ? wide : 1);
  return parts.toSorted((a, b) => worth(b) - worth(a))[0] ?? box;
}

/** What is left of a box, `far` from what took something away: at each side that differs by more than `tolerance`. */
export function keptOff(left: Box, box: Box, far: Inch, tolerance: Inch): Box {
  const off = (a: Inch, b: Inch) => (Math.abs(a - b) > tolerance ? far : 0);
  const [x, y] = [left.x + off(left.x, box.x), left.y + off(left.y, box.y)];
  const right = left.x + left.w - off(left.x + left.w, box.x + box.w);
  const bottom = left.y + left.h - off(left.y + left.h, box.y + box.h);
  return { x, y, w: right - x, h: bottom - y };
}
