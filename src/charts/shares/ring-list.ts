import type { Px } from '../../core/lengths.ts';
import type { Pen } from '../base/pen.ts';
import type { ChartStyle } from '../base/style.ts';
import { drawPartList, type ListedPart, partListHeight, partListWidth } from '../parts/part-list.ts';
import type { RingLayout } from './ring-labels.ts';

/** The part of the picture's width that the ring takes beside a list, and where the list needs the room at least. */
const RING = { usual: 0.42, least: 0.24, step: 0.03 };

/**
 * The ring of a picture that has no room for labels around it: at the left, its parts in a list at its right. It is as
 * small as the list needs.
 */
export function ringBesideList(
  pen: Pen,
  parts: readonly ListedPart[],
  { width, height }: { readonly width: Px; readonly height: Px },
  style: ChartStyle,
): RingLayout {
  for (let part = RING.usual; ; part -= RING.step) {
    const radius = Math.min(height, part * width) / 2;
    const room = width - 2 * radius - 2 * style.gap;
    const fits = partListHeight(pen, parts, room, style) <= height && partListWidth(pen, parts, room, style) <= room;
    if (fits || part - RING.step < RING.least) return { radius, centre: { x: radius, y: height / 2 }, labels: [] };
  }
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
