import type { Px } from '../../core/lengths.ts';
import type { ChartPlot } from '../base/define-chart.ts';
import { drawLine, type Pen, type Rect, touches } from '../base/pen.ts';
import type { Reference } from '../base/reference.ts';
import type { ChartStyle } from '../base/style.ts';
import { CAP_HEIGHT, drawCentred, fontOf, nameFace, wrapText } from './lettering.ts';
import { estimatedWidth } from './line-labels.ts';
import { spread } from './spread.ts';

/** The part of the picture's width that the labels of references may take. */
const MOST = 0.22;
/** Dash and gap, in widths of the line. */
const DASH = [5, 3.5] as const;

/**
 * Options of the annotation plugin for references on the axis with that id; their labels are drawn by our own pen. Where
 * filled marks would hide a band, it is drawn as a line at each of its ends.
 */
export function referenceOptions(
  references: readonly Reference[],
  scale: 'x' | 'y',
  style: ChartStyle,
  filled = false,
): object {
  if (references.length === 0) return {};
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
  const annotations = references.flatMap(({ from, to }): object[] => {
    if (from !== to && !filled) return [{ ...band, [min]: from, [max]: to }];
    return endsOf({ from, to }).map((value) => ({ ...line, value }));
  });
  return { annotation: { annotations, clip: false, animations: false } };
}

/** Where lines are drawn for a reference: a band has two. */
const endsOf = ({ from, to }: Pick<Reference, 'from' | 'to'>) => (from === to ? [from] : [from, to]);

/** What Chart.js has to know for them. */
export function referencePlugins(references: readonly Reference[]): Pick<ChartPlot, 'plugins'> {
  return references.length > 0 ? { plugins: ['annotation'] } : {};
}

/** The room at the right of columns that the labels of references take. */
export function referenceRoom(references: readonly Reference[], width: Px, style: ChartStyle): Px {
  if (references.length === 0) return 0;
  const widest = Math.max(...references.map(({ text }) => estimatedWidth(text, style.label.size)));
  return Math.min(MOST * width, widest) + 2 * style.gap;
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

/** The height above rows that the labels of references take: a line each. */
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
  for (const value of references.flatMap(endsOf)) {
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
      if (!isClear(stretch, texts)) continue;
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

/** The pen, with another way to write. */
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

/** Whether a stretch of line keeps clear of all boxes. */
function isClear(stretch: Rect, boxes: readonly Rect[]): boolean {
  return !boxes.some((box) => touches(stretch, box));
}
