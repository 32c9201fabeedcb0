import type { Px } from '../core/units.ts';
import { drawPartList, type ListedPart } from './part-list.ts';
import type { Pen } from './pen.ts';
import type { RingLayout } from './ring-labels.ts';
import type { ChartStyle } from './style.ts';

/** The part of the picture's width that the ring takes beside a list. */
const RING = 0.42;

/** The ring of a picture that has no room for labels around it: at the left, its parts in a list at its right. */
export function ringBesideList({ width, height }: { readonly width: Px; readonly height: Px }): RingLayout {
  const radius = Math.min(height, RING * width) / 2;
  return { radius, centre: { x: radius, y: height / 2 }, labels: [] };
}

/** Draws the parts as a list: colour, value and name, row by row, beside the middle of the ring. */
export function drawRingList(
  pen: Pen,
  parts: readonly ListedPart[],
  { radius, centre }: RingLayout,
  width: Px,
  style: ChartStyle,
): void {
  drawPartList(pen, parts, { left: centre.x + radius + 2 * style.gap, right: width, middle: centre.y }, style);
}
