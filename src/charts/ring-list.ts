import type { Px } from '../core/units.ts';
import type { ColorRole } from '../scene/tokens.ts';
import { CAP_HEIGHT, drawLines, drawText, linesHeight, widest, wrapText } from './lettering.ts';
import type { Pen } from './pen.ts';
import { type RingLayout, type RingPart, ringNameFace, ringValueFace } from './ring-labels.ts';
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
  parts: readonly (RingPart & { readonly role: ColorRole })[],
  { radius, centre }: RingLayout,
  width: Px,
  style: ChartStyle,
): void {
  const [nameFace, valueFace] = [ringNameFace(style), { ...ringValueFace(style), size: style.label.size }];
  const swatch = Math.round(CAP_HEIGHT * nameFace.size);
  const left = centre.x + radius + 2 * style.gap;
  const values = left + 1.6 * swatch;
  const names =
    values +
    widest(
      pen,
      parts.map((part) => part.value),
      valueFace,
    ) +
    style.gap;
  const set = parts.map((part) => wrapText(pen, part.name, nameFace, width - names));
  const height = set.reduce((sum, name) => sum + name.height, 0) + (set.length - 1) * (style.gap / 2);
  let middle = centre.y - height / 2 + linesHeight(0.5, nameFace.size);
  parts.forEach((part, i) => {
    const name = set[i];
    pen.save();
    pen.fillStyle = style.color(part.role);
    pen.fillRect(Math.round(left), Math.round(middle - swatch / 2), swatch, swatch);
    pen.restore();
    drawText(pen, part.value, valueFace, style.textFor(part.role), { x: names - style.gap, middle, align: 'right' });
    drawLines(pen, name?.lines ?? [], nameFace, style.color('text'), { x: names, middle, align: 'left' });
    middle += (name?.height ?? 0) + style.gap / 2;
  });
}
