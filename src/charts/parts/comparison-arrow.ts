import type { Px } from '../../core/lengths.ts';
import type { Pen, Point, Rect } from '../base/pen.ts';
import type { ChartStyle } from '../base/style.ts';
import { drawText, textWidth, valueFace } from './lettering.ts';

/** Length of an arrow's head, and half its width, in widths of its line. */
export const HEAD = { length: 6, half: 2.4 };
const CORNER = 4;

/** Width and height of the pill that says a comparison. */
export function pillSize(pen: Pen, text: string, style: ChartStyle): { readonly w: Px; readonly h: Px } {
  const face = valueFace(style);
  return { w: textWidth(pen, text, face) + 1.2 * face.size, h: 1.7 * face.size };
}

/** The pill's box with its centre at a point. */
function pillBox(pen: Pen, text: string, centre: Point, style: ChartStyle): Rect {
  const { w, h } = pillSize(pen, text, style);
  return { x: centre.x - w / 2, y: centre.y - h / 2, w, h };
}

/** Draws the pill with its centre at a point. */
function drawPill(pen: Pen, text: string, centre: Point, style: ChartStyle): void {
  const { x, y, w, h } = pillBox(pen, text, centre, style);
  pen.save();
  pen.fillStyle = style.color('highlight');
  pen.beginPath();
  pen.roundRect(x, y, w, h, h / 2);
  pen.fill();
  pen.restore();
  drawText(pen, text, valueFace(style), style.textOn('highlight'), { x: centre.x, middle: centre.y, align: 'center' });
}

/** Draws an arrow's head, its tip at a point. */
export function drawHead(pen: Pen, tip: Point, from: Point, width: Px): void {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  const along = (length: Px, side: Px): Point => ({
    x: tip.x - length * Math.cos(angle) - side * Math.sin(angle),
    y: tip.y - length * Math.sin(angle) + side * Math.cos(angle),
  });
  const a = along(HEAD.length * width, HEAD.half * width);
  const b = along(HEAD.length * width, -HEAD.half * width);
  pen.beginPath();
  pen.moveTo(tip.x, tip.y);
  pen.lineTo(a.x, a.y);
  pen.lineTo(b.x, b.y);
  pen.closePath();
  pen.fill();
}

/** Begins the line of an arrow; `pen.restore` ends it. */
function beginArrow(pen: Pen, style: ChartStyle): void {
  pen.save();
  pen.strokeStyle = style.color('highlight');
  pen.fillStyle = style.color('highlight');
  pen.lineWidth = style.arrow;
  pen.lineCap = 'butt';
  pen.lineJoin = 'round';
  pen.beginPath();
}

/**
 * An arrow with two corners: from a point out to a level, along it, and back to another point; its pill is in the
 * middle of the level stretch. The level is a height (`y`) over columns, or a distance (`x`) beside bars.
 */
export function drawComparisonBracket(
  pen: Pen,
  from: Point,
  to: Point,
  level: { readonly y: Px } | { readonly x: Px },
  text: string,
  style: ChartStyle,
): void {
  const at = (point: Point): Point => ('y' in level ? { x: point.x, y: level.y } : { x: level.x, y: point.y });
  const [a, b] = [at(from), at(to)];
  const radius = CORNER * style.arrow;
  const back = HEAD.length * style.arrow * 0.9;
  const end = 'y' in level ? { x: to.x, y: to.y - Math.sign(to.y - level.y) * back } : { x: to.x + back, y: to.y };
  beginArrow(pen, style);
  pen.moveTo(from.x, from.y);
  pen.arcTo(a.x, a.y, b.x, b.y, radius);
  pen.arcTo(b.x, b.y, end.x, end.y, radius);
  pen.lineTo(end.x, end.y);
  pen.stroke();
  drawHead(pen, to, b, style.arrow);
  pen.restore();
  drawPill(pen, text, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, style);
}

/** A curve that rises from one point, turns, and comes level to another. */
export interface Swing {
  readonly from: Point;
  readonly to: Point;
}

/** So much of the line is seen on either side of the pill, in lengths of the arrow's head. */
const SEEN = 2;
const STEPS = 60;

const turnOf = ({ from, to }: Swing): Point => ({ x: from.x, y: to.y });

function onCurve(swing: Swing, t: number): Point {
  const { from, to } = swing;
  const turn = turnOf(swing);
  const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
  return { x: mix(from.x, turn.x, to.x), y: mix(from.y, turn.y, to.y) };
}

/** Points along the curve, and how far along each is. */
function walk(swing: Swing): readonly (Point & { readonly along: Px })[] {
  let along = 0;
  let last = swing.from;
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const point = onCurve(swing, i / STEPS);
    along += Math.hypot(point.x - last.x, point.y - last.y);
    last = point;
    return { ...point, along };
  });
}

/** The middle of the curve, by its length. */
function middleOf(swing: Swing): Point {
  const points = walk(swing);
  const half = (points.at(-1)?.along ?? 0) / 2;
  return points.find((point) => point.along >= half) ?? swing.to;
}

/** The box of the pill at the curve's middle; undefined where it would leave too little of the line on either side. */
export function swingPill(pen: Pen, swing: Swing, text: string, style: ChartStyle): Rect | undefined {
  if (swing.from.y - swing.to.y < pillSize(pen, text, style).h / 2) return undefined;
  const box = pillBox(pen, text, middleOf(swing), style);
  const points = walk(swing);
  const hidden = points.filter(({ x, y }) => x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h);
  const before = hidden[0]?.along ?? 0;
  const after = (points.at(-1)?.along ?? 0) - (hidden.at(-1)?.along ?? 0);
  return Math.min(before, after) >= SEEN * HEAD.length * style.arrow ? box : undefined;
}

/** Draws the arrow with its pill in the middle. */
export function drawSwing(pen: Pen, swing: Swing, text: string, style: ChartStyle): void {
  const { from, to } = swing;
  const turn = turnOf(swing);
  // The line ends inside the head, so that the tip stays sharp.
  const back = HEAD.length * style.arrow * 0.9;
  beginArrow(pen, style);
  pen.moveTo(from.x, from.y);
  pen.quadraticCurveTo(turn.x, turn.y, to.x - back, to.y);
  pen.stroke();
  drawHead(pen, to, turn, style.arrow);
  pen.restore();
  drawPill(pen, text, middleOf(swing), style);
}
