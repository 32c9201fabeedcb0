import type { Px } from '../../core/lengths.ts';
import type { Pen, Point, Rect } from '../base/pen.ts';
import type { ChartStyle } from '../base/style.ts';
import { beginArrow, drawHead, drawPill, HEAD, pillBox, pillSize } from './comparison-arrow.ts';

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
