import type { Px } from '../../core/lengths.ts';
import { type Pen, type Rect, touches } from '../base/pen.ts';
import type { Reference } from '../base/reference.ts';
import type { ChartStyle } from '../base/style.ts';
import { CAP_HEIGHT } from './lettering.ts';
import { fontOf } from './measuring-pen.ts';

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
export function isClear(stretch: Rect, boxes: readonly Rect[]): boolean {
  return !boxes.some((box) => touches(stretch, box));
}
