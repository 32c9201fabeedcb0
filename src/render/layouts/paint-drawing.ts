import '../../canvas/no-system-fonts.ts';
import { createRequire } from 'node:module';
import type { Canvas, CanvasGradient, CanvasPattern, SKRSContext2D } from '@napi-rs/canvas';
import { pngEncoder } from '../../canvas/encode-png.ts';
import type { DrawnColor } from '../../color/color-transforms.ts';
import { inchToPt, type Px } from '../../core/lengths.ts';
import {
  type Drawing,
  type DrawnPaint,
  type DrawnShape,
  type DrawnStroke,
  frameBounds,
  mapped,
  type UnknownPlace,
} from '../../scene/drawing.ts';
import { type DecodedPictures, decodedPictures, paintPicture } from './paint-picture.ts';

const require = createRequire(import.meta.url);
const { createCanvas, Path2D } = require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

/** A drawing as pixels: red, green, blue and alpha in turn, row by row from the top; opaque unless it is drawn clear. */
interface Painted {
  readonly pixels: Uint8ClampedArray;
  readonly size: { readonly w: Px; readonly h: Px };
  /** The drawing's unknown places, and those of pictures that cannot be decoded. */
  readonly unknown: readonly UnknownPlace[];
}

/** What a slide shows where a file paints nothing. */
const PAPER = 'white';

/** A drawing on a canvas, `width` pixels wide, over white unless it is clear, with the places whose contents are unknown. */
export async function drawnCanvas(
  drawing: Drawing,
  width: Px,
  clear = false,
): Promise<{ readonly canvas: Canvas; readonly unknown: readonly UnknownPlace[] }> {
  const { w, h } = drawing.size;
  const canvas = createCanvas(Math.round(width), Math.max(1, Math.round((width * h) / w)));
  const context = canvas.getContext('2d');
  context.fillStyle = clear ? 'transparent' : PAPER;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(canvas.width / w, canvas.height / h);
  const pictures = await decodedPictures(drawing);
  for (const shape of drawing.shapes) paintShape(context, shape, pictures);
  context.resetTransform();
  return { canvas, unknown: [...drawing.unknown, ...undecoded(drawing, pictures)] };
}

export async function paintDrawing(drawing: Drawing, width: Px, clear = false): Promise<Painted> {
  const { canvas, unknown } = await drawnCanvas(drawing, width, clear);
  return { pixels: pixelsOf(canvas), size: { w: canvas.width, h: canvas.height }, unknown };
}

/** A drawing as a PNG, over white unless it is `clear`: then what lies under it shows. */
export async function drawingPng(drawing: Drawing, width: Px, clear = false): Promise<Uint8Array> {
  return canvasPng((await drawnCanvas(drawing, width, clear)).canvas, clear);
}

export function canvasPng(canvas: Canvas, clear = false): Uint8Array {
  const { buffer, byteOffset, byteLength } = pixelsOf(canvas);
  return pngEncoder()(new Uint8Array(buffer, byteOffset, byteLength), { w: canvas.width, h: canvas.height }, clear);
}

function pixelsOf(canvas: Canvas): Uint8ClampedArray {
  return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
}

function undecoded(drawing: Drawing, pictures: DecodedPictures): UnknownPlace[] {
  return drawing.shapes.flatMap(({ fill }): UnknownPlace[] =>
    fill?.kind === 'picture' && !pictures.get(fill) ? [{ box: frameBounds(fill.frame), why: 'picture-format' }] : [],
  );
}

function paintShape(context: SKRSContext2D, { path, fill, stroke }: DrawnShape, pictures: DecodedPictures): void {
  const outline = new Path2D(path);
  if (fill) {
    context.save();
    if (fill.kind === 'solid' || fill.kind === 'linear') {
      fillFlat(context, fill, outline);
    } else {
      context.clip(outline, 'evenodd');
      context.transform(...fill.frame.matrix);
      if (fill.kind === 'outwards') paintOutwards(context, fill);
      else paintPicture(context, fill, pictures.get(fill));
    }
    context.restore();
  }
  if (stroke) paintStroke(context, stroke, outline);
}

type Linear = Extract<DrawnPaint, { kind: 'linear' }>;
type Flat = Linear | Extract<DrawnPaint, { kind: 'solid' }>;

function fillFlat(context: SKRSContext2D, paint: Flat, outline: InstanceType<typeof Path2D>): void {
  if (paint.kind === 'solid') {
    context.fillStyle = cssColor(paint.color);
    context.fill(outline, 'evenodd');
    return;
  }
  context.clip(outline, 'evenodd');
  const { w, h, matrix } = paint.frame;
  context.transform(...matrix);
  context.fillStyle = linearGradient(context, paint);
  context.fillRect(-w, -h, 3 * w, 3 * h);
}

