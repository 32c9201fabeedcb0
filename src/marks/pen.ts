import type { Box } from '../core/box.ts';
import { inchToPx, type Px, pxToInch } from '../core/lengths.ts';

export interface Pen {
  font: string;
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: Px;
  lineCap: string;
  lineJoin: string;
  textAlign: string;
  textBaseline: string;
  save(): void;
  restore(): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: Px, y: Px): void;
  lineTo(x: Px, y: Px): void;
  bezierCurveTo(ax: Px, ay: Px, bx: Px, by: Px, x: Px, y: Px): void;
  quadraticCurveTo(cx: Px, cy: Px, x: Px, y: Px): void;
  arcTo(x1: Px, y1: Px, x2: Px, y2: Px, radius: Px): void;
  arc(x: Px, y: Px, radius: Px, from: number, to: number, backwards?: boolean): void;
  roundRect(x: Px, y: Px, w: Px, h: Px, radius: Px): void;
  strokeRect(x: Px, y: Px, w: Px, h: Px): void;
  fillRect(x: Px, y: Px, w: Px, h: Px): void;
  fill(): void;
  clip(): void;
  stroke(): void;
  fillText(text: string, x: Px, y: Px): void;
  strokeText(text: string, x: Px, y: Px): void;
  measureText(text: string): { readonly width: Px };
}

export interface Point {
  readonly x: Px;
  readonly y: Px;
}

export interface Rect extends Point {
  readonly w: Px;
  readonly h: Px;
}

export function passes([from, to]: readonly [Point, Point], at: Point, radius: Px): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(from.x + t * dx - at.x, from.y + t * dy - at.y) < radius;
}

export const NOWHERE: Rect = { x: 0, y: 0, w: 0, h: 0 };

export function touches(a: Rect, b: Rect, distance: Px = 0): boolean {
  return (
    a.x < b.x + b.w + distance && b.x < a.x + a.w + distance && a.y < b.y + b.h + distance && b.y < a.y + a.h + distance
  );
}

/** A straight line; on whole pixels where it is level or upright, so that it stays sharp. */
export function drawLine(pen: Pen, from: Point, to: Point, width: Px, color: string): void {
  pen.save();
  pen.fillStyle = color;
  pen.strokeStyle = color;
  if (from.x === to.x)
    pen.fillRect(Math.round(from.x), Math.round(from.y), Math.round(width), Math.round(to.y - from.y));
  else if (from.y === to.y) {
    pen.fillRect(Math.round(from.x), Math.round(from.y), Math.round(to.x - from.x), Math.round(width));
  } else {
    pen.lineWidth = width;
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
  }
  pen.restore();
}

export function inchesOf({ x, y, w, h }: Rect): Box {
  return { x: pxToInch(x), y: pxToInch(y), w: pxToInch(w), h: pxToInch(h) };
}

export function pixelsOf({ x, y, w, h }: Box): Rect {
  const [left, top] = [inchToPx(x), inchToPx(y)];
  return { x: left, y: top, w: inchToPx(x + w) - left, h: inchToPx(y + h) - top };
}

export interface PictureSize {
  readonly width: Px;
  readonly height: Px;
}

export function pictureSize({ w, h }: Pick<Box, 'w' | 'h'>): PictureSize {
  return { width: inchToPx(w), height: inchToPx(h) };
}
