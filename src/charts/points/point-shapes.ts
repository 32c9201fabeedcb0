import type { Px } from '../../core/lengths.ts';
import type { Pen, Point } from '../base/pen.ts';

/** The second cue of a group beside its colour. Radii follow Chart.js' point styles. */
const POINT_SHAPES = ['circle', 'rectRot', 'triangle', 'rect', 'fall'] as const;
export type PointShape = (typeof POINT_SHAPES)[number];

/** The shape of the group at a place. */
export function shapeOf(group: number): PointShape {
  return POINT_SHAPES[group % POINT_SHAPES.length] ?? 'circle';
}

/** How much larger a shape is drawn, so that it looks as large as a circle. */
export function shapeScale(group: number): number {
  return shapeOf(group) === 'circle' ? 1 : 1.25;
}

/** The keys of a Chart.js dataset whose points have the shape. */
export function pointStyle(shape: PointShape): object {
  return shape === 'fall' ? { pointStyle: 'triangle', pointRotation: 180 } : { pointStyle: shape };
}

/** The corners of a shape around its middle, as angles clockwise from the top; none for a circle. */
const CORNERS: Readonly<Record<PointShape, readonly number[]>> = {
  circle: [],
  rectRot: [0, 90, 180, 270],
  triangle: [0, 120, 240],
  rect: [45, 135, 225, 315],
  fall: [60, 180, 300],
};

/** Fills the shape around a point, as Chart.js draws it at its marks. */
export function drawShape(pen: Pen, shape: PointShape, { x, y }: Point, radius: Px, color: string): void {
  const corners = CORNERS[shape];
  pen.save();
  pen.fillStyle = color;
  pen.beginPath();
  if (corners.length === 0) pen.arc(x, y, radius, 0, 2 * Math.PI);
  corners.forEach((degrees, i) => {
    const angle = (degrees * Math.PI) / 180;
    const corner = { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) };
    if (i === 0) pen.moveTo(corner.x, corner.y);
    else pen.lineTo(corner.x, corner.y);
  });
  pen.closePath();
  pen.fill();
  pen.restore();
}