function linearGradient(context: SKRSContext2D, paint: Linear): CanvasGradient {
  const gradient = context.createLinearGradient(paint.from.x, paint.from.y, paint.to.x, paint.to.y);
  for (const { at, color } of paint.stops) gradient.addColorStop(at, cssColor(color));
  return gradient;
}

function paintStroke(context: SKRSContext2D, stroke: DrawnStroke, outline: InstanceType<typeof Path2D>): void {
  context.save();
  const width = stroke.width / inchToPt(1);
  context.lineWidth = width;
  context.lineCap = stroke.cap;
  context.lineJoin = stroke.join;
  context.setLineDash((stroke.dashes ?? []).map((part) => part * width));
  context.strokeStyle = strokeStyle(context, stroke.paint);
  context.stroke(outline);
  context.restore();
}

function strokeStyle(context: SKRSContext2D, paint: DrawnPaint): string | CanvasGradient | CanvasPattern {
  if (paint.kind === 'solid') return cssColor(paint.color);
  if (paint.kind === 'linear') {
    const place = ({ x, y }: Linear['from']) => mapped(paint.frame.matrix, x, y);
    return linearGradient(context, { ...paint, from: place(paint.from), to: place(paint.to) });
  }
  const first = 'stops' in paint ? paint.stops[0]?.color : undefined;
  return first ? cssColor(first) : 'transparent';
}

type Outwards = Extract<DrawnPaint, { kind: 'outwards' }>;

/** Paints the gradient over its frame, in the frame's own inches. */
function paintOutwards(context: SKRSContext2D, paint: Outwards): void {
  if (paint.form === 'circle') paintCircle(context, paint);
  else paintRectangle(context, paint);
}

/** From the middle of the focus to the corner that is farthest from it. */
function paintCircle(context: SKRSContext2D, { frame, focus, stops }: Outwards): void {
  const x = focus.x + focus.w / 2;
  const y = focus.y + focus.h / 2;
  const radius = Math.hypot(Math.max(Math.abs(x), Math.abs(frame.w - x)), Math.max(Math.abs(y), Math.abs(frame.h - y)));
  const gradient = context.createRadialGradient(x, y, 0, x, y, radius);
  for (const { at, color } of stops) gradient.addColorStop(at, cssColor(color));
  context.fillStyle = gradient;
  context.fillRect(-frame.w, -frame.h, 3 * frame.w, 3 * frame.h);
}

/**
 * Four gradients, from each side of the focus to the frame's: those to the left and right over all that lies there, then
 * those upwards and downwards over the parts that are nearest to their sides, so that no seam shows between them.
 */
function paintRectangle(context: SKRSContext2D, { frame, focus, stops }: Outwards): void {
  const [left, top] = [focus.x, focus.y];
  const [right, bottom] = [focus.x + focus.w, focus.y + focus.h];
  const { w, h } = frame;
  const sides: readonly Side[] = [
    { from: [left, 0], to: [0, 0], area: [left, 0, left, h, 0, h, 0, 0] },
    { from: [right, 0], to: [w, 0], area: [right, 0, right, h, w, h, w, 0] },
    { from: [0, top], to: [0, 0], area: [left, top, right, top, w, 0, 0, 0] },
    { from: [0, bottom], to: [0, h], area: [left, bottom, right, bottom, w, h, 0, h] },
  ];
  const [first] = stops;
  if (first) context.fillStyle = cssColor(first.color);
  context.fillRect(left, 0, focus.w, h);
  for (const { from, to, area } of sides) {
    if (from[0] === to[0] && from[1] === to[1]) continue;
    const gradient = context.createLinearGradient(from[0], from[1], to[0], to[1]);
    for (const { at, color } of stops) gradient.addColorStop(at, cssColor(color));
    context.fillStyle = gradient;
    context.beginPath();
    for (let i = 0; i < area.length; i += 2) context.lineTo(area[i] ?? 0, area[i + 1] ?? 0);
    context.closePath();
    context.fill();
  }
}

/** The ends of a gradient's line, and the corners of where it is painted. */
interface Side {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly area: readonly number[];
}

function cssColor({ hex, alpha }: DrawnColor): string {
  const opacity = Math.round(alpha * 255).toString(16);
  return `#${hex}${opacity.padStart(2, '0')}`;
}
