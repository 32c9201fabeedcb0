import type { Px } from '../../core/lengths.ts';
import { CAP_HEIGHT, drawCentred, drawText, fontOf, textWidth, wrapText } from '../../marks/lettering.ts';
import { drawLine, type Pen, type Point, type Rect, touches } from '../../marks/pen.ts';
import type { Reference } from '../base/axis.ts';
import { type ChartStyle, nameFace, valueFace } from '../base/style.ts';
import { estimatedWidth, spread } from './labels.ts';

/** Length of an arrow's head, and half its width, in widths of its line. */
export const HEAD = { length: 6, half: 2.4 };
const CORNER = 4;

export function pillSize(pen: Pen, text: string, style: ChartStyle): { readonly w: Px; readonly h: Px } {
  const face = valueFace(style);
  return { w: textWidth(pen, text, face) + 1.2 * face.size, h: 1.7 * face.size };
}

function pillBox(pen: Pen, text: string, centre: Point, style: ChartStyle): Rect {
  const { w, h } = pillSize(pen, text, style);
  return { x: centre.x - w / 2, y: centre.y - h / 2, w, h };
}

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

function walk(swing: Swing): readonly (Point & { readonly along: Px })[] {
  let along = 0;
  let last = swing.from;
  const onCurve = (t: number): Point => {
    const { from, to } = swing;
    const turn = turnOf(swing);
    const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    return { x: mix(from.x, turn.x, to.x), y: mix(from.y, turn.y, to.y) };
  };
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const point = onCurve(i / STEPS);
    along += Math.hypot(point.x - last.x, point.y - last.y);
    last = point;
    return { ...point, along };
  });
}

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

const MAX_LABELS = 0.22;
const DASH = [5, 3.5] as const;

/**
 * Lines and bands of the annotation plugin for references on the axis with that id; their labels are drawn by our own pen.
 * Where filled marks would hide a band, it is drawn as a line at each of its ends.
 */
export function referenceAnnotations(
  references: readonly Reference[],
  scale: 'x' | 'y',
  style: ChartStyle,
  filled = false,
): object[] {
  const [min, max] = scale === 'x' ? ['xMin', 'xMax'] : ['yMin', 'yMax'];
  const line = {
    type: 'line',
    scaleID: scale,
    borderColor: style.color('subtle'),
    borderWidth: style.baseLine,
    borderDash: DASH.map((part) => part * style.baseLine),
    drawTime: 'afterDatasetsDraw',
  };
  const band = { type: 'box', backgroundColor: style.color('panel'), borderWidth: 0, drawTime: 'beforeDatasetsDraw' };
  return references.flatMap(({ from, to }): object[] => {
    if (from !== to && !filled) return [{ ...band, [min]: from, [max]: to }];
    return linesOf({ from, to }).map((value) => ({ ...line, value }));
  });
}

const linesOf = ({ from, to }: Pick<Reference, 'from' | 'to'>) => (from === to ? [from] : [from, to]);

export function referenceRoom(references: readonly Reference[], width: Px, style: ChartStyle): Px {
  if (references.length === 0) return 0;
  const widest = Math.max(...references.map(({ text }) => estimatedWidth(text, style.label.size)));
  return Math.min(MAX_LABELS * width, widest) + 2 * style.gap;
}

/** Where the labels of level references stand: beside `x`, in a room as wide as `most`. */
interface LevelPlace {
  readonly x: Px;
  readonly most: Px;
  readonly bottom: Px;
  yOf(value: number): Px;
  /** The side of the labels at which the plot is. */
  readonly align?: 'left' | 'right';
}

/** Draws the labels of level references beside the plot, each as near to its line as the others allow. */
export function drawLevelLabels(
  pen: Pen,
  references: readonly Reference[],
  style: ChartStyle,
  { x, most, bottom, yOf, align = 'left' }: LevelPlace,
): void {
  const face = nameFace(style);
  const blocks = references.map(({ from, to, text }) => {
    const lines = wrapText(pen, text, face, most - style.gap);
    return { lines, at: yOf((from + to) / 2), height: lines.height };
  });
  const middles = spread(blocks, 0, bottom);
  blocks.forEach(({ lines }, i) => {
    const place = { x: x + (align === 'left' ? style.gap : -style.gap), middle: middles[i] ?? 0, align };
    drawCentred(pen, lines.lines, face, style.textFor('subtle'), place);
  });
}

