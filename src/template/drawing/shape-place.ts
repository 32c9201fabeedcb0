import { emuToInch } from '../../core/lengths.ts';
import { descend, type XmlElement } from '../../office/xml.ts';
import { type Matrix, multiply, type PaintFrame } from '../../scene/drawing.ts';
import { degreesOf } from './theme-colors.ts';

/** The space in which shapes tell their places: the slide's, or a group's (ECMA-376 part 1, 20.1.7.5). */
export interface Space {
  /** Where its coordinates begin, and what an inch of them is on the group's frame. */
  readonly origin: { readonly x: number; readonly y: number };
  readonly scale: { readonly x: number; readonly y: number };
  readonly matrix: Matrix;
}

export const SLIDE_SPACE: Space = { origin: { x: 0, y: 0 }, scale: { x: 1, y: 1 }, matrix: [1, 0, 0, 1, 0, 0] };

/** Where a shape stands by its transform (a:xfrm, 20.1.7.6): its box, turned and mirrored. Undefined where it states none. */
export function placeOf(transform: XmlElement | undefined, space: Space): PaintFrame | undefined {
  const off = descend(transform, 'a:off')?.attributes;
  const ext = descend(transform, 'a:ext')?.attributes;
  if (!transform || !off || !ext) return undefined;
  const [x, y, w, h] = [off.x, off.y, ext.cx, ext.cy].map((value) => emuToInch(Number(value) || 0));
  const { rot, flipH, flipV } = transform.attributes;
  const angle = degreesOf(rot);
  return turnedFrame({ x: x ?? 0, y: y ?? 0, w: w ?? 0, h: h ?? 0 }, angle, isOn(flipH), isOn(flipV), space);
}

const isOn = (value: string | undefined) => value === '1' || value === 'true';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

function turnedFrame(box: Rectangle, angle: number, flipH: boolean, flipV: boolean, space: Space): PaintFrame {
  // A group that is stretched stretches a shape along its own sides, which lie across those of a shape on its side.
  const aside = Math.abs(Math.sin((angle * Math.PI) / 180)) > Math.SQRT1_2;
  const w = box.w * (aside ? space.scale.y : space.scale.x);
  const h = box.h * (aside ? space.scale.x : space.scale.y);
  const middle = {
    x: (box.x + box.w / 2 - space.origin.x) * space.scale.x,
    y: (box.y + box.h / 2 - space.origin.y) * space.scale.y,
  };
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [across, down] = [flipH ? -1 : 1, flipV ? -1 : 1];
  const turned: Matrix = [cos * across, sin * across, -sin * down, cos * down, middle.x, middle.y];
  return { w, h, matrix: multiply(space.matrix, multiply(turned, [1, 0, 0, 1, -w / 2, -h / 2])) };
}

/** The space inside a group (p:grpSpPr's a:xfrm with chOff and chExt); the one around it where the group states none. */
export function groupSpace(transform: XmlElement | undefined, space: Space): Space {
  const frame = placeOf(transform, space);
  const off = descend(transform, 'a:chOff')?.attributes;
  const ext = descend(transform, 'a:chExt')?.attributes;
  if (!frame || !off || !ext) return space;
  const size = { w: emuToInch(Number(ext.cx)), h: emuToInch(Number(ext.cy)) };
  return {
    origin: { x: emuToInch(Number(off.x)), y: emuToInch(Number(off.y)) },
    scale: { x: size.w > 0 ? frame.w / size.w : 1, y: size.h > 0 ? frame.h / size.h : 1 },
    matrix: frame.matrix,
  };
}