export function referenceHeight(references: readonly Reference[], style: ChartStyle): Px {
  return references.length === 0 ? 0 : references.length * 1.2 * style.label.size + style.gap;
}

/** Draws the labels of upright references above the rows, each on a line of its own and joined to its mark. */
export function drawUprightLabels(
  pen: Pen,
  references: readonly Reference[],
  style: ChartStyle,
  { width, top, xOf }: { readonly width: Px; readonly top: Px; xOf(value: number): Px },
): void {
  const face = nameFace(style);
  const above = top - referenceHeight(references, style);
  references.forEach(({ from, to, text }, i) => {
    const lines = wrapText(pen, text, face, width);
    const at = xOf((from + to) / 2);
    const x = Math.min(Math.max(at, lines.width / 2), width - lines.width / 2);
    const middle = above + (i + 0.5) * 1.2 * face.size;
    drawCentred(pen, [text], face, style.textFor('subtle'), { x, middle, align: 'center' });
    if (from !== to) return;
    const foot = { x: at - style.baseLine / 2, y: middle + 0.6 * face.size };
    drawLine(pen, foot, { ...foot, y: top }, style.baseLine, style.color('subtle'));
  });
}

/**
 * Draws the marks of references over a chart that can be edited: a dashed line each, or one at both ends of a band, that
 * keeps clear of texts.
 */
export function drawReferenceMarks(
  pen: Pen,
  references: readonly Reference[],
  style: ChartStyle,
  ends: { readonly scale: 'x' | 'y'; readonly from: Px; readonly to: Px; at(value: number): Px },
  texts: readonly Rect[] = [],
): void {
  const [dash, gap] = DASH.map((part) => part * style.baseLine) as [Px, Px];
  for (const value of references.flatMap(linesOf)) {
    const across = ends.at(value);
    pen.save();
    pen.strokeStyle = style.color('subtle');
    pen.lineWidth = style.baseLine;
    pen.beginPath();
    for (let start = ends.from; start < ends.to; start += dash + gap) {
      const end = Math.min(start + dash, ends.to);
      const [along, none] = [end - start, 0];
      const stretch =
        ends.scale === 'y' ? { x: start, y: across, w: along, h: none } : { x: across, y: start, w: none, h: along };
      if (texts.some((text) => touches(stretch, text))) continue;
      if (ends.scale === 'y') {
        pen.moveTo(start, across);
        pen.lineTo(end, across);
      } else {
        pen.moveTo(across, start);
        pen.lineTo(across, end);
      }
    }
    pen.stroke();
    pen.restore();
  }
}

/** Space around a text that a line keeps, in em. */
const PAD = 0.12;

/** The box of a text's figures and capitals with the space around it, where it is drawn at a base line. */
function boxOf(pen: Pen, text: string, x: Px, y: Px): Rect {
  const { size } = fontOf(pen.font);
  const pad = PAD * size;
  const h = CAP_HEIGHT * size;
  return { x: x - pad, y: y - h - pad, w: pen.measureText(text).width + 2 * pad, h: h + 2 * pad };
}

function writingWith(pen: Pen, fillText: Pen['fillText']): Pen {
  return new Proxy(pen, {
    get(target, key) {
      if (key === 'fillText') return fillText;
      const value = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
}

/** A pen that clears the ground behind each text that the line of a reference would pass through. */
export function clearing(
  pen: Pen,
  references: readonly Reference[],
  { scale, at }: { readonly scale: 'x' | 'y'; at(value: number): Px },
  style: ChartStyle,
): Pen {
  const lines = references.filter(({ from, to }) => from === to).map(({ from }) => at(from));
  if (lines.length === 0) return pen;
  const crossed = ({ x, y, w, h }: Rect) =>
    lines.some((line) => (scale === 'y' ? line > y && line < y + h : line > x && line < x + w));
  return writingWith(pen, (text, x, y) => {
    const box = boxOf(pen, text, x, y);
    if (crossed(box)) {
      const color = pen.fillStyle;
      pen.fillStyle = style.color('ground');
      pen.fillRect(box.x, box.y, box.w, box.h);
      pen.fillStyle = color;
    }
    pen.fillText(text, x, y);
  });
}

/** The boxes of the texts that are drawn, and nothing drawn of them: what a line keeps clear of. */
export function textBoxes(pen: Pen, draw: (pen: Pen) => void): readonly Rect[] {
  const boxes: Rect[] = [];
  draw(
    writingWith(pen, (text, x, y) => {
      boxes.push(boxOf(pen, text, x, y));
    }),
  );
  return boxes;
}
